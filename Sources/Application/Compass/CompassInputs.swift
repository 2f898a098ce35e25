public import Domain
public import JSON

/// An actor to add to a case, with where they stand if that is known already.
public struct NewActor: Sendable {
    public var role: ActorRole
    /// Name or title where the role is not enough.
    public var name: String?
    public var staff: StaffID?
    public var positions: [NewPosition]

    public init(role: ActorRole, name: String?, staff: StaffID?, positions: [NewPosition]) {
        self.role = role
        self.name = name
        self.staff = staff
        self.positions = positions
    }
}

/// What to change about an actor; what is absent stays (RFC 7396).
public struct ActorPatch: Sendable {
    public var role: Patch<ActorRole>
    public var name: Patch<String>
    public var staff: Patch<StaffID>

    public init(role: Patch<ActorRole>, name: Patch<String>, staff: Patch<StaffID>) {
        self.role = role
        self.name = name
        self.staff = staff
    }
}

/// Where an actor is placed (Decisions: every field of a position).
public struct NewPosition: Sendable {
    public var point: CompassPoint
    public var kind: PositionKind
    public var basis: Basis
    public var statement: String?
    public var stance: Stance?
    public var conditions: [ConditionFactor]
    public var conditionsNote: String?

    public init(
        point: CompassPoint, kind: PositionKind, basis: Basis, statement: String?, stance: Stance?, conditions: [ConditionFactor],
        conditionsNote: String?
    ) {
        self.point = point
        self.kind = kind
        self.basis = basis
        self.statement = statement
        self.stance = stance
        self.conditions = conditions
        self.conditionsNote = conditionsNote
    }
}

/// A placement of one actor among several in a call.
public struct Placement: Sendable {
    public var actor: ActorID
    public var position: NewPosition

    public init(actor: ActorID, position: NewPosition) {
        self.actor = actor
        self.position = position
    }
}
