/// How somebody sees the problem, before solutions: somebody at the table, or an actor of the case. Belongs to the thread.
public struct ProblemView: Hashable, Sendable {
    /// Whose view it is.
    public enum Holder: Hashable, Sendable {
        case staff(StaffID)
        case actor(ActorID)
        /// The table as a whole.
        case table
    }

    public let id: ProblemViewID
    public let thread: MeetingItemID
    public let caseID: CaseID
    public var holder: Holder
    public var text: String
    public let createdAt: Instant
    public let createdBy: StaffID?
    /// When it was taken away; what was said stays on record.
    public var removedAt: Instant?
    public var version: Int

    public init(
        id: ProblemViewID, thread: MeetingItemID, caseID: CaseID, holder: Holder, text: String, createdAt: Instant, createdBy: StaffID?,
        removedAt: Instant? = nil, version: Int = 1
    ) {
        self.id = id
        self.thread = thread
        self.caseID = caseID
        self.holder = holder
        self.text = text
        self.createdAt = createdAt
        self.createdBy = createdBy
        self.removedAt = removedAt
        self.version = version
    }
}
