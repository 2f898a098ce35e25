import JSON
import Support
import Testing

/// A random plan through many versions, held against a list of what was sent.
@Suite("Chains of versions of an indsatsplan")
struct ActionPlanChainTests {
    @Test("R-83, R-84: whatever is kept, moved, added or left out, every version stays as it was made, in its order", arguments: 0..<3)
    func chain(_ seed: Int) throws {
        var random = SeededRandom(seed: seed + 1)
        let desk = try PlanDesk()
        let caseID = try desk.caseFile()
        var known: [(id: String, text: String)] = []
        var expected: [[(id: String?, text: String, goal: Int)]] = []
        let first = try desk.plan(#"{"mainGoals": ["Mål"], "subGoals": [{"text": "Et"}, {"text": "To"}]}"#, in: caseID)
        let goals = first.ids("subGoals")
        expected.append([])
        for version in 1...8 {
            var lines = known.shuffled(using: &random).prefix(Int.random(in: 0...known.count, using: &random)).map { (id: $0.id as String?, text: $0.text) }
            for number in 0..<Int.random(in: 0...2, using: &random) {
                lines.insert((id: nil, text: "Ny \(version).\(number)"), at: Int.random(in: 0...lines.count, using: &random))
            }
            let order = Bool.random(using: &random) ? [0, 1] : [1, 0]
            let chosen = lines.map { (id: $0.id, text: $0.text, goal: Int.random(in: 0...1, using: &random)) }
            let activities = chosen.map { line in
                let id = line.id.map { #""id": "\#($0)", "# } ?? ""
                return #"{\#(id)"subGoalNumber": \#(order[line.goal] + 1), "text": "\#(line.text)", "kind": "andet"}"#
            }
            let subGoals = order.map { #"{"id": "\#(goals[$0])", "text": "\#(["Et", "To"][$0])"}"# }
            let made = try desk.plan("""
                {"basedOn": \(version), "subGoals": [\(subGoals.joined(separator: ", "))], "activities": [\(activities.joined(separator: ", "))]}
                """, in: caseID)
            let ids = made.ids("activities")
            expected.append(zip(ids, chosen).map { (id: $0, text: $1.text, goal: $1.goal) })
            for (id, line) in zip(ids, chosen) where line.id == nil { known.append((id, line.text)) }
            for (id, line) in zip(ids, chosen) { #expect(line.id == nil || line.id == id) }
        }
        for (index, lines) in expected.enumerated() {
            let version = try desk.client.get("/v1/cases/\(caseID)/indsatsplans/\(index + 1)")
            #expect(version.ids("activities") == lines.compactMap(\.id))
            #expect(version.texts("activities") == lines.map(\.text))
            #expect(version.texts("activities", "subGoal") == lines.map { goals[$0.goal] })
            #expect(version.json["activities"]?.elements?.compactMap { $0["number"]?.integer } == (0..<lines.count).map { Int64($0 + 1) })
            #expect(version.json["newestVersion"]?.integer == 9)
        }
    }
}
