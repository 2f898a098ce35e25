public import Domain

/// Who takes part in meetings. Owns `meeting_participant`.
public enum ParticipantStore {
    /// Everybody, in the order they were added.
    /// - Throws: `StorageError`
    public static func all(of meeting: MeetingID, in db: Connection) throws -> [Participant] {
        try db.all(
            """
            SELECT id, staff, name, title, organisation, attendance, version FROM meeting_participant WHERE meeting = ? ORDER BY id
            """, .id(meeting)
        ) { try participant($0, meeting) }
    }

    /// - Throws: `StorageError`
    public static func find(_ id: ParticipantID, of meeting: MeetingID, in db: Connection) throws -> Participant? {
        try db.first(
            "SELECT id, staff, name, title, organisation, attendance, version FROM meeting_participant WHERE meeting = ? AND id = ?",
            .id(meeting), .id(id)
        ) { try participant($0, meeting) }
    }

    /// Whether the person is among those who take part.
    /// - Throws: `StorageError`
    public static func contains(_ staff: StaffID, in meeting: MeetingID, in db: Connection) throws -> Bool {
        try db.exists("SELECT 1 FROM meeting_participant WHERE meeting = ? AND staff = ?", .id(meeting), .id(staff))
    }

    /// - Throws: `StorageError.unique` when the person takes part already; `StorageError.foreignKey` when they are unknown
    public static func insert(_ participant: Participant, in db: Connection) throws {
        let outsider = participant.outsider
        try db.run(
            """
            INSERT INTO meeting_participant (meeting, id, staff, name, title, organisation, attendance, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .id(participant.meeting), .id(participant.id), .optional(participant.staff), .optional(outsider?.name),
            .optional(outsider?.title), .optional(outsider?.organisation), .text(participant.attendance.rawValue), .int(participant.version)
        )
    }

    /// Attendance and version.
    /// - Throws: `StorageError`
    public static func update(_ participant: Participant, in db: Connection) throws {
        try db.run(
            "UPDATE meeting_participant SET attendance = ?, version = ? WHERE meeting = ? AND id = ?",
            .text(participant.attendance.rawValue), .int(participant.version), .id(participant.meeting), .id(participant.id)
        )
    }

    /// - Throws: `StorageError.foreignKey` when something was recorded about what they may see
    public static func remove(_ participant: Participant, in db: Connection) throws {
        try db.run("DELETE FROM meeting_participant WHERE meeting = ? AND id = ?", .id(participant.meeting), .id(participant.id))
    }

    private static func participant(_ row: borrowing Row, _ meeting: MeetingID) throws -> Participant {
        guard let attendance = Attendance(rawValue: try row.text(5)) else { throw StorageError.corrupt }
        let who: Participant.Who = if let staff: StaffID = try row.optionalID(1) {
            .staff(staff)
        } else {
            .outsider(Participant.Outsider(name: try row.text(2), title: try row.optionalText(3), organisation: try row.text(4)))
        }
        return Participant(id: try row.id(0), meeting: meeting, who: who, attendance: attendance, version: try row.int(6))
    }
}
