import Foundation
import Storage
import Support

/// Everything the store holds, to see whether anything changed. When a token was last used is left out, and how far the access log was
/// looked through: noting them is no change that anybody made.
struct StoreDump: Equatable {
    /// Every row of each table as text, in the order of the primary key.
    private var tables: [String: [String]] = [:]

    /// Reads the store through a connection that cannot write.
    static func read(_ db: Connection) throws -> StoreDump {
        var dump = StoreDump()
        let names = try db.all("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'") { try $0.text(0) }
        for name in names where name != "access_log_mark" {
            let columns = try db.all(composed: "SELECT name FROM pragma_table_info('\(name)')") { try $0.text(0) }
                .filter { (name, $0) != ("access_token", "last_used_at") }
            let row = columns.map { "quote(\($0))" }.joined(separator: " || '|' || ")
            dump.tables[name] = try db.all(composed: "SELECT \(row) FROM \(name)") { try $0.text(0) }
        }
        return dump
    }

    /// How many rows of a table there are.
    func count(_ table: String) -> Int { tables[table]?.count ?? 0 }

    /// The tables that are not the same, for a failed test's message.
    func changes(since before: StoreDump) -> [String] {
        tables.keys.filter { tables[$0] != before.tables[$0] }.sorted()
    }
}

/// Read-only eyes on a jobcenter's files. Used by one test alone.
final class Watch {
    private let store: Connection
    private let folder: String

    init(_ world: ContractWorld) throws {
        folder = world.jobcenter.folder
        store = try Connection(path: folder + "/kompas.sqlite", mode: .readOnly)
    }

    func dump() throws -> StoreDump { try StoreDump.read(store) }

    /// The access log's rows after a sequence, through all months.
    func log(after sequence: Int64) throws -> [LogRow] {
        try months().flatMap { month in
            try month.all(
                """
                SELECT sequence, operation, action, purpose, token, staff, citizens, case_id, status FROM entry
                WHERE sequence > ? ORDER BY sequence
                """, .integer(sequence), read: LogRow.init
            )
        }
    }

    /// The sequence of the log's last row.
    func end() throws -> Int64 {
        try months().compactMap { try $0.first("SELECT max(sequence) FROM entry") { try $0.optionalInteger64(0) } ?? 0 }.max() ?? 0
    }

    private func months() throws -> [Connection] {
        try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasPrefix("access-") && $0.hasSuffix(".sqlite") }.sorted()
            .map { try Connection(path: folder + "/" + $0, mode: .readOnly) }
    }
}

/// A row of the access log.
struct LogRow {
    var sequence: Int64
    var operation: String
    var action: String
    var purpose: String
    var token: [UInt8]?
    var staff: [UInt8]?
    /// Their ids one after another, 16 bytes each.
    var citizens: [UInt8]
    var caseID: [UInt8]?
    var status: Int

    init(_ row: borrowing Row) throws {
        sequence = try row.integer64(0)
        operation = try row.text(1)
        action = try row.text(2)
        purpose = try row.text(3)
        token = try row.optionalBlob(4)
        staff = try row.optionalBlob(5)
        citizens = try row.blob(6)
        caseID = try row.optionalBlob(7)
        status = try row.int(8)
    }
}
