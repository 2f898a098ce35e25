/// An agreement with where it was made and what the store keeps of it.
public struct AgreementRow: Sendable {
    public let id: AgreementID
    public let caseID: CaseID
    public let source: AgreementSource
    /// The id of the meeting item, the talk, the plan or, made outside of them, the case.
    public let sourceID: ID<Never>
    /// The number of the version of a plan that it was made with.
    public let sourceVersion: Int?
    public let kind: AgreementKind
    public var agreement: Agreement
    /// Who answered for the case when it was agreed, or when somebody last said who is to do it.
    public var caseResponsible: StaffID
    public let createdAt: Instant
    public let createdBy: StaffID?
    /// Counts changes from 1.
    public var version: Int

    public init(
        id: AgreementID, caseID: CaseID, source: AgreementSource, sourceID: ID<Never>, sourceVersion: Int? = nil, kind: AgreementKind,
        agreement: Agreement, caseResponsible: StaffID, createdAt: Instant, createdBy: StaffID?, version: Int = 1
    ) {
        self.id = id
        self.caseID = caseID
        self.source = source
        self.sourceID = sourceID
        self.sourceVersion = sourceVersion
        self.kind = kind
        self.agreement = agreement
        self.caseResponsible = caseResponsible
        self.createdAt = createdAt
        self.createdBy = createdBy
        self.version = version
    }
}

/// What a list of agreements is narrowed by; nil leaves a field open.
public struct AgreementFilter: Hashable, Sendable {
    /// The member of staff who is to do it.
    public var responsible: StaffID?
    public var caseID: CaseID?
    /// The team of the case.
    public var team: TeamID?
    public var state: AgreementState?
    /// What it was made in.
    public var source: AgreementSource?
    /// Due that day or later.
    public var from: Day?
    /// Due that day or earlier.
    public var to: Day?
    /// Open and due before this day.
    public var overdueOn: Day?
    /// Open, with a reason to ask who does it (``HandoverReason``).
    public var needsHandover: Bool

    public init(
        responsible: StaffID? = nil, caseID: CaseID? = nil, team: TeamID? = nil, state: AgreementState? = nil,
        source: AgreementSource? = nil, from: Day? = nil, to: Day? = nil, overdueOn: Day? = nil, needsHandover: Bool = false
    ) {
        self.responsible = responsible
        self.caseID = caseID
        self.team = team
        self.state = state
        self.source = source
        self.from = from
        self.to = to
        self.overdueOn = overdueOn
        self.needsHandover = needsHandover
    }
}
