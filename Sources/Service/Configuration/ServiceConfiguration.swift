public import Endpoints
public import HTTPServer
import HTTPWire
public import Logging

/// Everything that can be set about a running service. What each is for stands at its declaration in `Setting.groups`.
public struct ServiceConfiguration: Sendable {
    /// The file that settings were read from, if one was named.
    public var file: String?
    /// The folder of the store, the access log, the keys and the command socket. Made with mode 700.
    public var dataDirectory: String
    /// The file of the keys; `keys` in the data folder if left out. An installation keeps it elsewhere, away from the backups.
    public var keyFile: String?
    /// Where the keys are, if that is not for `keyFile` to say.
    public var keys: KeyHome?
    /// Where to listen. Plain HTTP is for loopback alone, unless TLS is spoken here or a proxy in front is named.
    public var host = "127.0.0.1"
    /// 0 lets the system choose.
    public var port: UInt16 = 8080
    /// The address of the listener of `/livez`, `/readyz` and `/metrics`.
    public var healthHost = "127.0.0.1"
    /// Where `/livez`, `/readyz` and `/metrics` answer; nil for nowhere.
    public var healthPort: UInt16? = 8081
    /// The TLS-terminating proxies in front, as addresses or networks (`10.0.0.0/8`), if there are any.
    public var trustedProxies: [String] = []
    /// The file of the server's certificate and those that lead to its authority (PEM); nil for plain HTTP.
    public var tlsCertificate: String?
    /// The file of the certificate's private key (PEM), mode 600.
    public var tlsKey: String?
    /// The file of the authorities whose client certificates stand for tokens (PEM); nil asks for no certificates.
    public var tlsClientCA: String?
    /// How many requests callers may make in a minute.
    public var rateLimits = RateLimits()
    /// A request that takes as long is told to the operating log.
    public var slowRequest = Duration.seconds(1)
    /// Origins whose pages may call the service from a browser (CORS).
    public var origins: Set<String> = []
    /// What a client may do to the HTTP listener; where it listens is said above.
    public var http = ServerConfiguration()
    /// Whether every row of the access log survives a pulled plug (`FULL`) or a killed process (`NORMAL`).
    public var logSurvivesPowerLoss = false
    /// Event loops; as many as there are cores if left out.
    public var loops: Int?
    /// Readers for lists and reports.
    public var queryReaders = 2
    /// How much the operating log says.
    public var logLevel = Logger.Level.info

    public init(dataDirectory: String) {
        self.dataDirectory = dataDirectory
    }

    /// The proxies in front, read. Which of the texts is none is told where it is set.
    var proxies: TrustedProxies { TrustedProxies.read(trustedProxies.joined(separator: ",")).proxies }

    var keyHome: KeyHome { keys ?? .file(keyFile ?? KeyHome.usualFile(of: dataDirectory)) }

    /// What is wrong with the settings taken together, all of it at once; empty when nothing is. What is wrong with one of them is
    /// said where it is read.
    public var faults: [String] {
        var faults: [String] = []
        if !Self.loopback.contains(host), trustedProxies.isEmpty, tlsCertificate == nil, tlsKey == nil {
            faults.append(
                "plain HTTP binds to loopback alone: set host to 127.0.0.1, speak TLS with tls-certificate and tls-key, or name the TLS "
                    + "proxy in front with trust-proxy")
        }
        if (tlsCertificate == nil) != (tlsKey == nil) { faults.append("tls-certificate and tls-key belong together: give both or none") }
        if tlsClientCA != nil, tlsCertificate == nil, tlsKey == nil {
            faults.append("tls-client-ca needs tls-certificate and tls-key")
        }
        let socket = CommandSocket(folder: dataDirectory).path
        if UnixAddress(socket) == nil {
            faults.append("the path of data is too long: \(socket), where commands reach the service, has \(socket.utf8.count) bytes and may have 107")
        }
        return faults
    }

    private static let loopback: Set<String> = ["127.0.0.1", "::1", "localhost"]
}
