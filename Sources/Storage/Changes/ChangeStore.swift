public import Domain

/// One row of history, as a feed of changes needs it.
public struct ChangeRow: Sendable {
    /// Its place in commit order.
    public var sequence: Int
    public var entity: HistoryEntity
    public var entityID: [UInt8]
    public var action: HistoryAction
    public var caseID: CaseID?
    public var citizen: CitizenID?
    /// The changed fields, as history keeps them.
    public var changes: String
}

/// History as a sequence of changes, in commit order. Reads `history`.
public enum ChangeStore {
    /// The sequence number of the last change; 0 when there is none.
    /// - Throws: `StorageError`
    public static func last(in db: Connection) throws -> Int {
        try db.first("SELECT coalesce(max(seq), 0) FROM history") { try $0.int(0) } ?? 0
    }

    /// The changes about some kinds of things, in commit order.
    /// - Parameter numbers: between which sequence numbers, both included. Placements are looked for among all changes between them.
    /// - Throws: `StorageError`
    public static func rows(
        of entities: [HistoryEntity], numbered numbers: ClosedRange<Int>, limit: Int, in db: Connection
    ) throws -> [ChangeRow] {
        // A sorted walk for each kind, merged by SQLite, so that the limit stops all of them.
        let walks = entities.map { entity in
            let source = entity == .position
                ? "history NOT INDEXED WHERE entity = 'position'"
                : "history INDEXED BY history_but_positions WHERE entity <> 'position' AND entity = '\(entity.rawValue)'"
            return "SELECT seq, entity, entity_id, action, case_id, citizen, changes FROM \(source) AND seq >= ? AND seq <= ?"
        }
        let sql = walks.joined(separator: " UNION ALL ") + " ORDER BY 1 LIMIT ?"
        let bounds = entities.flatMap { _ in [SQLValue.int(numbers.lowerBound), .int(numbers.upperBound)] }
        return try db.all(composed: sql, bounds + [.int(limit)]) { row in
            guard let entity = HistoryEntity(rawValue: try row.text(1)), let action = HistoryAction(rawValue: try row.text(3)) else {
                throw StorageError.corrupt
            }
            return ChangeRow(
                sequence: try row.int(0), entity: entity, entityID: try row.blob(2), action: action, caseID: try row.optionalID(4),
                citizen: try row.optionalID(5), changes: try row.text(6)
            )
        }
    }

    /// What was made of a citizen's before a change: their cases, or the placements in them.
    /// - Parameters:
    ///   - action: what making it is called.
    ///   - numbers: between which sequence numbers, both left out.
    /// - Throws: `StorageError`
    public static func made(
        _ entity: HistoryEntity, by action: HistoryAction, ofCitizen citizen: CitizenID, after first: Int, before last: Int, limit: Int,
        in db: Connection
    ) throws -> [(sequence: Int, id: [UInt8], caseID: CaseID?)] {
        try db.all(
            """
            SELECT seq, entity_id, case_id FROM history INDEXED BY history_by_citizen
            WHERE citizen = ? AND entity = ? AND action = ? AND seq > ? AND seq < ? ORDER BY seq LIMIT ?
            """,
            .id(citizen), .text(entity.rawValue), .text(action.rawValue), .int(first), .int(last), .int(limit)
        ) { row in (try row.int(0), try row.blob(1), try row.optionalID(2)) }
    }
}
