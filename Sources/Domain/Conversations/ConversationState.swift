/// Where a conversation stands. Planned is the only state that leads to another; each of the others leads back to it alone.
public enum ConversationState: String, Sendable, CaseIterable {
    case planlagt, afholdt, aflyst
    /// The citizen did not come.
    case udeblevet

    /// In Danish.
    public var label: String {
        switch self {
        case .planlagt: "Planlagt"
        case .afholdt: "Afholdt"
        case .aflyst: "Aflyst"
        case .udeblevet: "Udeblevet"
        }
    }
}

/// How a conversation did not take place.
public enum ConversationCancellation: String, Sendable, CaseIterable {
    case aflyst, udeblevet

    var state: ConversationState {
        switch self {
        case .aflyst: .aflyst
        case .udeblevet: .udeblevet
        }
    }
}

/// Why a conversation cannot change as asked.
public enum ConversationFault: Error, Hashable, Sendable {
    /// It is not planned any more; where it stands is given.
    case notPlanned(ConversationState)
    case notHeld
    case notCancelled
    /// A reason is needed.
    case reasonMissing

    /// What the caseworker reads, in Danish.
    public var text: String {
        switch self {
        case .notPlanned(.afholdt): "Samtalen er afholdt."
        case .notPlanned(.aflyst): "Samtalen er aflyst."
        case .notPlanned(.udeblevet): "Borgeren udeblev fra samtalen."
        case .notPlanned(.planlagt): "Samtalen er planlagt."
        case .notHeld: "Samtalen er ikke afholdt."
        case .notCancelled: "Samtalen er ikke aflyst."
        case .reasonMissing: "Skriv, hvorfor."
        }
    }
}

extension Conversation {
    /// Whether it is still to come.
    public var isPlanned: Bool { state == .planlagt }

    /// Says that it took place.
    /// - Throws: ``ConversationFault/notPlanned(_:)``
    public mutating func hold(at instant: Instant) throws(ConversationFault) {
        guard isPlanned else { throw .notPlanned(state) }
        state = .afholdt
        heldAt = instant
    }

    /// Takes back that it took place.
    /// - Throws: ``ConversationFault/notHeld``
    public mutating func undoHolding() throws(ConversationFault) {
        guard state == .afholdt else { throw .notHeld }
        state = .planlagt
        heldAt = nil
    }

    /// Says that it did not take place, and why.
    /// - Throws: ``ConversationFault``
    public mutating func cancel(_ how: ConversationCancellation, reason: String) throws(ConversationFault) {
        guard isPlanned else { throw .notPlanned(state) }
        guard reason.isWritten else { throw .reasonMissing }
        state = how.state
        cancelReason = reason
    }

    /// Takes back that it did not take place.
    /// - Throws: ``ConversationFault/notCancelled``
    public mutating func undoCancelling() throws(ConversationFault) {
        guard state == .aflyst || state == .udeblevet else { throw .notCancelled }
        state = .planlagt
        cancelReason = nil
    }
}
