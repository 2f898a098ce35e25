public import Domain

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

/// Rows of the access log that the store knew of and that were gone when the log was opened.
public struct LostLogRows: Sendable, Equatable {
    /// The row that the log ended with, the lowest if it happened more than once; 0 where none was left.
    public var after: Int64
    /// The last row that was known.
    public var last: Int64

    public init(after: Int64, last: Int64) {
        self.after = after
        self.last = last
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

    /// The rows that were lost, until somebody says that it is known.
    /// - Throws: `StorageError`
    public static func lostRows(in db: Connection) throws -> LostLogRows? {
        let lost = try db.first("SELECT lost_after, lost_last FROM access_log_mark WHERE id = 1") { row in
            (after: try row.optionalInteger64(0), last: try row.optionalInteger64(1))
        }
        guard let lost, let after = lost.after, let last = lost.last else { return nil }
        return LostLogRows(after: after, last: last)
    }

    /// Takes the mark back for a log that ends before it, and remembers which rows were lost. What was done after that end, and shortly before
    /// it, is then looked through again, against the whole of the log. Does nothing to a mark that the log has reached. Reads `history`.
    /// - Parameters:
    ///   - end: the row that the log ends with.
    ///   - instant: when that row was written; nil where there is none.
    /// - Throws: `StorageError`
    public static func goBack(toEnd end: Int64, writtenAt instant: Instant?, in db: Connection) throws {
        let vouchedFor = instant.map { Instant(milliseconds: $0.milliseconds - longestWayToRow) } ?? .earliest
        try db.run(
            """
            UPDATE access_log_mark SET
                history_seq = min(history_seq, coalesce((SELECT min(seq) - 1 FROM history WHERE at > ?1), history_seq)),
                lost_after = min(coalesce(lost_after, ?2), ?2), lost_last = max(coalesce(lost_last, 0), log_sequence), log_sequence = 0
            WHERE id = 1 AND log_sequence > ?2
            """, .instant(vouchedFor), .integer(end)
        )
    }

    /// Forgets which rows were lost.
    /// - Throws: `StorageError`
    public static func acceptLoss(in db: Connection) throws {
        try db.run("UPDATE access_log_mark SET lost_after = NULL, lost_last = NULL WHERE id = 1")
    }

    /// Far more than lies between a write and its row, in milliseconds: rows are written in seconds, in another order than the writes.
    private static let longestWayToRow: Int64 = 3_600_000
}
