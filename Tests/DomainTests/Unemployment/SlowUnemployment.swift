import Domain

/// The definitions once more, day by day and as plainly as can be, to hold the real ones against.
struct SlowUnemployment {
    let periods: [BenefitPeriod]
    let rules: [CountingRule]
    let asOf: Day

    func counts(_ day: Day, _ definition: LongTermDefinition) -> Bool {
        periods.contains { period in
            guard period.from <= day, period.to.map({ day <= $0 }) ?? true else { return false }
            return rules.contains { rule in
                rule.definition == definition && rule.benefit == period.benefit
                    && (rule.from.map { $0 <= day } ?? true) && (rule.to.map { day <= $0 } ?? true)
            }
        }
    }

    func hasBenefit(_ day: Day) -> Bool {
        periods.contains { $0.from <= day && ($0.to.map { day <= $0 } ?? true) }
    }

    /// The days of the year that ends on `asOf`, latest first: back to the day after the same date a year before.
    var year: [Day] {
        var days: [Day] = []
        var current = asOf
        let isLeapDay = asOf.month == 2 && asOf.day == 29
        while !(current.year == asOf.year - 1 && current.month == asOf.month && current.day == (isLeapDay ? 28 : asOf.day)) {
            days.append(current)
            current = current.advanced(by: -1)
        }
        return days
    }

    func answer(_ definition: LongTermDefinition, localWeeks: Int) -> Bool? {
        let counted = year.filter { counts($0, definition) }
        guard rules.contains(where: { $0.definition == definition }), !(hasBenefit(asOf) && !counts(asOf, definition)), !counted.isEmpty
        else { return nil }
        let share = Double(counted.count) / Double(year.count)
        switch definition {
        case .kilde: return share >= 0.8
        case .star: return share >= 0.8 && year.prefix(7).contains { counts($0, definition) }
        case .dst: return run(definition, gap: 28) >= 52 * 7
        case .lokal: return run(definition, gap: 0) > localWeeks * 7
        }
    }

    /// Walks back from `asOf` until more than `gap` days in a row do not count; days from the first to the last that does.
    func run(_ definition: LongTermDefinition, gap: Int) -> Int {
        var first: Day?
        var last: Day?
        var missing = 0
        var current = asOf
        while missing <= gap, current > .earliest {
            if counts(current, definition) {
                last = last ?? current
                first = current
                missing = 0
            } else {
                missing += 1
            }
            current = current.advanced(by: -1)
        }
        guard let first, let last else { return 0 }
        return first.distance(to: last) + 1
    }
}
