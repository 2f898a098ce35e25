public import Domain

/// Where a name is shown: what changes for a reader when a person or a team is renamed. Reads `case_file`, `staff_team`, `access_token` and
/// `access_token_team`. Each in the order of ids, from after one on.
public enum NameUseStore {
    /// The cases a person is responsible for.
    /// - Throws: `StorageError`
    public static func cases(of staff: StaffID, after last: CaseID?, limit: Int, in db: Connection) throws -> [CaseID] {
        try db.all(
            "SELECT id FROM case_file INDEXED BY case_file_by_responsible WHERE responsible = ? AND id > ? ORDER BY id LIMIT ?",
            .id(staff), .blob(last?.bytes ?? []), .int(limit)
        ) { try $0.id(0) }
    }

    /// The cases of a team.
    /// - Throws: `StorageError`
    public static func cases(of team: TeamID, after last: CaseID?, limit: Int, in db: Connection) throws -> [CaseID] {
        try db.all(
            "SELECT id FROM case_file INDEXED BY case_file_by_team WHERE team = ? AND id > ? ORDER BY id LIMIT ?",
            .id(team), .blob(last?.bytes ?? []), .int(limit)
        ) { try $0.id(0) }
    }

    /// The members of a team.
    /// - Throws: `StorageError`
    public static func staff(of team: TeamID, after last: StaffID?, limit: Int, in db: Connection) throws -> [StaffID] {
        try db.all(
            "SELECT staff FROM staff_team WHERE team = ? AND staff > ? ORDER BY staff LIMIT ?",
            .id(team), .blob(last?.bytes ?? []), .int(limit)
        ) { try $0.id(0) }
    }

    /// A person's tokens.
    /// - Throws: `StorageError`
    public static func tokens(of staff: StaffID, after last: AccessTokenID?, limit: Int, in db: Connection) throws -> [AccessTokenID] {
        try db.all(
            "SELECT id FROM access_token WHERE staff = ? AND id > ? ORDER BY id LIMIT ?",
            .id(staff), .blob(last?.bytes ?? []), .int(limit)
        ) { try $0.id(0) }
    }

    /// The tokens that reach a team.
    /// - Throws: `StorageError`
    public static func tokens(of team: TeamID, after last: AccessTokenID?, limit: Int, in db: Connection) throws -> [AccessTokenID] {
        try db.all(
            "SELECT token FROM access_token_team WHERE team = ? AND token > ? ORDER BY token LIMIT ?",
            .id(team), .blob(last?.bytes ?? []), .int(limit)
        ) { try $0.id(0) }
    }
}
