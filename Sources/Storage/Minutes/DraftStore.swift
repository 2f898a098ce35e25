public import Domain

/// What was written for meetings and never became part of a case (Decisions on drafts). Reads `meeting_item`, `meeting`,
/// `item_conclusion`, `case_file`, `problem_view` and `proposal`.
public enum DraftStore {
    private static let columns = "i.id, i.thread, i.meeting, i.case_id, k.citizen, m.starts_at, coalesce(c.ending, '') = 'trukket'"
    private static let isDraft = """
        (c.ending = 'trukket' OR m.state = 'aflyst' OR (m.state IN ('planlagt', 'udsendt') AND m.ends_at < ?))
        """

    /// A citizen's drafts, the oldest first: they count for insight (art. 15) as long as they are kept.
    /// - Throws: `StorageError`
    public static func all(ofCitizen citizen: CitizenID, at now: Instant, in db: Connection) throws -> [DraftRow] {
        let sql = """
            SELECT \(columns) FROM case_file k JOIN meeting_item i ON i.case_id = k.id JOIN meeting m ON m.id = i.meeting
                LEFT JOIN item_conclusion c ON c.item = i.id
            WHERE k.citizen = ? AND \(isDraft) ORDER BY i.id
            """
        return try db.all(composed: sql, [.id(citizen), .instant(now)]) { try draft($0) }
    }

    /// The item as a draft; nil when it is none.
    /// - Throws: `StorageError`
    public static func find(_ item: MeetingItemID, at now: Instant, in db: Connection) throws -> DraftRow? {
        let sql = """
            SELECT \(columns) FROM meeting_item i JOIN meeting m ON m.id = i.meeting JOIN case_file k ON k.id = i.case_id
                LEFT JOIN item_conclusion c ON c.item = i.id
            WHERE i.id = ? AND \(isDraft)
            """
        return try db.first(composed: sql, [.id(item), .instant(now)]) { try draft($0) }
    }

    /// Drafts of which something is still kept, of meetings that were to begin before an instant, the oldest first.
    /// - Parameters:
    ///   - team: only this team's meetings; every team's when nil.
    ///   - take: gives false when it has had enough.
    /// - Throws: `StorageError`
    public static func old(
        of team: TeamID?, before instant: Instant, at now: Instant, in db: Connection, take: (DraftRow) throws -> Bool
    ) throws {
        let sql = """
            SELECT \(columns) FROM meeting m INDEXED BY \(team == nil ? "meeting_by_time" : "meeting_by_team")
                JOIN meeting_item i ON i.meeting = m.id JOIN case_file k ON k.id = i.case_id LEFT JOIN item_conclusion c ON c.item = i.id
            WHERE m.starts_at < ? \(team == nil ? "" : "AND m.team = ?") AND \(isDraft)
                AND (EXISTS (SELECT 1 FROM problem_view v WHERE v.thread = i.thread AND v.removed_at IS NULL)
                    OR EXISTS (SELECT 1 FROM proposal p WHERE p.thread = i.thread AND p.removed_at IS NULL))
            ORDER BY m.starts_at, i.id LIMIT 1000
            """
        let values: [SQLValue] = [.instant(instant)] + (team.map { [.id($0)] } ?? []) + [.instant(now)]
        let rows = try db.all(composed: sql, values) { try draft($0) }
        for row in rows {
            guard try take(row) else { return }
        }
    }

    private static func draft(_ row: borrowing Row) throws -> DraftRow {
        DraftRow(
            item: try row.id(0), thread: try row.id(1), meeting: try row.id(2), caseID: try row.id(3), citizen: try row.id(4),
            startsAt: try row.instant(5), isWithdrawn: try row.bool(6)
        )
    }
}
