public import Domain
public import JSON

/// What is written about a conversation, whether it is planned, changed or held in the call; what is absent stays (RFC 7396). Agreements,
/// placements and a version of the plan are made with it, all or none.
public struct ConversationContent: Sendable {
    public var minutes: Patch<Int>
    public var place: Patch<String>
    public var responsible: StaffID?
    /// Colleagues who take part, in place of those before.
    public var staff: [StaffID]?
    /// Actors who take part, in place of those before.
    public var actors: [ActorID]?
    public var focus: Patch<PlanLetter>
    public var applicationsAgreed: Patch<Int>
    public var applicationsSent: Patch<Int>
    public var unsolicitedAgreed: Patch<Int>
    public var unsolicitedSent: Patch<Int>
    /// In place of those before.
    public var refusals: [JobSearch.Refusal]?
    public var notes: Patch<String>
    public var nextOn: Patch<Day>
    /// The ticked steps of the guide, in place of those before.
    public var ticks: [GuideStepID]?
    /// Made beside those there are.
    public var agreements: [NewAgreement]
    public var positions: [Placement]
    public var jobPlan: NewJobPlan?

    public init(
        minutes: Patch<Int> = .absent, place: Patch<String> = .absent, responsible: StaffID? = nil, staff: [StaffID]? = nil,
        actors: [ActorID]? = nil, focus: Patch<PlanLetter> = .absent, applicationsAgreed: Patch<Int> = .absent,
        applicationsSent: Patch<Int> = .absent, unsolicitedAgreed: Patch<Int> = .absent, unsolicitedSent: Patch<Int> = .absent,
        refusals: [JobSearch.Refusal]? = nil, notes: Patch<String> = .absent, nextOn: Patch<Day> = .absent, ticks: [GuideStepID]? = nil,
        agreements: [NewAgreement] = [], positions: [Placement] = [], jobPlan: NewJobPlan? = nil
    ) {
        self.minutes = minutes
        self.place = place
        self.responsible = responsible
        self.staff = staff
        self.actors = actors
        self.focus = focus
        self.applicationsAgreed = applicationsAgreed
        self.applicationsSent = applicationsSent
        self.unsolicitedAgreed = unsolicitedAgreed
        self.unsolicitedSent = unsolicitedSent
        self.refusals = refusals
        self.notes = notes
        self.nextOn = nextOn
        self.ticks = ticks
        self.agreements = agreements
        self.positions = positions
        self.jobPlan = jobPlan
    }
}

/// A conversation to plan; or, with when it was held, to record afterwards.
public struct NewConversation: Sendable {
    /// The first one, or one that follows where one was held, if left out.
    public var kind: ConversationKind?
    public var form: ConversationForm
    public var startsAt: Instant
    /// Where another system keeps the booking.
    public var booking: Conversation.Booking?
    public var heldAt: Instant?
    public var content: ConversationContent

    public init(
        kind: ConversationKind?, form: ConversationForm, startsAt: Instant, booking: Conversation.Booking? = nil, heldAt: Instant? = nil,
        content: ConversationContent = ConversationContent()
    ) {
        self.kind = kind
        self.form = form
        self.startsAt = startsAt
        self.booking = booking
        self.heldAt = heldAt
        self.content = content
    }
}

/// What to change about a conversation.
public struct ConversationPatch: Sendable {
    /// `null` lets it follow again from those that were held.
    public var kind: Patch<ConversationKind>
    public var form: ConversationForm?
    public var startsAt: Instant?
    /// Ties it to a booking in another system, or lets that go.
    public var booking: Patch<Conversation.Booking>
    public var content: ConversationContent

    public init(
        kind: Patch<ConversationKind> = .absent, form: ConversationForm? = nil, startsAt: Instant? = nil,
        booking: Patch<Conversation.Booking> = .absent, content: ConversationContent = ConversationContent()
    ) {
        self.kind = kind
        self.form = form
        self.startsAt = startsAt
        self.booking = booking
        self.content = content
    }
}

/// That a conversation was held, with everything that came of it.
public struct NewHolding: Sendable {
    /// Now if left out.
    public var heldAt: Instant?
    public var content: ConversationContent

    public init(heldAt: Instant?, content: ConversationContent = ConversationContent()) {
        self.heldAt = heldAt
        self.content = content
    }
}

/// That a conversation did not take place.
public struct NewConversationCancellation: Sendable {
    public var how: ConversationCancellation
    public var reason: String

    public init(how: ConversationCancellation, reason: String) {
        self.how = how
        self.reason = reason
    }
}
