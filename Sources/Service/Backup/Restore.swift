public import Domain
import Foundation
public import Logging
import Storage

/// Puts a backup in the place of what stands in a data folder. What stood there is set aside and never deleted, and an access log is
/// never shortened: the longer of the two is kept.
public struct Restore: Sendable {
    let backup: String
    let data: String
    let keys: KeyHome
    let setsLogAside: Bool
    let clock: ClockSource
    let logger: Logger

    /// - Parameters:
    ///   - backup: the folder of one backup.
    ///   - data: the data folder. Made where there is none.
    ///   - keys: where the keys are; they are not in the backup.
    ///   - setsLogAside: whether the log in the data folder may give way to the backup's although it is no part of it.
    public init(from backup: String, to data: String, keys: KeyHome, setsLogAside: Bool, clock: ClockSource = .system, logger: Logger) {
        self.backup = backup
        self.data = data
        self.keys = keys
        self.setsLogAside = setsLogAside
        self.clock = clock
        self.logger = logger
    }

    /// What is done with the two access logs.
    enum LogChoice: Equatable {
        /// The one in the data folder goes on from the backup's, or is the same.
        case keep(entries: Int64)
        /// There is none in the data folder, or the backup's goes on from it.
        case take
        /// Neither is part of the other; the one in the data folder is set aside because that was asked for.
        case replace
    }

    /// Restores, or says what it would do.
    /// - Returns: what was done, in words
    /// - Throws: `BackupFault`, `FileAccessError.inUse` while a service runs on the folder, what storage throws for files that cannot be used
    public func run(isDryRun: Bool) throws -> String {
        try Shortage.checkThreads()
        // What was named wrongly is said before anything is made.
        _ = try BackupManifest.read(in: backup)
        let keyring = try keys.load(beside: data)
        try keys.checkOwner(beside: data)
        if isDryRun {
            let isThere = FileManager.default.fileExists(atPath: data)
            if isThere { try PrivateFolder.check(data, isBeforePreparing: true) }
            let locks = isThere ? try DataLocks(data) : nil
            let sound = try BackupVerification(folder: backup, keyring: keyring).run()
            let choice = isThere ? try chooseLog(sound, keyring) : .take
            withExtendedLifetime(locks) {}
            return "Nothing was changed. A restore would do this:\n" + describe(sound.manifest, choice, aside: "a folder beside it")
        }
        if let remark = try PrivateFolder.prepare(data) { logger.warning("\(remark)") }
        var locks: DataLocks? = try DataLocks(data)
        let sound = try BackupVerification(folder: backup, keyring: keyring).run()
        let choice = try chooseLog(sound, keyring)
        let move = RestoreMove(data: data, aside: "\(data)/before-restore-\(clock.now().rfc3339.prefix(23).filter { $0 != "-" && $0 != ":" })Z")
        try move.bring(sound.manifest, from: backup, withLog: choice.takesLog)
        try move.exchange(withLog: choice.takesLog)
        locks?.releaseLog()
        try writeRow(keyring)
        try move.finish()
        locks = nil
        let text = describe(sound.manifest, choice, aside: move.aside)
        logger.notice("store restored", metadata: ["backup": "\(sound.manifest.madeAt.rfc3339)", "log": "\(choice)", "aside": "\(move.aside)"])
        return text
    }

    private func chooseLog(_ sound: BackupVerification.Sound, _ keyring: Keyring) throws -> LogChoice {
        let heads = [sound.manifest.logHead].compactMap { $0 }
        let standing = try AccessLog.verify(directory: data, keys: keyring[.accessLog], against: heads)
        guard let head = standing.head, standing.entries > 0 else { return .take }
        if standing.fault == nil { return .keep(entries: head.sequence - (sound.manifest.logHead?.sequence ?? 0)) }
        if case .missingHead = standing.fault {
            let other = try AccessLog.verify(directory: backup, keys: keyring[.accessLog], against: [head], isArchive: true)
            if other.fault == nil { return .take }
        }
        if setsLogAside { return .replace }
        throw BackupFault("""
            The access log in \(data) is no part of the backup's, and the backup's no part of it (\(standing.fault.map { "\($0)" } ?? "two branches")). \
            Nothing was changed. If the one in the data folder is to give way, say --set-log-aside: it is kept under another name.
            """)
    }

    /// The restore is a use of everybody's data.
    private func writeRow(_ keyring: Keyring) throws {
        let log = try AccessLog(directory: data, keys: keyring[.accessLog], durability: .full, clock: clock, logger: logger)
        defer { log.close() }
        try log.append([.ofCommand("restore", action: .udtraek, clock: clock)])
    }

    private func describe(_ manifest: BackupManifest, _ choice: LogChoice, aside: String) -> String {
        let log = switch choice {
        case .keep(let entries): "The access log in \(data) is kept: it is sound, and \(entries) rows ahead of the backup's."
        case .take: "The access log is the backup's, up to row \(manifest.logHead?.sequence ?? 0)."
        case .replace: "The access log is the backup's, up to row \(manifest.logHead?.sequence ?? 0); the one that stood in \(data) is set aside."
        }
        return """
            The store of \(manifest.madeAt.rfc3339) (schema \(manifest.schema)) takes the place of the one in \(data).
            \(log)
            What stood there and gives way is kept in \(aside).
            The store begins a new epoch: programs that read lists page by page begin again (410).
            """
    }
}

extension Restore.LogChoice {
    var takesLog: Bool {
        if case .keep = self { false } else { true }
    }
}

/// The locks of a data folder's store and log.
final class DataLocks {
    private let store: FileLock
    private var log: FileLock?

    /// - Throws: `FileAccessError.inUse` while a service or another command has the folder
    init(_ data: String) throws {
        store = try FileLock("\(data)/\(StoreFile.fileName).lock")
        log = try FileLock("\(data)/access-log.lock")
    }

    /// Lets go of the log's, so that the log can be opened.
    func releaseLog() { log = nil }
}
