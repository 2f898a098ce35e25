public import Domain

/// The identifiers that were made last, for a service whose clock was set back while it did not run: what is listed by identifier must
/// not be older than what was there.
public enum NewestIdentifier {
    /// As many of the last changes are looked at: each names what it made.
    private static let changes = 1_000

    /// The greatest identifiers of what is listed by identifier. Some milliseconds.
    /// - Throws: `StorageError`
    public static func all(in db: Connection) throws -> [ID<Never>] {
        try db.all(
            """
            SELECT id FROM (SELECT max(id) AS id FROM case_file UNION ALL SELECT max(id) FROM access_token
                UNION ALL SELECT max(entity_id) FROM (SELECT entity_id FROM history WHERE entity <> 'code' ORDER BY seq DESC LIMIT ?))
            WHERE id IS NOT NULL
            """, .int(changes)
        ) { row in try row.id(0) }
    }
}
