public import Domain
import JSON
import Storage

/// Meetings that come back: planned in one go, cancelled in one go.
extension Meetings {
    /// Plans a series with all its meetings. On a public holiday there is none.
    /// - Throws: `Problem.invalid` with every fault, `Problem.forbidden` as for a single meeting
    public func plan(_ input: NewMeetingSeries, _ unit: UnitOfWork) throws -> MeetingSeriesView {
        let check = CodeCheck(unit)
        let leader = try runner(input.leader, input.minuteTaker, check, unit)
        try check.requireTeam(input.team, at: "/team")
        let days = MeetingSeries(first: input.firstDay, everyWeeks: input.everyWeeks, until: input.untilDay)
        if days?.days.isEmpty ?? true {
            let detail = days == nil
                ? "Den sidste dag skal ligge efter den første og højst to år senere." : "Alle dagene er helligdage. Vælg en anden dag."
            check.faults.add(Fault(pointer: "/untilDay", code: "no-series", detail: detail))
        }
        try check.finish()
        guard let leader, let days else { throw Problem.internalFault }
        try requirePlanning(input.team, leader, input.minuteTaker, unit)
        let row = MeetingSeriesRow(
            id: unit.ids.next(), kind: input.kind, team: input.team, title: input.title, days: days, starts: input.starts,
            minutes: input.minutes, place: input.place, link: input.link, leader: leader, minuteTaker: input.minuteTaker,
            createdAt: unit.now, createdBy: unit.authority.staff
        )
        try MeetingSeriesStore.insert(row, in: unit.db)
        try record(row, as: .created, unit)
        let meetings = try days.days.map { day in
            let startsAt = Copenhagen.instant(on: day, minutesAfterMidnight: row.starts)
            let meeting = Meeting(
                id: unit.ids.next(), series: row.id, kind: row.kind, team: row.team, title: row.title, startsAt: startsAt,
                endsAt: startsAt.advanced(byMilliseconds: Int64(row.minutes) * 60_000), place: row.place, link: row.link, leader: leader,
                minuteTaker: row.minuteTaker, createdAt: unit.now, createdBy: unit.authority.staff
            )
            try MeetingStore.insert(meeting, in: unit.db)
            try record(nil, meeting, unit)
            return meeting
        }
        return try view(row, meetings, unit.scope)
    }

    /// - Throws: `Problem.notFound`
    public func findSeries(_ id: MeetingSeriesID, _ scope: ReadScope) throws -> MeetingSeriesView {
        try view(required(id, scope), [], scope)
    }

    /// A page of the series the caller may see, the newest first.
    /// - Throws: `Problem.invalid` for an unknown cursor, `Problem.gone`
    public func seriesPage(team: TeamID?, after: String?, limit: Int, _ scope: ReadScope) throws -> Page<MeetingSeriesView> {
        let cursor = IdentifierCursor(epoch: epoch)
        let rows = try MeetingSeriesStore.page(
            viewer: scope.meetingViewer, team: team, before: cursor.read(after), limit: limit + 1, in: scope.db
        )
        let page = Page(rows, limit: limit) { cursor.text($0.id) }
        return Page(
            items: try page.items.map { try view($0, [], scope) }, next: page.next,
            changes: try ChangeFeed(feed: .meetingSeries, epoch: epoch, scope: scope).from()
        )
    }

    /// Cancels the coming meetings of a series that have nothing on their agendas, and ends it today. The others stay and are cancelled one by
    /// one, when somebody has seen to their cases.
    /// - Throws: `Problem.notFound`, `Problem.forbidden`, `Problem.stale`, `Problem.conflict` when there is none to cancel
    public func cancelSeries(_ id: MeetingSeriesID, ifMatch precondition: Precondition, _ unit: UnitOfWork) throws -> MeetingSeriesView {
        var row = try required(id, unit.scope)
        let runs = unit.authority.staff.map { $0 == row.leader || $0 == row.minuteTaker } ?? false
        guard runs || unit.scope.leads(row.team) else { throw Problem.forbidden(.meeting) }
        try precondition.require(row.version)
        let coming = try MeetingStore.all(of: id, startingAfter: unit.now, in: unit.db).filter { meeting in
            guard [.planlagt, .udsendt].contains(meeting.state) else { return false }
            return try RoomStore.items(of: meeting.id, in: unit.db).isEmpty
        }
        guard !coming.isEmpty else {
            throw Problem.conflict(code: "nothing-to-cancel", detail: "Serien har ingen kommende møder med tom dagsorden.")
        }
        let meetings = try coming.map { before in
            var meeting = before
            meeting.state = .aflyst
            meeting.cancelReason = "Serien er afsluttet"
            meeting.version += 1
            try MeetingStore.update(meeting, in: unit.db)
            var change = Change(.meeting, meeting.id, .cancelled)
            change.compare("state", before.state.label, meeting.state.label)
            change.compare("reason", nil, meeting.cancelReason)
            try unit.record(change)
            return meeting
        }
        let last = max(row.days.first, min(row.days.until, unit.today))
        row.days = MeetingSeries(first: row.days.first, everyWeeks: row.days.everyWeeks, until: last) ?? row.days
        row.version += 1
        try MeetingSeriesStore.update(row, in: unit.db)
        try record(row, as: .cancelled, unit)
        return try view(row, meetings, unit.scope)
    }

    func view(_ row: MeetingSeriesRow, _ meetings: [Meeting], _ scope: ReadScope) throws -> MeetingSeriesView {
        guard let team = try TeamStore.find(row.team, in: scope.db)?.name, let leader = try StaffStore.name(row.leader, in: scope.db) else {
            throw StorageError.corrupt
        }
        return MeetingSeriesView(
            row: row, teamName: team, leaderName: leader,
            minuteTakerName: try row.minuteTaker.flatMap { try StaffStore.name($0, in: scope.db) }, meetings: meetings
        )
    }

    /// The series, if the caller may see its meetings.
    private func required(_ id: MeetingSeriesID, _ scope: ReadScope) throws -> MeetingSeriesRow {
        guard let row = try MeetingSeriesStore.find(id, in: scope.db) else { throw Problem.notFound }
        let viewer = scope.meetingViewer
        let runs = viewer.staff.map { $0 == row.leader || $0 == row.minuteTaker } ?? false
        guard viewer.within?.contains(row.team) ?? true, viewer.reachesAll || viewer.teams.contains(row.team) || runs else {
            throw Problem.notFound
        }
        return row
    }

    private func record(_ row: MeetingSeriesRow, as action: HistoryAction, _ unit: UnitOfWork) throws {
        var change = Change(.meetingSeries, row.id, action)
        change.compare("until", nil, row.days.until.description)
        if action == .created {
            change.compare("kind", nil, row.kind.label)
            change.compare("title", nil, row.title)
            try change.compare("team", nil, row.team) { try TeamStore.find($0, in: unit.db)?.name }
            change.compare("first", nil, row.days.first.description)
            change.compare("everyWeeks", nil, "\(row.days.everyWeeks)")
            change.compare("starts", nil, row.startsText)
            change.compare("minutes", nil, "\(row.minutes)")
            try change.compare("leader", nil, row.leader) { try StaffStore.name($0, in: unit.db) }
        }
        try unit.record(change)
    }
}
