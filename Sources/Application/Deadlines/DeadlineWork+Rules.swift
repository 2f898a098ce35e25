public import Domain
public import JSON
import Storage

/// A row of the table of deadlines to add.
public struct NewDeadlineRule: Sendable {
    public var targetGroup: String
    public var benefit: String?
    public var party: DeadlineParty
    public var from: Day
    public var to: Day?
    public var talks: DeadlineRule.Talks?
    public var firstTalk: DeadlineRule.FirstTalk?
    public var sharePercent: Int?
    public var source: String
    public var verified: Bool
    public var note: String?

    public init(
        targetGroup: String, benefit: String?, party: DeadlineParty, from: Day, to: Day?, talks: DeadlineRule.Talks?,
        firstTalk: DeadlineRule.FirstTalk?, sharePercent: Int?, source: String, verified: Bool, note: String?
    ) {
        self.targetGroup = targetGroup
        self.benefit = benefit
        self.party = party
        self.from = from
        self.to = to
        self.talks = talks
        self.firstTalk = firstTalk
        self.sharePercent = sharePercent
        self.source = source
        self.verified = verified
        self.note = note
    }
}

/// What may be changed of a row: when it ends, where it comes from, and whether it was read there. Another demand is another row.
public struct DeadlineRulePatch: Sendable {
    public var to: Patch<Day>
    public var source: Patch<String>
    public var verified: Patch<Bool>
    public var note: Patch<String>

    public init(to: Patch<Day>, source: Patch<String>, verified: Patch<Bool>, note: Patch<String>) {
        self.to = to
        self.source = source
        self.verified = verified
        self.note = note
    }
}

/// The table of deadlines: data with sources, never rules in code.
extension DeadlineWork {
    /// Every row, or those of a target group, by group and first day.
    /// - Throws: `StorageError`
    public func rules(of targetGroup: String?, _ scope: ReadScope) throws -> [DeadlineRule] {
        try DeadlineRuleStore.all(of: targetGroup, in: scope.db)
    }

    /// - Throws: `Problem.notFound`
    public func rule(_ id: DeadlineRuleID, _ scope: ReadScope) throws -> DeadlineRule {
        guard let rule = try DeadlineRuleStore.find(id, in: scope.db) else { throw Problem.notFound }
        return rule
    }

    /// Adds a row.
    /// - Throws: `Problem.invalid` for unknown codes, days the wrong way round, or a row that asks for nothing
    public func add(_ input: NewDeadlineRule, _ unit: UnitOfWork) throws -> DeadlineRule {
        let check = CodeCheck(unit)
        try check.require(input.targetGroup, of: "maalgrupper", at: "/targetGroup")
        try check.require(input.benefit, of: "ydelser", at: "/benefit")
        if let to = input.to, to < input.from { check.faults.add(.endsBeforeStart("/to")) }
        if input.talks == nil, input.firstTalk == nil {
            check.faults.add(Fault(pointer: "/talks", code: "nothing-asked", detail: "Skriv, hvor mange samtaler der kræves, eller hvornår den første skal holdes."))
        }
        try check.finish()
        let rule = DeadlineRule(
            id: unit.ids.next(), targetGroup: input.targetGroup, benefit: input.benefit, party: input.party, from: input.from, to: input.to,
            talks: input.talks, firstTalk: input.firstTalk, sharePercent: input.sharePercent, source: input.source, verified: input.verified,
            note: input.note
        )
        try DeadlineRuleStore.insert(rule, in: unit.db)
        var change = Change(.deadlineRule, rule.id, .created)
        change.compare("targetGroup", nil, rule.targetGroup)
        change.compare("from", nil, rule.from.description)
        describe(nil, rule, in: &change)
        try unit.record(change)
        return rule
    }

    /// Changes when a row ends, or what is known of its source.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.invalid` when it would end before it begins
    public func change(
        _ id: DeadlineRuleID, _ patch: DeadlineRulePatch, ifMatch precondition: Precondition, _ unit: UnitOfWork
    ) throws -> DeadlineRule {
        let before = try rule(id, unit.scope)
        try precondition.require(before.version)
        let to = patch.to.applied(to: before.to)
        if let to, to < before.from { throw Problem.invalid([.endsBeforeStart("/to")]) }
        func changed(version: Int) -> DeadlineRule {
            DeadlineRule(
                id: id, targetGroup: before.targetGroup, benefit: before.benefit, party: before.party, from: before.from, to: to,
                talks: before.talks, firstTalk: before.firstTalk, sharePercent: before.sharePercent,
                source: patch.source.value ?? before.source, verified: patch.verified.value ?? before.verified,
                note: patch.note.applied(to: before.note), version: version
            )
        }
        guard changed(version: before.version) != before else { return before }
        let rule = changed(version: before.version + 1)
        try DeadlineRuleStore.update(rule, in: unit.db)
        var change = Change(.deadlineRule, id, .changed)
        describe(before, rule, in: &change)
        try unit.record(change)
        return rule
    }

    private func describe(_ before: DeadlineRule?, _ after: DeadlineRule, in change: inout Change) {
        change.compare("to", before?.to?.description, after.to?.description)
        change.compare("source", before?.source, after.source)
        change.compare("verified", before.map { $0.verified ? "ja" : "nej" }, after.verified ? "ja" : "nej")
        change.compare("note", before?.note, after.note)
    }
}

extension Fault {
    /// A last day before the first.
    static func endsBeforeStart(_ pointer: String) -> Fault {
        Fault(pointer: pointer, code: "ends-before-start", detail: "Den sidste dag ligger før den første.")
    }
}
