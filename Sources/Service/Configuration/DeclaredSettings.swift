import Endpoints
import HTTPServer
import HTTPWire
import Logging

/// Settings that belong together, as the documentation shows them.
public struct SettingGroup: Sendable {
    /// The heading.
    public let title: String
    /// The settings, in the order they are shown.
    public let settings: [Setting]
}

extension Setting {
    /// Every setting there is.
    public static let all = groups.flatMap(\.settings)

    /// Every setting there is, by what it is about.
    public static let groups = [
        SettingGroup(title: "Where things are", settings: [config, data, keyFile]),
        SettingGroup(title: "Who can reach it", settings: [host, port] + tls + [healthHost, healthPort, trustProxy, origin]),
        SettingGroup(title: "What clients may do", settings: clients),
        SettingGroup(title: "How it works", settings: working),
        SettingGroup(title: "What it says", settings: [logLevel, slowRequest]),
    ]

    static let config = text(
        "config", \.file, ifUnset: "no file", "The file of settings: a JSON object with a member for each. Named by flag or environment alone.")
    static let data = text(
        "data", \.dataDirectory, "The folder of the store, the access log, the command socket and, unless `key-file` says otherwise, the keys.")
    static let keyFile = text(
        "key-file", \.keyFile, ifUnset: "`keys` in the data folder", "The file of the keys. Keep it away from the data folder and its backups.")

    static let host = text("host", \.host, "The address to listen on. Plain HTTP is for loopback alone; others need TLS or a proxy named by `trust-proxy`.")
    static let port = port("port", \.port, "The port to listen on; 0 for any.")
    private static let tls = [
        text(
            "tls-certificate", \.tlsCertificate, ifUnset: "plain HTTP",
            "The file of the certificate and those that lead to its authority (PEM); makes the service speak TLS. Read again at SIGHUP."),
        text("tls-key", \.tlsKey, ifUnset: "none", "The file of the certificate's private key (PEM, no passphrase, mode 600)."),
        text(
            "tls-client-ca", \.tlsClientCA, ifUnset: "clients are not asked",
            "The file of the authorities (PEM) whose client certificates stand for the tokens that carry their subject."),
    ]
    static let healthHost = text(
        "health-host", \.healthHost, "The address of `/livez`, `/readyz` and `/metrics`. They name nobody, but are not for the world.")
    static let healthPort = port("health-port", \.healthPort, "The port of `/livez`, `/readyz` and `/metrics`; 0 for any.")
    static let trustProxy = Setting(
        "trust-proxy", .list("addresses or networks, as `10.0.0.7` or `10.0.0.0/8`") { !$0.isEmpty && TrustedProxies.read($0).faults.isEmpty },
        "The TLS proxies in front. What they say of the client (`Forwarded`, `X-Forwarded-For`) is believed; from anybody else it is ignored.",
        texts: \.trustedProxies, put: { $1.trustedProxies = $0 })
    static let origin = Setting(
        "origin", .list("origins, as `https://front.example.dk`, or `http://` on `localhost`", accepts: isOrigin),
        "Origins whose pages may call the service from a browser (CORS).",
        texts: { $0.origins.sorted() }, put: { $1.origins = Set($0) })

    private static let clients = [
        whole("max-connections", \.http.maxConnections, in: 1...1_000_000, "How many connections are served at once; further ones get 503."),
        whole(
            "max-connections-per-address", \.http.maxConnectionsPerAddress, in: 1...1_000_000,
            "How many of them one address has (one /64 in IPv6); further ones get 503. Not for this machine's own and those of `trust-proxy`."),
        whole(
            "rate-limit-token", \.rateLimits.perToken, in: 0...RateLimits.most,
            "How many requests a token may make in a minute; 429 for those over it. 0 for as many as it likes."),
        whole(
            "rate-limit-address", \.rateLimits.perAddress, in: 0...RateLimits.most,
            "How many requests without a token, of open pages and of what is nowhere, an address may make in a minute. 0 for as many as it likes."),
        seconds("header-timeout", \.http.headerTimeout, in: 1...3_600, "How long a request's head, or a TLS handshake, may take; then 408."),
        seconds("body-grace", \.http.bodyGrace, in: 1...3_600, "In each such time as much of a body must come as `body-minimum-rate` asks; then 408."),
        whole("body-minimum-rate", \.http.bodyMinimumRate, in: 1...1_000_000_000, "The slowest body that is waited for, in bytes a second."),
        seconds("idle-timeout", \.http.idleTimeout, in: 1...86_400, "How long a connection may stay open without a request."),
        seconds("write-timeout", \.http.writeTimeout, in: 1...3_600, "In each such time a client must take as much of its answers as `write-minimum-rate` asks; then a reset."),
        whole("write-minimum-rate", \.http.writeMinimumRate, in: 1...1_000_000_000, "The slowest reader that is waited for, in bytes a second."),
    ]

    private static let working = [
        whole("loops", \.loops, in: 1...64, ifUnset: "one for each core", "Event loops."),
        whole("query-readers", \.queryReaders, in: 1...16, "How many lists and reports are made at once."),
        Setting(
            "log-durability", .choice(["normal", "full"]),
            "Whether each row of the access log survives a killed process (`normal`) or a pulled plug as well (`full`, slower).",
            texts: { [$0.logSurvivesPowerLoss ? "full" : "normal"] }, put: { $1.logSurvivesPowerLoss = $0 == ["full"] }),
        seconds("stop-timeout", \.http.drainLimit, in: 1...3_600, "How long a service that stops waits for what runs."),
    ]

    private static let logLevel = Setting(
        "log-level", .choice(Logger.Level.allCases.map(\.rawValue)), "How much the operating log says.",
        texts: { [$0.logLevel.rawValue] }, put: { texts, all in
            if let level = texts.first.flatMap({ Logger.Level(rawValue: $0) }) { all.logLevel = level }
        })

    private static let slowRequest = milliseconds(
        "slow-request", \.slowRequest, in: 0...3_600_000,
        "A request that takes as long is told at the level `info`, like those that end in 5xx; others at `debug`. 0 tells of all.")

    /// A scheme, a host and perhaps a port, as browsers send it (RFC 6454 section 7).
    @Sendable private static func isOrigin(_ text: String) -> Bool {
        for (scheme, hosts) in [("https://", nil), ("http://", ["localhost", "127.0.0.1"])] where text.hasPrefix(scheme) {
            let rest = text.dropFirst(scheme.count)
            let parts = rest.split(separator: ":", omittingEmptySubsequences: false)
            guard let host = parts.first, !host.isEmpty, parts.count <= 2, !rest.contains(where: { "/?#@ ".contains($0) }) else { return false }
            if parts.count == 2, UInt16(parts[1]) == nil { return false }
            return hosts?.contains(String(host)) ?? true
        }
        return false
    }
}
