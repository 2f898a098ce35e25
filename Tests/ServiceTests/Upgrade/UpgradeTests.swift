import Demo
import Domain
import Embedded
import Foundation
import JSON
import Logging
import Service
import Storage
import Support
import Testing

/// A store of an earlier version becomes one of this version, with everything in it; and there is a way back.
@Suite("Upgrade and going back")
struct UpgradeTests {
    /// Every schema that a release had before this one, by the number of its last migration. The first release had two.
    static let earlier = Array(2..<Embedded.migrations.count)

    @Test("A store with the demo's rows of each earlier schema is upgraded, can be used, and its copy from before is the way back", arguments: earlier)
    func upgrade(schema: Int) throws {
        let old = try OldStore(schema: schema)
        defer { old.remove() }
        let before = try old.rows()
        #expect((before["citizen_cpr"]?.count ?? 0) > 3 && (before["position"]?.count ?? 0) > 3)

        // By itself first: a service that starts also renews what is of earlier keys.
        #expect(try old.upgrade() == Array(schema + 1...Embedded.migrations.count))
        let changed = try old.rows().filter { $0.value != before[$0.key] }.keys.sorted()
        #expect(changed == [], "what was there is there, column by column")
        try old.putBack()

        var configuration = ServiceConfiguration(dataDirectory: old.folder)
        configuration.port = 0
        configuration.healthPort = nil
        let service = try KompasService(configuration, logger: Logger(label: "test") { _ in CapturingLog.shared })
        let client = TestClient(port: service.port, token: old.tokens["Leder 1"])
        let caseworker = TestClient(port: service.port, token: old.tokens["Sagsbehandler 4"])
        var numbers = 0
        let cases = try client.get("/v1/cases?limit=200")
        #expect(cases.items.count == before["case_file"]?.count)
        for file in cases.items {
            let path = "/v1/cases/\(file["id"]?.text ?? "")"
            for what in ["", "/compass", "/positions", "/history", "/timeline"] {
                #expect(try client.get(path + what).status == 200, "\(path)\(what)")
            }
            let shown = try caseworker.get("/v1/citizens/\(file["citizen"]?.text ?? "")/cpr")
            guard shown.status == 200 else { continue }
            numbers += 1
            let number = try #require(shown.json["numbers"]?.elements?.first?["cpr"]?.text)
            #expect(try caseworker.post("/v1/citizens/searches", #"{"cpr": "\#(number)"}"#).items.count == 1)
            #expect(try caseworker.post("/v1/citizens", #"{"cpr": "\#(number)", "name": "Igen"}"#).status == 409)
        }
        #expect(numbers > 0)
        service.stop()
        let verification = try Verification.run(folder: old.folder, keys: KeyHome(data: old.folder))
        #expect(verification.isSound, "\(verification.text)")

        try old.putBack()
        #expect(try old.open().applied == [])
        #expect(try old.rows() == before)
    }
}

/// A store as an earlier version left it, in a data folder with its log and its keys.
private struct OldStore {
    let folder: String
    let schema: Int
    /// By whose they are.
    let tokens: [String: String]
    /// The columns of each table that the service writes.
    private let columns: [String: [String]]

    private var path: String { folder + "/kompas.sqlite" }

    /// Loads the demo into a store of this version and copies the rows into one of the earlier schema, column by column.
    init(schema: Int) throws {
        self.schema = schema
        folder = NSTemporaryDirectory() + "kompas-upgrade-" + UUID().uuidString
        tokens = try Self.loadDemo(into: folder)
        let path = folder + "/kompas.sqlite"
        try FileManager.default.moveItem(atPath: path, toPath: path + ".new")
        _ = try Self.open(path, schema)
        do {
            let store = try Connection(path: path)
            columns = try Self.columns(store)
            try store.execute(script: "PRAGMA foreign_keys = OFF; ATTACH '\(path).new' AS new")
            for (table, columns) in columns {
                let list = columns.joined(separator: ", ")
                try store.run(composed: "DELETE FROM main.\(table)")
                try store.run(composed: "INSERT INTO main.\(table) (\(list)) SELECT \(list) FROM new.\(table)")
            }
            let dangling = try store.all("PRAGMA main.foreign_key_check") { row in try row.text(0) }
            #expect(dangling == [])
        }
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ".new" + suffix) }
    }

    /// Lets go of every connection before it returns the tokens.
    private static func loadDemo(into folder: String) throws -> [String: String] {
        let foundations = try Foundations(ServiceConfiguration(dataDirectory: folder), logger: Logger(label: "test") { _ in CapturingLog.shared })
        defer { foundations.close() }
        let kept = KeptTokens()
        try foundations.loadDemo(keep: kept.keep)
        return kept.byName
    }

    /// Opens it as the earlier version would, and closes it.
    func open() throws -> (applied: [Int], path: String) { try Self.open(path, schema) }

    private static func open(_ path: String, _ schema: Int) throws -> (applied: [Int], path: String) {
        let file = try StoreFile(path: path, migrations: Array(Embedded.migrations.prefix(schema)), clock: .system)
        return (file.applied, file.path)
    }

    /// Opens it as this version does, and closes it.
    /// - Returns: the migrations that were applied
    func upgrade() throws -> [Int] { try StoreFile(path: path, clock: .system).applied }

    /// Goes back as the handbook says.
    func putBack() throws {
        let digits = String(schema + 1)
        let copy = folder + "/kompas.before-" + String(repeating: "0", count: 4 - digits.count) + digits + ".sqlite"
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
        try FileManager.default.moveItem(atPath: copy, toPath: path)
    }

    /// Every row of every table, as text: of the columns that the earlier schema has.
    func rows() throws -> [String: [String]] {
        let store = try Connection(path: path, mode: .readOnly)
        return try columns.reduce(into: [:]) { rows, table in
            let text = table.value.map { "quote(\($0))" }.joined(separator: " || '|' || ")
            rows[table.key] = try store.all(composed: "SELECT \(text) FROM \(table.key) ORDER BY 1") { row in try row.text(0) }
        }
    }

    func remove() {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Of what the service writes; the rest is of the migrations themselves.
    private static func columns(_ store: Connection) throws -> [String: [String]] {
        let sql: StaticString = """
            SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'
                AND name NOT IN ('migration', 'store', 'key_check', 'code_list', 'code') ORDER BY name
            """
        let tables = try store.all(sql) { row in try row.text(0) }
        return try tables.reduce(into: [:]) { columns, table in
            columns[table] = try store.all(composed: "SELECT name FROM pragma_table_info('\(table)')") { row in try row.text(0) }
        }
    }
}
