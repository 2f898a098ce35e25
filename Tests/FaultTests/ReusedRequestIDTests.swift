import Foundation
import JSON
import Storage
import Support
import Testing

/// Callers choose the ids of their requests, and may use one for many. The real program, killed between writes and their rows.
@Suite("Rows of the access log made again where requests share an id", .serialized)
struct ReusedRequestIDTests {
    private static let id = "019b0000-0000-7000-8000-00000000abcd"

    private let program: Program
    private let folder: TrialFolder

    init() throws {
        program = try Program()
        folder = try InstalledData.trial()
    }

    private func client(_ service: RunningService, _ name: String = "Sagsbehandler 4") throws -> TestClient {
        TestClient(port: service.port, token: try folder.token(of: name))
    }

    /// Adds an actor with the shared id.
    private func add(_ role: String, to file: RecordedCase, by client: TestClient, _ more: [(String, String)] = []) throws -> TestAnswer {
        let answer = try client.post(file.path + "/actors", #"{"role": "\#(role)"}"#, headers: [("X-Request-Id", Self.id)] + more)
        #expect(answer.status == 201 && answer.header("x-request-id") == Self.id, "\(answer.text)")
        return answer
    }

    /// The rows of the shared id, the oldest first, each as operation, person and case.
    private func rows(_ service: RunningService) throws -> [String] {
        let page = try client(service, "Databeskyttelsesrådgiver 1").get("/v1/access-log?limit=200")
        return page.items.filter { $0["request"]?.text == Self.id }.reversed()
            .map { "\($0["operation"]?.text ?? "") \($0["staffName"]?.text ?? "") \($0["case"]?.text ?? "")" }
    }

    private func waitForRows(_ service: RunningService, count: Int) throws -> [String] {
        for _ in 0..<100 {
            let found = try rows(service)
            if found.count >= count { return found }
            usleep(200_000)
        }
        return try rows(service)
    }

    @Test("""
        A read, a write, a repeat and a colleague's write with the id hide no write whose row was lost, also not of the same operation by the same \
        person; each gets its row once and as its own, and verify counts what is missing
        """)
    func lostRows() throws {
        var service = try RunningService(program, folder: folder)
        var (caseworker, leader) = (try client(service), try client(service, "Leder 1"))
        let (mine, other) = (try caseworker.record(case: 1), try caseworker.record(case: 2))
        #expect(try caseworker.get(mine.path, headers: [("X-Request-Id", Self.id)]).status == 200)
        let key = ("Idempotency-Key", "\"once\"")
        _ = try add("borger", to: mine, by: caseworker, [key])
        let before = try rows(service)
        #expect(before == ["getCase Sagsbehandler 4 \(mine.id)", "addActor Sagsbehandler 4 \(mine.id)"])
        service.kill()
        let log = try SavedLog(folder)

        service = try RunningService(program, folder: folder)
        (caseworker, leader) = (try client(service), try client(service, "Leder 1"))
        #expect(try add("borger", to: mine, by: caseworker, [key]).header("idempotency-replayed") == "true")
        _ = try add("kollega", to: mine, by: caseworker)
        _ = try add("kollega", to: mine, by: caseworker)
        _ = try add("kollega", to: other, by: leader)
        let tag = try caseworker.get(other.path).tag
        let changed = try caseworker.change("PATCH", other.path, #"{"externalCaseNumber": "med egen id"}"#, ifMatch: tag)
        #expect(changed.status == 200)
        service.kill()
        try log.putBack()

        // Nobody is waited for who could write the rows.
        let shelf = folder.path("shelf")
        #expect(try program.run(["backup", "--to", shelf, "--name", "en", "--data", folder.data]).status == 0)
        for what in [["--data", folder.data], ["--backup", shelf + "/en", "--key-file", folder.data + "/keys"]] {
            // One that waits for them takes six seconds each time: a single quick one shows that it does not.
            var quickest = Duration.seconds(6)
            for _ in 0..<3 where quickest >= .seconds(6) {
                let began = ContinuousClock.now
                let verdict = try program.run(["verify"] + what)
                #expect(verdict.status == 0 && verdict.text.contains("Sound") && verdict.text.contains("the rows of 4 changes"), "\(verdict.text)")
                quickest = min(quickest, .now - began)
            }
            #expect(quickest < .seconds(6))
        }

        service = try RunningService(program, folder: folder)
        let expected = before + [
            "addActor Sagsbehandler 4 \(mine.id)", "addActor Sagsbehandler 4 \(mine.id)", "addActor Leder 1 \(other.id)",
        ]
        #expect(try waitForRows(service, count: expected.count) == expected)
        let rest = try client(service, "Databeskyttelsesrådgiver 1").get("/v1/access-log?limit=200").items
        #expect(rest.count { $0["request"]?.text == changed.header("x-request-id") } == 1)
        #expect(service.stop() == 0)

        // Looked through again, from where it was before.
        try log.putMarkBack()
        service = try RunningService(program, folder: folder)
        sleep(5)
        #expect(try rows(service) == expected)
        #expect(service.stop() == 0)
        let again = try program.verify(folder)
        #expect(again.status == 0 && !again.text.contains("Not in the access log"), "\(again.text)")
    }

    @Test("A log that lost its end goes on from there, and what is written then gets no second row")
    func shortenedLog() throws {
        var service = try RunningService(program, folder: folder)
        let file = try client(service).record(case: 1)
        service.kill()
        try SpoiledFile(folder, "kompas.sqlite").run(
            "UPDATE access_log_mark SET history_seq = (SELECT max(seq) FROM history), log_sequence = log_sequence + 1000")
        service = try RunningService(program, folder: folder)
        _ = try add("borger", to: file, by: client(service))
        #expect(try rows(service).count == 1)
        service.kill()
        service = try RunningService(program, folder: folder)
        sleep(5)
        #expect(try rows(service).count == 1)
        #expect(service.stop() == 0)
    }
}

/// The access log of a dead service and the store's mark, to be put back: what was written since is as if its rows had never been.
struct SavedLog {
    private let folder: TrialFolder
    private let copy: String
    private let mark: (history: Int, log: Int)

    init(_ folder: TrialFolder) throws {
        self.folder = folder
        copy = folder.path("log")
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
        for name in try Self.files(folder.data) { try FileManager.default.copyItem(atPath: "\(folder.data)/\(name)", toPath: "\(copy)/\(name)") }
        let found = try Connection(path: folder.data + "/kompas.sqlite").first("SELECT history_seq, log_sequence FROM access_log_mark") { row in
            (try row.int(0), try row.int(1))
        }
        mark = try #require(found)
    }

    func putBack() throws {
        try putFilesBack()
        try putMarkBack()
    }

    /// The log alone: the store goes on knowing how far it had come.
    func putFilesBack() throws {
        for name in try Self.files(folder.data) { try FileManager.default.removeItem(atPath: "\(folder.data)/\(name)") }
        for name in try Self.files(copy) { try FileManager.default.copyItem(atPath: "\(copy)/\(name)", toPath: "\(folder.data)/\(name)") }
    }

    /// A slow machine may have looked through before it was killed.
    func putMarkBack() throws {
        try SpoiledFile(folder, "kompas.sqlite").run("UPDATE access_log_mark SET history_seq = \(mark.history), log_sequence = \(mark.log)")
    }

    private static func files(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("access-2") }
    }
}
