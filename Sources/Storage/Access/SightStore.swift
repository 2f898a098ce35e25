public import Domain

/// What decides whether a case or a citizen may be seen. Reads `case_file`, `citizen` and `citizen_protection_staff`.
public enum SightStore {
    /// The citizen of a case and what decides who may see it; nil when there is no such case.
    /// - Throws: `StorageError`
    public static func ofCase(_ id: CaseID, in db: Connection) throws -> (citizen: CitizenID, visibility: CaseVisibility)? {
        try db.first(
            """
            SELECT c.citizen, c.responsible, c.team, z.protected_since IS NOT NULL
            FROM case_file c JOIN citizen z ON z.id = c.citizen WHERE c.id = ?
            """, .id(id)
        ) { row in
            let citizen: CitizenID = try row.id(0)
            let named = try row.bool(3) ? Set(protectedFor(citizen, in: db)) : nil
            return (citizen, CaseVisibility(responsible: try row.id(1), team: try row.optionalID(2), protectedFor: named))
        }
    }

    /// A citizen's cases and what decides who may see each.
    /// - Throws: `StorageError`
    public static func cases(of citizen: CitizenID, in db: Connection) throws -> [(id: CaseID, visibility: CaseVisibility)] {
        let ids: [CaseID] = try db.all("SELECT id FROM case_file WHERE citizen = ?", .id(citizen)) { try $0.id(0) }
        return try ids.compactMap { id in try ofCase(id, in: db).map { (id, $0.visibility) } }
    }

    /// The citizen's newest open case, or else the newest closed one, whoever may see it.
    /// - Throws: `StorageError`
    public static func newestCase(of citizen: CitizenID, in db: Connection) throws -> CaseID? {
        try db.first("SELECT id FROM case_file WHERE citizen = ? ORDER BY state = 'aaben' DESC, id DESC LIMIT 1", .id(citizen)) { try $0.id(0) }
    }

    /// Whether the viewer may see the citizen: through a case of theirs, by reaching all, or as the one who made the record
    /// while there is no case yet. A protected citizen is seen by the named alone.
    /// - Throws: `StorageError`
    public static func isVisible(_ id: CitizenID, to viewer: CaseViewer, in db: Connection) throws -> Bool {
        let known = try db.first(
            "SELECT protected_since IS NOT NULL, created_by FROM citizen WHERE id = ?", .id(id)
        ) { row in (protected: try row.bool(0), creator: try row.optionalID(1, as: StaffMember.self)) }
        guard let known, viewer.reach > .none else { return false }
        let cases = try db.all("SELECT responsible, team FROM case_file WHERE citizen = ?", .id(id)) { row in
            CaseVisibility(responsible: try row.id(0), team: try row.optionalID(1))
        }
        if let within = viewer.within, !cases.contains(where: { $0.team.map(within.contains) ?? false }) { return false }
        if known.protected {
            guard let staff = viewer.staff else { return false }
            return try protectedFor(id, in: db).contains(staff)
        }
        if viewer.reach == .all { return true }
        if cases.isEmpty { return viewer.staff != nil && viewer.staff == known.creator }
        return cases.contains { $0.isVisible(to: viewer) }
    }

    /// - Throws: `StorageError`
    static func protectedFor(_ citizen: CitizenID, in db: Connection) throws -> [StaffID] {
        try db.all("SELECT staff FROM citizen_protection_staff WHERE citizen = ? ORDER BY staff", .id(citizen)) { try $0.id(0) }
    }
}

extension CaseViewer {
    /// Those whose own cases count as the viewer's: the viewer, and those they stand in for.
    var answersAs: [SQLValue] { [.optional(staff)] + standsInFor.sorted().map { .id($0) } }
}

/// The condition that leaves out of a list what the viewer may not see, for queries where `c` is `case_file` and `z` its `citizen`.
struct SightFilter {
    var condition: String
    var values: [SQLValue]

    init(_ viewer: CaseViewer) {
        let staff: SQLValue = .optional(viewer.staff)
        let teams = viewer.teams.sorted()
        let marks = teams.map { _ in "?" }.joined(separator: ", ")
        let people = viewer.answersAs.map { _ in "?" }.joined(separator: ", ")
        let named = "EXISTS (SELECT 1 FROM citizen_protection_staff p WHERE p.citizen = z.id AND p.staff = ?)"
        switch viewer.reach {
        case .none:
            condition = "0"
            values = []
        case .own:
            condition = "CASE WHEN z.protected_since IS NULL THEN c.responsible IN (\(people)) ELSE \(named) END"
            values = viewer.answersAs + [staff]
        case .team:
            condition = "CASE WHEN z.protected_since IS NULL THEN c.responsible IN (\(people)) OR c.team IN (\(marks)) ELSE \(named) END"
            values = viewer.answersAs + teams.map { .id($0) } + [staff]
        case .all:
            condition = "(z.protected_since IS NULL OR \(named))"
            values = [staff]
        }
        if let within = viewer.within?.sorted() {
            condition = "(\(condition)) AND c.team IN (\(within.map { _ in "?" }.joined(separator: ", ")))"
            values += within.map { .id($0) }
        }
    }
}
