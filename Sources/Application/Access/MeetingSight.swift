public import Domain
public import Storage

/// An item that the caller may see, with the meeting it is on and whose case it is.
public struct ItemSight: Sendable {
    public let meeting: Meeting
    public let id: MeetingItemID
    public let caseID: CaseID
    public let citizen: CitizenID
    /// Whether it has ended in any way.
    public let hasEnded: Bool

    /// Makes sure that the item can be changed: until the minutes are final, and while those are being corrected.
    /// - Throws: `Problem.conflict` with the code `minutes-final`
    public func requireOpen() throws { try meeting.requireOpen() }
}

extension Meeting {
    /// Makes sure that what was said at the meeting can be changed.
    /// - Throws: `Problem.conflict` with the code `minutes-final`
    public func requireOpen() throws {
        guard isOpen else {
            throw Problem.conflict(code: "minutes-final", detail: "Referatet er endeligt. Åbn for en rettelse, hvis noget skal ændres.")
        }
    }
}

extension ReadScope {
    /// Who is looking, in the form that sight of meetings is decided by.
    public var meetingViewer: MeetingViewer {
        MeetingViewer(
            staff: authority.staff, teams: authority.teams, reachesAll: authority.reach == .all, within: authority.within
        )
    }

    /// Makes sure that the caller may see the meeting: as one who takes part, by its team, or by reaching all.
    /// - Throws: `Problem.notFound`, `StorageError`
    public func requireMeeting(_ id: MeetingID) throws -> Meeting {
        guard let meeting = try MeetingStore.find(id, in: db), try sees(meeting) else { throw Problem.notFound }
        return meeting
    }

    /// Whether the caller may see the meeting.
    /// - Throws: `StorageError`
    public func sees(_ meeting: Meeting) throws -> Bool {
        try meetingViewer.sees(meeting, takesPart: false) || meetingViewer.sees(meeting, takesPart: takesPart(in: meeting))
    }

    /// Makes sure that the caller may see the item, and notes its case and citizen for the access log either way: the meeting is theirs to
    /// see, they are not inhabil, and the case is in their reach or the room lets them in.
    /// - Throws: `Problem.notFound`, `StorageError`
    @discardableResult
    public func requireItem(_ item: MeetingItemID, of meetingID: MeetingID) throws -> ItemSight {
        let meeting = try requireMeeting(meetingID)
        guard let item = try RoomStore.item(item, in: db), item.meeting == meetingID else { throw Problem.notFound }
        notes.concerns(item.caseID)
        guard let sight = try SightStore.ofCase(item.caseID, in: db) else { throw Problem.notFound }
        notes.saw(sight.citizen)
        guard try admits(item, meeting, sight.visibility) else { throw Problem.notFound }
        return ItemSight(item, meeting, sight.citizen)
    }

    /// The items of a meeting that the caller may see, in the order of the agenda. Their citizens are noted for the access log; of the others
    /// nothing is told, not even how many there are.
    /// - Parameter isWanted: leaves out items that are not asked for, before anything is noted.
    /// - Throws: `StorageError`
    public func items(of meeting: Meeting, where isWanted: (RoomItem) -> Bool = { _ in true }) throws -> [ItemSight] {
        try RoomStore.items(of: meeting.id, in: db).filter(isWanted).compactMap { item in
            guard let sight = try SightStore.ofCase(item.caseID, in: db), try admits(item, meeting, sight.visibility) else { return nil }
            notes.saw(sight.citizen)
            return ItemSight(item, meeting, sight.citizen)
        }
    }

    /// Whether an item of a meeting that the caller sees is theirs to see as well. Nothing is noted for the access log.
    /// - Throws: `StorageError`
    func sees(_ item: RoomItem, at meeting: Meeting) throws -> Bool {
        guard let sight = try SightStore.ofCase(item.caseID, in: db) else { return false }
        return try admits(item, meeting, sight.visibility)
    }

    /// Whether an item of a meeting that the caller sees is theirs to see as well.
    private func admits(_ item: RoomItem, _ meeting: Meeting, _ visibility: CaseVisibility) throws -> Bool {
        if let staff = authority.staff, try RoomStore.isDisqualified(staff, from: item.id, in: db) { return false }
        if try reaches(item.caseID, visibility) { return true }
        guard let staff = authority.staff, visibility.opensToTheRoom(for: viewer), try takesPart(in: meeting) else { return false }
        // Who runs the meeting needs the items again while they correct its minutes.
        let isClosed = meeting.hasFinalMinutes && !(meeting.correction != nil && meeting.isRun(by: staff))
        return RoomAccess(meeting: meeting.state, hasFinalMinutes: isClosed, isOnAgenda: !item.isWithdrawn).admits(staff)
    }

    /// Whether the caller leads the meeting, writes its minutes or is among the participants.
    private func takesPart(in meeting: Meeting) throws -> Bool {
        guard let staff = authority.staff else { return false }
        return try meeting.isRun(by: staff) || ParticipantStore.contains(staff, in: meeting.id, in: db)
    }
}

extension ItemSight {
    fileprivate init(_ item: RoomItem, _ meeting: Meeting, _ citizen: CitizenID) {
        self.init(meeting: meeting, id: item.id, caseID: item.caseID, citizen: citizen, hasEnded: item.ending != nil)
    }
}

extension ReadScope {
    /// Whether the caller runs the meeting: its leader, its minute-taker, a leader who reaches its team, or a system that does.
    public func manages(_ meeting: Meeting) -> Bool {
        authority.staff.map(meeting.isRun) ?? false || leads(meeting.team)
    }

    /// Whether the caller is a teamleder or leder who reaches the team, or a system that does.
    public func leads(_ team: TeamID) -> Bool {
        if let within = authority.within, !within.contains(team) { return false }
        switch leadingReach {
        case .none, .own: return false
        case .team: return authority.teams.contains(team)
        case .all: return true
        }
    }

    /// Whether the caller leads every team.
    var leadsAll: Bool { leadingReach == .all && authority.within == nil }

    private var leadingReach: Reach {
        let leading: Set<Role> = authority.staff == nil ? [.integration, .teamleder, .leder] : [.teamleder, .leder]
        return authority.roles.lazy.filter { leading.contains($0.key) }.map(\.value).max() ?? .none
    }
}

extension UnitOfWork {
    /// Makes sure that the caller runs the meeting.
    /// - Throws: `Problem.forbidden`
    public func requireManaging(_ meeting: Meeting) throws {
        guard scope.manages(meeting) else { throw Problem.forbidden(.meeting) }
    }
}
