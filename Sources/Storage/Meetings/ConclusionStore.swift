public import Domain

/// What bringers take home, and how items end. Owns `item_conclusion`.
public enum ConclusionStore {
    /// The item's conclusion, open or not; there is one for every item.
    /// - Throws: `StorageError`
    public static func find(_ item: MeetingItemID, in db: Connection) throws -> ItemConclusion? {
        try db.first(
            """
            SELECT text, ending, reason, next_meeting, acknowledged, was_unclear, ended_at, ended_by, version
            FROM item_conclusion WHERE item = ?
            """, .id(item)
        ) { try conclusion($0, item) }
    }

    /// How many items of a meeting have not ended in any way.
    /// - Throws: `StorageError`
    public static func countOpen(in meeting: MeetingID, in db: Connection) throws -> Int {
        try db.first(
            """
            SELECT count(*) FROM meeting_item i JOIN item_conclusion c ON c.item = i.id WHERE i.meeting = ? AND c.ended_at IS NULL
            """, .id(meeting)
        ) { try $0.int(0) } ?? 0
    }

    /// - Throws: `StorageError.unique`, `StorageError.foreignKey`
    public static func insert(_ conclusion: ItemConclusion, in db: Connection) throws {
        try db.run(
            """
            INSERT INTO item_conclusion (item, text, ending, reason, next_meeting, acknowledged, was_unclear, ended_at, ended_by, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, [.id(conclusion.item)] + values(conclusion)
        )
    }

    /// - Throws: `StorageError.foreignKey`
    public static func update(_ conclusion: ItemConclusion, in db: Connection) throws {
        try db.run(
            """
            UPDATE item_conclusion SET text = ?, ending = ?, reason = ?, next_meeting = ?, acknowledged = ?, was_unclear = ?, ended_at = ?,
                ended_by = ?, version = ?
            WHERE item = ?
            """, values(conclusion) + [.id(conclusion.item)]
        )
    }

    static func remove(_ item: MeetingItemID, in db: Connection) throws {
        try db.run("DELETE FROM item_conclusion WHERE item = ?", .id(item))
    }

    private static func values(_ conclusion: ItemConclusion) -> [SQLValue] {
        [
            .optional(conclusion.text), .optional(conclusion.ending?.rawValue), .optional(conclusion.reason), .optional(conclusion.nextMeeting),
            .text(conclusion.acknowledged.map(\.rawValue).joined(separator: " ")), .bool(conclusion.wasUnclear), .optional(conclusion.endedAt),
            .optional(conclusion.endedBy), .int(conclusion.version),
        ]
    }

    private static func conclusion(_ row: borrowing Row, _ item: MeetingItemID) throws -> ItemConclusion {
        let ending = try row.optionalText(1).map { text in
            guard let ending = ItemEnding(rawValue: text) else { throw StorageError.corrupt }
            return ending
        }
        let acknowledged = try row.text(4).split(separator: " ").map { text in
            guard let code = AttentionPoint.Code(rawValue: String(text)) else { throw StorageError.corrupt }
            return code
        }
        return ItemConclusion(
            item: item, text: try row.optionalText(0), ending: ending, reason: try row.optionalText(2), nextMeeting: try row.optionalID(3),
            acknowledged: acknowledged, wasUnclear: try row.bool(5), endedAt: try row.optionalInstant(6), endedBy: try row.optionalID(7),
            version: try row.int(8)
        )
    }
}
