/// What a case's compass shows at an instant: where everybody stands, how they got there, and the patterns in it.
public struct CompassReading: Hashable, Sendable {
    public let asOf: Instant
    /// The question the case is brought with at that time.
    public let question: Question?
    /// Those with a part in the case at that time, in the order they came to it.
    public let actors: [ActorReading]
    /// What the sources have something to say about (R-16, R-17, R-21, and `uenighed`). Observations, no verdicts.
    public let patterns: [CompassPattern]
}

/// One actor on the compass.
public struct ActorReading: Hashable, Sendable {
    public let actor: Actor
    /// How the actor sees the case.
    public let anskuelse: Standing?
    /// How the actor acts in it.
    public let handling: Standing?
    /// The latest answer to the current question.
    public let stance: StanceReading?

    /// The standing of one kind.
    public func standing(_ kind: PositionKind) -> Standing? {
        switch kind {
        case .anskuelse: anskuelse
        case .handling: handling
        }
    }

    /// The logic that patterns read: of a caseworker the action's where there is one, of everybody else the view's.
    public var logicForPatterns: PracticeLogic? {
        if actor.role == .sagsbehandler, handling != nil { handling?.logic } else { anskuelse?.logic }
    }
}

/// Where an actor stands, of one kind.
public struct Standing: Hashable, Sendable {
    /// The latest valid position.
    public let position: Position
    /// Since when the actor has stood in this logic without a break; `nil` on an axis.
    public let logicSince: Instant?
    /// From the position before; `nil` for the first, and where either is known by its field alone.
    public let movement: Movement?

    /// `nil` on an axis.
    public var logic: PracticeLogic? { position.stand.logic }
    /// Since when the actor has stood in this very place.
    public var since: Instant { position.recordedAt }
}

/// A step on the compass.
public struct Movement: Hashable, Sendable {
    public let from: CompassPoint
    public let to: CompassPoint

    /// Towards faglighed, from -200 to 200.
    public var dx: Int { to.systemFaglighed - from.systemFaglighed }
    /// Towards omverden, from -200 to 200.
    public var dy: Int { to.individOmverden - from.individOmverden }
    /// Whether the step led to another logic, or onto or off an axis.
    public var logicChanged: Bool { from.logic != to.logic }
}

/// An actor's answer to the current question.
public struct StanceReading: Hashable, Sendable {
    public let stance: Stance
    /// The position it was given with.
    public let position: PositionID
    public let since: Instant
}

/// How far two actors stand from each other.
public struct ActorDistance: Hashable, Sendable {
    public let first: ActorID
    public let second: ActorID
    /// Whole per cent of the compass's diagonal, 0 to 100.
    public let percent: Int
}

extension CompassReading {
    /// The distances between all pairs that have a point of that kind, in the order of ``actors``. The sources give them no meaning.
    public func distances(_ kind: PositionKind = .anskuelse) -> [ActorDistance] {
        let placed = actors.compactMap { reading in
            reading.standing(kind)?.position.stand.point.map { (id: reading.actor.id, point: $0) }
        }
        return placed.indices.flatMap { first in
            placed[(first + 1)...].map { other in
                ActorDistance(
                    first: placed[first].id, second: other.id,
                    percent: CompassPoint.distancePercent(placed[first].point, other.point)
                )
            }
        }
    }
}
