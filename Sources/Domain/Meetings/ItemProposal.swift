/// A proposal on a thread, with who raised it.
public struct ItemProposal: Hashable, Sendable {
    public let id: ProposalID
    public let thread: MeetingItemID
    public let caseID: CaseID
    public var proposal: Proposal
    public let raisedBy: StaffID?
    public let createdAt: Instant
    /// When it was taken away.
    public var removedAt: Instant?
    public var version: Int

    public init(
        id: ProposalID, thread: MeetingItemID, caseID: CaseID, proposal: Proposal, raisedBy: StaffID?, createdAt: Instant,
        removedAt: Instant? = nil, version: Int = 1
    ) {
        self.id = id
        self.thread = thread
        self.caseID = caseID
        self.proposal = proposal
        self.raisedBy = raisedBy
        self.createdAt = createdAt
        self.removedAt = removedAt
        self.version = version
    }
}

/// What became of a proposal, as a code.
public enum ProposalStanding: String, CodeListValue {
    case rejst
    case valgt
    case fravalgt

    public static let list = "forslagstilstande"

    /// In Danish.
    public var label: String {
        switch self {
        case .rejst: "Rejst"
        case .valgt: "Valgt"
        case .fravalgt: "Fravalgt"
        }
    }
}

extension ProposalState {
    /// The state as a code.
    public var standing: ProposalStanding {
        switch self {
        case .rejst: .rejst
        case .valgt: .valgt
        case .fravalgt: .fravalgt
        }
    }

    /// Why it was dropped; nil unless it was.
    public var reason: String? {
        if case .fravalgt(let reason) = self { reason } else { nil }
    }

    /// The state behind a code; nil when it was dropped without a reason.
    public init?(_ standing: ProposalStanding, reason: String?) {
        switch standing {
        case .rejst: self = .rejst
        case .valgt: self = .valgt
        case .fravalgt:
            guard let reason, reason.isWritten else { return nil }
            self = .fravalgt(reason: reason)
        }
    }
}
