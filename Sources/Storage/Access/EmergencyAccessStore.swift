public import Domain

/// Cases that were opened in an emergency. Owns `emergency_access`.
public enum EmergencyAccessStore {
    static let columns = "e.id, e.case_id, e.staff, e.reason, e.opened_at, e.until, e.seen_at, e.seen_by, e.version"

    /// What decides whether an opened case is open to whoever opened it.
    public struct Opening: Sendable {
        public let access: EmergencyAccess
        /// The case's team.
        public let team: TeamID?
        /// nil when the citizen is not protected.
        public let protectedSince: Instant?
    }

    /// The openings of a case by a person that last beyond an instant.
    /// - Throws: `StorageError`
    public static func openings(of caseID: CaseID, by staff: StaffID, at now: Instant, in db: Connection) throws -> [Opening] {
        try db.all(
            """
            SELECT e.id, e.case_id, e.staff, e.reason, e.opened_at, e.until, e.seen_at, e.seen_by, e.version, c.team, z.protected_since
            FROM emergency_access e JOIN case_file c ON c.id = e.case_id JOIN citizen z ON z.id = c.citizen
            WHERE e.staff = ? AND e.case_id = ? AND e.until > ?
            """, .id(staff), .id(caseID), .instant(now)
        ) { try opening($0) }
    }

    /// The openings of any case of a citizen by a person that last beyond an instant.
    /// - Throws: `StorageError`
    public static func openings(of citizen: CitizenID, by staff: StaffID, at now: Instant, in db: Connection) throws -> [Opening] {
        try db.all(
            """
            SELECT e.id, e.case_id, e.staff, e.reason, e.opened_at, e.until, e.seen_at, e.seen_by, e.version, c.team, z.protected_since
            FROM case_file c JOIN citizen z ON z.id = c.citizen JOIN emergency_access e ON e.case_id = c.id
            WHERE c.citizen = ? AND e.staff = ? AND e.until > ?
            """, .id(citizen), .id(staff), .instant(now)
        ) { try opening($0) }
    }

    /// - Throws: `StorageError`
    public static func find(_ id: EmergencyAccessID, in db: Connection) throws -> EmergencyAccess? {
        try db.first(
            "SELECT e.id, e.case_id, e.staff, e.reason, e.opened_at, e.until, e.seen_at, e.seen_by, e.version FROM emergency_access e WHERE e.id = ?",
            .id(id)
        ) { try access($0) }
    }

    /// A page of the openings of cases the viewer may see, the newest first, each with its citizen.
    /// - Parameters:
    ///   - seen: only those that a leader has seen (true) or not (false); nil for all.
    ///   - before: the last one on the page before.
    /// - Throws: `StorageError`
    public static func page(
        viewer: CaseViewer, seen: Bool?, before: EmergencyAccessID?, limit: Int, in db: Connection
    ) throws -> [(access: EmergencyAccess, citizen: CitizenID)] {
        let sight = SightFilter(viewer)
        var conditions = [sight.condition]
        var values = sight.values
        if let seen { conditions.append("e.seen_at IS \(seen ? "NOT NULL" : "NULL")") }
        if let before {
            conditions.append("e.id < ?")
            values.append(.id(before))
        }
        // From the newest on: of the cases somebody reaches some were opened lately, or none was.
        let sql = """
            SELECT \(columns), c.citizen FROM emergency_access e CROSS JOIN case_file c ON c.id = e.case_id CROSS JOIN citizen z ON z.id = c.citizen
            WHERE \(conditions.joined(separator: " AND ")) ORDER BY e.id DESC LIMIT ?
            """
        return try db.all(composed: sql, values + [.int(limit)]) { row in (try access(row), try row.id(9)) }
    }

    /// Those that a person opened or looked at, in the order of ids, from after one on. They are few, so all of them are walked.
    /// - Throws: `StorageError`
    public static func ids(of staff: StaffID, after last: EmergencyAccessID?, limit: Int, in db: Connection) throws -> [EmergencyAccessID] {
        try db.all(
            "SELECT id FROM emergency_access WHERE id > ?2 AND (staff = ?1 OR seen_by = ?1) ORDER BY id LIMIT ?3",
            .id(staff), .blob(last?.bytes ?? []), .int(limit)
        ) { try $0.id(0) }
    }

    /// - Throws: `StorageError`
    public static func insert(_ access: EmergencyAccess, in db: Connection) throws {
        try db.run(
            "INSERT INTO emergency_access (id, case_id, staff, reason, opened_at, until, version) VALUES (?, ?, ?, ?, ?, ?, ?)",
            .id(access.id), .id(access.caseID), .id(access.staff), .text(access.reason), .instant(access.openedAt), .instant(access.until),
            .int(access.version)
        )
    }

    /// Who has seen it, and the version.
    /// - Throws: `StorageError`
    public static func update(_ access: EmergencyAccess, in db: Connection) throws {
        try db.run(
            "UPDATE emergency_access SET seen_at = ?, seen_by = ?, version = ? WHERE id = ?",
            .optional(access.review?.at), .optional(access.review?.by), .int(access.version), .id(access.id)
        )
    }

    private static func opening(_ row: borrowing Row) throws -> Opening {
        Opening(access: try access(row), team: try row.optionalID(9), protectedSince: try row.optionalInstant(10))
    }

    private static func access(_ row: borrowing Row) throws -> EmergencyAccess {
        let review = try row.optionalInstant(6).map { EmergencyAccess.Review(at: $0, by: try row.id(7)) }
        return EmergencyAccess(
            id: try row.id(0), caseID: try row.id(1), staff: try row.id(2), reason: try row.text(3), openedAt: try row.instant(4),
            until: try row.instant(5), review: review, version: try row.int(8)
        )
    }
}
