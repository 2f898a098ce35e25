import Domain

/// The list of conversations `v` in cases `c` with their citizens `z`, in order of time. Where somebody holds them, or one case is asked for,
/// it goes by that index, and one booking by its own; where reach is narrow, by the conversations of the viewer's cases; else by the index of time, from the beginning
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
        if filter.isCaseOpen { narrow("c.state = 'aaben'", []) }
        switch (filter.bookingSystem, filter.bookingKey) {
        case (let system?, let key?):
            narrow("v.id = (SELECT id FROM conversation WHERE source_system = ? AND source_id = ?)", [.text(system), .text(key)])
        case (let system?, nil): narrow("v.source_system = ?", [.text(system)])
        case (nil, _): break
        }
        narrow(sight.condition, sight.values)
        let way = if filter.bookingSystem != nil, filter.bookingKey != nil {
            WayIntoCases(only: "conversation v")
        } else if filter.caseID != nil {
            WayIntoCases(only: "conversation v INDEXED BY conversation_by_case")
        } else if filter.responsible != nil {
            WayIntoCases(only: "conversation v INDEXED BY conversation_by_responsible")
        } else {
            WayIntoCases(
                viewer, to: "conversation v INDEXED BY conversation_by_case", as: "v", otherwise: "conversation v INDEXED BY conversation_by_time")
        }
        sql = """
            \(way.with)SELECT \(ConversationStore.columns), c.citizen
            FROM \(way.source) CROSS JOIN case_file c ON c.id = v.case_id CROSS JOIN citizen z ON z.id = c.citizen
            WHERE \(conditions.joined(separator: " AND ")) ORDER BY v.starts_at, v.id LIMIT ?
            """
        self.values = way.values + values
    }
}
