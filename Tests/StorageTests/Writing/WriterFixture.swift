import Dispatch
import Logging
import Synchronization

@testable import Storage

/// A writer on a table of its own, which can be held so that what is submitted meanwhile shares a transaction.
final class WriterFixture: Sendable {
    let directory: TemporaryDirectory
    let writer: Writer
    private let held = DispatchSemaphore(value: 0)
    private let mayGo = DispatchSemaphore(value: 0)

    init(limits: WriterLimits = WriterLimits(maxQueued: 4_096, maxBatch: 256, maxBatchTime: .seconds(60))) throws {
        directory = try TemporaryDirectory()
        do {
            _ = try directory.connection(
                """
                CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT;
                CREATE TABLE t (
                    x INTEGER PRIMARY KEY, data BLOB,
                    parent INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED
                ) STRICT;
                """)
        }
        writer = try Writer(directory.configuration(), limits: limits, logger: .silent)
    }

    /// Keeps the writer inside a unit until `release`.
    func hold() {
        let (held, mayGo) = (held, mayGo)
        writer.submit { _ in } completion: { _ in
            held.signal()
            mayGo.wait()
        }
        held.wait()
    }

    func release() {
        mayGo.signal()
    }

    func insert(_ number: Int, _ answers: Answers) {
        writer.submit({ try $0.run("INSERT INTO t (x) VALUES (?)", .int(number)) }, completion: answers.completion(number))
    }

    /// The numbers in the table, as another connection sees them.
    func numbers() throws -> [Int] {
        let reading = try Connection(path: directory.file("store.sqlite"), mode: .readOnly)
        return try reading.all("SELECT x FROM t ORDER BY x") { row in try row.int(0) }
    }
}

extension Logger {
    /// For tests that make happen what is logged.
    static var silent: Logger { Logger(label: "kompas.tests") { _ in SwiftLogNoOpLogHandler() } }
}

/// Collects the answers of units by number, and waits for all of them.
final class Answers: Sendable {
    private let group = DispatchGroup()
    private let given = Mutex<[Int: [Result<Void, any Error>]]>([:])

    /// The completion for a unit, to be called once.
    func completion(_ number: Int) -> @Sendable (Result<Void, any Error>) -> Void {
        group.enter()
        return { result in
            self.given.withLock { $0[number, default: []].append(result) }
            self.group.leave()
        }
    }

    /// All answers once every unit was answered, or nil after a minute.
    func wait() -> [Int: [Result<Void, any Error>]]? {
        guard group.wait(timeout: .now() + 60) == .success else { return nil }
        return given.withLock { $0 }
    }

    var count: Int { given.withLock { $0.values.reduce(0) { $0 + $1.count } } }
}

extension Result where Failure == any Error {
    var storageError: StorageError? {
        if case .failure(let error) = self { error as? StorageError } else { nil }
    }

    var isSuccess: Bool {
        if case .success = self { true } else { false }
    }
}
