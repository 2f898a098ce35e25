import CSQLite

extension Connection {
    /// Copies the whole database, as it is now, into a file that exists and is empty, and makes the copy last. The copy is one file
    /// without a write-ahead log.
    ///
    /// Everything is read in one transaction: others write on meanwhile, and the write-ahead log grows until it ends. For a connection that
    /// only reads and has no transaction open.
    ///
    /// - Parameter progress: told after each step how many pages are copied and how many there are; what it throws ends the copying.
    func copy(to path: String, progress: (_ done: Int, _ all: Int) throws -> Void) throws {
        try begin(immediate: false)
        defer { try? rollback() }
        // The first read takes the snapshot. Held open, it keeps SQLite from beginning the copy anew at each commit of others.
        _ = try exists("SELECT 1 FROM sqlite_schema LIMIT 1")
        let copy = try Copy(path)
        defer { copy.close() }
        try copy.fill(from: self, progress)
        try copy.run("PRAGMA journal_mode = DELETE")
        copy.close()
        try PrivateFile.sync(path)
    }
}

/// The file that is copied into.
private final class Copy {
    private var handle: OpaquePointer?
    /// Pages copied at a time, a megabyte.
    private static let step: Int32 = 256
    /// How often a step is tried again that finds the database locked, some milliseconds apart.
    private static let attempts = 1_000

    init(_ path: String) throws(StorageError) {
        let code = sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
        guard code == SQLITE_OK else {
            let error = StorageError.opening(path, code: code, handle)
            close()
            throw error
        }
        // A copy that is cut off is thrown away, and one that is complete is synced once, at its end.
        try run("PRAGMA synchronous = OFF")
        try run("PRAGMA journal_mode = OFF")
    }

    deinit { close() }

    func close() {
        sqlite3_close_v2(handle)
        handle = nil
    }

    func run(_ sql: StaticString) throws(StorageError) {
        let code = sqlite3_exec(handle, sql.description, nil, nil, nil)
        guard code == SQLITE_OK else { throw StorageError(code: code, message: "copy") }
    }

    func fill(from source: Connection, _ progress: (Int, Int) throws -> Void) throws {
        guard let backup = sqlite3_backup_init(handle, "main", source.handle, "main") else {
            throw StorageError(code: sqlite3_extended_errcode(handle), message: "copy")
        }
        defer { sqlite3_backup_finish(backup) }
        var refusals = 0
        while true {
            let code = sqlite3_backup_step(backup, Self.step)
            let all = Int(sqlite3_backup_pagecount(backup))
            switch code & 0xFF {
            case SQLITE_DONE:
                return try progress(all, all)
            case SQLITE_OK:
                try progress(all - Int(sqlite3_backup_remaining(backup)), all)
            case SQLITE_BUSY, SQLITE_LOCKED:
                refusals += 1
                guard refusals < Self.attempts else { throw StorageError.busy }
                sqlite3_sleep(5)
            default:
                throw StorageError(code: code, message: "copy")
            }
        }
    }
}
