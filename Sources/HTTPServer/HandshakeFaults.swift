import Logging
import Synchronization

/// Why TLS handshakes fail, for the operating log: reasons and how often each, and never whose they were. All loops of a server share it,
/// and however many fail there is no more than one line a minute.
final class HandshakeFaults: Sendable {
    private struct Untold {
        var counts: [String: Int] = [:]
        var nextLine = Int.min
    }

    /// Between two lines, in milliseconds.
    private static let pause = 60_000
    /// OpenSSL knows some hundred reasons; further ones than these are counted together until the next line.
    private static let mostReasons = 16

    private let untold = Mutex(Untold())
    private let logger: Logger

    init(logger: Logger) {
        self.logger = logger
    }

    /// Counts one more.
    func note(_ reason: String) {
        untold.withLock { untold in
            let isNamed = untold.counts[reason] != nil || untold.counts.count < Self.mostReasons
            untold.counts[isNamed ? reason : "others", default: 0] += 1
        }
    }

    /// Tells what was counted since the last line, if there is anything and the pause is over.
    /// - Parameter now: milliseconds of the monotonic clock.
    func tell(at now: Int) {
        let counts = untold.withLock { untold -> [String: Int] in
            guard !untold.counts.isEmpty, now >= untold.nextLine else { return [:] }
            untold.nextLine = now + Self.pause
            defer { untold.counts = [:] }
            return untold.counts
        }
        guard !counts.isEmpty else { return }
        let reasons = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key): \($0.value)" }
        logger.info("TLS handshakes failed", metadata: ["reasons": "\(reasons.joined(separator: ", "))"])
    }
}
