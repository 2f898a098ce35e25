/// Meetings, and who sees what beside their ordinary reach.
extension Kompas {
    /// Meetings, their series, who takes part and what may be shared.
    public var meetings: Meetings { Meetings(items: items, epoch: cursorEpoch) }
    /// Who covers for whom.
    public var standIns: StandIns { StandIns(epoch: cursorEpoch) }
    /// Cases that were opened out of reach.
    public var emergencies: Emergencies { Emergencies(vault: vault, epoch: cursorEpoch) }
    /// Minutes of meetings, and their corrections.
    public var minutes: Minutes { Minutes(citizens: citizens, agreements: agreements, meetings: meetings) }
    /// What was written for meetings and never became part of a case.
    public var drafts: Drafts { Drafts(items: items) }
}
