/// The three kinds of solution that are put forward at case meetings. Each proposal is exactly one.
public enum ProposalCategory: String, CodeListValue {
    case lovgivning
    /// Presupposes other professionals.
    case andreProfessionelle = "andre_professionelle"
    case abstrakt

    public static let list = "forslagskategorier"

    /// In Danish.
    public var label: String {
        switch self {
        case .lovgivning: "Løsning i lovgivningen"
        case .andreProfessionelle: "Forudsætter andre fagpersoner"
        case .abstrakt: "Abstrakt bud"
        }
    }
}

/// What became of a proposal.
public enum ProposalState: Hashable, Sendable {
    case rejst
    case valgt
    /// Dropped, and why.
    case fravalgt(reason: String)
}

/// Something that could be done in a case, as somebody at the table put it.
public struct Proposal: Hashable, Sendable {
    public var text: String
    public var category: ProposalCategory
    public var state: ProposalState
    /// The actors without whom it cannot be done.
    public var presupposes: Set<ActorID>

    public init(text: String, category: ProposalCategory, state: ProposalState = .rejst, presupposes: Set<ActorID> = []) {
        self.text = text
        self.category = category
        self.state = state
        self.presupposes = presupposes
    }
}
