public import Domain
import JSON
import Storage

/// Planning, finding and changing case meetings (5.4).
public struct Meetings: Sendable {
    let items: Items
    let epoch: CursorEpoch

    /// The longest that a meeting lasts.
    static let longest: Int64 = 24 * 3_600_000

    /// Plans a meeting, with whom to invite in the same call.
    /// - Throws: `Problem.invalid` with every fault; `Problem.forbidden` for a team that the caller neither leads nor, running the meeting
    ///   themselves, belongs to
    public func plan(_ input: NewMeeting, _ unit: UnitOfWork) throws -> MeetingDetails {
        let check = CodeCheck(unit)
        let leader = try runner(input.leader, input.minuteTaker, check, unit)
        try check.requireTeam(input.team, at: "/team")
        requireTimes(input.startsAt, input.endsAt, check)
        try require(input.participants, check)
        try check.finish()
        guard let leader else { throw Problem.internalFault }
        let meeting = Meeting(
            id: unit.ids.next(), kind: input.kind, team: input.team, title: input.title, startsAt: input.startsAt, endsAt: input.endsAt,
            place: input.place, link: input.link, leader: leader, minuteTaker: input.minuteTaker, createdAt: unit.now,
            createdBy: unit.authority.staff
        )
        try requirePlanning(meeting.team, leader, meeting.minuteTaker, unit)
        try MeetingStore.insert(meeting, in: unit.db)
        try record(nil, meeting, unit)
        for who in input.participants {
            try insert(Participant(id: unit.ids.next(), meeting: meeting.id, who: who), unit)
        }
        return try details(meeting, unit.scope)
    }

    /// The meeting, with who takes part and what the caller may see of its agenda.
    /// - Throws: `Problem.notFound`
    public func find(_ id: MeetingID, _ scope: ReadScope) throws -> MeetingDetails {
        try details(scope.requireMeeting(id), scope)
    }

    /// A page of the meetings the caller may see, in order of time.
    /// - Throws: `Problem.invalid` for an unknown cursor, `Problem.gone`
    public func page(_ filter: MeetingFilter, after: String?, limit: Int, _ scope: ReadScope) throws -> Page<MeetingView> {
        let place: (startsAt: Instant, id: MeetingID)? = try TimeCursor(epoch: epoch).read(after)
        let rows = try MeetingStore.page(viewer: scope.meetingViewer, filter: filter, after: place, limit: limit + 1, in: scope.db)
        let page = Page(rows, limit: limit) { TimeCursor(epoch: epoch).text($0.startsAt, $0.id) }
        return Page(
            items: try page.items.map { try view($0, scope) }, next: page.next,
            changes: try ChangeFeed(feed: .meetings, epoch: epoch, scope: scope).from()
        )
    }

    /// Changes what it is called, when and where it is, and who runs it.
    /// - Throws: `Problem.notFound`, `Problem.forbidden`, `Problem.stale`, `Problem.invalid`, `Problem.conflict` when it is cancelled or its
    ///   minutes are final
    public func change(_ id: MeetingID, _ patch: MeetingPatch, ifMatch precondition: Precondition, _ unit: UnitOfWork) throws -> MeetingDetails {
        let before = try managed(id, precondition, unit)
        try before.requireOpen()
        guard before.state != .aflyst else {
            throw Problem.conflict(code: "cancelled", detail: "Mødet er aflyst. Fortryd aflysningen, hvis det skal holdes alligevel.")
        }
        let check = CodeCheck(unit)
        try check.requireStaff(patch.leader.value, at: "/leader")
        try check.requireStaff(patch.minuteTaker.value, at: "/minuteTaker")
        var meeting = before
        meeting.kind = patch.kind.value ?? before.kind
        meeting.title = patch.title.applied(to: before.title)
        meeting.startsAt = patch.startsAt.value ?? before.startsAt
        meeting.endsAt = patch.endsAt.value ?? before.endsAt
        meeting.place = patch.place.applied(to: before.place)
        meeting.link = patch.link.applied(to: before.link)
        meeting.leader = patch.leader.value ?? before.leader
        meeting.minuteTaker = patch.minuteTaker.applied(to: before.minuteTaker)
        requireTimes(meeting.startsAt, meeting.endsAt, check)
        try check.finish()
        if meeting != before {
            meeting.version += 1
            try MeetingStore.update(meeting, in: unit.db)
            try record(before, meeting, unit)
        }
        return try details(meeting, unit.scope)
    }

    /// The meeting as a list shows it.
    func view(_ meeting: Meeting, _ scope: ReadScope) throws -> MeetingView {
        guard let team = try TeamStore.find(meeting.team, in: scope.db)?.name, let leader = try StaffStore.name(meeting.leader, in: scope.db)
        else { throw StorageError.corrupt }
        return MeetingView(
            meeting: meeting, teamName: team, leaderName: leader,
            minuteTakerName: try meeting.minuteTaker.flatMap { try StaffStore.name($0, in: scope.db) }, isManaged: scope.manages(meeting)
        )
    }

    /// The meeting as its own page shows it.
    func details(_ meeting: Meeting, _ scope: ReadScope) throws -> MeetingDetails {
        MeetingDetails(
            view: try view(meeting, scope), participants: try participants(of: meeting, scope), agenda: try items.agenda(of: meeting, scope)
        )
    }

    /// The meeting for somebody who runs it, as they saw it.
    func managed(_ id: MeetingID, _ precondition: Precondition, _ unit: UnitOfWork) throws -> Meeting {
        let meeting = try unit.scope.requireMeeting(id)
        try unit.requireManaging(meeting)
        try precondition.require(meeting.version)
        return meeting
    }
}

/// What a meeting must be like, and what history tells of it.
extension Meetings {
    /// Who leads a new meeting: somebody named, or the caller.
    func runner(_ leader: StaffID?, _ minuteTaker: StaffID?, _ check: CodeCheck, _ unit: UnitOfWork) throws -> StaffID? {
        try check.requireStaff(leader, at: "/leader")
        try check.requireStaff(minuteTaker, at: "/minuteTaker")
        let chosen = leader ?? unit.authority.staff
        if chosen == nil { check.faults.add(Fault(pointer: "/leader", code: "required", detail: "Skriv, hvem der leder mødet.")) }
        return chosen
    }

    /// Plans are made by whoever leads the team, and by its members for meetings that they run.
    func requirePlanning(_ team: TeamID, _ leader: StaffID, _ minuteTaker: StaffID?, _ unit: UnitOfWork) throws {
        let scope = unit.scope
        if scope.leads(team) { return }
        guard let staff = scope.authority.staff, staff == leader || staff == minuteTaker, scope.authority.teams.contains(team),
              scope.authority.within?.contains(team) ?? true
        else { throw Problem.forbidden(.meeting) }
    }

    private func requireTimes(_ startsAt: Instant, _ endsAt: Instant, _ check: CodeCheck) {
        let length = startsAt.distance(to: endsAt)
        if length <= 0 {
            check.faults.add(Fault(pointer: "/endsAt", code: "before-start", detail: "Mødet skal slutte, efter at det er begyndt."))
        } else if length > Self.longest {
            check.faults.add(Fault(pointer: "/endsAt", code: "too-long", detail: "Et møde varer højst et døgn."))
        }
    }

    private func require(_ participants: [NewParticipant], _ check: CodeCheck) throws {
        var seen: Set<StaffID> = []
        for (index, who) in participants.enumerated() {
            guard case .staff(let id) = who else { continue }
            if !seen.insert(id).inserted {
                check.faults.add(Fault(pointer: "/participants/\(index)/staff", code: "duplicate", detail: "Står allerede på listen."))
            }
            try check.requireStaff(id, at: "/participants/\(index)/staff")
        }
    }

    /// Writes down what was changed about a meeting; everything when it is new.
    func record(_ before: Meeting?, _ after: Meeting, _ unit: UnitOfWork) throws {
        var change = Change(.meeting, after.id, before == nil ? .created : .changed)
        change.compare("kind", before?.kind.label, after.kind.label)
        try change.compare("team", before?.team, after.team) { try TeamStore.find($0, in: unit.db)?.name }
        change.compare("title", before?.title, after.title)
        change.compare("startsAt", before?.startsAt.rfc3339, after.startsAt.rfc3339)
        change.compare("endsAt", before?.endsAt.rfc3339, after.endsAt.rfc3339)
        change.compare("place", before?.place, after.place)
        change.compare("link", before?.link, after.link)
        try change.compare("leader", before?.leader, after.leader) { try StaffStore.name($0, in: unit.db) }
        try change.compare("minuteTaker", before?.minuteTaker, after.minuteTaker) { try StaffStore.name($0, in: unit.db) }
        try unit.record(change)
    }
}
