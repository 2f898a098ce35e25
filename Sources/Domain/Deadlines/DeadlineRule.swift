/// What a rule asks of the talks with a target group, from a day to a day: a row of data with its source, never a rule in code (2.2).
public struct DeadlineRule: Hashable, Sendable {
    public let id: DeadlineRuleID
    /// A code of the list `maalgrupper`.
    public let targetGroup: String
    /// The benefit it holds for alone; `nil` for any.
    public let benefit: String?
    /// Who holds the talks.
    public let party: DeadlineParty
    /// The first day it holds.
    public let from: Day
    /// The last day it holds, included; `nil` while it holds.
    public let to: Day?
    /// How many talks, and in which months; `nil` when it asks for a first talk alone.
    public let talks: Talks?
    /// When the first talk is to be; `nil` when it says nothing of it.
    public let firstTalk: FirstTalk?
    /// The whole per cent of the group that it asks for; `nil` when it holds for each alone. With a share no single case can be late.
    public let sharePercent: Int?
    public let source: String
    /// Whether the wording was read at its source.
    public let verified: Bool
    public let note: String?
    /// Counts changes from 1.
    public let version: Int

    /// At least so many talks from the end of one month to the end of another, counted from the start.
    public struct Talks: Hashable, Sendable {
        /// 1 to 100.
        public let minimum: Int
        /// 0 to 119: how many months pass before the talks count.
        public let afterMonths: Int
        /// 1 to 120: the month by whose end they are held.
        public let withinMonths: Int

        /// `nil` when the period has no days.
        public init?(minimum: Int, afterMonths: Int = 0, withinMonths: Int) {
            guard 1...100 ~= minimum, 1...120 ~= withinMonths, 0..<withinMonths ~= afterMonths else { return nil }
            self.minimum = minimum
            self.afterMonths = afterMonths
            self.withinMonths = withinMonths
        }
    }

    /// How many days may pass before the first talk. The sources do not say how they count; so the row does (2.2).
    public struct FirstTalk: Hashable, Sendable {
        /// 0 to 400.
        public let days: Int
        public let count: DayCount
        /// Whether the last of the days still is in time: "senest en uge" is day D+7 included.
        public let inclusive: Bool

        public init(days: Int, count: DayCount = .kalenderdage, inclusive: Bool = true) {
            self.days = max(0, min(days, 400))
            self.count = count
            self.inclusive = inclusive
        }

        /// The last day in time.
        public func last(from start: Day) -> Day {
            let days = inclusive ? days : max(0, self.days - 1)
            return switch count {
            case .kalenderdage: start.advanced(by: days)
            case .arbejdsdage: start.advanced(byWorkingDays: days)
            }
        }
    }

    public init(
        id: DeadlineRuleID, targetGroup: String, benefit: String? = nil, party: DeadlineParty = .kommune, from: Day, to: Day? = nil,
        talks: Talks? = nil, firstTalk: FirstTalk? = nil, sharePercent: Int? = nil, source: String, verified: Bool, note: String? = nil,
        version: Int = 1
    ) {
        self.id = id
        self.targetGroup = targetGroup
        self.benefit = benefit
        self.party = party
        self.from = from
        self.to = to
        self.talks = talks
        self.firstTalk = firstTalk
        self.sharePercent = sharePercent
        self.source = source
        self.verified = verified
        self.note = note
        self.version = version
    }

    /// Whether it holds on the day for somebody of the group on the benefit.
    public func holds(on day: Day, targetGroup: String?, benefit: String?) -> Bool {
        guard self.targetGroup == targetGroup, from <= day, day <= (to ?? .latest) else { return false }
        return self.benefit == nil || self.benefit == benefit
    }
}

/// Names a row of the table of deadlines.
public typealias DeadlineRuleID = ID<DeadlineRule>

/// Who holds the talks a rule is about.
public enum DeadlineParty: String, Sendable, CaseIterable {
    case kommune
    case akasse = "a-kasse"

    /// In Danish.
    public var label: String {
        switch self {
        case .kommune: "Kommunen"
        case .akasse: "A-kassen"
        }
    }
}

/// Which days are counted.
public enum DayCount: String, Sendable, CaseIterable {
    case kalenderdage, arbejdsdage

    /// In Danish.
    public var label: String {
        switch self {
        case .kalenderdage: "Kalenderdage"
        case .arbejdsdage: "Arbejdsdage"
        }
    }
}
