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
        let cases = OpenCaseRows("job_plan p", as: "p", ordered: "job_plan p INDEXED BY job_plan_by_time", viewer: viewer, filter: filter)
        let sql = """
            SELECT p.number, max(p.created_at, coalesce(
                    (SELECT max(s.recorded_at) FROM job_plan_signature s WHERE s.case_id = p.case_id AND s.number = p.number), 0)) AS moved_at,
                \(CaseStore.columns)
            FROM \(cases.source)
            WHERE p.created_at < ? AND p.number = (SELECT max(n.number) FROM job_plan n WHERE n.case_id = p.case_id)
                AND moved_at < ? AND \(cases.condition)
            ORDER BY p.created_at, p.id LIMIT ?
            """
        return try db.all(composed: sql, [.instant(before), .instant(before)] + cases.values + [.int(limit)]) { row in
            StillJobPlan(number: try row.int(0), movedAt: try row.instant(1), file: try CaseStore.file(row, from: 2))
        }
    }
}
