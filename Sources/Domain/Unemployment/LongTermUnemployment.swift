/// The four definitions of long-term unemployment (section 2.8), by whole days.
public enum LongTermUnemployment {
    /// Says whether the citizen is long-term unemployed on `asOf` under `definition`.
    ///
    /// Nothing is said (`nil`, with the reason) when no rule of the definition is given, when the benefit of the day itself does not
    /// count, and when nothing counts in the latest year.
    /// - Parameters:
    ///   - rules: those of other definitions are passed over.
    ///   - localWeeks: the limit of ``LongTermDefinition/lokal``: more than so many weeks, 0 to 520.
    public static func evaluate(
        _ definition: LongTermDefinition, periods: BenefitPeriods, rules: [CountingRule], asOf: Day, localWeeks: Int = LocalLimit.usualWeeks
    ) -> UnemploymentAssessment {
        let facts = Facts(definition: definition, periods: periods, rules: rules, asOf: asOf)
        return switch definition {
        case .kilde: facts.shareOfYear(alsoLastWeek: false)
        case .star: facts.shareOfYear(alsoLastWeek: true)
        case .dst: facts.run(atLeast: 52 * 7, toleratingGapsOf: 28)
        case .lokal: facts.run(atLeast: min(max(localWeeks, 0), 520) * 7 + 1, toleratingGapsOf: 0)
        }
    }

    /// Whole weeks in a row, up to and including `asOf`, on a benefit that counts under `definition`; 0 without a benefit on that
    /// day, `nil` when its benefit does not count or no rule is given.
    public static func weeksUnemployed(
        _ definition: LongTermDefinition, periods: BenefitPeriods, rules: [CountingRule], asOf: Day
    ) -> Int? {
        let facts = Facts(definition: definition, periods: periods, rules: rules, asOf: asOf)
        guard facts.hasRules, !facts.isOnBenefitThatDoesNotCount else { return nil }
        return (facts.days.run(endingAt: asOf, toleratingGapsOf: 0)?.length ?? 0) / 7
    }
}

/// What all definitions look at.
private struct Facts {
    let definition: LongTermDefinition
    let asOf: Day
    let days: CountedDays
    let hasRules: Bool
    let isOnBenefitThatDoesNotCount: Bool
    private let hasBenefitInYear: Bool
    private let yearStart: Day

    init(definition: LongTermDefinition, periods: BenefitPeriods, rules: [CountingRule], asOf: Day) {
        let own = rules.filter { $0.definition == definition }
        let days = CountedDays(periods, rules: own, through: asOf)
        let yearStart = asOf.advanced(byYears: -1).advanced(by: 1)
        self.definition = definition
        self.asOf = asOf
        self.days = days
        self.yearStart = yearStart
        hasRules = !own.isEmpty
        isOnBenefitThatDoesNotCount = periods.period(on: asOf) != nil && days.count(from: asOf, to: asOf) == 0
        hasBenefitInYear = periods.all.contains { $0.from <= asOf && ($0.to ?? .latest) >= yearStart }
    }

    private var notAssessed: UnemploymentAssessment.NotAssessed? {
        if !hasRules { return .ingenRegel }
        if isOnBenefitThatDoesNotCount { return .ydelsenTaellerIkke }
        if days.count(from: yearStart, to: asOf) == 0 { return hasBenefitInYear ? .ydelsenTaellerIkke : .ingenYdelse }
        return nil
    }

    /// 80 per cent of the year that ends on the day, by integers: `days * 100 >= 80 * length`.
    func shareOfYear(alsoLastWeek: Bool) -> UnemploymentAssessment {
        let length = yearStart.distance(to: asOf) + 1
        let counted = days.count(from: yearStart, to: asOf)
        let isInLastWeek = days.count(from: asOf.advanced(by: -6), to: asOf) > 0
        let answer = counted * 100 >= 80 * length && (isInLastWeek || !alsoLastWeek)
        let threshold = (80 * length + 99) / 100
        var figures = "\(counted) af de \(length) dage fra \(yearStart.danish) til \(asOf.danish) tæller med; grænsen er \(threshold) dage (80 procent)."
        if alsoLastWeek {
            figures += isInLastWeek ? " Den sidste uge er med." : " Ingen dage i den sidste uge tæller med."
        }
        return assessment(answer, counted, length, threshold, from: yearStart, to: asOf, figures: figures)
    }

    /// A run of at least so many days.
    func run(atLeast threshold: Int, toleratingGapsOf gap: Int) -> UnemploymentAssessment {
        let run = days.run(endingAt: asOf, toleratingGapsOf: gap)
        let length = run?.length ?? 0
        var figures = "Ingen sammenhængende periode når frem til \(asOf.danish)."
        if let run {
            figures = "\(length) dage i træk, fra \(run.from.danish) til \(run.to.danish); grænsen er \(threshold) dage."
            if gap > 0 { figures += " Huller på op til \(gap) dage bryder ikke perioden; \(run.counted) af dagene tæller med." }
        }
        return assessment(length >= threshold, run?.counted ?? 0, length, threshold, from: run?.from, to: run?.to, figures: figures)
    }

    private func assessment(
        _ answer: Bool, _ counted: Int, _ length: Int, _ threshold: Int, from: Day?, to: Day?, figures: String
    ) -> UnemploymentAssessment {
        let verdict = notAssessed?.text ?? (answer ? "Langtidsledig efter denne definition." : "Ikke langtidsledig efter denne definition.")
        return UnemploymentAssessment(
            definition: definition, asOf: asOf, longTermUnemployed: notAssessed == nil ? answer : nil, notAssessed: notAssessed,
            daysCounted: counted, windowLength: length, thresholdDays: threshold, from: from, to: to,
            explanation: notAssessed == nil ? "\(figures) \(verdict)" : verdict,
            caveat: definition == .dst
                ? "Danmarks Statistik tåler kun huller med højst ti timers arbejde. Løntimer kendes ikke her, så svaret er et skøn." : nil
        )
    }
}
