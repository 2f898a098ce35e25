public import Domain

/// An item that ended, as learning across cases reads it.
public struct EndedItem: Sendable {
    public let item: MeetingItemID
    public let caseID: CaseID
    public let ending: ItemEnding
    public let wasUnclear: Bool
    public let endedAt: Instant
    /// When its thread was first put on an agenda.
    public let broughtAt: Instant
    public let closedOn: Day?
    public let closing: ClosingReason?
    /// Whether the case came to a meeting again afterwards, in another thread.
    public let isBroughtAgain: Bool
}

/// How cases went at meetings. Reads `item_conclusion`, `meeting_item`, `meeting`, `case_file`, `citizen` and `item_disqualification`.
public enum LearningStore {
    /// The items that ended between two instants in cases the viewer may open, the newest first.
    /// - Parameters:
    ///   - team: only those of this team's meetings.
    ///   - end: left out itself.
    /// - Throws: `StorageError`
    public static func ended(
        viewer: CaseViewer, from start: Instant, to end: Instant, team: TeamID?, limit: Int, in db: Connection
    ) throws -> [EndedItem] {
        let sight = SightFilter(viewer)
        let ofTeam = team == nil ? "" : "AND m.team = ?"
        let sql = """
            SELECT i.id, i.case_id, k.ending, k.was_unclear, k.ended_at, t.created_at, c.closed_on, c.closing_reason,
                EXISTS (SELECT 1 FROM meeting_item n WHERE n.case_id = i.case_id AND n.id > i.id AND n.thread <> i.thread)
            FROM item_conclusion k INDEXED BY item_conclusion_by_end CROSS JOIN meeting_item i ON i.id = k.item
                CROSS JOIN meeting m ON m.id = i.meeting CROSS JOIN meeting_item t ON t.id = i.thread
                CROSS JOIN case_file c ON c.id = i.case_id CROSS JOIN citizen z ON z.id = c.citizen
            WHERE k.ended_at IS NOT NULL AND k.ended_at >= ? AND k.ended_at < ? \(ofTeam) AND (\(sight.condition))
                AND NOT EXISTS (SELECT 1 FROM item_disqualification d WHERE d.item = i.id AND d.staff = ?)
            ORDER BY k.ended_at DESC, k.item DESC LIMIT ?
            """
        let values = [SQLValue.instant(start), .instant(end)] + [team].compactMap { $0.map { SQLValue.id($0) } } + sight.values
        return try db.all(composed: sql, values + [.optional(viewer.staff), .int(limit)]) { row in
            guard let ending = ItemEnding(rawValue: try row.text(2)) else { throw StorageError.corrupt }
            let closing = try row.optionalText(7).map { text in
                guard let reason = ClosingReason(rawValue: text) else { throw StorageError.corrupt }
                return reason
            }
            return EndedItem(
                item: try row.id(0), caseID: try row.id(1), ending: ending, wasUnclear: try row.bool(3), endedAt: try row.instant(4),
                broughtAt: try row.instant(5), closedOn: try row.optionalDay(6), closing: closing, isBroughtAgain: try row.bool(8)
            )
        }
    }
}
