import Foundation
import Glibc
import JSON
import Storage
import Support
import Testing

/// What goes wrong under a service that runs.
@Suite("Faults while serving")
struct WhileServingTests {
    private let program: Program
    private let folder: TrialFolder

    init() throws {
        program = try Program()
        folder = try TrialFolder()
    }

    private func client(_ service: RunningService) throws -> TestClient {
        TestClient(port: service.port, token: try folder.token(of: "Sagsbehandler 4"))
    }

    @Test("A damaged page fails what touches it, says so in the operating log, and leaves everybody else alone")
    func damagedPage() throws {
        try InstalledData.copy(into: folder)
        let store = SpoiledFile(folder, "kompas.sqlite")
        let root = try Connection(path: store.path).first("SELECT rootpage FROM sqlite_schema WHERE name = 'position'") { row in try row.int(0) }
        try store.flip(from: UInt64((root ?? 1) - 1) * 4_096, count: 4_096)
        let service = try RunningService(program, folder: folder)
        let client = try client(service)
        let cases = try client.get("/v1/cases")
        #expect(cases.status == 200)
        let id = cases.items.first?["id"]?.text ?? ""
        let compass = try client.get("/v1/cases/\(id)/compass")
        #expect(compass.status == 500 && compass.text("type") == "/problems/internal", "\(compass.text)")
        #expect(try client.get("/v1/cases/\(id)").status == 200)
        #expect(try client.post("/v1/cases", #"{"citizen": {"cpr": "6706820001", "name": "Testborger"}}"#).status == 201)
        #expect(try TestClient(port: service.healthPort, token: nil).get("/readyz").status == 200)
        let line = folder.operatingLog.split(separator: "\n").last { $0.contains("a request failed") } ?? ""
        #expect(line.contains("corrupt") && line.contains(compass.header("x-request-id") ?? "?"), "\(line)")
        #expect(service.stop() == 0)
    }

    @Test("Files that may grow no further are a full disk and no end of the process; with the limit gone everything works again")
    func fileSizeLimit() throws {
        let service = try RunningService(program, folder: folder)
        let client = try client(service)
        func record(_ number: Int) throws -> Int {
            try client.post("/v1/cases", #"{"citizen": {"cpr": "670682000\#(number)", "name": "Testborger"}}"#).status
        }
        #expect(try record(1) == 201)
        try limit(service, to: "4096")
        #expect([503, 507].contains(try record(2)))
        #expect(try client.get("/v1/cases").status == 503)
        #expect(try TestClient(port: service.healthPort, token: nil).get("/readyz").status == 503)
        try limit(service, to: "unlimited")
        #expect(try record(2) == 201)
        #expect(try client.get("/v1/cases").status == 200)
        #expect(service.stop() == 0)
        #expect(try program.verify(folder).status == 0)
    }

    private func limit(_ service: RunningService, to size: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/prlimit")
        process.arguments = ["--pid", "\(service.identifier)", "--fsize=\(size):unlimited"]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test("Where not even the operating log can be written, and nobody reads what the service says, it serves all the same")
    func nowhereToSpeak() throws {
        let process = program.process(["serve", "--demo", "--data", folder.data, "--port", "0", "--health-port", "0"])
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle(forWritingAtPath: "/dev/full")
        try process.run()
        defer {
            kill(process.processIdentifier, SIGTERM)
            process.waitUntilExit()
            #expect(process.terminationReason == .exit && process.terminationStatus == 0)
        }
        let said = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        try output.fileHandleForReading.close()
        let port = try #require(said.firstMatch(of: #/127\.0\.0\.1:(\d+)/#).flatMap { UInt16($0.output.1) })
        let client = TestClient(port: port, token: try folder.token(of: "Sagsbehandler 4"))
        #expect(try client.get("/v1/me").status == 200)
        #expect(try client.get("/v1/cases").status == 200)
    }

    @Test("A first start that is cut off anywhere is made good by the next: the demo is there, and its tokens open it")
    func firstStartCutOff() throws {
        for wait in [20, 45, 60, 75, 90, 120] as [UInt32] {
            try RunningService.startAndKill(program, folder: folder, afterMilliseconds: wait)
        }
        let service = try RunningService(program, folder: folder)
        #expect(try client(service).get("/v1/cases?externalCaseNumber=2026-0417").items.count == 1)
        #expect(service.stop() == 0)
    }

    @Test("Signals that others send to programs with a use for them end nothing", arguments: [SIGUSR1, SIGUSR2])
    func foreignSignal(_ number: Int32) throws {
        let service = try RunningService(program, folder: folder)
        let client = try client(service)
        #expect(kill(service.identifier, number) == 0)
        #expect(try client.get("/v1/me").status == 200)
        #expect(service.stop() == 0)
    }
}
