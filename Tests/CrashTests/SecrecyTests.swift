import Foundation
import Glibc
import Support
import Testing

/// What other processes, core files and the operating log can learn of the keys: nothing.
@Suite("Secrets stay inside")
struct SecrecyTests {
    @Test("No key is in the operating log, the command line or the environment, no core file is written, and the process is closed to its user's others")
    func closed() throws {
        let program = try Program()
        let folder = try TrialFolder()
        do { try RunningService(program, folder: folder).kill() }
        let keys = try String(contentsOfFile: folder.data + "/keys", encoding: .utf8)
        let secrets = keys.split(whereSeparator: \.isWhitespace).filter { $0.utf8.count == 64 }
        #expect(secrets.count == 4)
        try FileManager.default.removeItem(atPath: folder.data + "/keys")

        let service = try RunningService(program, folder: folder, environment: ["KOMPAS_KEYS": keys], asAnotherGroup: true)
        defer { service.kill() }
        let caseworker = try folder.token(of: "Sagsbehandler 4")
        #expect(try TestClient(port: service.port, token: caseworker).get("/v1/cases").status == 200)
        let process = "/proc/\(service.identifier)"
        let seen = try ["cmdline", "environ"].map { try Data(contentsOf: URL(fileURLWithPath: "\(process)/\($0)")) }
        for text in seen + [Data(folder.operatingLog.utf8)] {
            #expect(!text.isEmpty)
            for secret in secrets + [Substring(caseworker)] { #expect(text.range(of: Data(secret.utf8)) == nil) }
        }
        let limits = try String(contentsOfFile: "\(process)/limits", encoding: .utf8)
        #expect(limits.firstMatch(of: #/Max core file size +0 +0 /#) != nil)
        // What belongs to a process that may not be dumped belongs to the system's root (proc(5)), whatever user and group it runs as.
        #expect(try owner(of: "\(process)/stat") == [0, 0])
        let open = try Process.run(URL(fileURLWithPath: RunningService.anotherGroup[0]), arguments: RunningService.anotherGroup.dropFirst() + ["/bin/sleep", "60"])
        defer { Glibc.kill(open.processIdentifier, SIGKILL) }
        var group = try owner(of: "/proc/\(open.processIdentifier)/stat")
        for _ in 0..<1_000 where group == [0, 0] {
            usleep(20_000)
            group = try owner(of: "/proc/\(open.processIdentifier)/stat")
        }
        #expect(group != [0, 0], "an ordinary process shows what the service does not")
    }

    private func owner(of path: String) throws -> [UInt32] {
        var status = stat()
        guard stat(path, &status) == 0 else { throw CocoaError(.fileReadNoSuchFile) }
        return [status.st_uid, status.st_gid]
    }
}
