public import Domain

/// On what grounds somebody from elsewhere takes part in items. Owns `item_sharing`.
public enum SharingStore {
    /// An item's, in the order they were recorded.
    /// - Throws: `StorageError`
    public static func all(of item: MeetingItemID, in db: Connection) throws -> [Sharing] {
        try db.all(
            """
            SELECT item, id, meeting, participant, kind, words, from_day, to_day, withdrawn_on, created_at, created_by, version
            FROM item_sharing WHERE item = ? ORDER BY id
            """, .id(item)
        ) { try sharing($0) }
    }

    /// Those with one participant of a meeting.
    /// - Throws: `StorageError`
    public static func all(with participant: ParticipantID, at meeting: MeetingID, in db: Connection) throws -> [Sharing] {
        try db.all(
            """
            SELECT item, id, meeting, participant, kind, words, from_day, to_day, withdrawn_on, created_at, created_by, version
            FROM item_sharing WHERE meeting = ? AND participant = ? ORDER BY id
            """, .id(meeting), .id(participant)
        ) { try sharing($0) }
    }

    /// - Throws: `StorageError`
    public static func find(_ id: SharingID, of item: MeetingItemID, in db: Connection) throws -> Sharing? {
        try db.first(
            """
            SELECT item, id, meeting, participant, kind, words, from_day, to_day, withdrawn_on, created_at, created_by, version
            FROM item_sharing WHERE item = ? AND id = ?
            """, .id(item), .id(id)
        ) { try sharing($0) }
    }

    /// Whether any ground was recorded with a participant.
    /// - Throws: `StorageError`
    public static func exists(with participant: ParticipantID, at meeting: MeetingID, in db: Connection) throws -> Bool {
        try db.exists("SELECT 1 FROM item_sharing WHERE meeting = ? AND participant = ?", .id(meeting), .id(participant))
    }

    /// - Throws: `StorageError.foreignKey` when item or participant is unknown
    public static func insert(_ sharing: Sharing, in db: Connection) throws {
        let basis = sharing.basis
        try db.run(
            """
            INSERT INTO item_sharing (item, id, meeting, participant, kind, words, from_day, to_day, withdrawn_on, created_at, created_by, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .id(sharing.item), .id(sharing.id), .id(sharing.meeting), .id(sharing.participant), .text(basis.code.rawValue),
            .text(basis.words), .day(basis.from), .optional(basis.to), .optional(basis.withdrawnOn), .instant(sharing.createdAt),
            .optional(sharing.createdBy), .int(sharing.version)
        )
    }

    /// The day it was taken back, and the version.
    /// - Throws: `StorageError`
    public static func update(_ sharing: Sharing, in db: Connection) throws {
        try db.run(
            "UPDATE item_sharing SET withdrawn_on = ?, version = ? WHERE item = ? AND id = ?",
            .optional(sharing.basis.withdrawnOn), .int(sharing.version), .id(sharing.item), .id(sharing.id)
        )
    }

    private static func sharing(_ row: borrowing Row) throws -> Sharing {
        guard let code = SharingKind(rawValue: try row.text(4)) else { throw StorageError.corrupt }
        let basis = SharingBasis(
            code: code, words: try row.text(5), from: try row.day(6), to: try row.optionalDay(7), withdrawnOn: try row.optionalDay(8)
        )
        return Sharing(
            id: try row.id(1), item: try row.id(0), meeting: try row.id(2), participant: try row.id(3), basis: basis,
            createdAt: try row.instant(9), createdBy: try row.optionalID(10), version: try row.int(11)
        )
    }
}
