/// Somebody who covers for a colleague from the first day to the last, both included: they reach the cases the colleague answers for.
public struct StandIn: Hashable, Sendable {
    public let id: StandInID
    public let absent: StaffID
    public let standIn: StaffID
    public var days: ClosedRange<Day>
    /// Why, for whoever names stand-ins and the two themselves.
    public var reason: String?
    public let createdAt: Instant
    public let createdBy: StaffID?
    /// Counts changes from 1.
    public var version: Int

    public init(
        id: StandInID, absent: StaffID, standIn: StaffID, days: ClosedRange<Day>, reason: String?, createdAt: Instant, createdBy: StaffID?,
        version: Int = 1
    ) {
        self.id = id
        self.absent = absent
        self.standIn = standIn
        self.days = days
        self.reason = reason
        self.createdAt = createdAt
        self.createdBy = createdBy
        self.version = version
    }
}

/// For whom somebody covers, and on which days.
public struct Cover: Hashable, Sendable {
    public let absent: StaffID
    public let days: ClosedRange<Day>

    public init(absent: StaffID, days: ClosedRange<Day>) {
        self.absent = absent
        self.days = days
    }
}
