import CSQLite

/// Transactions and savepoints, one call for one statement.
extension Connection {
    /// Begins a transaction. An immediate one takes the write lock now; a deferred one takes its snapshot at the first read.
    public func begin(immediate: Bool) throws(StorageError) {
        if immediate { try run("BEGIN IMMEDIATE") } else { try run("BEGIN DEFERRED") }
    }

    /// Keeps what was done since the transaction began.
    public func commit() throws(StorageError) {
        try run("COMMIT")
    }

    /// Rolls back, or does nothing where SQLite already did (after a full disk, for instance).
    public func rollback() throws(StorageError) {
        guard !isAutocommit else { return }
        try run("ROLLBACK")
    }

    /// Opens a savepoint. The name is a word of the program's own.
    public func savepoint(_ name: StaticString) throws(StorageError) {
        try run(composed: "SAVEPOINT \(name)")
    }

    /// Keeps what was done since the savepoint and forgets the savepoint.
    public func release(_ name: StaticString) throws(StorageError) {
        try run(composed: "RELEASE \(name)")
    }

    /// Takes back what was done since the savepoint and forgets the savepoint.
    public func rollback(to name: StaticString) throws(StorageError) {
        try run(composed: "ROLLBACK TO \(name)")
        try run(composed: "RELEASE \(name)")
    }

    /// Which state of the store the open transaction sees. SQLite counts on whenever a transaction begins and finds that another
    /// connection has committed since this one looked last (sqlite.org/pragma.html#pragma_data_version).
    func dataVersion() throws(StorageError) -> Int {
        let statement = try statements.statement("PRAGMA data_version", on: handle)
        defer { statement.finish() }
        try statement.start([])
        guard try statement.step() else { throw .corrupt }
        return try Row(statement: statement.handle).int(0)
    }

    /// Whether no transaction is open.
    public var isAutocommit: Bool { sqlite3_get_autocommit(handle) != 0 }

    /// Runs the body in a transaction of its own: committed when it returns, rolled back when it throws.
    public func transaction<Output>(immediate: Bool, _ body: () throws -> Output) throws -> Output {
        try begin(immediate: immediate)
        do {
            let output = try body()
            try commit()
            return output
        } catch {
            // The first error tells what happened; a failed ROLLBACK leaves SQLite to roll back at close.
            try? rollback()
            throw error
        }
    }
}
