public import Domain

/// The history of changes, in commit order. Owns `history`.
public enum HistoryStore {
    /// - Parameter step: which change of its write it is, from 1. A write is what one request did.
    /// - Returns: its sequence number
    /// - Throws: `StorageError`
    @discardableResult
    public static func append(_ entry: HistoryEntry, step: Int = 1, in db: Connection) throws -> Int {
        try db.run(
            """
            INSERT INTO history (at, case_id, citizen, entity, entity_id, action, staff, token, request, operation, changes, step)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .instant(entry.at), .optional(entry.caseID), .optional(entry.citizen), .text(entry.entity.rawValue), .blob(entry.entityID),
            .text(entry.action.rawValue), .optional(entry.staff), .id(entry.token), .id(entry.request), .text(entry.operation),
            .text(entry.changes), .int(step)
        )
        return db.lastInserted()
    }

    /// The sequence number of the last row about one kind of thing but placements; nil where there is none. Read from the end of an index.
    /// - Throws: `StorageError`
    public static func last(about entity: HistoryEntity, in db: Connection) throws -> Int? {
        try db.first("SELECT max(seq) FROM history WHERE entity = ? AND entity <> 'position'", .text(entity.rawValue)) { row in
            try row.optionalInt(0)
        } ?? nil
    }

    /// A page of a case's history, the newest first.
    /// - Parameter before: the sequence number of the last one on the page before.
    /// - Throws: `StorageError`
    public static func page(of caseID: CaseID, before: Int?, limit: Int, in db: Connection) throws -> [(sequence: Int, entry: HistoryEntry)] {
        try db.all(
            """
            SELECT seq, at, case_id, citizen, entity, entity_id, action, staff, token, request, operation, changes
            FROM history WHERE case_id = ? AND seq < ? ORDER BY seq DESC LIMIT ?
            """, .id(caseID), .int(before ?? .max), .int(limit)
        ) { row in (try row.int(0), try entry(row)) }
    }

    /// All of a case's history, the oldest first.
    /// - Throws: `StorageError`
    public static func all(of caseID: CaseID, limit: Int, in db: Connection) throws -> [(sequence: Int, entry: HistoryEntry)] {
        try page(of: caseID, before: nil, limit: limit, in: db).reversed()
    }

    /// The things of one kind in a case that something happened to at an instant or later.
    /// - Throws: `StorageError`
    public static func touched<Entity>(
        _ entity: HistoryEntity, of caseID: CaseID, since instant: Instant, as _: Entity.Type = Entity.self, in db: Connection
    ) throws -> Set<ID<Entity>> {
        Set(try db.all(
            "SELECT DISTINCT entity_id FROM history INDEXED BY history_by_case WHERE case_id = ? AND entity = ? AND at >= ?",
            .id(caseID), .text(entity.rawValue), .instant(instant)
        ) { try $0.id(0) })
    }

    private static func entry(_ row: borrowing Row) throws -> HistoryEntry {
        guard let entity = HistoryEntity(rawValue: try row.text(4)), let action = HistoryAction(rawValue: try row.text(6)) else {
            throw StorageError.corrupt
        }
        return HistoryEntry(
            at: try row.instant(1), caseID: try row.optionalID(2), citizen: try row.optionalID(3), entity: entity,
            entityID: try row.blob(5), action: action, staff: try row.optionalID(7), token: try row.id(8), request: try row.id(9),
            operation: try row.text(10), changes: try row.text(11)
        )
    }
}
