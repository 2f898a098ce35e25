import Domain

/// Where a list of what hangs on cases begins: with the cases of one responsible person where they are asked for, with the viewer's where
/// reach is narrow, else with the list's own order. The rows follow in a `CROSS JOIN`, so that the planner goes the same way.
struct WayIntoCases {
    /// What stands before `SELECT`.
    let with: String
    /// What stands behind `FROM`.
    let source: String
    /// Those of `with`, which come before all others.
    let values: [SQLValue]

    /// No way into cases: the rows come from one index.
    init(only source: String) {
        self.init(with: "", source: source, values: [])
    }

    /// - Parameters:
    ///   - rows: the table with its alias, and the index that finds the rows of a case.
    ///   - alias: the alias.
    ///   - otherwise: the table with its alias, and the index of the list's own order.
    init(_ viewer: CaseViewer, responsible: StaffID? = nil, to rows: String, as alias: String, otherwise: String) {
        let ofOne = responsible.map { (sql: "SELECT id FROM case_file WHERE responsible = ?", values: [SQLValue.id($0)]) }
        guard let cases = ofOne ?? CasesInReach(viewer).map({ (sql: $0.sql, values: $0.values) }) else {
            self.init(only: otherwise)
            return
        }
        self.init(
            with: "WITH candidates (id) AS (\(cases.sql)) ", source: "candidates k CROSS JOIN \(rows) ON \(alias).case_id = k.id",
            values: cases.values)
    }

    private init(with: String, source: String, values: [SQLValue]) {
        self.with = with
        self.source = source
        self.values = values
    }
}
