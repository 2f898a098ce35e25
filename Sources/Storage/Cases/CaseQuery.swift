import Domain

/// The condition of a list of cases `c` with their citizens `z`. Where reach is narrow, the candidates come from indexes of the
/// viewer's own and their teams' cases, those of colleagues they stand in for among the own, so that no list reads the whole table.
struct CaseQuery {
    var condition: String
    var values: [SQLValue]

    init(viewer: CaseViewer, filter: CaseFilter, before: CaseID?) {
        let sight = SightFilter(viewer)
        var conditions = [sight.condition]
        var values = sight.values

        if viewer.reach != .none, let cases = CasesInReach(viewer) {
            conditions.append("c.id IN (\(cases.sql))")
            values += cases.values
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
        if let day = filter.notClosedBefore {
            conditions.append("(c.closed_on IS NULL OR c.closed_on >= ?)")
            values.append(.day(day))
        }
        if let before {
            conditions.append("c.id < ?")
            values.append(.id(before))
        }
        self.values = values
        condition = conditions.joined(separator: " AND ")
    }
}
