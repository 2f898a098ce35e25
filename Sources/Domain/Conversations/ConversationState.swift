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
    /// It was not held; where it stands is given.
    case notHeld(ConversationState)
    /// It was not cancelled, and the citizen did not stay away; where it stands is given.
    case notCancelled(ConversationState)
    /// A reason is needed.
    case reasonMissing
    /// Nobody can have stayed away from what has not begun; when it does is given.
    case notBegun(Instant)

    /// What the caseworker reads, in Danish: where it stands, and what can be done.
    public var text: String {
        switch self {
        case .notPlanned(.afholdt): "Samtalen er allerede afholdt. Er det en fejl, så sæt den først tilbage til planlagt."
        case .notPlanned(.aflyst): "Samtalen er aflyst. Sæt den først tilbage til planlagt, eller planlæg en ny."
        case .notPlanned(.udeblevet): "Borgeren udeblev fra samtalen. Er det en fejl, så sæt den først tilbage til planlagt; ellers planlæg en ny."
        case .notPlanned(.planlagt), .notHeld(.planlagt), .notCancelled(.planlagt):
            "Samtalen er planlagt, så der er ikke noget at tage tilbage. Den kan holdes, flyttes eller aflyses."
        case .notHeld(.aflyst), .notHeld(.udeblevet):
            "Samtalen blev ikke til noget, så den er ikke afholdt. Blev den holdt alligevel, så tag aflysningen tilbage, og skriv så, at den er holdt."
        case .notCancelled(.afholdt):
            "Samtalen er afholdt og ikke aflyst. Blev den ikke holdt, så tag det tilbage, at den er holdt, og aflys den så."
        case .notHeld(.afholdt), .notCancelled(.aflyst), .notCancelled(.udeblevet): "Samtalen har ændret sig. Hent den, og prøv igen."
        case .reasonMissing: "Skriv, hvorfor."
        case .notBegun(let instant):
            """
            Samtalen begynder først den \(Copenhagen.day(of: instant).danish) kl. \(Copenhagen.clock(of: instant)), så borgeren kan ikke være \
            udeblevet endnu. Bliver den ikke til noget, så aflys den.
            """
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
        guard state == .afholdt else { throw .notHeld(state) }
        state = .planlagt
        heldAt = nil
    }

    /// Says that it did not take place, and why. The citizen stays away from what has begun; what is to come is cancelled.
    /// - Throws: ``ConversationFault``
    public mutating func cancel(_ how: ConversationCancellation, reason: String, at now: Instant) throws(ConversationFault) {
        guard isPlanned else { throw .notPlanned(state) }
        if how == .udeblevet, now < startsAt { throw .notBegun(startsAt) }
        guard reason.isWritten else { throw .reasonMissing }
        state = how.state
        cancelReason = reason
    }

    /// Takes back that it did not take place.
    /// - Throws: ``ConversationFault/notCancelled``
    public mutating func undoCancelling() throws(ConversationFault) {
        guard state == .aflyst || state == .udeblevet else { throw .notCancelled(state) }
        state = .planlagt
        cancelReason = nil
    }
}
