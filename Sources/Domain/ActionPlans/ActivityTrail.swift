/// An activity as one version of its plan has it.
public struct ActivityMention: Hashable, Sendable {
    public let version: Int
    /// When the version was made.
    public let madeAt: Instant
    public let activity: ActionPlan.Activity

    public init(version: Int, madeAt: Instant, activity: ActionPlan.Activity) {
        self.version = version
        self.madeAt = madeAt
        self.activity = activity
    }
}

/// All that was said about the activities of a plan: how each version has them, and the rows beside the versions.
public struct ActivityTrail: Sendable {
    private let mentions: [ActivityMention]
    private let versions: [ActivityID: [ActivityMention]]
    private let outcomes: [ActivityID: [ActivityOutcome]]

    /// - Parameters:
    ///   - mentions: in the order of the versions, those of one in its order.
    ///   - outcomes: in whatever order.
    public init(mentions: [ActivityMention], outcomes: [ActivityOutcome]) {
        self.mentions = mentions
        versions = Dictionary(grouping: mentions, by: \.activity.id)
        self.outcomes = Dictionary(grouping: outcomes.sorted { $0.id < $1.id }, by: \.activity)
    }

    /// With one row more.
    public func adding(_ outcome: ActivityOutcome) -> ActivityTrail {
        ActivityTrail(mentions: mentions, outcomes: outcomes.values.flatMap { $0 } + [outcome])
    }

    /// The versions that have the activity, the earliest first.
    func mentions(of activity: ActivityID) -> [ActivityMention] { versions[activity] ?? [] }

    /// The rows about it, in the order in which they were recorded.
    func rows(of activity: ActivityID) -> [ActivityOutcome] { outcomes[activity] ?? [] }

    /// Where each activity of a version stands, in the plan's order.
    public func standings(of plan: ActionPlan) -> [ActivityStanding] {
        plan.activities.map { ActivityStanding(of: $0, version: plan.version, in: self) }
    }

    /// The activities under way that earlier versions have and this one has not, each as it stood there last.
    public func underWay(outside plan: ActionPlan) -> [ActivityMention] {
        let here = Set(plan.activities.map(\.id))
        return mentions.filter { mention in
            mention.version < plan.version && !here.contains(mention.activity.id)
                && mentions(of: mention.activity.id).last { $0.version < plan.version } == mention
                && ActivityStanding(of: mention.activity, version: mention.version, in: self).state == .igang
        }
    }
}
