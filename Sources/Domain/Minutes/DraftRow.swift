/// An item that is a draft: it was withdrawn, or its meeting was never held.
public struct DraftRow: Hashable, Sendable {
    public let item: MeetingItemID
    public let thread: MeetingItemID
    public let meeting: MeetingID
    public let caseID: CaseID
    public let citizen: CitizenID
    /// When the meeting was to begin.
    public let startsAt: Instant
    /// Whether it was withdrawn; otherwise the meeting was never held.
    public let isWithdrawn: Bool

    public init(
        item: MeetingItemID, thread: MeetingItemID, meeting: MeetingID, caseID: CaseID, citizen: CitizenID, startsAt: Instant,
        isWithdrawn: Bool
    ) {
        self.item = item
        self.thread = thread
        self.meeting = meeting
        self.caseID = caseID
        self.citizen = citizen
        self.startsAt = startsAt
        self.isWithdrawn = isWithdrawn
    }
}
