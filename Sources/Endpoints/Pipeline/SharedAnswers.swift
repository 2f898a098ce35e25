import Domain
import HTTPWire

/// Answers that are the same for everybody, as one loop last made them. What was made in one state of the store holds in that state
/// alone: after any commit, whatever it was about, it is made anew. Belongs to its loop.
final class SharedAnswers {
    /// As many are remembered; then they are forgotten together.
    private static let most = 64
    /// A longer body is not remembered.
    private static let longest = 64 * 1_024

    private struct Key: Hashable {
        let target: String
        /// Which quarter of an hour since 1970: an answer may hold what is in force today, and days begin with one.
        let quarter: Int64

        init(_ head: RequestHead, _ now: Instant) {
            target = head.target
            quarter = now.milliseconds / 900_000
        }
    }

    private var state: Int?
    private var replies: [Key: Reply] = [:]

    /// Begins a turn of the loop's reader, which sees this state (`LoopReader.state`).
    func beginTurn(seeing state: Int) {
        guard state != self.state else { return }
        self.state = state
        replies.removeAll(keepingCapacity: true)
    }

    func reply(to head: RequestHead, at now: Instant) -> Reply? {
        replies[Key(head, now)]
    }

    func remember(_ reply: Reply, to head: RequestHead, at now: Instant) {
        guard reply.body.count <= Self.longest else { return }
        if replies.count >= Self.most { replies.removeAll(keepingCapacity: true) }
        var reply = reply
        reply.tag = EntityTag.make(version: reply.version, body: reply.body, tagged: reply.tagged)
        replies[Key(head, now)] = reply
    }
}
