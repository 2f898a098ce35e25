import API
public import Application
public import Domain
import Foundation
public import Endpoints
public import Logging
public import Storage

/// What a configuration could not become.
public struct StartFault: Error, CustomStringConvertible {
    public let description: String
    /// What a command ends with for it.
    var status = ExitStatus.configuration
}

/// The opened store, log and keys with the pipeline on them: a whole service but for its sockets. Commands use it as it is.
public final class Foundations: Sendable {
    public let app: Kompas
    public let writer: Writer
    public let log: AccessLog
    public let clock: ClockSource
    public let ids: IdentifierSource
    let keys: KeysInUse
    let rotation: KeyRotation
    let backups: BackupJob
    let rebuilding: LogRebuilding
    let pool: QueryPool
    let store: StoreFile
    /// Where the data is.
    let folder: String
    public let pipeline: Pipeline
    let logger: Logger

    /// Opens everything; makes the data folder, the keys and the store where there are none.
    /// - Throws: `StartFault` for settings that cannot be; what storage throws for files that cannot be used. `Ending` says them all.
    public init(_ configuration: ServiceConfiguration, clock: ClockSource = .system, logger: Logger) throws {
        Descriptors.raiseLimit()
        ProcessSignals.ignoreThoseOfFailedWrites()
        let faults = configuration.faults
        guard faults.isEmpty else { throw StartFault(description: faults.joined(separator: "\n")) }
        guard Copenhagen.verify() else { throw StartFault(description: "the time zone Europe/Copenhagen is not available on this machine") }
        let clock = clock.steady(tolerance: Self.smallCorrection) { back in
            logger.warning("the clock was set back, and is followed", metadata: ["milliseconds": "\(back)"])
        }
        folder = configuration.dataDirectory
        if let remark = try PrivateFolder.prepare(folder) { logger.warning("\(remark)") }
        guard !FileManager.default.fileExists(atPath: RestoreMove.draft(in: folder)) else {
            throw StartFault(description: "a restore into \(folder) was cut off: run 'kompas restore' again")
        }
        let storePath = "\(folder)/\(StoreFile.fileName)"
        // The store is made before the log's first month, so a log without a store is a store that was lost.
        if try StoreFile.isBlank(storePath), try AccessLog.isBegun(in: folder) { throw FileAccessError.lost(path: storePath) }
        let home = configuration.keyHome
        let keyring = try home.loadOrCreate(beside: folder)
        keys = KeysInUse(keyring)
        store = try StoreFile(path: storePath, clock: clock)
        writer = try store.writer(logger: logger)
        pool = try store.queryPool(count: configuration.queryReaders)
        // The store knows of a row that the log has reached. One that is gone altogether is not begun anew.
        let known = try writer.perform { db in
            max(try AccessLogMarkStore.read(in: db).logSequence, try AccessLogMarkStore.lostRows(in: db)?.last ?? 0)
        }
        if known > 0, try !AccessLog.isBegun(in: folder) { throw FileAccessError.lost(path: "\(folder)/access-*.sqlite") }
        log = try AccessLog(
            directory: folder, keys: keyring[.accessLog], durability: configuration.logSurvivesPowerLoss ? .full : .normal, clock: clock,
            logger: logger
        )
        // A pulled plug may take the last rows (`log-durability`), so this is told and no reason to stay away. It is stored before the log
        // goes on, because then nothing tells it any more.
        let last = log.head().sequence
        if last < known {
            logger.error("the access log ends before a row that the store knows of", metadata: ["last": "\(last)", "known": "\(known)"])
            let end = try log.lastInstant()
            try writer.perform { db in try AccessLogMarkStore.goBack(toEnd: last, writtenAt: end, in: db) }
        }
        try writer.perform { db in
            try KeyCheckStore.check(keyring, in: db)
            guard try CPRRenewal.opensOne(CPRVault(keyring), in: db) else { throw WrongKeys.cannotOpen }
            try KeyCheckStore.remember(keyring, in: db)
        }
        rotation = KeyRotation(keys: keys, home: home, writer: writer, pool: pool, log: log, logger: logger)
        backups = BackupJob(data: folder, writer: writer, log: log, clock: clock, logger: logger)
        app = Kompas(vault: CPRVault(keys), accessLog: log, epoch: try writer.perform { db in try StoreEpoch.read(in: db) })
        ids = IdentifierSource(clock: clock)
        for id in try writer.perform({ db in try NewestIdentifier.all(in: db) }) { ids.follow(id) }
        self.clock = clock
        self.logger = logger
        let endpoints = AllEndpoints.make(app)
        let rebuilding = LogRebuilding(endpoints: endpoints, writer: writer, pool: pool, log: log, logger: logger)
        self.rebuilding = rebuilding
        var parts = PipelineParts(
            endpoints: endpoints, writer: writer, pool: pool, log: log, ids: ids, clock: clock,
            seal: Seal(keys, for: .sealing), origins: configuration.origins, logger: logger
        )
        parts.trustedProxies = configuration.proxies
        parts.rateLimits = configuration.rateLimits
        parts.slowRequest = configuration.slowRequest
        parts.whenRowIsMissing = { rebuilding.rowIsMissing() }
        pipeline = try Pipeline(parts)
    }

    /// A clock that is set back by this much or less, in milliseconds, is waited for: time services correct by seconds.
    private static let smallCorrection: Int64 = 60_000

    /// Finishes what is queued and closes the files.
    public func close() {
        backups.stop()
        rotation.stop()
        rebuilding.stop()
        pool.close()
        writer.close()
        log.close()
        store.close()
    }
}
