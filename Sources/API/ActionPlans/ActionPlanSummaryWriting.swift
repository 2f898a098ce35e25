import Application
import Domain
import Endpoints
import JSON

extension JSONWriter {
    /// An indsatsplan as a conversation begins with it: the goals, how far each sub-goal has come, what is next, and where the whole stands.
    mutating func actionPlanSummary(_ view: ActionPlanView) {
        let (sheet, plan) = (view.sheet, view.sheet.plan)
        member("id", sheet.id)
        member("version", plan.version)
        member("path", "/v1/cases/\(sheet.caseID)/indsatsplans/\(plan.version)")
        mainGoals(plan.mainGoals)
        array("subGoals") { json in
            for (index, goal) in plan.subGoals.enumerated() {
                json.object { json in
                    json.member("id", goal.id)
                    json.member("number", index + 1)
                    json.member("text", goal.text)
                    json.planProgress(plan.progress(of: goal.id, view.standings))
                }
            }
        }
        array("next") { json in
            for (activity, standing) in plan.next(view.standings) {
                json.object { json in
                    json.member("id", activity.id)
                    json.member("subGoal", activity.subGoal)
                    json.member("text", activity.text)
                    json.member("kind", activity.kind.rawValue)
                    json.member("kindLabel", activity.kind.label)
                    json.member("provider", activity.provider)
                    json.member("from", activity.from)
                    json.member("to", activity.to)
                    json.member("state", standing.state.rawValue)
                    json.member("stateLabel", standing.state.label)
                    json.member("since", standing.since)
                }
            }
        }
        planProgress(view.progress)
        attention(view.attention)
        member("madeAt", sheet.madeAt)
        member("movedAt", view.movedAt)
    }
}
