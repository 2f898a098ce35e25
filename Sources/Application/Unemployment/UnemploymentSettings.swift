public import Domain
import JSON
import Storage

/// What the municipality itself says of long-term unemployment, and which benefits count (2.8).
public struct UnemploymentSettings: Sendable {
    /// The municipality's own limit: every row, and the one that holds today.
    /// - Throws: `StorageError`
    public func limit(_ scope: ReadScope) throws -> LocalLimitView {
        let limits = try LocalLimitStore.all(in: scope.db)
        guard let newest = limits.all.last, let inForce = limits.inForce(on: scope.today) else { throw StorageError.corrupt }
        return LocalLimitView(inForce: inForce, rows: limits.all.reversed(), version: newest.version)
    }

    /// Sets the limit from a day on, with a reason that is kept. The rows before it stay, and answer for the days before it.
    /// - Throws: `Problem.stale`
    public func set(_ input: NewLocalLimit, ifMatch precondition: Precondition, _ unit: UnitOfWork) throws -> LocalLimitView {
        let before = try limit(unit.scope)
        try precondition.require(before.version)
        let from = input.from ?? unit.today
        let row = LocalLimit(
            weeks: input.weeks, from: from, reason: input.reason, setAt: unit.now, setBy: unit.authority.staff, version: before.version + 1
        )
        let weeksBefore = LocalLimits(before.rows).weeks(on: from)
        try LocalLimitStore.insert(row, in: unit.db)
        var change = Change(.localLimit, ID<LocalLimit>(high: 0, low: 1), .changed)
        change.compare("weeks", "\(weeksBefore)", "\(row.weeks)")
        change.compare("from", nil, from.description)
        change.compare("reason", nil, row.reason)
        try unit.record(change)
        return try limit(unit.scope)
    }

    /// The dated rows of which benefits count, of one definition or of all.
    /// - Throws: `StorageError`
    public func countingBenefits(_ definition: LongTermDefinition?, _ scope: ReadScope) throws -> [CountingBenefitView] {
        try BenefitPeriodStore.countingBenefits(in: scope.db).filter { definition == nil || $0.rule.definition == definition }.map { row in
            CountingBenefitView(
                row: row, benefitLabel: try CodeStore.label(row.rule.benefit, of: "ydelser", on: row.rule.to ?? scope.today, in: scope.db)
            )
        }
    }
}

/// The limit to set.
public struct NewLocalLimit: Sendable {
    /// More than so many weeks, 1 to 520.
    public var weeks: Int
    /// Today if left out.
    public var from: Day?
    public var reason: String

    public init(weeks: Int, from: Day?, reason: String) {
        self.weeks = weeks
        self.from = from
        self.reason = reason
    }
}

/// The limit as shown.
public struct LocalLimitView: Sendable {
    /// The row that holds today.
    public var inForce: LocalLimit
    /// All of them, the one set last first.
    public var rows: [LocalLimit]
    /// Of the row set last; it guards the next.
    public var version: Int
}

/// A row of which benefits count, as shown.
public struct CountingBenefitView: Sendable {
    public var row: CountingBenefit
    public var benefitLabel: String?
}
