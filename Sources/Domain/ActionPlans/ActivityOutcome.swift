/// Where an activity has come to: what was recorded of it last, and planned until something is.
public enum ActivityState: String, Sendable, CaseIterable {
    case planlagt, igang, gennemfoert, afbrudt, udsat

    /// In Danish.
    public var label: String {
        switch self {
        case .planlagt: "Planlagt"
        case .igang: "I gang"
        case .gennemfoert: "Gennemført"
        case .afbrudt: "Afbrudt"
        case .udsat: "Udsat"
        }
    }

    /// Whether it takes place or took place, so that its purpose must have been accepted by both before.
    public var hasBegun: Bool { self == .igang || self == .gennemfoert }
}

/// What came of an activity, or how it was valued, on a day: a row beside the plan, whose versions never change.
public struct ActivityOutcome: Hashable, Sendable {
    public let id: ActivityOutcomeID
    public let activity: ActivityID
    /// The version of the plan that lay on the table.
    public let planVersion: Int
    public let day: Day
    /// Where the activity has come to; `nil` when the row says something else.
    public let state: ActivityState?
    /// What it gave, in the words of those who were there.
    public let evaluation: String?
    /// The day on which the citizen accepted the purpose.
    public let acceptedByCitizen: Day?
    /// The day on which the employer accepted the purpose.
    public let acceptedByEmployer: Day?
    /// Whose acceptance of the purpose, as it was recorded until then, no longer counts. A row can give a new one in its place.
    public let withdraws: Set<PurposeParty>
    public let recordedAt: Instant
    /// `nil` when a system recorded it by itself.
    public let recordedBy: StaffID?

    public init(
        id: ActivityOutcomeID, activity: ActivityID, planVersion: Int, day: Day, state: ActivityState? = nil, evaluation: String? = nil,
        acceptedByCitizen: Day? = nil, acceptedByEmployer: Day? = nil, withdraws: Set<PurposeParty> = [], recordedAt: Instant,
        recordedBy: StaffID? = nil
    ) {
        self.id = id
        self.activity = activity
        self.planVersion = planVersion
        self.day = day
        self.state = state
        self.evaluation = evaluation
        self.acceptedByCitizen = acceptedByCitizen
        self.acceptedByEmployer = acceptedByEmployer
        self.withdraws = withdraws
        self.recordedAt = recordedAt
        self.recordedBy = recordedBy
    }
}

/// Names a row about an activity.
public typealias ActivityOutcomeID = ID<ActivityOutcome>

/// Where one activity stands, of the version it is in and of all rows about it.
public struct ActivityStanding: Hashable, Sendable {
    public let state: ActivityState
    /// Since when; `nil` while nothing is recorded.
    public let since: Day?
    /// Who has accepted the purpose as the version has it, by the version or by a row beside it.
    public let acceptances: PurposeAcceptances
    /// The rows about it, in order of their days; those of one day in the order in which they were recorded.
    public let outcomes: [ActivityOutcome]

    /// - Parameter version: the one in which the activity stands as it is here.
    public init(of activity: ActionPlan.Activity, version: Int, in trail: ActivityTrail) {
        outcomes = trail.rows(of: activity.id).sorted { ($0.day, $0.id) < ($1.day, $1.id) }
        let last = outcomes.last { $0.state != nil }
        state = last?.state ?? .planlagt
        since = last?.day
        acceptances = PurposeAcceptances(
            citizen: AcceptanceReading.acceptance(by: .borger, of: activity, version: version, in: trail),
            employer: AcceptanceReading.acceptance(by: .virksomhed, of: activity, version: version, in: trail)
        )
    }

    /// When the citizen accepted the purpose, in a way that counts.
    public var acceptedByCitizen: Day? { acceptances.citizen.day }
    /// When the employer did.
    public var acceptedByEmployer: Day? { acceptances.employer.day }
}

/// How far a plan has come: derived, never entered, and no measure of anybody.
public struct PlanProgress: Hashable, Sendable {
    /// How many activities stand in each state.
    public let count: [ActivityState: Int]

    public init(_ standings: [ActivityStanding]) {
        count = standings.reduce(into: [:]) { $0[$1.state, default: 0] += 1 }
    }

    /// All activities.
    public var activities: Int { count.values.reduce(0, +) }
}
