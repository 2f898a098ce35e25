public import Domain

/// Where actors were placed. Rows are added and never touched again; a withdrawal is a row too. Owns `position`.
public enum PositionStore {
    /// Every placement ever made in a case, each with its withdrawal if it has one, the oldest first.
    /// - Throws: `StorageError`
    public static func all(of caseID: CaseID, in db: Connection) throws -> [Position] {
        var positions: [Position] = []
        // Kept aside until all are read: after a clock set back between two starts, a withdrawal's id may sort before what it names.
        var withdrawals: [PositionID: Withdrawal] = [:]
        try db.each(
            """
            SELECT id, actor, kind, basis, system_faglighed, individ_omverden, field, statement, stance, question, conditions,
                conditions_note, meeting_item, conversation, recorded_at, recorded_by, withdraws, withdrawal_reason
            FROM position WHERE case_id = ? ORDER BY id
            """, .id(caseID)
        ) { row in
            if let withdrawn: PositionID = try row.optionalID(16) {
                withdrawals[withdrawn] = Withdrawal(
                    at: try row.instant(14), by: try row.optionalID(15), reason: try row.optionalText(17)
                )
            } else {
                positions.append(try position(row, caseID))
            }
        }
        guard !withdrawals.isEmpty else { return positions }
        for place in positions.indices { positions[place].withdrawal = withdrawals[positions[place].id] }
        return positions
    }

    /// One placement, with its withdrawal if it has one.
    /// - Throws: `StorageError`
    public static func find(_ id: PositionID, of caseID: CaseID, in db: Connection) throws -> Position? {
        let found = try db.first(
            """
            SELECT id, actor, kind, basis, system_faglighed, individ_omverden, field, statement, stance, question, conditions,
                conditions_note, meeting_item, conversation, recorded_at, recorded_by
            FROM position WHERE case_id = ? AND id = ? AND withdraws IS NULL
            """, .id(caseID), .id(id)
        ) { try position($0, caseID) }
        guard var found else { return nil }
        found.withdrawal = try withdrawal(of: id, of: caseID, in: db)
        return found
    }

    private static func withdrawal(of id: PositionID, of caseID: CaseID, in db: Connection) throws -> Withdrawal? {
        try db.first(
            "SELECT recorded_at, recorded_by, withdrawal_reason FROM position WHERE case_id = ? AND withdraws = ?", .id(caseID), .id(id)
        ) { row in Withdrawal(at: try row.instant(0), by: try row.optionalID(1), reason: try row.optionalText(2)) }
    }

    /// A page of the placements in cases that the viewer may see, the oldest first, each with its withdrawal and its citizen.
    /// - Parameter after: when the last one on the page before was recorded, and its id.
    /// - Throws: `StorageError`
    public static func page(
        viewer: CaseViewer, filter: PositionFilter, after: (recordedAt: Instant, id: PositionID)?, limit: Int, in db: Connection
    ) throws -> [(position: Position, citizen: CitizenID)] {
        let query = PositionQuery(viewer: viewer, filter: filter, after: after)
        let rows = try db.all(composed: query.sql, query.values + [.int(limit)]) { row in
            (position: try position(row, row.id(16)), citizen: try row.id(17, as: Citizen.self))
        }
        return try rows.map { row in
            var row = row
            row.position.withdrawal = try withdrawal(of: row.position.id, of: row.position.caseID, in: db)
            return row
        }
    }

    /// - Throws: `StorageError.foreignKey` when the actor or the question is not of this case
    public static func insert(_ position: Position, via token: AccessTokenID, in db: Connection) throws {
        let point = position.stand.point
        var field: PracticeLogic?
        if case .field(let logic) = position.stand { field = logic }
        try db.run(
            """
            INSERT INTO position (case_id, id, actor, kind, basis, system_faglighed, individ_omverden, field, statement, stance, question,
                conditions, conditions_note, meeting_item, conversation, recorded_at, recorded_by, recorded_via)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .id(position.caseID), .id(position.id), .id(position.actor), .text(position.kind.rawValue), .text(position.basis.rawValue),
            .optional(point?.systemFaglighed), .optional(point?.individOmverden), .optional(field?.rawValue), .optional(position.statement),
            .optional(position.stance?.rawValue), .optional(position.question),
            position.conditions.isEmpty ? .null : .text(position.conditions.map(\.rawValue).joined(separator: " ")),
            .optional(position.conditionsNote), .optional(position.meetingItem), .optional(position.conversation),
            .instant(position.recordedAt), .optional(position.recordedBy), .id(token)
        )
    }

    /// Takes a placement back by a new row that names it.
    /// - Throws: `StorageError.unique` when it was taken back before
    public static func withdraw(
        _ position: Position, as id: PositionID, _ withdrawal: Withdrawal, via token: AccessTokenID, in db: Connection
    ) throws {
        try db.run(
            """
            INSERT INTO position (case_id, id, actor, recorded_at, recorded_by, recorded_via, withdraws, withdrawal_reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .id(position.caseID), .id(id), .id(position.actor), .instant(withdrawal.at), .optional(withdrawal.by), .id(token),
            .id(position.id), .optional(withdrawal.reason)
        )
    }

    private static func position(_ row: borrowing Row, _ caseID: CaseID) throws -> Position {
        guard let kind = PositionKind(rawValue: try row.text(2)), let basis = Basis(rawValue: try row.text(3)) else {
            throw StorageError.corrupt
        }
        let stand: Stand
        if let field = try row.optionalText(6) {
            guard let logic = PracticeLogic(rawValue: field) else { throw StorageError.corrupt }
            stand = .field(logic)
        } else {
            guard let point = CompassPoint(systemFaglighed: try row.int(4), individOmverden: try row.int(5)) else { throw StorageError.corrupt }
            stand = .point(point)
        }
        let stance = try row.optionalText(8).map { text in
            guard let stance = Stance(rawValue: text) else { throw StorageError.corrupt }
            return stance
        }
        let conditions = try row.optionalText(10)?.split(separator: " ").map { text in
            guard let factor = ConditionFactor(rawValue: String(text)) else { throw StorageError.corrupt }
            return factor
        }
        return Position(
            id: try row.id(0), caseID: caseID, actor: try row.id(1), stand: stand, kind: kind, basis: basis,
            statement: try row.optionalText(7), stance: stance, question: try row.optionalID(9), conditions: conditions ?? [],
            conditionsNote: try row.optionalText(11), meetingItem: try row.optionalID(12), conversation: try row.optionalID(13),
            recordedAt: try row.instant(14), recordedBy: try row.optionalID(15)
        )
    }
}
