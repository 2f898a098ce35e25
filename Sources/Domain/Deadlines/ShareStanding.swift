/// What is known of a case that the share of a group is reckoned from.
public struct ShareFacts: Hashable, Sendable {
    /// A code of the list `maalgrupper`.
    public let targetGroup: String?
    /// What the case says where no period does: a code of the list `ydelser`.
    public let benefit: String?
    public let periods: BenefitPeriods
    public let entered: CountingStart.Entered?
    public let openedOn: Day
    /// The case's last day; `nil` while it is open.
    public let closedOn: Day?
    /// The days of the talks that were held.
    public let held: [Day]

    public init(
        targetGroup: String?, benefit: String?, periods: BenefitPeriods, entered: CountingStart.Entered?, openedOn: Day, closedOn: Day?, held: [Day]
    ) {
        self.targetGroup = targetGroup
        self.benefit = benefit
        self.periods = periods
        self.entered = entered
        self.openedOn = openedOn
        self.closedOn = closedOn
        self.held = held
    }

    /// Whether the case was open on the day, its first and last included.
    func isOpen(on day: Day) -> Bool {
        openedOn <= day && day <= (closedOn ?? .latest)
    }

    /// From when months count, as it stood on a day; where no benefit ran that day, as on the last day before on which one did. With the day
    /// that was read.
    func start(on day: Day) -> (start: CountingStart, readOn: Day) {
        let found = CountingStart.find(targetGroup: targetGroup, periods: periods, entered: entered, asOf: day)
        guard found == .unknown(.ydelse), let last = periods.lastDay(through: day) else { return (found, day) }
        return (CountingStart.find(targetGroup: targetGroup, periods: periods, entered: entered, asOf: last), last)
    }
}

/// How a case stands in a group's share of a rule on a day.
public enum ShareStanding: Hashable, Sendable {
    /// It is counted: with the talks that are asked for, or without.
    case counts(met: Bool)
    /// It may be one of them, but it is not known from which day its months count.
    case unknown
    /// It is none of those that the share is of.
    case outside
}

extension DeadlineRule {
    /// How a case stands in the share of the rule on a day. It counts when its months ended within the year before the day, and it was open then or
    /// still is on the day: so what happens to a case afterwards changes no share of an earlier day [INT]. Months that the benefit did not
    /// last for, or that ended before the rule came into force, are nobody's.
    public func standing(of facts: ShareFacts, asOf day: Day) -> ShareStanding {
        let first = day.advanced(byYears: -1)
        let lastOpen = min(day, facts.closedOn ?? .latest)
        guard party == .kommune, let talks, facts.openedOn <= day, lastOpen >= first else { return .outside }
        let (found, readOn) = facts.start(on: lastOpen)
        let benefit = facts.periods.period(on: readOn)?.benefit ?? facts.benefit
        guard targetGroup == facts.targetGroup, from <= day, day <= (to ?? .latest), self.benefit == nil || self.benefit == benefit else {
            return .outside
        }
        guard case .known(let start, let basis) = found else { return .unknown }
        let window = talks.window(from: start)
        let due = window.upperBound
        guard from <= due, first <= due, due < day, facts.isOpen(on: due) || facts.isOpen(on: day), basis != .ydelse || due <= readOn else {
            return .outside
        }
        return .counts(met: facts.held.count { window.contains($0) && $0 <= day } >= talks.minimum)
    }
}
