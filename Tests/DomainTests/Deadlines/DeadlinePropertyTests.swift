import Domain
import Testing

/// Interval arithmetic against a model that looks at every day.
@Suite("Deadlines and forecasts agree with looking at every day")
struct DeadlinePropertyTests {
    @Test("Months later: the same day of the month, or the month's last", arguments: 0..<4)
    func months(_ seed: Int) throws {
        var random = SeededRandom(UInt64(seed))
        for _ in 0..<500 {
            let start = try day("1990-01-01").advanced(by: Int.random(in: 0..<40_000, using: &random))
            let months = Int.random(in: -130...130, using: &random)
            let found = start.advanced(byMonths: months)
            #expect((found.year * 12 + found.month) - (start.year * 12 + start.month) == months)
            #expect(found.day == start.day || (found.day < start.day && found.advanced(by: 1).day == 1))
        }
        #expect(try day("2024-01-31").advanced(byMonths: 1) == Day("2024-02-29"))
        #expect(Day.latest.advanced(byMonths: 1) == .latest)
        #expect(Day.earliest.advanced(byMonths: -1) == .earliest)
        #expect(Day.latest.advanced(byMonths: .max) == .latest)
    }

    @Test("Working days: as many are passed as the slow count says", arguments: 0..<4)
    func workingDays(_ seed: Int) throws {
        var random = SeededRandom(UInt64(seed) + 50)
        for _ in 0..<100 {
            let start = try day("2020-01-01").advanced(by: Int.random(in: 0..<3_000, using: &random))
            let count = Int.random(in: 1...40, using: &random)
            let end = DeadlineRule.FirstTalk(days: count, count: .arbejdsdage).last(from: start)
            let passed = (1...start.distance(to: end)).map { start.advanced(by: $0) }.count { $0.weekday <= 5 && DanishHoliday.on($0) == nil }
            #expect(passed == count)
            #expect(end.isWorkingDay)
        }
    }

    @Test("The run on the same benefit begins where a walk back day by day stops", arguments: 0..<8)
    func runs(_ seed: Int) throws {
        var random = SeededRandom(UInt64(seed) + 200)
        var met: Set<Bool> = []
        for _ in 0..<60 {
            let asOf = try day("2025-06-01").advanced(by: Int.random(in: 0..<400, using: &random))
            var periods = BenefitPeriods()
            var next = asOf.advanced(by: -Int.random(in: 0..<500, using: &random))
            for number in 0..<Int.random(in: 0..<6, using: &random) {
                let last = next.advanced(by: Int.random(in: 0..<120, using: &random))
                try periods.add(BenefitPeriod(id: id(number), benefit: ["dagpenge", "kontanthjaelp"][Int.random(in: 0...1, using: &random)], from: next, to: last))
                next = last.advanced(by: Int.random(in: 1...2, using: &random))
            }
            func benefit(_ day: Day) -> String? { periods.all.first { $0.from <= day && day <= ($0.to ?? .latest) }?.benefit }
            var slow: Day?
            if let own = benefit(asOf) {
                var day = asOf
                while benefit(day.advanced(by: -1)) == own { day = day.advanced(by: -1) }
                slow = day
            }
            met.insert(slow == nil)
            #expect(periods.runOnSameBenefit(on: asOf) == slow)
        }
        #expect(met == [true, false])
    }

    @Test("R-38: who becomes long-term unemployed within eight weeks is found on the first day that the definition says so", arguments: 0..<6)
    func forecast(_ seed: Int) throws {
        var random = SeededRandom(UInt64(seed) + 300)
        let rules = ["dagpenge", "kontanthjaelp"].map { CountingRule(definition: .kilde, benefit: $0) }
        var met: Set<Bool> = []
        for _ in 0..<40 {
            let asOf = try day("2026-01-01").advanced(by: Int.random(in: 0..<300, using: &random))
            let from = asOf.advanced(by: -Int.random(in: 150..<400, using: &random))
            let period = try BenefitPeriod(id: id(1), benefit: "dagpenge", from: from, to: Bool.random(using: &random) ? nil : asOf.advanced(by: Int.random(in: 0..<20, using: &random)))
            let periods = try BenefitPeriods([period])
            let found = LongTermForecast.firstDay(.kilde, periods: periods, rules: rules, asOf: asOf, horizon: 56)
            func days(_ day: Day) -> Int { (0..<365).count { from <= day.advanced(by: -$0) } }
            // No leap day lies in these windows, so the limit is 292 of 365.
            let slow = days(asOf) >= 292 ? nil : (1...56).map { asOf.advanced(by: $0) }.first { days($0) >= 292 }
            #expect(found == slow)
            met.insert(found == nil)
        }
        #expect(met == [true, false])
    }

    @Test("Nothing is forecast where no benefit runs, where it does not count, or where the definition says so already")
    func noForecast() throws {
        let asOf = try day("2026-03-01")
        let rules = [CountingRule(definition: .kilde, benefit: "dagpenge")]
        func first(_ benefit: String, days: Int, to: Day?) throws -> Day? {
            let periods = try BenefitPeriods([BenefitPeriod(id: id(1), benefit: benefit, from: asOf.advanced(by: -days), to: to)])
            return LongTermForecast.firstDay(.kilde, periods: periods, rules: rules, asOf: asOf, horizon: 56)
        }
        #expect(try first("dagpenge", days: 280, to: nil) == asOf.advanced(by: 11))
        #expect(try first("sygedagpenge", days: 280, to: nil) == nil, "langtidsledig is never said of somebody whose benefit does not count")
        #expect(try first("dagpenge", days: 280, to: asOf.advanced(by: -1)) == nil)
        #expect(try first("dagpenge", days: 300, to: nil) == nil)
    }

    @Test("2026 has 53 ISO weeks, 2025 and 2027 have 52")
    func weeks() {
        #expect([2025, 2026, 2027].map(ISOWeek.weeks) == [52, 53, 52])
        #expect(Day("2026-12-31")?.isoWeek.description == "2026-W53")
        #expect(Day("2027-01-03")?.isoWeek.description == "2026-W53")
        #expect(Day("2027-01-04")?.isoWeek.description == "2027-W01")
    }
}
