import Synchronization

/// How many of several threads have finished.
final class Progress: Sendable {
    private let finished = Mutex(0)

    func finish() { finished.withLock { $0 += 1 } }

    var count: Int { finished.withLock { $0 } }
}
