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

    mutating func put(_ byte: UInt8) {
        withUnsafePointer(to: byte) { put(UnsafeBufferPointer(start: $0, count: 1)) }
    }

    /// Writes digits.
    mutating func put(decimal number: Int) {
        var divisor = 1
        while number / divisor >= 10 { divisor *= 10 }
        while divisor > 0 {
            put(UInt8(truncatingIfNeeded: 0x30 + number / divisor % 10))
            divisor /= 10
        }
    }
}
