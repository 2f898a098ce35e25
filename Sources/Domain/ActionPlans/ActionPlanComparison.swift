/// What is different from one version of an indsatsplan to another. Any two can be compared, either way round. Acceptances and what came of
/// activities are no difference: they stand beside the versions.
public struct ActionPlanComparison: Hashable, Sendable {
    /// The main goals before and after, if they are others.
    public let mainGoals: MainGoals?
    public let subGoals: SubGoals
    public let activities: Activities

    /// What the citizen wants to reach, before and after.
    public struct MainGoals: Hashable, Sendable {
        public let from: [String]
        public let to: [String]
    }

    /// Of the sub-goals.
    public struct SubGoals: Hashable, Sendable {
        /// Those that only the later has, in its order.
        public let added: [ActionPlan.SubGoal]
        /// Those that only the earlier has, in its order.
        public let removed: [ActionPlan.SubGoal]
        /// Those with other words, in the later's order.
        public let changed: [Change<ActionPlan.SubGoal>]
        /// Those at another place among the ones that both have, in the later's order.
        public let moved: [SubGoalID]
    }

    /// Of the activities.
    public struct Activities: Hashable, Sendable {
        public let added: [ActionPlan.Activity]
        public let removed: [ActionPlan.Activity]
        /// Those that say something else, in the later's order.
        public let changed: [Change<ActionPlan.Activity>]
        /// Those that lead to another sub-goal, or have another priority among the ones that both have. One can be moved and changed.
        public let moved: [ActivityID]
    }

    /// One thing before and after.
    public struct Change<Thing: Hashable & Sendable>: Hashable, Sendable {
        public let from: Thing
        public let to: Thing
    }

    public init(from earlier: ActionPlan, to later: ActionPlan) {
        mainGoals = earlier.mainGoals == later.mainGoals ? nil : MainGoals(from: earlier.mainGoals, to: later.mainGoals)
        let goals = Kept(earlier.subGoals, later.subGoals, by: \.id)
        subGoals = SubGoals(
            added: goals.added, removed: goals.removed, changed: goals.both.filter { $0.from.text != $0.to.text },
            moved: goals.both.map(\.to.id).filter(OrderChange(from: earlier.subGoals.map(\.id), to: later.subGoals.map(\.id)).moved.contains)
        )
        let kept = Kept(earlier.activities, later.activities, by: \.id)
        let reordered = OrderChange(from: earlier.activities.map(\.id), to: later.activities.map(\.id)).moved
        activities = Activities(
            added: kept.added, removed: kept.removed, changed: kept.both.filter { !$0.from.says(what: $0.to) },
            moved: kept.both.filter { $0.from.subGoal != $0.to.subGoal || reordered.contains($0.to.id) }.map(\.to.id)
        )
    }

    /// Whether there is no difference.
    public var isEmpty: Bool {
        mainGoals == nil && subGoals.added.isEmpty && subGoals.removed.isEmpty && subGoals.changed.isEmpty && subGoals.moved.isEmpty
            && activities.added.isEmpty && activities.removed.isEmpty && activities.changed.isEmpty && activities.moved.isEmpty
    }
}

/// Two lists by the ids of their things.
private struct Kept<Thing: Hashable & Sendable> {
    let added: [Thing]
    let removed: [Thing]
    /// What both have, in the later's order.
    let both: [ActionPlanComparison.Change<Thing>]

    init<Name: Hashable>(_ earlier: [Thing], _ later: [Thing], by id: KeyPath<Thing, Name>) {
        let before = Dictionary(earlier.map { ($0[keyPath: id], $0) }, uniquingKeysWith: { first, _ in first })
        let after = Set(later.map { $0[keyPath: id] })
        added = later.filter { before[$0[keyPath: id]] == nil }
        removed = earlier.filter { !after.contains($0[keyPath: id]) }
        both = later.compactMap { thing in before[thing[keyPath: id]].map { .init(from: $0, to: thing) } }
    }
}

extension ActionPlan.Activity {
    /// Whether it says the same, wherever it stands and whoever has accepted it.
    fileprivate func says(what other: ActionPlan.Activity) -> Bool {
        text == other.text && kind == other.kind && provider == other.provider && from == other.from && to == other.to
            && purpose?.text == other.purpose?.text
    }
}
