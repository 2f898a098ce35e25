public import Domain

/// Who is kept out of items. Owns `item_disqualification`.
public enum DisqualificationStore {
    /// An item's, in the order they were noted.
    /// - Throws: `StorageError`
    public static func all(of item: MeetingItemID, in db: Connection) throws -> [Disqualification] {
        try db.all(
            "SELECT staff, reason, created_at, created_by FROM item_disqualification WHERE item = ? ORDER BY created_at, staff", .id(item)
        ) { row in
            Disqualification(
                item: item, staff: try row.id(0), reason: try row.text(1), createdAt: try row.instant(2), createdBy: try row.optionalID(3)
            )
        }
    }

    /// - Throws: `StorageError.unique` when the person is kept out already
    public static func insert(_ made: Disqualification, in db: Connection) throws {
        try db.run(
            "INSERT INTO item_disqualification (item, staff, reason, created_at, created_by) VALUES (?, ?, ?, ?, ?)",
            .id(made.item), .id(made.staff), .text(made.reason), .instant(made.createdAt), .optional(made.createdBy)
        )
    }

    /// - Throws: `StorageError`
    public static func remove(_ made: Disqualification, in db: Connection) throws {
        try db.run("DELETE FROM item_disqualification WHERE item = ? AND staff = ?", .id(made.item), .id(made.staff))
    }
}
