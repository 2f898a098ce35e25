import Domain

/// Which life of the store this is: a number that a restored backup is given anew, so that a cursor from before the restore is
/// recognised (architecture.md, "SQLite"). Owns `store`.
public enum StoreEpoch {
    /// The epoch of the opened store.
    /// - Throws: `StorageError`
    public static func read(in db: Connection) throws -> UInt32 {
        let value = try db.first("SELECT epoch FROM store WHERE id = 1") { row in try row.int(0) }
        guard let value, let epoch = UInt32(exactly: value) else { throw StorageError.corrupt }
        return epoch
    }

    /// Begins a new epoch, another one than before.
    /// - Throws: `StorageError`
    public static func renew(in db: Connection) throws {
        var epoch = UInt32.random(in: .min ... .max)
        if try epoch == read(in: db) { epoch &+= 1 }
        try db.run("UPDATE store SET epoch = ? WHERE id = 1", .int(Int(epoch)))
    }

    /// Begins a new epoch in a store that nobody has opened. One from before there were epochs gets its first when it is migrated.
    /// - Throws: `StorageError`, `MigrationError`
    public static func renew(storeAt path: String) throws {
        let db = try Connection(path: path)
        guard try Migrator(clock: .system).appliedCount(db) >= StoreInspection.schemaWithEpoch else { return }
        try db.transaction(immediate: true) { try renew(in: db) }
        try db.checkpoint(.truncate)
    }
}
