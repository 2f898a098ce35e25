import Domain

/// What a look at a store's file found: its schema, its epoch, and everything that is wrong.
public struct StoreInspection: Sendable, Equatable {
    /// The number of the last migration that was applied.
    public var schema = 0
    /// nil for a store from before there were epochs.
    public var epoch: UInt32?
    /// A row that its access log has reached; 0 where it knows of none.
    public var knownLogSequence: Int64 = 0
    /// Rows that its access log had lost at a start.
    public var lostLogRows: LostLogRows?
    /// In words for the person who runs the service; empty when the store is sound.
    public var faults: [String] = []

    /// What stands in it that no migration made, in words as well. Backed up and restored all the same.
    public var foreign: [String] = []

    /// As many faults of a kind are told, so that a broken file does not fill the screen.
    private static let mostOfAKind = 20

    /// Looks at a store, which a service may be writing to: whose it is, whether its migrations are this program's, SQLite's own checks of
    /// pages, indexes and constraints, references, and whether the keys are its keys. Reads all of it in one transaction.
    ///
    /// - Parameters:
    ///   - isArchive: whether it is a copy in a backup, which nobody writes to.
    ///   - keyring: nil leaves the keys unchecked.
    public static func of(_ path: String, isArchive: Bool, keyring: Keyring?) -> StoreInspection {
        var found = StoreInspection()
        do {
            let db = try Connection(path: path, mode: isArchive ? .archive : .readOnly)
            try db.begin(immediate: false)
            defer { try? db.rollback() }
            found.schema = try Migrator(clock: .system).appliedCount(db)
            try found.checkRows(db)
            found.foreign = try SchemaComparison(db, schema: found.schema).differences
            if found.schema >= Self.schemaWithEpoch {
                found.epoch = try StoreEpoch.read(in: db)
                if let keyring { try KeyCheckStore.check(keyring, in: db) }
            }
            if found.schema >= Self.schemaWithLogMark { found.knownLogSequence = try AccessLogMarkStore.read(in: db).logSequence }
            if found.schema >= Self.schemaWithLostRows { found.lostLogRows = try AccessLogMarkStore.lostRows(in: db) }
            if let keyring, try !CPRRenewal.opensOne(CPRVault(keyring), in: db) { throw WrongKeys.cannotOpen }
        } catch let error as StorageError {
            found.faults.append("\(DatabaseFault(path: path, reason: error))")
        } catch {
            found.faults.append("\(error)")
        }
        return found
    }

    /// The migration that gave the store an epoch and a memory of its keys.
    static let schemaWithEpoch = 3
    /// The one that gave it the mark of how far the access log has come.
    private static let schemaWithLogMark = 9
    /// The one that remembers which rows of the log were lost.
    private static let schemaWithLostRows = 16

    private mutating func checkRows(_ db: Connection) throws {
        let damage = try db.all("PRAGMA integrity_check(20)") { row in try row.text(0) }
        if damage != ["ok"] { faults += damage.map { "integrity_check: \($0)" } }
        var dangling: [String: Int] = [:]
        try db.each("PRAGMA foreign_key_check") { row in dangling[try row.text(0), default: 0] += 1 }
        for (table, rows) in dangling.sorted(by: { $0.key < $1.key }).prefix(Self.mostOfAKind) {
            faults.append("\(rows) rows of '\(table)' refer to rows that are not there")
        }
    }
}
