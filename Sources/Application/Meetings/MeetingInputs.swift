public import Domain
public import JSON

/// A meeting to plan.
public struct NewMeeting: Sendable {
    public var kind: MeetingKind
    public var team: TeamID
    public var title: String?
    public var startsAt: Instant
    public var endsAt: Instant
    public var place: String?
    public var link: String?
    /// The caller if left out.
    public var leader: StaffID?
    public var minuteTaker: StaffID?
    public var participants: [NewParticipant]

    public init(
        kind: MeetingKind, team: TeamID, title: String?, startsAt: Instant, endsAt: Instant, place: String?, link: String?, leader: StaffID?,
        minuteTaker: StaffID?, participants: [NewParticipant]
    ) {
        self.kind = kind
        self.team = team
        self.title = title
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.place = place
        self.link = link
        self.leader = leader
        self.minuteTaker = minuteTaker
        self.participants = participants
    }
}

/// Somebody to invite.
public typealias NewParticipant = Participant.Who

/// What to change about a meeting; what is absent stays (RFC 7396).
public struct MeetingPatch: Sendable {
    public var kind: Patch<MeetingKind>
    public var title: Patch<String>
    public var startsAt: Patch<Instant>
    public var endsAt: Patch<Instant>
    public var place: Patch<String>
    public var link: Patch<String>
    public var leader: Patch<StaffID>
    public var minuteTaker: Patch<StaffID>

    public init(
        kind: Patch<MeetingKind>, title: Patch<String>, startsAt: Patch<Instant>, endsAt: Patch<Instant>, place: Patch<String>,
        link: Patch<String>, leader: Patch<StaffID>, minuteTaker: Patch<StaffID>
    ) {
        self.kind = kind
        self.title = title
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.place = place
        self.link = link
        self.leader = leader
        self.minuteTaker = minuteTaker
    }
}

/// A meeting to plan again and again.
public struct NewMeetingSeries: Sendable {
    public var kind: MeetingKind
    public var team: TeamID
    public var title: String?
    public var firstDay: Day
    /// 1 to 12.
    public var everyWeeks: Int
    public var untilDay: Day
    /// When it starts, in minutes after midnight in Denmark.
    public var starts: Int
    /// How long it takes, 5 to 600 minutes.
    public var minutes: Int
    public var place: String?
    public var link: String?
    /// The caller if left out.
    public var leader: StaffID?
    public var minuteTaker: StaffID?

    public init(
        kind: MeetingKind, team: TeamID, title: String?, firstDay: Day, everyWeeks: Int, untilDay: Day, starts: Int, minutes: Int,
        place: String?, link: String?, leader: StaffID?, minuteTaker: StaffID?
    ) {
        self.kind = kind
        self.team = team
        self.title = title
        self.firstDay = firstDay
        self.everyWeeks = everyWeeks
        self.untilDay = untilDay
        self.starts = starts
        self.minutes = minutes
        self.place = place
        self.link = link
        self.leader = leader
        self.minuteTaker = minuteTaker
    }
}

/// A ground to record, on which somebody from elsewhere takes part in an item.
public struct NewSharing: Sendable {
    public var participant: ParticipantID
    public var kind: SharingKind
    /// The law, or what the citizen consented to.
    public var words: String
    /// Today if left out.
    public var from: Day?
    public var to: Day?

    public init(participant: ParticipantID, kind: SharingKind, words: String, from: Day?, to: Day?) {
        self.participant = participant
        self.kind = kind
        self.words = words
        self.from = from
        self.to = to
    }
}
