import Domain
import Storage

/// What is reckoned from days: who will soon be long-term unemployed, and what rules ask.
extension Worklists {
    /// Who becomes long-term unemployed if today's benefit goes on, by the definition of the source where none is asked for. Reckoned with days alone.
    func soonLongTerm(_ filter: WorklistFilter, _ weeks: Int, _ scope: ReadScope) throws -> Found {
        let rules = try BenefitPeriodStore.countingRules(in: scope.db)
        let limits = try LocalLimitStore.all(in: scope.db)
        let definition = filter.definition ?? .kilde
        let ending = definition == .kilde ? "." : ", regnet efter: \(definition.label)."
        var lines: [WorkLine] = []
        let isWhole = try deadlines.eachOpenCase(caseFilter(filter), scope) { row in
            guard let periods = try? BenefitPeriods(BenefitPeriodStore.all(of: row.file.id, in: scope.db)) else { throw StorageError.corrupt }
            let day = LongTermForecast.firstDay(
                definition, periods: periods, rules: rules, asOf: scope.today, horizon: 7 * weeks, localWeeks: { limits.weeks(on: $0) }
            )
            if let day { lines.append(WorkLine(row.file, on: day, "Bliver langtidsledig den \(day.danish), hvis ydelsen fortsætter\(ending)")) }
        }
        return (WorkLine.byDay(lines), isWhole)
    }

    /// What is due within the weeks, and what is late; last the cases of which it is not known from when their months count. A first talk that is
    /// late stays until it is held. Months that are over cannot be made good, so they leave the list as many weeks later as it looks ahead; the case
    /// and the group's share keep them. Rules about a group make no case late, so they are not here.
    func due(_ filter: WorklistFilter, _ weeks: Int, _ scope: ReadScope) throws -> Found {
        let rules = Dictionary(grouping: try DeadlineRuleStore.all(of: nil, in: scope.db), by: \.targetGroup)
        let (first, last) = (scope.today.advanced(by: -7 * weeks), scope.today.advanced(by: 7 * weeks))
        var dated: [WorkLine] = []
        var undated: [WorkLine] = []
        let isWhole = try deadlines.eachOpenCase(caseFilter(filter), scope) { row in
            guard let own = row.file.targetGroup.flatMap({ rules[$0] }) else { return }
            let reading = try deadlines.reading(row.file, own, asOf: scope.today, scope)
            for deadline in reading.deadlines where filter.wants(.frist) {
                guard [.kommende, .forfalden].contains(deadline.state), let day = deadline.dueOn, day <= last, deadline.canStillBeHeld || day >= first else {
                    continue
                }
                dated.append(WorkLine(row.file, kind: .frist, on: day, deadline.text, isLate: deadline.state == .forfalden))
            }
            guard filter.wants(.manglerStartdag), case .unknown(let missing) = reading.facts.start else { return }
            guard reading.deadlines.contains(where: { $0.rule.party == .kommune }) else { return }
            undated.append(WorkLine(row.file, kind: .manglerStartdag, on: row.file.openedOn, missing.task))
        }
        return (WorkLine.byDay(dated) + WorkLine.byDay(undated), isWhole)
    }
}

extension CountingStart.Missing {
    /// What is to be done about it, in Danish.
    fileprivate var task: String {
        switch self {
        case .timer: "Frister kan ikke regnes ud. Skriv på sagen, hvilken dag der regnes fra, eller hvor mange ugers ledighed der er lagt sammen."
        case .ydelse: "Frister kan ikke regnes ud, for sagen har ingen ydelse i dag. Skriv den ind, eller skriv, hvilken dag der regnes fra."
        }
    }
}
