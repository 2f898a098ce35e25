import Endpoints
public import HTTPServer
import HTTPWire
public import Logging
import Storage

/// The running service: its listeners on top of its foundations.
public final class KompasService: Sendable {
    public let foundations: Foundations
    private let server: HTTPServer
    private let health: HTTPServer?
    private let commands: HTTPServer
    private let housekeeping: Housekeeping
    private let logger: Logger
    /// Whether the service speaks TLS on its port.
    public let speaksTLS: Bool
    /// The port the service listens on.
    public let port: UInt16
    /// The port `/livez` and `/readyz` answer on.
    public let healthPort: UInt16?

    /// Opens the foundations and begins to listen.
    /// - Throws: `StartFault`; `AddressFault` when an address cannot be bound, `TLSFault` when certificate or key cannot be used; what storage throws
    public convenience init(_ configuration: ServiceConfiguration, logger: Logger) throws {
        try self.init(configuration, on: Foundations(configuration, logger: logger), logger: logger)
    }

    /// Begins to listen on opened foundations.
    /// - Throws: `AddressFault` when an address cannot be bound, `TLSFault` when certificate or key cannot be used
    public init(_ configuration: ServiceConfiguration, on foundations: Foundations, logger: Logger) throws {
        self.foundations = foundations
        self.logger = logger
        var settings = configuration.http
        settings.host = configuration.host
        settings.port = configuration.port
        if let loops = configuration.loops { settings.loops = loops }
        if let certificate = configuration.tlsCertificate, let key = configuration.tlsKey {
            settings.tls = TLSSettings(certificateChainFile: certificate, privateKeyFile: key, clientAuthorityFile: configuration.tlsClientCA)
        }
        speaksTLS = settings.tls != nil
        // Through them everybody comes: what runs on this machine, and the proxy in front.
        settings.addressesWithoutCap = TrustedProxies.loopback.joined(with: configuration.proxies)
        server = Self.server(settings, foundations, logger)
        let desk = Commands(foundations)
        commands = Self.server(Self.commandSettings(configuration), foundations, logger) { CommandLoop(desk, $0) }
        housekeeping = Housekeeping(foundations, logger: logger)
        let (server, commands) = (server, commands)
        port = try AddressFault.naming("the service", "\(configuration.host):\(configuration.port)", "--host or --port") {
            try server.start()
        }
        _ = try AddressFault.naming("the command socket", CommandSocket(folder: configuration.dataDirectory).path, "--data") {
            try commands.start()
        }
        if let wanted = configuration.healthPort {
            let health = Health.server(host: configuration.healthHost, port: wanted, foundations, of: server, logger: logger)
            healthPort = try AddressFault.naming("/readyz", "\(configuration.healthHost):\(wanted)", "--health-port") { try health.start() }
            self.health = health
        } else {
            health = nil
            healthPort = nil
        }
        foundations.rotation.resume()
        foundations.rebuilding.start()
    }

    /// A listener in front of the pipeline.
    private static func server(
        _ settings: ServerConfiguration, _ foundations: Foundations, _ logger: Logger,
        before: @escaping @Sendable (LoopPipeline) -> any TurnHandler = { $0 }
    ) -> HTTPServer {
        let (pipeline, store, bodyLimit) = (foundations.pipeline, foundations.store, settings.limits.bodyBytes)
        return HTTPServer(
            configuration: settings, logger: logger.speaking(for: settings.unixSocket == nil ? "the API" : "commands"), refusal: { fault, _ in pipeline.refusal(fault) }, bodyLimit: { _ in bodyLimit },
            makeHandler: { _ in before(pipeline.loop { try store.loopReader() }) }
        )
    }

    private static func commandSettings(_ configuration: ServiceConfiguration) -> ServerConfiguration {
        var settings = ServerConfiguration()
        settings.unixSocket = CommandSocket(folder: configuration.dataDirectory).path
        settings.loops = 1
        settings.maxConnections = 16
        return settings
    }

    /// What the listener of the API has done so far.
    public var statistics: ServerStatistics { server.statistics }

    /// Reads certificate, key and client authorities again; nobody's connection is dropped. Says in the operating log how it went: files that
    /// cannot be used change nothing.
    public func reloadTLS() {
        guard speaksTLS else {
            logger.info("nothing to reload: TLS is not spoken here")
            return
        }
        do {
            try server.reloadTLS()
            logger.info("certificate reloaded")
        } catch {
            logger.error("certificate not reloaded, the one before stays", metadata: ["reason": "\(error)"])
        }
    }

    /// Stops accepting, finishes what runs, closes the files. Returns when all is done.
    public func stop() {
        housekeeping.stop()
        let servers = [server, commands, health].compactMap { $0 }
        for server in servers { server.stop() }
        for server in servers { server.wait() }
        Housekeeping.printHead(foundations, logger)
        foundations.close()
    }
}
