public import Domain
public import JSON

/// A made-up person to draw for a team.
public struct NewArchetype: Sendable {
    public var team: TeamID
    public var name: String
    public var sheet: [ArchetypeField: String]

    public init(team: TeamID, name: String, sheet: [ArchetypeField: String]) {
        self.team = team
        self.name = name
        self.sheet = sheet
    }
}

/// What to change about an archetype; what is absent stays (RFC 7396).
public struct ArchetypePatch: Sendable {
    public var name: Patch<String>
    public var sheet: [ArchetypeField: Patch<String>]
    /// Whether it is out of use.
    public var retired: Patch<Bool>

    public init(name: Patch<String>, sheet: [ArchetypeField: Patch<String>], retired: Patch<Bool>) {
        self.name = name
        self.sheet = sheet
        self.retired = retired
    }
}

/// What was seen of a citizen early on, and what the caseworker judges.
public struct NewScreening: Sendable {
    public var observations: [ScreeningObservation]
    public var archetypes: [ArchetypeID]
    public var risk: RiskJudgement
    public var reason: String

    public init(observations: [ScreeningObservation], archetypes: [ArchetypeID], risk: RiskJudgement, reason: String) {
        self.observations = observations
        self.archetypes = archetypes
        self.risk = risk
        self.reason = reason
    }
}

/// Which sensitive observations may be noted from now on, and why.
public struct NewScreeningSettings: Sendable {
    public var allowed: Set<SensitiveObservation>
    public var reason: String

    public init(allowed: Set<SensitiveObservation>, reason: String) {
        self.allowed = allowed
        self.reason = reason
    }
}

/// A table of how many are still unemployed after so many weeks.
public struct NewSurvivalCurve: Sendable {
    public var points: [SurvivalCurve.Point]
    public var population: String
    public var isComplete: Bool
    public var source: String

    public init(points: [SurvivalCurve.Point], population: String, isComplete: Bool, source: String) {
        self.points = points
        self.population = population
        self.isComplete = isComplete
        self.source = source
    }
}
