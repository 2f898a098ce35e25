public import Domain
import Glibc
public import Embedded
public import Logging

/// The store's file, locked for this process and brought to the schema of this version.
///
/// The lock (`<path>.lock`) is held until this is closed: two services never share a store, and a command that writes finds out
/// that the service is running.
public final class StoreFile: Sendable {
    /// What the store's file is called in its data folder, and in a backup.
    public static let fileName = "kompas.sqlite"

    public let path: String
    /// The migrations that opening it applied.
    public let applied: [Int]
    private let lock: FileLock

    /// Makes the file where there is none (mode 600), locks it, and migrates it.
    ///
    /// - Throws: `FileAccessError`, also `inUse` and `lost`; `MigrationError`; `DatabaseFault`.
    public init(
        path: String, migrations: [Embedded.Migration] = Embedded.migrations, clock: ClockSource
    ) throws {
        self.path = path
        lock = try FileLock(path + ".lock")
        try WrittenAhead.check(path)
        try PrivateFile.prepare(path)
        applied = try DatabaseFault.naming(path) {
            let connection = try Connection(ConnectionConfiguration(path: path))
            let applied = try Migrator(migrations, clock: clock).migrate(connection)
            try connection.checkpoint(.truncate)
            return applied
        }
    }

    /// Whether there is no file at the path, or an empty one: a start that was cut off leaves that, and so does a loss.
    public static func isBlank(_ path: String) throws(FileAccessError) -> Bool {
        do {
            return try PrivateFile.isEmpty(path)
        } catch .cannotOpen(_, ENOENT) {
            return true
        }
    }

    /// Gives the lock back, when everything that was opened here is closed.
    public func close() {
        lock.release()
    }

    /// Opens the writer. One for each store: the lock keeps other processes away, not a second writer of this one.
    public func writer(
        limits: WriterLimits = WriterLimits(), checkpoints: CheckpointPolicy = CheckpointPolicy(),
        logger: Logger = Logger(label: "kompas.writer")
    ) throws(StorageError) -> Writer {
        try Writer(ConnectionConfiguration(path: path), limits: limits, checkpoints: checkpoints, logger: logger)
    }

    /// Opens a reader for a loop.
    public func loopReader() throws(StorageError) -> LoopReader {
        try LoopReader(ConnectionConfiguration(path: path))
    }

    /// Opens a pool of readers.
    public func queryPool(count: Int, maxQueued: Int = 1_024) throws(StorageError) -> QueryPool {
        try QueryPool(ConnectionConfiguration(path: path), count: count, maxQueued: maxQueued)
    }
}
