/// What a connection is opened with. The values are pragmas, and each is read back after it was set.
public struct ConnectionConfiguration: Sendable {
    /// What the connection may do with the file.
    public enum Mode: Sendable {
        /// Reads and writes; the file must exist.
        case readWrite
        /// Reads and writes; the file is made where it does not exist. `StoreFile` makes it first, with its permissions.
        case readWriteCreating
        /// Reads only: SQLite itself refuses every write.
        case readOnly
        /// Reads a copy that nobody writes to, such as a backup's: without a write-ahead log, in a folder that need not be writable.
        case archive
        /// Reads and writes a database in memory that is gone with the connection; the path says nothing.
        case scratch

        var isWriting: Bool { self == .readWrite || self == .readWriteCreating }
    }

    /// What a commit survives (sqlite.org/pragma.html#pragma_synchronous).
    public enum Durability: Sendable {
        /// The killed process, but perhaps not the pulled plug: the log is synced at checkpoints.
        case normal
        /// The pulled plug: every commit is synced.
        case full
    }

    /// The path of the database file.
    public var path: String
    public var mode: Mode
    public var durability: Durability
    /// How long to wait for another connection's lock, in milliseconds.
    public var busyTimeout = 5_000
    /// The page cache, in KiB.
    public var cache = 16 * 1_024
    /// How much of the file is mapped into memory rather than read, in bytes; 0 maps nothing. At most `largestMap`.
    public var mapped = 0

    /// What Debian's SQLite maps at most, in bytes.
    public static let largestMap = 0x7FFF_0000

    public init(path: String, mode: Mode = .readWrite, durability: Durability = .full) {
        self.path = path
        self.mode = mode
        self.durability = durability
        if mode == .readOnly { mapped = Self.usualMap }
    }

    /// The same for a reader, which maps the file.
    public func reading() -> ConnectionConfiguration {
        var copy = self
        copy.mode = .readOnly
        if copy.mapped == 0 { copy.mapped = Self.usualMap }
        return copy
    }

    private static let usualMap = 1 << 30
}
