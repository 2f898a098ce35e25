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

    @Test func aTurnSeesWhatWasCommittedBeforeItBegan() throws {
        let writing = try directory.connection("CREATE TABLE t (x INTEGER) STRICT")
        let reader = try LoopReader(directory.configuration())
        try writing.run("INSERT INTO t VALUES (1)")
        try reader.beginTurn()
        #expect(try reader.connection.number("SELECT count(*) FROM t") == 1)
        reader.endTurn()
    }

    @Test func twoTurnsHaveTheSameStateOnlyWhenNothingWasCommittedBetweenThem() throws {
        let writing = try directory.connection("CREATE TABLE t (x INTEGER) STRICT")
        let reader = try LoopReader(directory.configuration())
        func state() throws -> Int {
            try reader.beginTurn()
            defer { reader.endTurn() }
            return reader.state
        }
        var last = try state()
        for round in 0..<100 {
            #expect(try state() == last)
            try writing.begin(immediate: true)
            try writing.run("INSERT INTO t VALUES (?)", .int(round))
            #expect(try state() == last, "what is not committed is no new state")
            try writing.commit()
            let next = try state()
            #expect(next != last)
            last = next
            guard round % 10 == 5 else { continue }
            // A checkpoint may look like a commit, never the other way round.
            try writing.checkpoint(round == 55 ? .truncate : .passive)
            last = try state()
            try writing.run("UPDATE t SET x = x + 1000 WHERE x = ?", .int(round))
            #expect(try state() != last)
            last = try state()
        }
    }

    @Test func aCommitDuringATurnIsANewStateForTheNextTurnAlone() throws {
        let writing = try directory.connection("CREATE TABLE t (x INTEGER) STRICT")
        let reader = try LoopReader(directory.configuration())
        try reader.beginTurn()
        let before = reader.state
        try writing.run("INSERT INTO t VALUES (1)")
        #expect(try reader.connection.number("SELECT count(*) FROM t") == 0)
        #expect(try reader.connection.dataVersion() == before)
        reader.endTurn()
        try reader.beginTurn()
        #expect(reader.state != before)
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
