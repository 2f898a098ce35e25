public import Domain

/// What going through the whole log found.
public struct VerificationReport: Sendable, Equatable {
    /// The first thing that is wrong, in the log's order.
    public enum Fault: Sendable, Equatable {
        /// A month's file is gone from between two others.
        case missingMonth(LogMonth)
        /// Entries are gone from the end of a month, or others stand there: the next month knows another last one.
        case cutMonth(LogMonth, lastKnown: Int64)
        /// The file is no month of this log, or its beginning was changed.
        case foreignMonth(LogMonth)
        /// The month was written with a key that the keyring does not have.
        case unknownKey(LogMonth, id: String)
        /// An entry is gone.
        case missingEntry(LogMonth, sequence: Int64)
        /// An entry is not what was written.
        case changedEntry(LogMonth, sequence: Int64)
        /// An entry cannot be found by whom or when it names, or by somebody whom it does not; where rows are too many, the last.
        case changedIndex(LogMonth, sequence: Int64)
        /// A head that was printed is not in the log: its end was cut off or written anew.
        case missingHead(sequence: Int64)
    }

    /// The months that were gone through, in order.
    public var months: [LogMonth] = []
    /// How many entries hold.
    public var entries = 0
    /// The sequence before the first entry: 0, or more when older months were deleted.
    public var begins: Int64 = 0
    /// The last entry that holds.
    public var head: AccessLogHead?
    /// nil where all is well.
    public var fault: Fault?
}

extension AccessLog {
    /// The names of the months' files in a folder, the oldest first.
    /// - Throws: `AccessLogError`
    public static func fileNames(in directory: String) throws(AccessLogError) -> [String] {
        try AccessLogDirectory(path: directory).months().map(\.fileName)
    }

    /// Whether a file of this name is a month of an access log.
    public static func isFileName(_ name: String) -> Bool { LogMonth(fileName: name) != nil }

    /// The last entry in a folder, as it says of itself: nothing is computed, and no key is needed.
    /// - Throws: `AccessLogError`, `StorageError`
    public static func lastEntry(directory: String, isArchive: Bool) throws -> AccessLogHead? {
        let log = AccessLogDirectory(path: directory, isArchive: isArchive)
        for month in try log.months().reversed() {
            guard let file = try log.openForReading(month), let last = try file.last(1).first else { continue }
            return AccessLogHead(month: month, sequence: last.sequence, mac: last.mac)
        }
        return nil
    }

    /// The instant of the last entry; nil without one.
    /// - Throws: `AccessLogError`, `StorageError`
    public func lastInstant() throws -> Instant? {
        for month in try directory.months().reversed() {
            if let last = try directory.openForReading(month)?.last(1).first { return last.record.at }
        }
        return nil
    }

    /// Goes through every month and computes the chain anew, some ten thousand entries a second. Reads only, beside the writing;
    /// each month is read in one transaction, during which its write-ahead log grows.
    ///
    /// - Parameter heads: heads that were printed earlier, which the log must hold: a chain alone cannot show that its end was
    ///   cut off.
    public func verify(against heads: [AccessLogHead] = []) throws -> VerificationReport {
        try Self.verify(directory: directory.path, keys: keys, against: heads)
    }

    /// The same for a log that is not open.
    /// - Parameter isArchive: whether it is a copy in a backup.
    public static func verify(
        directory: String, keys: KeySet, against heads: [AccessLogHead] = [], isArchive: Bool = false
    ) throws -> VerificationReport {
        let directory = AccessLogDirectory(path: directory, isArchive: isArchive)
        var verification = AccessLogVerification(keys: keys, heads: heads)
        for month in try directory.months() {
            do {
                try DatabaseFault.naming(directory.path(of: month)) {
                    guard let file = try directory.openForReading(month) else { return }
                    try verification.check(file)
                }
            } catch let broken as AccessLogVerification.Broken {
                verification.report.fault = broken.fault
                return verification.report
            }
        }
        verification.finish()
        return verification.report
    }
}
