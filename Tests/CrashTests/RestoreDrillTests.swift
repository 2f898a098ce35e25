import Domain
import Foundation
import Storage
import Support
import Synchronization
import Testing

/// The drill that an operator should hold twice a year: a backup under load, the loss of the machine, a restore elsewhere.
@Suite("Restore drill", .serialized)
struct RestoreDrillTests {
    private let program: Program
    private let folder: TrialFolder
    private let elsewhere: TrialFolder

    init() throws {
        program = try Program()
        folder = try TrialFolder()
        elsewhere = try TrialFolder()
    }

    private var keys: [String] { ["--key-file", folder.data + "/keys"] }

    private func run(_ arguments: [String]) throws -> String {
        let result = try program.run(arguments)
        #expect(result.status == 0, "\(arguments): \(result.text)")
        return result.text
    }

    /// Makes a backup and tells where it is.
    private func backUp() throws -> String {
        let text = try run(["backup", "--data", folder.data, "--to", folder.path("backups")])
        return String(text.split(separator: "\n").first ?? "")
    }

    @Test("Backed up under load, killed, restored elsewhere: what was acknowledged before is there, the log is not behind, old cursors are gone, tokens work")
    func drill() throws {
        let service = try RunningService(program, folder: folder)
        let token = try folder.token(of: "Sagsbehandler 4")
        let load = Load(port: service.port, token: token)
        load.start(threads: 3)
        try load.waitFor(60)
        let before = load.acknowledged
        let backup = try backUp()
        let during = load.acknowledged
        try load.waitFor(during.count + 20)
        let client = TestClient(port: service.port, token: token)
        let cursor = try client.get("/v1/cases?limit=1").text("next")
        #expect(try client.get("/v1/cases?limit=1&after=\(cursor)").status == 200)
        service.kill()
        load.stop()

        #expect(try run(["verify", "--backup", backup] + keys).hasPrefix("Sound. "))
        #expect(try run(["restore", "--from", backup, "--data", elsewhere.data] + keys).contains("takes the place"))
        #expect(try run(["verify", "--data", elsewhere.data] + keys).hasPrefix("Sound. "))
        let restored = try Left(elsewhere.data)
        #expect(restored.cases.isSuperset(of: before))
        #expect(restored.logged.isSuperset(of: restored.ids), "the log holds a row of everything that the store holds")

        let again = try RunningService(program, folder: elsewhere, arguments: keys)
        defer { again.kill() }
        let other = TestClient(port: again.port, token: token)
        let gone = try other.get("/v1/cases?limit=1&after=\(cursor)")
        #expect(gone.status == 410)
        #expect(gone.text("type") == "/problems/gone")
        let missing = try before.filter { try other.get("/v1/cases?externalCaseNumber=\($0)").items.count != 1 }
        #expect(missing.isEmpty)
        #expect(try other.post("/v1/cases", Load.body(thread: 9, number: 1)).status == 201)
    }

    @Test("Restored over the store it came from, the longer log stays, and what gives way is set aside")
    func overItself() throws {
        let service = try RunningService(program, folder: folder)
        let token = try folder.token(of: "Sagsbehandler 4")
        let client = TestClient(port: service.port, token: token)
        #expect(try client.post("/v1/cases", Load.body(thread: 1, number: 1)).status == 201)
        let backup = try backUp()
        let later = try client.post("/v1/cases", Load.body(thread: 1, number: 2)).text("id")
        let refused = try program.run(["restore", "--from", backup, "--data", folder.data])
        #expect(refused.status != 0)
        #expect(refused.text.contains("another Kompas is running"))
        service.kill()

        let dry = try run(["restore", "--from", backup, "--data", folder.data, "--dry-run"])
        #expect(dry.hasPrefix("Nothing was changed."))
        #expect(try Left(folder.data).ids.contains(later))
        #expect(try run(["restore", "--from", backup, "--data", folder.data]).contains("is kept: it is sound"))
        let left = try Left(folder.data)
        #expect(!left.ids.contains(later))
        #expect(left.logged.contains(later), "what was done is not forgotten with its result")
        let aside = try FileManager.default.contentsOfDirectory(atPath: folder.data).filter { $0.hasPrefix("before-restore-") }
        #expect(aside.count == 1)
        #expect(try Left(folder.data + "/" + (aside.first ?? ""), log: folder.data).ids.contains(later))
        #expect(try run(["verify", "--data", folder.data]).hasPrefix("Sound. "))

        let again = try RunningService(program, folder: folder)
        defer { again.kill() }
        let officer = TestClient(port: again.port, token: try folder.token(of: "Databeskyttelsesrådgiver 1"))
        #expect(try officer.get("/v1/access-log?operation=restore").items.count == 1)
    }

    @Test("Killed while CPR numbers are renewed, it goes on at the next start, and every number is found under the new key")
    func rotationSurvivesAKill() throws {
        var service = try RunningService(program, folder: folder)
        let token = try folder.token(of: "Sagsbehandler 4")
        let client = TestClient(port: service.port, token: token)
        let numbers = (0..<250).map { Load.cpr(thread: 1, number: $0) }
        for number in numbers.indices { #expect(try client.post("/v1/cases", Load.body(thread: 1, number: number)).status == 201) }
        for purpose in ["cpr-index", "cpr-encryption"] {
            _ = try run(["keys", "rotate", purpose, "--data", folder.data])
            service.kill()
            service = try RunningService(program, folder: folder)
        }
        defer { service.kill() }
        var list = try run(["keys", "list", "--data", folder.data])
        for _ in 0..<200 where list.hasEarlierInUse {
            usleep(50_000)
            list = try run(["keys", "list", "--data", folder.data])
        }
        #expect(!list.hasEarlierInUse, "\(list)")
        let other = TestClient(port: service.port, token: token)
        let missing = try numbers.filter { try other.post("/v1/citizens/searches", #"{"cpr": "\#($0)"}"#).items.count != 1 }
        #expect(missing.isEmpty)
        for line in list.split(separator: "\n") where line.hasPrefix("cpr-") && line.contains("earlier") {
            let id = line.split(separator: " ").map(String.init)[1]
            _ = try run(["keys", "forget", id, "--data", folder.data])
        }
        #expect(try other.post("/v1/citizens/searches", #"{"cpr": "\#(numbers[0])"}"#).items.count == 1)
        #expect(try run(["verify", "--data", folder.data]).hasPrefix("Sound. "))
    }
}

extension String {
    /// Whether a table of keys has an earlier key for CPR numbers, or one without a name, that something uses.
    fileprivate var hasEarlierInUse: Bool {
        split(separator: "\n").contains { $0.hasPrefix("cpr-") && !$0.contains("current") && !$0.contains(" 0 CPR") }
    }
}

/// Callers who record cases until they are told to stop, or nobody answers.
private final class Load: Sendable {
    private let port: UInt16
    private let token: String
    private let answered = Mutex<Set<String>>([])
    private let isStopped = Mutex(false)
    private let group = DispatchGroup()

    init(port: UInt16, token: String) {
        self.port = port
        self.token = token
    }

    /// The external numbers of the cases that were acknowledged.
    var acknowledged: Set<String> { answered.withLock { $0 } }

    func start(threads: Int) {
        for thread in 0..<threads {
            group.enter()
            Thread {
                self.work(thread)
                self.group.leave()
            }.start()
        }
    }

    func stop() {
        isStopped.withLock { $0 = true }
        group.wait()
    }

    struct TooSlow: Error {}

    /// Waits until so many were acknowledged, half a minute at most.
    func waitFor(_ count: Int) throws {
        for _ in 0..<3_000 {
            if answered.withLock({ $0.count }) >= count { return }
            usleep(10_000)
        }
        throw TooSlow()
    }

    private func work(_ thread: Int) {
        let client = TestClient(port: port, token: token)
        for number in 0..<20_000 where !isStopped.withLock({ $0 }) {
            guard let answer = try? client.post("/v1/cases", Self.body(thread: thread, number: number)) else { return }
            if answer.status == 201 { answered.withLock { _ = $0.insert("drill-\(thread)-\(number)") } }
        }
    }

    static func body(thread: Int, number: Int) -> String {
        #"{"citizen": {"cpr": "\#(cpr(thread: thread, number: number))", "name": "Testborger"}, "externalCaseNumber": "drill-\#(thread)-\#(number)"}"#
    }

    /// A replacement number that is nobody's: month and year vary with the caller and the count.
    static func cpr(thread: Int, number: Int) -> String {
        let digits = String(number % 4_000)
        return "\(61 + thread)0\(1 + number / 4_000)82" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}

/// What a restored folder holds.
private struct Left {
    /// The external numbers of the drill's cases.
    var cases: Set<String>
    /// Their ids.
    var ids: Set<String>
    /// The ids of the cases that the log says were recorded.
    var logged: Set<String>

    init(_ data: String, log: String? = nil) throws {
        let store = try Connection(path: data + "/kompas.sqlite")
        let rows = try store.all("SELECT id, external_number FROM case_file WHERE external_number GLOB 'drill-*'") { row in
            (id: ID<Never>(bytes: try row.blob(0))?.description ?? "", number: try row.text(1))
        }
        cases = Set(rows.map(\.number))
        ids = Set(rows.map(\.id))
        logged = []
        let folder = log ?? data
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasPrefix("access-") && name.hasSuffix(".sqlite") {
            let month = try Connection(path: folder + "/" + name, mode: .readOnly)
            logged.formUnion(try month.all("SELECT case_id FROM entry WHERE operation = 'createCase' AND case_id IS NOT NULL") { row in
                ID<Never>(bytes: try row.blob(0))?.description ?? ""
            })
        }
    }
}
