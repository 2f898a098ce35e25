public import Application
import Domain
public import Endpoints
public import JSON

extension NewDeadlineRule: BodyInput {
    public init?(_ fields: ObjectReader) {
        let group = fields.string("targetGroup", length: 1...60)
        let benefit = fields.optionalString("benefit", length: 1...60)
        let party = fields.optionalChoice("party", DeadlineParty.self)
        let from = fields.day("from")
        let to = fields.optionalDay("to")
        let talks = fields.optionalObject("talks").flatMap { DeadlineRule.Talks($0) }
        let firstTalk = fields.optionalObject("firstTalk").flatMap { DeadlineRule.FirstTalk($0) }
        let share = fields.optionalInteger("sharePercent", in: 1...100)
        let source = fields.string("source", length: 1...500)
        let verified = fields.optionalBoolean("verified")
        let note = fields.optionalString("note", length: 1...1_000)
        guard let group, let from, let source else { return nil }
        self.init(
            targetGroup: group, benefit: benefit, party: party ?? .kommune, from: from, to: to, talks: talks, firstTalk: firstTalk,
            sharePercent: share, source: source, verified: verified ?? false, note: note
        )
    }
}

extension DeadlineRule.Talks {
    fileprivate init?(_ fields: ObjectReader) {
        defer { fields.finish() }
        let minimum = fields.integer("minimum", in: 1...100)
        let after = fields.optionalInteger("afterMonths", in: 0...119)
        let within = fields.integer("withinMonths", in: 1...120)
        guard let minimum, let within else { return nil }
        guard let talks = DeadlineRule.Talks(minimum: minimum, afterMonths: after ?? 0, withinMonths: within) else {
            fields.fault("withinMonths", code: "ends-before-start", "Samtalerne skal holdes inden en senere måned end den, der regnes fra.")
            return nil
        }
        self = talks
    }
}

extension DeadlineRule.FirstTalk {
    fileprivate init?(_ fields: ObjectReader) {
        defer { fields.finish() }
        let days = fields.integer("days", in: 0...400)
        let count = fields.optionalChoice("count", DayCount.self)
        let inclusive = fields.optionalBoolean("inclusive")
        guard let days else { return nil }
        self.init(days: days, count: count ?? .kalenderdage, inclusive: inclusive ?? true)
    }
}

extension DeadlineRulePatch: BodyInput {
    public init?(_ fields: ObjectReader) {
        self.init(
            to: fields.patchValue("to", code: "not-a-day", detail: "Skal være en dag, der findes, som 2026-11-23.") { Day($0) },
            source: fields.patchString("source", length: 1...500, nullable: false),
            verified: fields.patchBoolean("verified", nullable: false), note: fields.patchString("note", length: 1...1_000)
        )
    }
}

extension NewDeadlineStart: BodyInput {
    public init?(_ fields: ObjectReader) {
        let day = fields.optionalDay("startsOn")
        let weeks = fields.optionalInteger("weeks", in: 0...520)
        let note = fields.optionalString("note", length: 1...1_000)
        // What is there and cannot be read has a fault of its own already.
        let isThere = ["startsOn", "weeks"].map { fields.contains($0) && !fields.isNull($0) }
        if isThere[0] == isThere[1] {
            fields.fault(nil, code: "one-of", "Skriv enten dagen (startsOn) eller hvor mange uger der er lagt sammen (weeks).")
        }
        switch (day, weeks) {
        case (let day?, nil): self.init(start: .day(day), note: note)
        case (nil, let weeks?): self.init(start: .weeks(weeks), note: note)
        case (_?, _?), (nil, nil): return nil
        }
    }
}
