public import Domain

/// A case with the instants that the store keeps of it.
public struct CaseRow: Sendable {
    public var file: Case
    public var createdAt: Instant
    public var updatedAt: Instant

    public init(file: Case, createdAt: Instant, updatedAt: Instant) {
        self.file = file
        self.createdAt = createdAt
        self.updatedAt = updatedAt
    }
}

/// The cases. Owns `case_file`.
public enum CaseStore {
    static let columns = """
        c.id, c.citizen, c.responsible, c.opened_on, c.team, c.external_number, c.target_group, c.visitation, c.benefit, c.kle,
        c.closed_on, c.closing_reason, c.closing_note, c.version, c.created_at, c.updated_at
        """

    /// - Throws: `StorageError`
    public static func find(_ id: CaseID, in db: Connection) throws -> CaseRow? {
        try db.first(
            """
            SELECT c.id, c.citizen, c.responsible, c.opened_on, c.team, c.external_number, c.target_group, c.visitation, c.benefit, c.kle,
                c.closed_on, c.closing_reason, c.closing_note, c.version, c.created_at, c.updated_at
            FROM case_file c WHERE c.id = ?
            """, .id(id)
        ) { try file($0) }
    }

    /// A page of the cases the viewer may see, the newest first.
    /// - Parameter before: the last one on the page before.
    /// - Throws: `StorageError`
    public static func page(
        viewer: CaseViewer, filter: CaseFilter, before: CaseID?, limit: Int, in db: Connection
    ) throws -> [CaseRow] {
        let query = CaseQuery(viewer: viewer, filter: filter, before: before)
        let sql = """
            SELECT \(columns) FROM case_file c JOIN citizen z ON z.id = c.citizen
            WHERE \(query.condition) ORDER BY c.id DESC LIMIT ?
            """
        return try db.all(composed: sql, query.values + [.int(limit)]) { try file($0) }
    }

    /// How many cases the viewer may see, counted no further than `bound`.
    /// - Throws: `StorageError`
    public static func count(viewer: CaseViewer, filter: CaseFilter, bound: Int, in db: Connection) throws -> Int {
        let query = CaseQuery(viewer: viewer, filter: filter, before: nil)
        let sql = """
            SELECT count(*) FROM (SELECT 1 FROM case_file c JOIN citizen z ON z.id = c.citizen WHERE \(query.condition) LIMIT ?)
            """
        return try db.first(composed: sql, query.values + [.int(bound)]) { try $0.int(0) } ?? 0
    }

    /// - Throws: `StorageError.foreignKey` when citizen, responsible or team is unknown
    public static func insert(_ row: CaseRow, in db: Connection) throws {
        let file = row.file
        try db.run(
            """
            INSERT INTO case_file (id, citizen, external_number, target_group, visitation, benefit, kle, responsible, team, state,
                opened_on, closed_on, closing_reason, closing_note, created_at, updated_at, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .id(file.id), .id(file.citizen), .optional(file.externalCaseNumber), .optional(file.targetGroup), .optional(file.visitation),
            .optional(file.benefit), .optional(file.kle?.text), .id(file.responsible), .optional(file.team), .text(file.state.rawValue),
            .day(file.openedOn), .optional(file.closure?.day), .optional(file.closure?.reason.rawValue), .optional(file.closure?.note),
            .instant(row.createdAt), .instant(row.updatedAt), .int(file.version)
        )
    }

    /// - Throws: `StorageError.foreignKey` when responsible or team is unknown
    public static func update(_ row: CaseRow, in db: Connection) throws {
        let file = row.file
        try db.run(
            """
            UPDATE case_file SET external_number = ?, target_group = ?, visitation = ?, benefit = ?, kle = ?, responsible = ?, team = ?,
                state = ?, closed_on = ?, closing_reason = ?, closing_note = ?, updated_at = ?, version = ?
            WHERE id = ?
            """,
            .optional(file.externalCaseNumber), .optional(file.targetGroup), .optional(file.visitation), .optional(file.benefit),
            .optional(file.kle?.text), .id(file.responsible), .optional(file.team), .text(file.state.rawValue),
            .optional(file.closure?.day), .optional(file.closure?.reason.rawValue), .optional(file.closure?.note),
            .instant(row.updatedAt), .int(file.version), .id(file.id)
        )
    }

    /// The case whose columns begin at `first`.
    static func file(_ row: borrowing Row, from first: Int = 0) throws -> CaseRow {
        var kle: KLENumber?
        if let text = try row.optionalText(first + 9) {
            guard let number = KLENumber(text) else { throw StorageError.corrupt }
            kle = number
        }
        var closure: CaseClosure?
        if let day = try row.optionalDay(first + 10) {
            guard let reason = ClosingReason(rawValue: try row.text(first + 11)),
                  let closed = try? CaseClosure(reason: reason, note: try row.optionalText(first + 12), day: day)
            else { throw StorageError.corrupt }
            closure = closed
        }
        let file = Case(
            id: try row.id(first), citizen: try row.id(first + 1), responsible: try row.id(first + 2), openedOn: try row.day(first + 3), team: try row.optionalID(first + 4),
            externalCaseNumber: try row.optionalText(first + 5), targetGroup: try row.optionalText(first + 6), visitation: try row.optionalText(first + 7),
            benefit: try row.optionalText(first + 8), kle: kle, closure: closure, version: try row.int(first + 13)
        )
        return CaseRow(file: file, createdAt: try row.instant(first + 14), updatedAt: try row.instant(first + 15))
    }
}
