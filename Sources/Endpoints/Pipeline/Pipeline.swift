import Application
public import Domain
import HTTPServer
public import HTTPWire
public import Logging
public import Storage
import Synchronization

/// What the pipeline stands on; made once at start and shared by all loops.
public struct PipelineParts: Sendable {
    public var endpoints: [Endpoint]
    public var writer: Writer
    public var pool: QueryPool
    public var log: AccessLog
    public var ids: IdentifierSource
    public var clock: ClockSource
    public var seal: Seal
    /// Origins whose pages may read answers (CORS).
    public var origins: Set<String>
    public var logger: Logger
    /// How long a query may take, its wait for a reader included, before it is cut off.
    public var queryDeadline = Duration.seconds(5)
    /// The proxies whose word about the client is taken.
    public var trustedProxies = TrustedProxies()
    /// How many requests callers may make.
    public var rateLimits = RateLimits()
    /// A request that takes as long is told to the operating log.
    public var slowRequest = Duration.seconds(1)
    /// Told when the access log refused the row of a write that is committed; on the log's queue, where it must be brief.
    public var whenRowIsMissing: @Sendable () -> Void = {}

    public init(
        endpoints: [Endpoint], writer: Writer, pool: QueryPool, log: AccessLog, ids: IdentifierSource, clock: ClockSource,
        seal: Seal, origins: Set<String>, logger: Logger
    ) {
        self.endpoints = endpoints
        self.writer = writer
        self.pool = pool
        self.log = log
        self.ids = ids
        self.clock = clock
        self.seal = seal
        self.origins = origins
        self.logger = logger
    }
}

/// The way of a request: id, route, who it is, what it asks, the work, the log row, the answer.
public final class Pipeline: Sendable {
    let parts: PipelineParts
    let router: Router
    let crossOrigin: CrossOrigin
    let repeats: Repeats
    /// Ten wrong tokens at once, then one every six seconds for each address; a right token is never held up by it.
    let wrongTokens = RateLimit("wrong-token", quota: 10)
    let tokenLimit: RateLimit?
    /// Ten requests a second for each citizen's link: more than any page sends, and a tenth of what a system may.
    let linkLimit: RateLimit?
    let addressLimit: RateLimit?
    /// In nanoseconds.
    let slowest: Int
    /// From which level on the operating log is told; asked for once.
    let told: Logger.Level
    private let figures = Mutex<[RequestFigures]>([])
    let gatekeeper = Gatekeeper()
    let tokenUse = TokenUse()
    let written = WrittenAnswers()

    /// - Throws: `Router.Clash` when two endpoints would answer the same request.
    public init(_ parts: PipelineParts) throws {
        self.parts = parts
        router = try Router(parts.endpoints.enumerated().map { number, endpoint in
            var endpoint = endpoint
            endpoint.number = number
            return endpoint
        })
        tokenLimit = RateLimit("token", quota: parts.rateLimits.perToken)
        linkLimit = RateLimit("token", quota: min(parts.rateLimits.perToken, 600))
        addressLimit = RateLimit("address", quota: parts.rateLimits.perAddress)
        told = parts.logger.logLevel
        slowest = parts.slowRequest.nanoseconds
        crossOrigin = CrossOrigin(origins: parts.origins)
        repeats = Repeats(seal: parts.seal)
        parts.writer.afterEachBatch { [weak self] in self?.releaseWritten() }
    }

    /// The handler of one loop, which opens a reader of its own.
    public func loop(open: @escaping () throws -> LoopReader) -> LoopPipeline {
        let figures = RequestFigures(endpoints: parts.endpoints.count)
        self.figures.withLock { $0.append(figures) }
        return LoopPipeline(pipeline: self, figures: figures, open: open)
    }

    /// What all loops did so far.
    public var statistics: RequestStatistics {
        var sum = RequestStatistics(ids: parts.endpoints.map(\.id))
        for figures in figures.withLock({ $0 }) { figures.add(to: &sum) }
        return sum
    }

    /// The answer to bytes that are not HTTP as it should be.
    public func refusal(_ fault: WireFault) -> HTTPResponse {
        let kind: ProblemKind
        let detail: String
        switch fault.status {
        case 413: (kind, detail) = (.tooLarge, "Der kan højst sendes 1 MiB ad gangen. Del det op i mindre dele.")
        case 414: (kind, detail) = (.refusedRequest, "Adressen er for lang. Send lange søgninger i indholdet i stedet.")
        case 431: (kind, detail) = (.refusedRequest, "Headerne fylder for meget. Fjern dem, der ikke er brug for.")
        case 408: (kind, detail) = (.refusedRequest, "Forespørgslen kom for langsomt frem. Send den igen.")
        case 503: (kind, detail) = (.unavailable, "Der er for mange forbindelser lige nu. Prøv igen om lidt.")
        default: (kind, detail) = (.refusedRequest, "Forespørgslen følger ikke reglerne for HTTP/1.1. Ret programmet, der sendte den; feltet code siger, hvilken regel det gælder.")
        }
        return ProblemAnswer.make(kind, detail: detail, code: fault.reason.rawValue, status: fault.status, request: parts.ids.next())
    }
}
