/// A case on a meeting's agenda. When it goes on to a later meeting it becomes a new item of the same thread: what was written about
/// problem and solutions belongs to the thread, how it ended belongs to each item.
public struct MeetingItem: Hashable, Sendable {
    public let id: MeetingItemID
    public var meeting: MeetingID
    public let caseID: CaseID
    /// The first item of the thread; its own id while it has not been carried on.
    public let thread: MeetingItemID
    /// The item of the earlier meeting that this one goes on from.
    public let carriedFrom: MeetingItemID?
    /// Who brings the case, and takes the conclusion home.
    public let bringer: StaffID
    /// Its place on the agenda, which the meeting's version guards; the order is by place, then id.
    public var place: Int
    /// Planned minutes, 1 to 600.
    public var minutes: Int?
    /// Why the case is brought; one or more, in the order of the list.
    public var reasons: [ItemReason]
    /// The bringer's goal.
    public var goal: String?
    /// The question to the group.
    public var question: QuestionID?
    /// Which practice logics are in play, as those at the table see it.
    public var logicsNote: String?
    /// What the citizen was asked before the meeting.
    public var citizenAsked: String?
    /// What the citizen was told after it.
    public var citizenTold: String?
    public let createdAt: Instant
    public let createdBy: StaffID?
    /// 1 when made; guards everything above but the place. Lines have versions of their own.
    public var version: Int

    public init(
        id: MeetingItemID, meeting: MeetingID, caseID: CaseID, thread: MeetingItemID, carriedFrom: MeetingItemID? = nil, bringer: StaffID,
        place: Int, minutes: Int? = nil, reasons: [ItemReason], goal: String? = nil, question: QuestionID? = nil, logicsNote: String? = nil,
        citizenAsked: String? = nil, citizenTold: String? = nil, createdAt: Instant, createdBy: StaffID?, version: Int = 1
    ) {
        self.id = id
        self.meeting = meeting
        self.caseID = caseID
        self.thread = thread
        self.carriedFrom = carriedFrom
        self.bringer = bringer
        self.place = place
        self.minutes = minutes
        self.reasons = reasons
        self.goal = goal
        self.question = question
        self.logicsNote = logicsNote
        self.citizenAsked = citizenAsked
        self.citizenTold = citizenTold
        self.createdAt = createdAt
        self.createdBy = createdBy
        self.version = version
    }

    /// The same case on a later meeting's agenda: same thread, same bringer, what was asked and why; nothing of how it went.
    public func carried(to meeting: MeetingID, as id: MeetingItemID, place: Int, at now: Instant, by staff: StaffID?) -> MeetingItem {
        MeetingItem(
            id: id, meeting: meeting, caseID: caseID, thread: thread, carriedFrom: self.id, bringer: bringer, place: place, minutes: minutes,
            reasons: reasons, goal: goal, question: question, logicsNote: logicsNote, citizenAsked: citizenAsked, citizenTold: nil,
            createdAt: now, createdBy: staff
        )
    }
}
