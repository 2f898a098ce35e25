public import Domain

/// The meetings. Owns `meeting`.
public enum MeetingStore {
    static let columns = """
        m.id, m.series, m.kind, m.team, m.title, m.starts_at, m.ends_at, m.place, m.link, m.leader, m.minute_taker, m.state, m.cancel_reason,
        m.final_version, m.correcting_since, m.correcting_by, m.correction_reason, m.created_at, m.created_by, m.version
        """

    /// - Throws: `StorageError`
    public static func find(_ id: MeetingID, in db: Connection) throws -> Meeting? {
        try db.first(
            """
            SELECT m.id, m.series, m.kind, m.team, m.title, m.starts_at, m.ends_at, m.place, m.link, m.leader, m.minute_taker, m.state,
                m.cancel_reason, m.final_version, m.correcting_since, m.correcting_by, m.correction_reason, m.created_at, m.created_by,
                m.version
            FROM meeting m WHERE m.id = ?
            """, .id(id)
        ) { try meeting($0) }
    }

    /// A page of the meetings the viewer may see, in order of time.
    /// - Parameter after: when the last one on the page before starts, and its id.
    /// - Throws: `StorageError`
    public static func page(
        viewer: MeetingViewer, filter: MeetingFilter, after: (startsAt: Instant, id: MeetingID)?, limit: Int, in db: Connection
    ) throws -> [Meeting] {
        let query = MeetingQuery(viewer: viewer, filter: filter, after: after)
        return try db.all(composed: query.sql, query.values + [.int(limit)]) { try meeting($0) }
    }

    /// The meetings of a series that start after an instant, in order of time.
    /// - Throws: `StorageError`
    public static func all(of series: MeetingSeriesID, startingAfter instant: Instant, in db: Connection) throws -> [Meeting] {
        let sql = "SELECT \(columns) FROM meeting m WHERE m.series = ? AND m.starts_at > ? ORDER BY m.starts_at, m.id"
        return try db.all(composed: sql, [.id(series), .instant(instant)]) { try meeting($0) }
    }

    /// Those that a person leads or writes the minutes of, in the order of ids, from after one on.
    /// - Throws: `StorageError`
    public static func ids(runBy staff: StaffID, after last: MeetingID?, limit: Int, in db: Connection) throws -> [MeetingID] {
        try db.all(
            """
            SELECT id FROM (SELECT id FROM meeting WHERE leader = ?1 UNION SELECT id FROM meeting WHERE minute_taker = ?1) WHERE id > ?2
            ORDER BY id LIMIT ?3
            """, .id(staff), .blob(last?.bytes ?? []), .int(limit)
        ) { try $0.id(0) }
    }

    /// A team's, in the order of ids, from after one on.
    /// - Throws: `StorageError`
    public static func ids(of team: TeamID, after last: MeetingID?, limit: Int, in db: Connection) throws -> [MeetingID] {
        try db.all(
            "SELECT id FROM meeting INDEXED BY meeting_by_team WHERE team = ? AND id > ? ORDER BY id LIMIT ?",
            .id(team), .blob(last?.bytes ?? []), .int(limit)
        ) { try $0.id(0) }
    }

    /// - Throws: `StorageError.foreignKey` when team, leader or minute-taker is unknown
    public static func insert(_ meeting: Meeting, in db: Connection) throws {
        try db.run(
            """
            INSERT INTO meeting (id, series, kind, team, title, starts_at, ends_at, place, link, leader, minute_taker, state, cancel_reason,
                final_version, correcting_since, correcting_by, correction_reason, created_at, created_by, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .id(meeting.id), .optional(meeting.series), .text(meeting.kind.rawValue), .id(meeting.team), .optional(meeting.title),
            .instant(meeting.startsAt), .instant(meeting.endsAt), .optional(meeting.place), .optional(meeting.link), .id(meeting.leader),
            .optional(meeting.minuteTaker), .text(meeting.state.rawValue), .optional(meeting.cancelReason), .int(meeting.finalVersion),
            .optional(meeting.correction?.since), .optional(meeting.correction?.by), .optional(meeting.correction?.reason),
            .instant(meeting.createdAt), .optional(meeting.createdBy), .int(meeting.version)
        )
    }

    /// Everything but team and series, which stay.
    /// - Throws: `StorageError.foreignKey` when leader or minute-taker is unknown
    public static func update(_ meeting: Meeting, in db: Connection) throws {
        try db.run(
            """
            UPDATE meeting SET kind = ?, title = ?, starts_at = ?, ends_at = ?, place = ?, link = ?, leader = ?, minute_taker = ?, state = ?,
                cancel_reason = ?, final_version = ?, correcting_since = ?, correcting_by = ?, correction_reason = ?, version = ?
            WHERE id = ?
            """,
            .text(meeting.kind.rawValue), .optional(meeting.title), .instant(meeting.startsAt), .instant(meeting.endsAt),
            .optional(meeting.place), .optional(meeting.link), .id(meeting.leader), .optional(meeting.minuteTaker),
            .text(meeting.state.rawValue), .optional(meeting.cancelReason), .int(meeting.finalVersion),
            .optional(meeting.correction?.since), .optional(meeting.correction?.by), .optional(meeting.correction?.reason),
            .int(meeting.version), .id(meeting.id)
        )
    }

    private static func meeting(_ row: borrowing Row) throws -> Meeting {
        guard let kind = MeetingKind(rawValue: try row.text(2)), let state = MeetingState(rawValue: try row.text(11)) else {
            throw StorageError.corrupt
        }
        let correction = try row.optionalInstant(14).map { since in
            Meeting.Correction(since: since, by: try row.optionalID(15), reason: try row.text(16))
        }
        return Meeting(
            id: try row.id(0), series: try row.optionalID(1), kind: kind, team: try row.id(3), title: try row.optionalText(4),
            startsAt: try row.instant(5), endsAt: try row.instant(6), place: try row.optionalText(7), link: try row.optionalText(8),
            leader: try row.id(9), minuteTaker: try row.optionalID(10), state: state, cancelReason: try row.optionalText(12),
            finalVersion: try row.int(13), correction: correction, createdAt: try row.instant(17), createdBy: try row.optionalID(18),
            version: try row.int(19)
        )
    }
}
