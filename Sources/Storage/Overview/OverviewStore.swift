public import Domain

/// What a person needs next, found by indexes of what is theirs. Reads `meeting`, `meeting_participant`, `meeting_item`, `item_conclusion`,
/// `case_file`, `citizen` and `history`.
public enum OverviewStore {
    /// The meetings that somebody takes part in and that have not ended, in order of time.
    /// - Throws: `StorageError`
    public static func coming(for staff: StaffID, at now: Instant, limit: Int, in db: Connection) throws -> [MeetingID] {
        try db.all(
            """
            SELECT m.id FROM meeting m WHERE m.id IN (
                    SELECT id FROM meeting WHERE leader = ? UNION SELECT id FROM meeting WHERE minute_taker = ?
                    UNION SELECT meeting FROM meeting_participant WHERE staff = ?)
                AND m.ends_at > ? AND m.state IN ('planlagt', 'udsendt', 'igang')
            ORDER BY m.starts_at, m.id LIMIT ?
            """, .id(staff), .id(staff), .id(staff), .instant(now), .int(limit)
        ) { try $0.id(0) }
    }

    /// The meetings that somebody leads or writes the minutes of and that something is still to be done about, in order of time.
    /// - Parameters:
    ///   - start: what began earlier is passed over.
    ///   - end: and so is what begins later.
    /// - Throws: `StorageError`
    public static func led(by staff: StaffID, from start: Instant, to end: Instant, limit: Int, in db: Connection) throws -> [MeetingID] {
        try db.all(
            """
            SELECT m.id FROM meeting m WHERE m.id IN (
                    SELECT id FROM meeting WHERE leader = ? AND starts_at >= ? AND starts_at < ?
                    UNION SELECT id FROM meeting WHERE minute_taker = ? AND starts_at >= ? AND starts_at < ?)
                AND (m.state IN ('planlagt', 'udsendt', 'igang')
                    OR m.state = 'afholdt' AND (m.final_version = 0 OR m.correcting_since IS NOT NULL))
            ORDER BY m.starts_at, m.id LIMIT ?
            """,
            .id(staff), .instant(start), .instant(end), .id(staff), .instant(start), .instant(end), .int(limit)
        ) { try $0.id(0) }
    }

    /// The items somebody brings to a meeting, in the order of the agenda.
    /// - Throws: `StorageError`
    public static func items(broughtBy staff: StaffID, to meeting: MeetingID, in db: Connection) throws -> [MeetingItemID] {
        try db.all(
            "SELECT id FROM meeting_item INDEXED BY meeting_item_by_bringer WHERE bringer = ? AND meeting = ? ORDER BY place, id",
            .id(staff), .id(meeting)
        ) { try $0.id(0) }
    }

    /// The cases somebody brought to a meeting that is over or was cancelled, without a conclusion, and that came to no later agenda; the
    /// newest first. Cases out of the viewer's reach and closed ones are passed over.
    /// - Throws: `StorageError`
    public static func withoutConclusion(
        viewer: CaseViewer, broughtBy staff: StaffID, at now: Instant, limit: Int, in db: Connection
    ) throws -> [MeetingItemID] {
        let sight = SightFilter(viewer)
        let sql = """
            SELECT i.id FROM meeting_item i INDEXED BY meeting_item_by_bringer CROSS JOIN meeting m ON m.id = i.meeting
                CROSS JOIN item_conclusion k ON k.item = i.id CROSS JOIN case_file c ON c.id = i.case_id CROSS JOIN citizen z ON z.id = c.citizen
            WHERE i.bringer = ? AND c.state = 'aaben' AND (m.state IN ('afholdt', 'aflyst') OR m.ends_at <= ?)
                AND (k.ending IS NULL OR k.ending IN ('udsat', 'ikkeNaaet', 'bringerFravaerende'))
                AND NOT EXISTS (SELECT 1 FROM meeting_item n WHERE n.case_id = i.case_id AND n.id > i.id)
                AND (\(sight.condition))
            ORDER BY i.id DESC LIMIT ?
            """
        return try db.all(composed: sql, [.id(staff), .instant(now)] + sight.values + [.int(limit)]) { try $0.id(0) }
    }

    /// The open cases somebody answers for in which nothing was recorded since an instant, the longest untouched first.
    /// - Throws: `StorageError`
    public static func untouched(
        viewer: CaseViewer, responsible staff: StaffID, since instant: Instant, limit: Int, in db: Connection
    ) throws -> [(caseID: CaseID, touchedAt: Instant)] {
        let sight = SightFilter(viewer)
        let sql = """
            SELECT id, touched FROM (
                SELECT c.id, coalesce((SELECT h.at FROM history h INDEXED BY history_by_case WHERE h.case_id = c.id ORDER BY h.seq DESC LIMIT 1),
                    c.created_at) AS touched
                FROM case_file c INDEXED BY case_file_by_responsible CROSS JOIN citizen z ON z.id = c.citizen
                WHERE c.responsible = ? AND c.state = 'aaben' AND (\(sight.condition)))
            WHERE touched < ? ORDER BY touched, id LIMIT ?
            """
        return try db.all(composed: sql, [.id(staff)] + sight.values + [.instant(instant), .int(limit)]) { row in
            (try row.id(0), try row.instant(1))
        }
    }
}
