public import Domain

/// The talks that were held with a case's citizen, as deadlines count them. Reads `conversation`.
public enum HeldTalks {
    /// The days of the talks held up to and including a day, in Denmark, in order.
    /// - Throws: `StorageError`
    public static func days(of caseID: CaseID, through last: Day, in db: Connection) throws -> [Day] {
        let days = try db.all(
            "SELECT held_at FROM conversation INDEXED BY conversation_by_case WHERE case_id = ? AND state = 'afholdt'", .id(caseID)
        ) { Copenhagen.day(of: try $0.instant(0)) }
        return days.filter { $0 <= last }.sorted()
    }
}
