/// A version of a citizen's indsatsplan with what stands on the sheet around it.
public struct ActionPlanSheet: Hashable, Sendable {
    /// The plan through all its versions.
    public let id: ActionPlanID
    public let caseID: CaseID
    public let plan: ActionPlan
    /// Which way it was built; the plan reads the same.
    public let direction: PlanDirection
    /// Whom the citizen asks.
    public let consultant: StaffID?
    public let consultantPhone: String?
    /// The company consultant who filled it in too.
    public let companyConsultant: StaffID?
    public let madeAt: Instant
    /// `nil` when a system made it by itself.
    public let madeBy: StaffID?

    public init(
        id: ActionPlanID, caseID: CaseID, plan: ActionPlan, direction: PlanDirection, consultant: StaffID?, consultantPhone: String?,
        companyConsultant: StaffID?, madeAt: Instant, madeBy: StaffID?
    ) {
        self.id = id
        self.caseID = caseID
        self.plan = plan
        self.direction = direction
        self.consultant = consultant
        self.consultantPhone = consultantPhone
        self.companyConsultant = companyConsultant
        self.madeAt = madeAt
        self.madeBy = madeBy
    }
}

extension ActionPlanSheet {
    /// What the plan is beside Min Plan (2.9).
    public static let besideMinPlan = """
        Indsatsplanen er et arbejdspapir, som borger og jobcenter bruger sammen. Den står ved siden af Min Plan og træder ikke i stedet for den.
        """
}

/// Names an indsatsplan through all its versions.
public typealias ActionPlanID = ID<ActionPlanSheet>

/// Which way a plan is built: from the activities to the goal, or reckoned back from the goal.
public enum PlanDirection: String, Sendable, CaseIterable {
    case forlaens, baglaens

    /// In Danish.
    public var label: String {
        switch self {
        case .forlaens: "Fra aktiviteter til mål"
        case .baglaens: "Baglæns fra målet"
        }
    }
}
