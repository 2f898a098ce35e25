public import Domain

/// The strategies of target groups. Rows are added and never changed. Owns `strategy`.
public enum StrategyStore {
    /// The longest list.
    public static let most = 1_000

    /// Those of a target group, or of all, in the order in which they come into force; at most ``most``.
    /// - Throws: `StorageError`
    public static func all(of targetGroup: String?, in db: Connection) throws -> [Strategy] {
        if let targetGroup {
            return try db.all(
                """
                SELECT id, target_group, type, reason, from_day, made_at, made_by FROM strategy WHERE target_group = ?
                ORDER BY from_day, id LIMIT ?
                """, .text(targetGroup), .int(most)
            ) { try strategy($0) }
        }
        return try db.all(
            """
            SELECT id, target_group, type, reason, from_day, made_at, made_by FROM strategy INDEXED BY strategy_by_target_group
            ORDER BY target_group, from_day, id LIMIT ?
            """, .int(most)
        ) { try strategy($0) }
    }

    /// - Throws: `StorageError`
    public static func insert(_ strategy: Strategy, in db: Connection) throws {
        try db.run(
            "INSERT INTO strategy (id, target_group, type, reason, from_day, made_at, made_by) VALUES (?, ?, ?, ?, ?, ?, ?)",
            .id(strategy.id), .text(strategy.targetGroup), .text(strategy.type.rawValue), .text(strategy.reason), .day(strategy.from),
            .instant(strategy.madeAt), .optional(strategy.madeBy)
        )
    }

    private static func strategy(_ row: borrowing Row) throws -> Strategy {
        guard let type = StrategyType(rawValue: try row.text(2)) else { throw StorageError.corrupt }
        return Strategy(
            id: try row.id(0), targetGroup: try row.text(1), type: type, reason: try row.text(3), from: try row.day(4),
            madeAt: try row.instant(5), madeBy: try row.optionalID(6)
        )
    }
}
