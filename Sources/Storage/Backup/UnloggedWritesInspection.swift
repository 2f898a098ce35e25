import Domain
/// A look at which writes of a store have no row in the access log beside it. A service may be writing to both.
public struct UnloggedWritesInspection {
    private let writes: [WrittenRequest]
    private let logSequence: Int64
    private let log: AccessLogDirectory

    /// Reads the writes that the store does not know to have their rows. None in a store from before rows named their write.
    /// - Parameters:
    ///   - folder: with the store and its access log.
    ///   - isArchive: whether it is a backup, which nobody writes to.
    ///   - operation: one whose writes have no rows of their own. They are left out before anything is kept: it may be all of history.
    /// - Throws: `StorageError`
    public init(folder: String, isArchive: Bool, besides operation: String) throws {
        log = AccessLogDirectory(path: folder, isArchive: isArchive)
        let db = try Connection(path: "\(folder)/\(StoreFile.fileName)", mode: isArchive ? .archive : .readOnly)
        try db.begin(immediate: false)
        defer { try? db.rollback() }
        guard try Migrator(clock: .system).appliedCount(db) >= Self.schemaWithSteps else {
            (writes, logSequence) = ([], 0)
            return
        }
        let mark = try AccessLogMarkStore.read(in: db)
        let last = try ChangeStore.last(in: db)
        logSequence = mark.logSequence
        guard last > mark.historySequence else {
            writes = []
            return
        }
        writes = try WrittenRequest.all(numbered: mark.historySequence + 1...last, besides: operation, in: db)
    }

    /// The migration that numbered the rows of history within their write.
    private static let schemaWithSteps = 15

    /// How many of them have no row now.
    /// - Throws: `AccessLogError`, `StorageError`
    public func count() throws -> Int {
        guard !writes.isEmpty else { return 0 }
        var unlogged = UnloggedWrites(among: writes)
        try log.eachWrite(after: logSequence) { unlogged.take($0) }
        return unlogged.all.count
    }
}
