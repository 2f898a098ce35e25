/// Which conversations a list shows.
public struct ConversationFilter: Sendable {
    public var caseID: CaseID?
    /// Who holds them.
    public var responsible: StaffID?
    /// The case's team.
    public var team: TeamID?
    public var state: ConversationState?
    /// The other system that keeps their bookings.
    public var bookingSystem: String?
    /// That system's own id of the booking; it says nothing without the system.
    public var bookingKey: String?
    /// Whether those of closed cases are left out.
    public var isCaseOpen: Bool
    /// Planned to begin then or later.
    public var from: Instant?
    /// Planned to begin before.
    public var to: Instant?

    public init(
        caseID: CaseID? = nil, responsible: StaffID? = nil, team: TeamID? = nil, state: ConversationState? = nil,
        bookingSystem: String? = nil, bookingKey: String? = nil, isCaseOpen: Bool = false, from: Instant? = nil, to: Instant? = nil
    ) {
        self.caseID = caseID
        self.responsible = responsible
        self.team = team
        self.state = state
        self.bookingSystem = bookingSystem
        self.bookingKey = bookingKey
        self.isCaseOpen = isCaseOpen
        self.from = from
        self.to = to
    }

    /// Narrows it to planned conversations: those whose time has passed, those of today in Denmark, or those of this week.
    public mutating func narrow(to due: ConversationDue, at now: Instant) {
        let today = Copenhagen.day(of: now)
        let week = ISOWeek(containing: today)
        let (first, last): (Instant, Instant) = switch due {
        case .overdue: (.earliest, now)
        case .today: (Copenhagen.startOfDay(today), Copenhagen.startOfDay(today.advanced(by: 1)))
        case .week: (Copenhagen.startOfDay(week.firstDay), Copenhagen.startOfDay(week.lastDay.advanced(by: 1)))
        }
        state = .planlagt
        from = max(from ?? .earliest, first)
        to = min(to ?? .latest, last)
    }
}

/// When planned conversations are due.
public enum ConversationDue: String, Sendable, CaseIterable {
    case overdue, today, week
}
