import Certificates
import Foundation
import Glibc
import Support
import Testing

@Suite("SIGHUP", .serialized)
struct ReloadTests {
    @Test("It serves newcomers the new certificate and drops nobody; files that cannot be used change nothing and are named; systemd is told each time")
    func certificate() throws {
        let certificates = try TestCertificates.shared()
        let (chain, key) = try (certificates.file(certificates.text("server.pem")), certificates.file(certificates.text("server.key")))
        let socket = try NotifySocket(isAbstract: false)
        let program = try ServedProgram(["--tls-certificate", chain, "--tls-key", key], environment: ["NOTIFY_SOCKET": socket.name])
        #expect(socket.next() == "READY=1")
        let visitor = try TLSVisitor(port: program.port, authority: certificates.authority)
        try visitor.expect("localhost 200", .stay)
        try visitor.expect("localhost 200", .anew)

        func reload() {
            program.hangUp()
            #expect(socket.next() == "RELOADING=1")
            #expect(socket.next() == "READY=1")
        }
        try certificates.text("renewed.pem").write(toFile: chain, atomically: false, encoding: .utf8)
        try certificates.text("renewed.key").write(toFile: key, atomically: false, encoding: .utf8)
        reload()
        try visitor.expect("renewed 200", .anew)
        try visitor.expect("localhost 200", .stay)

        try certificates.text("expired.pem").write(toFile: chain, atomically: false, encoding: .utf8)
        reload()
        try visitor.expect("renewed 200", .anew)
        try visitor.expect("localhost 200", .stay)
        program.terminate()
        #expect(program.wait() == 0)
        let lines = try program.operatingLog.filter { $0.contains("reloaded") }
        #expect(lines.count == 2)
        #expect(lines.first?.contains("\"message\":\"certificate reloaded\"") == true)
        #expect(lines.last?.contains("certificate not reloaded, the one before stays") == true)
        #expect(lines.last?.contains("\(chain): the certificate expired") == true)
    }

    @Test("It ends neither a start that takes its time nor a service that speaks no TLS")
    func plain() throws {
        let folder = try TrialFolder()
        let process = try Program().process(["serve", "--demo", "--data", folder.data, "--port", "0", "--health-port", "0"])
        let output = Pipe()
        process.standardOutput = output
        process.standardError = try folder.openOperatingLog()
        try process.run()
        defer { kill(process.processIdentifier, SIGKILL) }
        // The folder is the first thing it makes; the demo comes long after.
        for _ in 0..<100_000 where !FileManager.default.fileExists(atPath: folder.data) { usleep(500) }
        for _ in 0..<50 {
            kill(process.processIdentifier, SIGHUP)
            usleep(500)
        }
        let said = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        #expect(said.contains("Kompas is ready"), "\(folder.operatingLog)")
        kill(process.processIdentifier, SIGHUP)
        for _ in 0..<1_000 where !folder.operatingLog.contains("nothing to reload") { usleep(10_000) }
        #expect(folder.operatingLog.contains("nothing to reload: TLS is not spoken here"))
        kill(process.processIdentifier, SIGTERM)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 0)
    }
}
