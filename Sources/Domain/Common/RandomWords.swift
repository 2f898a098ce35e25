import Glibc
import Synchronization

/// Unpredictable words from the system, fetched some hundred at a time: a call into the system for each would cost more than the
/// identifier it is for. For identifiers, which are no secrets; keys and tokens are drawn from the system one by one.
public final class RandomWords: Sendable {
    private struct Stock {
        var words: [UInt64] = []
    }

    /// As many bytes as the system gives in one piece (getentropy(3)).
    private static let fetched = 256

    private let stock = Mutex(Stock())

    /// An empty stock, filled when first asked.
    public init() {}

    /// A word that was never given before. Safe to call from several threads.
    public func next() -> UInt64 {
        stock.withLock { stock in
            if let word = stock.words.popLast() { return word }
            stock.words = Self.fetch()
            return stock.words.popLast() ?? .random(in: .min ... .max)
        }
    }

    private static func fetch() -> [UInt64] {
        let count = fetched / MemoryLayout<UInt64>.size
        return [UInt64](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = buffer.baseAddress.map { getentropy($0, fetched) } == 0 ? count : 0
        }
    }
}
