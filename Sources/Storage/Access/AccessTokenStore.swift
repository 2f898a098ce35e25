public import Domain

/// API tokens by the SHA-256 of their text. Owns `access_token`, `access_token_role` and `access_token_team`.
public enum AccessTokenStore {
    /// - Throws: `StorageError`
    public static func find(hash: TokenHash, in db: Connection) throws -> AccessTokenRow? {
        try db.first(
            """
            SELECT id, name, staff, scopes, may_act, created_at, expires_at, last_used_at, revoked_at, certificate_subject
            FROM access_token WHERE hash = ?
            """, .blob(hash.bytes)
        ) { try token($0, in: db) }
    }

    /// - Throws: `StorageError`
    public static func find(_ id: AccessTokenID, in db: Connection) throws -> AccessTokenRow? {
        try db.first(
            """
            SELECT id, name, staff, scopes, may_act, created_at, expires_at, last_used_at, revoked_at, certificate_subject
            FROM access_token WHERE id = ?
            """, .id(id)
        ) { try token($0, in: db) }
    }

    /// The token that a client certificate stands for, among those that work at that instant.
    /// - Throws: `StorageError`
    public static func find(_ subject: CertificateSubject, workingAt now: Instant, in db: Connection) throws -> AccessTokenRow? {
        try db.first(
            """
            SELECT id, name, staff, scopes, may_act, created_at, expires_at, last_used_at, revoked_at, certificate_subject
            FROM access_token WHERE certificate_subject = ? AND revoked_at IS NULL AND expires_at > ? ORDER BY id DESC
            """, .text(subject.text), .instant(now)
        ) { try token($0, in: db) }
    }

    /// The name of a token, for showing what came through it.
    /// - Throws: `StorageError`
    public static func name(_ id: AccessTokenID, in db: Connection) throws -> String? {
        try db.first("SELECT name FROM access_token WHERE id = ?", .id(id)) { try $0.text(0) }
    }

    /// All tokens, the newest first.
    /// - Throws: `StorageError`
    public static func page(before: AccessTokenID?, limit: Int, in db: Connection) throws -> [AccessTokenRow] {
        try db.all(
            """
            SELECT id, name, staff, scopes, may_act, created_at, expires_at, last_used_at, revoked_at, certificate_subject
            FROM access_token WHERE id < ? ORDER BY id DESC LIMIT ?
            """, .blob(before?.bytes ?? [UInt8](repeating: 0xff, count: 17)), .int(limit)
        ) { try token($0, in: db) }
    }

    /// - Throws: `StorageError.foreignKey` for an unknown person or team
    public static func insert(_ token: AccessTokenRow, hash: TokenHash, in db: Connection) throws {
        try db.run(
            """
            INSERT INTO access_token (id, hash, name, staff, scopes, may_act, certificate_subject, created_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .id(token.id), .blob(hash.bytes), .text(token.name), .optional(token.staff),
            .text(token.scopes.map(\.rawValue).sorted().joined(separator: " ")), .bool(token.mayAct),
            .optional(token.certificateSubject?.text), .instant(token.createdAt), .instant(token.expiresAt)
        )
        for grant in token.grants {
            try db.run(
                "INSERT INTO access_token_role (token, role, reach) VALUES (?, ?, ?)",
                .id(token.id), .text(grant.role.rawValue), .text(grant.reach.rawValue)
            )
        }
        for team in token.teams {
            try db.run("INSERT INTO access_token_team (token, team) VALUES (?, ?)", .id(token.id), .id(team))
        }
    }

    /// Takes the token back from `now` on. One that was taken back before keeps its first instant.
    /// - Throws: `StorageError`
    public static func revoke(_ id: AccessTokenID, at now: Instant, in db: Connection) throws {
        try db.run("UPDATE access_token SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL", .instant(now), .id(id))
    }

    /// Remembers that the token was used.
    /// - Throws: `StorageError`
    public static func touch(_ id: AccessTokenID, at now: Instant, in db: Connection) throws {
        try db.run("UPDATE access_token SET last_used_at = ? WHERE id = ?", .instant(now), .id(id))
    }

    private static func token(_ row: borrowing Row, in db: Connection) throws -> AccessTokenRow {
        let id: AccessTokenID = try row.id(0)
        let staff: StaffID? = try row.optionalID(2)
        var grants: [RoleGrant] = []
        var teams: [TeamID] = []
        if staff == nil {
            grants = try db.all("SELECT role, reach FROM access_token_role WHERE token = ? ORDER BY role", .id(id)) { try grant($0, 0, 1) }
            teams = try db.all("SELECT team FROM access_token_team WHERE token = ?", .id(id)) { try $0.id(0) }
        }
        return AccessTokenRow(
            id: id, name: try row.text(1), staff: staff, grants: grants, teams: Set(teams),
            scopes: Set(try row.text(3).split(separator: " ").compactMap { Scope(rawValue: String($0)) }),
            mayAct: try row.bool(4), certificateSubject: try row.optionalText(9).flatMap { CertificateSubject($0) }, createdAt: try row.instant(5), expiresAt: try row.instant(6),
            lastUsedAt: try row.optionalInstant(7), revokedAt: try row.optionalInstant(8)
        )
    }
}
