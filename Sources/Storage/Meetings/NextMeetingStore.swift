public import Domain

/// Where cases go on to. Reads `meeting`.
public enum NextMeetingStore {
    /// How many later meetings are looked at.
    private static let most = 20

    /// Meetings after this one that take cases, the likeliest first: of the same series, else of the same team, in order of time.
    /// - Throws: `StorageError`
    public static func all(after meeting: Meeting, in db: Connection) throws -> [Meeting] {
        let ids: [MeetingID] = try db.all(
            """
            SELECT id FROM meeting WHERE team = ?1 AND starts_at > ?2 AND state IN ('planlagt', 'udsendt', 'igang')
            ORDER BY series IS NOT ?3, starts_at, id LIMIT ?4
            """, .id(meeting.team), .instant(meeting.startsAt), .optional(meeting.series), .int(most)
        ) { try $0.id(0) }
        return try ids.compactMap { try MeetingStore.find($0, in: db) }
    }
}
