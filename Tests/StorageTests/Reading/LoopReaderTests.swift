import Testing

@testable import Storage

@Suite struct LoopReaderTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test func allReadsOfATurnSeeOneState() throws {
        let writing = try directory.connection("CREATE TABLE t (x INTEGER) STRICT; INSERT INTO t VALUES (1)")
        let reader = try LoopReader(directory.configuration())
        try reader.beginTurn()
        #expect(try reader.connection.number("SELECT count(*) FROM t") == 1)
        try writing.run("INSERT INTO t VALUES (2)")
        #expect(try reader.connection.number("SELECT count(*) FROM t") == 1)
        reader.endTurn()
        try reader.beginTurn()
        #expect(try reader.connection.number("SELECT count(*) FROM t") == 2)
        reader.endTurn()
    }

    @Test func aTurnSeesWhatWasCommittedBeforeItsFirstRead() throws {
        let writing = try directory.connection("CREATE TABLE t (x INTEGER) STRICT")
        let reader = try LoopReader(directory.configuration())
        try reader.beginTurn()
        try writing.run("INSERT INTO t VALUES (1)")
        #expect(try reader.connection.number("SELECT count(*) FROM t") == 1)
        reader.endTurn()
    }

    @Test func aTurnBegunOrEndedTwiceIsOneTurn() throws {
        _ = try directory.connection("CREATE TABLE t (x INTEGER) STRICT")
        let reader = try LoopReader(directory.configuration())
        try reader.beginTurn()
        try reader.beginTurn()
        reader.endTurn()
        reader.endTurn()
        #expect(!reader.isInTurn)
        #expect(reader.connection.isAutocommit)
    }

    @Test func aReadThatFailsEndsItsTurn() throws {
        struct Stop: Error {}
        _ = try directory.connection("CREATE TABLE t (x INTEGER) STRICT")
        let reader = try LoopReader(directory.configuration())
        #expect(throws: Stop.self) { try reader.read { _ in throw Stop() } }
        #expect(!reader.isInTurn)
        #expect(try reader.read { try $0.number("SELECT count(*) FROM t") } == 0)
    }

    @Test func aReaderNeverWrites() throws {
        _ = try directory.connection("CREATE TABLE t (x INTEGER) STRICT")
        let reader = try LoopReader(directory.configuration())
        #expect(throws: StorageError.readOnly) { try reader.read { try $0.run("INSERT INTO t VALUES (1)") } }
    }
}
