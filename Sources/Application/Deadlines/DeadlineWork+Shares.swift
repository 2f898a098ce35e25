public import Domain
import Storage

/// How a rule is met in a group as a whole, for those who lead it.
extension DeadlineWork {
    /// As many cases are looked at for a report or a work list, the newest first.
    static let mostCases = 5_000

    /// For each rule of a day that asks for talks: the cases that the caller sees whose months ended within the year before, and how many of
    /// them had the talks.
    /// - Parameters:
    ///   - team: only its cases.
    ///   - asOf: today if left out.
    /// - Throws: `StorageError`
    public func shares(team: TeamID?, asOf: Day?, _ scope: ReadScope) throws -> DeadlineReport {
        let day = asOf ?? scope.today
        let rules = try DeadlineRuleStore.all(of: nil, in: scope.db).filter { rule in
            rule.party == .kommune && rule.talks != nil && rule.from <= day && day <= (rule.to ?? .latest)
        }
        var counts: [DeadlineRuleID: (cases: Int, met: Int)] = [:]
        let byGroup = Dictionary(grouping: rules, by: \.targetGroup)
        let isWhole = try eachOpenCase(CaseFilter(team: team), scope) { row in
            guard let group = row.file.targetGroup, let own = byGroup[group] else { return }
            for deadline in try reading(row.file, own, asOf: day, scope).deadlines where deadline.kind == .samtaler {
                guard let due = deadline.dueOn, due < day, due >= day.advanced(byYears: -1) else { continue }
                counts[deadline.rule.id, default: (0, 0)].cases += 1
                if deadline.held >= deadline.required { counts[deadline.rule.id]?.met += 1 }
            }
        }
        return DeadlineReport(
            asOf: day, isWhole: isWhole,
            shares: rules.map { GroupShare(rule: $0, cases: counts[$0.id]?.cases ?? 0, met: counts[$0.id]?.met ?? 0) }
        )
    }

    /// Goes through the open cases that the caller sees, the newest first.
    /// - Returns: whether all of them were met
    func eachOpenCase(_ filter: CaseFilter, _ scope: ReadScope, _ body: (CaseRow) throws -> Void) throws -> Bool {
        var filter = filter
        filter.state = .aaben
        var last: CaseID?
        var met = 0
        while true {
            let rows = try CaseStore.page(viewer: scope.viewer, filter: filter, before: last, limit: 500, in: scope.db)
            for row in rows {
                guard met < Self.mostCases else { return false }
                met += 1
                try body(row)
            }
            guard rows.count == 500, let next = rows.last?.file.id else { return true }
            last = next
        }
    }
}

/// How rules are met in a group as a whole.
public struct DeadlineReport: Sendable {
    public var asOf: Day
    /// Whether every open case was looked at.
    public var isWhole: Bool
    public var shares: [GroupShare]
}
