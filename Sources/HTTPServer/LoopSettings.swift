import HTTPWire

/// What every loop of a server is told: the configuration in the units a loop counts in.
struct LoopSettings: Sendable {
    let limits: WireLimits
    let maxPipelined: Int
    let outputHighWater: Int
    let headerTimeout: Int
    let bodyGrace: Int
    /// The bytes that must come in each `bodyGrace`.
    let bodyMinimum: Int
    /// The bytes held for bodies under way, shared by all loops.
    let bodyBudget: BodyBudget
    let idleTimeout: Int
    let writeTimeout: Int
    /// The bytes that must be read in each `writeTimeout`.
    let writeMinimum: Int
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
        bodyMinimum = Self.bytes(in: bodyGrace, at: configuration.bodyMinimumRate)
        bodyBudget = BodyBudget(max(configuration.bodyBudget, 2 * limits.bodyBytes), loops: configuration.loops)
        idleTimeout = configuration.idleTimeout.milliseconds
        writeTimeout = configuration.writeTimeout.milliseconds
        writeMinimum = Self.bytes(in: writeTimeout, at: configuration.writeMinimumRate)
        drainLimit = configuration.drainLimit.milliseconds
        lingerTimeout = configuration.lingerTimeout.milliseconds
        lingerBytes = max(0, configuration.lingerBytes)
        let shortest = [headerTimeout, bodyGrace, idleTimeout, writeTimeout, drainLimit, lingerTimeout].min() ?? 500
        sweepInterval = min(500, max(10, shortest / 4))
        self.refusal = refusal
        self.bodyLimit = bodyLimit
    }

    /// What comes in so many milliseconds at so many bytes a second, at least one byte.
    private static func bytes(in milliseconds: Int, at rate: Int) -> Int {
        let (thousandfold, overflow) = milliseconds.multipliedReportingOverflow(by: max(1, rate))
        return overflow ? Int.max : max(1, thousandfold / 1000)
    }
}
