/// A talk with the citizen between the meetings (5.9): what was planned, what came of it, and what the next one begins with.
public struct Conversation: Hashable, Sendable {
    public let id: ConversationID
    public let caseID: CaseID
    public var kind: ConversationKind
    /// Whether somebody said which kind it is; else it is the first one where none was held before, and follows where one was.
    public var isKindSet: Bool
    public var form: ConversationForm
    /// When it is planned to begin.
    public var startsAt: Instant
    /// How long it is planned to last, 5 to 600 minutes.
    public var minutes: Int?
    public var place: String?
    /// Who holds it.
    public var responsible: StaffID
    public internal(set) var state: ConversationState
    /// When it was held.
    public internal(set) var heldAt: Instant?
    /// Why it was cancelled or missed.
    public internal(set) var cancelReason: String?
    /// Colleagues who take part.
    public var staff: [StaffID]
    /// Actors who take part beside the citizen.
    public var actors: [ActorID]
    public var search: JobSearch
    public var notes: String?
    /// The day of the next conversation, as agreed.
    public var nextOn: Day?
    /// Where the booking is kept, when another system owns it.
    public var booking: Booking?
    /// The steps of the guide that were ticked; empty unless the team keeps ticks.
    public var ticks: [GuideStepID]
    public var version: Int

    /// The day it was held or, until then, is planned for, in Denmark.
    public var day: Day { Copenhagen.day(of: heldAt ?? startsAt) }

    /// A booking in another system: form, time, length and place are that system's.
    public struct Booking: Hashable, Sendable {
        public let system: String
        /// The system's own id of it.
        public let id: String

        public init(system: String, id: String) {
            self.system = system
            self.id = id
        }
    }

    public init(
        id: ConversationID, caseID: CaseID, kind: ConversationKind, isKindSet: Bool = false, form: ConversationForm, startsAt: Instant,
        minutes: Int? = nil, place: String? = nil, responsible: StaffID, state: ConversationState = .planlagt, heldAt: Instant? = nil, cancelReason: String? = nil,
        staff: [StaffID] = [], actors: [ActorID] = [], search: JobSearch = JobSearch(), notes: String? = nil, nextOn: Day? = nil,
        booking: Booking? = nil, ticks: [GuideStepID] = [], version: Int = 1
    ) {
        self.id = id
        self.caseID = caseID
        self.kind = kind
        self.isKindSet = isKindSet
        self.form = form
        self.startsAt = startsAt
        self.minutes = minutes
        self.place = place
        self.responsible = responsible
        self.state = state
        self.heldAt = heldAt
        self.cancelReason = cancelReason
        self.staff = staff
        self.actors = actors
        self.search = search
        self.notes = notes
        self.nextOn = nextOn
        self.booking = booking
        self.ticks = ticks
        self.version = version
    }
}

/// What a conversation keeps of the search for jobs: the focus, how much was agreed and sent, and what employers answered.
public struct JobSearch: Hashable, Sendable {
    /// The letter that was talked about first.
    public var focus: PlanLetter?
    /// Applications agreed until the next conversation, 0 to 1,000.
    public var applicationsAgreed: Int?
    /// Applications sent since the last one.
    public var applicationsSent: Int?
    /// Unsolicited ones agreed.
    public var unsolicitedAgreed: Int?
    /// Unsolicited ones sent.
    public var unsolicitedSent: Int?
    public var refusals: [Refusal]

    /// A no from an employer.
    public struct Refusal: Hashable, Sendable {
        public let employer: String?
        /// What the employer said.
        public let reason: String

        public init(employer: String?, reason: String) {
            self.employer = employer
            self.reason = reason
        }
    }

    public init(
        focus: PlanLetter? = nil, applicationsAgreed: Int? = nil, applicationsSent: Int? = nil, unsolicitedAgreed: Int? = nil,
        unsolicitedSent: Int? = nil, refusals: [Refusal] = []
    ) {
        self.focus = focus
        self.applicationsAgreed = applicationsAgreed
        self.applicationsSent = applicationsSent
        self.unsolicitedAgreed = unsolicitedAgreed
        self.unsolicitedSent = unsolicitedSent
        self.refusals = refusals
    }
}

/// The first conversation or one that follows.
public enum ConversationKind: String, CodeListValue {
    case foerste, opfoelgning

    public static let list = "samtaletyper"
    public var label: String {
        switch self {
        case .foerste: "Første samtale"
        case .opfoelgning: "Opfølgende samtale"
        }
    }
}

/// How one meets (2.10).
public enum ConversationForm: String, CodeListValue {
    case personligt, digitalt, telefonisk

    public static let list = "samtaleformer"
    public var label: String {
        switch self {
        case .personligt: "Personligt fremmøde"
        case .digitalt: "Digitalt"
        case .telefonisk: "Telefonisk"
        }
    }
}
