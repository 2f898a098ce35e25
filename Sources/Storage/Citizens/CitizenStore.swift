public import Domain

/// The citizens and who may see the protected ones. Owns `citizen` and `citizen_protection_staff`.
public enum CitizenStore {
    /// - Throws: `StorageError`
    public static func find(_ id: CitizenID, in db: Connection) throws -> Citizen? {
        try db.first(
            "SELECT id, name, phone, email, address, protected_since, protection_reason, version FROM citizen WHERE id = ?", .id(id)
        ) { try citizen($0, in: db) }
    }

    /// - Throws: `StorageError`
    public static func insert(_ citizen: Citizen, at now: Instant, by staff: StaffID?, via token: AccessTokenID, in db: Connection) throws {
        try db.run(
            """
            INSERT INTO citizen (id, name, sort_key, phone, email, address, created_at, created_by, created_via, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .id(citizen.id), .text(citizen.name), .text(DanishSortKey.make(citizen.name)), .optional(citizen.contact.phone),
            .optional(citizen.contact.email), .optional(citizen.contact.address), .instant(now), .optional(staff), .id(token),
            .int(citizen.version)
        )
    }

    /// Name, contact facts, protection and version.
    /// - Throws: `StorageError.foreignKey` when somebody named does not work here
    public static func update(_ citizen: Citizen, in db: Connection) throws {
        try db.run(
            """
            UPDATE citizen SET name = ?, sort_key = ?, phone = ?, email = ?, address = ?, protected_since = ?, protection_reason = ?,
                version = ? WHERE id = ?
            """,
            .text(citizen.name), .text(DanishSortKey.make(citizen.name)), .optional(citizen.contact.phone),
            .optional(citizen.contact.email), .optional(citizen.contact.address), .optional(citizen.protection?.since),
            .optional(citizen.protection?.reason), .int(citizen.version), .id(citizen.id)
        )
        try db.run("DELETE FROM citizen_protection_staff WHERE citizen = ?", .id(citizen.id))
        for staff in citizen.protection?.staff ?? [] {
            try db.run("INSERT INTO citizen_protection_staff (citizen, staff) VALUES (?, ?)", .id(citizen.id), .id(staff))
        }
    }

    /// A page of the citizens the viewer may see, in alphabetical order.
    /// - Parameters:
    ///   - name: only names that begin with this, in any case; nil for all.
    ///   - after: the sort key and id of the last one on the page before.
    /// - Throws: `StorageError`
    public static func page(
        viewer: CaseViewer, name: String?, after: (sortKey: String, id: CitizenID)?, limit: Int, in db: Connection
    ) throws -> [(citizen: Citizen, sortKey: String)] {
        let sight = CitizenSight(viewer)
        var conditions = [sight.condition]
        var values = sight.values
        if let name {
            let key = DanishSortKey.make(name)
            conditions.append("z.sort_key >= ? AND z.sort_key < ?")
            values += [.text(key), .text(key + "\u{10FFFF}")]
        }
        if let after {
            conditions.append("(z.sort_key, z.id) > (?, ?)")
            values += [.text(after.sortKey), .id(after.id)]
        }
        let sql = """
            SELECT z.id, z.name, z.phone, z.email, z.address, z.protected_since, z.protection_reason, z.version, z.sort_key
            FROM citizen z WHERE \(conditions.joined(separator: " AND ")) ORDER BY z.sort_key, z.id LIMIT ?
            """
        return try db.all(composed: sql, values + [.int(limit)]) { row in (try citizen(row, in: db), try row.text(8)) }
    }

    private static func citizen(_ row: borrowing Row, in db: Connection) throws -> Citizen {
        let id: CitizenID = try row.id(0)
        var protection: Protection?
        if let since = try row.optionalInstant(5) {
            protection = Protection(staff: try SightStore.protectedFor(id, in: db), reason: try row.text(6), since: since)
        }
        return Citizen(
            id: id, name: try row.text(1),
            contact: Citizen.Contact(phone: try row.optionalText(2), email: try row.optionalText(3), address: try row.optionalText(4)),
            protection: protection, version: try row.int(7)
        )
    }
}

/// The condition for a list of citizens `z`: those with a case in reach, and one's own records that have no case yet.
private struct CitizenSight {
    var condition: String
    var values: [SQLValue]

    init(_ viewer: CaseViewer) {
        let staff: SQLValue = .optional(viewer.staff)
        let named = "z.id IN (SELECT citizen FROM citizen_protection_staff WHERE staff = ?)"
        let teams = viewer.teams.sorted()
        let marks = teams.map { _ in "?" }.joined(separator: ", ")
        let created = "(z.created_by = ? AND NOT EXISTS (SELECT 1 FROM case_file n WHERE n.citizen = z.id))"
        switch viewer.reach {
        case .none:
            condition = "0"
            values = []
        case .own:
            condition = """
                CASE WHEN z.protected_since IS NOT NULL THEN \(named)
                ELSE z.id IN (SELECT citizen FROM case_file WHERE responsible = ?) OR \(created) END
                """
            values = [staff, staff, staff]
        case .team:
            condition = """
                CASE WHEN z.protected_since IS NOT NULL THEN \(named)
                ELSE z.id IN (SELECT citizen FROM case_file WHERE responsible = ? OR team IN (\(marks))) OR \(created) END
                """
            values = [staff, staff] + teams.map { .id($0) } + [staff]
        case .all:
            condition = "(z.protected_since IS NULL OR \(named))"
            values = [staff]
        }
    }
}
