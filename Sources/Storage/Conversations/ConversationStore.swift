public import Domain

/// Conversations with citizens, who takes part, and what was said.
/// Owns `conversation`, `conversation_staff`, `conversation_actor`, `conversation_refusal`, `conversation_tick`.
public enum ConversationStore {
    static let columns = """
        v.id, v.case_id, v.kind, v.form, v.starts_at, v.minutes, v.place, v.responsible, v.state, v.held_at, v.cancel_reason, v.focus,
        v.applications_agreed, v.applications_sent, v.unsolicited_agreed, v.unsolicited_sent, v.notes, v.next_on, v.source_system, v.source_id,
        v.kind_set, v.version
        """

    /// - Throws: `StorageError`
    public static func find(_ id: ConversationID, of caseID: CaseID, in db: Connection) throws -> Conversation? {
        try one("SELECT \(columns) FROM conversation v WHERE v.id = ? AND v.case_id = ?", [.id(id), .id(caseID)], db)
    }

    /// Some of a case's conversations, the earliest first.
    /// - Parameter after: when the last one before them begins, and its id.
    /// - Throws: `StorageError`
    public static func all(
        of caseID: CaseID, after: (startsAt: Instant, id: ConversationID)?, limit: Int, in db: Connection
    ) throws -> [Conversation] {
        let start = after ?? (startsAt: .earliest, id: ConversationID(high: 0, low: 0))
        let sql = """
            SELECT \(columns) FROM conversation v INDEXED BY conversation_by_case
            WHERE v.case_id = ? AND (v.starts_at, v.id) > (?, ?) ORDER BY v.starts_at, v.id LIMIT ?
            """
        let values: [SQLValue] = [.id(caseID), .instant(start.startsAt), .id(start.id), .int(limit)]
        return try db.all(composed: sql, values) { try conversation($0) }.map { try whole($0, db) }
    }

    /// The last one that was held in a case before an instant.
    /// - Parameter id: one that does not count.
    /// - Throws: `StorageError`
    public static func lastHeld(
        of caseID: CaseID, before instant: Instant = .latest, besides id: ConversationID? = nil, in db: Connection
    ) throws -> Conversation? {
        let sql = """
            SELECT \(columns) FROM conversation v INDEXED BY conversation_by_case
            WHERE v.case_id = ? AND v.state = 'afholdt' AND v.held_at < ? AND v.id IS NOT ? ORDER BY v.held_at DESC, v.id DESC LIMIT 1
            """
        return try one(sql, [.id(caseID), .instant(instant), .optional(id)], db)
    }

    /// The planned ones of a case of which nobody said what kind they are, the earliest first.
    /// - Throws: `StorageError`
    public static func ofOpenKind(_ caseID: CaseID, in db: Connection) throws -> [Conversation] {
        let sql = """
            SELECT \(columns) FROM conversation v INDEXED BY conversation_by_case
            WHERE v.case_id = ? AND v.state = 'planlagt' AND v.kind_set = 0 ORDER BY v.starts_at, v.id
            """
        return try db.all(composed: sql, [.id(caseID)]) { try conversation($0) }.map { try whole($0, db) }
    }

    /// The one that a booking belongs to.
    /// - Throws: `StorageError`
    public static func find(_ booking: Conversation.Booking, in db: Connection) throws -> Conversation? {
        let sql = "SELECT \(columns) FROM conversation v INDEXED BY conversation_booked_once WHERE v.source_system = ? AND v.source_id = ?"
        return try one(sql, [.text(booking.system), .text(booking.id)], db)
    }

    /// A page of the conversations in cases that the viewer may see, the earliest first, each with its citizen.
    /// - Parameter after: when the last one on the page before begins, and its id.
    /// - Throws: `StorageError`
    public static func page(
        viewer: CaseViewer, filter: ConversationFilter, after: (startsAt: Instant, id: ConversationID)?, limit: Int, in db: Connection
    ) throws -> [(conversation: Conversation, citizen: CitizenID)] {
        let query = ConversationQuery(viewer: viewer, filter: filter, after: after)
        let rows = try db.all(composed: query.sql, query.values + [.int(limit)]) { row in
            (conversation: try conversation(row), citizen: try row.id(22, as: Citizen.self))
        }
        return try rows.map { (try whole($0.conversation, db), $0.citizen) }
    }

    /// - Throws: `StorageError.unique` when the booking is kept with another one
    public static func insert(_ conversation: Conversation, at now: Instant, by staff: StaffID?, in db: Connection) throws {
        try db.run(
            """
            INSERT INTO conversation (id, case_id, kind, form, starts_at, minutes, place, responsible, state, held_at, cancel_reason, focus,
                applications_agreed, applications_sent, unsolicited_agreed, unsolicited_sent, notes, next_on, source_system, source_id,
                kind_set, version, created_at, created_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, values(of: conversation) + [.instant(now), .optional(staff)]
        )
        try insertParts(of: conversation, db)
    }

    /// - Throws: `StorageError`
    public static func update(_ conversation: Conversation, in db: Connection) throws {
        try db.run(
            """
            UPDATE conversation SET id = ?, case_id = ?, kind = ?, form = ?, starts_at = ?, minutes = ?, place = ?, responsible = ?, state = ?,
                held_at = ?, cancel_reason = ?, focus = ?, applications_agreed = ?, applications_sent = ?, unsolicited_agreed = ?,
                unsolicited_sent = ?, notes = ?, next_on = ?, source_system = ?, source_id = ?, kind_set = ?, version = ?
            WHERE id = ?
            """, values(of: conversation) + [.id(conversation.id)]
        )
        try db.run("DELETE FROM conversation_staff WHERE conversation = ?", .id(conversation.id))
        try db.run("DELETE FROM conversation_actor WHERE conversation = ?", .id(conversation.id))
        try db.run("DELETE FROM conversation_refusal WHERE conversation = ?", .id(conversation.id))
        try db.run("DELETE FROM conversation_tick WHERE conversation = ?", .id(conversation.id))
        try insertParts(of: conversation, db)
    }

    private static func values(of conversation: Conversation) -> [SQLValue] {
        let search = conversation.search
        return [
            .id(conversation.id), .id(conversation.caseID), .text(conversation.kind.rawValue), .text(conversation.form.rawValue),
            .instant(conversation.startsAt), .optional(conversation.minutes), .optional(conversation.place), .id(conversation.responsible),
            .text(conversation.state.rawValue), .optional(conversation.heldAt), .optional(conversation.cancelReason),
            .optional(search.focus?.rawValue), .optional(search.applicationsAgreed), .optional(search.applicationsSent),
            .optional(search.unsolicitedAgreed), .optional(search.unsolicitedSent), .optional(conversation.notes),
            .optional(conversation.nextOn), .optional(conversation.booking?.system), .optional(conversation.booking?.id),
            .bool(conversation.isKindSet), .int(conversation.version),
        ]
    }

    private static func insertParts(of conversation: Conversation, _ db: Connection) throws {
        let id: SQLValue = .id(conversation.id)
        for staff in conversation.staff {
            try db.run("INSERT INTO conversation_staff (conversation, staff) VALUES (?, ?)", id, .id(staff))
        }
        for actor in conversation.actors {
            try db.run(
                "INSERT INTO conversation_actor (conversation, case_id, actor) VALUES (?, ?, ?)", id, .id(conversation.caseID), .id(actor)
            )
        }
        for (place, refusal) in conversation.search.refusals.enumerated() {
            try db.run(
                "INSERT INTO conversation_refusal (conversation, place, employer, reason) VALUES (?, ?, ?, ?)",
                id, .int(place), .optional(refusal.employer), .text(refusal.reason)
            )
        }
        for step in conversation.ticks {
            try db.run("INSERT INTO conversation_tick (conversation, step) VALUES (?, ?)", id, .id(step))
        }
    }

    private static func one(_ sql: String, _ values: [SQLValue], _ db: Connection) throws -> Conversation? {
        try db.first(composed: sql, values) { try conversation($0) }.map { try whole($0, db) }
    }

    /// The conversation with who takes part, what employers said, and ticks.
    private static func whole(_ conversation: Conversation, _ db: Connection) throws -> Conversation {
        var whole = conversation
        let id: SQLValue = .id(conversation.id)
        whole.staff = try db.all("SELECT staff FROM conversation_staff WHERE conversation = ? ORDER BY staff", id) { try $0.id(0) }
        whole.actors = try db.all("SELECT actor FROM conversation_actor WHERE conversation = ? ORDER BY actor", id) { try $0.id(0) }
        whole.search.refusals = try db.all(
            "SELECT employer, reason FROM conversation_refusal WHERE conversation = ? ORDER BY place", id
        ) { JobSearch.Refusal(employer: try $0.optionalText(0), reason: try $0.text(1)) }
        whole.ticks = try db.all("SELECT step FROM conversation_tick WHERE conversation = ? ORDER BY step", id) { try $0.id(0) }
        return whole
    }

    private static func conversation(_ row: borrowing Row) throws -> Conversation {
        guard let kind = ConversationKind(rawValue: try row.text(2)), let form = ConversationForm(rawValue: try row.text(3)),
              let state = ConversationState(rawValue: try row.text(8))
        else { throw StorageError.corrupt }
        let focus = try row.optionalText(11).map { text in
            guard let letter = PlanLetter(rawValue: text) else { throw StorageError.corrupt }
            return letter
        }
        let system = try row.optionalText(18)
        let key = try row.optionalText(19)
        return Conversation(
            id: try row.id(0), caseID: try row.id(1), kind: kind, isKindSet: try row.bool(20), form: form, startsAt: try row.instant(4),
            minutes: try row.optionalInt(5), place: try row.optionalText(6), responsible: try row.id(7), state: state, heldAt: try row.optionalInstant(9),
            cancelReason: try row.optionalText(10),
            search: JobSearch(
                focus: focus, applicationsAgreed: try row.optionalInt(12), applicationsSent: try row.optionalInt(13),
                unsolicitedAgreed: try row.optionalInt(14), unsolicitedSent: try row.optionalInt(15)
            ),
            notes: try row.optionalText(16), nextOn: try row.optionalDay(17),
            booking: system.flatMap { system in key.map { Conversation.Booking(system: system, id: $0) } }, version: try row.int(21)
        )
    }
}
