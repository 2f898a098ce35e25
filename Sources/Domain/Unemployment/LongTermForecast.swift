/// When somebody becomes long-term unemployed if their present benefit goes on: a reckoning with days, not a judgement of anybody.
public enum LongTermForecast {
    /// The first day after `asOf`, and not after `horizon` days, on which the definition says long-term unemployed, with the period that has
    /// `asOf` in it going on. `nil` when there is none, when the definition says so already, or when no benefit runs.
    /// - Parameters:
    ///   - rules: those of other definitions are passed over.
    ///   - horizon: 0 to 366.
    ///   - localWeeks: the limit of ``LongTermDefinition/lokal`` on a day.
    public static func firstDay(
        _ definition: LongTermDefinition, periods: BenefitPeriods, rules: [CountingRule], asOf: Day, horizon: Int,
        localWeeks: (Day) -> Int = { _ in LocalLimit.usualWeeks }
    ) -> Day? {
        guard let continued = periods.continuing(from: asOf) else { return nil }
        func isLongTerm(_ day: Day) -> Bool {
            LongTermUnemployment.evaluate(definition, periods: continued, rules: rules, asOf: day, localWeeks: localWeeks(day)).longTermUnemployed == true
        }
        guard !isLongTerm(asOf), horizon > 0 else { return nil }
        return (1...min(horizon, 366)).lazy.map { asOf.advanced(by: $0) }.first(where: isLongTerm)
    }
}

extension BenefitPeriods {
    /// The periods with the one that has the day in it going on without end, and nothing after it; `nil` when none has.
    public func continuing(from day: Day) -> BenefitPeriods? {
        guard let current = period(on: day) else { return nil }
        let before = all.filter { $0.from < current.from }
        guard let endless = try? BenefitPeriod(id: current.id, benefit: current.benefit, from: current.from, to: nil) else { return nil }
        return try? BenefitPeriods(before + [endless])
    }
}

extension LongTermUnemployment {
    /// The first day of the unbroken run up to and including `asOf` on benefits that count under `definition`; `nil` when there is none.
    public static func unemployedSince(_ definition: LongTermDefinition, periods: BenefitPeriods, rules: [CountingRule], asOf: Day) -> Day? {
        CountedDays(periods, rules: rules.filter { $0.definition == definition }, through: asOf).run(endingAt: asOf, toleratingGapsOf: 0)?.from
    }
}
