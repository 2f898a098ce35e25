import CSQLite
import Glibc

/// What can go wrong between the program and its store. Made from SQLite's extended result codes, never from message text,
/// and never holding a bound value: an error may be logged.
public enum StorageError: Error, Sendable, Equatable {
    /// A UNIQUE constraint or a primary key is taken. The text is SQLite's, names table and columns, and is for logs only:
    /// callers who must tell two constraints apart name the columns in `ON CONFLICT`.
    case unique(String)
    /// A row that is referred to does not exist, or one that is referred to would go.
    case foreignKey
    /// A CHECK constraint refused the row. The text names the constraint and is for logs only.
    case check(String)
    /// A NOT NULL column was left out.
    case notNull
    /// A value of the wrong type for a column of a STRICT table.
    case datatype
    /// A trigger refused with RAISE. The text is the trigger's own.
    case trigger(String)
    /// Another connection held the store longer than the busy timeout.
    case busy
    /// The disk, or the room the store may take, is full.
    case full
    /// A write through a read-only connection or onto a read-only file.
    case readOnly
    /// The file is damaged, or a row holds what the program never stores.
    case corrupt
    /// The file is not an SQLite database.
    case notADatabase
    /// The file cannot be opened or created.
    case cannotOpen
    /// Reading, writing or syncing the file failed.
    case inputOutput
    /// A value larger than SQLite takes.
    case tooBig
    /// SQLite found no memory.
    case outOfMemory
    /// The file cannot be opened, because the process or the system has no more descriptors.
    case outOfDescriptors
    /// Longer than the paths that SQLite opens.
    case pathTooLong
    /// As much waits as may wait: answer 503 and let the caller come again.
    case queueFull
    /// The work ran past its deadline and was interrupted.
    case deadline
    /// The writer, pool or log was closed.
    case closed
    /// SQLite rolled the whole transaction back at an earlier error, and the work went on.
    case transactionLost
    /// The SQL itself is wrong, found when it was prepared, before any value was bound. A fault of the program.
    case statement(String)
    /// A pragma did not take the value it was given.
    case setting(String)
    /// Any other result code.
    case other(code: Int32)
}

extension StorageError {
    /// The error for what a connection just answered. Where a file could not grow for want of room or by a limit it is `full`,
    /// whichever of its files it was: SQLite calls only a failed write of a page so.
    init(code: Int32, on connection: OpaquePointer) {
        let isFileError = [SQLITE_IOERR, SQLITE_CANTOPEN].contains(code & 0xFF)
        let said = isFileError ? sqlite3_system_errno(connection) : 0
        if [ENOSPC, EDQUOT, EFBIG].contains(said) {
            self = .full
        } else if [EMFILE, ENFILE].contains(said) {
            self = .outOfDescriptors
        } else {
            self.init(code: code, message: String(cString: sqlite3_errmsg(connection)))
        }
    }

    /// The error for a file that was not opened.
    /// - Parameter connection: what SQLite made all the same; nil where it found no memory for that.
    static func opening(_ path: String, code: Int32, _ connection: OpaquePointer?) -> StorageError {
        guard let connection else { return .outOfMemory }
        let error = StorageError(code: code, on: connection)
        let length = path.hasPrefix("/") ? path.utf8.count : path.utf8.count + currentFolder.utf8.count + 1
        return error == .cannotOpen && length > longestPath ? .pathTooLong : error
    }

    /// With it the names of the files that SQLite keeps beside one are as long as it takes (`MAX_PATHNAME` in its os_unix.c).
    private static let longestPath = 500

    private static var currentFolder: String {
        guard let path = getcwd(nil, 0) else { return "" }
        defer { free(path) }
        return String(cString: path)
    }

    /// The error for an extended result code.
    ///
    /// - Parameter message: SQLite's text for it, kept only where it cannot hold a value.
    init(code: Int32, message: @autoclosure () -> String) {
        switch code {
        case Self.constraintUnique, Self.constraintPrimaryKey, Self.constraintRowID: self = .unique(message())
        case Self.constraintForeignKey: self = .foreignKey
        case Self.constraintCheck: self = .check(message())
        case Self.constraintNotNull: self = .notNull
        case Self.constraintDatatype: self = .datatype
        case Self.constraintTrigger: self = .trigger(message())
        default: self = Self.primary(code)
        }
    }

    private static func primary(_ code: Int32) -> StorageError {
        switch code & 0xFF {
        case SQLITE_BUSY, SQLITE_LOCKED: .busy
        case SQLITE_FULL: .full
        case SQLITE_READONLY, SQLITE_PERM: .readOnly
        case SQLITE_CORRUPT: .corrupt
        case SQLITE_NOTADB: .notADatabase
        case SQLITE_CANTOPEN: .cannotOpen
        case SQLITE_IOERR: .inputOutput
        case SQLITE_TOOBIG: .tooBig
        case SQLITE_NOMEM: .outOfMemory
        case SQLITE_INTERRUPT: .deadline
        default: .other(code: code)
        }
    }

    // The extended codes are macros with arithmetic, which the importer leaves out (sqlite.org/rescode.html).
    private static let constraintCheck = SQLITE_CONSTRAINT | (1 << 8)
    private static let constraintForeignKey = SQLITE_CONSTRAINT | (3 << 8)
    private static let constraintNotNull = SQLITE_CONSTRAINT | (5 << 8)
    private static let constraintPrimaryKey = SQLITE_CONSTRAINT | (6 << 8)
    private static let constraintTrigger = SQLITE_CONSTRAINT | (7 << 8)
    private static let constraintUnique = SQLITE_CONSTRAINT | (8 << 8)
    private static let constraintRowID = SQLITE_CONSTRAINT | (10 << 8)
    private static let constraintDatatype = SQLITE_CONSTRAINT | (12 << 8)
}

extension StorageError {
    /// Whether this is a race lost to a UNIQUE constraint, whichever.
    public var isUnique: Bool {
        if case .unique = self { true } else { false }
    }

    /// Whether this is a refusal by a CHECK constraint, whichever.
    public var isCheck: Bool {
        if case .check = self { true } else { false }
    }
}
