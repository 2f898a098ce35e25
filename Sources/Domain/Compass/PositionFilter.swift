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
