public import Domain

/// The questions cases are brought with. Owns `question`.
public enum QuestionStore {
    /// Every question of a case, the oldest first.
    /// - Throws: `StorageError`
    public static func all(of caseID: CaseID, in db: Connection) throws -> [Question] {
        try db.all("SELECT id, text, asked_at FROM question WHERE case_id = ? ORDER BY id", .id(caseID)) { row in
            Question(id: try row.id(0), caseID: caseID, text: try row.text(1), askedAt: try row.instant(2))
        }
    }

    /// The question the case is brought with now.
    /// - Throws: `StorageError`
    public static func current(of caseID: CaseID, in db: Connection) throws -> Question? {
        try db.first("SELECT id, text, asked_at FROM question WHERE case_id = ? ORDER BY id DESC LIMIT 1", .id(caseID)) { row in
            Question(id: try row.id(0), caseID: caseID, text: try row.text(1), askedAt: try row.instant(2))
        }
    }

    /// - Throws: `StorageError`
    public static func insert(_ question: Question, by staff: StaffID?, in db: Connection) throws {
        try db.run(
            "INSERT INTO question (case_id, id, text, asked_at, asked_by) VALUES (?, ?, ?, ?, ?)",
            .id(question.caseID), .id(question.id), .text(question.text), .instant(question.askedAt), .optional(staff)
        )
    }
}
