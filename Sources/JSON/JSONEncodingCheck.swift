/// Checks that a document is encoded as I-JSON wants it (RFC 7493 section 2.1), before anything in it is read:
/// UTF-8 without a byte order mark, and without noncharacters.
enum JSONEncodingCheck {
    static func check(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONSyntaxError) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            throw JSONSyntaxError(offset: 0, reason: .byteOrderMark)
        }
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            throw JSONSyntaxError(offset: error.byteOffsets.lowerBound, reason: .invalidUTF8)
        }
        if let offset = firstNoncharacter(in: bytes) {
            throw JSONSyntaxError(offset: offset, reason: .noncharacter)
        }
    }

    /// Whether a code point is a noncharacter (Unicode section 23.7).
    static func isNoncharacter(_ codePoint: UInt32) -> Bool {
        (0xFDD0...0xFDEF).contains(codePoint) || codePoint & 0xFFFE == 0xFFFE
    }

    /// The offset of the first noncharacter in valid UTF-8. They all begin with a byte from EF up, which hardly any
    /// Danish document has, so one pass for the greatest byte answers most of the time.
    private static func firstNoncharacter(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var greatest: UInt8 = 0
        for byte in bytes { greatest = max(greatest, byte) }
        guard greatest >= 0xEF else { return nil }
        return bytes.indices.first { isNoncharacter(in: bytes, at: $0) }
    }

    private static func isNoncharacter(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let lead = bytes[index]
        if lead == 0xEF, bytes.count - index >= 3 {
            let (second, third) = (bytes[index + 1], bytes[index + 2])
            return (second == 0xB7 && (0x90...0xAF).contains(third)) || (second == 0xBF && third >= 0xBE)
        }
        if lead >= 0xF0, bytes.count - index >= 4 {
            return bytes[index + 1] & 0x0F == 0x0F && bytes[index + 2] == 0xBF && bytes[index + 3] >= 0xBE
        }
        return false
    }
}
