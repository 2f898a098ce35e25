import Dispatch
import Synchronization
import Testing

@testable import Storage

@Suite struct QueryPoolTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    /// Counts until it is stopped.
    private static let endless: StaticString = """
        WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n
        """

    private func pool(count: Int, maxQueued: Int = 100) throws -> QueryPool {
        try QueryPool(directory.configuration(), count: count, maxQueued: maxQueued)
    }

    @Test func allReadsOfAQuerySeeOneState() throws {
        let writing = try directory.connection("CREATE TABLE t (x INTEGER) STRICT; INSERT INTO t VALUES (1)")
        let pool = try pool(count: 2)
        let read = DispatchSemaphore(value: 0)
        let written = DispatchSemaphore(value: 0)
        let counts = Answer<[Int?]>()
        pool.submit { connection in
            let before = try connection.number("SELECT count(*) FROM t")
            read.signal()
            written.wait()
            return [before, try connection.number("SELECT count(*) FROM t")]
        } completion: { counts.give($0) }
        read.wait()
        try writing.run("INSERT INTO t VALUES (2)")
        written.signal()
        #expect(try counts.wait().get() == [1, 1])
        #expect(try pool.perform { try $0.number("SELECT count(*) FROM t") } == 2)
    }

    @Test func aQueryThatRunsPastItsDeadlineIsInterrupted() throws {
        _ = try directory.connection("CREATE TABLE t (x INTEGER) STRICT")
        let pool = try pool(count: 1)
        #expect(throws: StorageError.deadline) {
            try pool.perform(deadline: .now + .milliseconds(20)) { connection in
                try connection.first(Self.endless) { row in try row.int(0) }
            }
        }
        // The connection is as good as before, and the next query has its own time.
        #expect(try pool.perform { try $0.number("SELECT count(*) FROM t") } == 0)
    }

    @Test func aQueryWhoseDeadlineHasPassedIsNotBegun() throws {
        _ = try directory.connection("")
        let pool = try pool(count: 1)
        let begun = Mutex(false)
        #expect(throws: StorageError.deadline) {
            try pool.perform(deadline: .now - .milliseconds(1)) { _ in begun.withLock { $0 = true } }
        }
        #expect(!begun.withLock { $0 })
    }

    @Test func asManyQueriesRunAtOnceAsThereAreReaders() throws {
        _ = try directory.connection("")
        let pool = try pool(count: 3)
        let meeting = DispatchGroup()
        let answers = Answers()
        for _ in 0..<3 { meeting.enter() }
        for number in 0..<3 {
            // Each waits for the two others.
            pool.submit({ _ in
                meeting.leave()
                guard meeting.wait(timeout: .now() + 30) == .success else { throw StorageError.deadline }
            }, completion: answers.completion(number))
        }
        #expect(try #require(answers.wait()).values.allSatisfy { $0[0].isSuccess })
    }

    @Test func aFullQueueAnswersAtOnce() throws {
        _ = try directory.connection("")
        let pool = try pool(count: 1, maxQueued: 1)
        let running = DispatchSemaphore(value: 0)
        let mayGo = DispatchSemaphore(value: 0)
        let answers = Answers()
        pool.submit({ _ in
            running.signal()
            mayGo.wait()
        }, completion: answers.completion(0))
        running.wait()
        pool.submit({ _ in }, completion: answers.completion(1))
        #expect(pool.waiting == 1)
        let refused = Answer<Void>()
        pool.submit { _ in } completion: { refused.give($0) }
        #expect(refused.wait().storageError == .queueFull)
        mayGo.signal()
        #expect(try #require(answers.wait()).values.allSatisfy { $0[0].isSuccess })
    }

    @Test func aPoolNeverWrites() throws {
        _ = try directory.connection("CREATE TABLE t (x INTEGER) STRICT")
        let pool = try pool(count: 1)
        #expect(throws: StorageError.readOnly) { try pool.perform { try $0.run("INSERT INTO t VALUES (1)") } }
    }

    @Test func closingWaitsForWhatWasTakenAndTakesNoMore() throws {
        _ = try directory.connection("")
        let pool = try pool(count: 2)
        let done = Mutex(0)
        for _ in 0..<20 { pool.submit { _ in } completion: { _ in done.withLock { $0 += 1 } } }
        pool.close()
        #expect(done.withLock { $0 } == 20)
        #expect(throws: StorageError.closed) { try pool.perform { _ in } }
    }
}
