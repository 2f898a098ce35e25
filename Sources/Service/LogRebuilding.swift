import Application
import Dispatch
import Domain
import Endpoints
import Logging
import Storage
import Synchronization

/// Makes rows of the access log again from history: of writes that were committed while the log could not be written, and of those that a
/// killed process had committed and not yet logged (docs/decisions/0023).
///
/// What history was looked through stands in the store as a mark, which moves every few minutes, so that a start looks through minutes
/// and not years.
final class LogRebuilding: Sendable {
    private let queue = DispatchQueue(label: "kompas.log-rebuilding", qos: .utility)
    private let writer: Writer
    private let pool: QueryPool
    private let log: AccessLog
    private let rows: [String: RowOfOperation]
    private let logger: Logger
    private let state = Mutex(State())

    private struct State {
        /// Whether a row may be missing: at the start one may be.
        var isOwed = true
        var isStopped = false
    }

    /// What the declaration of an operation adds to what history tells of it.
    private struct RowOfOperation {
        var action: AccessAction
        var purpose: Purpose
        var status: Int
    }

    /// How often it is seen whether a row is missing.
    private static let pause = DispatchTimeInterval.seconds(3)
    /// The mark moves each time so many pauses are over.
    private static let pausesOfMark = 100
    /// Rows of history looked through at a time.
    private static let portion = 20_000
    /// Rows of the log written in one transaction.
    private static let rowsAtATime = 500

    init(endpoints: [Endpoint], writer: Writer, pool: QueryPool, log: AccessLog, logger: Logger) {
        self.writer = writer
        self.pool = pool
        self.log = log
        self.logger = logger
        var rows: [String: RowOfOperation] = [:]
        for endpoint in endpoints {
            guard case .logged(let action, let purpose) = endpoint.audit, case .write = endpoint.work else { continue }
            rows[endpoint.id] = RowOfOperation(action: action, purpose: purpose, status: endpoint.success.min() ?? 200)
        }
        self.rows = rows
    }

    /// Begins to look, some seconds after the start.
    func start() {
        wait(pauses: 1)
    }

    /// Told that the log refused the row of a committed write.
    func rowIsMissing() {
        state.withLock { $0.isOwed = true }
    }

    /// Ends what runs in the background, and moves the mark where nothing is owed. What is owed is made at the next start.
    func stop() {
        let isOwed = state.withLock { state in
            state.isStopped = true
            return state.isOwed
        }
        queue.sync { if !isOwed { look() } }
    }

    private func wait(pauses: Int) {
        queue.asyncAfter(deadline: .now() + Self.pause) { [weak self] in
            guard let self, !state.withLock({ $0.isStopped }) else { return }
            if state.withLock({ $0.isOwed }) || pauses % Self.pausesOfMark == 0 { look() }
            wait(pauses: pauses + 1)
        }
    }

    /// Makes what is missing, if anything may be, and moves the mark.
    private func look() {
        // What is found missing from here on is looked for again.
        let isOwed = state.withLock { state in
            defer { state.isOwed = false }
            return state.isOwed
        }
        do {
            try lookThrough(isOwed: isOwed)
        } catch {
            if isOwed { state.withLock { $0.isOwed = true } }
            logger.warning("The access log is not looked through yet; it is tried again", metadata: ["error": "\(error)"])
        }
    }

    private func lookThrough(isOwed: Bool) throws {
        var mark = try pool.perform { db in try AccessLogMarkStore.read(in: db) }
        while true {
            // In this order: the row of whatever is committed after this stands behind this entry.
            let logSequence = log.head().sequence
            let last = try pool.perform { db in try ChangeStore.last(in: db) }
            guard last > mark.historySequence else { return }
            // A turn at the writer, so that those before have handed in their rows; then those are waited for.
            try writer.perform { _ in }
            try log.settle()
            // What was refused meanwhile is looked for first.
            guard isOwed || !state.withLock({ $0.isOwed }) else { return }
            let end = try isOwed ? endOfPortion(after: mark.historySequence, last: last) : last
            if isOwed { try makeMissing(mark.historySequence + 1...end, after: mark.logSequence) }
            mark = AccessLogMark(historySequence: end, logSequence: end == last ? logSequence : mark.logSequence)
            try writer.perform { [mark] db in try AccessLogMarkStore.write(mark, in: db) }
            if end == last || state.withLock({ $0.isStopped }) { return }
        }
    }

    /// Where a portion of history ends: between two writes.
    private func endOfPortion(after sequence: Int, last: Int) throws -> Int {
        guard last - sequence > Self.portion else { return last }
        return min(last, try pool.perform { db in try WrittenRequest.lastRow(ofWriteWith: sequence + Self.portion, in: db) })
    }

    private func makeMissing(_ numbers: ClosedRange<Int>, after sequence: Int64) throws {
        let written = try pool.perform { db in try WrittenRequest.all(numbered: numbers, in: db) }.filter { rows[$0.write.operation] != nil }
        guard !written.isEmpty else { return }
        var unlogged = UnloggedWrites(among: written)
        try log.eachWrite(after: sequence) { unlogged.take($0) }
        let records = unlogged.all.compactMap(record)
        guard !records.isEmpty else { return }
        for first in stride(from: 0, to: records.count, by: Self.rowsAtATime) {
            try log.append(Array(records[first..<min(first + Self.rowsAtATime, records.count)]))
        }
        logger.notice("Rows of the access log were made again from history", metadata: ["rows": "\(records.count)"])
    }

    /// The row, as far as history and the operation's declaration tell of it. It names the row of history that it was made from, as each
    /// write's row does, and no peer, which history does not know.
    private func record(_ request: WrittenRequest) -> AccessRecord? {
        let write = request.write
        guard let row = rows[write.operation] else { return nil }
        return AccessRecord(
            at: write.at, request: write.request, operation: write.operation, action: row.action, token: write.token, staff: write.staff,
            purpose: row.purpose.rawValue, citizens: request.citizens, caseID: request.caseID,
            object: write.historySequence.map(AccessRecord.Object.init(historySequence:)), status: row.status
        )
    }
}
