import Dispatch
import Synchronization

/// Some serial queues with a read-only connection each, for lists and reports that would hold up a loop.
///
/// Each query runs in a read transaction of its own, so that everything it reads is one state of the store.
public final class QueryPool: Sendable {
    private let line: Mutex<QueryLine>
    private let readers: [QueryReader]

    /// Opens the readers.
    ///
    /// - Parameters:
    ///   - count: how many queries run at the same time, at least 1.
    ///   - maxQueued: how many may wait; one more is answered with `queueFull` at once.
    public init(
        _ configuration: ConnectionConfiguration, count: Int, maxQueued: Int = 1_024
    ) throws(StorageError) {
        var readers: [QueryReader] = []
        for number in 0..<max(count, 1) {
            readers.append(QueryReader(connection: try Connection(configuration.reading()), number: number))
        }
        self.readers = readers
        line = Mutex(QueryLine(limit: maxQueued, readers: readers.count))
    }

    /// Hands in a query.
    ///
    /// - Parameters:
    ///   - deadline: when it is interrupted, or not begun any more, and fails with `StorageError.deadline`.
    ///   - work: what to read, on one of the pool's queues.
    ///   - completion: called exactly once, on one of the pool's queues; or at once with `queueFull` or `closed`.
    public func submit<Output: Sendable>(
        deadline: ContinuousClock.Instant? = nil,
        _ work: @escaping @Sendable (Connection) throws -> Output,
        completion: @escaping @Sendable (Result<Output, any Error>) -> Void
    ) {
        let query: QueryLine.Query = { connection in
            completion(Result { try Self.read(connection, deadline, work) })
        }
        do throws(StorageError) {
            // Woken under the lock, so that `close` finds every query that was taken on its reader's queue.
            try line.withLock { (line) throws(StorageError) in
                if let free = try line.add(query) { start(readers[free]) }
            }
        } catch {
            completion(.failure(error))
        }
    }

    /// Runs a query and waits for it. For commands and tests: never on a loop, never inside a completion.
    public func perform<Output: Sendable>(
        deadline: ContinuousClock.Instant? = nil, _ work: @escaping @Sendable (Connection) throws -> Output
    ) throws -> Output {
        let answer = Answer<Output>()
        submit(deadline: deadline, work) { answer.give($0) }
        return try answer.wait().get()
    }

    /// Takes no more queries and waits for those that were taken.
    public func close() {
        line.withLock { $0.close() }
        for reader in readers { reader.queue.sync {} }
    }

    /// Queries that wait now.
    public var waiting: Int { line.withLock { $0.count } }

    private func start(_ reader: QueryReader) {
        reader.queue.async {
            while let query = self.line.withLock({ $0.next(for: reader.number) }) { query(reader.connection) }
        }
    }

    private static func read<Output>(
        _ connection: Connection, _ deadline: ContinuousClock.Instant?, _ work: (Connection) throws -> Output
    ) throws -> Output {
        if let deadline, .now >= deadline { throw StorageError.deadline }
        try connection.begin(immediate: false)
        // There is nothing to commit; a rollback ends a read in every state it can be in.
        defer { try? connection.rollback() }
        return try connection.interrupting(at: deadline) { try work(connection) }
    }
}

/// One connection of the pool. `@unchecked Sendable`: the connection is used on `queue` alone.
private final class QueryReader: @unchecked Sendable {
    let connection: Connection
    let number: Int
    let queue: DispatchQueue

    init(connection: Connection, number: Int) {
        self.connection = connection
        self.number = number
        queue = DispatchQueue(label: "kompas.query.\(number)", qos: .userInitiated)
    }
}

/// The queries that wait and the readers that are free.
private struct QueryLine {
    typealias Query = @Sendable (Connection) -> Void

    private var waiting: WaitingLine<Query>
    private var free: [Int]

    init(limit: Int, readers: Int) {
        waiting = WaitingLine(limit: limit)
        free = Array(0..<readers)
    }

    var count: Int { waiting.count }

    /// Puts a query at the end of the line and says which reader must be woken, if one is free.
    mutating func add(_ query: @escaping Query) throws(StorageError) -> Int? {
        _ = try waiting.append(query)
        return free.popLast()
    }

    /// The next query for a reader that is at work, or nil, and the reader is free.
    mutating func next(for reader: Int) -> Query? {
        if let query = waiting.popFirst() { return query }
        free.append(reader)
        return nil
    }

    mutating func close() {
        waiting.close()
    }
}
