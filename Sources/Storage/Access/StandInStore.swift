public import Domain

/// Who stands in for whom, and when. Owns `stand_in`.
public enum StandInStore {
    /// For whom somebody covers on a day or later.
    /// - Throws: `StorageError`
    public static func covers(by staff: StaffID, from day: Day, in db: Connection) throws -> [Cover] {
        try db.all("SELECT absent, from_day, to_day FROM stand_in WHERE stand_in = ? AND to_day >= ?", .id(staff), .day(day)) { row in
            Cover(absent: try row.id(0), days: try days(row, 1))
        }
    }

    /// - Throws: `StorageError`
    public static func find(_ id: StandInID, in db: Connection) throws -> StandIn? {
        try db.first(
            "SELECT id, absent, stand_in, from_day, to_day, reason, created_at, created_by, version FROM stand_in WHERE id = ?", .id(id)
        ) { try standIn($0) }
    }

    /// A page, the newest first.
    /// - Parameters:
    ///   - day: only those that cover this day; nil for all.
    ///   - staff: only those in which this person is absent or stands in; nil for all.
    ///   - before: the last one on the page before.
    /// - Throws: `StorageError`
    public static func page(on day: Day?, of staff: StaffID?, before: StandInID?, limit: Int, in db: Connection) throws -> [StandIn] {
        var conditions: [String] = []
        var values: [SQLValue] = []
        if let staff {
            conditions.append("s.id IN (SELECT id FROM stand_in WHERE absent = ? UNION SELECT id FROM stand_in WHERE stand_in = ?)")
            values += [.id(staff), .id(staff)]
        }
        if let day {
            conditions.append("s.from_day <= ? AND s.to_day >= ?")
            values += [.day(day), .day(day)]
        }
        if let before {
            conditions.append("s.id < ?")
            values.append(.id(before))
        }
        let condition = conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
        let sql = """
            SELECT s.id, s.absent, s.stand_in, s.from_day, s.to_day, s.reason, s.created_at, s.created_by, s.version FROM stand_in s
            WHERE \(condition) ORDER BY s.id DESC LIMIT ?
            """
        return try db.all(composed: sql, values + [.int(limit)]) { try standIn($0) }
    }

    /// Those that name a person, in the order of ids, from after one on.
    /// - Throws: `StorageError`
    public static func ids(of staff: StaffID, after last: StandInID?, limit: Int, in db: Connection) throws -> [StandInID] {
        try db.all(
            """
            SELECT id FROM (SELECT id FROM stand_in WHERE absent = ?1 UNION SELECT id FROM stand_in WHERE stand_in = ?1) WHERE id > ?2
            ORDER BY id LIMIT ?3
            """, .id(staff), .blob(last?.bytes ?? []), .int(limit)
        ) { try $0.id(0) }
    }

    /// Whether the same two have an arrangement that shares days with these, beside one.
    /// - Throws: `StorageError`
    public static func overlaps(_ standIn: StandIn, in db: Connection) throws -> Bool {
        try db.exists(
            "SELECT 1 FROM stand_in WHERE stand_in = ? AND to_day >= ? AND from_day <= ? AND absent = ? AND id <> ?",
            .id(standIn.standIn), .day(standIn.days.lowerBound), .day(standIn.days.upperBound), .id(standIn.absent), .id(standIn.id)
        )
    }

    /// - Throws: `StorageError.foreignKey` when somebody is unknown
    public static func insert(_ standIn: StandIn, in db: Connection) throws {
        try db.run(
            """
            INSERT INTO stand_in (id, absent, stand_in, from_day, to_day, reason, created_at, created_by, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .id(standIn.id), .id(standIn.absent), .id(standIn.standIn), .day(standIn.days.lowerBound), .day(standIn.days.upperBound),
            .optional(standIn.reason), .instant(standIn.createdAt), .optional(standIn.createdBy), .int(standIn.version)
        )
    }

    /// Days, reason and version.
    /// - Throws: `StorageError`
    public static func update(_ standIn: StandIn, in db: Connection) throws {
        try db.run(
            "UPDATE stand_in SET from_day = ?, to_day = ?, reason = ?, version = ? WHERE id = ?",
            .day(standIn.days.lowerBound), .day(standIn.days.upperBound), .optional(standIn.reason), .int(standIn.version), .id(standIn.id)
        )
    }

    /// For one that never took effect.
    /// - Throws: `StorageError`
    public static func remove(_ id: StandInID, in db: Connection) throws {
        try db.run("DELETE FROM stand_in WHERE id = ?", .id(id))
    }

    private static func standIn(_ row: borrowing Row) throws -> StandIn {
        StandIn(
            id: try row.id(0), absent: try row.id(1), standIn: try row.id(2), days: try days(row, 3), reason: try row.optionalText(5),
            createdAt: try row.instant(6), createdBy: try row.optionalID(7), version: try row.int(8)
        )
    }

    private static func days(_ row: borrowing Row, _ column: Int) throws -> ClosedRange<Day> {
        let (first, last) = (try row.day(column), try row.day(column + 1))
        guard first <= last else { throw StorageError.corrupt }
        return first...last
    }
}
