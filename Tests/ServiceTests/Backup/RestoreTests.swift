import Domain
import Foundation
import Logging
import Service
import Storage
import Support
import Testing

@Suite("Backup and restore")
struct RestoreTests {
    private let jobcenter: TestJobcenter
    private let shelf: String

    init() throws {
        jobcenter = try TestJobcenter()
        shelf = jobcenter.folder + "-backups"
        try record(1)
    }

    private func record(_ number: Int, in jobcenter: TestJobcenter? = nil) throws {
        let jobcenter = jobcenter ?? self.jobcenter
        let answer = try jobcenter.client(jobcenter.people.caseworker.token).post(
            "/v1/citizens", #"{"cpr": "\#(TestClient.cpr(number))", "name": "Testborger"}"#)
        #expect(answer.status == 201)
    }

    private func backUp(name: String? = nil, keep: Int? = nil) throws -> MadeBackup {
        try Command(jobcenter.folder, keys: KeyHome(data: jobcenter.folder)).backUp(BackupOrder(folder: shelf, name: name, keep: keep)) { _, _ in }
    }

    private func restore(_ backup: String, to data: String, setsLogAside: Bool = false, isDryRun: Bool = false) throws -> String {
        let logger = Logger(label: "test") { _ in CapturingLog.shared }
        let keys = try KeyHome(data: jobcenter.folder)
        return try Restore(from: backup, to: data, keys: keys, setsLogAside: setsLogAside, logger: logger).run(isDryRun: isDryRun)
    }

    private func cleanUp() { try? FileManager.default.removeItem(atPath: shelf) }

    @Test("A backup is its owner's alone, holds no key, and is made of a stopped store as of a running one")
    func files() throws {
        defer { cleanUp() }
        let running = try backUp()
        jobcenter.stop()
        let stopped = try backUp(name: "stopped")
        #expect(stopped.path == shelf + "/stopped")
        for path in [shelf, running.path, stopped.path] { #expect(try mode(path) == 0o700) }
        for backup in [running.path, stopped.path] {
            let names = try FileManager.default.contentsOfDirectory(atPath: backup).sorted()
            // The log has a file for each month, and one may have begun meanwhile.
            #expect(names.contains { $0.hasPrefix("access-") } && names.filter { !$0.hasPrefix("access-") } == ["kompas.sqlite", "manifest.json"], "\(names)")
            for name in names { #expect(try mode("\(backup)/\(name)") == 0o600) }
            let sound = try Verification.run(backup: backup, keys: KeyHome(data: jobcenter.folder))
            #expect(sound.isSound, "\(sound.text)")
        }
        let secrets = try String(contentsOfFile: jobcenter.folder + "/keys", encoding: .utf8).split(whereSeparator: \.isWhitespace)
            .filter { $0.count == 64 }
        #expect(secrets.count == 4)
        for file in try FileManager.default.subpathsOfDirectory(atPath: shelf) {
            guard let bytes = FileManager.default.contents(atPath: shelf + "/" + file) else { continue }
            for secret in secrets { #expect(bytes.range(of: Data(String(secret).utf8)) == nil) }
        }
        #expect(throws: BackupFault.self) { try backUp(name: "stopped") }
        #expect(throws: BackupFault.self) { try backUp(name: "../elsewhere") }
    }

    @Test("Only so many backups are kept, and nothing is removed that is no backup")
    func keeping() throws {
        defer { cleanUp() }
        let named = try backUp(name: "by-hand")
        try FileManager.default.createDirectory(atPath: shelf + "/kompas-notes", withIntermediateDirectories: true)
        let made = try (0..<3).map { _ in try backUp() }
        try Data("mine".utf8).write(to: URL(fileURLWithPath: made[0].path + "/notes.txt"))
        let last = try backUp(keep: 2)
        let left = try FileManager.default.contentsOfDirectory(atPath: shelf).sorted()
        let first = URL(fileURLWithPath: made[0].path).lastPathComponent
        let kept = [made[2].path, last.path, named.path].map { URL(fileURLWithPath: $0).lastPathComponent }
        #expect(left == (kept + ["kompas-notes", first]).sorted())
        #expect(try FileManager.default.contentsOfDirectory(atPath: made[0].path) == ["notes.txt"])
        #expect(last.removed == [URL(fileURLWithPath: made[1].path).lastPathComponent])
    }

    @Test("A backup that was changed, cut or robbed of a file is not taken, and nothing is touched", arguments: [
        "kompas.sqlite", "access", "manifest.json",
    ])
    func damaged(what: String) throws {
        defer { cleanUp() }
        let backup = try backUp().path
        jobcenter.stop()
        let before = try contents(jobcenter.folder)
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: backup).first { $0.hasPrefix(what) })
        let path = "\(backup)/\(name)"
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        var changed = bytes
        // Of the manifest, what it says of a file.
        let place = changed.range(of: Data(#""sha256":""#.utf8))?.upperBound ?? changed.count / 2
        changed[place] ^= 1
        for damage in [changed, bytes.dropLast(2), nil] {
            if let damage {
                try damage.write(to: URL(fileURLWithPath: path))
            } else {
                try FileManager.default.removeItem(atPath: path)
            }
            #expect(throws: BackupFault.self) { try restore(backup, to: jobcenter.folder) }
            #expect(try !Verification.run(backup: backup, keys: KeyHome(data: jobcenter.folder)).isSound)
            #expect(try contents(jobcenter.folder) == before)
        }
    }

    @Test("A log that is no part of the backup's gives way only when that is said, and is kept under another name")
    func anotherLog() throws {
        defer { cleanUp() }
        let other = shelf + "-data"
        defer { try? FileManager.default.removeItem(atPath: other) }
        let earlier = try backUp(name: "earlier").path
        _ = try restore(earlier, to: other)
        // Both go on from the same beginning, each its own way.
        try record(2)
        let backup = try backUp().path
        let refused = #expect(throws: BackupFault.self) { try restore(backup, to: other) }
        #expect(refused?.description.contains("--set-log-aside") == true)
        #expect(try restore(backup, to: other, setsLogAside: true, isDryRun: true).contains("is set aside"))
        #expect(throws: BackupFault.self) { try restore(backup, to: other) }
        #expect(try restore(backup, to: other, setsLogAside: true).contains("is set aside"))
        let aside = try FileManager.default.subpathsOfDirectory(atPath: other).filter { $0.hasPrefix("before-restore-") && $0.contains("/access-") }
        #expect(aside.contains { $0.hasSuffix(".sqlite") })
        let sound = try Verification.run(folder: other, keys: KeyHome(data: jobcenter.folder))
        #expect(sound.isSound, "\(sound.text)")
    }

    @Test("A restore that was cut off keeps the service from starting until it is run again")
    func cutOff() throws {
        defer { cleanUp() }
        let backup = try backUp().path
        jobcenter.stop()
        try FileManager.default.createDirectory(atPath: jobcenter.folder + "/restore.draft", withIntermediateDirectories: true)
        let start = { try Foundations(ServiceConfiguration(dataDirectory: jobcenter.folder), logger: Logger(label: "test") { _ in CapturingLog.shared }).close() }
        let refused = #expect(throws: StartFault.self) { try start() }
        #expect(refused?.description.contains("run 'kompas restore' again") == true)
        _ = try restore(backup, to: jobcenter.folder)
        try start()
    }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    /// The folder's files and their bytes, but for the locks.
    private func contents(_ folder: String) throws -> [String: Data] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { !$0.hasSuffix(".lock") && !$0.hasSuffix("-shm") }
        return Dictionary(uniqueKeysWithValues: names.map { ($0, FileManager.default.contents(atPath: folder + "/" + $0) ?? Data()) })
    }
}
