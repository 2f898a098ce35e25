public import Application
import Domain
public import Endpoints
public import JSON

extension ProblemView.Holder {
    /// Reads `staff` or `actor`, at most one of them; `isFaulty` when both are there.
    fileprivate static func read(_ fields: ObjectReader) -> (holder: ProblemView.Holder?, isFaulty: Bool) {
        let staff: StaffID? = fields.optionalID("staff")
        let actor: ActorID? = fields.optionalID("actor")
        if staff != nil, actor != nil {
            fields.fault("actor", code: "one-of", "Skriv enten staff eller actor: En opfattelse er én persons.")
            return (nil, true)
        }
        return (staff.map { .staff($0) } ?? actor.map { .actor($0) }, false)
    }
}

extension NewProblemView: BodyInput {
    public init?(_ fields: ObjectReader) {
        let text = fields.string("text", length: 1...4_000)
        let (holder, isFaulty) = ProblemView.Holder.read(fields)
        guard let text, !isFaulty else { return nil }
        self.init(holder: holder, text: text)
    }
}

extension ProblemViewPatch: BodyInput {
    public init?(_ fields: ObjectReader) {
        let text = fields.patchString("text", length: 1...4_000, nullable: false)
        let (holder, isFaulty) = ProblemView.Holder.read(fields)
        guard !isFaulty else { return nil }
        self.init(holder: holder, text: text)
    }
}

extension NewProposal: BodyInput {
    public init?(_ fields: ObjectReader) {
        let text = fields.string("text", length: 1...2_000)
        let category = fields.choice("category", ProposalCategory.self)
        let presupposes: [ActorID]? = fields.optionalIDs("presupposes", count: 0...20)
        let standing = fields.optionalChoice("state", ProposalStanding.self) ?? .rejst
        let reason = fields.optionalString("reason", length: 1...2_000)
        if standing != .fravalgt, reason != nil {
            fields.fault("reason", code: "not-here", "En begrundelse hører til et forslag, der fravælges.")
            return nil
        }
        let state = ProposalState(standing, reason: reason)
        if state == nil, !fields.contains("reason") || fields.isNull("reason") {
            fields.fault("reason", code: "reason-missing", "Skriv, hvorfor forslaget fravælges.")
        }
        guard let text, let category, let state else { return nil }
        self.init(proposal: Proposal(text: text, category: category, state: state, presupposes: Set(presupposes ?? [])))
    }
}

extension ProposalPatch: BodyInput {
    public init?(_ fields: ObjectReader) {
        self.init(
            text: fields.patchString("text", length: 1...2_000, nullable: false),
            category: fields.patchChoice("category", ProposalCategory.self, nullable: false),
            presupposes: fields.patchIDs("presupposes", count: 0...20), state: fields.patchChoice("state", ProposalStanding.self, nullable: false),
            reason: fields.patchString("reason", length: 1...2_000)
        )
    }
}

/// The conclusion so far.
struct ConclusionTextInput: BodyInput {
    var text: Patch<String>

    init?(_ fields: ObjectReader) {
        text = fields.patchString("text", length: 1...10_000)
    }
}

extension NewEnd: BodyInput {
    public init?(_ fields: ObjectReader) {
        let ending = fields.choice("ending", ItemEnding.self)
        let text = fields.optionalString("text", length: 1...10_000)
        let chosen: [ProposalID]? = fields.optionalIDs("chosen", count: 0...50)
        let reason = fields.optionalString("reason", length: 1...4_000)
        let nextMeeting: MeetingID? = fields.optionalID("nextMeeting")
        let acknowledged = fields.optionalChoices("acknowledged", count: 0...AttentionPoint.Code.allCases.count, AttentionPoint.Code.self)
        let agreements = NewAgreement.list(fields)
        guard let ending, let agreements else { return nil }
        self.init(
            ending: ending, text: text, chosen: chosen, agreements: agreements, reason: reason, nextMeeting: nextMeeting,
            acknowledged: acknowledged ?? []
        )
    }
}

extension NewPermission: BodyInput {
    public init?(_ fields: ObjectReader) {
        let answer = fields.choice("answer", PermissionAnswer.self)
        let words = fields.optionalString("words", length: 1...4_000)
        let decisionDue = fields.optionalDay("decisionDue")
        guard let answer else { return nil }
        self.init(answer: answer, words: words, decisionDue: decisionDue)
    }
}
