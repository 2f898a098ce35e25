public import Domain

/// What is to go to other systems, in commit order. Owns `outbox`.
public enum OutboxStore {
    /// Which kind of thing is to go out.
    public enum Kind: String, Sendable, CaseIterable {
        /// Something that belongs in a case's journal.
        case journalEntry = "journal.entry"
    }

    /// Hands something over to whoever delivers it: which thing, in which version.
    /// - Throws: `StorageError.foreignKey` when there is no such case
    public static func append<Entity>(
        _ kind: Kind, as id: ID<Never>, of entity: ID<Entity>, version: Int, in caseID: CaseID, at now: Instant, in db: Connection
    ) throws {
        try db.run(
            "INSERT INTO outbox (id, at, kind, case_id, entity, version) VALUES (?, ?, ?, ?, ?, ?)",
            .id(id), .instant(now), .text(kind.rawValue), .id(caseID), .id(entity), .int(version)
        )
    }
}
