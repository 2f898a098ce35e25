/// A citizen's case in the jobcenter.
public struct Case: Hashable, Sendable {
    public let id: CaseID
    public let citizen: CitizenID
    /// The number that another system knows the case by.
    public var externalCaseNumber: String?
    /// A code of the list `maalgrupper`. Independent of the benefit (section 2.10).
    public var targetGroup: String?
    /// A code of the list `visitationskategorier`.
    public var visitation: String?
    /// A code of the list `ydelser`: what the case is about now. The dated history is its ``BenefitPeriods``.
    public var benefit: String?
    public var kle: KLENumber?
    /// The caseworker who answers for the case.
    public var responsible: StaffID
    public var team: TeamID?
    /// The first day of the case.
    public let openedOn: Day
    /// Set while the case is closed.
    public private(set) var closure: CaseClosure?
    /// Counts changes from 1.
    public var version: Int

    public init(
        id: CaseID, citizen: CitizenID, responsible: StaffID, openedOn: Day, team: TeamID? = nil,
        externalCaseNumber: String? = nil, targetGroup: String? = nil, visitation: String? = nil, benefit: String? = nil,
        kle: KLENumber? = nil, closure: CaseClosure? = nil, version: Int = 1
    ) {
        self.id = id
        self.citizen = citizen
        self.externalCaseNumber = externalCaseNumber
        self.targetGroup = targetGroup
        self.visitation = visitation
        self.benefit = benefit
        self.kle = kle
        self.responsible = responsible
        self.team = team
        self.openedOn = openedOn
        self.closure = closure
        self.version = version
    }

    /// Open until closed.
    public var state: CaseState { closure == nil ? .aaben : .lukket }

    /// Closes an open case. Throws ``CaseStateFault`` when it is closed already, or ends before it began.
    public mutating func close(_ closure: CaseClosure) throws(CaseStateFault) {
        if let earlier = self.closure { throw .alreadyClosed(on: earlier.day) }
        guard closure.day >= openedOn else { throw .closedBeforeOpened(on: openedOn) }
        self.closure = closure
    }

    /// Opens a closed case again. Throws ``CaseStateFault/alreadyOpen`` when it is open.
    public mutating func reopen() throws(CaseStateFault) {
        guard closure != nil else { throw .alreadyOpen }
        closure = nil
    }
}
