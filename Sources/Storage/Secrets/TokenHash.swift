import Crypto

/// The SHA-256 of a token's text. Four words, so that it can be looked up by without taking memory.
public struct TokenHash: Hashable, Sendable {
    private let words: SIMD4<UInt64>

    init(_ text: UnsafeBufferPointer<UInt8>) {
        var hash = SHA256()
        hash.update(bufferPointer: UnsafeRawBufferPointer(text))
        words = hash.finalize().withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
    }

    /// The 32 bytes, as they are stored.
    public var bytes: [UInt8] { withUnsafeBytes(of: words) { Array($0) } }
}
