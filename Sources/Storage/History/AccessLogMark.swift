/// How far it is known that every write has its row in the access log.
public struct AccessLogMark: Sendable, Equatable {
    /// The last row of history whose request has its row; 0 before the first.
    public var historySequence: Int
    /// Rows of requests after that one stand behind this entry of the log.
    public var logSequence: Int64

    public init(historySequence: Int, logSequence: Int64) {
        self.historySequence = historySequence
        self.logSequence = logSequence
    }
}

/// The mark as the store keeps it. Owns `access_log_mark`.
public enum AccessLogMarkStore {
    /// - Throws: `StorageError`
    public static func read(in db: Connection) throws -> AccessLogMark {
        let mark = try db.first("SELECT history_seq, log_sequence FROM access_log_mark WHERE id = 1") { row in
            AccessLogMark(historySequence: try row.int(0), logSequence: try row.integer64(1))
        }
        guard let mark else { throw StorageError.corrupt }
        return mark
    }

    /// - Throws: `StorageError`
    public static func write(_ mark: AccessLogMark, in db: Connection) throws {
        try db.run(
            "UPDATE access_log_mark SET history_seq = ?, log_sequence = ? WHERE id = 1", .int(mark.historySequence), .integer(mark.logSequence)
        )
    }
}
