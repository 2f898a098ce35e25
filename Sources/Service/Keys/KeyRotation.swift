import Dispatch
import Logging
import Storage
import Synchronization

/// Rotates keys while the service runs: the new keyring is on the disk before it is used, then the CPR numbers are renewed some at a time,
/// and until that is done every number is looked for under both keys. What is left is seen in the rows, so a start goes on with it.
final class KeyRotation: Sendable {
    private let queue = DispatchQueue(label: "kompas.keys", qos: .utility)
    private let keys: KeysInUse
    private let home: KeyHome
    private let writer: Writer
    private let pool: QueryPool
    private let log: AccessLog
    private let logger: Logger
    private let isStopped = Mutex(false)

    /// Rows that share a turn at the writer: a few milliseconds.
    private static let rowsAtATime = 100
    /// How long others have the writer to themselves between two turns.
    private static let pause = DispatchTimeInterval.milliseconds(20)

    init(keys: KeysInUse, home: KeyHome, writer: Writer, pool: QueryPool, log: AccessLog, logger: Logger) {
        self.keys = keys
        self.home = home
        self.writer = writer
        self.pool = pool
        self.log = log
        self.logger = logger
    }

    /// Makes a new current key for a purpose. The one before stays as an earlier key until it is forgotten.
    /// - Returns: the new key's id
    /// - Throws: `KeyFault`, `FileAccessError`, `StorageError`
    func rotate(_ purpose: Keyring.Purpose) throws -> String {
        let id = try queue.sync {
            let known = keys.keyring
            let next = known.rotating(purpose)
            try home.save(next, inPlaceOf: known)
            keys.replace(by: next)
            if purpose == .accessLog { log.use(next[.accessLog]) }
            try writer.perform { db in try KeyCheckStore.remember(next, in: db) }
            return next[purpose].currentID
        }
        logger.notice("key rotated", metadata: ["purpose": "\(purpose.rawValue)", "key": "\(id)"])
        resume()
        return id
    }

    /// Takes an earlier key out of the keyring.
    /// - Throws: `KeyFault` while anything uses it; `FileAccessError`, `StorageError`
    func forget(_ id: String) throws {
        try queue.sync {
            let known = keys.keyring
            guard let purpose = Keyring.Purpose.allCases.first(where: { known[$0].key(id) != nil }) else { throw KeyFault("there is no key '\(id)'") }
            guard known[purpose].currentID != id else { throw KeyFault("'\(id)' is the current key for '\(purpose.rawValue)': rotate it first") }
            let uses = try usage().filter { $0.purpose == purpose && ($0.id == id || $0.id.isEmpty) && $0.count > 0 }
            if let use = uses.first { throw KeyFault("'\(id)' is still needed by \(use.count) \(use.what)") }
            let next = known.forgetting(id, of: purpose)
            // The store first: of a key that only the keyring knows it is told again at the next start.
            try writer.perform { db in try KeyCheckStore.forget(id, of: purpose, in: db) }
            try home.save(next, inPlaceOf: known)
            keys.replace(by: next)
            if purpose == .accessLog { log.use(next[.accessLog]) }
            logger.notice("key forgotten", metadata: ["purpose": "\(purpose.rawValue)", "key": "\(id)"])
        }
    }

    /// Every key, and what uses it now; and rows of a key that has no name (from before the index's key was written down).
    /// - Throws: `StorageError`, `AccessLogError`
    func usage() throws -> [KeyUse] {
        // Through the writer's queue, so that what was begun with an earlier key has been counted.
        let numbers = try writer.perform { db in try CPRRenewal.usage(in: db).map { (keys: $0.keys, rows: $0.rows) } }
        let answers = try pool.perform { db in try RepeatStore.usage(in: db) }
        let months = try log.usage()
        let counts: [Keyring.Purpose: [String: Int]] = [
            .cprEncryption: Dictionary(numbers.map { ($0.keys.encryption, $0.rows) }, uniquingKeysWith: +),
            .cprIndex: Dictionary(numbers.map { ($0.keys.index, $0.rows) }, uniquingKeysWith: +),
            .accessLog: months, .sealing: answers,
        ]
        let keyring = keys.keyring
        return Keyring.Purpose.allCases.flatMap { purpose in
            let counts = counts[purpose] ?? [:]
            let unnamed = counts[""].map { _ in [""] } ?? []
            return (keyring[purpose].ids + unnamed).map { id in
                KeyUse(purpose: purpose, id: id, isCurrent: id == keyring[purpose].currentID, count: counts[id] ?? 0)
            }
        }
    }

    /// Renews what is not of the current keys, in the background.
    func resume() {
        queue.async { self.turn(renewed: 0) }
    }

    /// The same, at once and to the end, for a command that has the store to itself.
    /// - Throws: `SecretsError`, `StorageError`
    func finish() throws {
        try queue.sync { while try step() > 0 {} }
    }

    /// Ends what runs in the background. The next start goes on with it.
    func stop() {
        isStopped.withLock { $0 = true }
        queue.sync {}
    }

    private func turn(renewed before: Int) {
        guard !isStopped.withLock({ $0 }) else { return }
        do {
            let count = try step()
            let renewed = before + count
            if count == 0 {
                if renewed > 0 { logger.notice("CPR numbers renewed, all are of the current keys", metadata: ["rows": "\(renewed)"]) }
                return
            }
            if before / 10_000 != renewed / 10_000 { logger.notice("CPR numbers are being renewed", metadata: ["rows": "\(renewed)"]) }
            queue.asyncAfter(deadline: .now() + Self.pause) { self.turn(renewed: renewed) }
        } catch {
            logger.error("CPR numbers could not be renewed; the next start tries again", metadata: ["error": "\(error)", "rows": "\(before)"])
        }
    }

    private func step() throws -> Int {
        let vault = CPRVault(keys)
        return try writer.perform { db in try CPRRenewal.step(vault, limit: Self.rowsAtATime, in: db) }
    }
}

/// A key and what uses it.
struct KeyUse: Sendable, Equatable {
    var purpose: Keyring.Purpose
    /// Empty for rows of a key that has no name.
    var id: String
    var isCurrent: Bool
    var count: Int

    /// What is counted.
    var what: String {
        switch purpose {
        case .cprEncryption, .cprIndex: "CPR numbers"
        case .accessLog: "months of the access log"
        case .sealing: "answers kept for repeats (seven days)"
        }
    }
}
