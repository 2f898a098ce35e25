import Domain

/// Who counts in a share once more, day by day and as plainly as can be, to hold the real answer against.
struct SlowShare {
    let rule: DeadlineRule
    let facts: ShareFacts
    let asOf: Day

    /// The days of the year before the day, the day itself left out, latest first.
    private var year: [Day] {
        (1...366).map { asOf.advanced(by: -$0) }.filter { $0 >= asOf.advanced(byYears: -1) }
    }

    private func isOpen(_ day: Day) -> Bool {
        facts.openedOn <= day && facts.closedOn.map { day <= $0 } ?? true
    }

    private func benefit(_ day: Day) -> String? {
        facts.periods.all.first { $0.from <= day && ($0.to.map { day <= $0 } ?? true) }?.benefit
    }

    /// The first of the days on end with the day's benefit.
    private func runStart(_ day: Day) -> Day? {
        guard let own = benefit(day) else { return nil }
        var first = day
        while benefit(first.advanced(by: -1)) == own { first = first.advanced(by: -1) }
        return first
    }

    private func start(_ day: Day) -> (day: Day, isEntered: Bool)? {
        let run = runStart(day)
        if let entered = facts.entered, entered.startsOn <= day {
            if facts.targetGroup == "1" { return (entered.startsOn, true) }
            if let run, run > entered.on { return (run, false) }
            return (entered.startsOn, true)
        }
        return facts.targetGroup == "1" ? nil : run.map { ($0, false) }
    }

    var standing: ShareStanding {
        guard let talks = rule.talks, rule.targetGroup == facts.targetGroup, rule.from <= asOf, rule.to.map({ asOf <= $0 }) ?? true else { return .outside }
        // The last day of the year and the day on which the case was open.
        guard let open = ([asOf] + year).first(where: isOpen) else { return .outside }
        var read = open
        if start(read) == nil, facts.targetGroup != "1" {
            for back in 0..<1_500 where benefit(open.advanced(by: -back)) != nil {
                read = open.advanced(by: -back)
                break
            }
        }
        guard rule.benefit == nil || rule.benefit == (benefit(read) ?? facts.benefit) else { return .outside }
        guard let (first, isEntered) = start(read) else { return .unknown }
        var due = first
        while due.advanced(by: 1) < first.advanced(byMonths: talks.withinMonths) { due = due.advanced(by: 1) }
        guard year.contains(due), due >= rule.from, isOpen(due) || isOpen(asOf) else { return .outside }
        if !isEntered {
            // The benefit that the months are counted from still runs on their last day.
            var day = first
            while day < due {
                day = day.advanced(by: 1)
                guard benefit(day) == benefit(first), day <= read else { return .outside }
            }
        }
        let months = first.advanced(byMonths: talks.afterMonths)
        return .counts(met: facts.held.count { months <= $0 && $0 <= due } >= talks.minimum)
    }
}
