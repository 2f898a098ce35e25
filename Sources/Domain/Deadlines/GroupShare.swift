/// How many of a group a rule was met for, against the share it asks for.
public struct GroupShare: Hashable, Sendable {
    public let rule: DeadlineRule
    /// Cases whose period has ended.
    public let cases: Int
    /// Those of them with the talks it asks for.
    public let met: Int
    /// Further cases of the group, of which the day that months are counted from is not known.
    public let unknown: Int

    public init(rule: DeadlineRule, cases: Int, met: Int, unknown: Int = 0) {
        self.rule = rule
        self.cases = cases
        self.met = met
        self.unknown = unknown
    }

    /// The whole per cent, rounded down; `nil` of no case.
    public var percent: Int? { cases > 0 ? met * 100 / cases : nil }

    /// Whether the share is reached, by whole numbers; `nil` of no case, or where the rule asks for no share.
    public var isReached: Bool? {
        guard cases > 0, let share = rule.sharePercent else { return nil }
        return met * 100 >= share * cases
    }
}
