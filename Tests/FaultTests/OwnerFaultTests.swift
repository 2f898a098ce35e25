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
        folder = try InstalledData.trial()
    }

    private var data: [String] { ["--data", folder.data] }

    /// Gives the folder and what is in it to a user.
    private func give(to owner: UInt32) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.data) + [""] {
            #expect(chown(folder.data + "/" + name, owner, owner) == 0)
        }
    }

    private func mode() throws -> mode_t {
        var status = stat()
        #expect(stat(folder.data, &status) == 0)
        return status.st_mode & 0o7777
    }

    /// A backup of the folder.
    private func backUp() throws -> String {
        let shelf = folder.path("shelf")
        #expect(try program.run(["backup", "--to", shelf, "--name", "one"] + data).status == 0)
        return shelf + "/one"
    }

    /// What runs the program as a user that is not root, in a group, and may read and write everything.
    private func somebody(in group: Int) -> [String] {
        let rights = "+dac_override,+dac_read_search"
        return ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--groups=\(group)", "--inh-caps=\(rights)", "--ambient-caps=\(rights)", "--"]
    }

    @Test("A folder of one's own that others could write to is theirs no more from the start on, which is said once", arguments: [0o770, 0o775, 0o2770, 0o777])
    func madePrivate(mode: mode_t) throws {
        let said = "others could write to the folder \(folder.data) (mode \(String(mode, radix: 8))), and may no longer"
        let backup = try backUp()
        for arguments in [["token", "list"], ["backup", "--to", folder.path("shelf")], ["restore", "--from", backup]] {
            #expect(chmod(folder.data, mode) == 0)
            if arguments.first == "restore" {
                let dry = try program.run(arguments + data + ["--dry-run"])
                #expect(dry.status == 0 && dry.text.hasPrefix("Nothing was changed."), "\(dry.text)")
                #expect(try self.mode() & 0o777 == mode & 0o777)
            }
            let ended = try program.run(arguments + data)
            #expect(ended.status == 0 && ended.text.contains(said), "\(arguments): \(ended.text)")
            #expect(try self.mode() & 0o022 == 0)
        }
        #expect(chmod(folder.data, mode) == 0)
        let service = try RunningService(program, folder: folder)
        #expect(folder.operatingLog.contains(said), "\(folder.operatingLog)")
        #expect(try self.mode() & 0o022 == 0)
        #expect(service.stop() == 0)
        for arguments in [["verify"], ["token", "list"]] {
            let ended = try program.run(arguments + data)
            #expect(ended.status == 0 && !ended.text.contains("could write"), "\(arguments): \(ended.text)")
        }
    }

    @Test("A folder that all share is not used, and stays as it is; a dry run promises nothing else")
    func shared() throws {
        let backup = try backUp()
        #expect(chmod(folder.data, 0o1777) == 0)
        let restore = ["restore", "--from", backup]
        for arguments in [["verify"], ["backup", "--to", folder.path("shelf")], ["token", "list"], restore, restore + ["--dry-run"]] {
            let ended = try program.run(arguments + data)
            #expect(ended.status == 77 && ended.text.contains("chmod 700 \(folder.data)"), "\(arguments): \(ended.text)")
        }
        #expect(try mode() == 0o1777)
        // Whether what stands in it is what was put there is not known of one that everybody could write to.
        #expect(chmod(folder.data, 0o777) == 0)
        #expect(try program.run(["verify"] + data).status == 77)
        #expect(try mode() == 0o777)
        // What others may only read is the owner's to decide.
        #expect(chmod(folder.data, 0o755) == 0)
        #expect(try program.run(["verify"] + data).status == 0)
    }

    @Test("A volume's folder, root's and writable for a group, is used and told of; one that everybody may write to is not", .enabled(if: geteuid() == 0))
    func volume() throws {
        try give(to: 65_534)
        #expect(chown(folder.data, 0, 2_000) == 0 && chmod(folder.data, 0o2775) == 0)
        for arguments in [["token", "list"], ["backup", "--to", folder.path("shelf")], ["verify"]] {
            let ended = try program.run(arguments + data, through: somebody(in: 2_000))
            #expect(ended.status == 0, "\(arguments): \(ended.text)")
            #expect(ended.text.contains("a group may write to the folder \(folder.data) (mode 2775)") == (arguments != ["verify"]), "\(ended.text)")
        }
        #expect(try mode() == 0o2775)
        #expect(chmod(folder.data, 0o2777) == 0)
        for arguments in [["token", "list"], ["backup", "--to", folder.path("shelf")], ["verify"]] {
            let ended = try program.run(arguments + data, through: somebody(in: 2_000))
            #expect(ended.status == 77 && ended.text.contains("mode 2777"), "\(arguments): \(ended.text)")
        }
        #expect(try mode() == 0o2777)
    }

    @Test("Keys of a user who has no part in the folder are not used", .enabled(if: geteuid() == 0))
    func foreignKeys() throws {
        let restore = ["restore", "--from", try backUp()]
        #expect(chown(folder.data + "/keys", 65_534, 65_534) == 0)
        for arguments in [["verify"], ["serve", "--port", "0", "--health-port", "0"], ["token", "list"], restore, restore + ["--dry-run"]] {
            let ended = try program.run(arguments + data)
            #expect(ended.status == 77 && ended.text.contains("keys belongs to another user (65534)"), "\(arguments): \(ended.text)")
        }
    }

    @Test("root may run the commands on the folder of the service's user, restore too: what stands there afterwards is that user's", .enabled(if: geteuid() == 0))
    func rootHelps() throws {
        let backup = try backUp()
        // To be made anew by root.
        for name in ["kompas.sqlite.lock", "access-log.lock"] { try SpoiledFile(folder, name).remove() }
        try give(to: 65_534)
        let copy = ["backup", "--to", folder.path("shelf")]
        let restore = ["restore", "--from", backup]
        for arguments in [["verify"], ["token", "list"], ["keys", "list"], ["keys", "rotate", "sealing"], copy, restore, restore + ["--set-log-aside"]] {
            let ended = try program.run(arguments + data)
            #expect(ended.status == 0, "\(arguments): \(ended.text)")
        }
        // With no log, the backup's is taken.
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.data) where name.hasPrefix("access-2") {
            try SpoiledFile(folder, name).remove()
        }
        #expect(try program.run(restore + data).status == 0)
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder.data) {
            var status = stat()
            #expect(lstat(folder.data + "/" + name, &status) == 0 && status.st_uid == 65_534, "\(name): \(status.st_uid)")
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.data)
        #expect(names.filter { $0.hasPrefix("before-restore-") }.count == 3 && names.contains("kompas.sqlite.lock"), "\(names)")
        #expect(try program.run(["token", "list"] + data, through: somebody(in: 65_534)).status == 0)
    }

    @Test("Another user's folder is not used, even by one who could", .enabled(if: geteuid() == 0))
    func foreignFolder() throws {
        try give(to: 65_533)
        for arguments in [["verify"], ["serve", "--port", "0", "--health-port", "0"]] {
            let ended = try program.run(arguments + data, through: somebody(in: 65_534))
            #expect(ended.status == 77 && ended.text.contains("data belongs to another user (65533)"), "\(arguments): \(ended.text)")
        }
    }
}
