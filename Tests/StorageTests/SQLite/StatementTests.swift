import Testing

@testable import Storage

@Suite struct StatementTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    private func connection(rows: Int) throws -> Connection {
        let connection = try directory.connection("CREATE TABLE t (x INTEGER PRIMARY KEY) STRICT")
        for number in 0..<rows { try connection.run("INSERT INTO t VALUES (?)", .int(number)) }
        return connection
    }

    @Test func theSameQueryRunsInsideItself() throws {
        let connection = try connection(rows: 4)
        func below(_ limit: Int) throws -> [[Int]] {
            try connection.all("SELECT x FROM t WHERE x < ? ORDER BY x", .int(limit)) { row in
                let number = try row.int(0)
                return [number] + (try below(number)).map { $0[0] }
            }
        }
        #expect(try below(4) == [[0], [1, 0], [2, 0, 1], [3, 0, 1, 2]])
    }

    @Test func aComposedQueryRunsInsideItself() throws {
        let connection = try connection(rows: 3)
        let sql = "SELECT x FROM t ORDER BY x"
        let pairs = try connection.all(composed: sql) { row in
            let outer = try row.int(0)
            return try connection.all(composed: sql) { row in outer * 10 + (try row.int(0)) }
        }
        #expect(pairs == [[0, 1, 2], [10, 11, 12], [20, 21, 22]])
    }

    @Test func aReaderThatThrowsLeavesNoStatementRunning() throws {
        struct Enough: Error {}
        let connection = try connection(rows: 3)
        #expect(throws: Enough.self) { try connection.each("SELECT x FROM t") { _ in throw Enough() } }
        // A statement that still ran would hold the table.
        try connection.execute(script: "DROP TABLE t")
    }

    @Test func aStatementKeepsNoValueForItsNextUse() throws {
        let connection = try connection(rows: 0)
        #expect(try connection.first("SELECT ?", [.text("hemmelig")]) { row in try row.text(0) } == "hemmelig")
        #expect(throws: StorageError.self) { try connection.first("SELECT ?", []) { row in try row.optionalText(0) } }
    }

    @Test func tooFewAndTooManyValuesAreRefused() throws {
        let connection = try connection(rows: 0)
        #expect(throws: StorageError.self) { try connection.run("INSERT INTO t VALUES (?)") }
        #expect(throws: StorageError.self) { try connection.run("INSERT INTO t VALUES (?)", 1, 2) }
        #expect(try connection.number("SELECT count(*) FROM t") == 0)
    }

    @Test func aSecondStatementIsNotLeftOutInSilence() throws {
        let connection = try connection(rows: 1)
        #expect(throws: StorageError.self) { try connection.run("DELETE FROM t; DELETE FROM t") }
        #expect(throws: StorageError.self) { try connection.run("") }
        #expect(try connection.number("SELECT count(*) FROM t") == 1)
    }

    @Test func composedStatementsAreKeptUpToALimit() throws {
        let connection = try connection(rows: 0)
        for number in 0..<(2 * StatementCache.composedLimit) {
            #expect(try connection.number("SELECT \(number)") == number)
        }
        #expect(connection.statements.count <= StatementCache.composedLimit + 16)
        #expect(try connection.number("SELECT 0") == 0)
    }

    @Test func aScriptRunsItsStatementsAndStopsAtTheFirstThatFails() throws {
        let connection = try connection(rows: 0)
        try connection.execute(script: """
            -- a comment; with a semicolon
            INSERT INTO t VALUES (1); /* and another */ INSERT INTO t VALUES (2);

            """)
        #expect(try connection.number("SELECT count(*) FROM t") == 2)
        #expect(throws: StorageError.self) {
            try connection.execute(script: "INSERT INTO t VALUES (3); INSERT INTO t VALUES (1); INSERT INTO t VALUES (4)")
        }
        #expect(try connection.number("SELECT max(x) FROM t") == 3)
    }

    @Test func changesCountsTheRowsOfTheLastStatement() throws {
        let connection = try connection(rows: 5)
        try connection.run("UPDATE t SET x = x + 100 WHERE x < ?", 3)
        #expect(connection.changes() == 3)
    }

    @Test func whatReturningYieldsIsDone() throws {
        let connection = try connection(rows: 0)
        #expect(try connection.first("INSERT INTO t VALUES (7), (8) RETURNING x") { row in try row.int(0) } == 7)
        #expect(try connection.number("SELECT count(*) FROM t") == 2)
    }
}
