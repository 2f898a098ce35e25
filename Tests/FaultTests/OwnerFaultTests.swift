import Foundation
import Glibc
import Support
import Testing

/// Whose the folder and the keys are, and who else may change them.
@Suite("Owners")
struct OwnerFaultTests {
    private let program: Program
    private let folder: TrialFolder

    init() throws {
        program = try Program()
        folder = try TrialFolder()
        try InstalledData.copy(into: folder)
    }

    private var data: [String] { ["--data", folder.data] }

    /// Gives the folder and what is in it to a user.
    private func give(to owner: UInt32) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.data) + [""] {
            #expect(chown(folder.data + "/" + name, owner, owner) == 0)
        }
    }

    @Test("A folder that others may write to is not sound, not backed up and not restored into", arguments: [0o777, 0o720, 0o702])
    func writableByOthers(mode: Int) throws {
        let shelf = folder.path("shelf")
        #expect(try program.run(["backup", "--to", shelf, "--name", "one"] + data).status == 0)
        try SpoiledFile(folder, "").setMode(mode)
        for arguments in [["verify"], ["backup", "--to", shelf], ["token", "list"], ["restore", "--from", shelf + "/one"]] {
            let ended = try program.run(arguments + data)
            #expect(ended.status == 77 && ended.text.contains("chmod 700 \(folder.data)"), "\(arguments): \(ended.text)")
        }
        // What others may only read is the owner's to decide.
        try SpoiledFile(folder, "").setMode(0o755)
        #expect(try program.run(["verify"] + data).status == 0)
    }

    @Test("Keys of a user who has no part in the folder are not used", .enabled(if: geteuid() == 0))
    func foreignKeys() throws {
        #expect(chown(folder.data + "/keys", 65_534, 65_534) == 0)
        for arguments in [["verify"], ["serve", "--port", "0", "--health-port", "0"], ["token", "list"]] {
            let ended = try program.run(arguments + data)
            #expect(ended.status == 77 && ended.text.contains("keys belongs to another user (65534)"), "\(arguments): \(ended.text)")
        }
    }

    @Test("root may run the commands on the folder of the service's user", .enabled(if: geteuid() == 0))
    func rootHelps() throws {
        try give(to: 65_534)
        for arguments in [["verify"], ["token", "list"], ["keys", "list"], ["backup", "--to", folder.path("shelf")]] {
            let ended = try program.run(arguments + data)
            #expect(ended.status == 0, "\(arguments): \(ended.text)")
        }
    }

    @Test("Another user's folder is not used, even by one who could", .enabled(if: geteuid() == 0))
    func foreignFolder() throws {
        try give(to: 65_533)
        // A user that is not root and may read and write everything.
        let rights = "+dac_override,+dac_read_search"
        let somebody = ["/usr/bin/setpriv", "--reuid=65534", "--clear-groups", "--inh-caps=\(rights)", "--ambient-caps=\(rights)", "--"]
        for arguments in [["verify"], ["serve", "--port", "0", "--health-port", "0"]] {
            let ended = try program.run(arguments + data, through: somebody)
            #expect(ended.status == 77 && ended.text.contains("data belongs to another user (65533)"), "\(arguments): \(ended.text)")
        }
    }
}
