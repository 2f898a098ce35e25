import API
import Application
import Dispatch
import Domain
import Endpoints
import Glibc
import HTTPServer
import HTTPWire
import JSON
import Logging
import Service
import Storage
import Support
import Synchronization

/// The jobcenter's whole pipeline once more, on a port of its own, with few readers, a short deadline for queries, and a timeline that never
/// comes to an end.
final class SlowService: Sendable {
    let jobcenter: TestJobcenter
    let slow: SlowTimeline
    private let pool: QueryPool
    private let server: HTTPServer
    private let port: UInt16

    init(_ jobcenter: TestJobcenter, readers: Int, deadline: Duration) throws {
        let foundations = jobcenter.service.foundations
        let store = ConnectionConfiguration(path: jobcenter.folder + "/kompas.sqlite")
        let logger = Logger(label: "test") { _ in CapturingLog.shared }
        self.jobcenter = jobcenter
        slow = SlowTimeline()
        pool = try QueryPool(store, count: readers)
        let endpoints = AllEndpoints.make(foundations.app).filter { $0.id != "getCaseTimeline" } + [slow.endpoint]
        var parts = PipelineParts(
            endpoints: endpoints, writer: foundations.writer, pool: pool, log: foundations.log, ids: foundations.ids, clock: foundations.clock,
            seal: Seal(try Keyring.load(jobcenter.folder + "/keys")[.sealing]), origins: [], logger: logger
        )
        parts.queryDeadline = deadline
        let pipeline = try Pipeline(parts)
        var settings = ServerConfiguration()
        settings.port = 0
        server = HTTPServer(
            configuration: settings, logger: logger, refusal: { fault, _ in pipeline.refusal(fault) }, bodyLimit: { _ in 1_000_000 },
            makeHandler: { _ in pipeline.loop { try LoopReader(store) } }
        )
        port = try server.start()
    }

    deinit {
        server.stop()
        server.wait()
        pool.close()
    }

    func client(_ token: String) -> TestClient { TestClient(port: port, token: token) }

    /// Until a query waits for a reader, ten seconds at most.
    func awaitWaiting() {
        for _ in 0..<1_000 where pool.waiting == 0 { usleep(10_000) }
    }
}

/// A timeline that counts until it is stopped; or that waits for the test, which no deadline interrupts.
final class SlowTimeline: Sendable {
    private let begun = Mutex(0)
    private let held = Mutex<DispatchSemaphore?>(nil)
    private let arrived = DispatchSemaphore(value: 0)

    /// How many of them were begun.
    var count: Int { begun.withLock { $0 } }

    /// Lets the next one wait until it is let go.
    func hold() -> DispatchSemaphore {
        let gate = DispatchSemaphore(value: 0)
        held.withLock { $0 = gate }
        return gate
    }

    /// Waits until one more was begun.
    func waitForBegin() -> Bool { arrived.wait(timeout: .now() + 20) == .success }

    var endpoint: Endpoint {
        Endpoint(
            .get, "/v1/cases/{caseID}/timeline", id: "getCaseTimeline", access: .caseWork(.read, reach: .case("caseID")),
            audit: .logged(.laesning, purpose: .sagsbehandling), parameters: [], body: NoBody.self, problems: [.notFound]
        ) { _, scope in
            self.begun.withLock { $0 += 1 }
            let gate = self.held.withLock { held in
                defer { held = nil }
                return held
            }
            self.arrived.signal()
            if let gate { _ = gate.wait(timeout: .now() + 20) }
            let endless = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
            let count = try scope.db.first(composed: endless) { row in try row.int(0) }
            return .json { $0.member("count", count) }
        }
    }
}
