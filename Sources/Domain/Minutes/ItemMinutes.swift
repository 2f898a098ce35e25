/// What the minutes say about one case: as it stood when they were made, names and all, so that final minutes never change by what
/// happens later. The CPR number is masked.
public struct ItemMinutes: Hashable, Sendable {
    public let item: MeetingItemID
    public let caseID: CaseID
    /// Its place on the agenda, which gives the order.
    public var place: Int
    /// The case's number in the specialist system.
    public var externalCaseNumber: String?
    public var citizenName: String
    public var cprMasked: String
    /// Who brought the case.
    public var bringer: String
    /// Why it was brought.
    public var reasons: [ItemReason]
    /// The bringer's goal.
    public var goal: String?
    /// The question to the group.
    public var question: String?
    /// What the citizen was asked before.
    public var citizenAsked: String?
    /// What the citizen was told after.
    public var citizenTold: String?
    /// How each saw the problem.
    public var problemViews: [ProblemLine]
    /// Where those stood who were placed on the compass at the meeting, and who moved.
    public var positions: [PositionLine]
    /// Which practice logics were in play, as those at the table saw it.
    public var logicsNote: String?
    public var proposals: [ProposalLine]
    /// How it ended; nil while it has not.
    public var ending: ItemEnding?
    /// Why it ended so.
    public var endingReason: String?
    /// When the meeting is that the case was put off to, in words.
    public var nextMeeting: String?
    /// What the bringer takes home.
    public var conclusion: String?
    public var agreements: [AgreementLine]
    /// The group leader's internal answer.
    public var permission: PermissionLine?
    /// Agreements from before that were open when the case came up, and what became of them.
    public var earlierAgreements: [EarlierAgreementLine]
    /// Who did not take part in this item (inhabil).
    public var disqualified: [String]
    /// Who from elsewhere took part in it, and on what ground.
    public var outsiders: [OutsiderLine]

    public init(
        item: MeetingItemID, caseID: CaseID, place: Int, externalCaseNumber: String? = nil, citizenName: String, cprMasked: String,
        bringer: String, reasons: [ItemReason], goal: String? = nil, question: String? = nil, citizenAsked: String? = nil,
        citizenTold: String? = nil, problemViews: [ProblemLine] = [], positions: [PositionLine] = [], logicsNote: String? = nil,
        proposals: [ProposalLine] = [], ending: ItemEnding? = nil, endingReason: String? = nil, nextMeeting: String? = nil,
        conclusion: String? = nil, agreements: [AgreementLine] = [], permission: PermissionLine? = nil,
        earlierAgreements: [EarlierAgreementLine] = [], disqualified: [String] = [], outsiders: [OutsiderLine] = []
    ) {
        self.item = item
        self.caseID = caseID
        self.place = place
        self.externalCaseNumber = externalCaseNumber
        self.citizenName = citizenName
        self.cprMasked = cprMasked
        self.bringer = bringer
        self.reasons = reasons
        self.goal = goal
        self.question = question
        self.citizenAsked = citizenAsked
        self.citizenTold = citizenTold
        self.problemViews = problemViews
        self.positions = positions
        self.logicsNote = logicsNote
        self.proposals = proposals
        self.ending = ending
        self.endingReason = endingReason
        self.nextMeeting = nextMeeting
        self.conclusion = conclusion
        self.agreements = agreements
        self.permission = permission
        self.earlierAgreements = earlierAgreements
        self.disqualified = disqualified
        self.outsiders = outsiders
    }

    /// Whether the group came to talk about the case at all.
    public var wasTakenUp: Bool { ending != .ikkeNaaet && ending != .bringerFravaerende }
}

extension ItemMinutes {
    /// How somebody saw the problem.
    public struct ProblemLine: Hashable, Sendable {
        public let id: ProblemViewID
        /// A name, or what they are to the case.
        public var who: String
        public var text: String

        public init(id: ProblemViewID, who: String, text: String) {
            self.id = id
            self.who = who
            self.text = text
        }
    }

    /// Where somebody stood after the meeting's last placement of them, and before its first.
    public struct PositionLine: Hashable, Sendable {
        public let actor: ActorID
        public let kind: PositionKind
        public var who: String
        public var basis: Basis
        /// nil on an axis.
        public var logic: PracticeLogic?
        /// Whether they were placed before.
        public var wasPlaced: Bool
        /// Where they stood before; nil on an axis, and when they had not been placed.
        public var before: PracticeLogic?
        public var stance: Stance?
        /// What was said or seen.
        public var statement: String?

        public init(
            actor: ActorID, kind: PositionKind, who: String, basis: Basis, logic: PracticeLogic?, wasPlaced: Bool, before: PracticeLogic?,
            stance: Stance?, statement: String?
        ) {
            self.actor = actor
            self.kind = kind
            self.who = who
            self.basis = basis
            self.logic = logic
            self.wasPlaced = wasPlaced
            self.before = before
            self.stance = stance
            self.statement = statement
        }
    }

    /// What could be done, and what became of it.
    public struct ProposalLine: Hashable, Sendable {
        public let id: ProposalID
        public var text: String
        public var category: ProposalCategory
        public var standing: ProposalStanding
        /// Why it was dropped.
        public var reason: String?
        /// Without whom it cannot be done.
        public var presupposes: [String]

        public init(
            id: ProposalID, text: String, category: ProposalCategory, standing: ProposalStanding, reason: String?, presupposes: [String]
        ) {
            self.id = id
            self.text = text
            self.category = category
            self.standing = standing
            self.reason = reason
            self.presupposes = presupposes
        }
    }

    /// What, who and by when, as it was agreed.
    public struct AgreementLine: Hashable, Sendable {
        public let id: AgreementID
        public var kind: AgreementKind
        public var what: String
        public var who: String
        public var due: Day

        public init(id: AgreementID, kind: AgreementKind, what: String, who: String, due: Day) {
            self.id = id
            self.kind = kind
            self.what = what
            self.who = who
            self.due = due
        }
    }

    /// The group leader's internal answer, which is not the decision.
    public struct PermissionLine: Hashable, Sendable {
        public var answer: PermissionAnswer
        /// Conditions, reason or a remark.
        public var words: String?
        public var by: String?

        public init(answer: PermissionAnswer, words: String?, by: String?) {
            self.answer = answer
            self.words = words
            self.by = by
        }
    }

    /// An agreement from before, as it stood when the minutes were made.
    public struct EarlierAgreementLine: Hashable, Sendable {
        public let id: AgreementID
        public var what: String
        public var who: String
        public var due: Day
        public var state: AgreementState
        public var settledOn: Day?
        /// What came of it, or why it was dropped.
        public var outcome: String?

        public init(id: AgreementID, what: String, who: String, due: Day, state: AgreementState, settledOn: Day?, outcome: String?) {
            self.id = id
            self.what = what
            self.who = who
            self.due = due
            self.state = state
            self.settledOn = settledOn
            self.outcome = outcome
        }
    }

    /// Somebody from elsewhere who took part, and the ground it rests on.
    public struct OutsiderLine: Hashable, Sendable {
        public var name: String
        public var organisation: String
        public var ground: Ground
        /// The law, or what the citizen consented to.
        public var words: String
        public var from: Day
        public var to: Day?

        /// What it rests on.
        public enum Ground: String, Sendable, CaseIterable {
            case lovhjemmel, samtykke
        }

        public init(name: String, organisation: String, ground: Ground, words: String, from: Day, to: Day?) {
            self.name = name
            self.organisation = organisation
            self.ground = ground
            self.words = words
            self.from = from
            self.to = to
        }
    }
}
