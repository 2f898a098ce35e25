import Domain
import Testing

@Suite("Strategies of target groups (R-41 to R-43)")
struct StrategyTests {
    private func strategy(_ number: Int, _ type: StrategyType, from: String) throws -> Strategy {
        Strategy(
            id: id(number), targetGroup: "1", type: type, reason: "Et valg", from: try day(from), madeAt: try instant("2026-01-01T08:00:00Z"), madeBy: nil
        )
    }

    @Test("R-42: the strategy that began last is in force; of one day the one recorded last")
    func inForce() throws {
        let rows = try [
            strategy(1, .doedvaegt, from: "2026-01-01"), strategy(3, .selektion, from: "2026-03-01"), strategy(2, .catchAll, from: "2026-03-01"),
        ]
        #expect(Strategy.inForce(on: try day("2025-12-31"), of: rows) == nil)
        #expect(Strategy.inForce(on: try day("2026-02-28"), of: rows)?.type == .doedvaegt)
        #expect(Strategy.inForce(on: try day("2026-03-01"), of: rows)?.type == .selektion)
    }

    @Test("R-43: each strategy has its points to keep an eye on", arguments: StrategyType.allCases)
    func attention(_ type: StrategyType) {
        #expect(type.attention.count >= 2)
        #expect(type.attention.allSatisfy { $0.contains("?") || $0.contains(".") })
    }

    @Test("R-39: the 39 weeks are 273 days from the first day of unemployment")
    func cut() throws {
        let since = try day("2026-01-05")
        let facts = StrategyFacts(unemployedSince: since, risk: nil, activities: [])
        #expect(StrategyType.doedvaegt.tasks(facts).first { $0.code == .se39Uger }?.dueOn == since.advanced(by: 273))
        let unknown = StrategyFacts(unemployedSince: nil, risk: nil, activities: [])
        #expect(StrategyType.doedvaegt.tasks(unknown).first { $0.code == .se39Uger }?.dueOn == nil)
    }

    @Test("R-58: under selektion, who was judged at risk gets an offer at once; it is the caseworker's judgement that counts, and nothing else")
    func selection() {
        func codes(_ risk: RiskJudgement?, _ activities: Set<ActivityKind> = []) -> [StrategyTask.Code] {
            StrategyType.selektion.tasks(StrategyFacts(unemployedSince: nil, risk: risk, activities: activities)).map(\.code)
        }
        #expect(codes(nil) == [.holdFrister, .screen])
        #expect(codes(.ja) == [.holdFrister, .screen, .tilbudNu])
        #expect(codes(.uafklaret) == [.holdFrister, .screen, .afklar])
        #expect(codes(.nej) == [.holdFrister, .screen, .mindstMuligt, .se39Uger])
    }

    @Test("R-41: under catch all a praktik is talked of with everybody, and is done when the plan has one")
    func catchAll() {
        func done(_ activities: Set<ActivityKind>) -> Bool? {
            StrategyType.catchAll.tasks(StrategyFacts(unemployedSince: nil, risk: .nej, activities: activities)).first { $0.code == .praktik }?.done
        }
        #expect(done([]) == false)
        #expect(done([.opkvalificering]) == false)
        #expect(done([.virksomhedspraktik]) == true)
    }
}
