import Domain

/// The list of versions of ABC-jobplans `p` in cases `c` with their citizens `z`, in the order they were made. Within one case it goes by that
/// case; where reach is narrow, by the versions of the viewer's cases; else by the index of time.
struct JobPlanQuery {
    let sql: String
    let values: [SQLValue]

    init(viewer: CaseViewer, filter: JobPlanFilter, after: (createdAt: Instant, id: JobPlanVersionID)?) {
        let sight = SightFilter(viewer)
        var conditions: [String] = []
        var values: [SQLValue] = []
        func narrow(_ condition: String, _ value: [SQLValue]) {
            conditions.append(condition)
            values += value
        }
        let start = after ?? (createdAt: .earliest, id: JobPlanVersionID(high: 0, low: 0))
        narrow("(p.created_at, p.id) > (?, ?)", [.instant(start.createdAt), .id(start.id)])
        if let caseID = filter.caseID { narrow("p.case_id = ?", [.id(caseID)]) }
        if let responsible = filter.responsible { narrow("c.responsible = ?", [.id(responsible)]) }
        if let team = filter.team { narrow("c.team = ?", [.id(team)]) }
        if filter.newestOnly {
            narrow("NOT EXISTS (SELECT 1 FROM job_plan n WHERE n.case_id = p.case_id AND n.number > p.number)", [])
        }
        if filter.unsignedOnly {
            narrow("(SELECT count(*) \(JobPlanStore.signed)) < 2", [])
        }
        narrow(sight.condition, sight.values)
        let way = filter.caseID == nil
            ? WayIntoCases(
                viewer, responsible: filter.responsible, to: "job_plan p NOT INDEXED", as: "p", otherwise: "job_plan p INDEXED BY job_plan_by_time")
            : WayIntoCases(only: "job_plan p NOT INDEXED")
        sql = """
            \(way.with)SELECT \(JobPlanStore.columns), c.citizen
            FROM \(way.source) CROSS JOIN case_file c ON c.id = p.case_id CROSS JOIN citizen z ON z.id = c.citizen
            WHERE \(conditions.joined(separator: " AND ")) ORDER BY p.created_at, p.id LIMIT ?
            """
        self.values = way.values + values
    }
}
