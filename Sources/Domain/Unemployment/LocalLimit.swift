/// After how many weeks in a row the municipality itself says long-term unemployed (2.8, R-47): a dated row with its reason.
public struct LocalLimit: Hashable, Sendable {
    /// More than so many weeks, 1 to 520.
    public let weeks: Int
    /// The first day it holds; `nil` for always.
    public let from: Day?
    public let reason: String
    /// `nil` for the row that the service is delivered with.
    public let setAt: Instant?
    public let setBy: StaffID?
    /// Counts rows from 1.
    public let version: Int

    /// As the source has it.
    public static let usualWeeks = 26

    public init(weeks: Int, from: Day?, reason: String, setAt: Instant?, setBy: StaffID?, version: Int) {
        self.weeks = weeks
        self.from = from
        self.reason = reason
        self.setAt = setAt
        self.setBy = setBy
        self.version = version
    }
}

/// The rows of the municipality's own limit.
public struct LocalLimits: Hashable, Sendable {
    /// In the order in which they were set.
    public let all: [LocalLimit]

    public init(_ all: [LocalLimit]) {
        self.all = all.sorted { $0.version < $1.version }
    }

    /// The row that holds on a day: of those that have begun the one that began latest, and of one day the one set last. `nil` when none has.
    public func inForce(on day: Day) -> LocalLimit? {
        all.filter { ($0.from ?? .earliest) <= day }.max { ($0.from ?? .earliest, $0.version) < ($1.from ?? .earliest, $1.version) }
    }

    /// The weeks of that row; ``LocalLimit/usualWeeks`` when none has begun.
    public func weeks(on day: Day) -> Int { inForce(on: day)?.weeks ?? LocalLimit.usualWeeks }
}
