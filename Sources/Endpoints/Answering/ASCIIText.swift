/// Writes a short text of ASCII into memory that was reserved for it, piece after piece, without the machinery of interpolation: for what is
/// on the way of every answer. What does not fit is left out.
struct ASCIIText {
    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0

    init(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
        self.buffer = buffer
    }

    @inline(__always)
    mutating func put(_ byte: UInt8) {
        guard count < buffer.count else { return }
        buffer[count] = byte
        count += 1
    }

    @inline(__always)
    mutating func put(_ text: StaticString) {
        text.withUTF8Buffer { bytes in
            for byte in bytes { put(byte) }
        }
    }

    /// The number in decimal digits, 0 for a negative one.
    mutating func put(decimal number: Int) {
        if number >= 10 { put(decimal: number / 10) }
        put(UInt8(truncatingIfNeeded: 0x30 + max(0, number) % 10))
    }

    /// All sixteen hexadecimal digits of the number, lower case.
    mutating func put(hexadecimal number: UInt64) {
        for shift in stride(from: UInt64(60), through: 0, by: -4) {
            let digit = UInt8(truncatingIfNeeded: number >> shift) & 15
            put(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
    }
}
