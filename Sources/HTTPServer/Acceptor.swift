import Dispatch
import Glibc
import HTTPWire
import Logging
import Synchronization

/// Takes connections and hands them to the loops in turn.
///
/// One acceptor and not a listener for each loop with SO_REUSEPORT: the kernel would pick a loop by a hash, and with the
/// few, long connections of a jobcenter's systems half of the loops could idle beside a busy one. A hand-over costs one
/// message for each connection, not for each request.
///
/// The listener is watched edge-triggered, like a loop's connections: when accepting pauses nothing spins, and nothing has
/// to be suspended, since a suspended and resumed DispatchSource on Linux can miss what waits already.
///
/// `@unchecked Sendable`: everything mutable belongs to `queue`, but for the counters, which are atomic.
final class Acceptor: @unchecked Sendable {
    private let listener: ListeningSocket
    private let loops: [EventLoop]
    private let maxConnections: Int
    private let maxConnectionsPerAddress: Int
    private let addressesWithoutCap: TrustedProxies
    private let addresses = AddressCounts()
    private let logger: Logger
    private let queue = DispatchQueue(label: "kompas.http.acceptor")

    /// How many may be told that there is no room, beyond those who have it; further ones wait in the backlog.
    private let overflow = 64
    /// The same for one address; its further ones are closed without a word, or they would fill the room of others.
    private let overflowPerAddress = 8
    private let openConnections = Atomic<Int>(0)
    private let acceptedConnections = Atomic<Int>(0)
    private let refusedConnections = Atomic<Int>(0)
    private let isPausedHint = Atomic<Bool>(false)

    private var poller: Poller
    private var source: (any DispatchSourceRead)?
    private var nextLoop = 0
    private var isPaused = false
    private var isRetryDue = false
    private var isStopping = false
    private var lastWarning = Int.min / 2
    /// A descriptor held back: given up to tell one client that there are no more.
    private var reserve: Int32

    /// Throws `SocketError` without descriptors left.
    init(
        listener: ListeningSocket, loops: [EventLoop], maxConnections: Int, configuration: ServerConfiguration, logger: Logger
    ) throws {
        poller = try Poller()
        guard poller.watch(listener.descriptor, token: Poller.otherToken) else {
            let error = SocketError("epoll_ctl")
            _ = close(poller.descriptor)
            throw error
        }
        self.listener = listener
        self.loops = loops
        self.maxConnections = maxConnections
        maxConnectionsPerAddress = max(1, configuration.maxConnectionsPerAddress)
        addressesWithoutCap = configuration.addressesWithoutCap
        self.logger = logger
        reserve = Self.openReserve()
    }

    /// Begins to accept. `finished` is called when the port is closed, after `stop`.
    func start(finished: @escaping @Sendable () -> Void) {
        queue.sync {
            let source = DispatchSource.makeReadSource(fileDescriptor: poller.descriptor, queue: queue)
            source.setEventHandler { [self] in
                _ = poller.take()
                acceptWaiting()
            }
            source.setCancelHandler { [self] in
                _ = close(poller.descriptor)
                listener.close()
                if reserve >= 0 { _ = close(reserve) }
                reserve = -1
                self.source = nil
                finished()
            }
            self.source = source
            source.resume()
        }
    }

    /// Accepts what already waits and then nothing more. `stopped` is called when every connection is handed over.
    func stop(_ stopped: @escaping @Sendable () -> Void) {
        queue.async { [self] in
            guard !isStopping, let source else { return }
            acceptWaiting()
            isStopping = true
            source.cancel()
            stopped()
        }
    }

    /// A loop has closed a connection. Called from its queue.
    func connectionClosed(_ network: ClientNetwork) {
        addresses.remove(network)
        openConnections.subtract(1, ordering: .relaxed)
        if isPausedHint.load(ordering: .sequentiallyConsistent) { queue.async { [self] in resume() } }
    }

    /// What the acceptor counts, from any thread.
    var statistics: ServerStatistics {
        var statistics = ServerStatistics()
        statistics.openConnections = openConnections.load(ordering: .relaxed)
        statistics.acceptedConnections = acceptedConnections.load(ordering: .relaxed)
        statistics.refusedConnections = refusedConnections.load(ordering: .relaxed)
        return statistics
    }

    /// Accepts until nothing waits: an edge comes once.
    private func acceptWaiting() {
        guard !isPaused, !isStopping else { return }
        // Bounded, so that a flood of connections does not hold back `stop`.
        for _ in 0..<256 {
            let open = openConnections.load(ordering: .relaxed)
            guard open < maxConnections + overflow else {
                pause("connections", code: 0)
                return
            }
            switch listener.accept() {
            case .socket(let descriptor, let peer, let network): take(descriptor, peer, network, hasRoom: open < maxConnections)
            case .nothingWaits: return
            case .tryNext: continue
            case .exhausted(let code):
                if refuseOne() { pause("descriptors", code: code) }
                return
            case .broken(let code):
                pause("listener", code: code)
                return
            }
        }
        queue.async { [self] in acceptWaiting() }
    }

    /// Serves the connection if there is room for it and for one more of its address.
    private func take(_ descriptor: Int32, _ peer: PeerAddress, _ network: ClientNetwork, hasRoom: Bool) {
        acceptedConnections.add(1, ordering: .relaxed)
        let count = addresses.add(network)
        let excess = count > maxConnectionsPerAddress && !isWithoutCap(peer) ? count - maxConnectionsPerAddress : 0
        if !hasRoom || excess > 0 { refusedConnections.add(1, ordering: .relaxed) }
        guard excess <= overflowPerAddress else {
            PlainTransport(descriptor: descriptor).close(reset: true)
            addresses.remove(network)
            return
        }
        handOver(AcceptedSocket(descriptor: descriptor, peer: peer, network: network, isRefused: !hasRoom || excess > 0))
    }

    private func isWithoutCap(_ peer: PeerAddress) -> Bool {
        IPAddress(peer.text).map(addressesWithoutCap.contains) ?? false
    }

    private func handOver(_ socket: AcceptedSocket) {
        openConnections.add(1, ordering: .relaxed)
        let loop = loops[nextLoop]
        nextLoop = (nextLoop + 1) % loops.count
        if !loop.inbox.post(.accepted(socket)) {
            _ = close(socket.descriptor)
            addresses.remove(socket.network)
            openConnections.subtract(1, ordering: .relaxed)
        }
    }

    /// Without a descriptor left the one held back is enough to tell the next client so, instead of letting it wait.
    /// False when nobody waits: the system looks for a descriptor first and for a client after.
    private func refuseOne() -> Bool {
        guard reserve >= 0 else { return true }
        _ = close(reserve)
        let accepted = listener.accept()
        if case .socket(let descriptor, let peer, let network) = accepted {
            reserve = -1
            take(descriptor, peer, network, hasRoom: false)
            return true
        }
        reserve = Self.openReserve()
        if case .nothingWaits = accepted { return false }
        return true
    }

    /// Leaves what waits in the backlog until something comes back.
    private func pause(_ reason: String, code: Int32) {
        isPaused = true
        isPausedHint.store(true, ordering: .sequentiallyConsistent)
        warn(reason, code: code)
        // What was missing may come back from elsewhere in the process, and a connection may have closed just before
        // the hint was set. One retry at a time, or each would leave another behind.
        guard !isRetryDue else { return }
        isRetryDue = true
        queue.asyncAfter(deadline: .now() + .milliseconds(250)) { [self] in
            isRetryDue = false
            resume()
        }
    }

    /// Once in ten seconds is enough to be noticed, and a flood of connections must not become one of log lines.
    private func warn(_ reason: String, code: Int32) {
        let now = MonotonicClock.milliseconds()
        guard now >= lastWarning + 10_000 else { return }
        lastWarning = now
        let open = openConnections.load(ordering: .relaxed)
        logger.warning("accepting paused", metadata: ["out of": "\(reason)", "errno": "\(code)", "open": "\(open)"])
    }

    private func resume() {
        guard isPaused, !isStopping else { return }
        isPaused = false
        isPausedHint.store(false, ordering: .sequentiallyConsistent)
        acceptWaiting()
        // Whoever waits comes before the reserve.
        if !isPaused, reserve < 0 { reserve = Self.openReserve() }
    }

    private static func openReserve() -> Int32 {
        open("/dev/null", O_RDONLY | O_CLOEXEC)
    }
}
