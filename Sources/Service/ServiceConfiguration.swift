/// Everything that can be set about a running service.
public struct ServiceConfiguration: Sendable {
    /// The folder of the store, the access log, the keys and the command socket. Made with mode 700.
    public var dataDirectory: String
    /// The file of the keys; `keys` in the data folder if left out. An installation keeps it elsewhere, away from the backups.
    public var keyFile: String?
    /// The folder of the access log, on a disk of its own perhaps; the data folder if left out. Made with mode 700.
    public var logDirectory: String?
    /// Where to listen. Plain HTTP is for loopback alone, unless a proxy in front is named.
    public var host = "127.0.0.1"
    /// 0 lets the system choose.
    public var port: UInt16 = 8080
    /// Where `/livez` and `/readyz` answer, on loopback; nil for nowhere.
    public var healthPort: UInt16? = 8081
    /// The address of the TLS-terminating proxy in front, if there is one.
    public var trustedProxy: String?
    /// Origins whose pages may call the service from a browser (CORS).
    public var origins: Set<String> = []
    /// Whether every row of the access log survives a pulled plug (`FULL`) or a killed process (`NORMAL`).
    public var logSurvivesPowerLoss = false
    /// Event loops; as many as there are cores if left out.
    public var loops: Int?
    /// Readers for lists and reports.
    public var queryReaders = 2

    public init(dataDirectory: String) {
        self.dataDirectory = dataDirectory
    }

    /// What is wrong with the settings, all of it at once; empty when nothing is.
    public var faults: [String] {
        var faults: [String] = []
        if dataDirectory.isEmpty { faults.append("--data must name a folder") }
        if !Self.loopback.contains(host), trustedProxy == nil {
            faults.append("plain HTTP binds to loopback alone: set --host 127.0.0.1, or name the TLS proxy in front with --trust-proxy")
        }
        if let loops, !(1...64).contains(loops) { faults.append("--loops must be 1 to 64") }
        if !(1...16).contains(queryReaders) { faults.append("--query-readers must be 1 to 16") }
        for origin in origins where !origin.hasPrefix("https://") && !origin.hasPrefix("http://localhost") && !origin.hasPrefix("http://127.0.0.1") {
            faults.append("--origin must begin with https://: \(origin)")
        }
        return faults
    }

    private static let loopback: Set<String> = ["127.0.0.1", "::1", "localhost"]
}
