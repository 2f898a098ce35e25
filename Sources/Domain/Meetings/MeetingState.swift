/// Where a meeting is in its life.
public enum MeetingState: String, CodeListValue {
    /// The agenda is being made.
    case planlagt
    /// The agenda is out: who takes part may read its cases.
    case udsendt
    case igang
    case afholdt
    case aflyst

    public static let list = "moedetilstande"

    public var label: String {
        switch self {
        case .planlagt: "Planlagt"
        case .udsendt: "Dagsorden udsendt"
        case .igang: "I gang"
        case .afholdt: "Afholdt"
        case .aflyst: "Aflyst"
        }
    }

    /// Whether cases can be put on the agenda.
    public var takesItems: Bool {
        switch self {
        case .planlagt, .udsendt, .igang: true
        case .afholdt, .aflyst: false
        }
    }
}

/// What can be done to a meeting as a whole.
public enum MeetingStep: String, Sendable, CaseIterable {
    /// The agenda goes out.
    case publish
    /// The agenda is taken back.
    case unpublish
    /// The meeting begins; publishing first is a courtesy, not a duty.
    case begin
    /// The meeting is over.
    case end
    /// The meeting goes on: the undo of `end`, until the minutes are final.
    case resume
    case cancel
    /// The undo of `cancel`.
    case reinstate
}

/// What a step is decided on.
public struct MeetingFacts: Hashable, Sendable {
    /// Items that have not ended in any way.
    public var openItems: Int
    /// Whether final minutes exist.
    public var hasFinalMinutes: Bool

    public init(openItems: Int, hasFinalMinutes: Bool) {
        self.openItems = openItems
        self.hasFinalMinutes = hasFinalMinutes
    }
}

/// Why a step cannot be taken.
public enum MeetingFault: Error, Hashable, Sendable {
    /// Not from this state.
    case notFrom(MeetingState)
    /// Some cases have not ended; their number.
    case itemsOpen(Int)
    /// Final minutes are not changed by going back: they are corrected.
    case minutesFinal

    /// What the caseworker reads, in Danish.
    public var text: String {
        switch self {
        case .notFrom(let state): "Det kan ikke lade sig gøre, når mødet er »\(state.label.lowercased())«."
        case .itemsOpen(1): "En sag på dagsordenen er ikke afsluttet. Konkludér på den, udsæt den, eller markér den som ikke nået."
        case .itemsOpen(let count): "\(count) sager på dagsordenen er ikke afsluttet. Konkludér på dem, udsæt dem, eller markér dem som ikke nået."
        case .minutesFinal: "Referatet er endeligt. Ret det med en ny version."
        }
    }
}

extension MeetingState {
    /// The state after a step.
    /// - Throws: ``MeetingFault``
    public func after(_ step: MeetingStep, _ facts: MeetingFacts) throws(MeetingFault) -> MeetingState {
        switch (step, self) {
        case (.publish, .planlagt): return .udsendt
        case (.unpublish, .udsendt): return .planlagt
        case (.begin, .planlagt), (.begin, .udsendt): return .igang
        case (.end, .igang):
            guard facts.openItems == 0 else { throw .itemsOpen(facts.openItems) }
            return .afholdt
        case (.resume, .afholdt):
            guard !facts.hasFinalMinutes else { throw .minutesFinal }
            return .igang
        case (.cancel, .planlagt), (.cancel, .udsendt): return .aflyst
        case (.reinstate, .aflyst): return .planlagt
        default: throw .notFrom(self)
        }
    }
}
