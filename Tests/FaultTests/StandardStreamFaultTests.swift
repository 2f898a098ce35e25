import Foundation
import Glibc
import Support
import Testing

/// A program that was started without its standard streams, or whose words nobody can keep.
@Suite("Standard streams")
struct StandardStreamFaultTests {
    private let program: Program
    private let folder: TrialFolder
    private let makeToken = ["token", "create", "--name", "Fagsystem", "--role", "integration:alle", "--scope", "read"]

    init() throws {
        program = try Program()
        folder = try InstalledData.trial()
    }

    /// What starts the program with streams that a shell has turned elsewhere.
    private func shell(_ turned: String) -> [String] { ["/bin/sh", "-c", "exec \"$@\" \(turned)", "sh"] }

    @Test("No file of the data takes the number of a stream that is closed", arguments: ["2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
    func closed(_ turned: String) throws {
        let process = program.process(["serve", "--data", folder.data, "--port", "0", "--health-port", "0"], through: shell(turned))
        try process.run()
        defer {
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        // Nobody hears that it is ready. Where its socket is, it has the store; a moment later it answers there. Half a minute at most.
        for _ in 0..<3_000 where process.isRunning && !FileManager.default.fileExists(atPath: folder.data + "/kompas.sock") { usleep(10_000) }
        var listed = try program.run(["token", "list", "--data", folder.data])
        for _ in 0..<100 where process.isRunning && listed.status != 0 { listed = try program.run(["token", "list", "--data", folder.data]) }
        #expect(listed.status == 0, "\(listed.text)")
        // A process that may not be dumped shows its descriptors to root alone.
        for number in geteuid() == 0 ? [0, 1, 2] : [] {
            let file = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process.processIdentifier)/fd/\(number)")
            #expect(!file.hasPrefix("anon_inode") && !file.hasPrefix(folder.data), "\(number) is \(file)")
        }
        kill(process.processIdentifier, SIGTERM)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 0)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.data) where name.hasSuffix(".lock") {
            #expect(try Data(contentsOf: URL(fileURLWithPath: folder.data + "/" + name)).isEmpty, "\(name) was written to")
        }
        let verified = try program.verify(folder)
        #expect(verified.status == 0, "\(verified.text)")
    }

    @Test("A token that could not be shown is told as lost, with what takes it back", arguments: [">/dev/full", ">&-"])
    func lostToken(_ turned: String) throws {
        let ended = try program.run(makeToken + ["--data", folder.data], through: shell(turned))
        #expect(ended.status == 74, "\(ended.text)")
        #expect(ended.text.hasPrefix("kompas: standard output cannot be written: "), "\(ended.text)")
        let id = try #require(ended.text.firstMatch(of: #/'kompas token revoke ([0-9a-f-]{36})'/#)).output.1
        let revoked = try program.run(["token", "revoke", String(id), "--data", folder.data])
        #expect(revoked.status == 0, "\(revoked.text)")
    }

    @Test("An answer that could not be printed is no success, and what is not sound is told by the exit code all the same")
    func unsaid() throws {
        for arguments in [["verify"], ["token", "list"], ["keys", "list"], ["keys", "rotate", "sealing"], ["backup", "--to", folder.path("shelf")]] {
            let ended = try program.run(arguments + ["--data", folder.data], through: shell(">/dev/full"))
            #expect(ended.status == 74, "\(arguments): \(ended.text)")
        }
        try SpoiledFile.month(of: folder).run("UPDATE entry SET status = 999 WHERE sequence = 1")
        #expect(try program.run(["verify", "--data", folder.data], through: shell(">/dev/full")).status == 65)
    }
}
