import Domain

/// What hangs on the open cases of a work list: rows with their cases `c` and citizens `z`. For who reaches all and asks for nobody's in
/// particular it goes by an index of the list's own order; for others by their cases, which are few.
struct OpenCaseRows {
    /// What stands behind `FROM`.
    let source: String
    /// What leaves out cases that are closed or out of sight.
    let condition: String
    /// Those of the condition.
    let values: [SQLValue]

    /// - Parameters:
    ///   - rows: the table with its alias, and the index that finds the rows of a case if that is to be said.
    ///   - alias: the alias.
    ///   - ordered: the table with its alias, and the index of the list's own order.
    init(_ rows: String, as alias: String, ordered: String, viewer: CaseViewer, filter: CaseFilter) {
        var filter = filter
        filter.state = .aaben
        let query = CaseQuery(viewer: viewer, filter: filter, before: nil)
        let isWide = viewer.reach == .all && filter.responsible == nil && filter.team == nil && filter.citizen == nil
        let way = isWide ? "\(ordered) CROSS JOIN case_file c ON c.id = \(alias).case_id"
            : "case_file c CROSS JOIN \(rows) ON \(alias).case_id = c.id"
        source = "\(way) CROSS JOIN citizen z ON z.id = c.citizen"
        condition = query.condition
        values = query.values
    }
}
