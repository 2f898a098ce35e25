import Domain
import Embedded
import Testing

@testable import Storage

@Suite("What stands in a schema beside the migrations' work")
struct SchemaComparisonTests {
    private let directory: TemporaryDirectory
    private let path: String

    init() throws {
        directory = try TemporaryDirectory()
        path = directory.file("kompas.sqlite")
    }

    private func differences() throws -> [String] { try SchemaComparison(Connection(path: path), schema: Embedded.migrations.count).differences }

    @Test("Nothing, whatever version a store began with, and also once SQLite has made its statistics", arguments: 1...Embedded.migrations.count)
    func upgraded(from version: Int) throws {
        _ = try StoreFile(path: path, migrations: Array(Embedded.migrations.prefix(version)), clock: .system)
        _ = try StoreFile(path: path, clock: .system)
        try Connection(path: path).execute(script: "ANALYZE")
        #expect(try differences() == [])
    }

    @Test("How SQLite writes a text down does not count; each word of it does")
    func words() throws {
        _ = try StoreFile(path: path, clock: .system)
        let connection = try Connection(path: path)
        try connection.execute(script: "ALTER TABLE migration RENAME TO passage; ALTER TABLE passage RENAME TO migration")
        #expect(try differences() == [])
        try connection.execute(script: "ALTER TABLE migration RENAME COLUMN applied_at TO anvendt")
        #expect(try differences() == ["the table 'migration' is not what Kompas made"])
    }
}
