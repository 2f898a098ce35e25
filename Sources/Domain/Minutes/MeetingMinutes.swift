/// The meeting's own part of its minutes: when, where and who. It names no citizen, so it belongs to nobody's case, and
/// it does not tell how many cases there were: not everybody sees all of them.
public struct MeetingMinutes: Hashable, Sendable {
    public let meeting: MeetingID
    public var kind: MeetingKind
    public var title: String?
    public var team: String
    public var startsAt: Instant
    public var endsAt: Instant
    public var place: String?
    public var leader: String
    public var minuteTaker: String?
    public var participants: [ParticipantLine]

    /// Somebody who was to take part.
    public struct ParticipantLine: Hashable, Sendable {
        public var name: String
        public var title: String?
        /// nil for somebody who works here.
        public var organisation: String?
        public var attendance: Attendance

        public init(name: String, title: String?, organisation: String?, attendance: Attendance) {
            self.name = name
            self.title = title
            self.organisation = organisation
            self.attendance = attendance
        }
    }

    public init(
        meeting: MeetingID, kind: MeetingKind, title: String?, team: String, startsAt: Instant, endsAt: Instant, place: String?,
        leader: String, minuteTaker: String?, participants: [ParticipantLine]
    ) {
        self.meeting = meeting
        self.kind = kind
        self.title = title
        self.team = team
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.place = place
        self.leader = leader
        self.minuteTaker = minuteTaker
        self.participants = participants
    }
}
