import Domain

/// The cases that somebody may at most see whose reach is narrow: their own and those of whom they stand in for, their teams',
/// and those of protected citizens they are named
/// for. A list that crosses cases begins with them, so that it does not walk everybody's.
struct CasesInReach {
    let sql: String
    let values: [SQLValue]

    /// nil for a viewer who reaches all cases.
    init?(_ viewer: CaseViewer) {
        let named = "SELECT n.id FROM citizen_protection_staff p JOIN case_file n ON n.citizen = p.citizen WHERE p.staff = ?"
        let staff: SQLValue = .optional(viewer.staff)
        let own = viewer.answersAs.map { _ in "SELECT id FROM case_file WHERE responsible = ?" }.joined(separator: " UNION ")
        switch viewer.reach {
        case .all:
            return nil
        case .none:
            sql = "SELECT id FROM case_file WHERE 0"
            values = []
        case .own:
            sql = "\(own) UNION \(named)"
            values = viewer.answersAs + [staff]
        case .team:
            let teams = viewer.teams.sorted()
            let ofTeam = teams.map { _ in "UNION SELECT id FROM case_file WHERE team = ?" }.joined(separator: " ")
            sql = "\(own) \(ofTeam) UNION \(named)"
            values = viewer.answersAs + teams.map { .id($0) } + [staff]
        }
    }
}
