public import Domain

/// The conversations of one case, as far as they say whether there is a next one. Reads `conversation`.
public enum CaseTalks {
    /// The latest first, at most 100.
    /// - Throws: `StorageError`
    public static func latest(of caseID: CaseID, in db: Connection) throws -> [NextConversation.Talk] {
        try db.all(
            """
            SELECT id, kind, state, coalesce(held_at, starts_at) AS at, next_on FROM conversation INDEXED BY conversation_by_case
            WHERE case_id = ? ORDER BY at DESC, id DESC LIMIT 100
            """, .id(caseID)
        ) { row in
            guard let kind = ConversationKind(rawValue: try row.text(1)), let state = ConversationState(rawValue: try row.text(2)) else {
                throw StorageError.corrupt
            }
            return NextConversation.Talk(
                id: try row.id(0), kind: kind, state: state, day: Copenhagen.day(of: try row.instant(3)), nextOn: try row.optionalDay(4)
            )
        }
    }
}
