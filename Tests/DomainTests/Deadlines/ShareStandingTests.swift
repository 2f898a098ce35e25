import Domain
import Testing

@Suite("Who counts in a group's share (2.2)")
struct ShareStandingTests {
    @Test("A case stands as looking at every day says", arguments: 0..<16)
    func everyDay(_ seed: Int) throws {
        var random = SeededRandom(UInt64(seed) + 700)
        var seen: Set<ShareStanding> = []
        for _ in 0..<150 {
            let asOf = try day("2025-06-01").advanced(by: Int.random(in: 0..<500, using: &random))
            let (rule, facts) = try randomCase(around: asOf, &random)
            let standing = rule.standing(of: facts, asOf: asOf)
            #expect(standing == SlowShare(rule: rule, facts: facts, asOf: asOf).standing, "\(asOf) \(rule) \(facts)")
            seen.insert(standing)
        }
        #expect(seen == [.counts(met: true), .counts(met: false), .unknown, .outside])
    }

    @Test("What happens after a day changes nothing of that day: closing, opening again, a benefit that ends, talks", arguments: 0..<8)
    func later(_ seed: Int) throws {
        var random = SeededRandom(UInt64(seed) + 900)
        for _ in 0..<150 {
            let asOf = try day("2025-06-01").advanced(by: Int.random(in: 0..<500, using: &random))
            let (rule, facts) = try randomCase(around: asOf, &random)
            var open = facts
            if open.isStillOpen(after: asOf) { open = open.changed(closedOn: nil) }
            let standing = rule.standing(of: open, asOf: asOf)
            guard open.closedOn == nil else { continue }
            let next = asOf.advanced(by: Int.random(in: 0..<60, using: &random))
            var periods = BenefitPeriods()
            for period in open.periods.all {
                let ends = period.contains(asOf) ? max(asOf, min(next, period.to ?? .latest)) : period.to
                try periods.add(BenefitPeriod(id: period.id, benefit: period.benefit, from: period.from, to: ends))
            }
            let changed = open.changed(closedOn: max(next, open.openedOn), periods: periods, held: open.held + [asOf.advanced(by: 1)])
            #expect(rule.standing(of: changed, asOf: asOf) == standing, "\(asOf) \(rule) \(facts)")
        }
    }

    @Test("Who had the talks and found a job after the months counts; who left before they ended does not, nor whose benefit did not last")
    func leaving() throws {
        let rule = try rule(minimum: 1, from: "2024-01-01")
        func standing(closed: String?, benefitTo: String? = nil, held: [String] = ["2025-07-01"], asOf: String = "2026-03-10") throws -> ShareStanding {
            let periods = try BenefitPeriods([BenefitPeriod(id: id(1), benefit: "kontanthjaelp", from: day("2025-06-02"), to: benefitTo.map { try day($0) })])
            let facts = ShareFacts(
                targetGroup: "2", benefit: nil, periods: periods, entered: nil, openedOn: try day("2025-06-02"), closedOn: try closed.map { try day($0) },
                held: try held.map { try day($0) }
            )
            return rule.standing(of: facts, asOf: try day(asOf))
        }
        #expect(try standing(closed: nil) == .counts(met: true))
        #expect(try standing(closed: "2025-12-01") == .counts(met: true), "the last day of the months")
        #expect(try standing(closed: "2025-12-01", held: []) == .counts(met: false))
        #expect(try standing(closed: "2025-11-30") == .outside)
        #expect(try standing(closed: "2026-01-15", benefitTo: "2026-01-10") == .counts(met: true), "the benefit ended before the case was closed")
        #expect(try standing(closed: nil, benefitTo: "2025-11-30") == .outside)
        #expect(try standing(closed: nil, asOf: "2025-12-01") == .outside, "the months are not over yet")
        #expect(try standing(closed: nil, asOf: "2026-12-01") == .counts(met: true))
        #expect(try standing(closed: nil, asOf: "2026-12-02") == .outside, "more than a year ago")
        #expect(try standing(closed: "2025-12-24", held: ["2025-12-02"]) == .counts(met: false), "a talk after the months")
    }

    private func rule(minimum: Int, after: Int = 0, within: Int = 6, from: String, group: String = "2", benefit: String? = nil) throws -> DeadlineRule {
        DeadlineRule(
            id: id(1), targetGroup: group, benefit: benefit, from: try day(from), talks: DeadlineRule.Talks(minimum: minimum, afterMonths: after, withinMonths: within),
            source: "Prøve", verified: false
        )
    }

    private func randomCase(around asOf: Day, _ random: inout SeededRandom) throws -> (DeadlineRule, ShareFacts) {
        func back(_ days: Int) -> Day { asOf.advanced(by: -Int.random(in: 0..<days, using: &random)) }
        var periods = BenefitPeriods()
        var next = back(800)
        for number in 0..<Int.random(in: 0..<4, using: &random) {
            let last = next.advanced(by: Int.random(in: 20..<400, using: &random))
            let isRunning = Int.random(in: 0..<3, using: &random) == 0
            try periods.add(BenefitPeriod(
                id: id(number), benefit: ["dagpenge", "kontanthjaelp"][Int.random(in: 0...1, using: &random)], from: next, to: isRunning ? nil : last
            ))
            if isRunning { break }
            next = last.advanced(by: [1, 1, 30][Int.random(in: 0...2, using: &random)])
        }
        let opened = back(700)
        let group = ["1", "2", "2", "2"][Int.random(in: 0...3, using: &random)]
        var entered: CountingStart.Entered?
        if Int.random(in: 0...2, using: &random) == 0 {
            let on = back(400)
            entered = CountingStart.Entered(startsOn: on.advanced(by: -Int.random(in: 0..<300, using: &random)), on: on)
        }
        let facts = ShareFacts(
            targetGroup: group, benefit: "kontanthjaelp", periods: periods, entered: entered, openedOn: opened,
            closedOn: Bool.random(using: &random) ? opened.advanced(by: Int.random(in: 0..<700, using: &random)) : nil,
            held: (0..<Int.random(in: 0..<8, using: &random)).map { _ in back(700) }
        )
        let rule = DeadlineRule(
            id: id(1), targetGroup: Int.random(in: 0..<8, using: &random) == 0 ? "3" : group, benefit: Int.random(in: 0..<5, using: &random) == 0 ? "kontanthjaelp" : nil,
            from: back(900), to: Int.random(in: 0..<6, using: &random) == 0 ? back(60) : nil,
            talks: DeadlineRule.Talks(minimum: Int.random(in: 1...2, using: &random), afterMonths: Int.random(in: 0...2, using: &random), withinMonths: 6),
            source: "Prøve", verified: false
        )
        return (rule, facts)
    }
}

extension ShareFacts {
    fileprivate func isStillOpen(after day: Day) -> Bool { (closedOn ?? .latest) > day }

    fileprivate func changed(closedOn: Day?, periods: BenefitPeriods? = nil, held: [Day]? = nil) -> ShareFacts {
        ShareFacts(
            targetGroup: targetGroup, benefit: benefit, periods: periods ?? self.periods, entered: entered, openedOn: openedOn, closedOn: closedOn,
            held: held ?? self.held
        )
    }
}
