public import Application
import Domain
public import Endpoints
public import JSON

/// How long a field of an archetype may be.
private let fieldLength = 1...2_000

extension NewArchetype: BodyInput {
    public init?(_ fields: ObjectReader) {
        let team: TeamID? = fields.id("team")
        let name = fields.string("name")
        var sheet: [ArchetypeField: String] = [:]
        for field in ArchetypeField.allCases { sheet[field] = fields.optionalString(field.rawValue, length: fieldLength) }
        guard let team, let name else { return nil }
        self.init(team: team, name: name, sheet: sheet)
    }
}

extension ArchetypePatch: BodyInput {
    public init?(_ fields: ObjectReader) {
        let name = fields.patchString("name", nullable: false)
        var sheet: [ArchetypeField: Patch<String>] = [:]
        for field in ArchetypeField.allCases { sheet[field] = fields.patchString(field.rawValue, length: fieldLength) }
        self.init(name: name, sheet: sheet, retired: fields.patchBoolean("retired", nullable: false))
    }
}

extension NewScreening: BodyInput {
    public init?(_ fields: ObjectReader) {
        let observations = fields.optionalChoices("observations", count: 0...12, ScreeningObservation.self)
        let archetypes: [ArchetypeID]? = fields.optionalIDs("archetypes", count: 0...10)
        let risk = fields.choice("risk", RiskJudgement.self)
        let reason = fields.string("reason", length: 1...2_000)
        guard let risk, let reason else { return nil }
        self.init(observations: observations ?? [], archetypes: archetypes ?? [], risk: risk, reason: reason)
    }
}

extension NewScreeningSettings: BodyInput {
    public init?(_ fields: ObjectReader) {
        let age = fields.boolean("age")
        let ethnicity = fields.boolean("ethnicity")
        let reason = fields.string("reason", length: 1...1_000)
        guard let age, let ethnicity, let reason else { return nil }
        var allowed: Set<SensitiveObservation> = []
        if age { allowed.insert(.alder) }
        if ethnicity { allowed.insert(.etnicitet) }
        self.init(allowed: allowed, reason: reason)
    }
}

extension NewSurvivalCurve: BodyInput {
    public init?(_ fields: ObjectReader) {
        let points = fields.objects("points", count: 1...521)?.map { reader -> SurvivalCurve.Point? in
            let week = reader.integer("week", in: 0...520)
            let percent = reader.integer("percent", in: 0...100)
            reader.finish()
            guard let week, let percent else { return nil }
            return SurvivalCurve.Point(week: week, percent: percent)
        }
        let population = fields.string("population", length: 1...500)
        let complete = fields.boolean("complete")
        let source = fields.string("source", length: 1...500)
        guard let points, !points.contains(where: { $0 == nil }), let population, let complete, let source else { return nil }
        self.init(points: points.compactMap { $0 }, population: population, isComplete: complete, source: source)
    }
}
