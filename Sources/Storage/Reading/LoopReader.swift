/// The read-only connection of one event loop, for point reads that take microseconds.
///
/// All reads of a turn share one transaction: they see one state of the store, and pay for beginning it once. It belongs to its
/// loop and is used there alone.
public final class LoopReader {
    /// Reads inside the turn. Between turns a read would stand alone.
    public let connection: Connection
    /// Which state of the store the open turn sees. Where two turns have the same, nothing at all was committed between them.
    public private(set) var state = -1
    /// Whether a turn is open.
    public private(set) var isInTurn = false

    /// Opens the store for reading; what the configuration says of the mode is not asked.
    public init(_ configuration: ConnectionConfiguration) throws(StorageError) {
        connection = try Connection(configuration.reading())
    }

    /// Begins a turn and takes its snapshot: whatever was committed before is seen.
    public func beginTurn() throws(StorageError) {
        guard !isInTurn else { return }
        try connection.begin(immediate: false)
        isInTurn = true
        do throws(StorageError) {
            state = try connection.dataVersion()
        } catch {
            endTurn()
            throw error
        }
    }

    /// Ends the turn and lets go of the snapshot, which would otherwise hold the write-ahead log's end back.
    public func endTurn() {
        guard isInTurn else { return }
        isInTurn = false
        // There is nothing to commit; a rollback ends a read in every state it can be in.
        try? connection.rollback()
    }

    /// Reads in a turn of its own, or in the one that is open.
    public func read<Output>(_ work: (Connection) throws -> Output) throws -> Output {
        if isInTurn { return try work(connection) }
        try beginTurn()
        defer { endTurn() }
        return try work(connection)
    }
}
