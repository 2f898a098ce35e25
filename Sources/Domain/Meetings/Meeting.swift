/// A case meeting: when, where, who leads it, and where it is in its life (5.4).
public struct Meeting: Hashable, Sendable {
    public let id: MeetingID
    /// The series it was made with, if any.
    public let series: MeetingSeriesID?
    public var kind: MeetingKind
    /// Whose meeting it is.
    public let team: TeamID
    /// What it is called, where its kind is not enough.
    public var title: String?
    public var startsAt: Instant
    /// Later than it starts.
    public var endsAt: Instant
    /// Where it is held.
    public var place: String?
    /// Where it is held on the net.
    public var link: String?
    public var leader: StaffID
    /// Who writes the minutes, if it is not the leader.
    public var minuteTaker: StaffID?
    public var state: MeetingState
    /// Why it was cancelled; nil when it is not.
    public var cancelReason: String?
    /// The version of the newest final minutes, from 1; 0 while there are none.
    public var finalVersion: Int
    /// Open while final minutes are being corrected.
    public var correction: Correction?
    public let createdAt: Instant
    public let createdBy: StaffID?
    /// Counts changes from 1.
    public var version: Int

    /// Final minutes are being corrected: since when, by whom and why.
    public struct Correction: Hashable, Sendable {
        public let since: Instant
        /// nil for a system.
        public let by: StaffID?
        public let reason: String

        public init(since: Instant, by: StaffID?, reason: String) {
            self.since = since
            self.by = by
            self.reason = reason
        }
    }

    public init(
        id: MeetingID, series: MeetingSeriesID? = nil, kind: MeetingKind, team: TeamID, title: String? = nil, startsAt: Instant,
        endsAt: Instant, place: String? = nil, link: String? = nil, leader: StaffID, minuteTaker: StaffID? = nil,
        state: MeetingState = .planlagt, cancelReason: String? = nil, finalVersion: Int = 0, correction: Correction? = nil,
        createdAt: Instant, createdBy: StaffID?, version: Int = 1
    ) {
        self.id = id
        self.series = series
        self.kind = kind
        self.team = team
        self.title = title
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.place = place
        self.link = link
        self.leader = leader
        self.minuteTaker = minuteTaker
        self.state = state
        self.cancelReason = cancelReason
        self.finalVersion = finalVersion
        self.correction = correction
        self.createdAt = createdAt
        self.createdBy = createdBy
        self.version = version
    }

    /// Whether final minutes exist.
    public var hasFinalMinutes: Bool { finalVersion > 0 }

    /// Whether its items can be changed: until the minutes are final, and while those are being corrected.
    public var isOpen: Bool { !hasFinalMinutes || correction != nil }

    /// Whether the person leads it or writes its minutes.
    public func isRun(by staff: StaffID) -> Bool { leader == staff || minuteTaker == staff }

    /// What it is called: its title, or else its kind.
    public var name: String { title ?? kind.label }
}
