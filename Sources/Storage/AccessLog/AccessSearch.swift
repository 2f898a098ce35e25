import Domain

/// One page of the log on its way through the months, newest entries first.
struct AccessSearch {
    let filter: AccessFilter
    let limit: Int
    let scanLimit: Int
    private(set) var found: [AccessEntry] = []
    private var scanned = 0

    init(filter: AccessFilter, limit: Int, scanLimit: Int) {
        self.filter = filter
        self.limit = limit
        self.scanLimit = scanLimit
    }

    /// Entries that are asked for together: the open end, which has no index yet, or a run.
    enum Stretch {
        case open(after: Int64)
        case run(AccessRun)
    }

    /// Goes through a month; the page, where it is full.
    mutating func page(in file: MonthFile, before cursor: AccessCursor?) throws -> AccessPage? {
        let end = cursor.flatMap { $0.month == file.month ? $0.sequence : nil } ?? Int64.max
        let runs = try file.runs()
        if let page = try page(in: .open(after: runs.first?.lastSequence ?? 0), of: file, before: end) { return page }
        for run in runs where run.firstSequence < end && run.overlaps(filter) {
            if let page = try page(in: .run(run), of: file, before: end) { return page }
        }
        return nil
    }

    private mutating func page(in stretch: Stretch, of file: MonthFile, before end: Int64) throws -> AccessPage? {
        let portion = max(limit + 1, 200)
        var end = end
        while true {
            let rows = try file.entries(stretch, filter, before: end, limit: portion)
            for row in rows {
                let entry = AccessEntry(month: file.month, sequence: row.sequence, record: row.record)
                if filter.admits(row.record) {
                    if found.count == limit { return AccessPage(entries: found, next: found.last?.cursor) }
                    found.append(entry)
                }
                scanned += 1
                if scanned >= scanLimit { return AccessPage(entries: found, next: entry.cursor) }
            }
            guard rows.count == portion, let last = rows.last else { return nil }
            end = last.sequence
        }
    }
}

extension MonthFile {
    /// Entries of a stretch before a sequence, newest first, by the index that narrows most; the rest of the filter is the caller's.
    func entries(
        _ stretch: AccessSearch.Stretch, _ filter: AccessFilter, before end: Int64, limit: Int
    ) throws -> [StoredEntry] {
        let question = Self.question(stretch, filter)
        return try connection.all(composed: question.sql, question.key + [.integer(end), .int(limit)], StoredEntry.init)
    }

    /// The SQL for a stretch and the values of its index; the end and the limit follow.
    static func question(_ stretch: AccessSearch.Stretch, _ filter: AccessFilter) -> (sql: String, key: [SQLValue]) {
        switch stretch {
        case .run(let run) where filter.citizen != nil:
            let sql = """
                SELECT e.* FROM run_citizen r CROSS JOIN entry e ON e.sequence = r.sequence
                WHERE r.run = ? AND r.citizen = ? AND r.sequence < ? ORDER BY r.sequence DESC LIMIT ?
                """
            return (sql, [.integer(run.number), .optional(filter.citizen)])
        case .run(let run) where filter.staff != nil:
            let sql = """
                SELECT e.* FROM run_staff r CROSS JOIN entry e ON e.sequence = r.sequence
                WHERE r.run = ? AND r.staff = ? AND r.sequence < ? ORDER BY r.sequence DESC LIMIT ?
                """
            return (sql, [.integer(run.number), .optional(filter.staff)])
        case .run(let run):
            let sql = """
                SELECT * FROM entry WHERE sequence BETWEEN ? AND ? AND sequence < ? ORDER BY sequence DESC LIMIT ?
                """
            return (sql, [.integer(run.firstSequence), .integer(run.lastSequence)])
        case .open(let last):
            return ("SELECT * FROM entry WHERE sequence > ? AND sequence < ? ORDER BY sequence DESC LIMIT ?", [.integer(last)])
        }
    }
}
