import Domain
import Glibc

/// The months' files in their directory.
struct AccessLogDirectory: Sendable {
    let path: String
    /// Whether it is a copy in a backup, which nobody writes to.
    var isArchive = false

    /// The months that have a file, in order.
    func months() throws(AccessLogError) -> [LogMonth] {
        guard let directory = opendir(path) else { throw .noDirectory(path: path, code: errno) }
        defer { closedir(directory) }
        var months: [LogMonth] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if let month = LogMonth(fileName: name) { months.append(month) }
        }
        return months.sorted()
    }

    /// A month's file for writing, made where there is none.
    func openForWriting(
        _ month: LogMonth, durability: ConnectionConfiguration.Durability
    ) throws -> MonthFile {
        let file = path(of: month)
        try PrivateFile.prepare(file)
        let configuration = ConnectionConfiguration(path: file, durability: durability)
        return MonthFile(month: month, connection: try Connection(configuration))
    }

    /// A month's file for reading, with a read transaction open: whatever is read is one state of it. nil for a month that was made
    /// and not begun, by a start that was cut off.
    func openForReading(_ month: LogMonth) throws -> MonthFile? {
        guard try !PrivateFile.isEmpty(path(of: month)) else { return nil }
        let connection = try Connection(ConnectionConfiguration(path: path(of: month), mode: isArchive ? .archive : .readOnly))
        try connection.begin(immediate: false)
        let file = MonthFile(month: month, connection: connection)
        return try file.isBlank() ? nil : file
    }

    /// Deletes a month's file and what SQLite keeps beside it.
    func remove(_ month: LogMonth) throws(FileAccessError) {
        let file = path(of: month)
        for suffix in ["", "-wal", "-shm"] where unlink(file + suffix) != 0 && errno != ENOENT {
            throw .cannotOpen(path: file + suffix, code: errno)
        }
    }

    func path(of month: LogMonth) -> String { "\(path)/\(month.fileName)" }
}
