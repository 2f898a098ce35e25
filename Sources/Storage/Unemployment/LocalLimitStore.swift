public import Domain

/// The municipality's own limit of long-term unemployment: dated rows with reasons. Owns `local_limit`.
public enum LocalLimitStore {
    /// The longest list: a limit that is set each month for 40 years.
    public static let most = 500

    /// The rows, at most the ``most`` that were set last.
    /// - Throws: `StorageError`
    public static func all(in db: Connection) throws -> LocalLimits {
        LocalLimits(
            try db.all("SELECT version, weeks, valid_from, reason, set_at, set_by FROM local_limit ORDER BY version DESC LIMIT ?", .int(most)) { row in
                LocalLimit(
                    weeks: try row.int(1), from: try row.optionalDay(2), reason: try row.text(3), setAt: try row.optionalInstant(4),
                    setBy: try row.optionalID(5), version: try row.int(0)
                )
            }
        )
    }

    /// Adds a row.
    /// - Throws: `StorageError.unique` when the version is taken, `StorageError.check` for weeks that are not 1 to 520
    public static func insert(_ limit: LocalLimit, in db: Connection) throws {
        try db.run(
            "INSERT INTO local_limit (version, weeks, valid_from, reason, set_at, set_by) VALUES (?, ?, ?, ?, ?, ?)", .int(limit.version),
            .int(limit.weeks), .optional(limit.from), .text(limit.reason), .optional(limit.setAt), .optional(limit.setBy)
        )
    }
}
