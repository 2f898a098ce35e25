import Domain

/// The SQL of a month's runs.
extension MonthFile {
    /// Writes a run and its index in one transaction.
    func write(_ open: OpenRun) throws {
        var open = open
        open.sort()
        try connection.transaction(immediate: true) {
            let last = try connection.first("SELECT max(number) FROM run") { row in try row.optionalInteger64(0) }
            let run = open.closed(number: (last.flatMap { $0 } ?? 0) + 1)
            try connection.run(
                "INSERT INTO run (number, first_sequence, last_sequence, lowest_at, highest_at) VALUES (?, ?, ?, ?, ?)",
                .integer(run.number), .integer(run.firstSequence), .integer(run.lastSequence), .instant(run.lowestAt),
                .instant(run.highestAt))
            for (citizen, sequence) in open.citizens {
                try connection.run(
                    "INSERT INTO run_citizen (run, citizen, sequence) VALUES (?, ?, ?)",
                    .integer(run.number), .id(citizen), .integer(sequence))
            }
            for (staff, sequence) in open.staff {
                try connection.run(
                    "INSERT INTO run_staff (run, staff, sequence) VALUES (?, ?, ?)",
                    .integer(run.number), .id(staff), .integer(sequence))
            }
        }
    }

    /// The runs, the newest first.
    func runs() throws -> [AccessRun] {
        try connection.all(
            "SELECT number, first_sequence, last_sequence, lowest_at, highest_at FROM run ORDER BY number DESC"
        ) { row in
            AccessRun(
                number: try row.integer64(0), firstSequence: try row.integer64(1), lastSequence: try row.integer64(2),
                lowestAt: try row.instant(3), highestAt: try row.instant(4))
        }
    }

    /// The entries behind the last run.
    func openRun() throws -> OpenRun {
        var open = OpenRun()
        try connection.each(
            """
            SELECT * FROM entry WHERE sequence > (SELECT coalesce(max(last_sequence), 0) FROM run WHERE number = (
                SELECT max(number) FROM run)) ORDER BY sequence
            """, []
        ) { row in
            let entry = try StoredEntry(row)
            open.add(entry.record, sequence: entry.sequence)
        }
        return open
    }

    /// Whether a run finds an entry by everything that should find it.
    func finds(_ entry: StoredEntry, in run: AccessRun) throws(StorageError) -> Bool {
        guard run.lowestAt <= entry.record.at, entry.record.at <= run.highestAt else { return false }
        for citizen in entry.record.citizens {
            let isFound = try connection.exists(
                "SELECT 1 FROM run_citizen WHERE run = ? AND citizen = ? AND sequence = ?",
                .integer(run.number), .id(citizen), .integer(entry.sequence))
            guard isFound else { return false }
        }
        guard let staff = entry.record.staff else { return true }
        return try connection.exists(
            "SELECT 1 FROM run_staff WHERE run = ? AND staff = ? AND sequence = ?",
            .integer(run.number), .id(staff), .integer(entry.sequence))
    }

    /// How many rows the indexes of all runs have.
    func countOfIndexRows() throws -> Int {
        try connection.first("SELECT (SELECT count(*) FROM run_citizen) + (SELECT count(*) FROM run_staff)") { row in
            try row.int(0)
        } ?? 0
    }
}
