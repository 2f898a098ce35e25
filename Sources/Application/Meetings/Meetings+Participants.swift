public import Domain
import JSON
import Storage

/// Who takes part, and whether they came.
extension Meetings {
    /// Everybody, in the order they were invited.
    /// - Throws: `Problem.notFound`
    public func participants(of id: MeetingID, _ scope: ReadScope) throws -> [ParticipantView] {
        try participants(of: scope.requireMeeting(id), scope)
    }

    /// - Throws: `Problem.notFound`
    public func participant(_ id: ParticipantID, of meeting: MeetingID, _ scope: ReadScope) throws -> ParticipantView {
        let meeting = try scope.requireMeeting(meeting)
        return try view(required(id, of: meeting, scope), scope)
    }

    /// Invites somebody.
    /// - Throws: `Problem.notFound`, `Problem.forbidden`, `Problem.invalid`, `Problem.conflict` when they take part already
    public func invite(_ who: NewParticipant, to id: MeetingID, _ unit: UnitOfWork) throws -> ParticipantView {
        let meeting = try open(id, unit)
        if case .staff(let staff) = who {
            let check = CodeCheck(unit)
            try check.requireStaff(staff, at: "/staff")
            try check.finish()
            guard try !ParticipantStore.contains(staff, in: id, in: unit.db) else {
                throw Problem.conflict(code: "already-participant", detail: "Personen deltager allerede.")
            }
        }
        let participant = Participant(id: unit.ids.next(), meeting: meeting.id, who: who)
        try insert(participant, unit)
        return try view(participant, unit.scope)
    }

    /// Notes whether somebody came. Whoever runs the meeting may, and each for themselves.
    /// - Throws: `Problem.notFound`, `Problem.forbidden`, `Problem.stale`, `Problem.conflict` when the minutes are final
    public func attend(
        _ id: ParticipantID, of meetingID: MeetingID, _ attendance: Attendance, ifMatch precondition: Precondition, _ unit: UnitOfWork
    ) throws -> ParticipantView {
        let meeting = try unit.scope.requireMeeting(meetingID)
        var participant = try required(id, of: meeting, unit.scope)
        if participant.staff == nil || participant.staff != unit.authority.staff { try unit.requireManaging(meeting) }
        try precondition.require(participant.version)
        try meeting.requireOpen()
        guard attendance != participant.attendance else { return try view(participant, unit.scope) }
        var change = Change(.participant, id, .changed)
        change.compare("attendance", participant.attendance.label, attendance.label)
        participant.attendance = attendance
        participant.version += 1
        try ParticipantStore.update(participant, in: unit.db)
        try unit.record(change)
        return try view(participant, unit.scope)
    }

    /// Takes somebody off the list.
    /// - Throws: `Problem.notFound`, `Problem.forbidden`, `Problem.stale`, also when they were taken off already, `Problem.conflict` when the
    ///   minutes are final, or a ground for sharing with them is recorded
    public func uninvite(_ id: ParticipantID, from meetingID: MeetingID, ifMatch precondition: Precondition, _ unit: UnitOfWork) throws -> ParticipantView {
        let meeting = try unit.scope.requireMeeting(meetingID)
        guard var participant = try ParticipantStore.find(id, of: meeting.id, in: unit.db) else {
            // A version that somebody saw is no more what is there (RFC 9110 section 13.1.1).
            if case .version = precondition { throw Problem.stale }
            throw Problem.notFound
        }
        try unit.requireManaging(meeting)
        try precondition.require(participant.version)
        try meeting.requireOpen()
        guard try !SharingStore.exists(with: id, at: meetingID, in: unit.db) else {
            throw Problem.conflict(
                code: "has-sharings", detail: "Der er noteret et grundlag for at dele sager med deltageren. Markér afbud i stedet."
            )
        }
        try ParticipantStore.remove(participant, in: unit.db)
        let shown = try view(participant, unit.scope)
        var change = Change(.participant, id, .removed)
        change.compare("name", shown.name, nil)
        try unit.record(change)
        participant.version += 1
        return ParticipantView(participant: participant, name: shown.name, title: shown.title)
    }

    func participants(of meeting: Meeting, _ scope: ReadScope) throws -> [ParticipantView] {
        try ParticipantStore.all(of: meeting.id, in: scope.db).map { try view($0, scope) }
    }

    func insert(_ participant: Participant, _ unit: UnitOfWork) throws {
        try ParticipantStore.insert(participant, in: unit.db)
        let shown = try view(participant, unit.scope)
        var change = Change(.participant, participant.id, .created)
        change.compare("name", nil, shown.name)
        change.compare("organisation", nil, participant.outsider?.organisation)
        try unit.record(change)
    }

    func required(_ id: ParticipantID, of meeting: Meeting, _ scope: ReadScope) throws -> Participant {
        guard let participant = try ParticipantStore.find(id, of: meeting.id, in: scope.db) else { throw Problem.notFound }
        return participant
    }

    func view(_ participant: Participant, _ scope: ReadScope) throws -> ParticipantView {
        switch participant.who {
        case .outsider(let outsider):
            return ParticipantView(participant: participant, name: outsider.name, title: outsider.title)
        case .staff(let id):
            guard let person = try StaffStore.find(id, in: scope.db) else { throw StorageError.corrupt }
            return ParticipantView(participant: participant, name: person.name, title: person.title)
        }
    }

    /// The meeting for somebody who runs it, while what was said at it can be changed.
    private func open(_ id: MeetingID, _ unit: UnitOfWork) throws -> Meeting {
        let meeting = try unit.scope.requireMeeting(id)
        try unit.requireManaging(meeting)
        try meeting.requireOpen()
        return meeting
    }
}
