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
        var faults: [Fault] = []
        if let from = filter.from, let to = filter.to, to <= from {
            faults.append(Fault(pointer: "?to", code: "ends-before-start", detail: "Tiden skal slutte, efter at den begynder."))
        }
        if filter.bookingKey != nil, filter.bookingSystem == nil {
            faults.append(Fault(pointer: "?bookingSystem", code: "required", detail: "Skriv også, hvilket system bookingen er i."))
        }
        guard faults.isEmpty else { throw Problem.invalid(faults) }
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
        var conversation = Conversation(
            id: unit.ids.next(), caseID: caseID, kind: input.kind ?? .foerste, isKindSet: input.kind != nil, form: input.form,
            startsAt: input.startsAt, responsible: input.content.responsible ?? unit.authority.staff ?? file.responsible, booking: input.booking
        )
        conversation.kind = try kind(of: conversation, heldAt: input.heldAt, in: unit.db)
        let check = CodeCheck(unit)
        requireBooking(input.booking, check, unit)
        try require(input.content, in: conversation, heldAt: input.heldAt, check)
        conversation.take(input.content)
        if let heldAt = input.heldAt { try hold(&conversation, at: heldAt, check, unit) }
        requireNext(conversation, input.content.nextOn, check)
        try check.finish()
        try requireFree(input.booking, for: conversation.id, unit)
        try ConversationStore.insert(conversation, at: unit.now, by: unit.authority.staff, in: unit.db)
        var change = Change(.conversation, conversation.id, .created, case: caseID, citizen: citizen)
        try describe(nil, conversation, in: &change, unit)
        try unit.record(change)
        if conversation.state == .afholdt { try unit.record(held(conversation, citizen)) }
        try settleKinds(after: conversation, was: .planlagt, citizen, unit)
        try make(input.content, in: conversation, citizen, unit)
        return try view(conversation, of: citizen, unit.scope)
    }

    /// Changes a conversation, and makes what came along.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.invalid` with every fault, `Problem.conflict` when the booking is kept with another
    public func change(
        _ id: ConversationID, of caseID: CaseID, _ patch: ConversationPatch, ifMatch precondition: Precondition, _ unit: UnitOfWork
    ) throws -> ConversationView {
        let (citizen, before) = try required(id, of: caseID, precondition, unit)
        let check = CodeCheck(unit)
        requireOwn(patch, of: before, check, unit)
        requireBooking(patch.booking, of: before, check, unit)
        var conversation = before
        try settle(patch.kind, of: &conversation, unit)
        conversation.form = patch.form ?? before.form
        conversation.startsAt = patch.startsAt ?? before.startsAt
        conversation.booking = patch.booking.applied(to: before.booking)
        try require(patch.content, in: conversation, check)
        requireBegun(conversation, wasAt: before.startsAt, check, unit)
        conversation.take(patch.content)
        // Where a booking system moves it, the day is looked at when it is held.
        let isMoved = conversation.startsAt != before.startsAt && !unit.keepsBookings
        if patch.content.nextOn.value != nil || isMoved { requireNext(conversation, patch.content.nextOn, check) }
        try check.finish()
        try requireFree(patch.booking.value, for: id, unit)
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
        var conversation = before
        conversation.take(input.content)
        // Where it stands comes before everything else: of one that was held, nobody needs to hear that its plan went on since.
        let heldAt = input.heldAt ?? unit.now
        try hold(&conversation, at: heldAt, check, unit)
        requireOwn(ConversationPatch(content: input.content), of: before, check, unit)
        try require(input.content, in: before, heldAt: heldAt, check)
        requireNext(conversation, input.content.nextOn, check)
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
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.conflict` when it is not planned, `Problem.invalid` for a citizen who stayed away
    ///   from what has not begun
    public func cancel(
        _ id: ConversationID, of caseID: CaseID, _ input: NewConversationCancellation, ifMatch precondition: Precondition, _ unit: UnitOfWork
    ) throws -> ConversationView {
        let now = unit.now
        return try turn(id, of: caseID, .cancelled, precondition, unit) { (conversation) throws(ConversationFault) in
            try conversation.cancel(input.how, reason: input.reason, at: now)
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
