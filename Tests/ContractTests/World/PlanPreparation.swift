import JSON
import Support

/// What stands behind indsatsplans, archetypes, deadline rules and work lists in requests. Plans are in the subject's case, which the company
/// consultant does not reach; the archetype is of the caseworker's team.
enum PlanPreparation {
    static let archetype = "019ab3c4-e003-7000-8000-000000000001"

    static func prepare(_ world: ContractWorld, _ operation: ContractOperation, _ text: String, _ subject: inout Subject) throws {
        if operation.path.contains("indsatsplans"), operation.id != "createIndsatsplan" {
            subject.parts["version"] = "1"
            subject.parts["activityID"] = try plan(in: subject.caseID, world)
            switch operation.id {
            case "listIndsatsplans":
                _ = try world.made(world.leader.post("/v1/cases/\(subject.caseID)/indsatsplans", #"{"basedOn": 1, "mainGoals": ["Køkken", "Kantine"]}"#))
            case "listAllIndsatsplans":
                let other = try world.made(world.leader.post("/v1/cases", """
                    {"citizen": {"cpr": "\(CPRSource.next())", "name": "Testborger \(Counter.next())"}, "team": "\(world.people.sygedagpenge)",
                     "responsible": "\(world.people.caseworker.id)"}
                    """))
                _ = try plan(in: other.text("id"), world)
            default: break
            }
        }
        if operation.id == "listAllScreenings" {
            for _ in 1...2 {
                _ = try world.made(world.leader.post("/v1/cases/\(subject.caseID)/screenings", #"{"risk": "uafklaret", "reason": "Vi ses om en måned."}"#))
            }
        }
        if text.contains("{archetypeID}") || text.contains("-e003-") {
            let made = try world.made(world.leader.post("/v1/archetypes", #"{"team": "\#(world.people.sygedagpenge)", "name": "Bente Butik"}"#))
            subject.parts["archetypeID"] = made.text("id")
            subject.examples.append((archetype, made.text("id")))
        }
        if text.contains("{deadlineRuleID}") {
            let made = try world.made(world.leader.post("/v1/deadline-rules", """
                {"targetGroup": "6", "from": "2026-01-01", "talks": {"minimum": 2, "withinMonths": 6}, "source": "Egen beslutning"}
                """))
            subject.parts["deadlineRuleID"] = made.text("id")
        }
        if text.contains("{deadlineStartID}") {
            let made = try world.made(world.leader.post("/v1/cases/\(subject.caseID)/deadline-starts", #"{"startsOn": "2025-03-03"}"#))
            subject.parts["deadlineStartID"] = made.json["start"]?["entered"]?.text
        }
        subject.parts["worklist"] = "frister"
    }

    /// A plan with an activity that a row can be recorded about.
    private static func plan(in caseID: String, _ world: ContractWorld) throws -> String {
        let made = try world.made(world.leader.post("/v1/cases/\(caseID)/indsatsplans", """
            {"mainGoals": ["Job i et køkken"], "subGoals": [{"text": "Kender hygiejnereglerne"}],
             "activities": [{"subGoalNumber": 1, "text": "Hygiejnekursus", "kind": "opkvalificering"}]}
            """))
        return made.json["activities"]?[0]?["id"]?.text ?? ""
    }
}
