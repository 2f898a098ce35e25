import Domain
import Testing

@Suite struct BenefitPeriodTests {
    private func period(_ number: Int, _ from: String, _ to: String?, _ benefit: String = "dagpenge") throws -> BenefitPeriod {
        try BenefitPeriod(id: id(number), benefit: benefit, from: day(from), to: to.map { try day($0) })
    }

    @Test func aPeriodDoesNotEndBeforeItBegins() throws {
        #expect(throws: BenefitPeriodFault.endsBeforeStart) { try period(1, "2026-02-02", "2026-02-01") }
        #expect(try period(1, "2026-02-02", "2026-02-02").contains(day("2026-02-02")))
    }

    @Test func periodsStandInOrderOfTimeHoweverTheyCome() throws {
        let periods = try BenefitPeriods([period(3, "2026-05-01", nil), period(1, "2025-01-01", "2025-12-31"), period(2, "2026-01-01", "2026-04-30")])
        #expect(periods.all.map(\.id) == [id(1), id(2), id(3)])
        #expect(periods.period(on: try day("2026-04-30"))?.id == id(2))
        #expect(periods.period(on: try day("2199-12-31"))?.id == id(3))
        #expect(periods.period(on: try day("2024-12-31")) == nil)
    }

    @Test func anOverlapIsRefusedAndNamed() throws {
        var periods = BenefitPeriods()
        let running = try period(1, "2026-03-03", nil)
        try periods.add(running)
        let before = periods
        for other in [try period(2, "2026-03-03", "2026-03-03"), try period(2, "2020-01-01", "2026-03-03"), try period(2, "2030-01-01", nil)] {
            #expect(throws: BenefitPeriodFault.overlaps(running)) { try periods.add(other) }
        }
        #expect(periods == before)
        #expect(BenefitPeriodFault.overlaps(running).text == "Perioden overlapper en anden: fra 3. marts 2026 og frem.")
        try periods.add(period(2, "2020-01-01", "2026-03-02"))
        #expect(periods.all.map(\.id) == [id(2), id(1)])
    }

    @Test func aPeriodDoesNotStandInItsOwnWay() throws {
        var periods = try BenefitPeriods([period(1, "2026-01-01", nil)])
        let ended = try period(1, "2026-01-01", "2026-06-30")
        try periods.add(ended)
        #expect(periods.all == [ended])
        periods.remove(id(1))
        #expect(periods.all.isEmpty)
    }

    @Test func overlapAgreesWithLookingAtEveryDay() throws {
        var random = SeededRandom(5)
        let base = try day("2026-01-01")
        for _ in 0..<2000 {
            func made(_ number: Int) throws -> BenefitPeriod {
                let first = Int.random(in: 0..<20, using: &random)
                let length = Int.random(in: 0..<10, using: &random)
                return try BenefitPeriod(
                    id: id(number), benefit: "dagpenge", from: base.advanced(by: first),
                    to: length == 9 ? nil : base.advanced(by: first + length)
                )
            }
            let a = try made(1), b = try made(2)
            let shared = (0..<60).contains { a.contains(base.advanced(by: $0)) && b.contains(base.advanced(by: $0)) }
            #expect(a.overlaps(b) == shared && b.overlaps(a) == shared)
        }
    }
}
