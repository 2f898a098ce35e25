public import Domain

/// The meetings that come back. Owns `meeting_series`.
public enum MeetingSeriesStore {
    private static let columns = """
        s.id, s.kind, s.team, s.title, s.first_day, s.every_weeks, s.until_day, s.starts, s.minutes, s.place, s.link, s.leader,
        s.minute_taker, s.created_at, s.created_by, s.version
        """

    /// - Throws: `StorageError`
    public static func find(_ id: MeetingSeriesID, in db: Connection) throws -> MeetingSeriesRow? {
        let sql = "SELECT \(columns) FROM meeting_series s WHERE s.id = ?"
        return try db.first(composed: sql, [.id(id)]) { try series($0) }
    }

    /// A page of the series the viewer may see, the newest first. They are some for each team, so the list walks them.
    /// - Parameters:
    ///   - team: only those of this team; nil for all.
    ///   - before: the last one on the page before.
    /// - Throws: `StorageError`
    public static func page(
        viewer: MeetingViewer, team: TeamID?, before: MeetingSeriesID?, limit: Int, in db: Connection
    ) throws -> [MeetingSeriesRow] {
        var conditions: [String] = []
        var values: [SQLValue] = []
        func among(_ teams: Set<TeamID>) -> String {
            values += teams.sorted().map { .id($0) }
            return "s.team IN (\(teams.map { _ in "?" }.joined(separator: ", ")))"
        }
        if !viewer.reachesAll {
            let ofTeams = among(viewer.teams)
            conditions.append("(\(ofTeams) OR s.leader = ? OR s.minute_taker = ?)")
            values += [.optional(viewer.staff), .optional(viewer.staff)]
        }
        if let within = viewer.within { conditions.append(among(within)) }
        if let team { conditions.append(among([team])) }
        if let before {
            conditions.append("s.id < ?")
            values.append(.id(before))
        }
        let condition = conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
        let sql = "SELECT \(columns) FROM meeting_series s WHERE \(condition) ORDER BY s.id DESC LIMIT ?"
        return try db.all(composed: sql, values + [.int(limit)]) { try series($0) }
    }

    /// Those that a person leads or writes the minutes of, in the order of ids, from after one on.
    /// - Throws: `StorageError`
    public static func ids(runBy staff: StaffID, after last: MeetingSeriesID?, limit: Int, in db: Connection) throws -> [MeetingSeriesID] {
        try db.all(
            "SELECT id FROM meeting_series WHERE id > ?2 AND (leader = ?1 OR minute_taker = ?1) ORDER BY id LIMIT ?3",
            .id(staff), .blob(last?.bytes ?? []), .int(limit)
        ) { try $0.id(0) }
    }

    /// A team's, in the order of ids, from after one on.
    /// - Throws: `StorageError`
    public static func ids(of team: TeamID, after last: MeetingSeriesID?, limit: Int, in db: Connection) throws -> [MeetingSeriesID] {
        try db.all(
            "SELECT id FROM meeting_series WHERE id > ? AND team = ? ORDER BY id LIMIT ?",
            .blob(last?.bytes ?? []), .id(team), .int(limit)
        ) { try $0.id(0) }
    }

    /// - Throws: `StorageError.foreignKey` when team, leader or minute-taker is unknown
    public static func insert(_ row: MeetingSeriesRow, in db: Connection) throws {
        try db.run(
            """
            INSERT INTO meeting_series (id, kind, team, title, first_day, every_weeks, until_day, starts, minutes, place, link, leader,
                minute_taker, created_at, created_by, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .id(row.id), .text(row.kind.rawValue), .id(row.team), .optional(row.title), .day(row.days.first), .int(row.days.everyWeeks),
            .day(row.days.until), .text(row.startsText), .int(row.minutes), .optional(row.place), .optional(row.link), .id(row.leader),
            .optional(row.minuteTaker), .instant(row.createdAt), .optional(row.createdBy), .int(row.version)
        )
    }

    /// The last day, and the version.
    /// - Throws: `StorageError`
    public static func update(_ row: MeetingSeriesRow, in db: Connection) throws {
        try db.run(
            "UPDATE meeting_series SET until_day = ?, version = ? WHERE id = ?", .day(row.days.until), .int(row.version), .id(row.id)
        )
    }

    private static func series(_ row: borrowing Row) throws -> MeetingSeriesRow {
        let starts = try row.text(7).split(separator: ":").compactMap { Int($0) }
        guard let kind = MeetingKind(rawValue: try row.text(1)), starts.count == 2,
              let days = MeetingSeries(first: try row.day(4), everyWeeks: try row.int(5), until: try row.day(6))
        else { throw StorageError.corrupt }
        return MeetingSeriesRow(
            id: try row.id(0), kind: kind, team: try row.id(2), title: try row.optionalText(3), days: days, starts: starts[0] * 60 + starts[1],
            minutes: try row.int(8), place: try row.optionalText(9), link: try row.optionalText(10), leader: try row.id(11),
            minuteTaker: try row.optionalID(12), createdAt: try row.instant(13), createdBy: try row.optionalID(14), version: try row.int(15)
        )
    }
}
