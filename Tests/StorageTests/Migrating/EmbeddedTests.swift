import Embedded
import Foundation
import Testing

@Suite struct EmbeddedTests {
    /// The top of the repository: the first directory above this file with Package.swift and Migrations in it.
    private static func top() -> URL? {
        var directory = URL(fileURLWithPath: #filePath)
        while directory.pathComponents.count > 1 {
            directory.deleteLastPathComponent()
            let names = ["Package.swift", "Migrations"]
            let isTop = names.allSatisfy { FileManager.default.fileExists(atPath: directory.appending(path: $0).path) }
            if isTop { return directory }
        }
        return nil
    }

    @Test func everyMigrationIsEmbeddedAsItStands() throws {
        let top = try #require(Self.top())
        let folder = top.appending(path: "Migrations").resolvingSymlinksInPath()
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let onDisk = Set(files.filter { $0.hasSuffix(".sql") }.map { "Migrations/\($0)" })
        #expect(!onDisk.isEmpty)
        #expect(Set(Embedded.paths(under: "Migrations/")) == onDisk)
        #expect(Embedded.migrations.count == onDisk.count)
    }

    @Test func everyEmbeddedFileIsTheFileOnDisk() throws {
        let top = try #require(Self.top())
        let paths = Embedded.paths(under: "")
        #expect(!paths.isEmpty)
        for path in paths {
            let onDisk = try Data(contentsOf: top.appending(path: path).resolvingSymlinksInPath())
            // Compared outside the expectation, which would print every byte.
            let isEqual = Embedded.bytes(of: path) == Array(onDisk)
            #expect(isEqual, "\(path)")
        }
    }

    @Test func migrationsAreNumberedFromOneWithoutGaps() {
        #expect(Embedded.migrations.map(\.number) == Array(1...Embedded.migrations.count))
        #expect(Embedded.migrations.first?.name == "core")
    }

    @Test func theContractIsEmbedded() {
        #expect(String(decoding: Embedded.openAPI, as: UTF8.self).contains("openapi: 3.1"))
    }

    @Test func aFileThatIsNotEmbeddedIsNotFound() {
        #expect(Embedded.bytes(of: "Migrations/9999_none.sql") == nil)
    }
}
