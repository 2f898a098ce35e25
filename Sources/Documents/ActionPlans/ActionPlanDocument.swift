public import Domain

/// An indsatsplan on paper: the sheet's fields, with room to write by hand, and what it is beside Min Plan (2.9).
public struct ActionPlanDocument: PrintedDocument {
    /// What its two templates are called.
    public static let template = "indsatsplan"

    let name: String
    let cpr: String
    let phone: [String]
    let consultant: [String]
    let consultantPhone: [String]
    let companyConsultant: [String]
    let date: String
    let version: String
    let mainGoals: [String]
    let subGoals: [SubGoal]
    let agreements: [PlanAgreement]
    let hasAgreements: Bool
    let beside: String

    /// A sub-goal with the activities that lead to it, each by its number in the plan's order of priority.
    struct SubGoal: Sendable {
        let number: String
        let text: String
        let activities: [Activity]
        let nothing: Bool
    }

    /// An activity with what came of it.
    struct Activity: Sendable {
        let number: String
        let text: String
        let kind: String
        let provider: [String]
        let when: [String]
        let state: String
        let purpose: [String]
        let acceptance: [String]
        let evaluations: [String]
        /// Whether there is room to write an evaluation.
        let room: Bool
    }

    /// - Parameters:
    ///   - cpr: as it is to be printed, masked or in full.
    ///   - agreements: what was agreed with the version.
    ///   - standings: where each activity stands, in the plan's order.
    public init(
        _ sheet: ActionPlanSheet, standings: [ActivityStanding], citizen: String, cpr: String, citizenPhone: String?, consultant: String?,
        companyConsultant: String?, agreements: [PlanAgreement]
    ) {
        name = citizen
        self.cpr = cpr
        phone = one(citizenPhone)
        self.consultant = one(consultant)
        consultantPhone = one(sheet.consultantPhone)
        self.companyConsultant = one(companyConsultant)
        date = Copenhagen.day(of: sheet.madeAt).danish
        version = "\(sheet.plan.version)"
        mainGoals = sheet.plan.mainGoals
        let activities = zip(sheet.plan.activities, standings).enumerated().map { index, pair in
            (subGoal: pair.0.subGoal, activity: Activity(pair.0, pair.1, number: index + 1))
        }
        subGoals = sheet.plan.subGoals.enumerated().map { index, goal in
            let own = activities.filter { $0.subGoal == goal.id }.map(\.activity)
            return SubGoal(number: "\(index + 1)", text: goal.text, activities: own, nothing: own.isEmpty)
        }
        self.agreements = agreements
        hasAgreements = !agreements.isEmpty
        beside = ActionPlanSheet.besideMinPlan
    }
}

extension ActionPlanDocument.Activity {
    fileprivate init(_ activity: ActionPlan.Activity, _ standing: ActivityStanding, number: Int) {
        self.number = "\(number)"
        text = activity.text
        kind = activity.kind.label
        provider = one(activity.provider)
        when = switch (activity.from, activity.to) {
        case (let from?, let to?): ["\(from.danish) til \(to.danish)"]
        case (let from?, nil): ["Fra \(from.danish)"]
        case (nil, let to?): ["Til \(to.danish)"]
        case (nil, nil): []
        }
        state = standing.state.label + (standing.since.map { (standing.state == .igang ? " siden " : ", ") + $0.danish } ?? "")
        purpose = one(activity.purpose?.text)
        acceptance = activity.purpose == nil ? [] : [
            "Borgeren: \(standing.acceptances.citizen.printed). Virksomheden: \(standing.acceptances.employer.printed).",
        ]
        evaluations = standing.outcomes.compactMap { outcome in outcome.evaluation.map { "\(outcome.day.danish): \($0)" } }
        room = evaluations.isEmpty
    }
}

extension PurposeAcceptance {
    /// As it stands on the sheet.
    fileprivate var printed: String {
        switch self {
        case .missing: "mangler"
        case .given(let day): "godkendt \(day.danish)"
        case .withdrawn(let day): "mangler (trukket tilbage \(day.danish))"
        case .ofAnotherPurpose(let day): "mangler (godkendelsen \(day.danish) gjaldt et andet formål)"
        case .cameAlong(let day): "mangler (godkendelsen \(day.danish) fulgte med fra versionen før)"
        case .byAnotherEmployer(let day): "mangler (godkendelsen \(day.danish) gjaldt en anden virksomhed)"
        }
    }
}
