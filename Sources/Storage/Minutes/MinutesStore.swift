public import Domain

/// One version of a meeting's minutes as kept: its own part in JSON.
public struct MinutesRow: Sendable {
    public let version: MinutesVersion
    /// The meeting's own part, which names no citizen.
    public let content: String

    public init(version: MinutesVersion, content: String) {
        self.version = version
        self.content = content
    }
}

/// An item's part of one version of the minutes as kept, in JSON.
public struct ItemMinutesRow: Sendable {
    public let item: MeetingItemID
    public let version: Int
    public let meeting: MeetingID
    public let caseID: CaseID
    public let content: String
    /// What a correction changed in it; nil where it did not.
    public let changes: String?

    public init(item: MeetingItemID, version: Int, meeting: MeetingID, caseID: CaseID, content: String, changes: String?) {
        self.item = item
        self.version = version
        self.meeting = meeting
        self.caseID = caseID
        self.content = content
        self.changes = changes
    }
}

/// Final minutes. Rows are added and never touched again, which the store itself sees to. Owns `meeting_minutes` and `item_minutes`.
public enum MinutesStore {
    /// - Throws: `StorageError.unique` when the version exists
    public static func insert(_ row: MinutesRow, in db: Connection) throws {
        let version = row.version
        try db.run(
            "INSERT INTO meeting_minutes (meeting, version, digest, content, correction, made_at, made_by) VALUES (?, ?, ?, ?, ?, ?, ?)",
            .id(version.meeting), .int(version.version), .blob(version.digest), .text(row.content), .optional(version.correction),
            .instant(version.madeAt), .optional(version.madeBy)
        )
    }

    /// - Throws: `StorageError.unique` when the item has a part in this version, `StorageError.foreignKey` without the version
    public static func insert(_ row: ItemMinutesRow, in db: Connection) throws {
        try db.run(
            "INSERT INTO item_minutes (item, version, meeting, case_id, content, changes) VALUES (?, ?, ?, ?, ?, ?)",
            .id(row.item), .int(row.version), .id(row.meeting), .id(row.caseID), .text(row.content), .optional(row.changes)
        )
    }

    /// - Throws: `StorageError`
    public static func find(_ meeting: MeetingID, version: Int, in db: Connection) throws -> MinutesRow? {
        try db.first(
            "SELECT version, digest, correction, made_at, made_by, content FROM meeting_minutes WHERE meeting = ? AND version = ?",
            .id(meeting), .int(version)
        ) { row in MinutesRow(version: try self.version(row, of: meeting), content: try row.text(5)) }
    }

    /// Every version of a meeting's minutes, the oldest first.
    /// - Throws: `StorageError`
    public static func versions(of meeting: MeetingID, in db: Connection) throws -> [MinutesVersion] {
        try db.all(
            "SELECT version, digest, correction, made_at, made_by FROM meeting_minutes WHERE meeting = ? ORDER BY version", .id(meeting)
        ) { try version($0, of: meeting) }
    }

    /// The parts of all items in one version.
    /// - Throws: `StorageError`
    public static func items(of meeting: MeetingID, version: Int, in db: Connection) throws -> [ItemMinutesRow] {
        try db.all(
            "SELECT item, version, meeting, case_id, content, changes FROM item_minutes WHERE meeting = ? AND version = ? ORDER BY item",
            .id(meeting), .int(version)
        ) { try item($0) }
    }

    /// An item's part in one version; in the newest that there is, when none is named.
    /// - Throws: `StorageError`
    public static func find(_ id: MeetingItemID, version: Int?, in db: Connection) throws -> ItemMinutesRow? {
        try db.first(
            """
            SELECT item, version, meeting, case_id, content, changes FROM item_minutes
            WHERE item = ?1 AND (?2 IS NULL OR version = ?2) ORDER BY version DESC LIMIT 1
            """, .id(id), .optional(version)
        ) { try item($0) }
    }

    /// The newest part of each item that a case ever was, the oldest item first.
    /// - Throws: `StorageError`
    public static func newest(ofCase caseID: CaseID, in db: Connection) throws -> [ItemMinutesRow] {
        try db.all(
            """
            SELECT item, version, meeting, case_id, content, changes FROM item_minutes i INDEXED BY item_minutes_by_case
            WHERE case_id = ? AND version = (SELECT max(version) FROM item_minutes j WHERE j.item = i.item) ORDER BY item
            """, .id(caseID)
        ) { try item($0) }
    }

    private static func version(_ row: borrowing Row, of meeting: MeetingID) throws -> MinutesVersion {
        MinutesVersion(
            meeting: meeting, version: try row.int(0), digest: try row.blob(1), correction: try row.optionalText(2),
            madeAt: try row.instant(3), madeBy: try row.optionalID(4)
        )
    }

    private static func item(_ row: borrowing Row) throws -> ItemMinutesRow {
        ItemMinutesRow(
            item: try row.id(0), version: try row.int(1), meeting: try row.id(2), caseID: try row.id(3), content: try row.text(4),
            changes: try row.optionalText(5)
        )
    }
}
