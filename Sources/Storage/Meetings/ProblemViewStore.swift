public import Domain

/// How people see the problem of a case at meetings. Owns `problem_view`.
public enum ProblemViewStore {
    /// The views of a thread that were not taken away, in the order they came.
    /// - Throws: `StorageError`
    public static func all(of thread: MeetingItemID, in db: Connection) throws -> [ProblemView] {
        try db.all(
            """
            SELECT id, case_id, staff, actor, text, created_at, created_by, removed_at, version
            FROM problem_view WHERE thread = ? AND removed_at IS NULL ORDER BY id
            """, .id(thread)
        ) { try view($0, thread) }
    }

    /// - Throws: `StorageError`
    public static func find(_ id: ProblemViewID, of thread: MeetingItemID, in db: Connection) throws -> ProblemView? {
        try db.first(
            """
            SELECT id, case_id, staff, actor, text, created_at, created_by, removed_at, version
            FROM problem_view WHERE thread = ? AND id = ?
            """, .id(thread), .id(id)
        ) { try view($0, thread) }
    }

    /// - Throws: `StorageError.foreignKey` when the staff member is unknown or the actor is not of the case
    public static func insert(_ view: ProblemView, in db: Connection) throws {
        let (staff, actor) = columns(view.holder)
        try db.run(
            """
            INSERT INTO problem_view (thread, id, case_id, staff, actor, text, created_at, created_by, removed_at, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .id(view.thread), .id(view.id), .id(view.caseID), staff, actor, .text(view.text), .instant(view.createdAt),
            .optional(view.createdBy), .optional(view.removedAt), .int(view.version)
        )
    }

    /// - Throws: `StorageError.foreignKey` when the staff member is unknown or the actor is not of the case
    public static func update(_ view: ProblemView, in db: Connection) throws {
        let (staff, actor) = columns(view.holder)
        try db.run(
            "UPDATE problem_view SET staff = ?, actor = ?, text = ?, removed_at = ?, version = ? WHERE thread = ? AND id = ?",
            staff, actor, .text(view.text), .optional(view.removedAt), .int(view.version), .id(view.thread), .id(view.id)
        )
    }

    private static func columns(_ holder: ProblemView.Holder) -> (staff: SQLValue, actor: SQLValue) {
        switch holder {
        case .staff(let id): (.id(id), .null)
        case .actor(let id): (.null, .id(id))
        case .table: (.null, .null)
        }
    }

    private static func view(_ row: borrowing Row, _ thread: MeetingItemID) throws -> ProblemView {
        let holder: ProblemView.Holder
        if let staff: StaffID = try row.optionalID(2) {
            holder = .staff(staff)
        } else if let actor: ActorID = try row.optionalID(3) {
            holder = .actor(actor)
        } else {
            holder = .table
        }
        return ProblemView(
            id: try row.id(0), thread: thread, caseID: try row.id(1), holder: holder, text: try row.text(4), createdAt: try row.instant(5),
            createdBy: try row.optionalID(6), removedAt: try row.optionalInstant(7), version: try row.int(8)
        )
    }
}
