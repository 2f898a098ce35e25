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

/// What a ground rests on, as a code; its words stand beside it.
public enum SharingKind: String, CodeListValue {
    case lovhjemmel, samtykke

    public static let list = "delingsgrundlag"

    public var label: String {
        switch self {
        case .lovhjemmel: "Hjemmel i loven"
        case .samtykke: "Borgerens samtykke"
        }
    }
}

extension SharingBasis {
    /// The code of what it rests on.
    public var code: SharingKind {
        switch kind {
        case .lovhjemmel: .lovhjemmel
        case .samtykke: .samtykke
        }
    }

    /// The law, or what the citizen consented to.
    public var words: String {
        switch kind {
        case .lovhjemmel(let words), .samtykke(let words): words
        }
    }

    public init(code: SharingKind, words: String, from: Day, to: Day? = nil, withdrawnOn: Day? = nil) {
        let kind: Kind = switch code {
        case .lovhjemmel: .lovhjemmel(words)
        case .samtykke: .samtykke(scope: words)
        }
        self.init(kind: kind, from: from, to: to, withdrawnOn: withdrawnOn)
    }

    /// The same ground, taken back on a day.
    public func withdrawn(on day: Day) -> SharingBasis {
        SharingBasis(kind: kind, from: from, to: to, withdrawnOn: day)
    }
}
