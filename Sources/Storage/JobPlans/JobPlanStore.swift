public import Domain

/// The versions of ABC-jobplans and who signed them. Rows are added and never touched again; that a signature is taken back is a row too.
/// Owns `job_plan`, `job_plan_line`, `job_plan_signature`, `job_plan_signature_withdrawal`.
public enum JobPlanStore {
    static let columns = """
        p.id, p.case_id, p.number, p.focus, p.focus_shift_on, p.step_back_reason, p.intensity_a, p.intensity_b, p.intensity_c, p.return_by,
        p.note, p.conversation, p.created_at, p.created_by
        """

    /// The signatures in force of the version `p`: `FROM` and `WHERE`, with `s` for the signature.
    static let signed = """
        FROM job_plan_signature s WHERE s.case_id = p.case_id AND s.number = p.number AND NOT EXISTS (
            SELECT 1 FROM job_plan_signature_withdrawal w
            WHERE w.case_id = s.case_id AND w.number = s.number AND w.party = s.party AND w.place = s.place)
        """

    /// - Throws: `StorageError`
    public static func find(_ number: Int, of caseID: CaseID, in db: Connection) throws -> JobPlanVersion? {
        try one("SELECT \(columns) FROM job_plan p WHERE p.case_id = ? AND p.number = ?", [.id(caseID), .int(number)], db)
    }

    /// - Throws: `StorageError`
    public static func find(_ id: JobPlanVersionID, in db: Connection) throws -> JobPlanVersion? {
        try one("SELECT \(columns) FROM job_plan p WHERE p.id = ?", [.id(id)], db)
    }

    /// The newest version of a case's plan.
    /// - Throws: `StorageError`
    public static func newest(of caseID: CaseID, in db: Connection) throws -> JobPlanVersion? {
        try one("SELECT \(columns) FROM job_plan p WHERE p.case_id = ? ORDER BY p.number DESC LIMIT 1", [.id(caseID)], db)
    }

    /// Some of a case's versions, the oldest first.
    /// - Parameter after: the number of the last one before them, 0 for the first ones.
    /// - Throws: `StorageError`
    public static func versions(of caseID: CaseID, after number: Int, limit: Int, in db: Connection) throws -> [JobPlanVersion] {
        let sql = "SELECT \(columns) FROM job_plan p WHERE p.case_id = ? AND p.number > ? ORDER BY p.number LIMIT ?"
        return try db.all(composed: sql, [.id(caseID), .int(number), .int(limit)]) { try Head($0) }.map { try whole($0, db) }
    }

    /// The versions that were made in a conversation, the oldest first.
    /// - Throws: `StorageError`
    public static func numbers(madeIn conversation: ConversationID, in db: Connection) throws -> [Int] {
        try db.all("SELECT number FROM job_plan WHERE conversation = ? ORDER BY number", .id(conversation)) { try $0.int(0) }
    }

    /// A page of the versions in cases that the viewer may see, the oldest first, each with its citizen.
    /// - Parameter after: when the last one on the page before was made, and its id.
    /// - Throws: `StorageError`
    public static func page(
        viewer: CaseViewer, filter: JobPlanFilter, after: (createdAt: Instant, id: JobPlanVersionID)?, limit: Int, in db: Connection
    ) throws -> [(version: JobPlanVersion, citizen: CitizenID)] {
        let query = JobPlanQuery(viewer: viewer, filter: filter, after: after)
        let heads = try db.all(composed: query.sql, query.values + [.int(limit)]) { (try Head($0), try $0.id(14, as: Citizen.self)) }
        return try heads.map { (try whole($0.0, db), $0.1) }
    }

    /// Adds a version. Its signatures are left out.
    /// - Throws: `StorageError.unique` when the number is taken, `StorageError.foreignKey` when the conversation or an actor is not of this case
    public static func insert(_ version: JobPlanVersion, in db: Connection) throws {
        let plan = version.plan
        try db.run(
            """
            INSERT INTO job_plan (id, case_id, number, focus, focus_shift_on, step_back_reason, intensity_a, intensity_b, intensity_c, return_by,
                note, conversation, created_at, created_by, line_count)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .id(version.id), .id(version.caseID), .int(plan.version), .text(plan.focus.rawValue), .optional(plan.focusShiftOn),
            .optional(version.stepBackReason), .optional(plan.intensity[.a]), .optional(plan.intensity[.b]), .optional(plan.intensity[.c]),
            .optional(version.returnBy), .optional(version.note), .optional(version.conversation), .instant(version.createdAt),
            .optional(version.createdBy), .int(plan.entries.count)
        )
        for (place, entry) in plan.entries.enumerated() {
            let line = LineColumns(entry.content)
            try db.run(
                """
                INSERT INTO job_plan_line (case_id, number, place, id, letter, kind, text, responsible_staff, responsible_actor, due)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                .id(version.caseID), .int(plan.version), .int(place), .id(entry.id), .text(entry.letter.rawValue), .text(line.kind.rawValue),
                .text(line.text), .optional(line.staff), .optional(line.actor), .optional(line.due)
            )
        }
    }

    /// Adds a signature of a party that has none in force.
    /// - Throws: `StorageError`
    public static func sign(
        _ version: JobPlanVersion, _ signature: JobPlanSignature, at now: Instant, by staff: StaffID?, in db: Connection
    ) throws {
        try db.run(
            """
            INSERT INTO job_plan_signature (case_id, number, party, place, name, day, how, recorded_at, recorded_by)
            SELECT ?1, ?2, ?3, coalesce(max(place), 0) + 1, ?4, ?5, ?6, ?7, ?8 FROM job_plan_signature
            WHERE case_id = ?1 AND number = ?2 AND party = ?3
            """,
            .id(version.caseID), .int(version.plan.version), .text(signature.party.rawValue), .text(signature.name), .day(signature.day),
            .text(signature.how.rawValue), .instant(now), .optional(staff)
        )
    }

    /// Takes the newest signature of a party back.
    /// - Throws: `StorageError.unique` when it was taken back
    public static func withdraw(
        _ party: JobPlanSignature.Party, of version: JobPlanVersion, reason: String, at now: Instant, by staff: StaffID?, in db: Connection
    ) throws {
        try db.run(
            """
            INSERT INTO job_plan_signature_withdrawal (case_id, number, party, place, reason, withdrawn_at, withdrawn_by)
            SELECT ?1, ?2, ?3, max(place), ?4, ?5, ?6 FROM job_plan_signature WHERE case_id = ?1 AND number = ?2 AND party = ?3
            """,
            .id(version.caseID), .int(version.plan.version), .text(party.rawValue), .text(reason), .instant(now), .optional(staff)
        )
    }

    private static func one(_ sql: String, _ values: [SQLValue], _ db: Connection) throws -> JobPlanVersion? {
        try db.first(composed: sql, values) { try Head($0) }.map { try whole($0, db) }
    }

    private static func whole(_ head: Head, _ db: Connection) throws -> JobPlanVersion {
        let (caseID, number): (SQLValue, SQLValue) = (.id(head.caseID), .int(head.number))
        let entries = try db.all(
            """
            SELECT id, letter, kind, text, responsible_staff, responsible_actor, due FROM job_plan_line
            WHERE case_id = ? AND number = ? ORDER BY place
            """, caseID, number
        ) { row in
            guard let letter = PlanLetter(rawValue: try row.text(1)) else { throw StorageError.corrupt }
            return JobPlan.Entry(id: try row.id(0), letter: letter, content: try LineColumns(row).content())
        }
        let signatures = try db.all(
            """
            SELECT s.party, s.name, s.day, s.how, w.place FROM job_plan_signature s LEFT JOIN job_plan_signature_withdrawal w
                ON w.case_id = s.case_id AND w.number = s.number AND w.party = s.party AND w.place = s.place
            WHERE s.case_id = ? AND s.number = ? ORDER BY s.party, s.place
            """, caseID, number
        ) { row in
            guard let party = JobPlanSignature.Party(rawValue: try row.text(0)), let how = SignatureForm(rawValue: try row.text(3)) else {
                throw StorageError.corrupt
            }
            let signature = JobPlanSignature(party: party, name: try row.text(1), day: try row.day(2), how: how)
            return (signature: signature, isWithdrawn: try row.optionalInt(4) != nil)
        }
        return JobPlanVersion(
            id: head.id, caseID: head.caseID,
            plan: JobPlan(
                version: head.number, entries: entries, intensity: head.intensity, focus: head.focus, focusShiftOn: head.focusShiftOn
            ),
            stepBackReason: head.stepBackReason, returnBy: head.returnBy, note: head.note, conversation: head.conversation,
            createdAt: head.createdAt, createdBy: head.createdBy,
            signatures: signatures.filter { !$0.isWithdrawn }.map(\.signature), withdrawnSignatures: signatures.count(where: \.isWithdrawn)
        )
    }
}

/// A row of `job_plan`.
private struct Head {
    let id: JobPlanVersionID
    let caseID: CaseID
    let number: Int
    let focus: PlanLetter
    let focusShiftOn: Day?
    let stepBackReason: String?
    let intensity: [PlanLetter: Int]
    let returnBy: Day?
    let note: String?
    let conversation: ConversationID?
    let createdAt: Instant
    let createdBy: StaffID?

    init(_ row: borrowing Row) throws {
        guard let focus = PlanLetter(rawValue: try row.text(3)) else { throw StorageError.corrupt }
        id = try row.id(0)
        caseID = try row.id(1)
        number = try row.int(2)
        self.focus = focus
        focusShiftOn = try row.optionalDay(4)
        stepBackReason = try row.optionalText(5)
        var intensity: [PlanLetter: Int] = [:]
        intensity[.a] = try row.optionalInt(6)
        intensity[.b] = try row.optionalInt(7)
        intensity[.c] = try row.optionalInt(8)
        self.intensity = intensity
        returnBy = try row.optionalDay(9)
        note = try row.optionalText(10)
        conversation = try row.optionalID(11)
        createdAt = try row.instant(12)
        createdBy = try row.optionalID(13)
    }
}

/// What a line says, as columns.
private struct LineColumns {
    var kind: JobPlanLineKind
    var text: String
    var staff: StaffID?
    var actor: ActorID?
    var due: Day?

    init(_ content: JobPlan.Content) {
        (kind, text) = (content.kind, content.text)
        guard case .task(_, let responsible, let due) = content else { return }
        self.due = due
        switch responsible {
        case .staff(let id): staff = id
        case .actor(let id): actor = id
        }
    }

    init(_ row: borrowing Row) throws {
        guard let kind = JobPlanLineKind(rawValue: try row.text(2)) else { throw StorageError.corrupt }
        self.kind = kind
        text = try row.text(3)
        staff = try row.optionalID(4)
        actor = try row.optionalID(5)
        due = try row.optionalDay(6)
    }

    /// - Throws: `StorageError.corrupt`
    func content() throws -> JobPlan.Content {
        switch (kind, staff, actor) {
        case (.funktion, nil, nil): return .function(text)
        case (.virksomhed, nil, nil): return .employer(text)
        case (.opgave, let staff?, nil): return .task(what: text, responsible: .staff(staff), due: due)
        case (.opgave, nil, let actor?): return .task(what: text, responsible: .actor(actor), due: due)
        default: throw StorageError.corrupt
        }
    }
}
