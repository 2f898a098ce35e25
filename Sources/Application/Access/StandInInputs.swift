public import Domain
public import JSON

/// A stand-in to name.
public struct NewStandIn: Sendable {
    public var absent: StaffID
    public var standIn: StaffID
    public var from: Day
    public var to: Day
    public var reason: String?

    public init(absent: StaffID, standIn: StaffID, from: Day, to: Day, reason: String?) {
        self.absent = absent
        self.standIn = standIn
        self.from = from
        self.to = to
        self.reason = reason
    }
}

/// What to change about a stand-in; what is absent stays (RFC 7396).
public struct StandInPatch: Sendable {
    public var from: Patch<Day>
    public var to: Patch<Day>
    public var reason: Patch<String>

    public init(from: Patch<Day>, to: Patch<Day>, reason: Patch<String>) {
        self.from = from
        self.to = to
        self.reason = reason
    }
}

/// A stand-in as shown, with the names behind its ids.
public struct StandInView: Sendable {
    /// Without its reason where it is not the reader's to know.
    public var standIn: StandIn
    public var absentName: String
    public var standInName: String
    /// Whether it counts on the day of the request.
    public var isInForce: Bool
}

/// Which stand-ins a list is about; what is nil does not narrow it.
public struct StandInFilter: Sendable {
    /// Only those that count on this day.
    public var on: Day?
    /// Only those in which this person is absent or stands in.
    public var staff: StaffID?

    public init(on: Day?, staff: StaffID?) {
        self.on = on
        self.staff = staff
    }
}
