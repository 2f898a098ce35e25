/// Where an actor was placed, in this case at that time. A row that is only ever added.
public struct Position: Hashable, Sendable {
    public let id: PositionID
    public let caseID: CaseID
    public let actor: ActorID
    public let kind: PositionKind
    public let basis: Basis
    public let stand: Stand
    /// What was said or seen. Rendered by whoever recorded it, unless the basis is ``Basis/egen``.
    public let statement: String?
    /// What the actor answers to the case's question.
    public let stance: Stance?
    /// The question that the stance answers.
    public let question: QuestionID?
    /// What conditions the actor.
    public let conditions: [ConditionFactor]
    public let conditionsNote: String?
    /// Where it was made.
    public let meetingItem: MeetingItemID?
    public let conversation: ConversationID?
    public let recordedAt: Instant
    /// `nil` when a system recorded it.
    public let recordedBy: StaffID?
    /// Set once a later row has named this one as a mistake.
    public var withdrawal: Withdrawal?

    public init(
        id: PositionID, caseID: CaseID, actor: ActorID, stand: Stand, kind: PositionKind = .anskuelse, basis: Basis = .formodet,
        statement: String? = nil, stance: Stance? = nil, question: QuestionID? = nil, conditions: [ConditionFactor] = [],
        conditionsNote: String? = nil, meetingItem: MeetingItemID? = nil, conversation: ConversationID? = nil,
        recordedAt: Instant, recordedBy: StaffID?, withdrawal: Withdrawal? = nil
    ) {
        self.id = id
        self.caseID = caseID
        self.actor = actor
        self.kind = kind
        self.basis = basis
        self.stand = stand
        self.statement = statement
        self.stance = stance
        self.question = question
        self.conditions = conditions
        self.conditionsNote = conditionsNote
        self.meetingItem = meetingItem
        self.conversation = conversation
        self.recordedAt = recordedAt
        self.recordedBy = recordedBy
        self.withdrawal = withdrawal
    }

    /// Whether the position counted at `instant`: recorded by then, and not yet withdrawn. At the very instant of its withdrawal it
    /// no longer counts.
    public func isValid(at instant: Instant) -> Bool {
        recordedAt <= instant && !(withdrawal.map { $0.at <= instant } ?? false)
    }
}

/// The later row that takes a position back: it was a mistake from then on, and shown until then.
public struct Withdrawal: Hashable, Sendable {
    public let at: Instant
    public let by: StaffID?
    /// Why, in the words of whoever withdrew it.
    public let reason: String?

    public init(at: Instant, by: StaffID?, reason: String? = nil) {
        self.at = at
        self.by = by
        self.reason = reason
    }
}

/// How exactly an actor stands.
public enum Stand: Hashable, Sendable {
    /// Placed on the compass by hand.
    case point(CompassPoint)
    /// Somewhere in a logic's field, known from an import by name alone (`precision: felt`): no distance, no movement.
    case field(PracticeLogic)

    /// The logic stood in; `nil` on an axis.
    public var logic: PracticeLogic? {
        switch self {
        case .point(let point): point.logic
        case .field(let logic): logic
        }
    }

    /// The point, where there is one.
    public var point: CompassPoint? {
        if case .point(let point) = self { point } else { nil }
    }
}

/// The question a case is brought with. Stances are compared on the current one alone.
public struct Question: Hashable, Sendable {
    public let id: QuestionID
    public let caseID: CaseID
    public let text: String
    public let askedAt: Instant

    public init(id: QuestionID, caseID: CaseID, text: String, askedAt: Instant) {
        self.id = id
        self.caseID = caseID
        self.text = text
        self.askedAt = askedAt
    }
}
