public import Domain
import Storage

/// How a rule is met in a group as a whole, for those who lead it.
extension DeadlineWork {
    /// As many cases are looked at for a report or a work list, the newest first.
    static let mostCases = 5_000

    /// For each rule of a day that asks for talks: the cases that the caller sees whose months ended within the year before, closed ones among
    /// them, how many of them had the talks, and of how many it is not known when their months ended.
    /// - Parameters:
    ///   - team: only its cases.
    ///   - asOf: today if left out.
    /// - Throws: `StorageError`
    public func shares(team: TeamID?, asOf: Day?, _ scope: ReadScope) throws -> DeadlineReport {
        let day = asOf ?? scope.today
        let rules = try DeadlineRuleStore.all(of: nil, in: scope.db).filter { rule in
            rule.party == .kommune && rule.talks != nil && rule.from <= day && day <= (rule.to ?? .latest)
        }
        var counts: [DeadlineRuleID: (met: Int, missed: Int, unknown: Int)] = [:]
        var unknownCases = 0
        let byGroup = Dictionary(grouping: rules, by: \.targetGroup)
        let isWhole = try eachCase(CaseFilter(team: team, notClosedBefore: day.advanced(byYears: -1)), scope) { row in
            guard let group = row.file.targetGroup, let own = byGroup[group] else { return }
            let facts = try shareFacts(of: row.file, asOf: day, scope)
            let standings = own.map { (id: $0.id, standing: $0.standing(of: facts, asOf: day)) }
            for (id, standing) in standings {
                switch standing {
                case .counts(met: true): counts[id, default: (0, 0, 0)].met += 1
                case .counts(met: false): counts[id, default: (0, 0, 0)].missed += 1
                case .unknown: counts[id, default: (0, 0, 0)].unknown += 1
                case .outside: break
                }
            }
            if standings.contains(where: { $0.standing == .unknown }) { unknownCases += 1 }
        }
        return DeadlineReport(
            asOf: day, hasSeenAll: isWhole, unknownCases: unknownCases,
            shares: rules.map { rule in
                let (met, missed, unknown) = counts[rule.id] ?? (0, 0, 0)
                return GroupShare(rule: rule, cases: met + missed, met: met, unknown: unknown)
            }
        )
    }

    /// Goes through the open cases that the caller sees, the newest first.
    /// - Returns: whether all of them were met
    func eachOpenCase(_ filter: CaseFilter, _ scope: ReadScope, _ body: (CaseRow) throws -> Void) throws -> Bool {
        var filter = filter
        filter.state = .aaben
        return try eachCase(filter, scope, body)
    }

    /// Goes through cases that the caller sees, the newest first.
    /// - Returns: whether all of them were met
    private func eachCase(_ filter: CaseFilter, _ scope: ReadScope, _ body: (CaseRow) throws -> Void) throws -> Bool {
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
    /// Whether every case was looked at.
    var hasSeenAll: Bool
    /// Cases that are left out of a share because the day that months are counted from is not known.
    public var unknownCases: Int
    public var shares: [GroupShare]

    /// Whether every case was looked at and none left out.
    public var isWhole: Bool { hasSeenAll && unknownCases == 0 }

    /// Why it is not whole, in Danish.
    public var remark: String? {
        var sentences: [String] = []
        if unknownCases > 0 {
            let cases = unknownCases == 1 ? "Én sag er" : "\(unknownCases) sager er"
            sentences.append(
                "\(cases) ikke regnet med, fordi det ikke vides, hvilken dag der regnes fra. Arbejdslisten »Frister« viser de åbne af dem under »Mangler startdag«."
            )
        }
        if !hasSeenAll { sentences.append("Der er kun set på de \(DeadlineWork.mostCases) nyeste sager.") }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }
}
