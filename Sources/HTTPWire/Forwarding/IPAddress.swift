/// An IPv4 or IPv6 address. An IPv4 address and its IPv4-mapped IPv6 form (RFC 4291, section 2.5.5.2) are the same address.
public struct IPAddress: Sendable, Hashable {
    /// All 128 bits; an IPv4 address is `::ffff:a.b.c.d`.
    let bits: UInt128

    init(bits: UInt128) { self.bits = bits }

    /// Reads `192.0.2.4` or `2001:db8::1`, without brackets, port or zone; nil for anything else. Leading zeros are refused in
    /// IPv4, where some readers take them for octal.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8.prefix(Self.longestText + 1))
        guard bytes.count <= Self.longestText else { return nil }
        guard let bits = bytes.contains(UInt8(ascii: ":")) ? Self.sixth(bytes[...]) : Self.fourth(bytes[...]).map(Self.mapped)
        else { return nil }
        self.bits = bits
    }

    /// Whether it is an IPv4 address.
    public var isIPv4: Bool { bits >> 32 == 0xffff }

    /// The network that whoever has the address has all of: the /64 of an IPv6 address, an IPv4 address itself.
    public var network: IPAddress { isIPv4 ? self : IPAddress(bits: (bits >> 64) << 64) }

    private static let longestText = 45

    private static func mapped(_ address: UInt32) -> UInt128 { 0xffff << 32 | UInt128(address) }

    /// Four decimal numbers.
    private static func fourth(_ text: ArraySlice<UInt8>) -> UInt32? {
        let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var address: UInt32 = 0
        for part in parts {
            guard (1...3).contains(part.count), part.allSatisfy(CharacterClass.isDigit), part.count == 1 || part.first != UInt8(ascii: "0")
            else { return nil }
            let number = part.reduce(0) { $0 * 10 + UInt32($1 - UInt8(ascii: "0")) }
            guard number <= 255 else { return nil }
            address = address << 8 | number
        }
        return address
    }

    /// Eight groups, of which one `::` stands for those that are zero, and of which the last two may be written as IPv4.
    private static func sixth(_ text: ArraySlice<UInt8>) -> UInt128? {
        let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard let gap = gap(of: parts) else { return groups(parts[...], isLast: true).flatMap { $0.count == 8 ? number($0) : nil } }
        // At either end the gap leaves two empty parts, one of which is the text's own edge.
        let before = parts[..<gap].count == 1 && parts[0].isEmpty ? [][...] : parts[..<gap]
        let rest = parts[(gap + 1)...]
        let after = rest.count == 1 && rest.last?.isEmpty == true ? [][...] : rest
        guard let head = groups(before, isLast: false), let tail = groups(after, isLast: true), head.count + tail.count < 8 else { return nil }
        return number(head + [UInt16](repeating: 0, count: 8 - head.count - tail.count) + tail)
    }

    /// The first empty part that is not the text's beginning; groups refuses any other that is out of place.
    private static func gap(of parts: [ArraySlice<UInt8>]) -> Int? {
        parts.indices.dropFirst().dropLast().first { parts[$0].isEmpty }
    }

    private static func groups(_ parts: ArraySlice<ArraySlice<UInt8>>, isLast: Bool) -> [UInt16]? {
        var groups: [UInt16] = []
        for (index, part) in parts.enumerated() {
            if isLast, index == parts.count - 1, part.contains(UInt8(ascii: ".")) {
                guard let address = fourth(part) else { return nil }
                groups += [UInt16(address >> 16), UInt16(truncatingIfNeeded: address)]
                continue
            }
            guard (1...4).contains(part.count) else { return nil }
            var group: UInt16 = 0
            for byte in part {
                guard let digit = CharacterClass.hexValue(byte) else { return nil }
                group = group << 4 | UInt16(digit)
            }
            groups.append(group)
        }
        return groups
    }

    private static func number(_ groups: [UInt16]) -> UInt128 {
        groups.reduce(0) { $0 << 16 | UInt128($1) }
    }
}

extension IPAddress: CustomStringConvertible {
    /// The one form that RFC 5952 recommends; IPv4 addresses with dots.
    public var description: String {
        if isIPv4 { return (0..<4).map { String(UInt8(truncatingIfNeeded: bits >> (24 - 8 * $0))) }.joined(separator: ".") }
        let groups = (0..<8).map { UInt16(truncatingIfNeeded: bits >> (112 - 16 * $0)) }
        let gap = Self.longestZeros(groups)
        func text(_ range: Range<Int>) -> String { groups[range].map { String($0, radix: 16) }.joined(separator: ":") }
        return gap.isEmpty ? text(0..<8) : text(0..<gap.lowerBound) + "::" + text(gap.upperBound..<8)
    }

    /// The first of the longest runs of zero groups; empty unless one is at least two long.
    private static func longestZeros(_ groups: [UInt16]) -> Range<Int> {
        var longest = 0..<0
        var start = 0
        for index in 0...groups.count where index == groups.count || groups[index] != 0 {
            if index - start > max(1, longest.count) { longest = start..<index }
            start = index + 1
        }
        return longest
    }
}
