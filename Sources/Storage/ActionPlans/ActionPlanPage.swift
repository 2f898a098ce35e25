public import Domain

/// Plans across cases.
extension ActionPlanStore {
    /// A page of the plans in cases that the viewer may see, the oldest first, each with its citizen. For one person it goes by their cases;
    /// where reach is narrow, by the viewer's; else by the plans themselves.
    /// - Parameters:
    ///   - caseID: only that case's.
    ///   - responsible: who answers for the case.
    ///   - team: the case's team.
    ///   - after: the last one on the page before.
    /// - Throws: `StorageError`
    public static func page(
        viewer: CaseViewer, caseID: CaseID? = nil, responsible: StaffID? = nil, team: TeamID? = nil, after: ActionPlanID?, limit: Int,
        in db: Connection
    ) throws -> [(head: ActionPlanHead, citizen: CitizenID)] {
        let sight = SightFilter(viewer)
        let way = caseID == nil
            ? WayIntoCases(viewer, responsible: responsible, to: "action_plan p", as: "p", otherwise: "action_plan p")
            : WayIntoCases(only: "action_plan p")
        var conditions = ["p.id > ?"]
        var values: [SQLValue] = [after.map { .id($0) } ?? .blob([])]
        if let caseID {
            conditions.append("p.case_id = ?")
            values.append(.id(caseID))
        }
        if caseID != nil, let responsible {
            conditions.append("c.responsible = ?")
            values.append(.id(responsible))
        }
        if let team {
            conditions.append("c.team = ?")
            values.append(.id(team))
        }
        conditions.append(sight.condition)
        values += sight.values
        let sql = """
            \(way.with)SELECT p.id, p.case_id, p.newest, p.moved_at, c.citizen FROM \(way.source)
            CROSS JOIN case_file c ON c.id = p.case_id CROSS JOIN citizen z ON z.id = c.citizen
            WHERE \(conditions.joined(separator: " AND ")) ORDER BY p.id LIMIT ?
            """
        return try db.all(composed: sql, way.values + values + [.int(limit)]) { row in
            (head: try head(row), citizen: try row.id(4, as: Citizen.self))
        }
    }

    /// Plans in open cases to which nothing has happened since `before`, the longest still first.
    /// - Throws: `StorageError`
    public static func still(
        viewer: CaseViewer, filter: CaseFilter, before: Instant, limit: Int, in db: Connection
    ) throws -> [(head: ActionPlanHead, file: CaseRow)] {
        let cases = OpenCaseRows(
            "action_plan p", as: "p", ordered: "action_plan p INDEXED BY action_plan_by_movement", viewer: viewer, filter: filter)
        let sql = """
            SELECT p.id, p.case_id, p.newest, p.moved_at, \(CaseStore.columns)
            FROM \(cases.source)
            WHERE p.moved_at < ? AND \(cases.condition) ORDER BY p.moved_at, p.id LIMIT ?
            """
        return try db.all(composed: sql, [.instant(before)] + cases.values + [.int(limit)]) { row in
            (head: try head(row), file: try CaseStore.file(row, from: 4))
        }
    }
}
