public import Domain

/// What the rules ask of talks: dated rows with their sources (2.2). Owns `deadline_rule`.
public enum DeadlineRuleStore {
    /// The longest list.
    public static let most = 2_000

    static let columns = """
        id, target_group, benefit, party, valid_from, valid_to, first_days, first_count, first_inclusive, after_months, within_months, minimum,
        share_percent, source, verified, note, version
        """

    /// - Throws: `StorageError`
    public static func find(_ id: DeadlineRuleID, in db: Connection) throws -> DeadlineRule? {
        try db.first(composed: "SELECT \(columns) FROM deadline_rule WHERE id = ?", [.id(id)]) { try rule($0) }
    }

    /// Those of a target group, or of all, by group and first day; at most ``most``.
    /// - Throws: `StorageError`
    public static func all(of targetGroup: String?, in db: Connection) throws -> [DeadlineRule] {
        if let targetGroup {
            let sql = "SELECT \(columns) FROM deadline_rule WHERE target_group = ? ORDER BY valid_from, id LIMIT ?"
            return try db.all(composed: sql, [.text(targetGroup), .int(most)]) { try rule($0) }
        }
        let sql = """
            SELECT \(columns) FROM deadline_rule INDEXED BY deadline_rule_by_target_group ORDER BY target_group, valid_from, id LIMIT ?
            """
        return try db.all(composed: sql, [.int(most)]) { try rule($0) }
    }

    /// - Throws: `StorageError.check` for a row without a demand
    public static func insert(_ rule: DeadlineRule, in db: Connection) throws {
        try db.run(
            """
            INSERT INTO deadline_rule (id, target_group, benefit, party, valid_from, valid_to, first_days, first_count, first_inclusive,
                after_months, within_months, minimum, share_percent, source, verified, note, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .id(rule.id), .text(rule.targetGroup), .optional(rule.benefit), .text(rule.party.rawValue), .day(rule.from), .optional(rule.to),
            .optional(rule.firstTalk?.days), .optional(rule.firstTalk?.count.rawValue), .optional(rule.firstTalk?.inclusive),
            .optional(rule.talks?.afterMonths), .optional(rule.talks?.withinMonths), .optional(rule.talks?.minimum),
            .optional(rule.sharePercent), .text(rule.source), .bool(rule.verified), .optional(rule.note), .int(rule.version)
        )
    }

    /// Writes what can change of a row: its last day, whether it was read at its source, source and note.
    /// - Throws: `StorageError`
    public static func update(_ rule: DeadlineRule, in db: Connection) throws {
        try db.run(
            "UPDATE deadline_rule SET valid_to = ?, source = ?, verified = ?, note = ?, version = ? WHERE id = ?", .optional(rule.to),
            .text(rule.source), .bool(rule.verified), .optional(rule.note), .int(rule.version), .id(rule.id)
        )
    }

    private static func rule(_ row: borrowing Row) throws -> DeadlineRule {
        guard let party = DeadlineParty(rawValue: try row.text(3)) else { throw StorageError.corrupt }
        var first: DeadlineRule.FirstTalk?
        if let days = try row.optionalInt(6) {
            guard let count = DayCount(rawValue: try row.text(7)) else { throw StorageError.corrupt }
            first = DeadlineRule.FirstTalk(days: days, count: count, inclusive: try row.bool(8))
        }
        var talks: DeadlineRule.Talks?
        if let minimum = try row.optionalInt(11) {
            guard let found = DeadlineRule.Talks(minimum: minimum, afterMonths: try row.int(9), withinMonths: try row.int(10)) else {
                throw StorageError.corrupt
            }
            talks = found
        }
        return DeadlineRule(
            id: try row.id(0), targetGroup: try row.text(1), benefit: try row.optionalText(2), party: party, from: try row.day(4),
            to: try row.optionalDay(5), talks: talks, firstTalk: first, sharePercent: try row.optionalInt(12), source: try row.text(13),
            verified: try row.bool(14), note: try row.optionalText(15), version: try row.int(16)
        )
    }
}
