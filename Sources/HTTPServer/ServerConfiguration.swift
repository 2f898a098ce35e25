public import HTTPWire
import Glibc

/// How a server listens and how much it lets its clients do.
public struct ServerConfiguration: Sendable {
    /// The address to listen on: IPv4, IPv6 or a name that resolves to one.
    public var host = "127.0.0.1"
    /// A Unix socket to listen on instead of host and port; what stands at the path is replaced, mode 600.
    public var unixSocket: String?
    /// Certificate and key, where TLS is spoken on this listener; nil for plain HTTP.
    public var tls: TLSSettings?
    /// The port to listen on; 0 lets the system choose.
    public var port: UInt16 = 0
    /// How many event loops share the connections, at least 1; one for each core unless told otherwise.
    public var loops = ServerConfiguration.cores
    /// How large a request may be.
    public var limits = WireLimits()
    /// How many connections may wait in the system to be accepted.
    public var backlog = 1024
    /// How many connections are served; more get the refusal for `tooManyConnections` (503). At most what the process's
    /// limit of descriptors leaves when it starts, see `descriptorsKeptFree`.
    public var maxConnections = 10_000
    /// How many connections of one address (of one /64 in IPv6) are served; more get the same refusal. A household behind one address, a
    /// municipality's gateway and a system with a pool of connections stay far below.
    public var maxConnectionsPerAddress = 512
    /// Addresses that `maxConnectionsPerAddress` does not hold for: a proxy that brings everybody.
    public var addressesWithoutCap = TrustedProxies()
    /// How many descriptors of the process's limit are never used for connections: databases, logs and the runtime itself
    /// need some at any moment, and Dispatch ends the process when it cannot read its threads' states.
    public var descriptorsKeptFree = 192
    /// How many requests of one connection may be unanswered before it is read no further.
    public var maxPipelined = 64
    /// How many bytes of answers may wait for a slow reader before its connection is read no further.
    public var outputHighWater = 256 * 1024
    /// How long a head may take from its first byte to its last; then 408. How long a TLS handshake may take; then the end.
    public var headerTimeout = Duration.seconds(10)
    /// In each such time as much of a body must come as `bodyMinimumRate` asks; then 408. What came faster before does not count, or a
    /// burst would buy hours of silence.
    public var bodyGrace = Duration.seconds(10)
    /// The slowest body that is waited for, in bytes a second, at least 1.
    public var bodyMinimumRate = 240
    /// How many bytes are held for bodies under way, of all connections together, at least two bodies of the largest size; beyond, the
    /// oldest of the network that holds most get 408.
    public var bodyBudget = 64 * 1024 * 1024
    /// How long a connection may stay open without a request.
    public var idleTimeout = Duration.seconds(60)
    /// In each such time a client must take as much of its answers as `writeMinimumRate` asks; then a reset.
    public var writeTimeout = Duration.seconds(30)
    /// The slowest reader that is waited for, in bytes a second, at least 1.
    public var writeMinimumRate = 240
    /// How long a server that stops waits for what runs.
    public var drainLimit = Duration.seconds(30)
    /// How long a closed connection reads on, so that its last answer is not lost to a reset.
    public var lingerTimeout = Duration.seconds(5)
    /// How many bytes a closed connection reads and drops at most.
    public var lingerBytes = 16 * 1024 * 1024

    /// The defaults, on a port of 127.0.0.1 that the system chooses.
    public init() {}

    /// `maxConnections`, or fewer when the process may not open as many descriptors; at least 1.
    var possibleConnections: Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return maxConnections }
        return max(1, min(maxConnections, Int(clamping: limit.rlim_cur) - max(0, descriptorsKeptFree)))
    }

    /// How many cores the process may use.
    public static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

extension Duration {
    /// Whole milliseconds, at least 0; what no counter holds becomes a month.
    var milliseconds: Int {
        let month = 31 * 86_400
        let seconds = min(max(components.seconds, 0), Int64(month))
        return Int(seconds) * 1000 + Int(max(components.attoseconds, 0) / 1_000_000_000_000_000)
    }
}
