import Dispatch
public import HTTPWire
public import Logging
import Synchronization

/// An HTTP/1.1 server: one acceptor, and event loops that own their connections.
public final class HTTPServer: Sendable {
    /// The server was started before.
    public struct AlreadyStarted: Error {}

    private enum Stage {
        case new
        case running(Acceptor, [EventLoop], CurrentTLSContext?)
        case stopping(Acceptor?, [EventLoop])
    }

    private let configuration: ServerConfiguration
    private let logger: Logger
    private let settings: LoopSettings
    private let makeHandler: @Sendable (_ loop: Int) -> any TurnHandler
    private let stage = Mutex(Stage.new)
    /// Entered by the acceptor and each loop, and left when they have let go of everything.
    private let running = DispatchGroup()

    /// A server that is not started yet.
    ///
    /// - Parameters:
    ///   - refusal: makes the answer to a request that breaks a rule of the wire; gets the request line when that much
    ///     could be read. Called on a loop, must be quick.
    ///   - bodyLimit: the largest body in bytes that the request of this head may have. Called on a loop, must be quick.
    ///   - makeHandler: makes the handler of a loop, on that loop's queue, while `start` runs.
    public init(
        configuration: ServerConfiguration, logger: Logger,
        refusal: @escaping @Sendable (WireFault, RequestLine?) -> HTTPResponse,
        bodyLimit: @escaping @Sendable (RequestHead) -> Int,
        makeHandler: @escaping @Sendable (_ loop: Int) -> any TurnHandler
    ) {
        self.configuration = configuration
        self.logger = logger
        settings = LoopSettings(configuration, HandshakeFaults(logger: logger), refusal: refusal, bodyLimit: bodyLimit)
        self.makeHandler = makeHandler
    }

    /// Binds and begins to serve. Returns the port.
    ///
    /// Throws `SocketError` when the address cannot be bound or descriptors are missing, `TLSFault` when the files of TLS cannot be used,
    /// `AlreadyStarted` the second time.
    @discardableResult
    public func start() throws -> UInt16 {
        try stage.withLock { stage in
            guard case .new = stage else { throw AlreadyStarted() }
            var settings = settings
            settings.tls = try configuration.tls.map { CurrentTLSContext(try TLSContext($0)) }
            let possible = configuration.possibleConnections
            if possible < configuration.maxConnections {
                logger.warning(
                    "fewer connections than configured, for want of descriptors",
                    metadata: ["possible": "\(possible)", "configured": "\(configuration.maxConnections)"])
            }
            let listener = if let path = configuration.unixSocket {
                try ListeningSocket(unixSocket: path, backlog: configuration.backlog)
            } else {
                try ListeningSocket(host: configuration.host, port: configuration.port, backlog: configuration.backlog)
            }
            var loops: [EventLoop] = []
            let acceptor: Acceptor
            do {
                for number in 0..<max(1, configuration.loops) {
                    loops.append(try EventLoop(number: number, settings: settings))
                }
                acceptor = try Acceptor(
                    listener: listener, loops: loops, maxConnections: possible, configuration: configuration, logger: logger)
            } catch {
                for loop in loops { loop.discard() }
                listener.close()
                throw error
            }
            for (number, loop) in loops.enumerated() {
                running.enter()
                loop.start(
                    makeHandler: { makeHandler(number) }, connectionClosed: { acceptor.connectionClosed($0) },
                    finished: { [running] in running.leave() })
            }
            running.enter()
            acceptor.start(finished: { [running] in running.leave() })
            stage = .running(acceptor, loops, settings.tls)
            logger.info("listening", metadata: configuration.unixSocket.map { ["socket": "\($0)"] }
                ?? ["host": "\(configuration.host)", "port": "\(listener.port)"])
            return listener.port
        }
    }

    /// Reads the files of TLS again and uses them for new connections; those that are open go on as they are. Does nothing without TLS.
    ///
    /// Throws `TLSFault` when the files cannot be used; then everything stays as it was.
    public func reloadTLS() throws {
        let current: CurrentTLSContext? = stage.withLock { if case .running(_, _, let current) = $0 { current } else { nil } }
        guard let current, let files = configuration.tls else { return }
        current.replace(try TLSContext(files))
    }

    /// What was done so far.
    public var statistics: ServerStatistics {
        let (acceptor, loops): (Acceptor?, [EventLoop]) = stage.withLock { stage in
            switch stage {
            case .new: (nil, [])
            case .running(let acceptor, let loops, _): (acceptor, loops)
            case .stopping(let acceptor, let loops): (acceptor, loops)
            }
        }
        var statistics = acceptor?.statistics ?? ServerStatistics()
        for loop in loops { statistics.add(loop.lastTally) }
        return statistics
    }

    /// Stops accepting, answers what runs, closes what idles, and calls `completion` when the last connection is gone,
    /// after the drain limit at the latest. Called again, it only adds a completion.
    public func stop(_ completion: @escaping @Sendable () -> Void = {}) {
        stage.withLock { stage in
            if case .running(let acceptor, let loops, _) = stage {
                logger.debug("a listener stops")
                acceptor.stop {
                    for loop in loops { loop.inbox.post(.drain) }
                }
                stage = .stopping(acceptor, loops)
            } else if case .new = stage {
                stage = .stopping(nil, [])
            }
        }
        running.notify(queue: .global(), execute: completion)
    }

    /// Waits until the server has stopped; returns at once when it never ran.
    public func wait() {
        running.wait()
    }
}
