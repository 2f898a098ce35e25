import Testing

@testable import Storage

@Suite struct TransactionTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }
    struct Stop: Error {}

    @Test func aTransactionThatThrowsLeavesNothing() throws {
        let connection = try directory.connection("CREATE TABLE t (x INTEGER) STRICT")
        #expect(throws: Stop.self) {
            try connection.transaction(immediate: true) {
                try connection.run("INSERT INTO t VALUES (1)")
                throw Stop()
            }
        }
        #expect(connection.isAutocommit)
        #expect(try connection.number("SELECT count(*) FROM t") == 0)
    }

    @Test func aTransactionThatReturnsIsSeenByOthers() throws {
        let connection = try directory.connection("CREATE TABLE t (x INTEGER) STRICT")
        let other = try Connection(path: directory.file("store.sqlite"), mode: .readOnly)
        let seenInside = try connection.transaction(immediate: true) {
            try connection.run("INSERT INTO t VALUES (1)")
            return try other.number("SELECT count(*) FROM t")
        }
        #expect(seenInside == 0)
        #expect(try other.number("SELECT count(*) FROM t") == 1)
    }

    @Test func aSavepointTakesBackItsOwnWorkAlone() throws {
        let connection = try directory.connection("CREATE TABLE t (x INTEGER) STRICT")
        try connection.transaction(immediate: true) {
            try connection.run("INSERT INTO t VALUES (1)")
            try connection.savepoint("part")
            try connection.run("INSERT INTO t VALUES (2)")
            try connection.rollback(to: "part")
            try connection.savepoint("part")
            try connection.run("INSERT INTO t VALUES (3)")
            try connection.release("part")
        }
        #expect(try connection.all("SELECT x FROM t ORDER BY x") { row in try row.int(0) } == [1, 3])
    }
}
