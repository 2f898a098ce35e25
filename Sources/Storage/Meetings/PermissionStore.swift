public import Domain

/// Group leaders' internal answers. Owns `item_permission`.
public enum PermissionStore {
    /// The item's permission, answered or not; there is one for every item.
    /// - Throws: `StorageError`
    public static func find(_ item: MeetingItemID, in db: Connection) throws -> ItemPermission? {
        try db.first("SELECT answer, words, given_at, given_by, version FROM item_permission WHERE item = ?", .id(item)) { row in
            let answer = try row.optionalText(0).map { text in
                guard let answer = PermissionAnswer(rawValue: text) else { throw StorageError.corrupt }
                return answer
            }
            return ItemPermission(
                item: item, answer: answer, words: try row.optionalText(1), givenAt: try row.optionalInstant(2), givenBy: try row.optionalID(3),
                version: try row.int(4)
            )
        }
    }

    /// - Throws: `StorageError.unique`, `StorageError.foreignKey`
    public static func insert(_ permission: ItemPermission, in db: Connection) throws {
        try db.run(
            "INSERT INTO item_permission (item, answer, words, given_at, given_by, version) VALUES (?, ?, ?, ?, ?, ?)",
            .id(permission.item), .optional(permission.answer?.rawValue), .optional(permission.words), .optional(permission.givenAt),
            .optional(permission.givenBy), .int(permission.version)
        )
    }

    /// - Throws: `StorageError`
    public static func update(_ permission: ItemPermission, in db: Connection) throws {
        try db.run(
            "UPDATE item_permission SET answer = ?, words = ?, given_at = ?, given_by = ?, version = ? WHERE item = ?",
            .optional(permission.answer?.rawValue), .optional(permission.words), .optional(permission.givenAt),
            .optional(permission.givenBy), .int(permission.version), .id(permission.item)
        )
    }

    static func remove(_ item: MeetingItemID, in db: Connection) throws {
        try db.run("DELETE FROM item_permission WHERE item = ?", .id(item))
    }
}
