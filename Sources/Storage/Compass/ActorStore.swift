public import Domain

/// The actors of cases. Owns `actor`.
public enum ActorStore {
    /// Every actor of a case, retired ones too, in the order they came.
    /// - Throws: `StorageError`
    public static func all(of caseID: CaseID, in db: Connection) throws -> [Actor] {
        try db.all(
            "SELECT id, role, name, staff, created_at, retired_at, version FROM actor WHERE case_id = ? ORDER BY id", .id(caseID)
        ) { try actor($0, caseID) }
    }

    /// - Throws: `StorageError`
    public static func find(_ id: ActorID, of caseID: CaseID, in db: Connection) throws -> Actor? {
        try db.first(
            "SELECT id, role, name, staff, created_at, retired_at, version FROM actor WHERE case_id = ? AND id = ?",
            .id(caseID), .id(id)
        ) { try actor($0, caseID) }
    }

    /// - Throws: `StorageError.foreignKey` when the staff member is unknown
    public static func insert(_ actor: Actor, in db: Connection) throws {
        try db.run(
            "INSERT INTO actor (case_id, id, role, name, staff, created_at, retired_at, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            .id(actor.caseID), .id(actor.id), .text(actor.role.rawValue), .optional(actor.name), .optional(actor.staff),
            .instant(actor.addedAt), .optional(actor.retiredAt), .int(actor.version)
        )
    }

    /// - Throws: `StorageError.foreignKey` when the staff member is unknown
    public static func update(_ actor: Actor, in db: Connection) throws {
        try db.run(
            "UPDATE actor SET role = ?, name = ?, staff = ?, retired_at = ?, version = ? WHERE case_id = ? AND id = ?",
            .text(actor.role.rawValue), .optional(actor.name), .optional(actor.staff), .optional(actor.retiredAt),
            .int(actor.version), .id(actor.caseID), .id(actor.id)
        )
    }

    private static func actor(_ row: borrowing Row, _ caseID: CaseID) throws -> Actor {
        guard let role = ActorRole(rawValue: try row.text(1)) else { throw StorageError.corrupt }
        return Actor(
            id: try row.id(0), caseID: caseID, role: role, name: try row.optionalText(2), staff: try row.optionalID(3),
            addedAt: try row.instant(4), retiredAt: try row.optionalInstant(5), version: try row.int(6)
        )
    }
}
