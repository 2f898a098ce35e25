public import Application
import Domain
public import Endpoints
public import JSON

extension NewPosition {
    /// Reads a position's members; the caller finishes the reader.
    init?(_ fields: ObjectReader) {
        let systemFaglighed = fields.integer("systemFaglighed", in: -100...100)
        let individOmverden = fields.integer("individOmverden", in: -100...100)
        let kind = fields.optionalChoice("kind", PositionKind.self)
        let basis = fields.optionalChoice("basis", Basis.self)
        let statement = fields.optionalString("statement", length: 1...2_000)
        let stance = fields.optionalChoice("stance", Stance.self)
        let conditions = fields.optionalChoices("conditions", count: 0...ConditionFactor.allCases.count, ConditionFactor.self)
        let note = fields.optionalString("conditionsNote", length: 1...2_000)
        guard let systemFaglighed, let individOmverden,
              let point = CompassPoint(systemFaglighed: systemFaglighed, individOmverden: individOmverden)
        else { return nil }
        self.init(
            point: point, kind: kind ?? .anskuelse, basis: basis ?? .formodet, statement: statement, stance: stance,
            conditions: conditions ?? [], conditionsNote: note
        )
    }
}

extension NewActor: BodyInput {
    public init?(_ fields: ObjectReader) {
        let role = fields.choice("role", ActorRole.self)
        let name = fields.optionalString("name")
        let staff: StaffID? = fields.optionalID("staff")
        let positions = fields.optionalObjects("positions", count: 0...2)?.map { reader in
            let position = NewPosition(reader)
            reader.finish()
            return position
        }
        guard let role, positions?.contains(where: { $0 == nil }) != true else { return nil }
        self.init(role: role, name: name, staff: staff, positions: (positions ?? []).compactMap { $0 })
    }
}

extension ActorPatch: BodyInput {
    public init?(_ fields: ObjectReader) {
        self.init(
            role: fields.patchChoice("role", ActorRole.self, nullable: false), name: fields.patchString("name"),
            staff: fields.patchID("staff")
        )
    }
}

extension Placement {
    /// Reads a placement's members; the caller finishes the reader.
    init?(_ fields: ObjectReader) {
        let actor: ActorID? = fields.id("actor")
        let position = NewPosition(fields)
        guard let actor, let position else { return nil }
        self.init(actor: actor, position: position)
    }
}

/// Several placements in one call, and the conversation they were made in.
struct PlacementsInput: BodyInput {
    var placements: [Placement]
    var conversation: ConversationID?

    init?(_ fields: ObjectReader) {
        conversation = fields.optionalID("conversation")
        guard let readers = fields.objects("positions", count: 1...50) else { return nil }
        let placements = readers.map { reader in
            let placement = Placement(reader)
            reader.finish()
            return placement
        }
        guard !placements.contains(where: { $0 == nil }) else { return nil }
        self.placements = placements.compactMap { $0 }
    }
}

/// Why a placement is taken back.
struct WithdrawalInput: BodyInput {
    var reason: String

    init?(_ fields: ObjectReader) {
        guard let reason = fields.string("reason", length: 1...1_000) else { return nil }
        self.reason = reason
    }
}
