import Domain
import Foundation
import JSON
import Logging
import Service
import Storage
import Support
import Synchronization
import Testing

@Suite("Keys")
struct KeyRotationTests {
    private let jobcenter: TestJobcenter
    private let command: Command

    init() throws {
        jobcenter = try TestJobcenter()
        command = Command(jobcenter.folder, keys: try KeyHome(data: jobcenter.folder))
    }

    private struct Use: Equatable {
        var purpose: String
        var id: String
        var isCurrent: Bool
        var count: Int
    }

    private func list() throws -> [Use] {
        let json = try JSONValue.parse(Array(command.send("GET", "/command/keys", body: nil).utf8))
        return (json["keys"]?.elements ?? []).map { key in
            Use(
                purpose: key["purpose"]?.text ?? "", id: key["id"]?.text ?? "", isCurrent: key["current"]?.boolean ?? false,
                count: Int(key["count"]?.integer ?? -1))
        }
    }

    private func earlier(_ purpose: String) throws -> [Use] {
        try list().filter { $0.purpose == purpose && !$0.isCurrent }
    }

    private func rotate(_ purpose: String) throws {
        _ = try command.send("POST", "/command/keys/\(purpose)", body: nil)
    }

    /// Waits until no CPR number is of an earlier key, a minute at most.
    private func waitUntilRenewed() throws {
        for _ in 0..<3_000 {
            if try (earlier("cpr-index") + earlier("cpr-encryption")).allSatisfy({ $0.count == 0 }) { return }
            usleep(20_000)
        }
        Issue.record("not renewed: \(try list())")
    }

    @Test("While keys rotate again and again, a number is recorded once and always found")
    func recordedOnceWhileRotating() throws {
        let numbers = (0..<120).map { TestClient.cpr($0) }
        let (jobcenter, token) = (jobcenter, jobcenter.people.leader.token)
        let caseworker = jobcenter.people.caseworker.token
        let isDone = Atomic(false)
        let recorded = Mutex<[String: Int]>([:])
        let rounds = try concurrently(4) { thread in
            if thread == 3 {
                var rounds = 0
                while !isDone.load(ordering: .acquiring), rounds < 200 {
                    try KeyRotationTests.rotate(jobcenter, rounds % 2 == 0 ? "cpr-index" : "cpr-encryption")
                    rounds += 1
                }
                return rounds
            }
            defer { if thread == 0 { isDone.store(true, ordering: .releasing) } }
            let client = jobcenter.client(caseworker)
            for number in numbers {
                let answer = try client.post("/v1/citizens", #"{"cpr": "\#(number)", "name": "Testborger"}"#)
                #expect(answer.status == 201 || answer.status == 409, "\(answer.text)")
                if answer.status == 201 { recorded.withLock { $0[number, default: 0] += 1 } }
                let found = try client.post("/v1/citizens/searches", #"{"cpr": "\#(number)"}"#)
                #expect(found.items.count == 1, "found while keys rotate")
            }
            return 0
        }
        #expect(rounds[3] > 1)
        #expect(recorded.withLock { $0 } == Dictionary(uniqueKeysWithValues: numbers.map { ($0, 1) }))
        try waitUntilRenewed()
        let client = jobcenter.client(token)
        for number in numbers { #expect(try client.post("/v1/citizens", #"{"cpr": "\#(number)", "name": "En anden"}"#).status == 409) }
        #expect(try list().first { $0.purpose == "cpr-index" && $0.isCurrent }?.count == numbers.count)
    }

    private static func rotate(_ jobcenter: TestJobcenter, _ purpose: String) throws {
        _ = try Command(jobcenter.folder, keys: KeyHome(data: jobcenter.folder)).send("POST", "/command/keys/\(purpose)", body: nil)
    }

    @Test("An answer kept under an earlier key is replayed, and the key is not forgotten while it is kept")
    func keptAnswers() throws {
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let (body, key) = (#"{"cpr": "\#(TestClient.cpr(1))", "name": "Testborger"}"#, [("Idempotency-Key", "\"en\"")])
        let first = try client.post("/v1/citizens", body, headers: key)
        #expect(first.status == 201)
        try rotate("sealing")
        let again = try client.post("/v1/citizens", body, headers: key)
        #expect(again.header("idempotency-replayed") == "true")
        #expect(again.body == first.body)
        let old = try #require(try earlier("sealing").first)
        #expect(old.count == 1)
        #expect(throws: Command.Refused.self) { try command.send("DELETE", "/command/keys/\(old.id)", body: nil) }
        #expect(try earlier("sealing") == [old])
    }

    @Test("A key is forgotten when nothing uses it, and never the current one")
    func forgetting() throws {
        #expect(try jobcenter.client(jobcenter.people.caseworker.token).post("/v1/citizens", #"{"cpr": "\#(TestClient.cpr(1))", "name": "Testborger"}"#).status == 201)
        for purpose in ["cpr-encryption", "cpr-index", "access-log"] { try rotate(purpose) }
        try waitUntilRenewed()
        for purpose in ["cpr-encryption", "cpr-index"] {
            let old = try #require(try earlier(purpose).first)
            _ = try command.send("DELETE", "/command/keys/\(old.id)", body: nil)
            #expect(try earlier(purpose).isEmpty)
            #expect(try !String(contentsOfFile: jobcenter.folder + "/keys", encoding: .utf8).contains(old.id))
        }
        // The month that was begun with it needs it.
        let month = try #require(try earlier("access-log").first)
        #expect(month.count == 1)
        for id in try [month.id, "no-such-key"] + list().filter(\.isCurrent).map(\.id) {
            #expect(throws: Command.Refused.self, "\(id)") { try command.send("DELETE", "/command/keys/\(id)", body: nil) }
        }
        let found = try jobcenter.client(jobcenter.people.leader.token).post("/v1/citizens/searches", #"{"cpr": "\#(TestClient.cpr(1))"}"#)
        #expect(found.items.count == 1)
    }

    @Test("Rotating and forgetting is in the access log, and the commands are nowhere but on the command socket")
    func commandsAreTheOwnersAlone() throws {
        try rotate("cpr-index")
        let officer = jobcenter.client(jobcenter.people.dpo.token)
        #expect(try officer.get("/v1/access-log?operation=rotateKey").items.count == 1)
        for (method, path) in [("GET", "/command/keys"), ("POST", "/command/keys/cpr-index"), ("POST", "/command/backup"), ("GET", "/command/backup")] {
            for token in [jobcenter.people.administrator.token, nil] {
                #expect(try jobcenter.client(token).send(method, path, method == "POST" ? "{}" : nil).status == 404, "\(method) \(path)")
            }
        }
        #expect(try earlier("cpr-index").count == 1)
    }
}

@Suite("Keys that are lost")
struct LostKeyTests {
    private let jobcenter: TestJobcenter

    init() throws {
        jobcenter = try TestJobcenter()
        #expect(try jobcenter.client(jobcenter.people.caseworker.token).post("/v1/citizens", #"{"cpr": "\#(TestClient.cpr(1))", "name": "Testborger"}"#).status == 201)
        jobcenter.stop()
    }

    private func start(keys: KeyHome? = nil) throws -> Foundations {
        var configuration = ServiceConfiguration(dataDirectory: jobcenter.folder)
        configuration.keys = keys
        return try Foundations(configuration, logger: Logger(label: "test") { _ in CapturingLog.shared })
    }

    private var file: String { jobcenter.folder + "/keys" }

    @Test("Without its key file a store with data does not start, and no new keys are made")
    func missing() throws {
        try FileManager.default.removeItem(atPath: file)
        let refused = #expect(throws: StartFault.self) { try start() }
        #expect(refused?.description.contains("\(file) is not there") == true)
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    @Test("With the keys of another installation it does not start", arguments: ["cpr-encryption", "cpr-index", "sealing", "access-log"])
    func others(purpose: String) throws {
        let other = NSTemporaryDirectory() + "kompas-keys-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: other) }
        _ = try Keyring.loadOrCreate(other)
        let foreign = try String(contentsOfFile: other, encoding: .utf8).split(separator: "\n").first { $0.hasPrefix(purpose) }
        let own = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
        let mixed = own.map { $0.hasPrefix(purpose) ? foreign ?? $0 : $0 }.joined(separator: "\n")
        #expect(throws: (any Error).self) { try start(keys: KeyHome(data: jobcenter.folder, text: mixed)).close() }
        // The same name and another key.
        let disguised = own.map { line in
            line.hasPrefix(purpose) ? Substring(line.dropLast(64) + (foreign?.suffix(64) ?? "")) : line
        }.joined(separator: "\n")
        #expect(throws: (any Error).self) { try start(keys: KeyHome(data: jobcenter.folder, text: disguised)).close() }
    }

    @Test("The environment's keys serve as the file's do, and are not rotated by the service")
    func environment() throws {
        let home = try KeyHome(data: jobcenter.folder, text: String(contentsOfFile: file, encoding: .utf8))
        try FileManager.default.removeItem(atPath: file)
        try start(keys: home).close()
        let command = Command(jobcenter.folder, keys: home)
        #expect(try command.send("GET", "/command/keys", body: nil).contains("cpr-index"))
        let refused = #expect(throws: Command.Refused.self) { try command.send("POST", "/command/keys/cpr-index", body: nil) }
        #expect(refused?.description.contains("KOMPAS_KEYS") == true)
        #expect(!FileManager.default.fileExists(atPath: file))
    }
}
