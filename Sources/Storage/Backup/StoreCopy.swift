/// Copies a store's files while a service writes to them, or when none runs. Reads through connections of its own.
public enum StoreCopy {
    /// How far the copying of one file has come, in SQLite's pages; what it throws ends the copying.
    public typealias Progress = (_ done: Int, _ all: Int) throws -> Void

    /// Copies the store, as it is now, to a file that is not there yet (mode 600).
    /// - Throws: `FileAccessError`, `DatabaseFault`, and what `progress` throws
    public static func copy(store: String, to path: String, progress: Progress) throws {
        let source = try DatabaseFault.naming(store) { try Connection(path: store, mode: .readOnly) }
        try PrivateFile.prepare(path)
        try DatabaseFault.naming(path) { try source.copy(to: path, progress: progress) }
    }

    /// Copies every month of an access log, as it is now, into a folder, the oldest first.
    /// - Returns: the names of the files
    /// - Throws: `AccessLogError`, `FileAccessError`, `DatabaseFault`, and what `progress` throws
    public static func copyAccessLog(in directory: String, to folder: String, progress: Progress) throws -> [String] {
        let log = AccessLogDirectory(path: directory)
        var names: [String] = []
        for month in try log.months() {
            guard try !PrivateFile.isEmpty(log.path(of: month)) else { continue }
            let path = "\(folder)/\(month.fileName)"
            let file = log.path(of: month)
            let source = try DatabaseFault.naming(file) { try Connection(path: file, mode: .readOnly) }
            guard try DatabaseFault.naming(file, { try !MonthFile(month: month, connection: source).isBlank() }) else { continue }
            try PrivateFile.prepare(path)
            try DatabaseFault.naming(path) { try source.copy(to: path, progress: progress) }
            names.append(month.fileName)
        }
        return names
    }
}
