/// One version of an indsatsplan: main goals, sub-goals in order, and activities that each lead to exactly one sub-goal.
/// A version never changes; what comes of its activities are dated rows beside it.
public struct ActionPlan: Hashable, Sendable {
    /// From 1.
    public let version: Int
    /// One or more; not to be narrowed too early.
    public let mainGoals: [String]
    /// In the order in which they lead to the main goal.
    public let subGoals: [SubGoal]
    /// In the order of priority.
    public let activities: [Activity]

    public struct SubGoal: Hashable, Sendable {
        public let id: SubGoalID
        public let text: String

        public init(id: SubGoalID, text: String) {
            self.id = id
            self.text = text
        }
    }

    public struct Activity: Hashable, Sendable {
        public let id: ActivityID
        public let subGoal: SubGoalID
        public let text: String
        public let kind: ActivityKind
        public let provider: String?
        public let from: Day?
        public let to: Day?
        /// Demanded for praktik and løntilskud.
        public let purpose: Purpose?

        /// What an activity with an employer is for, and who has accepted it.
        public struct Purpose: Hashable, Sendable {
            public let text: String
            public let acceptedByCitizen: Day?
            public let acceptedByEmployer: Day?

            public init(text: String, acceptedByCitizen: Day? = nil, acceptedByEmployer: Day? = nil) {
                self.text = text
                self.acceptedByCitizen = acceptedByCitizen
                self.acceptedByEmployer = acceptedByEmployer
            }
        }

        public init(
            id: ActivityID, subGoal: SubGoalID, text: String, kind: ActivityKind, provider: String? = nil, from: Day? = nil, to: Day? = nil,
            purpose: Purpose? = nil
        ) {
            self.id = id
            self.subGoal = subGoal
            self.text = text
            self.kind = kind
            self.provider = provider
            self.from = from
            self.to = to
            self.purpose = purpose
        }
    }

    /// A version of these parts.
    /// - Throws: ``ActionPlanFaults`` with everything that is wrong
    public init(version: Int, mainGoals: [String], subGoals: [SubGoal], activities: [Activity]) throws(ActionPlanFaults) {
        self.version = version
        self.mainGoals = mainGoals
        self.subGoals = subGoals
        self.activities = activities
        let faults = self.faults
        guard faults.isEmpty else { throw ActionPlanFaults(faults: faults) }
    }
}

/// A sub-goal through all versions of its plan.
public enum SubGoal {}
/// Names a sub-goal.
public typealias SubGoalID = ID<SubGoal>
/// An activity through all versions of its plan.
public enum Activity {}
/// Names an activity.
public typealias ActivityID = ID<Activity>

/// What kind of activity it is (R-88) [INT].
public enum ActivityKind: String, Sendable, CaseIterable {
    case virksomhedspraktik
    case loentilskud
    case opkvalificering
    case enkeltfag
    case mentor
    case helbred
    case andet

    /// In Danish.
    public var label: String {
        switch self {
        case .virksomhedspraktik: "Virksomhedspraktik"
        case .loentilskud: "Løntilskud"
        case .opkvalificering: "Opkvalificering"
        case .enkeltfag: "Enkeltfag"
        case .mentor: "Mentor"
        case .helbred: "Helbred"
        case .andet: "Andet"
        }
    }

    /// Whether it takes place at an employer's, so that its purpose must be known and accepted by both.
    public var needsPurpose: Bool { self == .virksomhedspraktik || self == .loentilskud }
}
