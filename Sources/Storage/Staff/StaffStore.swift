public import Domain

/// The people who work here, with their roles and teams. Owns `staff`, `staff_role` and `staff_team`.
public enum StaffStore {
    /// - Throws: `StorageError`
    public static func find(_ id: StaffID, in db: Connection) throws -> StaffMember? {
        try db.first("SELECT id, name, title, email, active, version FROM staff WHERE id = ?", .id(id)) { row in
            try member(row, in: db)
        }
    }

    /// Whether nobody was ever hired.
    /// - Throws: `StorageError`
    public static func isEmpty(in db: Connection) throws -> Bool {
        try !db.exists("SELECT 1 FROM staff LIMIT 1")
    }

    /// The name, for showing who did what.
    /// - Throws: `StorageError`
    public static func name(_ id: StaffID, in db: Connection) throws -> String? {
        try db.first("SELECT name FROM staff WHERE id = ?", .id(id)) { try $0.text(0) }
    }

    /// A page in alphabetical order.
    /// - Parameters:
    ///   - team: only members of this team.
    ///   - active: only those who are here (true) or have left (false).
    ///   - after: the sort key and id of the last one on the page before.
    /// - Throws: `StorageError`
    public static func page(
        team: TeamID?, active: Bool?, after: (sortKey: String, id: StaffID)?, limit: Int, in db: Connection
    ) throws -> [(member: StaffMember, sortKey: String)] {
        var conditions = ["1"]
        var values: [SQLValue] = []
        if let team {
            conditions.append("EXISTS (SELECT 1 FROM staff_team t WHERE t.staff = staff.id AND t.team = ?)")
            values.append(.id(team))
        }
        if let active {
            conditions.append("active = ?")
            values.append(.bool(active))
        }
        if let after {
            conditions.append("(sort_key, id) > (?, ?)")
            values += [.text(after.sortKey), .id(after.id)]
        }
        values.append(.int(limit))
        let sql = """
            SELECT id, name, title, email, active, version, sort_key FROM staff
            WHERE \(conditions.joined(separator: " AND ")) ORDER BY sort_key, id LIMIT ?
            """
        return try db.all(composed: sql, values) { row in (try member(row, in: db), try row.text(6)) }
    }

    /// Whether somebody else than this person, who is here, holds the role.
    /// - Throws: `StorageError`
    public static func isHeld(_ role: Role, besides id: StaffID, in db: Connection) throws -> Bool {
        try db.exists(
            "SELECT 1 FROM staff_role r JOIN staff s ON s.id = r.staff WHERE r.role = ? AND s.active = 1 AND s.id <> ?",
            .text(role.rawValue), .id(id)
        )
    }

    /// - Throws: `StorageError.unique` when somebody has the e-mail address; `StorageError.foreignKey` for an unknown team
    public static func insert(_ member: StaffMember, in db: Connection) throws {
        try db.run(
            "INSERT INTO staff (id, name, sort_key, title, email, active, version) VALUES (?, ?, ?, ?, ?, ?, ?)",
            .id(member.id), .text(member.name), .text(DanishSortKey.make(member.name)), .optional(member.title),
            .optional(member.email), .bool(member.isActive), .int(member.version)
        )
        try putRolesAndTeams(member, in: db)
    }

    /// - Throws: `StorageError.unique` when somebody has the e-mail address; `StorageError.foreignKey` for an unknown team
    public static func update(_ member: StaffMember, in db: Connection) throws {
        try db.run(
            "UPDATE staff SET name = ?, sort_key = ?, title = ?, email = ?, active = ?, version = ? WHERE id = ?",
            .text(member.name), .text(DanishSortKey.make(member.name)), .optional(member.title), .optional(member.email),
            .bool(member.isActive), .int(member.version), .id(member.id)
        )
        try db.run("DELETE FROM staff_role WHERE staff = ?", .id(member.id))
        try db.run("DELETE FROM staff_team WHERE staff = ?", .id(member.id))
        try putRolesAndTeams(member, in: db)
    }

    private static func putRolesAndTeams(_ member: StaffMember, in db: Connection) throws {
        for grant in member.grants {
            try db.run(
                "INSERT INTO staff_role (staff, role, reach) VALUES (?, ?, ?)",
                .id(member.id), .text(grant.role.rawValue), .text(grant.reach.rawValue)
            )
        }
        for team in member.teams {
            try db.run("INSERT INTO staff_team (staff, team) VALUES (?, ?)", .id(member.id), .id(team))
        }
    }

    private static func member(_ row: borrowing Row, in db: Connection) throws -> StaffMember {
        let id: StaffID = try row.id(0)
        let grants = try db.all("SELECT role, reach FROM staff_role WHERE staff = ? ORDER BY role", .id(id)) { try grant($0, 0, 1) }
        let teams = try db.all("SELECT team FROM staff_team WHERE staff = ?", .id(id)) { try $0.id(0, as: Team.self) }
        return StaffMember(
            id: id, name: try row.text(1), email: try row.optionalText(3), title: try row.optionalText(2),
            teams: Set(teams), grants: grants, isActive: try row.bool(4), version: try row.int(5)
        )
    }
}

/// A role and its reach in two neighbouring columns.
/// - Throws: `StorageError.corrupt` for a code the domain does not know
func grant(_ row: borrowing Row, _ roleColumn: Int, _ reachColumn: Int) throws -> RoleGrant {
    guard let role = Role(rawValue: try row.text(roleColumn)), let reach = Reach(rawValue: try row.text(reachColumn)) else {
        throw StorageError.corrupt
    }
    return RoleGrant(role: role, reach: reach)
}
