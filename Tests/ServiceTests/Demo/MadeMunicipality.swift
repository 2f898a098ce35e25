import Demo
import Domain
import Foundation
import Service
import Storage
import Support

/// A municipality in a store of its own. Removed when the last one lets go.
final class MadeMunicipality {
    /// How many cases were recorded.
    let cases: Int
    let worthALook: CaseID?
    private let loaded: LoadedService

    var foundations: Foundations { loaded.foundations }
    /// The tokens by who they are for.
    var tokens: [String: String] { loaded.tokens }

    /// - Parameter stop: asked after every transaction with the number of cases that are there; true ends the loading.
    init(cases: Int, seed: UInt64, until: Day, stop: (Int) -> Bool = { _ in false }) throws {
        guard let plan = Municipality.Plan(cases: cases, seed: seed, until: until) else { throw CocoaError(.coderInvalidValue) }
        var made: (cases: Int, worthALook: CaseID?) = (0, nil)
        loaded = try LoadedService { foundations, tokens in made = try foundations.load(plan, keep: tokens.keep) { done in !stop(done) } }
        (self.cases, worthALook) = made
    }

    func client(_ name: String) -> TestClient { loaded.client(name) }

    /// A connection that only reads.
    func reader() throws -> Connection {
        try Connection(path: loaded.folder + "/kompas.sqlite", mode: .readOnly)
    }

    /// Every row of every table as text but for what must differ from one store to the next, by table.
    func logicalDump() throws -> [String: [String]] {
        let db = try reader()
        let tables = try db.all("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name") { try $0.text(0) }
        return try Dictionary(uniqueKeysWithValues: tables.map { table in
            let columns = try db.all(composed: "SELECT name FROM pragma_table_info('\(table)')") { try $0.text(0) }
                .filter { !(Self.random[table] ?? []).contains($0) }
                .map { Self.ofTokens[table]?.contains($0) == true ? "CASE WHEN entity = 'token' THEN '' ELSE quote(\($0)) END" : "quote(\($0))" }
            return (table, try db.all(composed: "SELECT \(columns.joined(separator: " || '|' || ")) FROM \(table)") { try $0.text(0) })
        })
    }

    /// Columns that cannot be the same in two stores: numbers are sealed under fresh keys with a fresh nonce and found under a fresh key, tokens
    /// are secrets that run from the real day, a store has an epoch of its own, a migration its real time, and how far the log was looked through depends on when.
    private static let random: [String: Set<String>] = [
        "citizen_cpr": ["cpr_index", "index_key_id", "key_id", "sealed"], "access_token": ["id", "hash", "created_at", "expires_at"], "store": ["epoch"],
        "migration": ["applied_at"], "key_check": ["key_id", "value"], "access_log_mark": ["history_seq", "log_sequence"],
    ]
    /// Columns that cannot where the row tells of a token.
    private static let ofTokens: [String: Set<String>] = ["history": ["at", "entity_id", "request", "changes"]]
}
