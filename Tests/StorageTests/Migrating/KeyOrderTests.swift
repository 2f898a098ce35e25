import Testing

@testable import Storage

@Suite("Tables without rowid")
struct KeyOrderTests {
    /// SQLite 3.40's integrity_check tells of NULL values that are not there where it is otherwise, and a sound store would be taken for a damaged one.
    @Test("A table without rowid begins with its key's columns")
    func beginWithTheirKeys() throws {
        let db = try MigratedStore().connection
        let names = try db.all("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%WITHOUT ROWID%'") { try $0.text(0) }
        #expect(names.count > 20)
        for name in names {
            let key = try db.all(composed: "SELECT cid FROM pragma_table_info('\(name)') WHERE pk > 0 ORDER BY pk") { try $0.int(0) }
            #expect(key == Array(key.indices), "\(name)")
        }
    }
}
