/// What a request target says (RFC 9112, section 3.2): origin-form, absolute-form or `*`.
struct RequestTarget: Sendable {
    let path: String
    let query: String?
    /// The authority of an absolute-form target with the port its scheme implies; nil for the other forms.
    let authority: (text: String, defaultPort: String)?

    /// Reads a target whose bytes are already known to be visible ASCII without a fragment.
    ///
    /// Throws `connectNotSupported` for CONNECT and `badTarget` for a form that does not fit the method.
    init(_ target: String, method: String) throws(WireFault) {
        // Only CONNECT has an authority-form target, and a service is no tunnel.
        guard method != "CONNECT" else { throw WireFault(.connectNotSupported) }
        let text = target.utf8
        if text.first == UInt8(ascii: "/") {
            (path, query) = Self.hasQuery(target) ? Self.split(target[...]) : (target, nil)
            authority = nil
        } else if target == "*" {
            guard method == "OPTIONS" else { throw WireFault(.badTarget) }
            (path, query, authority) = ("*", nil, nil)
        } else {
            (path, query, authority) = try Self.absolute(target, method: method)
        }
    }

    private static func hasQuery(_ target: String) -> Bool {
        target.utf8.withContiguousStorageIfAvailable { $0.contains(UInt8(ascii: "?")) } ?? target.utf8.contains(UInt8(ascii: "?"))
    }

    private static func split(_ text: Substring) -> (path: String, query: String?) {
        guard let mark = text.utf8.firstIndex(of: UInt8(ascii: "?")) else { return (String(text), nil) }
        return (String(text[..<mark]), String(text[text.utf8.index(after: mark)...]))
    }

    private static func absolute(
        _ target: String, method: String
    ) throws(WireFault) -> (path: String, query: String?, authority: (text: String, defaultPort: String)?) {
        let lower = target.prefix(8).lowercased()
        let scheme: (length: Int, port: String)
        if lower.hasPrefix("http://") {
            scheme = (7, "80")
        } else if lower == "https://" {
            scheme = (8, "443")
        } else {
            throw WireFault(.badTarget)
        }
        let rest = target.utf8.dropFirst(scheme.length)
        let end = rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? rest.endIndex
        let authority = String(target[rest.startIndex..<end])
        guard HostName.isValid(authority) else { throw WireFault(.badTarget) }
        var (path, query) = split(target[end...])
        if path.isEmpty {
            // RFC 9112, section 3.2.4: OPTIONS for an authority without a path asks about the server as a whole.
            path = method == "OPTIONS" && query == nil ? "*" : "/"
        }
        return (path, query, (authority, scheme.port))
    }
}
