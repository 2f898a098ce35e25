import Demo
import Domain
import Foundation
import Logging
import Service
import Storage
import Support

/// A municipality in a store of its own. Removed when the last one lets go.
final class MadeMunicipality {
    let foundations: Foundations
    /// The tokens by who they are for.
    let tokens: [String: String]
    /// How many cases were recorded.
    let cases: Int
    let worthALook: CaseID?
    private let service: KompasService
    private let folder: String

    /// - Parameter stop: asked after every transaction with the number of cases that are there; true ends the loading.
    init(cases: Int, seed: UInt64, until: Day, stop: (Int) -> Bool = { _ in false }) throws {
        guard let plan = Municipality.Plan(cases: cases, seed: seed, until: until) else { throw CocoaError(.coderInvalidValue) }
        folder = NSTemporaryDirectory() + "kompas-municipality-" + UUID().uuidString
        var configuration = ServiceConfiguration(dataDirectory: folder)
        configuration.port = 0
        configuration.healthPort = nil
        configuration.loops = 1
        let logger = Logger(label: "test") { _ in CapturingLog.shared }
        foundations = try Foundations(configuration, logger: logger)
        let kept = KeptTokens()
        (self.cases, worthALook) = try foundations.load(plan, keep: kept.keep) { done in !stop(done) }
        tokens = kept.byName
        service = try KompasService(configuration, on: foundations, logger: logger)
    }

    deinit {
        service.stop()
        try? FileManager.default.removeItem(atPath: folder)
    }

    func client(_ name: String) -> TestClient { TestClient(port: service.port, token: tokens[name]) }

    /// A connection that only reads.
    func reader() throws -> Connection {
        try Connection(path: folder + "/kompas.sqlite", mode: .readOnly)
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
    /// are secrets that run from the real day, a store has an epoch of its own, and a migration its real time.
    private static let random: [String: Set<String>] = [
        "citizen_cpr": ["cpr_index", "key_id", "sealed"], "access_token": ["id", "hash", "created_at", "expires_at"], "store": ["epoch"],
        "migration": ["applied_at"],
    ]
    /// Columns that cannot where the row tells of a token.
    private static let ofTokens: [String: Set<String>] = ["history": ["at", "entity_id", "request", "changes"]]
}
