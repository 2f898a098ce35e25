/// A weight in thousandths (RFC 9110, section 12.4.2): 0 to 1000.
struct QualityValue {
    /// Reads `0.5`: a digit, perhaps a point and up to three digits, and not over one; nil for anything else.
    static func read(_ text: some StringProtocol) -> Int? {
        let bytes = Array(text.utf8.prefix(6))
        guard (1...5).contains(bytes.count), bytes[0] == UInt8(ascii: "0") || bytes[0] == UInt8(ascii: "1") else { return nil }
        guard bytes.count == 1 || bytes[1] == UInt8(ascii: ".") else { return nil }
        let digits = bytes.dropFirst(2)
        guard digits.allSatisfy(CharacterClass.isDigit) else { return nil }
        var thousandths = Int(bytes[0] - UInt8(ascii: "0"))
        for place in 0..<3 {
            let index = digits.startIndex + place
            thousandths = thousandths * 10 + (index < digits.endIndex ? Int(digits[index] - UInt8(ascii: "0")) : 0)
        }
        return thousandths <= 1000 ? thousandths : nil
    }
}
