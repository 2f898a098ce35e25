/// Who does what was agreed: somebody who works here, or an actor of the case, the citizen among them.
public enum Responsible: Hashable, Sendable {
    case staff(StaffID)
    case actor(ActorID)
}

/// What, who and by when. It lives on after the meeting, the conversation or the plan that it was made in.
public struct Agreement: Hashable, Sendable {
    /// What is to be done.
    public private(set) var what: String
    public private(set) var responsible: Responsible
    /// The last day, as agreed now.
    public private(set) var due: Day
    public private(set) var state: State
    /// Earlier last days, the oldest first, and why each was moved.
    public private(set) var postponements: [Postponement]

    /// What became of it.
    public enum State: Hashable, Sendable {
        case aaben
        /// Done that day; what came of it, if something is to be said.
        case udfoert(on: Day, result: String?)
        /// No longer wanted, and why.
        case bortfaldet(on: Day, reason: String)
    }

    /// A last day that was moved.
    public struct Postponement: Hashable, Sendable {
        public let from: Day
        public let to: Day
        public let reason: String
        public let at: Instant
        /// Who moved it; nil for a system that acts for nobody.
        public let by: StaffID?

        public init(from: Day, to: Day, reason: String, at: Instant, by: StaffID?) {
            self.from = from
            self.to = to
            self.reason = reason
            self.at = at
            self.by = by
        }
    }

    public init(what: String, responsible: Responsible, due: Day) {
        self.init(what: what, responsible: responsible, due: due, state: .aaben, postponements: [])
    }

    /// An agreement as it was kept.
    public init(what: String, responsible: Responsible, due: Day, state: State, postponements: [Postponement]) {
        self.what = what
        self.responsible = responsible
        self.due = due
        self.state = state
        self.postponements = postponements
    }

    /// Neither done nor dropped.
    public var isOpen: Bool { state == .aaben }

    /// Whether the last day has passed and nothing came of it yet.
    public func isOverdue(on today: Day) -> Bool { isOpen && due < today }
}

/// Why an agreement cannot change as asked.
public enum AgreementFault: Error, Hashable, Sendable {
    case notOpen
    case alreadyOpen
    /// A reason is needed.
    case reasonMissing
    /// The new last day is not later than the one before, which is given.
    case notLater(than: Day)

    /// What the caseworker reads, in Danish.
    public var text: String {
        switch self {
        case .notOpen: "Aftalen er ikke åben. Åbn den igen, hvis den skal ændres."
        case .alreadyOpen: "Aftalen er åben."
        case .reasonMissing: "Skriv, hvorfor."
        case .notLater(let day): "Den nye frist skal ligge efter den gamle: \(day.danish)."
        }
    }
}

extension Agreement {
    /// Marks it done.
    /// - Throws: ``AgreementFault/notOpen``
    public mutating func complete(on day: Day, result: String? = nil) throws(AgreementFault) {
        guard isOpen else { throw .notOpen }
        state = .udfoert(on: day, result: result)
    }

    /// Drops it.
    /// - Throws: ``AgreementFault``
    public mutating func drop(on day: Day, reason: String) throws(AgreementFault) {
        guard isOpen else { throw .notOpen }
        guard reason.isWritten else { throw .reasonMissing }
        state = .bortfaldet(on: day, reason: reason)
    }

    /// Takes completion or dropping back.
    /// - Throws: ``AgreementFault/alreadyOpen``
    public mutating func reopen() throws(AgreementFault) {
        guard !isOpen else { throw .alreadyOpen }
        state = .aaben
    }

    /// Moves the last day to a later one.
    /// - Throws: ``AgreementFault``
    public mutating func postpone(to day: Day, reason: String, at instant: Instant, by staff: StaffID?) throws(AgreementFault) {
        guard isOpen else { throw .notOpen }
        guard reason.isWritten else { throw .reasonMissing }
        guard day > due else { throw .notLater(than: due) }
        postponements.append(Postponement(from: due, to: day, reason: reason, at: instant, by: staff))
        due = day
    }

    /// Puts what is to be done in other words.
    /// - Throws: ``AgreementFault/notOpen``
    public mutating func reword(_ what: String) throws(AgreementFault) {
        guard isOpen else { throw .notOpen }
        self.what = what
    }

    /// Gives it to somebody else.
    /// - Throws: ``AgreementFault/notOpen``
    public mutating func handOver(to responsible: Responsible) throws(AgreementFault) {
        guard isOpen else { throw .notOpen }
        self.responsible = responsible
    }
}

extension String {
    /// Whether there is anything but space in it.
    var isWritten: Bool { contains { !$0.isWhitespace } }
}
