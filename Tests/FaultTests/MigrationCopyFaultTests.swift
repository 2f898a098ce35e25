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

    @Test("On a full disk nothing of it stays, and what a killed one left is gone with the next")
    func leavesNothing() throws {
        let folder = try TrialFolder(dataIn: "disk")
        let disk = try SmallDisk(at: folder.path("disk"), kilobytes: 24 << 10)
        defer { disk.remove() }
        try InstalledData.copy(into: folder)
        let store = SpoiledFile(folder, "kompas.sqlite")
        let copy = try #require(try store.text("SELECT 'kompas.before-' || printf('%04d', max(number)) || '.sqlite' FROM migration"))
        // The last migration is to be applied again, which is not possible: here it is the copy before it that counts.
        try store.run("DELETE FROM migration WHERE number = (SELECT max(number) FROM migration)")
        func serve() throws -> (status: Int32, text: String) {
            try Program().run(["serve", "--data", folder.data, "--port", "0", "--health-port", "0"])
        }
        // Room for half of the copy.
        disk.fill()
        let ballast = disk.path + "/ballast"
        let sizes = try [ballast, store.path].map { try #require(FileManager.default.attributesOfItem(atPath: $0)[.size] as? Int) }
        #expect(truncate(ballast, sizes[0] - sizes[1] / 2) == 0)
        let full = try serve()
        #expect(full.status == 74, "\(full.text)")
        #expect(try drafts(in: folder).isEmpty)
        #expect(try !FileManager.default.fileExists(atPath: SpoiledFile(folder, copy).path))

        disk.free()
        for name in [".new", ".new-journal"] { try SpoiledFile(folder, copy + name).write([1, 2, 3]) }
        let again = try serve()
        #expect(FileManager.default.fileExists(atPath: SpoiledFile(folder, copy).path), "\(again.text)")
        #expect(try drafts(in: folder).isEmpty)
    }
}
