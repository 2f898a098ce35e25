public import Domain
import Storage

/// A strategy to set for a target group.
public struct NewStrategy: Sendable {
    /// A code of the list `maalgrupper`.
    public var targetGroup: String
    public var type: StrategyType
    public var reason: String
    /// Today if left out.
    public var from: Day?

    public init(targetGroup: String, type: StrategyType, reason: String, from: Day?) {
        self.targetGroup = targetGroup
        self.type = type
        self.reason = reason
        self.from = from
    }
}

/// Strategies of target groups, and what they mean for a case.
public struct Strategies: Sendable {
    /// Every row, or those of a target group, in the order in which they come into force.
    /// - Throws: `StorageError`
    public func all(of targetGroup: String?, _ scope: ReadScope) throws -> [StrategyView] {
        try StrategyStore.all(of: targetGroup, in: scope.db).map { try view($0, scope) }
    }

    /// Sets the strategy of a target group from a day on. The choice before it stays on record.
    /// - Throws: `Problem.invalid` for an unknown target group
    public func set(_ input: NewStrategy, _ unit: UnitOfWork) throws -> StrategyView {
        let check = CodeCheck(unit)
        try check.require(input.targetGroup, of: "maalgrupper", at: "/targetGroup")
        try check.finish()
        let strategy = Strategy(
            id: unit.ids.next(), targetGroup: input.targetGroup, type: input.type, reason: input.reason, from: input.from ?? unit.today,
            madeAt: unit.now, madeBy: unit.authority.staff
        )
        try StrategyStore.insert(strategy, in: unit.db)
        var change = Change(.strategy, strategy.id, .created)
        change.compare("targetGroup", nil, strategy.targetGroup)
        change.compare("type", nil, strategy.type.rawValue)
        change.compare("from", nil, strategy.from.description)
        change.compare("reason", nil, strategy.reason)
        try unit.record(change)
        return try view(strategy, unit.scope)
    }

    /// What the strategy of the case's target group means for it today.
    /// - Throws: `Problem.notFound`
    public func work(in caseID: CaseID, _ scope: ReadScope) throws -> CaseStrategy {
        try scope.requireCase(caseID)
        guard let file = try CaseStore.find(caseID, in: scope.db)?.file else { throw Problem.notFound }
        let group = file.targetGroup
        let today = scope.today
        let inForce = try group.flatMap { Strategy.inForce(on: today, of: try StrategyStore.all(of: $0, in: scope.db)) }
        guard let periods = try? BenefitPeriods(BenefitPeriodStore.all(of: caseID, in: scope.db)) else { throw StorageError.corrupt }
        let rules = try BenefitPeriodStore.countingRules(in: scope.db)
        let since = LongTermUnemployment.unemployedSince(.kilde, periods: periods, rules: rules, asOf: today)
        let head = try ActionPlanStore.head(of: caseID, in: scope.db)
        let plan = try head.flatMap { try ActionPlanStore.sheet($0, version: $0.newest, in: scope.db)?.plan }
        let facts = StrategyFacts(
            unemployedSince: since, risk: try ScreeningStore.latest(of: caseID, in: scope.db)?.risk,
            activities: Set(plan?.activities.map(\.kind) ?? [])
        )
        return CaseStrategy(
            caseID: caseID, targetGroup: group, strategy: try inForce.map { try view($0, scope) },
            tasks: inForce?.type.tasks(facts) ?? [], unemployedSince: since
        )
    }

    private func view(_ strategy: Strategy, _ scope: ReadScope) throws -> StrategyView {
        StrategyView(
            strategy: strategy, targetGroupLabel: try CodeStore.label(strategy.targetGroup, of: "maalgrupper", on: scope.today, in: scope.db),
            madeByName: try strategy.madeBy.flatMap { try StaffStore.name($0, in: scope.db) }
        )
    }
}

/// A row of a target group's strategy as shown.
public struct StrategyView: Sendable {
    public var strategy: Strategy
    public var targetGroupLabel: String?
    public var madeByName: String?
}

/// What a strategy means for one case.
public struct CaseStrategy: Sendable {
    public var caseID: CaseID
    public var targetGroup: String?
    /// nil where none has been set for the group.
    public var strategy: StrategyView?
    public var tasks: [StrategyTask]
    /// The first day of the present unemployment by the definition `kilde`.
    public var unemployedSince: Day?

    /// What there is to say when there is none, in Danish.
    public var remark: String? {
        if targetGroup == nil { return "Sagen har ingen målgruppe, så der kan ikke slås en strategi op." }
        return strategy == nil ? "Der er ikke valgt en strategi for målgruppen." : nil
    }
}
