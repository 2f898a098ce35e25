/// What is known of a case that deadlines are reckoned from.
public struct DeadlineFacts: Hashable, Sendable {
    /// A code of the list `maalgrupper`.
    public let targetGroup: String?
    /// A code of the list `ydelser`.
    public let benefit: String?
    public let start: CountingStart
    /// The days of the talks that were held.
    public let held: [Day]
    public let asOf: Day

    public init(targetGroup: String?, benefit: String?, start: CountingStart, held: [Day], asOf: Day) {
        self.targetGroup = targetGroup
        self.benefit = benefit
        self.start = start
        self.held = held
        self.asOf = asOf
    }
}

/// Where a demand stands. It warns, and blocks nothing.
public enum DeadlineState: String, Sendable, CaseIterable {
    /// It is met.
    case opfyldt
    /// Its last day has not passed.
    case kommende
    /// Its last day has passed without it.
    case forfalden
    /// It was met, after its last day.
    case forsent = "for-sent"
    /// It asks for a share of the group, so that no single case is late by it.
    case gruppe
    /// It is another's to meet, and their talks are not known here.
    case andre
    /// There is no day to count from, or the rule gives no number of days.
    case uoplyst

    /// In Danish.
    public var label: String {
        switch self {
        case .opfyldt: "Opfyldt"
        case .kommende: "Kommende"
        case .forfalden: "Overskredet"
        case .forsent: "Holdt for sent"
        case .gruppe: "Gælder gruppen som helhed"
        case .andre: "Holdes af andre"
        case .uoplyst: "Kan ikke regnes ud"
        }
    }
}

/// One demand of one rule in one case.
public struct Deadline: Hashable, Sendable {
    public let rule: DeadlineRule
    public let kind: Kind
    public let state: DeadlineState
    /// The first day whose talks count.
    public let from: Day?
    /// The last day in time.
    public let dueOn: Day?
    /// How many talks count; none of the a-kasse's, which are not known here.
    public let held: Int
    /// How many are asked for.
    public let required: Int

    /// What is asked for.
    public enum Kind: String, Sendable, CaseIterable {
        case foersteSamtale = "foerste-samtale"
        case samtaler

        /// In Danish.
        public var label: String {
            switch self {
            case .foersteSamtale: "Første samtale"
            case .samtaler: "Samtaler"
            }
        }
    }

    /// Whether a talk held from now on still changes where it stands: a first talk can be held late, months that are over cannot be gone back to.
    public var canStillBeHeld: Bool {
        switch state {
        case .kommende: true
        case .forfalden: kind == .foersteSamtale
        case .opfyldt, .forsent, .gruppe, .andre, .uoplyst: false
        }
    }

    /// In Danish.
    public var text: String {
        let demand = switch kind {
        case .foersteSamtale: "Første samtale" + (dueOn.map { " senest den \($0.danish)" } ?? "")
        case .samtaler: "Mindst \(required) \(required == 1 ? "samtale" : "samtaler")" + (dueOn.map { " senest den \($0.danish)" } ?? "")
        }
        let count = "Holdt: \(held)."
        switch state {
        case .opfyldt: return "\(demand). \(count) Opfyldt."
        case .kommende: return "\(demand). \(count)"
        case .forfalden: return "\(demand). \(count) Fristen er overskredet."
        case .forsent: return "\(demand). Holdt, men efter fristen."
        case .gruppe: return "\(demand), for mindst \(rule.sharePercent ?? 0) procent af gruppen. \(count) Reglen gælder gruppen; den enkelte sag kan ikke overskride fristen."
        case .andre: return "\(demand) hos a-kassen. Dens samtaler kendes ikke her."
        case .uoplyst: return "\(demand). \(count) Kan ikke regnes ud."
        }
    }
}

/// What the rules of a day ask in a case.
public struct DeadlineReading: Hashable, Sendable {
    public let facts: DeadlineFacts
    /// In order of the days they are due; those without a day last.
    public let deadlines: [Deadline]

    private let hasRules: Bool

    /// What there is to say when no rule is there, or none that can be kept: never that nothing is demanded.
    public var remark: String? {
        if facts.targetGroup == nil { return "Sagen har ingen målgruppe, så der kan ikke slås en regel op." }
        guard deadlines.isEmpty else { return nil }
        return hasRules ? "Fristerne i sagen var gået, da reglerne for målgruppen begyndte at gælde." : "Ingen regel lagt ind for målgruppen den dag."
    }

    /// Reads what rules ask in a case. The rules of the day asked about hold, also for months that began under earlier ones; a demand whose last
    /// day had passed when its rule came into force is none [INT].
    public init(_ facts: DeadlineFacts, rules: [DeadlineRule]) {
        self.facts = facts
        let holding = rules.filter { $0.holds(on: facts.asOf, targetGroup: facts.targetGroup, benefit: facts.benefit) }
        hasRules = !holding.isEmpty
        let found = holding.flatMap { rule in
            [Self.first(rule, facts), Self.talks(rule, facts)].compactMap { $0 }.filter { $0.dueOn.map { rule.from <= $0 } ?? true }
        }
        deadlines = found.sorted {
            ($0.dueOn ?? .latest, $0.rule.id, $0.kind.rawValue) < ($1.dueOn ?? .latest, $1.rule.id, $1.kind.rawValue)
        }
    }

    private static func first(_ rule: DeadlineRule, _ facts: DeadlineFacts) -> Deadline? {
        guard let firstTalk = rule.firstTalk else { return nil }
        guard case .known(let start, _) = facts.start else {
            return Deadline(rule: rule, kind: .foersteSamtale, state: rule.state(or: .uoplyst), from: nil, dueOn: nil, held: 0, required: 1)
        }
        let due = firstTalk.last(from: start)
        let held = rule.known(facts.held).filter { $0 >= start && $0 <= facts.asOf }
        let state: DeadlineState = switch held.min() {
        case let day? where day <= due: .opfyldt
        case _?: .forsent
        case nil: facts.asOf > due ? .forfalden : .kommende
        }
        return Deadline(
            rule: rule, kind: .foersteSamtale, state: rule.state(or: state), from: start, dueOn: due, held: min(held.count, 1), required: 1
        )
    }

    private static func talks(_ rule: DeadlineRule, _ facts: DeadlineFacts) -> Deadline? {
        guard let talks = rule.talks else { return nil }
        guard case .known(let start, _) = facts.start else {
            return Deadline(rule: rule, kind: .samtaler, state: rule.state(or: .uoplyst), from: nil, dueOn: nil, held: 0, required: talks.minimum)
        }
        let window = talks.window(from: start)
        let held = rule.known(facts.held).filter { window.contains($0) && $0 <= facts.asOf }.count
        let state: DeadlineState = held >= talks.minimum ? .opfyldt : facts.asOf > window.upperBound ? .forfalden : .kommende
        return Deadline(
            rule: rule, kind: .samtaler, state: rule.state(or: state), from: window.lowerBound, dueOn: window.upperBound, held: held,
            required: talks.minimum
        )
    }
}

extension DeadlineRule {
    /// The talks that can count: the municipality's meet no demand of the a-kasse's.
    fileprivate func known(_ held: [Day]) -> [Day] { party == .kommune ? held : [] }

    /// What a demand of the rule is in one case, where it would stand so if it were asked of that case alone.
    fileprivate func state(or state: DeadlineState) -> DeadlineState {
        if party == .akasse { return .andre }
        return sharePercent == nil ? state : .gruppe
    }
}

extension DeadlineRule.Talks {
    /// The days whose talks count, both ends included: the last is the day before the month's day comes again [INT].
    public func window(from start: Day) -> ClosedRange<Day> {
        let first = start.advanced(byMonths: afterMonths)
        return first...max(first, start.advanced(byMonths: withinMonths).advanced(by: -1))
    }
}
