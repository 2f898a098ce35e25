public import Domain

/// An ABC-jobplan to which nothing has happened for a while, with its case.
public struct StillJobPlan: Sendable {
    /// Of its newest version.
    public var number: Int
    /// When the version was made or, if later, signed last.
    public var movedAt: Instant
    public var file: CaseRow
}

/// ABC-jobplans of open cases that lie still. Reads `job_plan` and `job_plan_signature`.
public enum StillJobPlans {
    /// Those in cases that the viewer may see whose newest version was made and signed before an instant, the oldest version first.
    /// - Throws: `StorageError`
    public static func all(
        viewer: CaseViewer, filter: CaseFilter, before: Instant, limit: Int, in db: Connection
    ) throws -> [StillJobPlan] {
        var filter = filter
        filter.state = .aaben
        let query = CaseQuery(viewer: viewer, filter: filter, before: nil)
        let way = viewer.reach == .all && filter.isWide ? "job_plan p INDEXED BY job_plan_by_time CROSS JOIN case_file c ON c.id = p.case_id"
            : "case_file c CROSS JOIN job_plan p ON p.case_id = c.id"
        let sql = """
            SELECT p.number, max(p.created_at, coalesce(
                    (SELECT max(s.recorded_at) FROM job_plan_signature s WHERE s.case_id = p.case_id AND s.number = p.number), 0)) AS moved_at,
                \(CaseStore.columns)
            FROM \(way) CROSS JOIN citizen z ON z.id = c.citizen
            WHERE p.created_at < ? AND p.number = (SELECT max(n.number) FROM job_plan n WHERE n.case_id = p.case_id)
                AND moved_at < ? AND \(query.condition)
            ORDER BY p.created_at, p.id LIMIT ?
            """
        return try db.all(composed: sql, [.instant(before), .instant(before)] + query.values + [.int(limit)]) { row in
            StillJobPlan(number: try row.int(0), movedAt: try row.instant(1), file: try CaseStore.file(row, from: 2))
        }
    }
}
