/// Reads fixed-form texts (dates, instants, numbers) byte by byte. Every step answers whether it found what it asked for.
struct ASCIIScanner {
    private let bytes: [UInt8]
    private(set) var position = 0

    init(_ text: some StringProtocol) {
        bytes = Array(text.utf8)
    }

    var isAtEnd: Bool { position == bytes.count }

    var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// Exactly `count` digits as a number; at most 18, so that it fits.
    mutating func number(digits count: Int) -> Int? {
        guard count <= 18, bytes.count - position >= count else { return nil }
        var value = 0
        for byte in bytes[position..<position + count] {
            guard let digit = Self.digit(byte) else { return nil }
            value = value * 10 + digit
        }
        position += count
        return value
    }

    /// The next byte if it is a digit.
    mutating func digit() -> Int? {
        guard let byte = peek, let value = Self.digit(byte) else { return nil }
        position += 1
        return value
    }

    /// Steps over `character` if it stands here.
    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard character.isASCII, let byte = peek, UInt32(byte) == character.value else { return false }
        position += 1
        return true
    }

    private static func digit(_ byte: UInt8) -> Int? {
        let value = byte &- UInt8(ascii: "0")
        return value < 10 ? Int(value) : nil
    }
}

/// Writes `value` with leading zeros in `width` places at `position`, and moves it on. More digits than places are cut at the left.
func write(_ value: Int, width: Int, into buffer: UnsafeMutableBufferPointer<UInt8>, at position: inout Int) {
    var rest = value
    for offset in stride(from: width - 1, through: 0, by: -1) {
        buffer[position + offset] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: abs(rest % 10))
        rest /= 10
    }
    position += width
}
