/// What the proxies on the way say, the nearest one last: from `Forwarded` (RFC 7239), or, where that is not there, from
/// `X-Forwarded-For`, `-Proto` and `-Host`.
///
/// Each proxy writes behind what it was sent, and only the nearest ones are known. So the list is read from its end: what a client
/// wrote, a quotation mark that never closes among it, cannot change how the words of a proxy behind it are read.
public struct ForwardedChain: Sendable, Hashable {
    /// The elements that could be read, the nearest proxy's last.
    public private(set) var elements: [ForwardedElement] = []
    /// Whether something stands before the first element that breaks a rule or is over the limit.
    public private(set) var isCutShort = false

    /// More hops than any real way has; what stands before them is not looked at.
    public static let mostElements = 32

    /// Reads the fields of a request. `Forwarded` wins, also when it says nothing.
    public init(_ headers: HTTPHeaders) {
        let forwarded = headers.values("Forwarded")
        if forwarded.isEmpty {
            readOlder(headers)
        } else {
            var list = BackwardList(forwarded, respectsQuotes: true)
            while let item = list.takeLast() {
                guard elements.count < Self.mostElements, let element = ForwardedElement(forwarded: item) else {
                    isCutShort = true
                    break
                }
                elements.append(element)
            }
        }
        elements.reverse()
    }

    /// The three fields that were there before the standard. Scheme and host belong to the hop at the same distance from the end; a
    /// field with a single value is one that every proxy passed on, and speaks of every hop. Both say nothing where they cannot be
    /// read, because addresses stand in a field of their own.
    private mutating func readOlder(_ headers: HTTPHeaders) {
        let schemes = Self.values(headers.values("X-Forwarded-Proto"), ForwardedElement.scheme)
        let hosts = Self.values(headers.values("X-Forwarded-Host"), ForwardedElement.host)
        func at(_ distance: Int, _ values: [String?]) -> String? {
            if values.count == 1 { return values[0] }
            return distance < values.count ? values[distance] : nil
        }
        var list = BackwardList(headers.values("X-Forwarded-For"), respectsQuotes: false)
        while let item = list.takeLast() {
            guard elements.count < Self.mostElements, let node = Self.olderNode(String(decoding: item, as: UTF8.self)) else {
                isCutShort = true
                return
            }
            let distance = elements.count
            elements.append(ForwardedElement(client: node, scheme: at(distance, schemes), host: at(distance, hosts)))
        }
        if elements.isEmpty, let scheme = schemes.first ?? nil {
            elements.append(ForwardedElement(scheme: scheme, host: at(0, hosts)))
        } else if elements.isEmpty, let host = hosts.first ?? nil {
            elements.append(ForwardedElement(host: host))
        }
    }

    /// An address with or without port; one of IPv6 also without brackets, as most proxies write it here.
    private static func olderNode(_ text: String) -> ForwardedElement.Node? {
        IPAddress(text).map(ForwardedElement.Node.address) ?? ForwardedElement.node(text)
    }

    /// The last values of a list, the nearest first; nil where one cannot be read.
    private static func values(_ lines: [String], _ read: (String) -> String?) -> [String?] {
        var list = BackwardList(lines, respectsQuotes: false)
        var values: [String?] = []
        while values.count < mostElements, let item = list.takeLast() { values.append(read(String(decoding: item, as: UTF8.self))) }
        return values
    }
}

/// The items of a comma-separated list from the last to the first, blanks trimmed, empty ones left out (RFC 9110, section 5.6.1).
private struct BackwardList {
    private let bytes: [UInt8]
    private let respectsQuotes: Bool
    private var end: Int?

    /// Several lines are one list, in their order (RFC 9110, section 5.3).
    init(_ lines: [String], respectsQuotes: Bool) {
        bytes = Array(lines.joined(separator: ",").utf8)
        self.respectsQuotes = respectsQuotes
        end = bytes.count
    }

    mutating func takeLast() -> ArraySlice<UInt8>? {
        while let end {
            let start = startOfItem(endingAt: end)
            self.end = start > 0 ? start - 1 : nil
            let range = bytes.span.trimmingBlanks(start..<end)
            if !range.isEmpty { return bytes[range] }
        }
        return nil
    }

    private func startOfItem(endingAt end: Int) -> Int {
        var index = end
        var isQuoted = false
        while index > 0 {
            let byte = bytes[index - 1]
            if byte == UInt8(ascii: ","), !isQuoted { return index }
            index -= 1
            guard respectsQuotes, byte == UInt8(ascii: "\"") else { continue }
            // Inside quotation marks an odd number of backslashes makes the mark a part of the text.
            var slashes = 0
            while isQuoted, slashes < index, bytes[index - 1 - slashes] == UInt8(ascii: "\\") { slashes += 1 }
            if slashes.isMultiple(of: 2) { isQuoted.toggle() }
            index -= slashes
        }
        return 0
    }
}
