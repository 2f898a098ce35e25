/// What a server has done since it started, and how many connections it has now. The figures of a loop are as of its last turn.
public struct ServerStatistics: Sendable, Hashable {
    /// Connections that are open now, those that are being refused or closed among them.
    public var openConnections = 0
    /// Connections taken, refused ones among them.
    public var acceptedConnections = 0
    /// Connections that were told, or were closed without a word, because there was no room.
    public var refusedConnections = 0
    /// TLS handshakes that came to their end, resumed ones among them.
    public var completedHandshakes = 0
    /// TLS handshakes that resumed an earlier session.
    public var resumedHandshakes = 0
    /// TLS handshakes that did not come to their end: refused, given up, too slow, or no TLS at all.
    public var failedHandshakes = 0
    /// Requests that came whole and broke no rule of the wire.
    public var requests = 0
    /// Bytes of HTTP received, without those of TLS.
    public var bytesReceived = 0
    /// Bytes of HTTP sent, without those of TLS.
    public var bytesSent = 0

    /// Nothing done yet.
    public init() {}

    /// Adds what a loop counts.
    mutating func add(_ tally: LoopTally) {
        completedHandshakes &+= tally.completedHandshakes
        resumedHandshakes &+= tally.resumedHandshakes
        failedHandshakes &+= tally.failedHandshakes
        requests &+= tally.requests
        bytesReceived &+= tally.bytesReceived
        bytesSent &+= tally.bytesSent
    }
}

/// What a loop counts; shown to others once a turn, so that counting costs nothing in between.
struct LoopTally: Sendable {
    var completedHandshakes = 0
    var resumedHandshakes = 0
    var failedHandshakes = 0
    var requests = 0
    var bytesReceived = 0
    var bytesSent = 0
}
