/// Where a request stands in a trace that others keep: `traceparent` (W3C Trace Context, level 1, section 3.2).
public struct TraceParent: Sendable, Hashable {
    /// The trace, as 32 lower-case hexadecimal digits, not all of them zero.
    public let traceID: String
    /// The caller's own step, as 16 lower-case hexadecimal digits, not all of them zero.
    public let parentID: String
    /// Whether the caller keeps the trace.
    public let isSampled: Bool

    /// Reads the field of a request; nil when there is none, more than one, or one that breaks a rule.
    public init?(_ headers: HTTPHeaders) {
        let values = headers.values("traceparent")
        guard values.count == 1, let value = values.first else { return nil }
        self.init(value)
    }

    /// Reads a field's value. Of a version that is not known yet, the parts that version 00 has are read; more may follow behind a
    /// hyphen (section 3.2.4).
    public init?(_ text: String) {
        let bytes = Array(text.utf8.prefix(Self.longest + 1))
        guard bytes.count >= Self.length, bytes.count <= Self.longest else { return nil }
        let hyphen = UInt8(ascii: "-")
        guard bytes[2] == hyphen, bytes[35] == hyphen, bytes[52] == hyphen,
            let version = Self.number(bytes[0..<2]), let flags = Self.number(bytes[53..<55]), version != 0xff,
            let trace = Self.identifier(bytes[3..<35]), let parent = Self.identifier(bytes[36..<52])
        else { return nil }
        guard bytes.count == Self.length || (version > 0 && bytes[Self.length] == hyphen) else { return nil }
        traceID = trace
        parentID = parent
        isSampled = flags & 1 == 1
    }

    private static let length = 55
    /// No version needs more.
    private static let longest = 256

    private static func isDigit(_ byte: UInt8) -> Bool { CharacterClass.isDigit(byte) || (0x61...0x66).contains(byte) }

    private static func number(_ digits: ArraySlice<UInt8>) -> UInt8? {
        guard digits.allSatisfy(isDigit) else { return nil }
        return digits.reduce(0) { $0 << 4 | (CharacterClass.hexValue($1) ?? 0) }
    }

    private static func identifier(_ digits: ArraySlice<UInt8>) -> String? {
        guard digits.allSatisfy(isDigit), digits.contains(where: { $0 != UInt8(ascii: "0") }) else { return nil }
        return String(decoding: digits, as: UTF8.self)
    }
}
