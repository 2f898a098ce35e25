import Domain

/// The condition of a list of cases `c` with their citizens `z`. Where reach is narrow, the candidates come from indexes of the
/// viewer's own and their teams' cases, so that no list reads the whole table.
struct CaseQuery {
    var condition: String
    var values: [SQLValue]

    init(viewer: CaseViewer, filter: CaseFilter, before: CaseID?) {
        let sight = SightFilter(viewer)
        var conditions = [sight.condition]
        var values = sight.values

        let named = "SELECT n.id FROM citizen_protection_staff p JOIN case_file n ON n.citizen = p.citizen WHERE p.staff = ?"
        switch viewer.reach {
        case .none, .all: break
        case .own:
            conditions.append("c.id IN (SELECT id FROM case_file WHERE responsible = ? UNION \(named))")
            values += [.optional(viewer.staff), .optional(viewer.staff)]
        case .team:
            let teams = viewer.teams.sorted()
            let ofTeam = teams.map { _ in "UNION SELECT id FROM case_file WHERE team = ?" }.joined(separator: " ")
            conditions.append("c.id IN (SELECT id FROM case_file WHERE responsible = ? \(ofTeam) UNION \(named))")
            values += [.optional(viewer.staff)] + teams.map { .id($0) } + [.optional(viewer.staff)]
        }

        func narrow(_ column: String, _ value: SQLValue?) {
            guard let value else { return }
            conditions.append("c.\(column) = ?")
            values.append(value)
        }
        narrow("citizen", filter.citizen.map { .id($0) })
        narrow("responsible", filter.responsible.map { .id($0) })
        narrow("team", filter.team.map { .id($0) })
        narrow("state", filter.state.map { .text($0.rawValue) })
        narrow("target_group", filter.targetGroup.map { .text($0) })
        narrow("external_number", filter.externalCaseNumber.map { .text($0) })
        if let before {
            conditions.append("c.id < ?")
            values.append(.id(before))
        }
        self.values = values
        condition = conditions.joined(separator: " AND ")
    }
}
