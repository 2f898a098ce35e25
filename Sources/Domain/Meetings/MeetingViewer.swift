/// Who is asking, as far as sight of meetings goes: those they take part in, and those of their teams.
public struct MeetingViewer: Hashable, Sendable {
    /// nil for a system that acts for nobody.
    public let staff: StaffID?
    public let teams: Set<TeamID>
    /// Whether every team's meetings are seen.
    public let reachesAll: Bool
    /// The only teams whose meetings may be seen at all: those of a system that acts for a person. nil for no limit.
    public let within: Set<TeamID>?

    public init(staff: StaffID?, teams: Set<TeamID>, reachesAll: Bool, within: Set<TeamID>? = nil) {
        self.staff = staff
        self.teams = teams
        self.reachesAll = reachesAll
        self.within = within
    }

    /// Whether the meeting is seen by whose it is, or by who takes part.
    /// - Parameter takesPart: whether the viewer leads it, writes its minutes or is among the participants.
    public func sees(_ meeting: Meeting, takesPart: Bool) -> Bool {
        if let within, !within.contains(meeting.team) { return false }
        return reachesAll || teams.contains(meeting.team) || takesPart
    }
}

/// Which meetings a list is about; what is nil does not narrow it.
public struct MeetingFilter: Hashable, Sendable {
    public var team: TeamID?
    public var state: MeetingState?
    public var series: MeetingSeriesID?
    /// Only those that end after this instant.
    public var from: Instant?
    /// Only those that start before this instant.
    public var to: Instant?
    /// Only those this person leads, writes the minutes of or takes part in.
    public var takingPart: StaffID?

    public init(
        team: TeamID? = nil, state: MeetingState? = nil, series: MeetingSeriesID? = nil, from: Instant? = nil, to: Instant? = nil,
        takingPart: StaffID? = nil
    ) {
        self.team = team
        self.state = state
        self.series = series
        self.from = from
        self.to = to
        self.takingPart = takingPart
    }
}
