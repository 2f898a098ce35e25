public import Domain
import Storage

/// A conversation as shown, with the names behind its ids and everything that was made in it.
public struct ConversationView: Sendable {
    public var conversation: Conversation
    public var citizen: CitizenID
    public var responsibleName: String
    public var staff: [(id: StaffID, name: String)]
    public var actors: [(id: ActorID, name: String)]
    /// Made in it, as they stand now.
    public var agreements: [AgreementView]
    /// Made in it, withdrawn ones too.
    public var positions: [Position]
    /// The versions of the ABC-jobplan made in it.
    public var jobPlans: [Int]
    /// The guide its team uses, and whether it keeps ticks.
    public var guide: (id: ConversationGuideID, version: Int, ticksKept: Bool)?
    /// What is worth a look while it is planned.
    public var attention: [ConversationAttention]
    /// What it begins with, where one was held before.
    public var previous: PreviousConversation?
}

/// What a conversation begins with: the last one, what was agreed, and the plan as it stands.
public struct PreviousConversation: Sendable {
    public var conversation: Conversation
    /// The open ones of the case, and those settled since, by their last days.
    public var agreements: [AgreementView]
    /// The newest version of the ABC-jobplan.
    public var jobPlan: JobPlanView?
    /// The newest version of the indsatsplan, from which every conversation starts.
    public var actionPlan: ActionPlanView?
}

extension Conversations {
    /// The conversation as shown to somebody who may see its case.
    /// - Throws: `StorageError`
    func view(_ conversation: Conversation, of citizen: CitizenID, _ scope: ReadScope) throws -> ConversationView {
        scope.notes.saw(citizen)
        let (caseID, id) = (conversation.caseID, conversation.id)
        guard let responsible = try StaffStore.name(conversation.responsible, in: scope.db) else { throw StorageError.corrupt }
        let guide = try GuideStore.inUse(by: CaseStore.find(caseID, in: scope.db)?.file.team, for: conversation.kind, in: scope.db)
        return ConversationView(
            conversation: conversation, citizen: citizen, responsibleName: responsible,
            staff: try conversation.staff.map { ($0, try StaffStore.name($0, in: scope.db) ?? "") },
            actors: try conversation.actors.map { actor in
                (actor, try ActorStore.find(actor, of: caseID, in: scope.db).map { try scope.name(of: $0) } ?? "")
            },
            agreements: try agreements.all(ofSource: id, scope),
            positions: try PositionStore.all(of: caseID, in: scope.db).filter { $0.conversation == id },
            jobPlans: try JobPlanStore.numbers(madeIn: id, in: scope.db), guide: guide.map { ($0.id, $0.version, $0.ticksKept) },
            attention: try attention(to: conversation, scope), previous: try previous(to: conversation, of: citizen, scope)
        )
    }

    private func previous(to conversation: Conversation, of citizen: CitizenID, _ scope: ReadScope) throws -> PreviousConversation? {
        let caseID = conversation.caseID
        let last = try ConversationStore.lastHeld(
            of: caseID, before: conversation.heldAt ?? .latest, besides: conversation.id, in: scope.db
        )
        guard let last else { return nil }
        let day = Copenhagen.day(of: last.heldAt ?? last.startsAt)
        let known = try AgreementStore.all(ofCase: caseID, in: scope.db).filter { row in
            row.agreement.isOpen || row.agreement.state.settledOn.map { $0 >= day } ?? false
        }
        return PreviousConversation(
            conversation: last, agreements: try known.map { try agreements.view($0, scope) },
            jobPlan: try JobPlanStore.newest(of: caseID, in: scope.db).map { try jobPlans.view($0, of: citizen, scope) },
            actionPlan: try newestActionPlan(of: caseID, scope)
        )
    }

    private func newestActionPlan(of caseID: CaseID, _ scope: ReadScope) throws -> ActionPlanView? {
        guard let head = try ActionPlanStore.head(of: caseID, in: scope.db),
              let sheet = try ActionPlanStore.sheet(head, version: head.newest, in: scope.db)
        else { return nil }
        return try ActionPlanView(head, sheet, scope)
    }
}
