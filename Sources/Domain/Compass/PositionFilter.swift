/// What a list of placements across cases is narrowed by; nil leaves a field open.
public struct PositionFilter: Sendable {
    public var caseID: CaseID?
    /// An actor of that case.
    public var actor: ActorID?
    /// Not recorded earlier than this.
    public var from: Instant?
    /// Recorded earlier than this.
    public var to: Instant?

    public init(caseID: CaseID? = nil, actor: ActorID? = nil, from: Instant? = nil, to: Instant? = nil) {
        self.caseID = caseID
        self.actor = actor
        self.from = from
        self.to = to
    }
}

/// What the list of one case's placements is narrowed by; nil leaves a field open.
public struct CasePositionFilter: Sendable {
    /// Only what had been recorded by then.
    public var asOf: Instant?
    public var actor: ActorID?
    /// Only those made at this item of a meeting.
    public var meetingItem: MeetingItemID?
    /// Only those made in this conversation.
    public var conversation: ConversationID?

    public init(asOf: Instant? = nil, actor: ActorID? = nil, meetingItem: MeetingItemID? = nil, conversation: ConversationID? = nil) {
        self.asOf = asOf
        self.actor = actor
        self.meetingItem = meetingItem
        self.conversation = conversation
    }

    /// Whether the placement passes.
    public func takes(_ position: Position) -> Bool {
        (asOf.map { position.recordedAt <= $0 } ?? true) && (actor.map { position.actor == $0 } ?? true)
            && (meetingItem.map { position.meetingItem == $0 } ?? true) && (conversation.map { position.conversation == $0 } ?? true)
    }
}
