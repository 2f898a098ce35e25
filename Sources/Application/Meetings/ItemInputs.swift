public import Domain
public import JSON

/// A case to put on an agenda, with as much of the item as is known already: one request carries all of it.
public struct NewItem: Sendable {
    public var caseID: CaseID
    /// Why the case is brought; one or more.
    public var reasons: [ItemReason]
    /// Who brings it; the caller if left out, and for a system who answers for the case.
    public var bringer: StaffID?
    public var goal: String?
    /// The question to the group; the case's current one if left out.
    public var question: String?
    /// Planned minutes.
    public var minutes: Int?
    public var logicsNote: String?
    public var citizenAsked: String?
    public var problemViews: [NewProblemView]
    public var positions: [Placement]
    public var proposals: [NewProposal]
    /// What the bringer takes home so far, when the item does not end with it.
    public var conclusion: NewConclusion?

    public init(
        caseID: CaseID, reasons: [ItemReason], bringer: StaffID? = nil, goal: String? = nil, question: String? = nil, minutes: Int? = nil,
        logicsNote: String? = nil, citizenAsked: String? = nil, problemViews: [NewProblemView] = [], positions: [Placement] = [],
        proposals: [NewProposal] = [], conclusion: NewConclusion? = nil
    ) {
        self.caseID = caseID
        self.reasons = reasons
        self.bringer = bringer
        self.goal = goal
        self.question = question
        self.minutes = minutes
        self.logicsNote = logicsNote
        self.citizenAsked = citizenAsked
        self.problemViews = problemViews
        self.positions = positions
        self.proposals = proposals
        self.conclusion = conclusion
    }
}

/// What an item that is brought ends with, or its text so far.
public struct NewConclusion: Sendable {
    /// nil leaves the item open.
    public var ending: ItemEnding?
    public var text: String?
    public var agreements: [NewAgreement]
    public var reason: String?
    public var acknowledged: [AttentionPoint.Code]

    public init(ending: ItemEnding?, text: String?, agreements: [NewAgreement], reason: String?, acknowledged: [AttentionPoint.Code]) {
        self.ending = ending
        self.text = text
        self.agreements = agreements
        self.reason = reason
        self.acknowledged = acknowledged
    }
}

/// What to change about an item's head; what is absent stays (RFC 7396).
public struct ItemPatch: Sendable {
    public var reasons: Patch<[ItemReason]>
    public var goal: Patch<String>
    public var question: Patch<String>
    public var minutes: Patch<Int>
    public var logicsNote: Patch<String>
    public var citizenAsked: Patch<String>
    public var citizenTold: Patch<String>
    /// Another meeting, before the item was taken.
    public var meeting: Patch<MeetingID>

    public init(
        reasons: Patch<[ItemReason]> = .absent, goal: Patch<String> = .absent, question: Patch<String> = .absent, minutes: Patch<Int> = .absent,
        logicsNote: Patch<String> = .absent, citizenAsked: Patch<String> = .absent, citizenTold: Patch<String> = .absent,
        meeting: Patch<MeetingID> = .absent
    ) {
        self.reasons = reasons
        self.goal = goal
        self.question = question
        self.minutes = minutes
        self.logicsNote = logicsNote
        self.citizenAsked = citizenAsked
        self.citizenTold = citizenTold
        self.meeting = meeting
    }

    /// Whether nothing but what is written after an item's end is touched.
    var isAboutAfterwards: Bool {
        reasons.isAbsent && goal.isAbsent && question.isAbsent && minutes.isAbsent && logicsNote.isAbsent && citizenAsked.isAbsent
            && meeting.isAbsent
    }
}

/// How somebody sees the problem.
public struct NewProblemView: Sendable {
    /// nil for the caller, or for the table where a system writes.
    public var holder: ProblemView.Holder?
    public var text: String

    public init(holder: ProblemView.Holder?, text: String) {
        self.holder = holder
        self.text = text
    }
}

/// What to change about a problem view; what is absent stays.
public struct ProblemViewPatch: Sendable {
    public var holder: ProblemView.Holder?
    public var text: Patch<String>

    public init(holder: ProblemView.Holder?, text: Patch<String>) {
        self.holder = holder
        self.text = text
    }
}

/// What could be done, in exactly one category.
public struct NewProposal: Sendable {
    public var proposal: Proposal

    public init(proposal: Proposal) {
        self.proposal = proposal
    }
}

/// What to change about a proposal; what is absent stays.
public struct ProposalPatch: Sendable {
    public var text: Patch<String>
    public var category: Patch<ProposalCategory>
    public var presupposes: Patch<[ActorID]>
    public var state: Patch<ProposalStanding>
    /// Why it was dropped.
    public var reason: Patch<String>

    public init(
        text: Patch<String> = .absent, category: Patch<ProposalCategory> = .absent, presupposes: Patch<[ActorID]> = .absent,
        state: Patch<ProposalStanding> = .absent, reason: Patch<String> = .absent
    ) {
        self.text = text
        self.category = category
        self.presupposes = presupposes
        self.state = state
        self.reason = reason
    }
}

/// How an item ends.
public struct NewEnd: Sendable {
    public var ending: ItemEnding
    /// What the bringer takes home; what was written before if left out.
    public var text: String?
    /// The proposals that were chosen; as they stand if left out.
    public var chosen: [ProposalID]?
    public var agreements: [NewAgreement]
    public var reason: String?
    /// The meeting a case that is put off goes to.
    public var nextMeeting: MeetingID?
    /// The clear attention points that were seen.
    public var acknowledged: [AttentionPoint.Code]

    public init(
        ending: ItemEnding, text: String? = nil, chosen: [ProposalID]? = nil, agreements: [NewAgreement] = [], reason: String? = nil,
        nextMeeting: MeetingID? = nil, acknowledged: [AttentionPoint.Code] = []
    ) {
        self.ending = ending
        self.text = text
        self.chosen = chosen
        self.agreements = agreements
        self.reason = reason
        self.nextMeeting = nextMeeting
        self.acknowledged = acknowledged
    }
}

/// The group leader's internal answer.
public struct NewPermission: Sendable {
    public var answer: PermissionAnswer
    /// Conditions, reason, or a remark.
    public var words: String?
    /// By when the citizen is heard and the decision made; seven working days if left out.
    public var decisionDue: Day?

    public init(answer: PermissionAnswer, words: String?, decisionDue: Day?) {
        self.answer = answer
        self.words = words
        self.decisionDue = decisionDue
    }
}
