public import Domain

/// A case on an agenda with everything that was written about it.
public struct ItemView: Sendable {
    public var item: MeetingItem
    public var citizen: CitizenID
    public var citizenName: String
    public var cprMasked: String
    public var bringerName: String
    /// The question to the group.
    public var question: Question?
    /// How people see the problem, in the order they said it.
    public var problemViews: [ProblemViewView]
    public var proposals: [ProposalView]
    /// Placements made at the table, the oldest first, withdrawn ones too.
    public var positions: [Position]
    /// Who stands elsewhere than before.
    public var moved: [MoveView]
    public var conclusion: ConclusionView
    public var permission: PermissionView
    /// What was agreed in this item.
    public var agreements: [AgreementView]
    /// What was agreed in the case before and is still open: looked at first.
    public var openAgreements: [AgreementView]
    /// The item's earlier meetings, the oldest first.
    public var story: [EarlierItem]
    /// Where the case goes on, when it was carried to a later meeting.
    public var continuedIn: NextItem?

    /// Whether the problem is still to be talked about before solutions.
    public var isProblemFirst: Bool { problemViews.isEmpty }
}

/// How somebody sees the problem, with the names.
public struct ProblemViewView: Sendable {
    public var view: ProblemView
    /// Whose view it is.
    public var holderName: String
    /// What an actor is to the case; nil for somebody at the table.
    public var holderRole: ActorRole?
    public var createdByName: String?
}

/// A proposal with the names.
public struct ProposalView: Sendable {
    public var row: ItemProposal
    public var raisedByName: String?
    /// Without whom it cannot be done.
    public var presupposes: [ActorName]
}

/// An actor by name.
public struct ActorName: Sendable {
    public var id: ActorID
    public var role: ActorRole
    /// Name, or title where there is none.
    public var name: String
}

/// What moved, with the actor's name.
public struct MoveView: Sendable {
    public var move: TableMove
    public var actor: ActorName
}

/// A conclusion with the names and the next meeting's time.
public struct ConclusionView: Sendable {
    public var conclusion: ItemConclusion
    public var endedByName: String?
    public var nextMeetingStartsAt: Instant?
}

/// How an item ended, with what was chosen and agreed.
public struct ItemConclusionView: Sendable {
    public var conclusion: ConclusionView
    public var chosen: [ProposalView]
    public var agreements: [AgreementView]
    /// Where the case goes on, when it was carried to a later meeting.
    public var continuedIn: NextItem?
}

/// The group leader's answer with the name, and the task that follows from it.
public struct PermissionView: Sendable {
    public var permission: ItemPermission
    public var givenByName: String?
    /// Hearing the citizen and deciding in the specialist system.
    public var task: AgreementView?

    /// What everybody is told about it, in Danish.
    public static let notice = """
        Gruppelederens svar er internt. Det er ikke en afgørelse: Borgeren skal høres (partshøring), og afgørelsen træffes i fagsystemet.
        """
}

/// The same case at an earlier meeting.
public struct EarlierItem: Sendable {
    public var item: MeetingItemID
    public var meeting: MeetingID
    public var meetingStartsAt: Instant
    /// nil while it has not ended.
    public var ending: ItemEnding?
    public var reason: String?
    public var text: String?
}

/// The same case at a later meeting.
public struct NextItem: Sendable {
    public var item: MeetingItemID
    public var meeting: MeetingID
    public var meetingStartsAt: Instant
}

/// A line of an agenda.
public struct AgendaLine: Sendable {
    public var item: MeetingItem
    public var citizen: CitizenID
    public var citizenName: String
    public var bringerName: String
    public var question: String?
    /// nil while it has not ended.
    public var ending: ItemEnding?
    /// Open agreements of the case, from before.
    public var openAgreements: Int
}

/// A case at a meeting, as its story tells it.
public struct CaseMeetingLine: Sendable {
    public var line: AgendaLine
    public var meetingTitle: String?
    public var meetingKind: MeetingKind
    public var meetingStartsAt: Instant
    public var meetingState: MeetingState
    public var conclusion: ItemConclusion
}

/// What could be said more clearly in an item.
public struct AttentionView: Sendable {
    public var points: [AttentionPoint]
    /// The agreements that points speak of, in their order; nil for one that is not kept yet.
    public var agreements: [AgreementID?]
}

/// What a carry-over did.
public struct CarryOver: Sendable {
    public var meeting: MeetingID
    public var meetingStartsAt: Instant
    /// What was carried, as it now stands on the later agenda.
    public var carried: [AgendaLine]
    /// What stood on the later agenda already.
    public var alreadyThere: [AgendaLine]
}
