import Crypto
public import Domain
public import Embedded
import FoundationEssentials

/// Brings a store to the schema of this version: runs what was not yet run, in order, each in a transaction of its own.
///
/// What was applied is remembered with the SHA-256 of its text. There is no way down: the backup that is made first is restored.
/// Owns `migration`.
public struct Migrator: Sendable {
    /// "KOMP", the application id in the header of the store's file (sqlite.org/pragma.html#pragma_application_id).
    static let applicationID = 0x4B4F_4D50

    private let migrations: [Embedded.Migration]
    private let clock: ClockSource

    /// - Parameter migrations: in order, numbered from 1 without gaps.
    public init(_ migrations: [Embedded.Migration] = Embedded.migrations, clock: ClockSource) {
        self.migrations = migrations
        self.clock = clock
    }

    /// Migrates the store that the connection writes to.
    ///
    /// - Returns: the numbers that were applied now.
    /// - Throws: `MigrationError`, `StorageError`, `FileAccessError`. The store is then as the last complete migration left it.
    @discardableResult
    public func migrate(_ connection: Connection) throws -> [Int] {
        for (index, migration) in migrations.enumerated() where migration.number != index + 1 {
            throw MigrationError.missing(number: index + 1)
        }
        let applied = try appliedMigrations(connection)
        try check(applied)
        let pending = migrations.dropFirst(applied.count)
        if let first = pending.first, !applied.isEmpty { try Backup.make(of: connection, before: first.number) }
        for migration in pending { try apply(migration, connection) }
        return pending.map(\.number)
    }

    /// How many migrations a store has had, once they are found to be this program's, as far as they go.
    /// - Throws: `MigrationError`, `StorageError`
    func appliedCount(_ connection: Connection) throws -> Int {
        let applied = try appliedMigrations(connection)
        try check(applied)
        return applied.count
    }

    private struct Applied {
        let number: Int
        let name: String
        let hash: [UInt8]
    }

    private func appliedMigrations(_ connection: Connection) throws -> [Applied] {
        let isNew = try !connection.exists("SELECT 1 FROM sqlite_schema LIMIT 1")
        let application = try connection.value(ofPragma: "application_id")
        if isNew, application == 0 { return [] }
        guard application == .int(Self.applicationID) else { throw MigrationError.foreign(path: connection.path) }
        return try connection.all("SELECT number, name, sha256 FROM migration ORDER BY number") { row in
            Applied(number: try row.int(0), name: try row.text(1), hash: try row.blob(2))
        }
    }

    private func check(_ applied: [Applied]) throws {
        for (index, known) in applied.enumerated() {
            guard known.number == index + 1 else { throw MigrationError.missing(number: index + 1) }
            guard index < migrations.count else { throw MigrationError.newer(number: known.number, name: known.name) }
            guard known.hash == Self.hash(migrations[index]) else {
                throw MigrationError.edited(number: known.number, name: known.name)
            }
        }
    }

    private func apply(_ migration: Embedded.Migration, _ connection: Connection) throws {
        // Rebuilding a table needs foreign keys off, which no transaction can do; what they hold is checked before COMMIT
        // (sqlite.org/lang_altertable.html#otheralter).
        try connection.execute(script: "PRAGMA foreign_keys = OFF")
        do {
            try connection.transaction(immediate: true) { try steps(migration, connection) }
        } catch let error as StorageError {
            try connection.execute(script: "PRAGMA foreign_keys = ON")
            throw MigrationError.failed(number: migration.number, name: migration.name, reason: error)
        } catch {
            try connection.execute(script: "PRAGMA foreign_keys = ON")
            throw error
        }
        try connection.execute(script: "PRAGMA foreign_keys = ON")
    }

    private func steps(_ migration: Embedded.Migration, _ connection: Connection) throws {
        let (number, name) = (migration.number, migration.name)
        try connection.execute(script: """
            PRAGMA application_id = \(Self.applicationID);
            CREATE TABLE IF NOT EXISTS migration (
                number     INTEGER PRIMARY KEY,
                name       TEXT    NOT NULL,
                sha256     BLOB    NOT NULL CHECK (length(sha256) = 32),
                applied_at INTEGER NOT NULL
            ) STRICT;
            SAVEPOINT migration;
            """)
        try connection.execute(script: migration.text)
        // The savepoint is gone when the text ended the transaction, even when it began another.
        do throws(StorageError) {
            try connection.run("RELEASE migration")
        } catch {
            throw MigrationError.ownTransaction(number: number, name: name)
        }
        let dangling = try connection.first("PRAGMA foreign_key_check") { row in try row.text(0) }
        if let dangling { throw MigrationError.dangling(number: number, name: name, table: dangling) }
        try connection.run(
            "INSERT INTO migration (number, name, sha256, applied_at) VALUES (?, ?, ?, ?)",
            .int(number), .text(name), .blob(Self.hash(migration)), .instant(clock.now()))
        try connection.execute(script: "PRAGMA user_version = \(number)")
    }

    static func hash(_ migration: Embedded.Migration) -> [UInt8] {
        Array(SHA256.hash(data: Array(migration.text.utf8)))
    }
}
