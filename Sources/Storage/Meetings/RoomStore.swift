public import Domain

/// An item as far as it decides who sees it.
public struct RoomItem: Sendable {
    public let id: MeetingItemID
    public let meeting: MeetingID
    public let caseID: CaseID
    /// nil while it has not ended.
    public let ending: ItemEnding?

    /// Whether the bringer took it off the agenda.
    public var isWithdrawn: Bool { ending == .trukket }

    /// The room it is taken up in; who is kept out of it is asked for by itself.
    public func room(at meeting: Meeting) -> RoomAccess {
        RoomAccess(meeting: meeting.state, hasFinalMinutes: meeting.hasFinalMinutes, isOnAgenda: !isWithdrawn)
    }
}

/// Who is in the room. Reads `meeting`, `meeting_participant`, `meeting_item`, `item_conclusion` and `item_disqualification`.
public enum RoomStore {
    /// - Throws: `StorageError`
    public static func item(_ id: MeetingItemID, in db: Connection) throws -> RoomItem? {
        try db.first(
            """
            SELECT i.id, i.meeting, i.case_id, c.ending FROM meeting_item i LEFT JOIN item_conclusion c ON c.item = i.id WHERE i.id = ?
            """, .id(id)
        ) { try item($0) }
    }

    /// A meeting's items in the order of the agenda.
    /// - Throws: `StorageError`
    public static func items(of meeting: MeetingID, in db: Connection) throws -> [RoomItem] {
        try db.all(
            """
            SELECT i.id, i.meeting, i.case_id, c.ending FROM meeting_item i LEFT JOIN item_conclusion c ON c.item = i.id
            WHERE i.meeting = ? ORDER BY i.place, i.id
            """, .id(meeting)
        ) { try item($0) }
    }

    /// Whether the person may not take part in the item (inhabil).
    /// - Throws: `StorageError`
    public static func isDisqualified(_ staff: StaffID, from item: MeetingItemID, in db: Connection) throws -> Bool {
        try db.exists("SELECT 1 FROM item_disqualification WHERE item = ? AND staff = ?", .id(item), .id(staff))
    }

    /// Whether the person may not take part in some item of the case.
    /// - Throws: `StorageError`
    public static func isDisqualified(_ staff: StaffID, fromItemsOf caseID: CaseID, in db: Connection) throws -> Bool {
        try db.exists(
            "SELECT 1 FROM item_disqualification d JOIN meeting_item i ON i.id = d.item WHERE d.staff = ? AND i.case_id = ?",
            .id(staff), .id(caseID)
        )
    }

    /// The rooms in which a case is taken up and the person sits, as leader, minute-taker or participant.
    /// - Throws: `StorageError`
    public static func rooms(for caseID: CaseID, with staff: StaffID, in db: Connection) throws -> [RoomAccess] {
        try db.all(
            """
            SELECT m.state, m.final_version > 0, coalesce(c.ending, '') <> 'trukket',
                EXISTS (SELECT 1 FROM item_disqualification d WHERE d.item = i.id AND d.staff = ?)
            FROM meeting_item i JOIN meeting m ON m.id = i.meeting LEFT JOIN item_conclusion c ON c.item = i.id
            WHERE i.case_id = ? AND (m.leader = ? OR m.minute_taker = ?
                OR EXISTS (SELECT 1 FROM meeting_participant p WHERE p.staff = ? AND p.meeting = m.id))
            """, .id(staff), .id(caseID), .id(staff), .id(staff), .id(staff)
        ) { row in
            guard let state = MeetingState(rawValue: try row.text(0)) else { throw StorageError.corrupt }
            return RoomAccess(
                meeting: state, hasFinalMinutes: try row.bool(1), isOnAgenda: try row.bool(2), disqualified: try row.bool(3) ? [staff] : []
            )
        }
    }

    private static func item(_ row: borrowing Row) throws -> RoomItem {
        let ending = try row.optionalText(3).map { text in
            guard let ending = ItemEnding(rawValue: text) else { throw StorageError.corrupt }
            return ending
        }
        return RoomItem(id: try row.id(0), meeting: try row.id(1), caseID: try row.id(2), ending: ending)
    }
}
