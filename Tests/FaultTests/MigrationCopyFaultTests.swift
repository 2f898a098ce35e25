import Foundation
import Glibc
import Support
import Testing

/// The copy that is made before a migration, where it cannot be made.
@Suite("The copy before a migration")
struct MigrationCopyFaultTests {
    private func drafts(in folder: TrialFolder) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.data).filter { $0.contains(".new") }
    }

    @Test("On a full disk neither a part of it nor SQLite's journal of it stays, and with room it is made")
    func leavesNothing() throws {
        let folder = try TrialFolder(dataIn: "disk")
        let disk = try SmallDisk(at: folder.path("disk"), kilobytes: 64 << 10)
        defer { disk.remove() }
        try InstalledData.copy(into: folder)
        let store = SpoiledFile(folder, "kompas.sqlite")
        let copy = try #require(try store.text("SELECT 'kompas.before-' || printf('%04d', max(number)) || '.sqlite' FROM migration"))
        // More than SQLite keeps in memory: it then has a journal of the copy that it begins to write.
        try store.run("CREATE TABLE filler (bytes BLOB)")
        for _ in 0..<20 { try store.run("INSERT INTO filler VALUES (zeroblob(1000000))") }
        // The last migration is to be applied again, which is not possible: here it is the copy before it that counts.
        try store.run("DELETE FROM migration WHERE number = (SELECT max(number) FROM migration)")
        func serve() throws -> (status: Int32, text: String) {
            try Program().run(["serve", "--data", folder.data, "--port", "0", "--health-port", "0"])
        }
        // Room for a megabyte of it.
        disk.fill()
        let ballast = disk.path + "/ballast"
        let size = try #require(FileManager.default.attributesOfItem(atPath: ballast)[.size] as? Int)
        #expect(truncate(ballast, size - (1 << 20)) == 0)
        let full = try serve()
        #expect(full.status == 74, "\(full.text)")
        #expect(try drafts(in: folder).isEmpty)
        #expect(!FileManager.default.fileExists(atPath: SpoiledFile(folder, copy).path))

        disk.free()
        try SpoiledFile(folder, copy + ".new").write([1, 2, 3])
        let again = try serve()
        #expect(FileManager.default.fileExists(atPath: SpoiledFile(folder, copy).path), "\(again.text)")
        #expect(try drafts(in: folder).isEmpty)
    }
}
