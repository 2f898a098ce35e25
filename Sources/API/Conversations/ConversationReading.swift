public import Application
import Domain
public import Endpoints
public import JSON

extension ConversationContent {
    /// Reads what is written about a conversation; the caller finishes the reader. What is wrong is in the collector, and keeps the body from
    /// being taken.
    init(_ fields: ObjectReader) {
        let refusals = fields.optionalObjects("refusals", count: 0...100)?.compactMap { reader -> JobSearch.Refusal? in
            let employer = reader.optionalString("employer")
            let reason = reader.string("reason", length: 1...1_000)
            reader.finish()
            return reason.map { JobSearch.Refusal(employer: employer, reason: $0) }
        }
        let agreements = NewAgreement.list(fields)
        let placements = fields.parts("positions", count: 0...50) { Placement($0) }
        let jobPlan = fields.optionalObject("jobPlan").map { reader in
            let plan = NewJobPlan(reader)
            reader.finish()
            return plan
        }
        self.init(
            minutes: fields.patchInteger("minutes", in: 5...600), place: fields.patchString("place"),
            responsible: fields.optionalID("responsible"), staff: fields.optionalIDs("staff", count: 0...20),
            actors: fields.optionalIDs("actors", count: 0...20), focus: fields.patchChoice("focus", PlanLetter.self),
            applicationsAgreed: fields.patchInteger("applicationsAgreed", in: 0...1_000),
            applicationsSent: fields.patchInteger("applicationsSent", in: 0...1_000),
            unsolicitedAgreed: fields.patchInteger("unsolicitedAgreed", in: 0...1_000),
            unsolicitedSent: fields.patchInteger("unsolicitedSent", in: 0...1_000), refusals: refusals,
            notes: fields.patchString("notes", length: 1...20_000), nextOn: fields.patchDay("nextOn"),
            ticks: fields.optionalIDs("ticks", count: 0...200), agreements: agreements ?? [], positions: placements ?? [],
            jobPlan: jobPlan ?? nil
        )
    }
}

extension NewConversation: BodyInput {
    public init?(_ fields: ObjectReader) {
        let kind = fields.optionalChoice("kind", ConversationKind.self)
        let form = fields.choice("form", ConversationForm.self)
        let startsAt = fields.instant("startsAt")
        let heldAt = fields.optionalInstant("heldAt")
        let booking = Conversation.Booking.read("booking", fields)
        let content = ConversationContent(fields)
        guard let form, let startsAt else { return nil }
        self.init(kind: kind, form: form, startsAt: startsAt, booking: booking.value, heldAt: heldAt, content: content)
    }
}

extension ConversationPatch: BodyInput {
    public init?(_ fields: ObjectReader) {
        let kind = fields.patchChoice("kind", ConversationKind.self)
        let form = fields.patchChoice("form", ConversationForm.self, nullable: false)
        let startsAt = fields.contains("startsAt") ? fields.instant("startsAt") : nil
        let booking = Conversation.Booking.read("booking", fields)
        self.init(kind: kind, form: form.value, startsAt: startsAt, booking: booking, content: ConversationContent(fields))
    }
}

extension Conversation.Booking {
    /// The member's booking, or what a patch says of it; what is wrong is in the collector.
    fileprivate static func read(_ name: String, _ fields: ObjectReader) -> Patch<Conversation.Booking> {
        guard fields.contains(name) else { return .absent }
        guard let reader = fields.optionalObject(name) else { return .null }
        let system = reader.string("system", length: 1...60)
        let id = reader.string("id", length: 1...200)
        reader.finish()
        guard let system, let id else { return .absent }
        return .set(Conversation.Booking(system: system, id: id))
    }
}

extension NewHolding: BodyInput {
    public init?(_ fields: ObjectReader) {
        let heldAt = fields.optionalInstant("heldAt")
        self.init(heldAt: heldAt, content: ConversationContent(fields))
    }
}

extension NewConversationCancellation: BodyInput {
    public init?(_ fields: ObjectReader) {
        let how = fields.choice("state", ConversationCancellation.self)
        let reason = fields.string("reason", length: 1...1_000)
        guard let how, let reason else { return nil }
        self.init(how: how, reason: reason)
    }
}

extension NewGuide: BodyInput {
    public init?(_ fields: ObjectReader) {
        let team: TeamID? = fields.id("team")
        let kind = fields.choice("kind", ConversationKind.self)
        let ticksKept = fields.optionalBoolean("ticksKept")
        let steps = NewGuideStep.list(fields)
        guard let team, let kind else { return nil }
        self.init(team: team, kind: kind, ticksKept: ticksKept, steps: steps)
    }
}

extension GuidePatch: BodyInput {
    public init?(_ fields: ObjectReader) {
        self.init(ticksKept: fields.patchBoolean("ticksKept", nullable: false).value, steps: NewGuideStep.list(fields))
    }
}

extension NewGuideStep {
    /// The list `steps`; nil when it is left out.
    fileprivate static func list(_ fields: ObjectReader) -> [NewGuideStep]? {
        fields.optionalObjects("steps", count: 1...100)?.compactMap { reader in
            let id: GuideStepID? = reader.optionalID("id")
            let phase = reader.choice("phase", GuidePhase.self)
            let form = reader.choice("form", GuideStepForm.self)
            let text = reader.string("text", length: 1...500)
            let detail = reader.optionalString("detail", length: 1...1_000)
            reader.finish()
            guard let phase, let form, let text else { return nil }
            return NewGuideStep(id: id, phase: phase, form: form, text: text, detail: detail)
        }
    }
}
