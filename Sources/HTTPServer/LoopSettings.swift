import HTTPWire

/// What every loop of a server is told: the configuration in the units a loop counts in.
struct LoopSettings: Sendable {
    let limits: WireLimits
    let maxPipelined: Int
    let outputHighWater: Int
    let headerTimeout: Int
    let bodyGrace: Int
    let bodyMinimumRate: Int
    let idleTimeout: Int
    let writeTimeout: Int
    let writeMinimumRate: Int
    let drainLimit: Int
    let lingerTimeout: Int
    let lingerBytes: Int
    /// How often deadlines are looked at, in milliseconds: fine enough for the shortest of them.
    let sweepInterval: Int
    /// What connections begin TLS with; nil where HTTP is spoken plainly.
    var tls: CurrentTLSContext?
    let handshakeFaults: HandshakeFaults
    let refusal: @Sendable (WireFault, RequestLine?) -> HTTPResponse
    let bodyLimit: @Sendable (RequestHead) -> Int

    init(
        _ configuration: ServerConfiguration, _ handshakeFaults: HandshakeFaults,
        refusal: @escaping @Sendable (WireFault, RequestLine?) -> HTTPResponse, bodyLimit: @escaping @Sendable (RequestHead) -> Int
    ) {
        self.handshakeFaults = handshakeFaults
        limits = configuration.limits
        maxPipelined = max(1, configuration.maxPipelined)
        outputHighWater = max(1, configuration.outputHighWater)
        headerTimeout = configuration.headerTimeout.milliseconds
        bodyGrace = configuration.bodyGrace.milliseconds
        bodyMinimumRate = max(1, configuration.bodyMinimumRate)
        idleTimeout = configuration.idleTimeout.milliseconds
        writeTimeout = configuration.writeTimeout.milliseconds
        writeMinimumRate = max(1, configuration.writeMinimumRate)
        drainLimit = configuration.drainLimit.milliseconds
        lingerTimeout = configuration.lingerTimeout.milliseconds
        lingerBytes = max(0, configuration.lingerBytes)
        let shortest = [headerTimeout, bodyGrace, idleTimeout, writeTimeout, drainLimit, lingerTimeout].min() ?? 500
        sweepInterval = min(500, max(10, shortest / 4))
        self.refusal = refusal
        self.bodyLimit = bodyLimit
    }
}
