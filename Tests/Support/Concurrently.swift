import Dispatch
import Foundation
import Synchronization

/// Runs the work on as many threads at once and waits for all of them.
/// - Returns: what each gave, in the order of the threads
/// - Throws: the first error of any
public func concurrently<Output: Sendable>(_ count: Int, _ work: @escaping @Sendable (Int) throws -> Output) throws -> [Output] {
    let results = Results<Output>()
    let group = DispatchGroup()
    for index in 0..<count {
        group.enter()
        let thread = Thread {
            results.put(Result { try work(index) }, at: index)
            group.leave()
        }
        thread.start()
    }
    group.wait()
    return try results.all.map { try $0.get() }
}

private final class Results<Output: Sendable>: Sendable {
    private let results = Mutex<[Int: Result<Output, any Error>]>([:])

    func put(_ result: Result<Output, any Error>, at index: Int) {
        results.withLock { $0[index] = result }
    }

    var all: [Result<Output, any Error>] {
        results.withLock { results in results.sorted { $0.key < $1.key }.map(\.value) }
    }
}
