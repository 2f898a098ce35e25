import Dispatch
import Synchronization

/// An answer that one thread waits for and another gives, once.
final class Answer<Output: Sendable>: Sendable {
    private let given = Mutex<Result<Output, any Error>?>(nil)
    private let semaphore = DispatchSemaphore(value: 0)

    func give(_ result: Result<Output, any Error>) {
        given.withLock { $0 = result }
        semaphore.signal()
    }

    func wait() -> Result<Output, any Error> {
        semaphore.wait()
        return given.withLock { $0 } ?? .failure(StorageError.closed)
    }
}
