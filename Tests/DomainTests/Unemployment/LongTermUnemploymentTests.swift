import Domain
import Testing

@Suite struct LongTermUnemploymentTests {
    private let rules = LongTermDefinition.allCases.flatMap { definition in
        ["dagpenge", "kontanthjaelp"].map { CountingRule(definition: definition, benefit: $0) }
    }

    /// One period on a benefit: so many days that end on `last`.
    private func periods(days: Int, endingOn last: Day, benefit: String = "dagpenge") throws -> BenefitPeriods {
        try BenefitPeriods([BenefitPeriod(id: id(1), benefit: benefit, from: last.advanced(by: 1 - days), to: last)])
    }

    @Test(arguments: [
        ("2025-06-30", 365, 292), ("2024-12-31", 366, 293), ("2024-02-29", 366, 293), ("2025-02-27", 366, 293), ("2025-02-28", 366, 293),
        ("2025-03-01", 365, 292),
    ])
    func eightyPercentOf365DaysIs292AndOf366Days293(_ asOf: String, _ length: Int, _ threshold: Int) throws {
        let today = try day(asOf)
        for (days, expected) in [(threshold, true), (threshold - 1, false)] {
            let result = LongTermUnemployment.evaluate(.kilde, periods: try periods(days: days, endingOn: today), rules: rules, asOf: today)
            #expect(result.longTermUnemployed == expected)
            #expect(result.daysCounted == days)
            #expect(result.windowLength == length)
            #expect(result.thresholdDays == threshold)
            #expect(result.to == today)
            #expect(result.from.map { $0.distance(to: today) + 1 } == length)
            #expect(result.notAssessed == nil)
            #expect(result.explanation.contains("\(days) af de \(length) dage"))
        }
    }

    @Test func starAlsoAsksForTheLastWeek() throws {
        let today = try day("2025-06-30")
        let untilLastWeek = try periods(days: 300, endingOn: today.advanced(by: -6))
        #expect(LongTermUnemployment.evaluate(.star, periods: untilLastWeek, rules: rules, asOf: today).longTermUnemployed == true)
        let untilBefore = try periods(days: 300, endingOn: today.advanced(by: -7))
        #expect(LongTermUnemployment.evaluate(.star, periods: untilBefore, rules: rules, asOf: today).longTermUnemployed == false)
        #expect(LongTermUnemployment.evaluate(.kilde, periods: untilBefore, rules: rules, asOf: today).longTermUnemployed == true)
    }

    @Test func dstAsksFor364DaysInARowAndToleratesGapsOf28() throws {
        let today = try day("2025-06-30")
        func answer(_ periods: BenefitPeriods) -> UnemploymentAssessment {
            LongTermUnemployment.evaluate(.dst, periods: periods, rules: rules, asOf: today)
        }
        #expect(answer(try periods(days: 364, endingOn: today)).longTermUnemployed == true)
        #expect(answer(try periods(days: 363, endingOn: today)).longTermUnemployed == false)
        for (gap, expected) in [(28, true), (29, false)] {
            let broken = try BenefitPeriods([
                BenefitPeriod(id: id(1), benefit: "dagpenge", from: today.advanced(by: -363), to: today.advanced(by: -101 - gap)),
                BenefitPeriod(id: id(2), benefit: "kontanthjaelp", from: today.advanced(by: -100), to: nil),
            ])
            let result = answer(broken)
            #expect(result.longTermUnemployed == expected)
            #expect(result.daysCounted == (expected ? 364 - gap : 101))
            #expect(result.windowLength == (expected ? 364 : 101))
        }
        #expect(answer(try periods(days: 364, endingOn: today.advanced(by: -28))).longTermUnemployed == true)
        #expect(answer(try periods(days: 364, endingOn: today.advanced(by: -29))).longTermUnemployed == false)
    }

    @Test func dstSaysThatHoursOfWorkAreNotKnown() throws {
        let today = try day("2025-06-30")
        let some = try periods(days: 10, endingOn: today)
        #expect(LongTermUnemployment.evaluate(.dst, periods: some, rules: rules, asOf: today).caveat?.contains("Løntimer") == true)
        #expect(LongTermUnemployment.evaluate(.kilde, periods: some, rules: rules, asOf: today).caveat == nil)
    }

    @Test func lokalIsMoreThan26WeeksInARowOrWhatTheMunicipalitySets() throws {
        let today = try day("2025-06-30")
        func answer(_ days: Int, weeks: Int = 26) throws -> UnemploymentAssessment {
            LongTermUnemployment.evaluate(
                .lokal, periods: try periods(days: days, endingOn: today), rules: rules, asOf: today, localWeeks: weeks)
        }
        #expect(try answer(182).longTermUnemployed == false)
        #expect(try answer(183).longTermUnemployed == true)
        #expect(try answer(183).thresholdDays == 183)
        #expect(try answer(91, weeks: 13).longTermUnemployed == false)
        #expect(try answer(92, weeks: 13).longTermUnemployed == true)
        #expect(try answer(92, weeks: .max).longTermUnemployed == false)
        #expect(try answer(92, weeks: .min).longTermUnemployed == true)
    }

    @Test func aBenefitThatDoesNotCountIsNeverCalledLangtidsledig() throws {
        let today = try day("2025-06-30")
        let nowSick = try BenefitPeriods([
            BenefitPeriod(id: id(1), benefit: "dagpenge", from: today.advanced(by: -800), to: today.advanced(by: -2)),
            BenefitPeriod(id: id(2), benefit: "sygedagpenge", from: today.advanced(by: -1), to: nil),
        ])
        for definition in LongTermDefinition.allCases {
            for periods in [nowSick, try periods(days: 500, endingOn: today, benefit: "sygedagpenge")] {
                let result = LongTermUnemployment.evaluate(definition, periods: periods, rules: rules, asOf: today)
                #expect(result.longTermUnemployed == nil)
                #expect(result.notAssessed == .ydelsenTaellerIkke)
                #expect(result.explanation == "Ydelsen tæller ikke med i denne definition.")
                #expect(LongTermUnemployment.weeksUnemployed(definition, periods: periods, rules: rules, asOf: today) == nil)
            }
        }
    }

    @Test func withoutARuleNothingIsSaid() throws {
        let today = try day("2025-06-30")
        let others = rules.filter { $0.definition != .kilde }
        let result = LongTermUnemployment.evaluate(.kilde, periods: try periods(days: 365, endingOn: today), rules: others, asOf: today)
        #expect(result.longTermUnemployed == nil)
        #expect(result.notAssessed == .ingenRegel)
    }

    @Test func withoutABenefitInTheYearNothingIsSaid() throws {
        let today = try day("2025-06-30")
        for periods in [BenefitPeriods(), try periods(days: 900, endingOn: today.advanced(by: -365))] {
            let result = LongTermUnemployment.evaluate(.kilde, periods: periods, rules: rules, asOf: today)
            #expect(result.longTermUnemployed == nil)
            #expect(result.notAssessed == .ingenYdelse)
        }
    }

    @Test func whichBenefitsCountIsDated() throws {
        let today = try day("2025-12-31")
        let on = try periods(days: 365, endingOn: today, benefit: "uddannelseshjaelp")
        let until = CountingRule(definition: .kilde, benefit: "uddannelseshjaelp", to: try day("2025-06-30"))
        let from = CountingRule(definition: .kilde, benefit: "uddannelseshjaelp", from: try day("2025-07-01"))
        #expect(LongTermUnemployment.evaluate(.kilde, periods: on, rules: [until], asOf: today).notAssessed == .ydelsenTaellerIkke)
        #expect(LongTermUnemployment.evaluate(.kilde, periods: on, rules: [from], asOf: today).daysCounted == 184)
        #expect(LongTermUnemployment.evaluate(.kilde, periods: on, rules: [until, from], asOf: today).daysCounted == 365)
        #expect(LongTermUnemployment.evaluate(.kilde, periods: on, rules: [from, from], asOf: today).daysCounted == 184)
    }

    @Test func weeksAreWholeAndInARow() throws {
        let today = try day("2025-06-30")
        func weeks(_ periods: BenefitPeriods) -> Int? {
            LongTermUnemployment.weeksUnemployed(.kilde, periods: periods, rules: rules, asOf: today)
        }
        #expect(weeks(try periods(days: 6, endingOn: today)) == 0)
        #expect(weeks(try periods(days: 7, endingOn: today)) == 1)
        #expect(weeks(try periods(days: 273, endingOn: today)) == 39)
        #expect(weeks(try periods(days: 273, endingOn: today.advanced(by: -1))) == 0)
        #expect(weeks(BenefitPeriods()) == 0)
        #expect(LongTermUnemployment.weeksUnemployed(.kilde, periods: BenefitPeriods(), rules: [], asOf: today) == nil)
    }

    @Test func theEndsOfTheCalendarDoNotTrap() throws {
        let always = try BenefitPeriods([BenefitPeriod(id: id(1), benefit: "dagpenge", from: .earliest, to: nil)])
        for definition in LongTermDefinition.allCases {
            for asOf in [Day.earliest, .latest] {
                _ = LongTermUnemployment.evaluate(definition, periods: always, rules: rules, asOf: asOf)
            }
        }
    }
}
