import Foundation
import Glibc
import JSON
import Support
import Testing

/// What a person meets who starts the service on data that cannot be used: one line that says what is wrong, with which file and what to
/// do, and an exit code of the handbook's table.
@Suite("Faults at the start")
struct StartFaultTests {
    struct Fault: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let exit: Int32
        /// What the line must say.
        let says: [String]
        var privileged = true
        /// Whether only root can bring it about.
        var needsRoot = false
        let spoil: @Sendable (TrialFolder) throws -> Void

        init(
            _ name: String, exit: Int32, says: [String], privileged: Bool = true, needsRoot: Bool = false,
            spoil: @escaping @Sendable (TrialFolder) throws -> Void
        ) {
            testDescription = name
            self.exit = exit
            self.says = says
            self.privileged = privileged
            self.needsRoot = needsRoot
            self.spoil = spoil
        }
    }

    static let faults: [Fault] = [
        Fault("the store's first page is damaged", exit: 65, says: ["kompas.sqlite", "damaged", "restore"]) { folder in
            try SpoiledFile(folder, "kompas.sqlite").flip(from: 0, count: 100)
        },
        Fault("the store is something else", exit: 65, says: ["kompas.sqlite", "not a database", "restore"]) { folder in
            let store = SpoiledFile(folder, "kompas.sqlite")
            try store.cut(to: 0)
            try store.write(Array("Kære dagbog".utf8 + [UInt8](repeating: 33, count: 9_000)))
        },
        Fault("the store's schema is damaged", exit: 65, says: ["kompas.sqlite", "damaged", "restore"]) { folder in
            try SpoiledFile(folder, "kompas.sqlite").flip(from: 100, count: 3_900)
        },
        Fault("the store was cut short", exit: 65, says: ["kompas.sqlite", "damaged", "restore"]) { folder in
            try SpoiledFile(folder, "kompas.sqlite").cut(to: 10_000)
        },
        Fault("the store was cut to nothing", exit: 65, says: ["kompas.sqlite", "empty or gone", "restore"]) { folder in
            try SpoiledFile(folder, "kompas.sqlite").cut(to: 0)
        },
        Fault("the store is gone", exit: 65, says: ["kompas.sqlite", "empty or gone", "restore"]) { folder in
            try SpoiledFile(folder, "kompas.sqlite").remove()
        },
        Fault("the beginning of the store's write-ahead log is garbage", exit: 65, says: ["kompas.sqlite-wal", "damaged", "restore"]) { folder in
            try SpoiledFile(folder, "kompas.sqlite-wal").write([UInt8](repeating: 0xA5, count: 5_000))
        },
        Fault("the store is another program's database", exit: 65, says: ["kompas.sqlite", "another program", "folder"]) { folder in
            try SpoiledFile(folder, "kompas.sqlite").run("PRAGMA application_id = 7")
        },
        Fault("the store is of a newer version", exit: 78, says: ["newer version", "restore"]) { folder in
            try SpoiledFile(folder, "kompas.sqlite").run(
                "INSERT INTO migration SELECT max(number) + 1, 'fra fremtiden', zeroblob(32), 0 FROM migration")
        },
        Fault("a migration that was applied has another text now", exit: 78, says: ["another text"]) { folder in
            try SpoiledFile(folder, "kompas.sqlite").run("UPDATE migration SET sha256 = zeroblob(32) WHERE number = 1")
        },
        Fault("the log's month is damaged", exit: 65, says: ["access-", "damaged", "restore"]) { folder in
            try SpoiledFile.month(of: folder).flip(from: 0, count: 4_096)
        },
        Fault("the log is gone", exit: 65, says: ["access-*.sqlite", "empty or gone", "restore"]) { folder in
            // As a service has it that ran for some seconds.
            try SpoiledFile(folder, "kompas.sqlite").run("UPDATE access_log_mark SET log_sequence = 40")
            try SpoiledFile.month(of: folder).remove()
        },
        Fault("the log's month is of another installation", exit: 65, says: ["another installation", "back"]) { folder in
            let other = try TrialFolder()
            #expect(try RunningService(Program(), folder: other).stop() == 0)
            let month = try SpoiledFile.month(of: folder)
            try month.remove()
            try FileManager.default.copyItem(atPath: SpoiledFile.month(of: other).path, toPath: month.path)
        },
        Fault("a row at the end of the log was changed", exit: 65, says: ["access log", "changed"]) { folder in
            try SpoiledFile.month(of: folder).run("UPDATE entry SET status = 999 WHERE sequence = (SELECT max(sequence) FROM entry)")
        },
        Fault("the keys are damaged", exit: 65, says: ["keyring", "line"]) { folder in
            try SpoiledFile(folder, "keys").write(Array("????\n".utf8))
        },
        Fault("others may read the keys", exit: 77, says: ["keys", "chmod 600"]) { folder in
            try SpoiledFile(folder, "keys").setMode(0o644)
        },
        Fault("the store is read-only", exit: 77, says: ["kompas.sqlite", "Permission denied", "the user that"], privileged: false) { folder in
            try SpoiledFile(folder, "kompas.sqlite").setMode(0o400)
        },
        Fault("the folder is read-only", exit: 77, says: ["data/", "Permission denied", "user that runs Kompas"], privileged: false) { folder in
            for name in ["access-log.lock", "kompas.sqlite.lock"] { try SpoiledFile(folder, name).remove() }
            try SpoiledFile(folder, "").setMode(0o500)
        },
        Fault("the folder is another user's", exit: 77, says: ["data/", "Permission denied", "user that runs Kompas"], privileged: false, needsRoot: true) { folder in
            try FileManager.default.setAttributes([.ownerAccountID: 65_534, .posixPermissions: 0o700], ofItemAtPath: folder.data)
        },
        Fault("everybody may write to another user's folder", exit: 77, says: ["data", "mode 777", "chmod 700"], needsRoot: true) { folder in
            try FileManager.default.setAttributes([.ownerAccountID: 65_534, .posixPermissions: 0o777], ofItemAtPath: folder.data)
        },
        Fault("the folder is one that all share", exit: 77, says: ["data", "mode 1777", "name a folder in it"]) { folder in
            #expect(chmod(folder.data, 0o1777) == 0)
        },
        Fault("the folder is a file", exit: 73, says: ["data: ", "A folder must stand here"]) { folder in
            try FileManager.default.removeItem(atPath: folder.data)
            _ = FileManager.default.createFile(atPath: folder.data, contents: nil)
        },
        Fault("the store is a folder", exit: 73, says: ["kompas.sqlite"]) { folder in
            try SpoiledFile(folder, "kompas.sqlite").remove()
            try FileManager.default.createDirectory(atPath: folder.data + "/kompas.sqlite", withIntermediateDirectories: false)
        },
    ]

    @Test("Each has its line and its exit code", arguments: faults.filter { !$0.needsRoot || geteuid() == 0 })
    func hasItsLine(_ fault: Fault) throws {
        let folder = try InstalledData.trial()
        try fault.spoil(folder)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.data) }
        let ended = try Program().run(
            ["serve", "--data", folder.data, "--port", "0", "--health-port", "0"], privileged: fault.privileged)
        #expect(ended.status == fault.exit, "\(ended.text)")
        let lines = ended.text.split(separator: "\n")
        let last = try JSONValue.parse(Array((lines.last ?? "").utf8))
        #expect(last["level"]?.text == "critical")
        #expect(last["exit"]?.text == "\(fault.exit)")
        let message = last["message"]?.text ?? ""
        for word in fault.says { #expect(message.contains(word), "\(message)") }
        #expect(!message.contains("Error") && !message.contains("sqlite3_"), "\(message)")
    }

    @Test("On a read-only disk the line says so")
    func readOnlyDisk() throws {
        let folder = try TrialFolder(dataIn: "disk")
        let disk = try SmallDisk(at: folder.path("disk"), kilobytes: 8 << 10)
        defer { disk.remove() }
        try InstalledData.copy(into: folder)
        try disk.makeReadOnly()
        let ended = try Program().run(["serve", "--data", folder.data, "--port", "0", "--health-port", "0"])
        #expect(ended.status == 77, "\(ended.text)")
        #expect(ended.text.contains("mounted read-only"), "\(ended.text)")
    }

    @Test("A second service on the same data, and one on a port that is taken, say who is in the way")
    func inUse() throws {
        let folder = try TrialFolder()
        let other = try TrialFolder()
        let program = try Program()
        let service = try RunningService(program, folder: folder)
        let second = try program.run(["serve", "--data", folder.data, "--port", "0", "--health-port", "0"])
        #expect(second.status == 69, "\(second.text)")
        #expect(second.text.contains("kompas.sqlite.lock") && second.text.contains("another Kompas is running"), "\(second.text)")

        for (options, name) in [(["--port", "\(service.port)", "--health-port", "0"], "--port"),
                                (["--port", "0", "--health-port", "\(service.port)"], "--health-port")] {
            let ended = try program.run(["serve", "--data", other.data] + options)
            #expect(ended.status == 69, "\(ended.text)")
            #expect(ended.text.contains("127.0.0.1:\(service.port)") && ended.text.contains(name), "\(ended.text)")
        }
        #expect(service.stop() == 0)
    }

    @Test("Without descriptors it does not start, says which limit it is, and may be started again", arguments: 7...16)
    func descriptors(limit: Int) throws {
        let folder = try InstalledData.trial()
        let ended = try Program().run(
            ["serve", "--data", folder.data, "--port", "0", "--health-port", "0"],
            through: ["/usr/bin/prlimit", "--nofile=\(limit):\(limit)", "--"])
        #expect(ended.status == 75, "\(ended.text)")
        #expect(ended.text.contains("open files") && ended.text.contains("critical"), "\(ended.text)")
    }

    @Test("A path that SQLite does not take is told as that")
    func longPath() throws {
        let folder = try TrialFolder()
        let deep = folder.path([String](repeating: String(repeating: "l", count: 200), count: 3).joined(separator: "/"))
        try FileManager.default.createDirectory(atPath: deep, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try InstalledData.copy(into: folder)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.data) {
            try FileManager.default.copyItem(atPath: folder.data + "/" + name, toPath: deep + "/" + name)
        }
        for arguments in [["verify", "--data", deep], ["backup", "--data", deep, "--to", folder.path("shelf")], ["backup", "--data", folder.data, "--to", deep]] {
            let ended = try Program().run(arguments)
            #expect(ended.status == 73 && ended.text.contains("longer than SQLite takes"), "\(arguments): \(ended.text)")
        }
    }

    @Test("Commands end in one plain line and a code of the same table")
    func commands() throws {
        let program = try Program()
        let folder = try InstalledData.trial()
        let nowhere = folder.path("nowhere")
        let cases: [(arguments: [String], exit: Int32, says: String)] = [
            (["verify", "--data", folder.data], 0, "Sound. "),
            (["verify", "--data", nowhere], 66, "kompas: \(nowhere): No such file"),
            (["verify", "--data", folder.data, "--backup", nowhere], 66, "kompas: \(nowhere): No such file"),
            (["restore", "--data", folder.data, "--from", nowhere], 66, "kompas: \(nowhere): No such file"),
            (["restore", "--data", folder.data, "--from", folder.data], 65, "is no backup of Kompas"),
            (["backup", "--data", folder.data, "--to", folder.data + "/keys"], 73, "data/keys: File exists. A folder must stand here"),
            (["backup", "--data", folder.data, "--to", folder.path("shelf"), "--name", "../up"], 64, "cannot be a backup's name"),
            (["token", "list", "--data", nowhere], 66, "kompas: there is no store in \(nowhere)"),
            (["token", "revoke", "01a20685-d03e-760e-be73-19488a516645", "--data", folder.data], 1, "kompas: 404"),
            (["health", "--health-port", "1"], 1, "not ready"),
            (["verify", "--nonsense"], 64, "Unknown option"),
            (["serve", "--data", folder.data, "--host", "10.0.0.1"], 78, "plain HTTP"),
            (["serve", "--data", folder.path(String(repeating: "l", count: 100))], 78, "may have 107"),
        ]
        for (arguments, exit, says) in cases {
            let ended = try program.run(arguments)
            #expect(ended.status == exit, "\(arguments): \(ended.text)")
            #expect(ended.text.contains(says), "\(arguments): \(ended.text)")
            #expect(!ended.text.contains("Error Domain"), "\(arguments): \(ended.text)")
        }
        #expect(!FileManager.default.fileExists(atPath: nowhere))
        #expect(!FileManager.default.fileExists(atPath: folder.path(String(repeating: "l", count: 100))))
    }
}
