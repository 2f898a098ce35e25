public import Domain

/// The cases on agendas. Owns `meeting_item`.
public enum ItemStore {
    /// - Throws: `StorageError`
    public static func find(_ id: MeetingItemID, in db: Connection) throws -> MeetingItem? {
        try db.first(
            """
            SELECT id, meeting, case_id, thread, carried_from, bringer, place, minutes, reasons, goal, question, logics_note, citizen_asked,
                citizen_told, created_at, created_by, version
            FROM meeting_item WHERE id = ?
            """, .id(id)
        ) { try item($0) }
    }

    /// A meeting's items in the agenda's order.
    /// - Throws: `StorageError`
    public static func all(of meeting: MeetingID, in db: Connection) throws -> [MeetingItem] {
        try db.all(
            """
            SELECT id, meeting, case_id, thread, carried_from, bringer, place, minutes, reasons, goal, question, logics_note, citizen_asked,
                citizen_told, created_at, created_by, version
            FROM meeting_item WHERE meeting = ? ORDER BY place, id
            """, .id(meeting)
        ) { try item($0) }
    }

    /// Every item a case ever was, the oldest first.
    /// - Throws: `StorageError`
    public static func all(ofCase caseID: CaseID, in db: Connection) throws -> [MeetingItem] {
        try db.all(
            """
            SELECT id, meeting, case_id, thread, carried_from, bringer, place, minutes, reasons, goal, question, logics_note, citizen_asked,
                citizen_told, created_at, created_by, version
            FROM meeting_item WHERE case_id = ? ORDER BY id
            """, .id(caseID)
        ) { try item($0) }
    }

    /// The items of a thread, the oldest first.
    /// - Throws: `StorageError`
    public static func all(ofThread thread: MeetingItemID, in db: Connection) throws -> [MeetingItem] {
        try db.all(
            """
            SELECT id, meeting, case_id, thread, carried_from, bringer, place, minutes, reasons, goal, question, logics_note, citizen_asked,
                citizen_told, created_at, created_by, version
            FROM meeting_item WHERE thread = ? ORDER BY id
            """, .id(thread)
        ) { try item($0) }
    }

    /// The item of a later meeting that goes on from this one.
    /// - Throws: `StorageError`
    public static func successor(of id: MeetingItemID, in db: Connection) throws -> MeetingItem? {
        try db.first(
            """
            SELECT id, meeting, case_id, thread, carried_from, bringer, place, minutes, reasons, goal, question, logics_note, citizen_asked,
                citizen_told, created_at, created_by, version
            FROM meeting_item WHERE carried_from = ?
            """, .id(id)
        ) { try item($0) }
    }

    /// The place behind the agenda's last item.
    /// - Throws: `StorageError`
    public static func nextPlace(in meeting: MeetingID, in db: Connection) throws -> Int {
        try db.first("SELECT coalesce(max(place), 0) + 1 FROM meeting_item WHERE meeting = ?", .id(meeting)) { try $0.int(0) } ?? 1
    }

    /// - Throws: `StorageError.unique` when the item it goes on from was carried on before, `StorageError.foreignKey`
    public static func insert(_ item: MeetingItem, in db: Connection) throws {
        try db.run(
            """
            INSERT INTO meeting_item (id, meeting, case_id, thread, carried_from, bringer, place, minutes, reasons, goal, question,
                logics_note, citizen_asked, citizen_told, created_at, created_by, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .id(item.id), .id(item.meeting), .id(item.caseID), .id(item.thread), .optional(item.carriedFrom), .id(item.bringer),
            .int(item.place), .optional(item.minutes), .text(reasons(item)), .optional(item.goal), .optional(item.question),
            .optional(item.logicsNote), .optional(item.citizenAsked), .optional(item.citizenTold), .instant(item.createdAt),
            .optional(item.createdBy), .int(item.version)
        )
    }

    /// - Throws: `StorageError`
    public static func update(_ item: MeetingItem, in db: Connection) throws {
        try db.run(
            """
            UPDATE meeting_item SET meeting = ?, place = ?, minutes = ?, reasons = ?, goal = ?, question = ?, logics_note = ?,
                citizen_asked = ?, citizen_told = ?, version = ?
            WHERE id = ?
            """,
            .id(item.meeting), .int(item.place), .optional(item.minutes), .text(reasons(item)), .optional(item.goal),
            .optional(item.question), .optional(item.logicsNote), .optional(item.citizenAsked), .optional(item.citizenTold),
            .int(item.version), .id(item.id)
        )
    }

    /// Takes a carried item away that nobody touched, with its empty conclusion and permission.
    /// - Throws: `StorageError.foreignKey` when something was tied to it
    public static func remove(_ id: MeetingItemID, in db: Connection) throws {
        try ConclusionStore.remove(id, in: db)
        try PermissionStore.remove(id, in: db)
        try db.run("DELETE FROM meeting_item WHERE id = ?", .id(id))
    }

    private static func reasons(_ item: MeetingItem) -> String { item.reasons.map(\.rawValue).joined(separator: " ") }

    private static func item(_ row: borrowing Row) throws -> MeetingItem {
        let reasons = try row.text(8).split(separator: " ").map { text in
            guard let reason = ItemReason(rawValue: String(text)) else { throw StorageError.corrupt }
            return reason
        }
        return MeetingItem(
            id: try row.id(0), meeting: try row.id(1), caseID: try row.id(2), thread: try row.id(3), carriedFrom: try row.optionalID(4),
            bringer: try row.id(5), place: try row.int(6), minutes: try row.optionalInt(7), reasons: reasons, goal: try row.optionalText(9),
            question: try row.optionalID(10), logicsNote: try row.optionalText(11), citizenAsked: try row.optionalText(12),
            citizenTold: try row.optionalText(13), createdAt: try row.instant(14), createdBy: try row.optionalID(15),
            version: try row.int(16)
        )
    }
}
