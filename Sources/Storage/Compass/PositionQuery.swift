import Domain

/// The list of placements `p` across cases `c` with their citizens `z`, in order of time. Without a case it goes by the index of time, from
/// the beginning asked for; within one case it sorts that case's own.
struct PositionQuery {
    let sql: String
    let values: [SQLValue]

    init(viewer: CaseViewer, filter: PositionFilter, after: (recordedAt: Instant, id: PositionID)?) {
        let sight = SightFilter(viewer)
        var conditions = ["p.withdraws IS NULL", "p.recorded_at >= ?"]
        var values: [SQLValue] = [.instant(filter.from ?? .earliest)]
        func narrow(_ condition: String, _ value: [SQLValue]) {
            conditions.append(condition)
            values += value
        }
        if let to = filter.to { narrow("p.recorded_at < ?", [.instant(to)]) }
        if let after { narrow("(p.recorded_at, p.id) > (?, ?)", [.instant(after.recordedAt), .id(after.id)]) }
        if let caseID = filter.caseID { narrow("p.case_id = ?", [.id(caseID)]) }
        if let actor = filter.actor { narrow("p.actor = ?", [.id(actor)]) }
        narrow(sight.condition, sight.values)
        let way = filter.caseID == nil ? "INDEXED BY position_by_time" : "NOT INDEXED"
        sql = """
            SELECT p.id, p.actor, p.kind, p.basis, p.system_faglighed, p.individ_omverden, p.field, p.statement, p.stance, p.question,
                p.conditions, p.conditions_note, p.meeting_item, p.conversation, p.recorded_at, p.recorded_by, p.case_id, c.citizen
            FROM position p \(way) CROSS JOIN case_file c ON c.id = p.case_id CROSS JOIN citizen z ON z.id = c.citizen
            WHERE \(conditions.joined(separator: " AND ")) ORDER BY p.recorded_at, p.id LIMIT ?
            """
        self.values = values
    }
}
