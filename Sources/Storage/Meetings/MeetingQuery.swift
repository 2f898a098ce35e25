import Domain

/// The list of meetings `m` in order of time. Where the viewer's sight or the question is narrow, the candidates come from indexes of their
/// own meetings and their teams'; else it walks the index of time from where the page begins.
struct MeetingQuery {
    let sql: String
    let values: [SQLValue]

    init(viewer: MeetingViewer, filter: MeetingFilter, after: (startsAt: Instant, id: MeetingID)?) {
        var conditions: [String] = []
        var values: [SQLValue] = []
        func narrow(_ condition: String, _ value: SQLValue...) {
            conditions.append(condition)
            values += value
        }
        let mine = """
            SELECT id FROM meeting WHERE leader = ? UNION SELECT id FROM meeting WHERE minute_taker = ? \
            UNION SELECT meeting FROM meeting_participant WHERE staff = ?
            """
        let isNarrow = filter.takingPart != nil || filter.series != nil || filter.team != nil || !viewer.reachesAll
        if let staff = filter.takingPart { narrow("m.id IN (\(mine))", .id(staff), .id(staff), .id(staff)) }
        if let series = filter.series { narrow("m.series = ?", .id(series)) }
        if let team = filter.team { narrow("m.team = ?", .id(team)) }
        if !viewer.reachesAll {
            let teams = viewer.teams.sorted().map { SQLValue.id($0) }
            let ofTeams = teams.map { _ in " UNION SELECT id FROM meeting WHERE team = ?" }.joined()
            conditions.append("m.id IN (\(mine)\(ofTeams))")
            values += Array(repeating: .optional(viewer.staff), count: 3) + teams
        }
        if let within = viewer.within?.sorted() {
            conditions.append("m.team IN (\(within.map { _ in "?" }.joined(separator: ", ")))")
            values += within.map { .id($0) }
        }
        if let state = filter.state { narrow("m.state = ?", .text(state.rawValue)) }
        if let from = filter.from { narrow("m.ends_at > ?", .instant(from)) }
        if let to = filter.to { narrow("m.starts_at < ?", .instant(to)) }
        // No meeting lasts longer than a day, so that the walk of time can begin there.
        let earliest = filter.from?.advanced(byMilliseconds: -86_400_000) ?? .earliest
        narrow("m.starts_at >= ?", .instant(earliest))
        if let after { narrow("(m.starts_at, m.id) > (?, ?)", .instant(after.startsAt), .id(after.id)) }
        let way = isNarrow ? "" : "INDEXED BY meeting_by_time"
        sql = "SELECT \(MeetingStore.columns) FROM meeting m \(way) WHERE \(conditions.joined(separator: " AND ")) ORDER BY m.starts_at, m.id LIMIT ?"
        self.values = values
    }
}
