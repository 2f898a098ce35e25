import Domain

/// The SQL of one month's file. Owns `opening`, `entry`, `run`, `run_citizen` and `run_staff`.
struct MonthFile {
    /// "KLOG" in the header of the file.
    static let applicationID = 0x4B4C_4F47

    let month: LogMonth
    let connection: Connection

    /// `citizens` holds the ids one after another, as the chain covers them; for the runs see `AccessRun`.
    private static let schema = """
        PRAGMA application_id = \(applicationID);
        CREATE TABLE opening (
            month             TEXT    PRIMARY KEY,
            key_id            TEXT    NOT NULL,
            previous_month    TEXT,
            previous_sequence INTEGER NOT NULL,
            previous_mac      BLOB    NOT NULL CHECK (length(previous_mac) = 32),
            mac               BLOB    NOT NULL CHECK (length(mac) = 32)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE entry (
            sequence    INTEGER PRIMARY KEY,
            at          INTEGER NOT NULL,
            request     BLOB    NOT NULL CHECK (length(request) = 16),
            operation   TEXT    NOT NULL,
            action      TEXT    NOT NULL,
            token       BLOB,
            staff       BLOB,
            through     TEXT,
            purpose     TEXT    NOT NULL,
            citizens    BLOB    NOT NULL CHECK (length(citizens) % 16 = 0),
            case_id     BLOB,
            object_type TEXT,
            object_id   BLOB,
            search_hash BLOB,
            status      INTEGER NOT NULL,
            peer        TEXT,
            mac         BLOB    NOT NULL CHECK (length(mac) = 32)
        ) STRICT;
        CREATE TABLE run (
            number         INTEGER PRIMARY KEY,
            first_sequence INTEGER NOT NULL,
            last_sequence  INTEGER NOT NULL,
            lowest_at      INTEGER NOT NULL,
            highest_at     INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE run_citizen (
            run      INTEGER NOT NULL,
            citizen  BLOB    NOT NULL CHECK (length(citizen) = 16),
            sequence INTEGER NOT NULL,
            PRIMARY KEY (run, citizen, sequence)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE run_staff (
            run      INTEGER NOT NULL,
            staff    BLOB    NOT NULL CHECK (length(staff) = 16),
            sequence INTEGER NOT NULL,
            PRIMARY KEY (run, staff, sequence)
        ) STRICT, WITHOUT ROWID;
        """

    /// Whether the file is as it was made, with nothing in it: a start that was cut off left it so.
    func isBlank() throws(StorageError) -> Bool {
        try !connection.exists("SELECT 1 FROM sqlite_schema LIMIT 1")
    }

    /// Makes the tables and writes how the month begins, in one transaction.
    func begin(_ opening: MonthOpening, mac: [UInt8]) throws {
        try connection.transaction(immediate: true) {
            try connection.execute(script: Self.schema)
            try connection.run(
                """
                INSERT INTO opening (month, key_id, previous_month, previous_sequence, previous_mac, mac)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                .text(opening.month.description), .text(opening.keyID), .optional(opening.previousMonth?.description),
                .integer(opening.previousSequence), .blob(opening.previousMAC), .blob(mac))
        }
    }

    /// How the month begins, and its MAC.
    ///
    /// - Throws: `AccessLogError.foreign` for a file that is no month, or another one.
    func opening() throws -> (opening: MonthOpening, mac: [UInt8]) {
        guard try connection.value(ofPragma: "application_id") == .int(Self.applicationID) else {
            throw AccessLogError.foreign(path: connection.path)
        }
        let found = try connection.first(
            "SELECT month, key_id, previous_month, previous_sequence, previous_mac, mac FROM opening"
        ) { row in
            let opening = MonthOpening(
                month: month, keyID: try row.text(1), previousMonth: try row.optionalText(2).flatMap { LogMonth($0) },
                previousSequence: try row.integer64(3), previousMAC: try row.blob(4))
            return (name: try row.text(0), opening: opening, mac: try row.blob(5))
        }
        guard let found, found.name == month.description else { throw AccessLogError.foreign(path: connection.path) }
        return (found.opening, found.mac)
    }

    /// Adds an entry.
    func add(_ record: AccessRecord, sequence: Int64, mac: [UInt8]) throws(StorageError) {
        try connection.run(
            """
            INSERT INTO entry (sequence, at, request, operation, action, token, staff, through, purpose, citizens,
                               case_id, object_type, object_id, search_hash, status, peer, mac)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .integer(sequence), .instant(record.at), .id(record.request), .text(record.operation), .text(record.action.rawValue),
            .optional(record.token), .optional(record.staff), .optional(record.through), .text(record.purpose),
            .blob(record.citizenBytes), .optional(record.caseID), .optional(record.object?.type),
            .optional(record.object?.id), .optional(record.searchHash), .int(record.status), .optional(record.peer), .blob(mac))
    }

    /// The last entries, the last first.
    func last(_ count: Int) throws -> [StoredEntry] {
        try connection.all("SELECT * FROM entry ORDER BY sequence DESC LIMIT ?", [.int(count)], StoredEntry.init)
    }

    /// Hands over the sequences of all entries in order, whatever the entries hold.
    func eachSequence(_ body: (Int64) throws -> Void) throws {
        try connection.each("SELECT sequence FROM entry ORDER BY sequence") { row in try body(row.integer64(0)) }
    }

    /// Hands over what the entries after a sequence say of the writes that they may be the rows of: those that name a row of history, and
    /// all that were no refusal.
    func eachWrite(after sequence: Int64, _ body: (LoggedWrite) -> Void) throws {
        try connection.each(
            """
            SELECT at, request, operation, token, staff, CASE object_type WHEN ?2 THEN object_id END FROM entry
            WHERE sequence > ?1 AND token IS NOT NULL AND (object_type = ?2 OR object_type IS NULL AND status < 400)
            """, .integer(sequence), .text(AccessRecord.Object.history)
        ) { row in
            body(LoggedWrite(
                request: try row.id(1), at: try row.instant(0), operation: try row.text(2), token: try row.id(3), staff: try row.optionalID(4),
                historySequence: try row.optionalBlob(5).flatMap(AccessRecord.Object.historySequence(in:))
            ))
        }
    }

    /// The entry with a sequence.
    func entry(_ sequence: Int64) throws -> StoredEntry? {
        try connection.first("SELECT * FROM entry WHERE sequence = ?", [.integer(sequence)], StoredEntry.init)
    }
}
