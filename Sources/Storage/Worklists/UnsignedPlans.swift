public import Domain

/// An ABC-jobplan that not both have signed, with its case.
public struct UnsignedPlan: Sendable {
    public var number: Int
    public var createdAt: Instant
    public var signedByCitizen: Bool
    public var signedByCaseworker: Bool
    public var file: CaseRow
}

/// The newest ABC-jobplans of open cases that are not signed by both. Reads `job_plan` and who signed it.
public enum UnsignedPlans {
    /// Those in cases that the viewer may see, the oldest first.
    /// - Parameter from: none made before.
    /// - Throws: `StorageError`
    public static func all(
        viewer: CaseViewer, filter: CaseFilter, from: Instant, limit: Int, in db: Connection
    ) throws -> [UnsignedPlan] {
        let cases = OpenCaseRows("job_plan p", as: "p", ordered: "job_plan p INDEXED BY job_plan_by_time", viewer: viewer, filter: filter)
        let sql = """
            SELECT p.number, p.created_at,
                EXISTS (SELECT 1 \(JobPlanStore.signed) AND s.party = 'borger') AS citizen_signed,
                EXISTS (SELECT 1 \(JobPlanStore.signed) AND s.party = 'sagsbehandler') AS caseworker_signed,
                \(CaseStore.columns)
            FROM \(cases.source)
            WHERE p.created_at >= ? AND p.number = (SELECT max(n.number) FROM job_plan n WHERE n.case_id = p.case_id)
                AND NOT (citizen_signed AND caseworker_signed) AND \(cases.condition)
            ORDER BY p.created_at, p.id LIMIT ?
            """
        return try db.all(composed: sql, [.instant(from)] + cases.values + [.int(limit)]) { row in
            UnsignedPlan(
                number: try row.int(0), createdAt: try row.instant(1), signedByCitizen: try row.bool(2), signedByCaseworker: try row.bool(3),
                file: try CaseStore.file(row, from: 4)
            )
        }
    }
}
