import CSQLite

/// One connection to one database file. It belongs to one queue or loop and is used there alone: SQLite's own locks are off.
public final class Connection {
    let handle: OpaquePointer
    var statements = StatementCache()
    /// The path it was opened with.
    public let path: String
    /// Set by the write-ahead log's hook after each commit, see `Connection+Hooks.swift`.
    let log = WriteAheadLog()
    /// Set while a unit of the writer runs: when its transaction is gone, nothing of it may be written outside one.
    var needsTransaction = false
    /// When the statement that runs is to be interrupted, see `Connection+Hooks.swift`.
    let deadline = DeadlineBox()

    /// Opens the file and sets and checks the pragmas.
    ///
    /// - Throws: `cannotOpen`, `notADatabase`, `setting` for a pragma that did not take its value.
    public init(_ configuration: ConnectionConfiguration) throws(StorageError) {
        _ = Self.countsNoMemory
        var opened: OpaquePointer?
        let access = switch configuration.mode {
        case .readOnly, .archive: SQLITE_OPEN_READONLY
        case .readWrite: SQLITE_OPEN_READWRITE
        case .readWriteCreating: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        case .scratch: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY
        }
        let flags = access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        let code = sqlite3_open_v2(configuration.path, &opened, flags, nil)
        guard code == SQLITE_OK, let opened else {
            let error = StorageError.opening(configuration.path, code: code, opened)
            sqlite3_close_v2(opened)
            throw error
        }
        handle = opened
        path = configuration.path
        try set(configuration)
    }

    /// Opens the file at a path with the usual settings.
    public convenience init(path: String, mode: ConnectionConfiguration.Mode = .readWrite) throws(StorageError) {
        try self.init(ConnectionConfiguration(path: path, mode: mode))
    }

    /// Asked for once, before the first connection. Refused where somebody else uses SQLite already, which then only counts on.
    private static let countsNoMemory = csqlite_count_no_memory() == SQLITE_OK

    deinit {
        statements.removeAll()
        sqlite3_close_v2(handle)
    }

    /// The error for a result code on this connection.
    func error(_ code: Int32) -> StorageError {
        StorageError(code: code, on: handle)
    }
}
