import CSQLite

/// Fixed SQL, written as a literal in the program. Its statement is prepared once for each connection.
extension Connection {
    /// Runs a statement to its end. Rows it yields are passed over.
    public func run(_ sql: StaticString, _ values: SQLValue...) throws(StorageError) {
        try run(sql, values)
    }

    public func run(_ sql: StaticString, _ values: [SQLValue]) throws(StorageError) {
        try runToEnd(statements.statement(sql, on: handle), values)
    }

    /// Reads the first row, or nil where there is none.
    public func first<Output>(
        _ sql: StaticString, _ values: SQLValue..., read: (borrowing Row) throws -> Output
    ) throws -> Output? {
        try first(sql, values, read)
    }

    public func first<Output>(
        _ sql: StaticString, _ values: [SQLValue], _ read: (borrowing Row) throws -> Output
    ) throws -> Output? {
        try readFirst(statements.statement(sql, on: handle), values, read)
    }

    /// Hands over every row in turn.
    public func each(_ sql: StaticString, _ values: SQLValue..., read: (borrowing Row) throws -> Void) throws {
        try each(sql, values, read)
    }

    public func each(_ sql: StaticString, _ values: [SQLValue], _ read: (borrowing Row) throws -> Void) throws {
        try readEach(statements.statement(sql, on: handle), values, read)
    }

    /// Reads all rows.
    public func all<Output>(
        _ sql: StaticString, _ values: SQLValue..., read: (borrowing Row) throws -> Output
    ) throws -> [Output] {
        try all(sql, values, read)
    }

    public func all<Output>(
        _ sql: StaticString, _ values: [SQLValue], _ read: (borrowing Row) throws -> Output
    ) throws -> [Output] {
        var rows: [Output] = []
        try each(sql, values) { row in rows.append(try read(row)) }
        return rows
    }

    /// Whether the query yields a row.
    public func exists(_ sql: StaticString, _ values: SQLValue...) throws(StorageError) -> Bool {
        let statement = try statements.statement(sql, on: handle)
        defer { statement.finish() }
        try start(statement, values)
        return try statement.step()
    }

    /// How many rows the last INSERT, UPDATE or DELETE changed.
    public func changes() -> Int {
        Int(sqlite3_changes64(handle))
    }

    /// The number of the row that the last INSERT made.
    func lastInserted() -> Int {
        Int(sqlite3_last_insert_rowid(handle))
    }
}

/// SQL that is put together from the program's own parts, such as a list with filters. Values are bound here too and never
/// stand in the text. The label keeps literals from coming this way unseen.
extension Connection {
    /// Runs a statement to its end. Rows it yields are passed over.
    public func run(composed sql: String, _ values: [SQLValue] = []) throws(StorageError) {
        try runToEnd(statements.statement(sql, on: handle), values)
    }

    /// Reads the first row, or nil where there is none.
    public func first<Output>(
        composed sql: String, _ values: [SQLValue] = [], _ read: (borrowing Row) throws -> Output
    ) throws -> Output? {
        try readFirst(statements.statement(sql, on: handle), values, read)
    }

    public func each(
        composed sql: String, _ values: [SQLValue] = [], _ read: (borrowing Row) throws -> Void
    ) throws {
        try readEach(statements.statement(sql, on: handle), values, read)
    }

    public func all<Output>(
        composed sql: String, _ values: [SQLValue] = [], _ read: (borrowing Row) throws -> Output
    ) throws -> [Output] {
        var rows: [Output] = []
        try each(composed: sql, values) { row in rows.append(try read(row)) }
        return rows
    }
}

extension Connection {
    private func start(_ statement: Statement, _ values: [SQLValue]) throws(StorageError) {
        if needsTransaction, isAutocommit { throw .transactionLost }
        try statement.start(values)
    }

    func runToEnd(_ statement: Statement, _ values: [SQLValue]) throws(StorageError) {
        defer { statement.finish() }
        try start(statement, values)
        while try statement.step() {}
    }

    private func readFirst<Output>(
        _ statement: Statement, _ values: [SQLValue], _ read: (borrowing Row) throws -> Output
    ) throws -> Output? {
        defer { statement.finish() }
        try start(statement, values)
        guard try statement.step() else { return nil }
        return try read(Row(statement: statement.handle))
    }

    private func readEach(
        _ statement: Statement, _ values: [SQLValue], _ read: (borrowing Row) throws -> Void
    ) throws {
        defer { statement.finish() }
        try start(statement, values)
        while try statement.step() { try read(Row(statement: statement.handle)) }
    }
}
