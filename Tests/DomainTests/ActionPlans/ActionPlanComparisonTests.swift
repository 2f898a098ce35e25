@testable import Domain
import Testing

@Suite("Versions of an indsatsplan compared (R-83, R-84)")
struct ActionPlanComparisonTests {
    private func activity(_ number: Int, to goal: Int = 1, _ text: String = "Kursus", purpose: ActionPlan.Activity.Purpose? = nil) -> ActionPlan.Activity {
        .init(id: id(number), subGoal: id(goal), text: text, kind: .opkvalificering, purpose: purpose)
    }

    private func plan(_ goals: [(Int, String)], _ activities: [ActionPlan.Activity], main: [String] = ["Køkken"]) throws -> ActionPlan {
        try ActionPlan(
            version: 1, mainGoals: main, subGoals: goals.map { ActionPlan.SubGoal(id: id($0.0), text: $0.1) }, activities: activities
        )
    }

    @Test("Sub-goals and activities are added, removed, changed and moved, and the goal is another")
    func everything() throws {
        let before = try plan([(1, "Et"), (2, "To"), (3, "Tre")], [activity(1), activity(2), activity(3, to: 2), activity(4, to: 3)])
        let after = try plan(
            [(2, "To"), (1, "Ét"), (4, "Fire")], [activity(5, to: 4), activity(1), activity(3, to: 1), activity(2, "Andet")], main: ["Kantine"]
        )
        let difference = ActionPlanComparison(from: before, to: after)
        #expect(difference.mainGoals == .init(from: ["Køkken"], to: ["Kantine"]))
        #expect(difference.subGoals.added.map(\.id) == [id(4)])
        #expect(difference.subGoals.removed.map(\.id) == [id(3)])
        #expect(difference.subGoals.changed.map(\.to.text) == ["Ét"])
        #expect(difference.subGoals.moved.count == 1)
        #expect(difference.activities.added.map(\.id) == [id(5)])
        #expect(difference.activities.removed.map(\.id) == [id(4)])
        #expect(difference.activities.changed.map(\.from.text) == ["Kursus"])
        #expect(difference.activities.changed.map(\.to.id) == [id(2)])
        #expect(difference.activities.moved.contains(id(3)), "to another sub-goal")
        #expect(!difference.activities.moved.contains(id(1)), "one more before it moves nothing")
        let back = ActionPlanComparison(from: after, to: before)
        #expect(back.activities.added == difference.activities.removed)
        #expect(back.activities.removed == difference.activities.added)
    }

    @Test("Who has accepted a purpose is no difference")
    func acceptances() throws {
        let today = try day("2026-03-10")
        let before = try plan([(1, "Et")], [activity(1, purpose: .init(text: "Prøve"))])
        let after = try plan([(1, "Et")], [activity(1, purpose: .init(text: "Prøve", acceptedByCitizen: today))])
        #expect(ActionPlanComparison(from: before, to: after).isEmpty)
        let reworded = try plan([(1, "Et")], [activity(1, purpose: .init(text: "Prøve to uger"))])
        #expect(ActionPlanComparison(from: before, to: reworded).activities.changed.count == 1)
    }

    @Test("The fewest things move: without them the order is the same, and no fewer would do", arguments: 0..<40)
    func order(_ seed: Int) {
        var random = SeededRandom(UInt64(seed))
        let before = Array(0..<Int.random(in: 0...7, using: &random))
        let after = before.filter { _ in Int.random(in: 0...4, using: &random) > 0 }.shuffled(using: &random) + [100]
        let moved = OrderChange(from: before, to: after).moved
        let kept = after.filter(before.contains)
        func isSorted(_ list: [Int]) -> Bool { zip(list, list.dropFirst()).allSatisfy { $0 < $1 } }
        #expect(isSorted(kept.filter { !moved.contains($0) }))
        // The slow way: every choice of what stays.
        let longest = (0..<(1 << kept.count)).map { choice in kept.indices.filter { choice & (1 << $0) != 0 }.map { kept[$0] } }.filter(isSorted).map(\.count).max()
        #expect(kept.count - moved.count == longest)
        #expect(moved.isSubset(of: kept))
    }
}
