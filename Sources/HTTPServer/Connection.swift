import HTTPWire

/// Names a connection of one loop: a place in the table and which of its tenants, so that a late answer or event for
/// one that is gone never meets its successor.
struct ConnectionToken: Sendable, Hashable {
    let index: UInt32
    let generation: UInt32

    init(index: UInt32, generation: UInt32) {
        self.index = index
        self.generation = generation
    }

    init(_ bits: UInt64) {
        index = UInt32(truncatingIfNeeded: bits)
        generation = UInt32(truncatingIfNeeded: bits >> 32)
    }

    var bits: UInt64 { UInt64(generation) << 32 | UInt64(index) }
}

/// One client. Belongs to its loop and is touched on that loop's queue alone. It holds buffers only while something is
/// under way; an idle one is a few hundred bytes.
final class Connection {
    /// What is waited for from the client; each has its own deadline.
    enum Phase { case handshake, idle, head, body }

    let token: ConnectionToken
    let peer: PeerAddress
    let network: ClientNetwork
    /// Whether there is no room for it: it is told so, and that is all.
    let isRefused: Bool
    var clientCertificate: ClientCertificate?
    var transport: any Transport

    // Input
    var parser: RequestParser
    /// The head of the request whose body is being received.
    var head: RequestHead?
    var body: [UInt8] = []
    var phase = Phase.idle
    /// When `phase` began, in milliseconds; moved on while the server itself does not read or is held up.
    var phaseStart: Int
    /// When the first bytes of the body came.
    var bodyStart = 0
    /// Bytes of the body received since `phaseStart`.
    var bodyReceived = 0
    /// Whether bytes may wait in the socket: events come only when that changes.
    var isReadable = false
    /// Whether the client said that it will send nothing more; then only reading the end itself is an end.
    var hasPeerFinished = false
    var hasInputEnded = false
    /// Whether parsing stopped because too much is unanswered or unread, with bytes perhaps left in the parser.
    var isStalled = false
    /// Whether further requests are read: not behind the last of a connection, and not after a fault.
    var acceptsRequests = true

    // Output
    var answers = AnswerQueue()
    var output = OutputBuffer()
    /// Since when the client's reading is measured, how much was sent since, and how much the system held for it then.
    var outputStart = 0
    var outputSent = 0
    var outputHeld = 0
    /// Whether the client waits for `100 Continue`, to be sent when earlier answers are.
    var owesContinue = false
    var hasSentContinue = false
    /// Whether the last answer is encoded.
    var closesAfterOutput = false

    // Closing
    var isOpen = true
    var isLingering = false
    var lingerEnd = 0
    var lingerBytes = 0

    // Membership in the loop's lists
    var isReady = false
    var isDirty = false

    init(token: ConnectionToken, socket: AcceptedSocket, transport: any Transport, limits: WireLimits, now: Int) {
        self.token = token
        peer = socket.peer
        network = socket.network
        isRefused = socket.isRefused
        self.transport = transport
        parser = RequestParser(limits: limits)
        phaseStart = now
    }

    /// Whether nothing is under way in either direction.
    var isIdle: Bool {
        phase == .idle && answers.isEmpty && output.isEmpty && !isStalled && !parser.hasUnusedBytes
    }
}
