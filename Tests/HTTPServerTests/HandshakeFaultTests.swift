import COpenSSL
import Certificates
import Logging
import Synchronization
import Testing

@testable import HTTPServer

@Suite("Handshakes that fail, in the operating log")
struct HandshakeFaultTests {
    enum Cause: String, CaseIterable, Sendable {
        case foreignCertificate = "certificate verify failed: 1"
        case oldVersion = "unsupported protocol: 1"
        case plain = "plain HTTP: 1"
        case silence = "took too long: 1"
        case noise = "no TLS: 1"
        case leaving = "the connection ended: 1"
    }

    @Test("It says why, and not whose it was", arguments: Cause.allCases)
    func reason(_ cause: Cause) throws {
        let lines = KeptLines()
        let settings = try TestCertificates.shared().settings("server", clients: "authority.pem")
        let server = try TestServer(log: lines) {
            $0.tls = settings
            $0.headerTimeout = .milliseconds(cause == .silence ? 200 : 5_000)
        }
        let client = try Client(port: server.port)
        switch cause {
        case .foreignCertificate:
            try? client.beginTLS(ClientSession.Wishes(newest: TLS1_2_VERSION, certificate: "other-client"))
        case .oldVersion:
            try? client.beginTLS(ClientSession.Wishes(oldest: TLS1_1_VERSION, newest: TLS1_1_VERSION, ciphers: "ALL:@SECLEVEL=0"))
        case .plain: try client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        case .silence: break
        case .noise: try client.send([0, 1, 2, 3, 4, 5])
        case .leaving: client.close()
        }
        #expect(eventually { !lines.told.isEmpty })
        #expect(lines.told == [cause.rawValue])
    }

    @Test("However many fail there is one line a minute, with each reason and how often it came")
    func oneLine() {
        let lines = KeptLines()
        let faults = HandshakeFaults(logger: Logger(label: "test", factory: { _ in lines }))
        faults.tell(at: 5)
        #expect(lines.told == [])
        for reason in ["b", "a", "c", "c"] { faults.note(reason) }
        faults.tell(at: 1_000)
        #expect(lines.told == ["c: 2, a: 1, b: 1"])
        for number in 0..<100 { faults.note("reason \(number % 50)") }
        for moment in [1_000, 30_000, 60_999] { faults.tell(at: moment) }
        #expect(lines.told.count == 1)
        faults.tell(at: 61_000)
        #expect(lines.told.count == 2)
        #expect(lines.told.last?.hasPrefix("others: 68, reason 0: 2, ") == true)
        faults.tell(at: 200_000)
        #expect(lines.told.count == 2)
    }
}

/// Keeps what is said of handshakes.
private struct KeptLines: LogHandler {
    private final class Lines: Sendable {
        let all = Mutex<[String]>([])
    }

    private let lines = Lines()
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.info

    var told: [String] { lines.all.withLock(\.self) }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        guard "\(event.message)" == "TLS handshakes failed" else { return }
        lines.all.withLock { $0.append("\(event.metadata?["reasons"] ?? "")") }
    }
}
