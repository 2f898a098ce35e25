import GRDB

/// The SQLite file, behind GRDB's pool of readers and its one writer.
enum Store {
    struct NotDurable: Error {}

    /// Opens the store so that a commit is on disk when it is answered.
    ///
    /// `DatabasePool` sets `synchronous=NORMAL` when it turns on WAL, after the configuration's own preparation, so a pragma given there
    /// is silently lost and a commit survives a killed process but not a pulled plug. It is set on the opened pool instead, and read back.
    static func open(_ path: String) throws -> DatabasePool {
        let pool = try DatabasePool(path: path)
        try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            guard try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2 else { throw NotDurable() }
        }
        return pool
    }
}
