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

/// The condition for a list of citizens `z`: those with a case in reach, and one's own records that have no case yet. Where reach is
/// narrow, the candidates come from indexes, so that nobody's few citizens are looked for among all.
private struct CitizenSight {
    var condition: String
    var values: [SQLValue]

    init(_ viewer: CaseViewer) {
        let staff: SQLValue = .optional(viewer.staff)
        let named = "SELECT citizen FROM citizen_protection_staff WHERE staff = ?"
        let own = viewer.answersAs.map { _ in "SELECT citizen FROM case_file WHERE responsible = ?" }.joined(separator: " UNION ")
        let created = "SELECT m.id FROM citizen m WHERE m.created_by = ? AND NOT EXISTS (SELECT 1 FROM case_file n WHERE n.citizen = m.id)"
        func among(_ reached: String) -> String {
            "z.id IN (\(named) UNION \(reached)) AND CASE WHEN z.protected_since IS NULL THEN z.id IN (\(reached)) ELSE z.id IN (\(named)) END"
        }
        switch viewer.reach {
        case .none:
            condition = "0"
            values = []
        case .own:
            condition = among("\(own) UNION \(created)")
            let reached = viewer.answersAs + [staff]
            values = [staff] + reached + reached + [staff]
        case .team:
            let teams = viewer.teams.sorted().map { SQLValue.id($0) }
            let ofTeam = teams.map { _ in "SELECT citizen FROM case_file WHERE team = ?" }
            condition = among(([own] + ofTeam + [created]).joined(separator: " UNION "))
            let reached = viewer.answersAs + teams + [staff]
            values = [staff] + reached + reached + [staff]
        case .all:
            condition = "(z.protected_since IS NULL OR z.id IN (\(named)))"
            values = [staff]
        }
        if let within = viewer.within?.sorted() {
            let marks = within.map { _ in "?" }.joined(separator: ", ")
            condition = "(\(condition)) AND EXISTS (SELECT 1 FROM case_file w WHERE w.citizen = z.id AND w.team IN (\(marks)))"
            values += within.map { .id($0) }
        }
    }
}
