import Foundation
import Glibc
import Support
import Testing

/// Backups that cannot be made, and those that are not to go: told and done alike by the running service and by the command where none runs.
@Suite("Faults of backups")
struct BackupFaultTests {
    private let program: Program
    private let folder: TrialFolder
    private let shelf: String

    init() throws {
        program = try Program()
        folder = try InstalledData.trial()
        shelf = folder.path("shelf")
    }

    private func backUp(_ arguments: String...) throws -> (status: Int32, text: String) {
        try program.run(["backup", "--data", folder.data] + arguments, privileged: false)
    }

    @Test("--keep removes what was named by its instant and nothing that a person named, whatever the name begins with")
    func keepsTheNamed() throws {
        let named = ["kompas-before-upgrade", "kompas-20261123T034500Z-before", "kompas-20261123", "kompas-20261123T034500Z-"]
        for name in named { #expect(try backUp("--to", shelf, "--name", name).status == 0) }
        let first = try backUp("--to", shelf, "--keep", "1")
        #expect(first.status == 0 && !first.text.contains("removed"), "\(first.text)")
        let second = try backUp("--to", shelf, "--keep", "1")
        #expect(second.status == 0, "\(second.text)")
        #expect(second.text.components(separatedBy: "removed").count == 2, "\(second.text)")
        let left = try FileManager.default.contentsOfDirectory(atPath: shelf)
        #expect(left.count == named.count + 1 && Set(named).isSubset(of: left), "\(left)")
        for name in named { #expect(FileManager.default.fileExists(atPath: "\(shelf)/\(name)/manifest.json")) }
    }

    @Test("What --keep could not read or not remove is told, by the command and in the operating log", arguments: [false, true])
    func tellsWhatStays(isServed: Bool) throws {
        let service = isServed ? try RunningService(program, folder: folder, privileged: false) : nil
        let paths = try (0..<4).map { _ in String(try backUp("--to", shelf).text.split(separator: "\n").first ?? "") }
        let (strange, damaged, locked) = (paths[0], paths[1], paths[2])
        try Data("mine".utf8).write(to: URL(fileURLWithPath: strange + "/notes.txt"))
        try Data("{".utf8).write(to: URL(fileURLWithPath: damaged + "/manifest.json"))
        #expect(chmod(locked, 0o500) == 0)
        defer { chmod(locked, 0o700) }
        let ended = try backUp("--to", shelf, "--keep", "1")
        let reasons = [
            "\(strange): what is no part of it is in it: notes.txt", "\(damaged)/manifest.json is damaged", "\(locked): Permission denied",
        ]
        #expect(ended.status == 0, "\(ended.text)")
        for reason in reasons { #expect(ended.text.contains("\nnot removed: \(reason)"), "\(ended.text)") }
        #expect(ended.text.contains("\nremoved \(URL(fileURLWithPath: paths[3]).lastPathComponent)\n"), "\(ended.text)")
        #expect(ended.text.components(separatedBy: "removed").count == 5, "\(ended.text)")
        // Once more: what was emptied is no backup any more, and still told.
        let again = try backUp("--to", shelf, "--keep", "1")
        #expect(again.status == 0 && again.text.contains("\nnot removed: \(strange) is no backup of Kompas"), "\(again.text)")
        if let service {
            #expect(service.stop() == 0)
            let lines = folder.operatingLog.split(separator: "\n").filter { $0.contains("an older backup stays") }
            #expect(lines.count == 6, "\(lines)")
        }
    }

    @Test("Where a backup cannot stand, the line and the exit code say why, and are the same while the service runs")
    func cannotBeMade() throws {
        let (locked, file) = (folder.path("locked"), folder.path("file"))
        try FileManager.default.createDirectory(atPath: locked, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o500])
        defer { chmod(locked, 0o700) }
        _ = FileManager.default.createFile(atPath: file, contents: nil)
        #expect(try backUp("--to", shelf, "--name", "there").status == 0)
        let cases: [(arguments: [String], exit: Int32, says: String)] = [
            (["--to", locked + "/backups"], 77, "\(locked)/backups: Permission denied. The folder"),
            (["--to", locked], 77, "\(locked)/kompas-"),
            (["--to", file], 73, "\(file): File exists. A folder must stand here"),
            (["--to", file + "/backups"], 73, "\(file)/backups: Not a directory. A folder must stand here"),
            (["--to", shelf, "--name", "there"], 73, "\(shelf)/there exists"),
            (["--to", shelf, "--name", ".there"], 64, "'.there' cannot be a backup's name"),
            (["--to", shelf, "--name", "kompas-20261123T034500Z"], 64, "'kompas-20261123T034500Z' cannot be a backup's name: it would be taken"),
            (["--to", shelf, "--name", "kompas-20261123T034500Z-2"], 64, "'kompas-20261123T034500Z-2' cannot be a backup's name: it would be taken"),
        ]
        func expectAll() throws {
            for (arguments, exit, says) in cases {
                let ended = try program.run(["backup", "--data", folder.data] + arguments, privileged: false)
                #expect(ended.status == exit, "\(arguments): \(ended.text)")
                #expect(ended.text.hasPrefix("kompas: \(says)"), "\(arguments): \(ended.text)")
                #expect(!ended.text.contains("Error") && !ended.text.dropLast().contains("\n"), "\(ended.text)")
            }
        }
        try expectAll()
        let service = try RunningService(program, folder: folder, privileged: false)
        try expectAll()
        #expect(service.stop() == 0)
        let lines = folder.operatingLog.split(separator: "\n").filter { $0.contains("the backup failed") }
        #expect(lines.count == cases.count)
        for (line, fault) in zip(lines, cases) {
            #expect(line.contains(fault.says) && line.contains("\"exit\":\"\(fault.exit)\""), "\(line)")
            #expect(!line.contains("Error Domain"), "\(line)")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: shelf) == ["there"])
    }
}
