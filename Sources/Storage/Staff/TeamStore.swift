public import Domain

/// The teams. Owns `team`.
public enum TeamStore {
    /// - Throws: `StorageError`
    public static func find(_ id: TeamID, in db: Connection) throws -> Team? {
        try db.first("SELECT id, name, version FROM team WHERE id = ?", .id(id)) { try team($0) }
    }

    /// A page in alphabetical order.
    /// - Throws: `StorageError`
    public static func page(
        after: (sortKey: String, id: TeamID)?, limit: Int, in db: Connection
    ) throws -> [(team: Team, sortKey: String)] {
        try db.all(
            "SELECT id, name, version, sort_key FROM team WHERE (sort_key, id) > (?, ?) ORDER BY sort_key, id LIMIT ?",
            .text(after?.sortKey ?? ""), .blob(after?.id.bytes ?? []), .int(limit)
        ) { row in (try team(row), try row.text(3)) }
    }

    /// - Throws: `StorageError.unique` when a team has the name
    public static func insert(_ team: Team, in db: Connection) throws {
        try db.run(
            "INSERT INTO team (id, name, sort_key, version) VALUES (?, ?, ?, ?)",
            .id(team.id), .text(team.name), .text(DanishSortKey.make(team.name)), .int(team.version)
        )
    }

    /// - Throws: `StorageError.unique` when another team has the name
    public static func update(_ team: Team, in db: Connection) throws {
        try db.run(
            "UPDATE team SET name = ?, sort_key = ?, version = ? WHERE id = ?",
            .text(team.name), .text(DanishSortKey.make(team.name)), .int(team.version), .id(team.id)
        )
    }

    private static func team(_ row: borrowing Row) throws -> Team {
        Team(id: try row.id(0), name: try row.text(1), version: try row.int(2))
    }
}
