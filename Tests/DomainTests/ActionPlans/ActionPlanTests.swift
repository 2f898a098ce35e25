@testable import Domain
import Testing

@Suite("Indsatsplan (R-81 to R-88)")
struct ActionPlanTests {
    private let goal = ActionPlan.SubGoal(id: id(1), text: "Hygiejnekursus")

    private func activity(_ number: Int, to subGoal: Int, _ kind: ActivityKind = .opkvalificering, purpose: String? = nil) -> ActionPlan.Activity {
        .init(id: id(number), subGoal: id(subGoal), text: "Kursus", kind: kind, purpose: purpose.map { .init(text: $0) })
    }

    @Test("Each activity leads to exactly one sub-goal of the plan (R-83)")
    func leadsSomewhere() {
        #expect(throws: ActionPlanFaults(faults: [.leadsNowhere(1)])) {
            try ActionPlan(version: 1, mainGoals: ["Køkken"], subGoals: [goal], activities: [activity(1, to: 1), activity(2, to: 9)])
        }
    }

    @Test("Praktik and løntilskud need a purpose (R-53)", arguments: [ActivityKind.virksomhedspraktik, .loentilskud])
    func purpose(_ kind: ActivityKind) throws {
        #expect(throws: ActionPlanFaults(faults: [.purposeMissing(0)])) {
            try ActionPlan(version: 1, mainGoals: ["Køkken"], subGoals: [goal], activities: [activity(1, to: 1, kind, purpose: " ")])
        }
        #expect(throws: Never.self) {
            try ActionPlan(version: 1, mainGoals: ["Køkken"], subGoals: [goal], activities: [activity(1, to: 1, kind, purpose: "Prøve køkkenet")])
        }
    }

    @Test("Everything that is wrong is told at once, with its place")
    func allAtOnce() throws {
        let backwards = ActionPlan.Activity(
            id: id(1), subGoal: id(1), text: "", kind: .andet, from: try day("2026-12-02"), to: try day("2026-12-01")
        )
        #expect(throws: ActionPlanFaults(faults: [
            .noMainGoal, .repeatedSubGoal(1), .emptyActivity(0), .endsBeforeItBegins(0), .emptyActivity(1), .repeatedActivity(1), .endsBeforeItBegins(1),
        ])) {
            try ActionPlan(version: 1, mainGoals: [], subGoals: [goal, goal], activities: [backwards, backwards])
        }
    }

    @Test("Several main goals are fine, and no activities yet (R-85)")
    func open() throws {
        let plan = try ActionPlan(version: 1, mainGoals: ["Kontor og administration", "Detailhandel"], subGoals: [goal], activities: [])
        #expect(plan.mainGoals.count == 2)
    }
}
