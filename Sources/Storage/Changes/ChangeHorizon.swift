public import Domain

/// Up to where changes are no longer told. Owns `change_horizon`.
public enum ChangeHorizon {
    /// The sequence number of the last change that is no longer told; a cursor before it is too old.
    /// - Throws: `StorageError`
    public static func read(in db: Connection) throws -> Int {
        guard let sequence = try db.first("SELECT seq FROM change_horizon WHERE id = 1", read: { try $0.int(0) }) else { throw StorageError.corrupt }
        return sequence
    }

    /// Moves the horizon past changes older than `oldest`, at most `limit` of them at a time. It never moves back.
    /// - Returns: how many it passed.
    /// - Throws: `StorageError`
    public static func advance(before oldest: Instant, limit: Int, in db: Connection) throws -> Int {
        let horizon = try read(in: db)
        let passed = try db.all("SELECT seq, at FROM history WHERE seq > ? ORDER BY seq LIMIT ?", .int(horizon), .int(limit)) { row in
            (sequence: try row.int(0), at: try row.instant(1))
        }.prefix { $0.at < oldest }
        guard let last = passed.last else { return 0 }
        try db.run("UPDATE change_horizon SET seq = ? WHERE id = 1", .int(last.sequence))
        try ProtectionChangeStore.forget(supersededWithin: horizon..<last.sequence, in: db)
        return passed.count
    }
}
