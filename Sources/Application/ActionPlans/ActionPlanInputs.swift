public import Domain
public import JSON

/// A version of an indsatsplan to make. It starts as a copy of the newest one: what is left out is as it was there.
public struct NewActionPlan: Sendable {
    /// The version the new one was made from; nil for the first.
    public var basedOn: Int?
    public var mainGoals: [String]?
    public var direction: PlanDirection?
    public var subGoals: [NewSubGoal]?
    public var activities: [NewActivity]?
    /// The caller if a first version names nobody.
    public var consultant: Patch<StaffID>
    public var consultantPhone: Patch<String>
    public var companyConsultant: Patch<StaffID>
    /// Made with the version.
    public var agreements: [NewAgreement]

    public init(
        basedOn: Int?, mainGoals: [String]?, direction: PlanDirection?, subGoals: [NewSubGoal]?, activities: [NewActivity]?,
        consultant: Patch<StaffID> = .absent, consultantPhone: Patch<String> = .absent, companyConsultant: Patch<StaffID> = .absent,
        agreements: [NewAgreement] = []
    ) {
        self.basedOn = basedOn
        self.mainGoals = mainGoals
        self.direction = direction
        self.subGoals = subGoals
        self.activities = activities
        self.consultant = consultant
        self.consultantPhone = consultantPhone
        self.companyConsultant = companyConsultant
        self.agreements = agreements
    }
}

/// A sub-goal; with the id of one of an earlier version, that one.
public struct NewSubGoal: Sendable {
    public var id: SubGoalID?
    public var text: String

    public init(id: SubGoalID?, text: String) {
        self.id = id
        self.text = text
    }
}

/// An activity; with the id of one of an earlier version, that one, with everything that came of it.
public struct NewActivity: Sendable {
    public var id: ActivityID?
    /// Which of the version's sub-goals it leads to, from 1.
    public var subGoalNumber: Int
    public var text: String
    public var kind: ActivityKind
    public var provider: String?
    public var from: Day?
    public var to: Day?
    public var purpose: ActionPlan.Activity.Purpose?

    public init(
        id: ActivityID?, subGoalNumber: Int, text: String, kind: ActivityKind, provider: String?, from: Day?, to: Day?,
        purpose: ActionPlan.Activity.Purpose?
    ) {
        self.id = id
        self.subGoalNumber = subGoalNumber
        self.text = text
        self.kind = kind
        self.provider = provider
        self.from = from
        self.to = to
        self.purpose = purpose
    }
}

/// What came of an activity, or how it was valued, on a day.
public struct NewOutcome: Sendable {
    /// Today if left out.
    public var day: Day?
    public var state: ActivityState?
    public var evaluation: String?
    public var acceptedByCitizen: Day?
    public var acceptedByEmployer: Day?
    /// Whether the citizen's acceptance until now no longer counts.
    public var withdrawsCitizen: Bool
    /// Whether the employer's does not.
    public var withdrawsEmployer: Bool

    public init(
        day: Day?, state: ActivityState?, evaluation: String?, acceptedByCitizen: Day?, acceptedByEmployer: Day?,
        withdrawsCitizen: Bool = false, withdrawsEmployer: Bool = false
    ) {
        self.day = day
        self.state = state
        self.evaluation = evaluation
        self.acceptedByCitizen = acceptedByCitizen
        self.acceptedByEmployer = acceptedByEmployer
        self.withdrawsCitizen = withdrawsCitizen
        self.withdrawsEmployer = withdrawsEmployer
    }
}
