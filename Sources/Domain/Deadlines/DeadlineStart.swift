/// From which day a case's months are counted, as a caseworker entered it.
public struct DeadlineStart: Sendable, Equatable {
    public var id: ID<DeadlineStart>
    public var caseID: CaseID
    public var startsOn: Day
    /// The weeks summed up when it was entered, where those were given and not the day.
    public var weeks: Int?
    public var note: String?
    public var enteredOn: Day
    public var madeAt: Instant
    public var madeBy: StaffID?

    public init(
        id: ID<DeadlineStart>, caseID: CaseID, startsOn: Day, weeks: Int?, note: String?, enteredOn: Day, madeAt: Instant, madeBy: StaffID?
    ) {
        self.id = id
        self.caseID = caseID
        self.startsOn = startsOn
        self.weeks = weeks
        self.note = note
        self.enteredOn = enteredOn
        self.madeAt = madeAt
        self.madeBy = madeBy
    }
}

/// Names a day that was entered.
public typealias DeadlineStartID = ID<DeadlineStart>
