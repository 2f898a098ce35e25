/// A meeting that comes back, as it was planned.
public struct MeetingSeriesRow: Sendable {
    public let id: MeetingSeriesID
    public let kind: MeetingKind
    public let team: TeamID
    public let title: String?
    /// Which days.
    public var days: MeetingSeries
    /// When it starts, in minutes after midnight in Denmark.
    public let starts: Int
    /// How long it takes, in minutes.
    public let minutes: Int
    public let place: String?
    public let link: String?
    public let leader: StaffID
    public let minuteTaker: StaffID?
    public let createdAt: Instant
    public let createdBy: StaffID?
    /// Counts changes from 1.
    public var version: Int

    public init(
        id: MeetingSeriesID, kind: MeetingKind, team: TeamID, title: String?, days: MeetingSeries, starts: Int, minutes: Int, place: String?,
        link: String?, leader: StaffID, minuteTaker: StaffID?, createdAt: Instant, createdBy: StaffID?, version: Int = 1
    ) {
        self.id = id
        self.kind = kind
        self.team = team
        self.title = title
        self.days = days
        self.starts = starts
        self.minutes = minutes
        self.place = place
        self.link = link
        self.leader = leader
        self.minuteTaker = minuteTaker
        self.createdAt = createdAt
        self.createdBy = createdBy
        self.version = version
    }

    /// `09:30`.
    public var startsText: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(starts / 60)):\(two(starts % 60))"
    }
}
