import Domain
import HTTPWire

/// Answers that are the same for everybody, as one loop last made them. What was made in one state of the store holds in that state
/// alone: after any commit, whatever it was about, it is made anew. Belongs to its loop.
final class SharedAnswers {
    /// As many are remembered; then they are forgotten together.
    private static let most = 64
    /// A longer body is not remembered.
    private static let longest = 64 * 1_024

    /// An answer, and in which quarter of an hour since 1970 it was made: it may hold what is in force today, and days begin with one.
    final class Remembered {
        let reply: Reply
        fileprivate let quarter: Int64

        fileprivate init(_ reply: Reply, _ quarter: Int64) {
            self.reply = reply
            self.quarter = quarter
        }
    }

    private var state: Int?
    /// By the targets that were asked for.
    private var answers: [String: Remembered] = [:]

    /// Begins a turn of the loop's reader, which sees this state (`LoopReader.state`).
    func beginTurn(seeing state: Int) {
        guard state != self.state else { return }
        self.state = state
        answers.removeAll(keepingCapacity: true)
    }

    func answer(to head: RequestHead, at now: Instant) -> Remembered? {
        guard let known = answers[head.target], known.quarter == Self.quarter(now) else { return nil }
        return known
    }

    func remember(_ reply: Reply, to head: RequestHead, at now: Instant) {
        guard reply.body.count <= Self.longest else { return }
        if answers.count >= Self.most { answers.removeAll(keepingCapacity: true) }
        answers[head.target] = Remembered(reply.madeReady(), Self.quarter(now))
    }

    private static func quarter(_ now: Instant) -> Int64 { now.milliseconds / 900_000 }
}
