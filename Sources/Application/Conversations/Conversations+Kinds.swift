import Domain
import JSON
import Storage

/// Which kind a conversation is: what somebody said, or else what follows from those that were held.
extension Conversations {
    /// The first one where none was held before, and one that follows where one was. What somebody said stays, and so does the kind of one that
    /// did not take place.
    /// - Parameter instant: when it was held; nil for one that is to come, which every held one comes before.
    /// - Throws: `StorageError`
    func kind(of conversation: Conversation, heldAt instant: Instant?, in db: Connection) throws -> ConversationKind {
        guard !conversation.isKindSet, conversation.isPlanned || conversation.state == .afholdt else { return conversation.kind }
        let before = try ConversationStore.lastHeld(of: conversation.caseID, before: instant ?? .latest, besides: conversation.id, in: db)
        return before == nil ? .foerste : .opfoelgning
    }

    /// Takes what was said about the kind of a conversation; `null` lets it follow again from those that were held. Of one that was held,
    /// nothing else changes it.
    /// - Throws: `StorageError`
    func settle(_ patch: Patch<ConversationKind>, of conversation: inout Conversation, _ unit: UnitOfWork) throws {
        switch patch {
        case .set(let kind):
            conversation.kind = kind
            conversation.isKindSet = true
            return
        case .null: conversation.isKindSet = false
        case .absent where conversation.isPlanned: break
        case .absent: return
        }
        conversation.kind = try kind(of: conversation, heldAt: conversation.heldAt, in: unit.db)
    }

    /// Lets the other planned conversations of the case become what they are after one was held, or was not held after all; each has a
    /// history row of its own, and so stands in the feed.
    /// - Throws: `StorageError`
    func settleKinds(after conversation: Conversation, was state: ConversationState, _ citizen: CitizenID, _ unit: UnitOfWork) throws {
        guard (conversation.state == .afholdt) != (state == .afholdt) else { return }
        let caseID = conversation.caseID
        for before in try ConversationStore.ofOpenKind(caseID, in: unit.db) where before.id != conversation.id {
            var other = before
            other.kind = try kind(of: before, heldAt: nil, in: unit.db)
            guard other.kind != before.kind else { continue }
            other.version += 1
            try ConversationStore.update(other, in: unit.db)
            var change = Change(.conversation, other.id, .changed, case: caseID, citizen: citizen)
            change.compare("kind", before.kind.label, other.kind.label)
            try unit.record(change)
        }
    }
}
