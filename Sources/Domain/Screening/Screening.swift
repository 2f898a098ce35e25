/// What was seen of a citizen early on, and what the caseworker judged. Append only; never a score, never a decision.
public struct Screening: Hashable, Sendable {
    public let id: ScreeningID
    public let caseID: CaseID
    /// In the order of the list.
    public let observations: [ScreeningObservation]
    /// The archetypes the citizen brought to mind.
    public let archetypes: [ArchetypeID]
    public let risk: RiskJudgement
    /// Why, in the caseworker's words.
    public let reason: String
    public let madeAt: Instant
    /// `nil` when a system recorded it by itself.
    public let madeBy: StaffID?

    public init(
        id: ScreeningID, caseID: CaseID, observations: [ScreeningObservation], archetypes: [ArchetypeID], risk: RiskJudgement, reason: String,
        madeAt: Instant, madeBy: StaffID?
    ) {
        self.id = id
        self.caseID = caseID
        let noted = Set(observations)
        self.observations = ScreeningObservation.allCases.filter(noted.contains)
        self.archetypes = archetypes
        self.risk = risk
        self.reason = reason
        self.madeAt = madeAt
        self.madeBy = madeBy
    }
}

extension Screening {
    /// What is told of it outside its own case: everything but age and ethnicity, so that no list across cases sorts people by them.
    public var plainObservations: [ScreeningObservation] { observations.filter { $0.sensitive == nil } }
}

/// What a list of screenings across cases is narrowed by; nil leaves a field open. Never by what was judged or seen.
public struct ScreeningFilter: Sendable {
    /// Who answers for the case.
    public var responsible: StaffID?
    /// The case's team.
    public var team: TeamID?

    public init(responsible: StaffID? = nil, team: TeamID? = nil) {
        self.responsible = responsible
        self.team = team
    }
}

/// Names a screening.
public typealias ScreeningID = ID<Screening>

/// Whether age and ethnicity may be noted. Both are off until a leader turns them on with a reason.
public struct ScreeningSettings: Hashable, Sendable {
    public let allowed: Set<SensitiveObservation>
    public let reason: String
    public let setAt: Instant?
    public let setBy: StaffID?
    /// Counts changes from 1.
    public let version: Int

    public init(allowed: Set<SensitiveObservation>, reason: String, setAt: Instant?, setBy: StaffID?, version: Int) {
        self.allowed = allowed
        self.reason = reason
        self.setAt = setAt
        self.setBy = setBy
        self.version = version
    }

    /// Whether the observation may be noted.
    public func allows(_ observation: ScreeningObservation) -> Bool {
        observation.sensitive.map(allowed.contains) ?? true
    }
}
