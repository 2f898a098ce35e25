import Application
import Dispatch
import Domain
import Endpoints
import Logging
import Storage

/// What is done by the clock and not by a request: old repeats go, old changes are told no more, and the access log's head is printed hourly to the operating log,
/// because a chain cannot show by itself that its end was cut off. Memory that a busy moment needed is given back.
///
/// `@unchecked Sendable`: the timers are made once and only ever cancelled, which Dispatch allows from any thread.
final class Housekeeping: @unchecked Sendable {
    private let timer: any DispatchSourceTimer
    private let memoryTimer: any DispatchSourceTimer

    init(_ foundations: Foundations, logger: Logger) {
        let queue = DispatchQueue(label: "kompas.housekeeping", qos: .utility)
        timer = DispatchSource.makeTimerSource(queue: queue)
        memoryTimer = DispatchSource.makeTimerSource(queue: queue)
        timer.schedule(deadline: .now() + 60, repeating: 3_600, leeway: .seconds(60))
        timer.setEventHandler {
            Housekeeping.printHead(foundations, logger)
            Housekeeping.purge("old repeats", foundations, logger) { db, now in
                try RepeatStore.purge(before: now.advanced(byMilliseconds: -KeptRepeats.milliseconds), limit: Housekeeping.portion, in: db)
            }
            Housekeeping.purge("old changes", foundations, logger) { db, now in
                try ChangeRetention.forget(at: now, limit: Housekeeping.portion, in: db)
            }
        }
        memoryTimer.schedule(deadline: .now() + 60, repeating: 60, leeway: .seconds(10))
        memoryTimer.setEventHandler { SpareMemory.giveBack() }
        timer.resume()
        memoryTimer.resume()
    }

    /// Prints the access log's head; also when the service stops, because what comes after it cannot be missed.
    static func printHead(_ foundations: Foundations, _ logger: Logger) {
        logger.notice("access log", metadata: ["head": "\(foundations.log.head().line)"])
    }

    func stop() {
        timer.cancel()
        memoryTimer.cancel()
    }

    /// How many rows are removed at a time, so that no unit of work holds the writer for long.
    private static let portion = 1_000

    /// Takes what is old out a portion at a time.
    private static func purge(
        _ what: String, _ foundations: Foundations, _ logger: Logger, remove: @escaping @Sendable (Connection, Instant) throws -> Int
    ) {
        let now = foundations.clock.now()
        do {
            // Bounded, so that a clock set far ahead cannot keep it busy without end.
            for _ in 0..<1_000 {
                let gone = try foundations.writer.perform { db in try remove(db, now) }
                if gone < portion { return }
            }
        } catch {
            logger.error("what is old could not be removed", metadata: ["what": "\(what)", "error": "\(error)"])
        }
    }
}
