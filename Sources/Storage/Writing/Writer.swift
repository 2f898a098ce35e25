import Dispatch
public import Logging
import Synchronization

/// The only connection that writes to the store, and the serial queue that owns it.
///
/// Units of work that wait share one transaction: each runs in a savepoint, then one `COMMIT` makes all of them durable, then
/// they are answered. So every success that is answered is on disk, and the cost of syncing it is shared.
///
/// A unit is a value that can be run again: its identifiers and instants are fixed before it is submitted, and it does nothing
/// outside its connection. It runs more than once when the transaction it shared is lost, and is answered exactly once.
///
/// `@unchecked Sendable`: the connection is used on `queue` alone.
public final class Writer: @unchecked Sendable {
    private let queue = DispatchQueue(label: "kompas.writer", qos: .userInitiated)
    private let connection: Connection
    private let transactions: WriterTransactions
    private let limits: WriterLimits
    private let checkpoints: CheckpointPolicy
    private let logger: Logger
    private let line: Mutex<WaitingLine<any WriteUnit>>
    private let counts = Mutex(WriterStatistics())
    private let batchAnswered = Mutex<@Sendable () -> Void>({})
    /// Set on `queue` when the connection may no longer be used.
    private var isFinished = false

    /// Opens the store for writing. The file must exist; `StoreFile` makes and migrates it.
    public init(
        _ configuration: ConnectionConfiguration, limits: WriterLimits = WriterLimits(),
        checkpoints: CheckpointPolicy = CheckpointPolicy(), logger: Logger = Logger(label: "kompas.writer")
    ) throws(StorageError) {
        connection = try Connection(configuration)
        transactions = WriterTransactions(connection: connection)
        self.limits = limits
        self.checkpoints = checkpoints
        self.logger = logger
        line = Mutex(WaitingLine(limit: limits.maxQueued))
    }

    /// Hands in a unit of work.
    ///
    /// - Parameters:
    ///   - work: what to do inside the transaction. May run more than once.
    ///   - completion: called exactly once: after COMMIT, on the writer's queue, where it must be brief and must not wait for the
    ///     writer; or, when as much waits as may wait, at once with `StorageError.queueFull`.
    public func submit<Output: Sendable>(
        _ work: @escaping @Sendable (Connection) throws -> Output,
        completion: @escaping @Sendable (Result<Output, any Error>) -> Void
    ) {
        do throws(StorageError) {
            let unit = TypedWriteUnit(work: work, completion: completion)
            let mustWake = try line.withLock { (line) throws(StorageError) in try line.append(unit) }
            if mustWake { queue.async { self.serve() } }
        } catch {
            completion(.failure(error))
        }
    }

    /// Sets what is called whenever the units of a transaction were answered, on the writer's queue, where it must be brief: so that
    /// what their completions have in common is done for all of them together. One at a time; set it before work is handed in.
    public func afterEachBatch(_ body: @escaping @Sendable () -> Void) {
        batchAnswered.withLock { $0 = body }
    }

    /// Does a unit of work and waits for it. For commands, the start and tests: never on a loop, never inside a completion.
    public func perform<Output: Sendable>(_ work: @escaping @Sendable (Connection) throws -> Output) throws -> Output {
        dispatchPrecondition(condition: .notOnQueue(queue))
        let answer = Answer<Output>()
        submit(work) { answer.give($0) }
        return try answer.wait().get()
    }

    /// Copies the write-ahead log into the file as far as readers let it, and waits for that.
    public func checkpoint() throws {
        try queue.sync {
            guard !isFinished else { throw StorageError.closed }
            try connection.checkpoint(.passive)
        }
    }

    /// Finishes what waits, empties the write-ahead log and lets go of the connection. Readers should be closed before.
    public func close() {
        line.withLock { $0.close() }
        queue.sync {
            guard !isFinished else { return }
            while !line.withLock({ $0.isEmpty }) { runBatch() }
            isFinished = true
            do throws(StorageError) {
                try connection.checkpoint(.truncate)
            } catch {
                logger.warning("The write-ahead log could not be emptied", metadata: ["error": "\(error)"])
            }
        }
    }

    /// What was done so far.
    public var statistics: WriterStatistics {
        var now = counts.withLock { $0 }
        now.waiting = line.withLock { $0.count }
        return now
    }
}

// Everything below runs on `queue`.
extension Writer {
    private func serve() {
        guard !isFinished else { return }
        runBatch()
        checkpointIfDue()
        // A round for each batch, so that `checkpoint` and `close` get their turn under load.
        if line.withLock({ $0.roundEnded() }) { queue.async { self.serve() } }
    }

    private func runBatch() {
        let began = ContinuousClock.now
        var units: [any WriteUnit] = []
        let outcome = transactions.together {
            let isFull = units.count >= limits.maxBatch || (!units.isEmpty && .now - began >= limits.maxBatchTime)
            guard !isFull, let unit = line.withLock({ $0.popFirst() }) else { return nil }
            units.append(unit)
            return unit
        }
        switch outcome {
        case .committed(let attempts, let took):
            let pages = connection.pagesInLog
            answer(attempts) { counts in
                counts.batches += 1
                counts.batchSizes.add(Double(attempts.count))
                counts.commits.add(took)
                counts.pagesInLog = pages
            }
        case .lost:
            // Also those that had failed: what they failed on may be gone with the others.
            logger.warning("A transaction was lost, its units run one by one", metadata: ["units": "\(units.count)"])
            counts.withLock { $0.lostBatches += 1 }
            for unit in units { answer([transactions.alone(unit)]) { _ in } }
            makeRoom()
        case .refused(let error):
            refuseNextBatch(error)
        }
    }

    /// What was lost may have been lost for want of room: the write-ahead log begins anew once it is copied, and so needs none.
    private func makeRoom() {
        do throws(StorageError) {
            try connection.checkpoint(.passive)
        } catch {
            logger.warning("No room could be made", metadata: ["error": "\(error)"])
        }
    }

    /// No transaction can be begun: those who would have shared it are told, so that nobody waits for ever.
    private func refuseNextBatch(_ error: StorageError) {
        logger.error("No transaction could be begun", metadata: ["error": "\(error)"])
        var attempts: [Attempt] = []
        while attempts.count < limits.maxBatch, let unit = line.withLock({ $0.popFirst() }) {
            attempts.append(Attempt(hasFailed: true) { unit.refuse(error) })
        }
        answer(attempts) { _ in }
    }

    private func answer(_ attempts: [Attempt], count: (inout WriterStatistics) -> Void) {
        let failures = attempts.count { $0.hasFailed }
        counts.withLock { counts in
            count(&counts)
            counts.units += attempts.count
            counts.failures += failures
            counts.largestBatch = max(counts.largestBatch, attempts.count)
        }
        for attempt in attempts { attempt.answer() }
        batchAnswered.withLock { $0 }()
    }

    private func checkpointIfDue() {
        let isIdle = line.withLock { $0.isEmpty }
        guard checkpoints.isDue(pages: connection.pagesInLog, isIdle: isIdle) else { return }
        let began = ContinuousClock.now
        defer {
            let pages = connection.pagesInLog
            counts.withLock { counts in
                counts.checkpoints.add(.now - began)
                counts.pagesInLog = pages
            }
        }
        do throws(StorageError) {
            try connection.checkpoint(.passive)
        } catch {
            logger.error("A checkpoint failed", metadata: ["error": "\(error)"])
        }
    }
}
