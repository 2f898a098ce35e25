public import Domain

/// A meeting as shown, with the names behind its ids.
public struct MeetingView: Sendable {
    public var meeting: Meeting
    public var teamName: String
    public var leaderName: String
    public var minuteTakerName: String?
    /// Whether the reader runs it.
    public var isManaged: Bool
}

/// A meeting with who takes part and the lines of its agenda that the reader may see.
public struct MeetingDetails: Sendable {
    public var view: MeetingView
    public var participants: [ParticipantView]
    public var agenda: [AgendaLine]
}

/// Somebody's part in a meeting as shown.
public struct ParticipantView: Sendable {
    public var participant: Participant
    /// Of the person here, or of the professional from elsewhere.
    public var name: String
    public var title: String?
}

/// A series as shown, with the names behind its ids.
public struct MeetingSeriesView: Sendable {
    public var row: MeetingSeriesRow
    public var teamName: String
    public var leaderName: String
    public var minuteTakerName: String?
    /// The meetings that were made or cancelled by this call; empty when it was only read.
    public var meetings: [Meeting]
}

/// Who may not take part in an item, as shown.
public struct DisqualificationView: Sendable {
    public var disqualification: Disqualification
    public var staffName: String
    public var createdByName: String?
}

/// A ground for sharing as shown.
public struct SharingView: Sendable {
    public var sharing: Sharing
    public var participantName: String
    public var organisation: String
    public var createdByName: String?
    /// Whether it holds on the day of the request.
    public var isInForce: Bool
}

/// What somebody from elsewhere may be shown of a meeting on a day: their items alone, each on the ground that covers the day.
public struct MaterialView: Sendable {
    public var participant: ParticipantView
    public var asOf: Day
    public var items: [Item]

    /// What they may know of an item: whose case it is, why it is brought and what is asked.
    public struct Item: Sendable {
        public var line: AgendaLine
        public var basis: SharingBasis
    }
}
