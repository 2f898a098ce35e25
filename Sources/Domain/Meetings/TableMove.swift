/// Where an actor stood before an item and where after it: shows what moved at the table.
public struct TableMove: Hashable, Sendable {
    public let actor: ActorID
    public let kind: PositionKind
    /// The last place before the item; nil for somebody placed for the first time.
    public let before: Position?
    /// The last place of the item.
    public let after: Position
    /// The last answer to the item's question before the item, and after it.
    public let stanceBefore: Stance?
    public let stanceAfter: Stance?

    /// Whether the actor stands elsewhere than before; nil for somebody placed for the first time.
    public var hasMoved: Bool? { before.map { $0.stand != after.stand } }
    /// Whether the step led to another logic, or onto or off an axis.
    public var logicChanged: Bool { before.map { $0.stand.logic != after.stand.logic } ?? false }
    /// Whether the actor answers the question otherwise than before.
    public var stanceChanged: Bool { stanceBefore != stanceAfter }

    /// One for each actor and kind that was placed at the item, in the order in which they were. What was withdrawn does not count; the
    /// order of the positions is of no importance.
    public static func all(at item: MeetingItemID, in positions: [Position], on question: QuestionID?) -> [TableMove] {
        let valid = positions.filter { $0.withdrawal == nil }.sorted { ($0.recordedAt, $0.id) < ($1.recordedAt, $1.id) }
        var moves: [TableMove] = []
        var told: Set<Place> = []
        for (index, first) in valid.enumerated() where first.meetingItem == item {
            guard told.insert(Place(actor: first.actor, kind: first.kind)).inserted else { continue }
            let earlier = valid[..<index].filter { $0.actor == first.actor && $0.meetingItem != item }
            let own = valid[index...].filter { $0.actor == first.actor && $0.meetingItem == item }
            guard let after = own.last(where: { $0.kind == first.kind }) else { continue }
            let stanceBefore = stance(in: earlier, on: question)
            moves.append(TableMove(
                actor: first.actor, kind: first.kind, before: earlier.last { $0.kind == first.kind }, after: after,
                stanceBefore: stanceBefore, stanceAfter: stance(in: own, on: question) ?? stanceBefore
            ))
        }
        return moves
    }

    private struct Place: Hashable {
        let actor: ActorID
        let kind: PositionKind
    }

    private static func stance(in positions: [Position], on question: QuestionID?) -> Stance? {
        guard let question else { return nil }
        return positions.last { $0.question == question && $0.stance != nil }?.stance
    }
}
