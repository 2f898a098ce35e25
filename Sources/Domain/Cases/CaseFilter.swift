/// What a list of cases is narrowed by; nil leaves a field open.
public struct CaseFilter: Sendable {
    public var citizen: CitizenID?
    public var responsible: StaffID?
    public var team: TeamID?
    public var state: CaseState?
    public var targetGroup: String?
    public var externalCaseNumber: String?

    public init(
        citizen: CitizenID? = nil, responsible: StaffID? = nil, team: TeamID? = nil, state: CaseState? = nil,
        targetGroup: String? = nil, externalCaseNumber: String? = nil
    ) {
        self.citizen = citizen
        self.responsible = responsible
        self.team = team
        self.state = state
        self.targetGroup = targetGroup
        self.externalCaseNumber = externalCaseNumber
    }
}
