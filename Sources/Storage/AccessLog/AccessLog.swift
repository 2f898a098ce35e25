import Dispatch
public import Domain
public import Logging
import Synchronization

/// The access log: who used which citizen's data, when and for what (domain.md 3.1). A store of its own, one SQLite file a month,
/// its rows chained by HMAC.
///
/// What waits is written in one transaction. An answer that holds citizen data leaves when its record's completion says so.
///
/// `@unchecked Sendable`: `end` and `lock` are used on `queue` alone.
public final class AccessLog: @unchecked Sendable {
    private let queue = DispatchQueue(label: "kompas.access-log", qos: .userInitiated)
    private let line: Mutex<WaitingLine<Submission>>
    private let shown: Mutex<AccessLogHead>
    private let counts = Mutex(AccessLogStatistics())
    private let limits: WriterLimits
    private let checkpoints: CheckpointPolicy
    private let clock: ClockSource
    private let logger: Logger
    /// Both nil when the log is closed.
    private var lock: FileLock?
    private var end: AccessLogEnd?
    let directory: AccessLogDirectory
    private let keysNow: Mutex<KeySet>

    private struct Submission: Sendable {
        let records: [AccessRecord]
        let queued = ContinuousClock.now
        let completion: @Sendable (Result<Void, any Error>) -> Void
    }

    /// Opens the log in a directory, which must exist, and holds its lock.
    ///
    /// - Parameters:
    ///   - keys: of the keyring's purpose `accessLog`. A month is written with one key; a rotated key begins with the next.
    ///   - durability: `normal` survives a killed process, `full` a pulled plug.
    ///   - limits: how many appends may wait and how many share a transaction.
    /// - Throws: `AccessLogError`, `FileAccessError`, `DatabaseFault`.
    public init(
        directory: String, keys: KeySet, durability: ConnectionConfiguration.Durability = .normal, clock: ClockSource,
        limits: WriterLimits = WriterLimits(), checkpoints: CheckpointPolicy = CheckpointPolicy(),
        logger: Logger = Logger(label: "kompas.access-log")
    ) throws {
        self.directory = AccessLogDirectory(path: directory)
        keysNow = Mutex(keys)
        self.clock = clock
        self.limits = limits
        self.checkpoints = checkpoints
        self.logger = logger
        lock = try FileLock("\(directory)/access-log.lock")
        let end = try AccessLogEnd(self.directory, keys: keys, durability: durability, now: clock.now())
        self.end = end
        shown = Mutex(end.head)
        line = Mutex(WaitingLine(limit: limits.maxQueued))
        if let month = try end.missingMonth() {
            logger.error("A month of the access log is missing: put it back from the backup", metadata: ["month": "\(month)"])
        }
        if let last = try end.lastInstant(), clock.now() < last {
            logger.warning(
                "The clock is before the access log's last row: rows go on in the newest month, each with what the clock says",
                metadata: ["last": "\(last.rfc3339)", "now": "\(clock.now().rfc3339)", "month": "\(end.head.month)"])
        }
    }

    /// Whether a log was begun in a directory.
    /// - Throws: `AccessLogError`, `FileAccessError`
    public static func isBegun(in directory: String) throws -> Bool {
        let directory = AccessLogDirectory(path: directory)
        return try directory.months().contains { month in try !PrivateFile.isEmpty(directory.path(of: month)) }
    }

    /// Writes records, all of them or none. A citizen named twice in a record is kept once.
    ///
    /// - Parameter completion: called exactly once: when the records are written, or could not be, on the log's queue, where it must
    ///   be brief; or at once with `StorageError.queueFull` or `closed`, and at once for no records.
    public func append(_ records: [AccessRecord], completion: @escaping @Sendable (Result<Void, any Error>) -> Void) {
        guard !records.isEmpty else { return completion(.success(())) }
        submit(Submission(records: records.map(\.withoutRepeatedCitizens), completion: completion))
    }

    /// Calls back when everything that was handed in before is written or refused.
    func passLine(completion: @escaping @Sendable (Result<Void, any Error>) -> Void) {
        submit(Submission(records: [], completion: completion))
    }

    private func submit(_ submission: Submission) {
        do throws(StorageError) {
            let mustWake = try line.withLock { (line) throws(StorageError) in try line.append(submission) }
            if mustWake { queue.async { self.serve() } }
        } catch {
            submission.completion(.failure(error))
        }
    }

    /// Copies what is written into the month's file as far as readers let it, and waits for that.
    func checkpoint() throws {
        try queue.sync {
            guard let end else { throw StorageError.closed }
            try end.connection.checkpoint(.passive)
        }
    }

    /// Writes records and waits. For commands and tests: never on a loop, never inside a completion.
    public func append(_ records: [AccessRecord]) throws {
        let answer = Answer<Void>()
        append(records) { answer.give($0) }
        try answer.wait().get()
    }

    /// Proves that a row could be written now, by a commit that changes nothing.
    ///
    /// - Parameter completion: called once, on the log's queue, where it must be brief.
    public func probe(completion: @escaping @Sendable (Result<Void, any Error>) -> Void) {
        queue.async {
            completion(Result {
                guard let end = self.end else { throw StorageError.closed }
                try DiskRoom.require(beside: end.connection.path)
                try end.touch()
            })
        }
    }

    /// The end of the chain, as far as it is written.
    public func head() -> AccessLogHead {
        shown.withLock { $0 }
    }

    /// What was done so far.
    public var statistics: AccessLogStatistics {
        var now = counts.withLock { $0 }
        (now.waiting, now.oldestWaiting) = line.withLock { line in
            (line.count, line.first.map { ContinuousClock.now - $0.queued } ?? .zero)
        }
        return now
    }

    /// The keys that months are written with or were.
    var keys: KeySet { keysNow.withLock { $0 } }

    /// Works with other keys from now on. A month is written with one key: a rotated one begins with the next month.
    public func use(_ keys: KeySet) {
        keysNow.withLock { $0 = keys }
        queue.sync { end?.keys = keys }
    }

    /// How many months each key was used for.
    /// - Throws: `AccessLogError`, `StorageError`
    public func usage() throws -> [String: Int] {
        var months: [String: Int] = [:]
        for month in try directory.months() {
            guard let file = try directory.openForReading(month) else { continue }
            months[try file.opening().opening.keyID, default: 0] += 1
        }
        return months
    }

    /// Writes what waits, empties the write-ahead log and lets go of file and lock.
    public func close() {
        line.withLock { $0.close() }
        queue.sync {
            while end != nil, !line.withLock({ $0.isEmpty }) { writeBatch() }
            do {
                try end?.closeRun()
                try end?.connection.checkpoint(.truncate)
            } catch {
                logger.warning("The access log was closed before it was tidied", metadata: ["error": "\(error)"])
            }
            end = nil
            lock = nil
        }
    }
}

// Everything below runs on `queue`.
extension AccessLog {
    private func serve() {
        guard end != nil else { return }
        writeBatch()
        tidyIfDue()
        if line.withLock({ $0.roundEnded() }) { queue.async { self.serve() } }
    }

    private func writeBatch() {
        var batch: [Submission] = []
        while batch.count < limits.maxBatch, let next = line.withLock({ $0.popFirst() }) { batch.append(next) }
        guard !batch.isEmpty else { return }
        let outcome = write(batch)
        guard batch.count > 1, case .failure = outcome else { return answer(batch, outcome) }
        // One that does not fit or cannot be written takes nobody with it.
        for submission in batch { answer([submission], write([submission])) }
    }

    private func write(_ batch: [Submission]) -> Result<Void, any Error> {
        let began = ContinuousClock.now
        let outcome: Result<Void, any Error> = Result { try end?.add(batch.lazy.flatMap(\.records), now: clock.now()) }
        // Those of a batch that failed are counted when each has had its own try.
        if case .failure = outcome, batch.count > 1 { return outcome }
        note(batch, outcome, took: .now - began)
        return outcome
    }

    private func answer(_ batch: [Submission], _ outcome: Result<Void, any Error>) {
        if let head = end?.head { shown.withLock { $0 = head } }
        for submission in batch { submission.completion(outcome) }
    }

    private func note(_ batch: [Submission], _ outcome: Result<Void, any Error>, took: Duration) {
        let rows = batch.reduce(0) { $0 + $1.records.count }
        let pages = end?.connection.pagesInLog ?? 0
        counts.withLock { counts in
            counts.pagesInLog = pages
            guard case .success = outcome else {
                counts.failures += batch.count
                return
            }
            counts.rows += rows
            counts.batchSizes.add(Double(rows))
            counts.commits.add(took)
        }
    }

    /// What need not be done before the answers leave.
    private func tidyIfDue() {
        do {
            if end?.isRunFull == true { try end?.closeRun() }
            let isIdle = line.withLock { $0.isEmpty }
            guard let connection = end?.connection, checkpoints.isDue(pages: connection.pagesInLog, isIdle: isIdle) else { return }
            let began = ContinuousClock.now
            defer { counts.withLock { $0.checkpoints.add(.now - began) } }
            try connection.checkpoint(.passive)
        } catch {
            logger.error("The access log could not be tidied", metadata: ["error": "\(error)"])
        }
    }
}

extension AccessRecord {
    fileprivate var withoutRepeatedCitizens: AccessRecord {
        guard citizens.count > 1 else { return self }
        var copy = self
        var seen: Set<CitizenID> = []
        copy.citizens = citizens.filter { seen.insert($0).inserted }
        return copy
    }
}
