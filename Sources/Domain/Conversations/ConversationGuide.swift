/// What a conversation goes through, step by step. A help beside the conversation: any step can be skipped.
public struct ConversationGuide: Hashable, Sendable {
    public let id: ConversationGuideID
    /// Whose own guide it is; nil for the standard.
    public let team: TeamID?
    public let kind: ConversationKind
    /// Whether ticks are kept with the conversation. They are never reported.
    public var ticksKept: Bool
    /// In order: by phase, and within one as its team wants it.
    public var steps: [GuideStep]
    public var retiredAt: Instant?
    public var version: Int

    public init(
        id: ConversationGuideID, team: TeamID?, kind: ConversationKind, ticksKept: Bool = false, steps: [GuideStep], retiredAt: Instant? = nil,
        version: Int = 1
    ) {
        self.id = id
        self.team = team
        self.kind = kind
        self.ticksKept = ticksKept
        self.steps = steps
        self.retiredAt = retiredAt
        self.version = version
    }
}

/// One step of a guide. Its id stays the same from version to version.
public struct GuideStep: Hashable, Sendable {
    public let id: GuideStepID
    public let phase: GuidePhase
    public let form: GuideStepForm
    public let text: String
    /// A further word, in smaller type.
    public let detail: String?

    public init(id: GuideStepID, phase: GuidePhase, form: GuideStepForm, text: String, detail: String?) {
        self.id = id
        self.phase = phase
        self.form = form
        self.text = text
        self.detail = detail
    }
}

/// The three phases of a conversation (5.9).
public enum GuidePhase: String, Sendable, CaseIterable {
    case indledning, udfordring, afrunding

    /// In Danish.
    public var label: String {
        switch self {
        case .indledning: "Indledning"
        case .udfordring: "Udfordring og afklaring"
        case .afrunding: "Afrunding og aftaler"
        }
    }
}

/// What kind of step: something to take up, a question to ask, or something to remember.
public enum GuideStepForm: String, Sendable, CaseIterable {
    case punkt, spoergsmaal, husk

    /// In Danish.
    public var label: String {
        switch self {
        case .punkt: "Punkt"
        case .spoergsmaal: "Spørgsmål"
        case .husk: "Husk"
        }
    }
}

/// Names a guide.
public typealias ConversationGuideID = ID<ConversationGuide>
/// Names a step of a guide, through all its versions.
public typealias GuideStepID = ID<GuideStep>
