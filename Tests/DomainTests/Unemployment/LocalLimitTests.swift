import Domain
import Testing

@Suite("The municipality's own limit (2.8, R-47)")
struct LocalLimitTests {
    private func row(_ version: Int, _ weeks: Int, from: Day?) -> LocalLimit {
        LocalLimit(weeks: weeks, from: from, reason: "Prøve", setAt: nil, setBy: nil, version: version)
    }

    @Test("Of the rows that have begun the one that begins latest holds, of one day the one set last; as delivered it is 26 weeks")
    func inForce() throws {
        let rows = [
            row(1, 26, from: nil), row(2, 20, from: try day("2026-01-01")), row(3, 13, from: try day("2025-06-01")), row(4, 30, from: try day("2026-01-01")),
        ]
        let limits = LocalLimits(rows.reversed())
        #expect(limits.weeks(on: try day("2025-05-31")) == 26)
        #expect(limits.weeks(on: try day("2025-06-01")) == 13)
        #expect(limits.weeks(on: try day("2025-12-31")) == 13)
        #expect(limits.inForce(on: try day("2026-01-01"))?.version == 4)
        #expect(LocalLimits([]).weeks(on: .latest) == 26)
    }

    @Test("The forecast under `lokal` finds the first day that the limit of that very day is passed", arguments: 0..<6)
    func forecast(_ seed: Int) throws {
        var random = SeededRandom(UInt64(seed) + 40)
        let rules = [CountingRule(definition: .lokal, benefit: "dagpenge")]
        var found: Set<Bool> = []
        for _ in 0..<60 {
            let asOf = try day("2026-01-01").advanced(by: Int.random(in: 0..<300, using: &random))
            let from = asOf.advanced(by: -Int.random(in: 60..<260, using: &random))
            let change = asOf.advanced(by: Int.random(in: -10..<60, using: &random))
            let limits = LocalLimits([row(1, Int.random(in: 10...40, using: &random), from: nil), row(2, Int.random(in: 10...40, using: &random), from: change)])
            let periods = try BenefitPeriods([BenefitPeriod(id: id(1), benefit: "dagpenge", from: from, to: nil)])
            let first = LongTermForecast.firstDay(.lokal, periods: periods, rules: rules, asOf: asOf, horizon: 56) { limits.weeks(on: $0) }
            func isLongTerm(_ ahead: Int) -> Bool {
                let day = asOf.advanced(by: ahead)
                let weeks = day < change ? limits.all[0].weeks : limits.all[1].weeks
                return from.distance(to: day) + 1 > weeks * 7
            }
            let slow = isLongTerm(0) ? nil : (1...56).first(where: isLongTerm)
            #expect(first == slow.map { asOf.advanced(by: $0) })
            found.insert(first != nil)
        }
        #expect(found == [true, false])
    }
}
