public import HTTPWire

/// One request and the way to answer it. A class, because it goes through many hands and a request is a large value to copy.
public final class Exchange: Sendable {
    /// What was asked.
    public let request: HTTPRequest
    /// Who asked, as the socket says.
    public let peer: PeerAddress
    /// The certificate that the client proved to have on this connection, if it was asked for one.
    public let clientCertificate: ClientCertificate?
    /// When the last byte of the request was received.
    public let received: ContinuousClock.Instant
    /// Where the answer goes.
    public let reply: Reply

    /// An exchange of these parts.
    public init(
        request: HTTPRequest, peer: PeerAddress, clientCertificate: ClientCertificate? = nil, received: ContinuousClock.Instant, reply: Reply
    ) {
        self.request = request
        self.peer = peer
        self.clientCertificate = clientCertificate
        self.received = received
        self.reply = reply
    }
}

/// The place of one answer. It holds no connection, only where one was: a client that has gone away leaves nothing
/// behind, and a late answer finds nobody.
public struct Reply: Sendable {
    private enum Way: Sendable {
        case loop(EventLoop, ReplyAddress)
        case closure(@Sendable (HTTPResponse) -> Void)
    }

    private let way: Way

    /// A reply that goes to `deliver` instead of a socket.
    public init(_ deliver: @escaping @Sendable (HTTPResponse) -> Void) {
        way = .closure(deliver)
    }

    init(loop: EventLoop, address: ReplyAddress) {
        way = .loop(loop, address)
    }

    /// Answers, from any thread; inside `TurnHandler.handle` without leaving the loop. Answers of one connection leave
    /// in the order of its requests. Only the first answer to a request counts.
    public func send(_ response: HTTPResponse) {
        switch way {
        case .loop(let loop, let address): loop.deliver(response, to: address)
        case .closure(let deliver): deliver(response)
        }
    }
}

/// A connection in its loop's table and the request's number on it.
struct ReplyAddress: Sendable {
    let connection: ConnectionToken
    let number: UInt64
}

/// What answers requests: one for each loop, made and called on that loop's serial queue alone.
public protocol TurnHandler: AnyObject {
    /// Takes every request that became ready in one turn of the loop, at least one, those of a connection in their
    /// order. Answers through each exchange's `reply`, at once or later from anywhere; every exchange needs an answer.
    func handle(_ turn: [Exchange])
}
