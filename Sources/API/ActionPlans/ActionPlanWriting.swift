import Application
import Domain
import Endpoints
import JSON

extension TableColumns {
    static let actionPlans = TableColumns(
        "id", "case", "version", "newestVersion", "direction", "directionLabel", "mainGoals", "subGoals.id", "subGoals.number", "subGoals.text",
        "activities.id", "activities.number", "activities.subGoal", "activities.subGoalNumber", "activities.text", "activities.kind",
        "activities.kindLabel", "activities.provider", "activities.from", "activities.to", "activities.purpose.text",
        "activities.purpose.acceptedByCitizen", "activities.purpose.acceptedByEmployer", "activities.state", "activities.stateLabel",
        "activities.since", "outcomes.id", "outcomes.activity", "outcomes.day", "outcomes.version", "outcomes.state", "outcomes.stateLabel",
        "outcomes.evaluation", "outcomes.acceptedByCitizen", "outcomes.acceptedByEmployer", "outcomes.withdrawsCitizen", "outcomes.withdrawsEmployer", "outcomes.recordedAt", "outcomes.recordedBy",
        "progress.activities", "progress.planlagt", "progress.igang", "progress.gennemfoert", "progress.afbrudt", "progress.udsat",
        "attention.code", "attention.activity", "attention.subGoal", "attention.version", "attention.text", "consultant", "consultantPhone", "companyConsultant",
        "besideMinPlan", "madeAt", "madeBy", "movedAt"
    )
}

extension JSONWriter {
    mutating func actionPlan(_ view: ActionPlanView) {
        let (sheet, plan) = (view.sheet, view.sheet.plan)
        let numbers = Dictionary(plan.subGoals.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
        member("id", sheet.id)
        member("case", sheet.caseID)
        member("version", plan.version)
        member("newestVersion", view.newest)
        member("direction", sheet.direction.rawValue)
        member("directionLabel", sheet.direction.label)
        mainGoals(plan.mainGoals)
        array("subGoals") { json in
            for (index, goal) in plan.subGoals.enumerated() {
                json.object { json in
                    json.member("id", goal.id)
                    json.member("number", index + 1)
                    json.member("text", goal.text)
                }
            }
        }
        array("activities") { json in
            for (index, (activity, standing)) in zip(plan.activities, view.standings).enumerated() {
                json.object { $0.activity(activity, standing, number: index + 1, subGoal: numbers[activity.subGoal] ?? 0) }
            }
        }
        array("outcomes") { json in
            for outcome in view.outcomes { json.object { $0.outcome(outcome) } }
        }
        planProgress(view.progress)
        attention(view.attention)
        member("consultant", sheet.consultant)
        member("consultantPhone", sheet.consultantPhone)
        member("companyConsultant", sheet.companyConsultant)
        member("besideMinPlan", ActionPlanSheet.besideMinPlan)
        member("madeAt", sheet.madeAt)
        member("madeBy", sheet.madeBy)
        member("movedAt", view.movedAt)
        if let agreed = view.agreements { agreements(agreed) }
        if let comparison = view.comparison { object("comparison") { $0.comparison(comparison, to: plan) } }
    }

    mutating func mainGoals(_ goals: [String]) {
        array("mainGoals") { json in
            for goal in goals { json.value(goal) }
        }
    }

    mutating func planProgress(_ progress: PlanProgress) {
        object("progress") { json in
            json.member("activities", progress.activities)
            for state in ActivityState.allCases { json.member(key: state.rawValue, progress.count[state] ?? 0) }
        }
    }

    mutating func attention(_ points: [ActionPlanAttention]) {
        array("attention") { json in
            for point in points {
                json.object { json in
                    json.member("code", point.code.rawValue)
                    json.member("activity", point.activity)
                    json.member("subGoal", point.subGoal)
                    json.member("version", point.version)
                    json.member("text", point.text)
                }
            }
        }
    }

    private mutating func activity(_ activity: ActionPlan.Activity, _ standing: ActivityStanding, number: Int, subGoal: Int) {
        member("id", activity.id)
        member("number", number)
        member("subGoal", activity.subGoal)
        member("subGoalNumber", subGoal)
        member("text", activity.text)
        member("kind", activity.kind.rawValue)
        member("kindLabel", activity.kind.label)
        member("provider", activity.provider)
        member("from", activity.from)
        member("to", activity.to)
        if let purpose = activity.purpose {
            object("purpose") { json in
                json.member("text", purpose.text)
                json.member("acceptedByCitizen", standing.acceptedByCitizen)
                json.member("acceptedByEmployer", standing.acceptedByEmployer)
            }
        } else {
            null("purpose")
        }
        member("state", standing.state.rawValue)
        member("stateLabel", standing.state.label)
        member("since", standing.since)
    }

    private mutating func outcome(_ outcome: ActivityOutcome) {
        member("id", outcome.id)
        member("activity", outcome.activity)
        member("day", outcome.day)
        member("version", outcome.planVersion)
        member("state", outcome.state?.rawValue)
        member("stateLabel", outcome.state?.label)
        member("evaluation", outcome.evaluation)
        member("acceptedByCitizen", outcome.acceptedByCitizen)
        member("acceptedByEmployer", outcome.acceptedByEmployer)
        member("withdrawsCitizen", outcome.withdraws.contains(.borger))
        member("withdrawsEmployer", outcome.withdraws.contains(.virksomhed))
        member("recordedAt", outcome.recordedAt)
        member("recordedBy", outcome.recordedBy)
    }
}
