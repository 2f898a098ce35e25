public import Domain

/// A sheet that a citizen has written on, with its case.
public struct SavedSheet: Sendable {
    /// The version of the plan that it fills in.
    public var number: Int
    public var savedAt: Instant
    public var isDone: Bool
    public var file: CaseRow
}

/// What citizens of open cases have written on their sheets and nobody has taken over or taken back. Reads `citizen_link`.
public enum CitizenSheets {
    /// Those in cases that the viewer may see, the one saved longest ago first.
    /// - Parameters:
    ///   - isDone: only those of which the citizen says so, or does not.
    ///   - from: none saved before.
    /// - Throws: `StorageError`
    public static func all(
        viewer: CaseViewer, filter: CaseFilter, isDone: Bool?, from: Instant, limit: Int, in db: Connection
    ) throws -> [SavedSheet] {
        let cases = OpenCaseRows(
            "citizen_link l INDEXED BY citizen_link_open", as: "l", ordered: "citizen_link l INDEXED BY citizen_link_saved", viewer: viewer,
            filter: filter)
        let sql = """
            SELECT l.number, l.saved_at, l.is_done, \(CaseStore.columns)
            FROM \(cases.source)
            WHERE l.saved_at >= ? AND l.withdrawn_at IS NULL AND l.adopted_as IS NULL AND (? IS NULL OR l.is_done = ?) AND \(cases.condition)
            ORDER BY l.saved_at, l.id LIMIT ?
            """
        let kind = SQLValue.optional(isDone)
        return try db.all(composed: sql, [.instant(from), kind, kind] + cases.values + [.int(limit)]) { row in
            SavedSheet(
                number: try row.int(0), savedAt: try row.instant(1), isDone: try row.bool(2), file: try CaseStore.file(row, from: 3)
            )
        }
    }
}
