/// What one proxy says of the hop before it (RFC 7239, section 4).
public struct ForwardedElement: Sendable, Hashable {
    /// Who sent the request to the proxy.
    public enum Node: Sendable, Hashable {
        /// An address; its port is left aside.
        case address(IPAddress)
        /// A proxy that keeps it to itself: `unknown`, or a name that begins with `_` (sections 6.2 and 6.3).
        case hidden
    }

    /// Who sent the request; nil when the proxy does not say.
    public var client: Node?
    /// The scheme the request came with, in lower case; nil when the proxy does not say.
    public var scheme: String?
    /// The `Host` the request came with; nil when the proxy does not say.
    public var host: String?

    /// An element of these parts.
    public init(client: Node? = nil, scheme: String? = nil, host: String? = nil) {
        self.client = client
        self.scheme = scheme
        self.host = host
    }

    /// Reads one element of `Forwarded`, such as `for="[2001:db8::1]:4711";proto=https`; nil when it breaks a rule.
    init?(forwarded bytes: ArraySlice<UInt8>) {
        var scanner = FieldScanner(bytes)
        var names: Set<String> = []
        repeat {
            scanner.skipBlanks()
            // The grammar lets a pair be left out between semicolons.
            guard let name = scanner.name() else { continue }
            guard names.insert(name).inserted, scanner.take(UInt8(ascii: "=")), let value = scanner.value() else { return nil }
            guard set(name, value) else { return nil }
            scanner.skipBlanks()
        } while scanner.take(UInt8(ascii: ";"))
        guard scanner.isAtEnd, !names.isEmpty else { return nil }
    }

    /// Takes one pair; parameters of other names say nothing about the client (section 5.5). False when the value cannot be.
    private mutating func set(_ name: String, _ value: String) -> Bool {
        switch name {
        case "for":
            client = Self.node(value)
            return client != nil
        case "proto":
            scheme = Self.scheme(value)
            return scheme != nil
        case "host":
            host = Self.host(value)
            return host != nil
        case "by":
            return Self.node(value) != nil
        default:
            return true
        }
    }

    /// A node (section 6): an address, of IPv6 in brackets, or a hidden one, and perhaps a port.
    static func node(_ text: String) -> Node? {
        var scanner = FieldScanner(text)
        let node: Node
        if scanner.take(UInt8(ascii: "[")) {
            let inner = scanner.run { $0 != UInt8(ascii: "]") }
            guard scanner.take(UInt8(ascii: "]")), inner.contains(UInt8(ascii: ":")),
                let address = IPAddress(String(decoding: inner, as: UTF8.self))
            else { return nil }
            node = .address(address)
        } else {
            let name = String(decoding: scanner.run { $0 != UInt8(ascii: ":") }, as: UTF8.self)
            if name.lowercased() == "unknown" || isObfuscated(name) {
                node = .hidden
            } else {
                guard let address = IPAddress(name) else { return nil }
                node = .address(address)
            }
        }
        guard scanner.take(UInt8(ascii: ":")) else { return scanner.isAtEnd ? node : nil }
        let port = scanner.run { _ in true }
        let isNumber = (1...5).contains(port.count) && port.allSatisfy(CharacterClass.isDigit)
        return isNumber || isObfuscated(String(decoding: port, as: UTF8.self)) ? node : nil
    }

    private static func isObfuscated(_ text: String) -> Bool {
        guard text.utf8.count > 1, text.utf8.first == UInt8(ascii: "_") else { return false }
        return text.utf8.dropFirst().allSatisfy {
            CharacterClass.isDigit($0) || (0x61...0x7A).contains(CharacterClass.lowercased($0)) || [0x2D, 0x2E, 0x5F].contains($0)
        }
    }

    /// A scheme (RFC 3986, section 3.1) in lower case.
    static func scheme(_ text: String) -> String? {
        let lower = text.utf8.map(CharacterClass.lowercased)
        guard (1...32).contains(lower.count), let first = lower.first, (0x61...0x7A).contains(first) else { return nil }
        guard lower.allSatisfy({ (0x61...0x7A).contains($0) || CharacterClass.isDigit($0) || [0x2B, 0x2D, 0x2E].contains($0) }) else { return nil }
        return String(decoding: lower, as: UTF8.self)
    }

    static func host(_ text: String) -> String? {
        HostName.isValid(text) ? text : nil
    }
}
