public import Domain

/// The days that caseworkers entered. Rows are added, and the newest counts that nobody took back.
/// Owns `deadline_start` and `deadline_start_withdrawal`.
public enum DeadlineStartStore {
    /// The newest of a case that was entered on that day or before and not taken back by then.
    /// - Throws: `StorageError`
    public static func newest(of caseID: CaseID, by day: Day, in db: Connection) throws -> DeadlineStart? {
        try db.first(
            """
            SELECT s.id, s.starts_on, s.weeks, s.note, s.entered_on, s.made_at, s.made_by FROM deadline_start s
            WHERE s.case_id = ? AND s.entered_on <= ? AND NOT EXISTS (
                SELECT 1 FROM deadline_start_withdrawal w WHERE w.case_id = s.case_id AND w.start = s.id AND w.withdrawn_on <= ?)
            ORDER BY s.id DESC LIMIT 1
            """, .id(caseID), .day(day), .day(day)
        ) { try start($0, caseID) }
    }

    /// One of a case, taken back or not.
    /// - Throws: `StorageError`
    public static func find(_ id: DeadlineStartID, of caseID: CaseID, in db: Connection) throws -> DeadlineStart? {
        try db.first(
            "SELECT id, starts_on, weeks, note, entered_on, made_at, made_by FROM deadline_start WHERE case_id = ? AND id = ?", .id(caseID), .id(id)
        ) { try start($0, caseID) }
    }

    /// Takes one back from a day on, for good.
    /// - Throws: `StorageError.unique` when that was done before
    public static func withdraw(
        _ start: DeadlineStart, reason: String, on day: Day, at now: Instant, by staff: StaffID?, in db: Connection
    ) throws {
        try db.run(
            "INSERT INTO deadline_start_withdrawal (case_id, start, reason, withdrawn_on, made_at, made_by) VALUES (?, ?, ?, ?, ?, ?)",
            .id(start.caseID), .id(start.id), .text(reason), .day(day), .instant(now), .optional(staff)
        )
    }

    /// - Throws: `StorageError.foreignKey` when there is no such case
    public static func insert(_ start: DeadlineStart, in db: Connection) throws {
        try db.run(
            "INSERT INTO deadline_start (case_id, id, starts_on, weeks, note, entered_on, made_at, made_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            .id(start.caseID), .id(start.id), .day(start.startsOn), .optional(start.weeks), .optional(start.note), .day(start.enteredOn),
            .instant(start.madeAt), .optional(start.madeBy)
        )
    }

    private static func start(_ row: borrowing Row, _ caseID: CaseID) throws -> DeadlineStart {
        DeadlineStart(
            id: try row.id(0), caseID: caseID, startsOn: try row.day(1), weeks: try row.optionalInt(2), note: try row.optionalText(3),
            enteredOn: try row.day(4), madeAt: try row.instant(5), madeBy: try row.optionalID(6)
        )
    }
}
