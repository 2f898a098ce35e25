/// What a list of cases is narrowed by; nil leaves a field open.
public struct CaseFilter: Sendable {
    public var citizen: CitizenID?
    public var responsible: StaffID?
    public var team: TeamID?
    public var state: CaseState?
    public var targetGroup: String?
    public var externalCaseNumber: String?
    /// Only those that are open or were closed on this day or later.
    public var notClosedBefore: Day?

    public init(
        citizen: CitizenID? = nil, responsible: StaffID? = nil, team: TeamID? = nil, state: CaseState? = nil,
        targetGroup: String? = nil, externalCaseNumber: String? = nil, notClosedBefore: Day? = nil
    ) {
        self.citizen = citizen
        self.responsible = responsible
        self.team = team
        self.state = state
        self.targetGroup = targetGroup
        self.externalCaseNumber = externalCaseNumber
        self.notClosedBefore = notClosedBefore
    }
}
