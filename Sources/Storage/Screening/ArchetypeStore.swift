public import Domain

/// The archetypes that teams have made. Owns `archetype` and `archetype_field`.
public enum ArchetypeStore {
    /// The longest list.
    public static let most = 500

    /// - Throws: `StorageError`
    public static func find(_ id: ArchetypeID, in db: Connection) throws -> Archetype? {
        let row = try db.first("SELECT id, team, name, retired_at, version FROM archetype WHERE id = ?", .id(id)) { try head($0) }
        return try row.map { try filled($0, in: db) }
    }

    /// Those of a team, or of all teams, in the order they were made; at most ``most``.
    /// - Parameter retired: whether those no longer in use are there too.
    /// - Throws: `StorageError`
    public static func all(of team: TeamID?, retired: Bool, in db: Connection) throws -> [Archetype] {
        let rows = if let team {
            try db.all(
                "SELECT id, team, name, retired_at, version FROM archetype WHERE team = ? AND (? OR retired_at IS NULL) ORDER BY id LIMIT ?",
                .id(team), .bool(retired), .int(most)
            ) { try head($0) }
        } else {
            try db.all(
                "SELECT id, team, name, retired_at, version FROM archetype WHERE (? OR retired_at IS NULL) ORDER BY id LIMIT ?",
                .bool(retired), .int(most)
            ) { try head($0) }
        }
        return try rows.map { try filled($0, in: db) }
    }

    /// - Throws: `StorageError.foreignKey` when there is no such team
    public static func insert(_ archetype: Archetype, in db: Connection) throws {
        try db.run(
            "INSERT INTO archetype (id, team, name, retired_at, version) VALUES (?, ?, ?, ?, ?)", .id(archetype.id), .id(archetype.team),
            .text(archetype.name), .optional(archetype.retiredAt), .int(archetype.version)
        )
        try putSheet(archetype, in: db)
    }

    /// - Throws: `StorageError`
    public static func update(_ archetype: Archetype, in db: Connection) throws {
        try db.run(
            "UPDATE archetype SET name = ?, retired_at = ?, version = ? WHERE id = ?", .text(archetype.name), .optional(archetype.retiredAt),
            .int(archetype.version), .id(archetype.id)
        )
        try db.run("DELETE FROM archetype_field WHERE archetype = ?", .id(archetype.id))
        try putSheet(archetype, in: db)
    }

    private static func putSheet(_ archetype: Archetype, in db: Connection) throws {
        for field in ArchetypeField.allCases {
            guard let text = archetype.sheet[field] else { continue }
            try db.run(
                "INSERT INTO archetype_field (archetype, field, text) VALUES (?, ?, ?)", .id(archetype.id), .text(field.rawValue), .text(text)
            )
        }
    }

    private static func head(_ row: borrowing Row) throws -> Archetype {
        Archetype(
            id: try row.id(0), team: try row.id(1), name: try row.text(2), sheet: [:], retiredAt: try row.optionalInstant(3),
            version: try row.int(4)
        )
    }

    private static func filled(_ archetype: Archetype, in db: Connection) throws -> Archetype {
        var archetype = archetype
        try db.each("SELECT field, text FROM archetype_field WHERE archetype = ?", .id(archetype.id)) { row in
            guard let field = ArchetypeField(rawValue: try row.text(0)) else { throw StorageError.corrupt }
            archetype.sheet[field] = try row.text(1)
        }
        return archetype
    }
}
