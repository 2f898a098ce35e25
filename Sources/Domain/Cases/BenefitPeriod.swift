/// A stretch of days on one benefit.
public struct BenefitPeriod: Hashable, Sendable {
    public let id: BenefitPeriodID
    /// A code of the list `ydelser`.
    public let benefit: String
    /// The first day.
    public let from: Day
    /// The last day, included; `nil` while it runs.
    public let to: Day?

    /// Throws ``BenefitPeriodFault/endsBeforeStart`` when the last day lies before the first.
    public init(id: BenefitPeriodID, benefit: String, from: Day, to: Day?) throws(BenefitPeriodFault) {
        if let to, to < from { throw .endsBeforeStart }
        self.id = id
        self.benefit = benefit
        self.from = from
        self.to = to
    }

    /// Whether the period has the day in it.
    public func contains(_ day: Day) -> Bool {
        from <= day && day <= (to ?? .latest)
    }

    /// Whether the two have a day in common.
    public func overlaps(_ other: BenefitPeriod) -> Bool {
        from <= (other.to ?? .latest) && other.from <= (to ?? .latest)
    }
}

/// What is wrong with a benefit period.
public enum BenefitPeriodFault: Error, Hashable, Sendable {
    case endsBeforeStart
    /// It shares days with the named one.
    case overlaps(BenefitPeriod)

    /// What the caseworker reads, in Danish.
    public var text: String {
        switch self {
        case .endsBeforeStart:
            return "Perioden slutter før den begynder."
        case .overlaps(let other):
            let end = other.to.map { "til \($0.danish)" } ?? "og frem"
            return "Perioden overlapper en anden: fra \(other.from.danish) \(end)."
        }
    }
}

/// A case's benefit periods: in order of time, no two of them on the same day.
public struct BenefitPeriods: Hashable, Sendable {
    /// From the earliest to the latest.
    public private(set) var all: [BenefitPeriod] = []

    public init() {}

    /// Throws ``BenefitPeriodFault/overlaps(_:)`` when two share a day.
    public init(_ periods: some Sequence<BenefitPeriod>) throws(BenefitPeriodFault) {
        for period in periods.sorted(by: { $0.from < $1.from }) { try add(period) }
    }

    /// Puts a period in its place. Throws ``BenefitPeriodFault/overlaps(_:)`` naming the earliest that shares a day; a period of the
    /// same id is replaced and does not stand in its own way.
    public mutating func add(_ period: BenefitPeriod) throws(BenefitPeriodFault) {
        if let other = all.first(where: { $0.id != period.id && $0.overlaps(period) }) { throw .overlaps(other) }
        all.removeAll { $0.id == period.id }
        all.insert(period, at: all.firstIndex { $0.from > period.from } ?? all.endIndex)
    }

    /// Takes a period away; nothing happens when it is not there.
    public mutating func remove(_ id: BenefitPeriodID) {
        all.removeAll { $0.id == id }
    }

    /// The one period that has the day in it.
    public func period(on day: Day) -> BenefitPeriod? {
        all.first { $0.contains(day) }
    }
}
