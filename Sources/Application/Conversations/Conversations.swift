public import Domain
import JSON
import Storage

/// Conversations with citizens: planned, held, cancelled, and what came of them (5.9).
public struct Conversations: Sendable {
    let compass: CompassWork
    let agreements: Agreements
    let jobPlans: JobPlans
    let epoch: CursorEpoch

    // MARK: Reading

    /// A conversation, with what it begins from where it follows another.
    /// - Throws: `Problem.notFound`
    public func find(_ id: ConversationID, of caseID: CaseID, _ scope: ReadScope) throws -> ConversationView {
        let citizen = try scope.requireCase(caseID)
        guard let conversation = try ConversationStore.find(id, of: caseID, in: scope.db) else { throw Problem.notFound }
        return try view(conversation, of: citizen, scope)
    }

    /// A page of the conversations in cases that the caller may see, in order of time. Asked for one case, it must be theirs to see.
    /// - Throws: `Problem.notFound`, `Problem.invalid` for an unknown cursor or a time that ends before it begins, `Problem.gone`
    public func page(_ filter: ConversationFilter, after: String?, limit: Int, _ scope: ReadScope) throws -> Page<Conversation> {
        if let from = filter.from, let to = filter.to, to <= from {
            throw Problem.invalid("?to", "ends-before-start", "Tiden skal slutte, efter at den begynder.")
        }
        let cursor = TimeCursor(epoch: epoch)
        let last: (Instant, ConversationID)? = try cursor.read(after)
        let rows = try ConversationStore.page(
            viewer: scope.viewer, filter: filter, after: last.map { ($0.0, $0.1) }, limit: limit + 1, in: scope.db
        )
        let page = Page(rows, limit: limit) { cursor.text($0.conversation.startsAt, $0.conversation.id) }
        for row in page.items { scope.notes.saw(row.citizen) }
        let changes = try ChangeFeed(feed: .conversations, epoch: epoch, scope: scope).from()
        return Page(items: page.items.map(\.conversation), next: page.next, changes: changes)
    }

    /// A page of the conversations of one case, in order of time.
    /// - Throws: `Problem.notFound`, `Problem.invalid` for an unknown cursor, `Problem.gone`
    public func ofCase(_ caseID: CaseID, after: String?, limit: Int, _ scope: ReadScope) throws -> Page<Conversation> {
        try scope.requireCase(caseID)
        let cursor = TimeCursor(epoch: epoch)
        let last: (Instant, ConversationID)? = try cursor.read(after)
        let rows = try ConversationStore.all(of: caseID, after: last.map { ($0.0, $0.1) }, limit: limit + 1, in: scope.db)
        return Page(rows, limit: limit) { cursor.text($0.startsAt, $0.id) }
    }

    // MARK: Planning and changing

    /// Plans a conversation; or records one that was held.
    /// - Throws: `Problem.notFound`, `Problem.invalid` with every fault, `Problem.conflict` when the booking is kept with another one
    public func plan(_ input: NewConversation, in caseID: CaseID, _ unit: UnitOfWork) throws -> ConversationView {
        let citizen = try unit.scope.requireCase(caseID)
        guard let file = try CaseStore.find(caseID, in: unit.db)?.file else { throw Problem.notFound }
        let hasEarlier = try ConversationStore.lastHeld(of: caseID, before: input.heldAt ?? input.startsAt, in: unit.db) != nil
        var conversation = Conversation(
            id: unit.ids.next(), caseID: caseID, kind: input.kind ?? (hasEarlier ? .opfoelgning : .foerste), form: input.form,
            startsAt: input.startsAt, responsible: input.content.responsible ?? unit.authority.staff ?? file.responsible, booking: input.booking
        )
        let check = CodeCheck(unit)
        if input.booking != nil, !unit.keepsBookings {
            check.faults.add(Fault(
                pointer: "/booking", code: "not-yours", detail: "En booking i et andet system skrives af den integration, der henter den."
            ))
        }
        try require(input.content, in: conversation, check)
        conversation.take(input.content)
        if let heldAt = input.heldAt { try hold(&conversation, at: heldAt, check, unit) }
        try check.finish()
        try expecting(unique: Problem.conflict(code: "booking-taken", detail: "Bookingen hører til en anden samtale.")) {
            try ConversationStore.insert(conversation, at: unit.now, by: unit.authority.staff, in: unit.db)
        }
        var change = Change(.conversation, conversation.id, .created, case: caseID, citizen: citizen)
        try describe(nil, conversation, in: &change, unit)
        try unit.record(change)
        if conversation.state == .afholdt { try unit.record(held(conversation, citizen)) }
        try make(input.content, in: conversation, citizen, unit)
        return try view(conversation, of: citizen, unit.scope)
    }

    /// Changes a conversation, and makes what came along.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.invalid` with every fault
    public func change(
        _ id: ConversationID, of caseID: CaseID, _ patch: ConversationPatch, ifMatch precondition: Precondition, _ unit: UnitOfWork
    ) throws -> ConversationView {
        let (citizen, before) = try required(id, of: caseID, precondition, unit)
        let check = CodeCheck(unit)
        requireOwn(patch, of: before, check, unit)
        var conversation = before
        conversation.kind = patch.kind ?? before.kind
        conversation.form = patch.form ?? before.form
        conversation.startsAt = patch.startsAt ?? before.startsAt
        try require(patch.content, in: conversation, check)
        try check.finish()
        conversation.take(patch.content)
        try save(&conversation, before, citizen, making: patch.content, unit)
        return try view(conversation, of: citizen, unit.scope)
    }

    /// Says that the conversation was held, with everything that came of it.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.conflict` when it is not planned, `Problem.invalid` with every fault
    public func hold(
        _ id: ConversationID, of caseID: CaseID, _ input: NewHolding, ifMatch precondition: Precondition, _ unit: UnitOfWork
    ) throws -> ConversationView {
        let (citizen, before) = try required(id, of: caseID, precondition, unit)
        let check = CodeCheck(unit)
        requireOwn(ConversationPatch(content: input.content), of: before, check, unit)
        try require(input.content, in: before, check)
        var conversation = before
        conversation.take(input.content)
        try hold(&conversation, at: input.heldAt ?? unit.now, check, unit)
        try check.finish()
        try save(&conversation, before, citizen, making: input.content, unit)
        return try view(conversation, of: citizen, unit.scope)
    }

    /// Takes back that the conversation was held; what was made in it stays.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.conflict` when it was not held
    public func undoHolding(
        _ id: ConversationID, of caseID: CaseID, ifMatch precondition: Precondition, _ unit: UnitOfWork
    ) throws -> ConversationView {
        try turn(id, of: caseID, .reopened, precondition, unit) { (conversation) throws(ConversationFault) in try conversation.undoHolding() }
    }

    /// Says that the conversation did not take place, and why.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.conflict` when it is not planned
    public func cancel(
        _ id: ConversationID, of caseID: CaseID, _ input: NewConversationCancellation, ifMatch precondition: Precondition, _ unit: UnitOfWork
    ) throws -> ConversationView {
        try turn(id, of: caseID, .cancelled, precondition, unit) { (conversation) throws(ConversationFault) in
            try conversation.cancel(input.how, reason: input.reason)
        }
    }

    /// Takes back that the conversation did not take place.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.conflict` when it was not cancelled
    public func undoCancelling(
        _ id: ConversationID, of caseID: CaseID, ifMatch precondition: Precondition, _ unit: UnitOfWork
    ) throws -> ConversationView {
        try turn(id, of: caseID, .reopened, precondition, unit) { (conversation) throws(ConversationFault) in try conversation.undoCancelling() }
    }
}
