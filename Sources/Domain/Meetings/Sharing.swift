/// The ground on which somebody from elsewhere takes part in an item, as it was recorded (Decisions: a legal basis or a specific consent).
public struct Sharing: Hashable, Sendable {
    public let id: SharingID
    public let item: MeetingItemID
    public let meeting: MeetingID
    public let participant: ParticipantID
    public var basis: SharingBasis
    public let createdAt: Instant
    public let createdBy: StaffID?
    /// Counts changes from 1.
    public var version: Int

    public init(
        id: SharingID, item: MeetingItemID, meeting: MeetingID, participant: ParticipantID, basis: SharingBasis, createdAt: Instant,
        createdBy: StaffID?, version: Int = 1
    ) {
        self.id = id
        self.item = item
        self.meeting = meeting
        self.participant = participant
        self.basis = basis
        self.createdAt = createdAt
        self.createdBy = createdBy
        self.version = version
    }
}

/// Who may not take part in an item (inhabil), and why.
public struct Disqualification: Hashable, Sendable {
    public let item: MeetingItemID
    public let staff: StaffID
    public let reason: String
    public let createdAt: Instant
    public let createdBy: StaffID?

    public init(item: MeetingItemID, staff: StaffID, reason: String, createdAt: Instant, createdBy: StaffID?) {
        self.item = item
        self.staff = staff
        self.reason = reason
        self.createdAt = createdAt
        self.createdBy = createdBy
    }
}
