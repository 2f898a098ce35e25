/// Writes bytes one piece after another into memory that was reserved for all of them at once.
struct ByteSink {
    private let buffer: UnsafeMutableBufferPointer<UInt8>
    /// Where the next piece goes.
    private(set) var end: Int

    /// Goes on behind the first `end` bytes of `buffer`.
    init(_ buffer: UnsafeMutableBufferPointer<UInt8>, from end: Int) {
        self.buffer = buffer
        self.end = end
    }

    /// Writes a piece; there must be room for it.
    @inline(__always)
    mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
        end += buffer.extracting(end...).initialize(fromContentsOf: bytes)
    }

    @inline(__always)
    mutating func put(_ text: StaticString) {
        text.withUTF8Buffer { put($0) }
    }

    /// Writes a byte; there must be room for it.
    @inline(__always)
    mutating func put(_ byte: UInt8) {
        buffer.initializeElement(at: end, to: byte)
        end += 1
    }

    /// Writes the digits of a number that is not negative.
    mutating func put(decimal number: Int) {
        if number >= 10 { put(decimal: number / 10) }
        put(UInt8(truncatingIfNeeded: 0x30 + number % 10))
    }
}
