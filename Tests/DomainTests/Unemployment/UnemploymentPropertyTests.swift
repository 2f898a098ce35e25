import Domain
import Testing

@Suite struct UnemploymentPropertyTests {
    @Test(arguments: 0..<8) func theDefinitionsAgreeWithLookingAtEveryDay(_ seed: Int) throws {
        var random = SeededRandom(UInt64(seed) + 100)
        let benefits = ["dagpenge", "kontanthjaelp", "sygedagpenge"]
        var seen: Set<String> = []
        for _ in 0..<40 {
            let asOf = try day("2023-01-01").advanced(by: Int.random(in: 0..<1200, using: &random))
            let periods = try randomPeriods(around: asOf, benefits, &random)
            let rules = randomRules(around: asOf, benefits, &random)
            let localWeeks = Int.random(in: 0...40, using: &random)
            let slow = SlowUnemployment(periods: periods.all, rules: rules, asOf: asOf)
            for definition in LongTermDefinition.allCases {
                let result = LongTermUnemployment.evaluate(definition, periods: periods, rules: rules, asOf: asOf, localWeeks: localWeeks)
                #expect(result.longTermUnemployed == slow.answer(definition, localWeeks: localWeeks), "\(definition) \(asOf) \(periods.all) \(rules)")
                #expect((result.notAssessed == nil) == (result.longTermUnemployed != nil))
                switch definition {
                case .kilde, .star:
                    #expect(result.daysCounted == slow.year.count { slow.counts($0, definition) })
                    #expect(result.windowLength == slow.year.count)
                case .dst: #expect(result.windowLength == slow.run(definition, gap: 28))
                case .lokal: #expect(result.windowLength == slow.run(definition, gap: 0))
                }
                if let weeks = LongTermUnemployment.weeksUnemployed(definition, periods: periods, rules: rules, asOf: asOf) {
                    #expect(weeks == slow.run(definition, gap: 0) / 7)
                }
                seen.insert("\(definition) \(String(describing: result.longTermUnemployed))")
            }
        }
        // Each answer of each definition must have come up, or the comparison says little.
        #expect(seen.count == 12, "\(seen.sorted())")
    }

    private func randomPeriods(around asOf: Day, _ benefits: [String], _ random: inout SeededRandom) throws -> BenefitPeriods {
        var periods = BenefitPeriods()
        var start = asOf.advanced(by: -Int.random(in: 0..<600, using: &random))
        for number in 0..<Int.random(in: 0..<5, using: &random) {
            let end = start.advanced(by: Int.random(in: 0..<400, using: &random))
            let isRunning = Int.random(in: 0..<4, using: &random) == 0
            let benefit = benefits[min(Int.random(in: 0..<6, using: &random) / 2, Int.random(in: 0..<3, using: &random))]
            try periods.add(BenefitPeriod(id: id(number), benefit: benefit, from: start, to: isRunning ? nil : end))
            if isRunning { break }
            start = end.advanced(by: Int.random(in: 1..<60, using: &random))
        }
        return periods
    }

    private func randomRules(around asOf: Day, _ benefits: [String], _ random: inout SeededRandom) -> [CountingRule] {
        LongTermDefinition.allCases.flatMap { definition in
            benefits.prefix(2).compactMap { benefit -> CountingRule? in
                switch Int.random(in: 0..<8, using: &random) {
                case 0: nil
                case 1: CountingRule(definition: definition, benefit: benefit, to: asOf.advanced(by: -Int.random(in: 0..<300, using: &random)))
                case 2: CountingRule(definition: definition, benefit: benefit, from: asOf.advanced(by: -Int.random(in: 0..<300, using: &random)))
                default: CountingRule(definition: definition, benefit: benefit)
                }
            }
        }
    }
}
