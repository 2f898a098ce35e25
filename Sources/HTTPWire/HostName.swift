/// The rules of a `Host` (RFC 9110, section 7.2; RFC 3986, section 3.2.2): a name or address, and perhaps a port.
enum HostName {
    /// Whether `text` is a host that a client can have resolved: not empty, no user information, a port of 0 to 65535.
    static func isValid(_ text: String) -> Bool {
        guard let (host, port) = parts(text) else { return false }
        return isHost(host) && isPort(port)
    }

    /// Whether the bytes are a name or an IPv4 address with a port or without, as nearly all are: valid, found without making text
    /// of them. Others may be valid too.
    static func isPlain(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound, CharacterClass.isHostName(bytes[index]) { index += 1 }
        guard index > range.lowerBound else { return false }
        guard index < range.upperBound else { return true }
        guard bytes[index] == CharacterClass.colon, range.upperBound - index <= 6 else { return false }
        var port = 0
        for position in index + 1..<range.upperBound {
            guard CharacterClass.isDigit(bytes[position]) else { return false }
            port = port * 10 + Int(bytes[position] - 0x30)
        }
        return port <= 65_535
    }

    /// Whether two valid hosts name the same place; a port left out is the scheme's own.
    static func agree(_ one: String, _ other: String, defaultPort: String) -> Bool {
        guard let first = parts(one), let second = parts(other) else { return false }
        func port(_ text: Substring) -> Int? { Int(text.isEmpty ? defaultPort[...] : text) }
        return first.host.lowercased() == second.host.lowercased() && port(first.port) == port(second.port)
    }

    private static func parts(_ text: String) -> (host: Substring, port: Substring)? {
        if text.utf8.first == UInt8(ascii: "[") {
            guard let close = text.utf8.firstIndex(of: UInt8(ascii: "]")) else { return nil }
            let after = text.utf8.index(after: close)
            let rest = text[after...]
            if rest.isEmpty { return (text[..<after], "") }
            guard rest.utf8.first == UInt8(ascii: ":") else { return nil }
            return (text[..<after], rest.dropFirst())
        }
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return (text[...], "") }
        return (text[..<colon], text[text.utf8.index(after: colon)...])
    }

    private static func isHost(_ host: Substring) -> Bool {
        guard host.utf8.first == UInt8(ascii: "[") else {
            return !host.isEmpty && host.utf8.allSatisfy(CharacterClass.isHostName)
        }
        let inner = host.utf8.dropFirst().dropLast()
        return inner.count >= 2 && inner.contains(UInt8(ascii: ":"))
            && inner.allSatisfy {
                CharacterClass.hexValue($0) != nil || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
            }
    }

    private static func isPort(_ port: Substring) -> Bool {
        if port.isEmpty { return true }
        guard port.utf8.count <= 5, port.utf8.allSatisfy(CharacterClass.isDigit), let number = Int(port) else {
            return false
        }
        return number <= 65_535
    }
}
