public import Domain

/// Screenings across cases.
extension ScreeningStore {
    /// A page of the screenings in cases that the viewer may see, in the order of the cases and within each as they were made, each with its
    /// citizen. Where reach is narrow it goes by the viewer's cases; for one person by theirs; else by the table's own order.
    /// - Parameter after: the last one on the page before, and its case.
    /// - Throws: `StorageError`
    public static func page(
        viewer: CaseViewer, filter: ScreeningFilter, after: (caseID: CaseID, id: ScreeningID)?, limit: Int, in db: Connection
    ) throws -> [(screening: Screening, citizen: CitizenID)] {
        let sight = SightFilter(viewer)
        let start = after ?? (caseID: CaseID(high: 0, low: 0), id: ScreeningID(high: 0, low: 0))
        let way = WayIntoCases(viewer, responsible: filter.responsible, to: "screening s", as: "s", otherwise: "screening s")
        var conditions = ["(s.case_id, s.id) > (?, ?)"]
        var values: [SQLValue] = [.id(start.caseID), .id(start.id)]
        if let team = filter.team {
            conditions.append("c.team = ?")
            values.append(.id(team))
        }
        conditions.append(sight.condition)
        values += sight.values
        let sql = """
            \(way.with)SELECT s.id, s.risk, s.reason, s.made_at, s.made_by, s.case_id, c.citizen
            FROM \(way.source) CROSS JOIN case_file c ON c.id = s.case_id CROSS JOIN citizen z ON z.id = c.citizen
            WHERE \(conditions.joined(separator: " AND ")) ORDER BY s.case_id, s.id LIMIT ?
            """
        return try db.all(composed: sql, way.values + values + [.int(limit)]) { row in
            (screening: try screening(row, row.id(5), in: db), citizen: try row.id(6, as: Citizen.self))
        }
    }
}
