public import Domain

/// The first answer to a request with an `Idempotency-Key`, sealed.
public struct RepeatRow: Sendable {
    /// SHA-256 of what was asked.
    public var fingerprint: [UInt8]
    /// Which key it is sealed with.
    public var keyID: String
    public var sealed: [UInt8]
    /// What the answer shows, so that a replay can be authorized anew.
    public var caseID: CaseID?
    public var citizen: CitizenID?

    public init(fingerprint: [UInt8], keyID: String, sealed: [UInt8], caseID: CaseID?, citizen: CitizenID?) {
        self.fingerprint = fingerprint
        self.keyID = keyID
        self.sealed = sealed
        self.caseID = caseID
        self.citizen = citizen
    }
}

/// Kept answers by caller, operation and key. Owns `repeat`.
public enum RepeatStore {
    /// - Throws: `StorageError`
    public static func find(caller: [UInt8], operation: String, key: String, since oldest: Instant, in db: Connection) throws -> RepeatRow? {
        try db.first(
            "SELECT body_hash, key_id, sealed, case_id, citizen FROM repeat WHERE caller = ? AND operation = ? AND key = ? AND created_at >= ?",
            .blob(caller), .text(operation), .text(key), .instant(oldest)
        ) { row in
            RepeatRow(
                fingerprint: try row.blob(0), keyID: try row.text(1), sealed: try row.blob(2), caseID: try row.optionalID(3),
                citizen: try row.optionalID(4)
            )
        }
    }

    /// Keeps an answer; one that is too old to be found makes room.
    /// - Throws: `StorageError`
    public static func put(_ row: RepeatRow, caller: [UInt8], operation: String, key: String, at now: Instant, in db: Connection) throws {
        try db.run(
            """
            INSERT INTO repeat (caller, operation, key, body_hash, key_id, sealed, case_id, citizen, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (caller, operation, key) DO UPDATE SET body_hash = excluded.body_hash, key_id = excluded.key_id,
                sealed = excluded.sealed, case_id = excluded.case_id, citizen = excluded.citizen, created_at = excluded.created_at
            """,
            .blob(caller), .text(operation), .text(key), .blob(row.fingerprint), .text(row.keyID), .blob(row.sealed),
            .optional(row.caseID), .optional(row.citizen), .instant(now)
        )
    }

    /// How many answers are sealed with each key, kept too long or not. Goes through all of them: not for a loop.
    /// - Throws: `StorageError`
    public static func usage(in db: Connection) throws -> [String: Int] {
        let rows = try db.all("SELECT key_id, count(*) FROM repeat GROUP BY key_id") { row in (try row.text(0), try row.int(1)) }
        return Dictionary(rows) { first, _ in first }
    }

    /// Removes answers older than `oldest`, at most `limit` at a time.
    /// - Returns: how many went.
    /// - Throws: `StorageError`
    public static func purge(before oldest: Instant, limit: Int, in db: Connection) throws -> Int {
        try db.run(
            """
            DELETE FROM repeat WHERE (caller, operation, key) IN
                (SELECT caller, operation, key FROM repeat WHERE created_at < ? LIMIT ?)
            """, .instant(oldest), .int(limit)
        )
        return db.changes()
    }
}
