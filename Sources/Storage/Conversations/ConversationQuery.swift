import Domain

/// The list of conversations `v` in cases `c` with their citizens `z`, in order of time. Where somebody holds them, or one case is asked for,
/// it goes by that index; where reach is narrow, by the conversations of the viewer's cases; else by the index of time, from the beginning
/// asked for.
struct ConversationQuery {
    let sql: String
    let values: [SQLValue]

    init(viewer: CaseViewer, filter: ConversationFilter, after: (startsAt: Instant, id: ConversationID)?) {
        let sight = SightFilter(viewer)
        var conditions = ["v.starts_at >= ?"]
        var values: [SQLValue] = [.instant(filter.from ?? .earliest)]
        func narrow(_ condition: String, _ value: [SQLValue]) {
            conditions.append(condition)
            values += value
        }
        if let to = filter.to { narrow("v.starts_at < ?", [.instant(to)]) }
        if let after { narrow("(v.starts_at, v.id) > (?, ?)", [.instant(after.startsAt), .id(after.id)]) }
        if let caseID = filter.caseID { narrow("v.case_id = ?", [.id(caseID)]) }
        if let responsible = filter.responsible { narrow("v.responsible = ?", [.id(responsible)]) }
        if let team = filter.team { narrow("c.team = ?", [.id(team)]) }
        if let state = filter.state { narrow("v.state = ?", [.text(state.rawValue)]) }
        narrow(sight.condition, sight.values)
        var start = ""
        let source: String
        if filter.caseID != nil {
            source = "conversation v INDEXED BY conversation_by_case"
        } else if filter.responsible != nil {
            source = "conversation v INDEXED BY conversation_by_responsible"
        } else if let cases = CasesInReach(viewer) {
            start = "WITH candidates (id) AS (\(cases.sql)) "
            source = "candidates k CROSS JOIN conversation v INDEXED BY conversation_by_case ON v.case_id = k.id"
            values.insert(contentsOf: cases.values, at: 0)
        } else {
            source = "conversation v INDEXED BY conversation_by_time"
        }
        sql = """
            \(start)SELECT \(ConversationStore.columns), c.citizen
            FROM \(source) CROSS JOIN case_file c ON c.id = v.case_id CROSS JOIN citizen z ON z.id = c.citizen
            WHERE \(conditions.joined(separator: " AND ")) ORDER BY v.starts_at, v.id LIMIT ?
            """
        self.values = values
    }
}
