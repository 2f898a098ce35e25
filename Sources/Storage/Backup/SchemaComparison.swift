import Domain
import Embedded

/// What stands in a store's schema that no migration made, or stands there otherwise than it was made: another program's table, or a
/// trigger that changes rows behind the service's back.
struct SchemaComparison {
    /// In words for the person who runs the service; empty when the schema is the migrations'.
    let differences: [String]

    /// Compares the store's schema with what its migrations make of an empty store.
    /// - Parameter schema: how many migrations the store has had.
    /// - Throws: `StorageError`, `MigrationError`
    init(_ db: Connection, schema: Int) throws {
        let scratch = try Connection(path: ":memory:", mode: .scratch)
        try Migrator(Array(Embedded.migrations.prefix(schema)), clock: .system).migrate(scratch)
        let (found, made) = try (Self.parts(of: db), Self.parts(of: scratch))
        differences = Set(found.keys).union(made.keys).sorted().compactMap { name -> String? in
            switch (found[name], made[name]) {
            case (nil, _): return "the \(name) is gone"
            case (_, nil): return "the \(name) is not of Kompas"
            case (let found, let made): return found == made ? nil : "the \(name) is not what Kompas made"
            }
        }
    }

    /// What each table, index, trigger and view is made of, by kind and name. Words alone count: how SQLite rewrites a text when a table is
    /// renamed differs between its versions.
    private static func parts(of db: Connection) throws -> [String: String] {
        // What SQLite keeps for itself, as statistics and the indexes of keys, has a name that nobody else can give.
        let rows = try db.all("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'") { row in
            (key: try "\(row.text(0)) '\(row.text(1))'", text: try "\(row.text(2)) \(row.text(3))")
        }
        return Dictionary(rows.map { ($0.key, $0.text.filter { !$0.isWhitespace && $0 != "\"" }) }, uniquingKeysWith: +)
    }
}
