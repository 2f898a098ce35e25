import Domain

/// A list of agreements `g` with their cases `c` and citizens `z`, in the order of last day and id. The rows come from the narrowest thing
/// that is known: a case, a responsible person, the viewer's and their teams' cases, or the index of last days from where the page begins.
struct AgreementQuery {
    /// `FROM` and `WHERE`.
    let body: String
    let values: [SQLValue]

    init(viewer: CaseViewer, filter: AgreementFilter, after: (due: Day, id: AgreementID)?) {
        var conditions: [String] = []
        var values: [SQLValue] = []
        func narrow(_ condition: String, _ value: [SQLValue] = []) {
            conditions.append(condition)
            values += value
        }
        let way = Self.way(viewer, filter, narrow)
        let sight = AgreementSightFilter(viewer)
        narrow(sight.condition, sight.values)
        narrow("g.due >= ?", [.day(filter.from ?? .earliest)])
        if let to = filter.to { narrow("g.due <= ?", [.day(to)]) }
        if let state = filter.onlyState { narrow("g.state = '\(state.rawValue)'") }
        // Two states at once are nobody's. Said so that the planner still sees the state that the index of open ones holds.
        if let state = filter.state, state != filter.onlyState { narrow("g.state = '\(state.rawValue)'") }
        if let source = filter.source { narrow("g.source = '\(source.rawValue)'") }
        if let day = filter.overdueOn { narrow("g.due < ?", [.day(day)]) }
        if filter.needsHandover { narrow(Self.needsHandover) }
        if let caseID = filter.caseID { narrow("g.case_id = ?", [.id(caseID)]) }
        if let staff = filter.responsible { narrow("g.responsible_staff = ?", [.id(staff)]) }
        if let team = filter.team { narrow("c.team = ?", [.id(team)]) }
        if let after { narrow("(g.due, g.id) > (?, ?)", [.day(after.due), .id(after.id)]) }
        body = """
            FROM agreement g \(way) CROSS JOIN case_file c ON c.id = g.case_id CROSS JOIN citizen z ON z.id = c.citizen
            WHERE \(conditions.joined(separator: " AND "))
            """
        self.values = values
    }

    /// Why to ask who does an open agreement, as `Agreement.handover` has it.
    static let needsHandover = """
        (g.case_responsible <> c.responsible
            OR EXISTS (SELECT 1 FROM staff s WHERE s.id = g.responsible_staff AND s.active = 0)
            OR EXISTS (SELECT 1 FROM actor a WHERE a.case_id = g.case_id AND a.id = g.responsible_actor AND a.retired_at IS NOT NULL))
        """

    private static func way(_ viewer: CaseViewer, _ filter: AgreementFilter, _ narrow: (String, [SQLValue]) -> Void) -> String {
        if filter.caseID != nil { return "INDEXED BY agreement_by_case" }
        if filter.responsible != nil { return "INDEXED BY agreement_by_staff" }
        let agreements = "SELECT a.id FROM case_file n CROSS JOIN agreement a INDEXED BY agreement_by_case ON a.case_id = n.id"
        func candidates(_ own: Bool, teams: [TeamID]) -> String {
            var parts = teams.map { _ in "\(agreements) WHERE n.team = ?" }
            var values = teams.map { SQLValue.id($0) }
            if own {
                let people = viewer.answersAs.map { _ in "?" }.joined(separator: ", ")
                parts += [
                    "\(agreements) WHERE n.responsible IN (\(people))",
                    "SELECT id FROM agreement INDEXED BY agreement_by_staff WHERE responsible_staff IN (\(people))",
                    "\(agreements) WHERE n.citizen IN (SELECT citizen FROM citizen_protection_staff WHERE staff = ?)",
                ]
                values += viewer.answersAs + viewer.answersAs + [.optional(viewer.staff)]
            }
            if parts.isEmpty { parts = ["SELECT NULL"] }
            narrow("g.id IN (\(parts.joined(separator: " UNION ")))", values)
            return ""
        }
        if let team = filter.team { return candidates(false, teams: [team]) }
        if let within = viewer.within { return candidates(false, teams: within.sorted()) }
        switch viewer.reach {
        case .none, .all: return filter.onlyState == .aaben ? "INDEXED BY agreement_open_by_due" : "INDEXED BY agreement_by_due"
        case .own: return candidates(true, teams: [])
        case .team: return candidates(true, teams: viewer.teams.sorted())
        }
    }
}

extension AgreementFilter {
    /// The only state that passes: what is overdue or needs somebody is open.
    var onlyState: AgreementState? {
        overdueOn != nil || needsHandover ? .aaben : state
    }
}

/// The condition that leaves out what the viewer may not know of, for queries where `g` is `agreement`, `c` its `case_file` and `z` its
/// `citizen`: an agreement is seen with its case, but not by whoever was kept out of the item it was made at, or as one's own or that of
/// somebody one stands in for, but for protection and the limits of a system that acts for somebody.
struct AgreementSightFilter {
    var condition: String
    var values: [SQLValue]

    init(_ viewer: CaseViewer) {
        let sight = SightFilter(viewer)
        (condition, values) = (sight.condition, sight.values)
        guard let staff = viewer.staff, viewer.reach > .none else { return }
        var own = """
            g.responsible_staff IN (\(viewer.answersAs.map { _ in "?" }.joined(separator: ", "))) AND (z.protected_since IS NULL
                OR EXISTS (SELECT 1 FROM citizen_protection_staff p WHERE p.citizen = z.id AND p.staff = ?))
            """
        values += [.id(staff)] + viewer.answersAs + [.id(staff)]
        if let within = viewer.within?.sorted() {
            own += " AND c.team IN (\(within.map { _ in "?" }.joined(separator: ", ")))"
            values += within.map { .id($0) }
        }
        let keptOut = "EXISTS (SELECT 1 FROM item_disqualification d WHERE d.item = g.source_id AND d.staff = ?)"
        condition = "((\(condition)) AND NOT \(keptOut) OR (\(own)))"
    }
}
