import Application
import Domain
import JSON

/// What is different from one version of an indsatsplan to another.
extension JSONWriter {
    mutating func comparison(_ comparison: ActionPlanView.Comparison, to later: ActionPlan) {
        let (earlier, differences) = (comparison.with, comparison.differences)
        member("with", earlier.version)
        if let goals = differences.mainGoals {
            object("mainGoals") { json in
                json.array("from") { list in for goal in goals.from { list.value(goal) } }
                json.array("to") { list in for goal in goals.to { list.value(goal) } }
            }
        } else {
            null("mainGoals")
        }
        object("subGoals") { $0.subGoals(differences.subGoals, Places(earlier), Places(later)) }
        object("activities") { $0.activities(differences.activities, Places(earlier), Places(later)) }
    }

    private mutating func subGoals(_ differences: ActionPlanComparison.SubGoals, _ earlier: Places, _ later: Places) {
        func whole(_ json: inout JSONWriter, _ goals: [ActionPlan.SubGoal], _ places: Places) {
            for goal in goals {
                json.object { json in
                    json.member("id", goal.id)
                    json.member("number", places.subGoals[goal.id])
                    json.member("text", goal.text)
                }
            }
        }
        array("added") { whole(&$0, differences.added, later) }
        array("removed") { whole(&$0, differences.removed, earlier) }
        array("changed") { json in
            for change in differences.changed {
                json.object { json in
                    json.member("id", change.to.id)
                    json.object("from") { $0.member("text", change.from.text) }
                    json.object("to") { $0.member("text", change.to.text) }
                }
            }
        }
        array("moved") { json in
            for id in differences.moved {
                json.object { json in
                    json.member("id", id)
                    json.member("text", later.plan.subGoals.first { $0.id == id }?.text)
                    json.object("from") { $0.member("number", earlier.subGoals[id]) }
                    json.object("to") { $0.member("number", later.subGoals[id]) }
                }
            }
        }
    }

    private mutating func activities(_ differences: ActionPlanComparison.Activities, _ earlier: Places, _ later: Places) {
        func whole(_ json: inout JSONWriter, _ activities: [ActionPlan.Activity], _ places: Places) {
            for activity in activities {
                json.object { json in
                    json.member("id", activity.id)
                    json.place(of: activity.id, places)
                    json.content(activity)
                }
            }
        }
        array("added") { whole(&$0, differences.added, later) }
        array("removed") { whole(&$0, differences.removed, earlier) }
        array("changed") { json in
            for change in differences.changed {
                json.object { json in
                    json.member("id", change.to.id)
                    json.object("from") { $0.content(change.from) }
                    json.object("to") { $0.content(change.to) }
                }
            }
        }
        array("moved") { json in
            for id in differences.moved {
                json.object { json in
                    json.member("id", id)
                    json.member("text", later.activities[id]?.activity.text)
                    json.object("from") { $0.place(of: id, earlier) }
                    json.object("to") { $0.place(of: id, later) }
                }
            }
        }
    }

    private mutating func place(of activity: ActivityID, _ places: Places) {
        let place = places.activities[activity]
        member("number", place?.number)
        member("subGoal", place?.activity.subGoal)
        member("subGoalNumber", place.flatMap { places.subGoals[$0.activity.subGoal] })
    }

    /// What an activity says, whoever has accepted its purpose.
    private mutating func content(_ activity: ActionPlan.Activity) {
        member("text", activity.text)
        member("kind", activity.kind.rawValue)
        member("kindLabel", activity.kind.label)
        member("provider", activity.provider)
        member("from", activity.from)
        member("to", activity.to)
        member("purpose", activity.purpose?.text)
    }
}

/// Where everything stands in a version, from 1.
private struct Places {
    let plan: ActionPlan
    let subGoals: [SubGoalID: Int]
    let activities: [ActivityID: (number: Int, activity: ActionPlan.Activity)]

    init(_ plan: ActionPlan) {
        self.plan = plan
        subGoals = Dictionary(plan.subGoals.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
        activities = Dictionary(plan.activities.enumerated().map { ($1.id, ($0 + 1, $1)) }, uniquingKeysWith: { first, _ in first })
    }
}
