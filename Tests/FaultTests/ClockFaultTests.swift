import Demo
import Domain
import Foundation
import JSON
import Logging
import Service
import Storage
import Support
import Synchronization
import Testing

/// A machine whose clock is wrong for a while.
@Suite("Faults of the clock")
struct ClockFaultTests {
    /// A clock that a test sets.
    private final class HandSetClock: Sendable {
        private let instant = Mutex(Instant.earliest)

        func set(_ text: String) throws {
            let wanted = try #require(Instant(rfc3339: text))
            instant.withLock { $0 = wanted }
        }

        var source: ClockSource { ClockSource { self.instant.withLock { $0 } } }
    }

    private let folder: TrialFolder
    private let clock = HandSetClock()

    init() throws {
        folder = try TrialFolder()
    }

    private func open() throws -> KompasService {
        var configuration = ServiceConfiguration(dataDirectory: folder.data)
        configuration.port = 0
        configuration.healthPort = nil
        configuration.loops = 1
        let logger = Logger(label: "test") { _ in CapturingLog.shared }
        let clock = clock.source
        let foundations = try Foundations(configuration, clock: clock, logger: logger)
        if try foundations.isEmpty() {
            let path = folder.data + "/token"
            try foundations.loadDemo { tokens in
                try Data((tokens.tokens.first { $0.name == "Sagsbehandler 4" }?.token ?? "").utf8).write(to: URL(fileURLWithPath: path))
            }
        }
        return try KompasService(configuration, on: foundations, logger: logger)
    }

    private func client(_ service: KompasService) throws -> TestClient {
        TestClient(port: service.port, token: try String(contentsOfFile: folder.data + "/token", encoding: .utf8))
    }

    private func question(_ text: String, of id: String, _ client: TestClient) throws {
        let answer = try client.change("PATCH", "/v1/cases/\(id)", #"{"question": "\#(text)"}"#, ifMatch: "*")
        #expect(answer.status == 200, "\(answer.text)")
        #expect(try client.get("/v1/cases/\(id)").text("question") == text)
    }

    @Test("Set back by months between two starts: what is newer stays newer, the log goes on in its newest month and is sound")
    func setBack() throws {
        let (id, newest) = try beforehand()

        try clock.set("2026-08-01T10:00:00Z")
        let second = try open()
        #expect(CapturingLog.text.contains("The clock is before the access log's last row"))
        // A millisecond may be shared with what was made last and never written.
        #expect(second.foundations.ids.next(Never.self).high >> 16 + 1 >= newest.high >> 16)
        try question("Efter uret blev stillet tilbage?", of: id, client(second))
        let log = second.foundations.log
        #expect(log.head().month == LogMonth("2026-11"))
        second.stop()
        #expect(try Verification.run(folder: folder.data, keys: KeyHome(data: folder.data, keyFile: nil, text: nil)).isSound)
        #expect(!FileManager.default.fileExists(atPath: folder.data + "/access-2026-08.sqlite"))
    }

    /// A service that asks a question and is gone.
    /// - Returns: the case, and an identifier that is younger than all that was written
    private func beforehand() throws -> (id: String, newest: ID<Never>) {
        try clock.set("2026-11-23T10:00:00Z")
        let service = try open()
        let id = try client(service).get("/v1/cases?externalCaseNumber=2026-0417").items.first?["id"]?.text ?? ""
        try question("Før uret blev stillet tilbage?", of: id, client(service))
        defer { service.stop() }
        return (id, service.foundations.ids.next())
    }

    @Test("Set back and corrected while it runs: identifiers stay in order, every read is logged, and the log is sound")
    func setBackWhileServing() throws {
        try clock.set("2026-11-23T10:00:00Z")
        let service = try open()
        let client = try client(service)
        let id = try client.get("/v1/cases?externalCaseNumber=2026-0417").items.first?["id"]?.text ?? ""
        var made: [ID<Never>] = []
        for now in ["2026-11-23T10:00:01Z", "2026-11-23T09:59:59Z", "2026-07-01T00:00:00Z", "2026-12-15T00:00:00Z", "2026-11-23T10:05:00Z"] {
            try clock.set(now)
            try question("Klokken \(now)?", of: id, client)
            made.append(service.foundations.ids.next())
        }
        #expect(made == made.sorted() && Set(made).count == made.count)
        #expect(service.foundations.log.head().month == LogMonth("2026-12"))
        #expect(CapturingLog.text.contains("the clock was set back, and is followed"))
        service.stop()
        let verdict = try Verification.run(folder: folder.data, keys: KeyHome(data: folder.data, keyFile: nil, text: nil))
        #expect(verdict.isSound, "\(verdict.text)")
    }

    @Test("Years ahead, a token has expired; corrected, it works again")
    func tokens() throws {
        try clock.set("2026-11-23T10:00:00Z")
        let service = try open()
        let client = try client(service)
        #expect(try client.get("/v1/me").status == 200)
        try clock.set("2036-11-23T10:00:00Z")
        #expect(try client.get("/v1/me").status == 401)
        try clock.set("2026-11-23T10:01:00Z")
        #expect(try client.get("/v1/me").status == 200)
        service.stop()
    }
}
