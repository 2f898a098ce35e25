import CLinux
import Dispatch
import Glibc
import HTTPWire
import Synchronization

/// One event loop: an epoll descriptor behind one DispatchSource, and the serial queue that owns its connections.
///
/// A turn receives everything that is ready, gives the requests to the handler together, and writes what was answered,
/// with one `send` for each connection unless an answer is long. `EventLoop+Handshakes`, `+Reading`, `+Writing`, `+Deadlines` and `+Stopping` hold
/// the steps.
///
/// `@unchecked Sendable`: everything mutable belongs to `queue`; other threads reach `inbox`, `published` and `turnThread` alone.
final class EventLoop: @unchecked Sendable {
    let inbox: Inbox
    let queue: DispatchQueue
    let settings: LoopSettings
    /// What was counted up to the end of the last turn.
    private let published = Mutex(LoopTally())
    /// The thread that is inside a turn, or 0: whoever finds its own name here is on the loop.
    private let turnThread = Atomic<UInt>(0)

    // From here on: on `queue` only.
    var connections = ConnectionTable()
    /// Connections with something to receive or to parse.
    var ready: [Connection] = []
    /// Connections with answers to write.
    var dirty: [Connection] = []
    var exchanges: [Exchange] = []
    /// Milliseconds of the monotonic clock when this turn began.
    var now = 0
    var received = ContinuousClock.now
    var date = DateCache()
    /// One buffer to receive into and one to encode into, for all connections: idle ones have none.
    let receiveBuffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 * 1024, alignment: 16)
    var scratch: [UInt8] = []
    var lastSweep = 0
    var isDraining = false
    var drainEnd = 0
    var isFinished = false
    var connectionClosed: @Sendable (ClientNetwork) -> Void = { _ in }
    /// The bytes held for bodies that are being received.
    var bodyMemory = 0
    /// TLS handshakes that went on in this turn.
    var handshakesInTurn = 0
    var tally = LoopTally()

    private var poller: Poller
    private var handler: (any TurnHandler)?
    private var messages: [LoopMessage] = []
    private var source: (any DispatchSourceRead)?
    private var timer: (any DispatchSourceTimer)?

    /// Throws `SocketError` without descriptors left.
    init(number: Int, settings: LoopSettings) throws {
        self.settings = settings
        queue = DispatchQueue(label: "kompas.http.loop.\(number)")
        poller = try Poller()
        do {
            inbox = try Inbox()
        } catch {
            _ = Glibc.close(poller.descriptor)
            throw error
        }
        guard poller.watch(inbox.wakeDescriptor, token: Poller.otherToken) else {
            let error = SocketError("epoll_ctl")
            discard()
            throw error
        }
    }

    deinit {
        receiveBuffer.deallocate()
    }

    /// Begins to turn. The handler is made here, on the queue it will be called on.
    func start(
        makeHandler: () -> any TurnHandler, connectionClosed: @escaping @Sendable (ClientNetwork) -> Void,
        finished: @escaping @Sendable () -> Void
    ) {
        queue.sync {
            self.connectionClosed = connectionClosed
            handler = makeHandler()
            lastSweep = MonotonicClock.milliseconds()

            let source = DispatchSource.makeReadSource(fileDescriptor: poller.descriptor, queue: queue)
            source.setEventHandler { [self] in run() }
            source.setCancelHandler { [self] in
                _ = Glibc.close(poller.descriptor)
                self.source = nil
                handler = nil
                self.connectionClosed = { _ in }
                finished()
            }
            self.source = source

            let timer = DispatchSource.makeTimerSource(queue: queue)
            let interval = DispatchTimeInterval.milliseconds(settings.sweepInterval)
            timer.schedule(deadline: .now() + interval, repeating: interval, leeway: .milliseconds(10))
            timer.setEventHandler { [self] in sweep() }
            self.timer = timer

            source.resume()
            timer.resume()
        }
    }

    /// Gives back what a loop that never started holds.
    func discard() {
        _ = inbox.close()
        _ = Glibc.close(poller.descriptor)
    }

    /// Lets go of everything; the cancel handler closes the epoll descriptor, since only then nobody looks at it.
    func cancel() {
        timer?.cancel()
        timer = nil
        source?.cancel()
    }

    /// Takes an answer from any thread.
    func deliver(_ response: HTTPResponse, to address: ReplyAddress) {
        if turnThread.load(ordering: .relaxed) == UInt(pthread_self()) {
            park(response, address)
        } else {
            inbox.post(.answer(response, address))
        }
    }

    func watch(_ descriptor: Int32, _ token: ConnectionToken) -> Bool {
        poller.watch(descriptor, token: token.bits)
    }

    /// How long a loop that has just worked waits for more, in milliseconds. Under load more comes sooner, and then nobody has to wake it:
    /// the way back through Dispatch goes over a thread of its own and costs as much as some requests.
    private static let patience: Int32 = 1

    /// Takes turns while there is work, a bounded number of them so that timers get their time.
    private func run() {
        turnThread.store(UInt(pthread_self()), ordering: .relaxed)
        var turns = 0
        while turns < 16, !isFinished, turn(patience: turns > 0 ? Self.patience : 0) { turns += 1 }
        turnThread.store(0, ordering: .relaxed)
        comeBackIfNeeded()
    }

    /// What is left over has no event of its own to come back with.
    func comeBackIfNeeded() {
        if !isFinished, !ready.isEmpty { queue.async { [self] in run() } }
    }

    /// One turn; false when there was nothing to do, and nothing came within as many milliseconds.
    private func turn(patience: Int32) -> Bool {
        let count = poller.take(within: ready.isEmpty ? patience : 0)
        inbox.swap(&messages)
        guard count > 0 || !messages.isEmpty || !ready.isEmpty else { return false }
        tick()
        handshakesInTurn = 0
        for index in 0..<count { note(poller[index]) }
        for message in messages { take(message) }
        messages.removeAll(keepingCapacity: messages.capacity <= 1024)
        serveReady()
        makeRoomForBodies()
        handleExchanges()
        flushDirty()
        finishIfDrained()
        publish()
        return true
    }

    /// What this loop has counted, from any thread.
    var lastTally: LoopTally { published.withLock(\.self) }

    func publish() {
        published.withLock { $0 = tally }
    }

    func tick() {
        now = MonotonicClock.milliseconds()
        received = ContinuousClock.now
    }

    private func note(_ event: Poller.Event) {
        guard event.token != Poller.otherToken, let connection = connections[ConnectionToken(event.token)] else { return }
        if event.hasFailed {
            close(connection)
            return
        }
        if event.hasPeerFinished { connection.hasPeerFinished = true }
        if event.isReadable {
            connection.isReadable = true
            enqueue(connection)
        }
        guard event.isWritable else { return }
        if !connection.output.isEmpty { drainOutput(of: connection) }
        resumeSending(of: connection)
    }

    private func take(_ message: LoopMessage) {
        switch message {
        case .accepted(let socket): open(socket)
        case .answer(let response, let address): park(response, address)
        case .drain: beginDraining()
        }
    }

    private func serveReady() {
        // Those that have more are queued again and served in the next turn, after everybody else.
        var serving = ready
        ready = []
        for connection in serving { serve(connection) }
        if ready.isEmpty, serving.capacity <= 1024 {
            serving.removeAll(keepingCapacity: true)
            ready = serving
        }
    }

    private func handleExchanges() {
        guard !exchanges.isEmpty, let handler else { return }
        var turn: [Exchange] = []
        swap(&turn, &exchanges)
        handler.handle(turn)
        turn.removeAll(keepingCapacity: turn.capacity <= 1024)
        if exchanges.isEmpty { exchanges = turn }
    }

    func flushDirty() {
        while !dirty.isEmpty {
            var flushing = dirty
            dirty = []
            for connection in flushing { flush(connection) }
            guard dirty.isEmpty, flushing.capacity <= 1024 else { continue }
            flushing.removeAll(keepingCapacity: true)
            dirty = flushing
        }
    }

    func enqueue(_ connection: Connection) {
        guard !connection.isReady else { return }
        connection.isReady = true
        ready.append(connection)
    }

    func markDirty(_ connection: Connection) {
        guard !connection.isDirty else { return }
        connection.isDirty = true
        dirty.append(connection)
    }
}
