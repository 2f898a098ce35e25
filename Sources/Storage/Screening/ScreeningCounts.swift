public import Domain

/// How many cases that began in some days were screened, and for how many the latest judgement is a yes.
public struct ScreeningCounts: Sendable, Equatable {
    /// Those that began on a benefit that counts as unemployment, open or closed since.
    public var cases: Int
    /// Of them.
    public var screened: Int
    /// Of them.
    public var flagged: Int
    /// Further cases, on a benefit that does not count.
    public var otherBenefit: Int
    /// Further cases whose benefit is not known.
    public var unknownBenefit: Int
}

/// Counts for the share that is pointed out. Reads `screening`, `benefit_period` and `counting_benefit`.
extension ScreeningStore {
    /// Of the cases that the viewer may see and that began within the days. The benefit is the one of the first day of the case, else the first
    /// that began after it, else the one that the case names; whether it counts is what the definition `kilde` says of that day.
    /// - Throws: `StorageError`
    public static func counts(
        viewer: CaseViewer, openedFrom first: Day, to last: Day, targetGroup: String?, in db: Connection
    ) throws -> ScreeningCounts {
        let query = CaseQuery(viewer: viewer, filter: CaseFilter(targetGroup: targetGroup), before: nil)
        // A day has ten characters, so the earliest of day and benefit in one text is the earliest day with its benefit.
        let sql = """
            SELECT coalesce(sum(counts), 0), coalesce(sum(counts AND risk IS NOT NULL), 0), coalesce(sum(counts AND risk = 'ja'), 0),
                coalesce(sum(benefit IS NOT NULL AND NOT counts), 0), coalesce(sum(benefit IS NULL), 0)
            FROM (
                SELECT risk, benefit, EXISTS (
                    SELECT 1 FROM counting_benefit r
                    WHERE r.definition = 'kilde' AND r.benefit = began.benefit AND r.valid_from <= day AND (r.valid_to IS NULL OR r.valid_to >= day)
                ) AS counts
                FROM (
                    SELECT risk, coalesce(substr(known, 11), named) AS benefit, coalesce(substr(known, 1, 10), opened_on) AS day
                    FROM (
                        SELECT c.opened_on AS opened_on, c.benefit AS named,
                            (SELECT s.risk FROM screening s WHERE s.case_id = c.id ORDER BY s.id DESC LIMIT 1) AS risk,
                            (SELECT min(max(b.from_day, c.opened_on) || b.benefit) FROM benefit_period b
                             WHERE b.case_id = c.id AND (b.to_day IS NULL OR b.to_day >= c.opened_on)) AS known
                        FROM case_file c JOIN citizen z ON z.id = c.citizen
                        WHERE c.opened_on >= ? AND c.opened_on <= ? AND \(query.condition)
                    )
                ) AS began
            )
            """
        return try db.first(composed: sql, [.day(first), .day(last)] + query.values) { row in
            ScreeningCounts(
                cases: try row.int(0), screened: try row.int(1), flagged: try row.int(2), otherBenefit: try row.int(3), unknownBenefit: try row.int(4)
            )
        } ?? ScreeningCounts(cases: 0, screened: 0, flagged: 0, otherBenefit: 0, unknownBenefit: 0)
    }
}
