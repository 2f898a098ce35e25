public import Domain
import JSON
import Storage

/// The jobcenter's settings for screening, and what may be said of shares.
extension ScreeningWork {
    /// Which sensitive observations may be noted.
    /// - Throws: `StorageError`
    public func settings(_ scope: ReadScope) throws -> ScreeningSettings { try ScreeningSettingStore.current(in: scope.db) }

    /// Turns sensitive observations on or off, with a reason that is kept.
    /// - Throws: `Problem.stale`
    public func set(_ input: NewScreeningSettings, ifMatch precondition: Precondition, _ unit: UnitOfWork) throws -> ScreeningSettings {
        let before = try settings(unit.scope)
        try precondition.require(before.version)
        let settings = ScreeningSettings(
            allowed: input.allowed, reason: input.reason, setAt: unit.now, setBy: unit.authority.staff, version: before.version + 1
        )
        try ScreeningSettingStore.insert(settings, in: unit.db)
        var change = Change(.screening, ID<ScreeningSettings>(high: 0, low: 1), .changed)
        for observation in SensitiveObservation.allCases {
            change.compare(observation.rawValue, before.allowed.contains(observation) ? "ja" : "nej", settings.allowed.contains(observation) ? "ja" : "nej")
        }
        change.compare("reason", nil, settings.reason)
        try unit.record(change)
        return settings
    }

    /// The imported table.
    /// - Throws: `StorageError`
    public func curve(_ scope: ReadScope) throws -> SurvivalCurve { try SurvivalCurveStore.current(in: scope.db) }

    /// Puts a table in place of the one before.
    /// - Throws: `Problem.stale`, `Problem.invalid` for weeks that do not rise or shares that do
    public func set(_ input: NewSurvivalCurve, ifMatch precondition: Precondition, _ unit: UnitOfWork) throws -> SurvivalCurve {
        let before = try curve(unit.scope)
        try precondition.require(before.version)
        let faults = SurvivalCurve.faults(in: input.points)
        guard faults.isEmpty else {
            throw Problem.invalid(faults.map { index in
                Fault(
                    pointer: "/points/\(index)", code: "not-falling",
                    detail: "Ugerne skal stige, og andelen kan ikke være større end ugen før: ingen bliver ledig igen i en overlevelseskurve."
                )
            })
        }
        let curve = SurvivalCurve(
            points: input.points, population: input.population, isComplete: input.isComplete, source: input.source, version: before.version + 1
        )
        try SurvivalCurveStore.insert(curve, at: unit.now, by: unit.authority.staff, in: unit.db)
        var change = Change(.screening, ID<SurvivalCurve>(high: 0, low: 2), .changed)
        change.compare("survivalCurve", "\(before.version)", "\(curve.version)")
        change.compare("population", before.population, curve.population)
        change.compare("complete", before.isComplete ? "ja" : "nej", curve.isComplete ? "ja" : "nej")
        change.compare("source", before.source, curve.source)
        try unit.record(change)
        return curve
    }

    /// How long back the cases of the report begin.
    private static let weeks = 52

    /// What may be said of how many are pointed out, among all who began in the period on a benefit that counts as unemployment, whether their case is
    /// open still or not: the curve falls by those who leave, so the share is of the same people. Shares stand only beside an imported table of a population declared complete: cases that
    /// come up at meetings are a biased sample.
    /// - Parameter tolerance: how many per cent more than the rule of thumb are "not much more"; 0 if left out.
    /// - Throws: `Problem.invalid` for an unknown target group
    public func report(targetGroup: String?, tolerance: Int, _ scope: ReadScope) throws -> ScreeningReport {
        if let targetGroup, try !CodeStore.isInForce(targetGroup, of: "maalgrupper", on: scope.today, in: scope.db) {
            throw Problem.invalid("?targetGroup", "unknown-code", "Koden gælder ikke i dag. Se listen på /v1/codes/maalgrupper.")
        }
        let curve = try curve(scope)
        var report = ScreeningReport(
            targetGroup: targetGroup, from: scope.today.advanced(by: -7 * Self.weeks + 1), to: scope.today, population: curve.population,
            share: nil, why: nil
        )
        if curve.points.isEmpty {
            report.why = "Der er ikke indlæst nogen overlevelseskurve, så der kan ikke vises andele. Kilderne har ingen tal for den."
        } else if !curve.isComplete {
            report.why = "Overlevelseskurven er ikke erklæret for en hel gruppe, så der vises ingen andele. Sager, der tages op på møder, er et skævt udsnit."
        } else if let percent = curve.percent(after: SurvivalCurve.cutWeek) {
            let counts = try ScreeningStore.counts(
                viewer: scope.viewer, openedFrom: report.from, to: report.to, targetGroup: targetGroup, in: scope.db
            )
            report.counts = counts
            report.share = ScreeningShare(flagged: counts.flagged, total: counts.cases, survivalPercent: percent, tolerance: tolerance)
            if counts.cases == 0 {
                report.why = "Der er ingen sager, du har adgang til, som er begyndt i perioden på en ydelse, der tæller som ledighed."
            }
        } else {
            report.why = "Overlevelseskurven har ingen værdi for uge \(SurvivalCurve.cutWeek), og der gættes ikke mellem to uger."
        }
        return report
    }
}

/// What may be said of how many are pointed out by screening.
public struct ScreeningReport: Sendable {
    public var targetGroup: String?
    /// Cases that began in these days, both included.
    public var from: Day
    public var to: Day
    /// Whom the table was counted among.
    public var population: String?
    /// What was counted; nil where it may not be shown. Closed cases are among them: who became self-supporting is one of those who began.
    var counts: ScreeningCounts?
    /// nil where it may not be shown.
    public var share: ScreeningShare?
    /// Why there is no share to show, in Danish.
    public var why: String?

    /// How many of the cases were screened.
    public var screened: Int? { counts?.screened }
    /// Cases that began in these days on a benefit that does not count as unemployment, and so are not among those of the share.
    public var otherBenefit: Int? { counts?.otherBenefit }
    /// Cases that began in these days and whose benefit is not known; they are not among those of the share either.
    public var unknownBenefit: Int? { counts?.unknownBenefit }

    /// The warning of R-44, where there is one.
    public var warning: String? {
        guard let share, share.isAboveRule, let percent = share.percent else { return nil }
        return "I har peget \(percent) procent ud. Efter kurven er \(share.survivalPercent) procent stadig ledige efter 39 uger. Er det for mange, og er kriterierne klare nok?"
    }
}
