import Dispatch
import Domain
import Logging
import Storage
import Synchronization

/// The backup that the running service makes, one at a time, beside everything else.
final class BackupJob: Sendable {
    /// How it stands with the last one that was asked for.
    enum State: Sendable {
        case none
        /// In bytes of all.
        case running(done: Int, all: Int)
        case made(MadeBackup)
        case failed(Ending)
    }

    private let queue = DispatchQueue(label: "kompas.backup", qos: .utility)
    private let making: BackupMaking
    private let logger: Logger
    private let now = Mutex(State.none)
    private let isStopped = Mutex(false)

    init(data: String, writer: Writer, log: AccessLog, clock: ClockSource, logger: Logger) {
        making = BackupMaking(data: data, clock: clock) {
            // Behind every unit whose rows were handed to the log; the backup's own row then stands behind theirs.
            try writer.perform { _ in }
            try log.append([.ofCommand("backup", action: .udtraek, clock: clock)])
        }
        self.logger = logger
    }

    var state: State { now.withLock { $0 } }

    /// Begins a backup.
    /// - Returns: false while another is made
    func start(_ order: BackupOrder) -> Bool {
        let isFree = now.withLock { state in
            if case .running = state { return false }
            state = .running(done: 0, all: 0)
            return true
        }
        if isFree { queue.async { self.run(order) } }
        return isFree
    }

    /// Ends the one that is made, and waits for that.
    func stop() {
        isStopped.withLock { $0 = true }
        queue.sync {}
    }

    private func run(_ order: BackupOrder) {
        do {
            let made = try making.make(order) { done, all in
                now.withLock { $0 = .running(done: done, all: all) }
                if isStopped.withLock({ $0 }) { throw Command.Refused(description: "the service was stopped") }
            }
            logger.notice("backup made", metadata: ["path": "\(made.path)", "bytes": "\(made.size)", "removed": "\(made.removed.count)"])
            for line in made.left { logger.warning("an older backup stays", metadata: ["reason": "\(line)"]) }
            now.withLock { $0 = .made(made) }
        } catch {
            let ending = Ending(error)
            logger.error("the backup failed", metadata: ["error": "\(ending.text)", "exit": "\(ending.status.rawValue)"])
            now.withLock { $0 = .failed(ending) }
        }
    }
}
