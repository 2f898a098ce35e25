public import Domain
import JSON
import Storage

/// Benefit periods and what they say about unemployment (2.7, 2.8).
extension Cases {
    /// The case's benefit periods, in order of time, with the case's version, which guards them.
    /// - Throws: `Problem.notFound`
    public func periods(_ id: CaseID, _ scope: ReadScope) throws -> (periods: [BenefitPeriod], version: Int) {
        try scope.requireCase(id)
        return (try BenefitPeriodStore.all(of: id, in: scope.db), try required(id, scope).file.version)
    }

    /// Puts these periods in place of all the case had: one screen, one save.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.invalid` naming every period that is wrong or shares days with another
    public func replacePeriods(
        _ id: CaseID, _ inputs: [NewBenefitPeriod], ifMatch precondition: Precondition, _ unit: UnitOfWork
    ) throws -> (periods: [BenefitPeriod], version: Int) {
        var row = try required(id, precondition, unit)
        let before = try BenefitPeriodStore.all(of: id, in: unit.db)
        let known = Set(before.map(\.id))
        let check = CodeCheck(unit)
        var periods = BenefitPeriods()
        var used: Set<BenefitPeriodID> = []
        for (index, input) in inputs.enumerated() {
            let pointer = "/periods/\(index)"
            if let period = input.id, !known.contains(period) || !used.insert(period).inserted {
                check.faults.add(Fault(pointer: pointer + "/id", code: "unknown-period", detail: "Perioden findes ikke på sagen, eller står her to gange."))
                continue
            }
            try check.require(input.benefit, of: "ydelser", throughout: input.from, input.to, at: pointer + "/benefit")
            do {
                try periods.add(BenefitPeriod(id: input.id ?? unit.ids.next(), benefit: input.benefit, from: input.from, to: input.to))
            } catch {
                check.faults.add(Fault(pointer: pointer, code: error.code, detail: error.text))
            }
        }
        try check.finish()
        guard periods.all != before else { return (before, row.file.version) }
        try BenefitPeriodStore.replace(periods, of: id, in: unit.db)
        try save(&row, unit)
        var change = Change(.benefitPeriods, id, .changed, case: id, citizen: row.file.citizen)
        change.compare("periods", text(before), text(periods.all))
        try unit.record(change)
        return (periods.all, row.file.version)
    }

    /// How long the citizen has been unemployed on a day, and what each definition says.
    /// - Throws: `Problem.notFound`
    public func unemployment(_ id: CaseID, asOf: Day?, definition: LongTermDefinition?, _ scope: ReadScope) throws -> UnemploymentView {
        try scope.requireCase(id)
        let day = asOf ?? scope.today
        let rules = try BenefitPeriodStore.countingRules(in: scope.db)
        guard let periods = try? BenefitPeriods(BenefitPeriodStore.all(of: id, in: scope.db)) else { throw StorageError.corrupt }
        let limits = try LocalLimitStore.all(in: scope.db)
        let definitions = definition.map { [$0] } ?? LongTermDefinition.allCases
        return UnemploymentView(
            asOf: day, weeks: LongTermUnemployment.weeksUnemployed(.kilde, periods: periods, rules: rules, asOf: day),
            assessments: definitions.map {
                LongTermUnemployment.evaluate($0, periods: periods, rules: rules, asOf: day, localWeeks: limits.weeks(on: day))
            }
        )
    }

    private func text(_ periods: [BenefitPeriod]) -> String? {
        periods.isEmpty ? nil : periods.map { "\($0.benefit) \($0.from)–\($0.to?.description ?? "")" }.joined(separator: "; ")
    }
}

extension BenefitPeriodFault {
    var code: String {
        switch self {
        case .endsBeforeStart: "ends-before-start"
        case .overlaps: "overlap"
        }
    }
}
