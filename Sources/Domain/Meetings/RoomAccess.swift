/// Who may read a case because it is on a meeting's agenda, whatever their reach. Their ordinary sight of cases stands beside it.
public struct RoomAccess: Hashable, Sendable {
    public var meeting: MeetingState
    /// Whether the meeting's minutes are final: then the room is closed.
    public var hasFinalMinutes: Bool
    /// Whether the item is still on the agenda: not withdrawn.
    public var isOnAgenda: Bool
    /// Who may not take part in this item (inhabil).
    public var disqualified: Set<StaffID>

    public init(meeting: MeetingState, hasFinalMinutes: Bool, isOnAgenda: Bool, disqualified: Set<StaffID> = []) {
        self.meeting = meeting
        self.hasFinalMinutes = hasFinalMinutes
        self.isOnAgenda = isOnAgenda
        self.disqualified = disqualified
    }

    /// Whether a colleague who takes part reads the case: from publication until the minutes are final.
    public func admits(_ staff: StaffID) -> Bool {
        isOpen && !disqualified.contains(staff)
    }

    /// Whether somebody from elsewhere sees the item: as colleagues do, and only on a basis that covers the day.
    public func admitsOutsider(on day: Day, basis: SharingBasis?) -> Bool {
        isOpen && (basis?.covers(day) ?? false)
    }

    private var isOpen: Bool {
        guard isOnAgenda, !hasFinalMinutes else { return false }
        switch meeting {
        case .udsendt, .igang, .afholdt: return true
        case .planlagt, .aflyst: return false
        }
    }
}

/// Why something about a citizen may be told to somebody from elsewhere (Decisions: consent or a legal basis, recorded).
public struct SharingBasis: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// By law, which is named.
        case lovhjemmel(String)
        /// The citizen's specific consent: to what.
        case samtykke(scope: String)
    }

    public let kind: Kind
    public let from: Day
    /// The last day, if there is one.
    public let to: Day?
    /// When a consent was taken back; it holds no longer from that day on.
    public let withdrawnOn: Day?

    public init(kind: Kind, from: Day, to: Day? = nil, withdrawnOn: Day? = nil) {
        self.kind = kind
        self.from = from
        self.to = to
        self.withdrawnOn = withdrawnOn
    }

    /// Whether it holds on a day.
    public func covers(_ day: Day) -> Bool {
        from <= day && to.map { day <= $0 } ?? true && withdrawnOn.map { day < $0 } ?? true
    }
}
