public import Domain

/// What was agreed, and how its last days were moved. Owns `agreement` and `agreement_postponement`.
public enum AgreementStore {
    static let columns = """
        g.id, g.case_id, g.source, g.source_id, g.kind, g.what, g.responsible_staff, g.responsible_actor, g.due, g.state, g.settled_on,
        g.outcome, g.case_responsible, g.created_at, g.created_by, g.version, g.source_version
        """

    /// - Throws: `StorageError`
    public static func find(_ id: AgreementID, in db: Connection) throws -> AgreementRow? {
        try db.first(composed: "SELECT \(columns) FROM agreement g WHERE g.id = ?", [.id(id)]) { try row($0, in: db) }
    }

    /// Those made in one meeting item, talk or plan, in the order they were made.
    /// - Throws: `StorageError`
    public static func all<Entity>(ofSource source: ID<Entity>, in db: Connection) throws -> [AgreementRow] {
        let sql = "SELECT \(columns) FROM agreement g WHERE g.source_id = ? ORDER BY g.id"
        return try db.all(composed: sql, [.id(source)]) { try row($0, in: db) }
    }

    /// Every agreement of a case, in the order of their last days.
    /// - Throws: `StorageError`
    public static func all(ofCase caseID: CaseID, in db: Connection) throws -> [AgreementRow] {
        let sql = "SELECT \(columns) FROM agreement g INDEXED BY agreement_by_case WHERE g.case_id = ? ORDER BY g.due, g.id"
        return try db.all(composed: sql, [.id(caseID)]) { try row($0, in: db) }
    }

    /// The open ones of a case, in the order of their last days.
    /// - Throws: `StorageError`
    public static func open(ofCase caseID: CaseID, in db: Connection) throws -> [AgreementRow] {
        let sql = """
            SELECT \(columns) FROM agreement g INDEXED BY agreement_by_case WHERE g.case_id = ? AND g.state = 'aaben' ORDER BY g.due, g.id
            """
        return try db.all(composed: sql, [.id(caseID)]) { try row($0, in: db) }
    }

    /// - Throws: `StorageError.foreignKey` when the case, the member of staff or the actor is unknown
    public static func insert(_ row: AgreementRow, in db: Connection) throws {
        let (staff, actor) = parts(row.agreement.responsible)
        try db.run(
            """
            INSERT INTO agreement (id, case_id, source, source_id, kind, what, responsible_staff, responsible_actor, due, state, settled_on,
                outcome, case_responsible, created_at, created_by, version, source_version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .id(row.id), .id(row.caseID), .text(row.source.rawValue), .id(row.sourceID), .text(row.kind.rawValue), .text(row.agreement.what),
            .optional(staff), .optional(actor), .day(row.agreement.due), .text(row.agreement.state.code.rawValue),
            .optional(row.agreement.state.settledOn), .optional(row.agreement.state.outcome), .id(row.caseResponsible),
            .instant(row.createdAt), .optional(row.createdBy), .int(row.version), .optional(row.sourceVersion)
        )
    }

    /// Writes what can change. Its postponements have a row each, made by ``insert(_:as:of:in:)``.
    /// - Throws: `StorageError.foreignKey` when the member of staff or the actor is unknown
    public static func update(_ row: AgreementRow, in db: Connection) throws {
        let (staff, actor) = parts(row.agreement.responsible)
        try db.run(
            """
            UPDATE agreement SET what = ?, responsible_staff = ?, responsible_actor = ?, due = ?, state = ?, settled_on = ?, outcome = ?,
                case_responsible = ?, version = ?
            WHERE id = ?
            """,
            .text(row.agreement.what), .optional(staff), .optional(actor), .day(row.agreement.due),
            .text(row.agreement.state.code.rawValue), .optional(row.agreement.state.settledOn), .optional(row.agreement.state.outcome),
            .id(row.caseResponsible), .int(row.version), .id(row.id)
        )
    }

    /// Keeps a last day that was moved.
    /// - Throws: `StorageError.foreignKey` when there is no such agreement
    public static func insert(
        _ postponement: Agreement.Postponement, as id: ID<Agreement.Postponement>, of agreement: AgreementID, in db: Connection
    ) throws {
        try db.run(
            "INSERT INTO agreement_postponement (agreement, id, from_day, to_day, reason, at, by) VALUES (?, ?, ?, ?, ?, ?, ?)",
            .id(agreement), .id(id), .day(postponement.from), .day(postponement.to), .text(postponement.reason), .instant(postponement.at),
            .optional(postponement.by)
        )
    }

    /// The agreement in the columns of ``columns``, with its postponements.
    /// - Throws: `StorageError`
    static func row(_ row: borrowing Row, in db: Connection) throws -> AgreementRow {
        let id: AgreementID = try row.id(0)
        guard let source = AgreementSource(rawValue: try row.text(2)), let kind = AgreementKind(rawValue: try row.text(4)),
              let code = AgreementState(rawValue: try row.text(9))
        else { throw StorageError.corrupt }
        let responsible: Responsible
        if let staff: StaffID = try row.optionalID(6) { responsible = .staff(staff) } else { responsible = .actor(try row.id(7)) }
        let state: Agreement.State = switch code {
        case .aaben: .aaben
        case .udfoert: .udfoert(on: try row.day(10), result: try row.optionalText(11))
        case .bortfaldet: .bortfaldet(on: try row.day(10), reason: try row.text(11))
        }
        return AgreementRow(
            id: id, caseID: try row.id(1), source: source, sourceID: try row.id(3), sourceVersion: try row.optionalInt(16),
            kind: kind, agreement: Agreement(
                what: try row.text(5), responsible: responsible, due: try row.day(8), state: state, postponements: try postponements(of: id, in: db)
            ),
            caseResponsible: try row.id(12), createdAt: try row.instant(13), createdBy: try row.optionalID(14), version: try row.int(15)
        )
    }

    private static func postponements(of id: AgreementID, in db: Connection) throws -> [Agreement.Postponement] {
        try db.all(
            "SELECT from_day, to_day, reason, at, by FROM agreement_postponement WHERE agreement = ? ORDER BY id", .id(id)
        ) { row in
            Agreement.Postponement(
                from: try row.day(0), to: try row.day(1), reason: try row.text(2), at: try row.instant(3), by: try row.optionalID(4)
            )
        }
    }

    private static func parts(_ responsible: Responsible) -> (staff: StaffID?, actor: ActorID?) {
        switch responsible {
        case .staff(let id): (id, nil)
        case .actor(let id): (nil, id)
        }
    }
}
