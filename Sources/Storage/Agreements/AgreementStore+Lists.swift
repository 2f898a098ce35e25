public import Domain

/// Agreements across cases.
extension AgreementStore {
    /// A page of what the viewer may know of, in the order of last day and id.
    /// - Parameter after: the last day and id of the last one on the page before.
    /// - Throws: `StorageError`
    public static func page(
        viewer: CaseViewer, filter: AgreementFilter, after: (due: Day, id: AgreementID)?, limit: Int, in db: Connection
    ) throws -> [AgreementRow] {
        let query = AgreementQuery(viewer: viewer, filter: filter, after: after)
        let sql = "SELECT \(columns) \(query.body) ORDER BY g.due, g.id LIMIT ?"
        return try db.all(composed: sql, query.values + [.int(limit)]) { try row($0, in: db) }
    }

    /// How many the viewer may know of, counted no further than `bound`.
    /// - Throws: `StorageError`
    public static func count(viewer: CaseViewer, filter: AgreementFilter, bound: Int, in db: Connection) throws -> Int {
        let query = AgreementQuery(viewer: viewer, filter: filter, after: nil)
        return try db.first(composed: "SELECT count(*) FROM (SELECT 1 \(query.body) LIMIT ?)", query.values + [.int(bound)]) { try $0.int(0) } ?? 0
    }

    /// The agreements a member of staff is to keep, in the order of ids, from after one on.
    /// - Throws: `StorageError`
    public static func ids(of staff: StaffID, after last: AgreementID?, limit: Int, in db: Connection) throws -> [AgreementID] {
        try db.all(
            "SELECT id FROM agreement INDEXED BY agreement_by_staff_id WHERE responsible_staff = ? AND id > ? ORDER BY id LIMIT ?",
            .id(staff), .blob(last?.bytes ?? []), .int(limit)
        ) { try $0.id(0) }
    }

    /// The agreements of a case, or those of one actor in it, in the order of ids, from after one on.
    /// - Throws: `StorageError`
    public static func ids(
        ofCase caseID: CaseID, of actor: ActorID?, after last: AgreementID?, limit: Int, in db: Connection
    ) throws -> [AgreementID] {
        try db.all(
            """
            SELECT id FROM agreement INDEXED BY agreement_by_case
            WHERE case_id = ? AND id > ? AND (? IS NULL OR responsible_actor = ?) ORDER BY id LIMIT ?
            """,
            .id(caseID), .blob(last?.bytes ?? []), .optional(actor), .optional(actor), .int(limit)
        ) { try $0.id(0) }
    }
}
