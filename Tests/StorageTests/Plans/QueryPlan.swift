import CSQLite
import Domain
import Testing

@testable import Storage

/// The plan of one statement, as SQLite tells it.
struct QueryPlan: CustomStringConvertible {
    let sql: String
    let steps: [String]

    /// The steps that walk a whole table or index. What walks a subquery's own rows is left out: they were found before.
    var scans: [String] {
        steps.filter { $0.hasPrefix("SCAN ") && !$0.hasPrefix("SCAN (") && !$0.hasPrefix("SCAN CONSTANT") }
    }

    /// Whether the rows are sorted after they were all found, so that LIMIT cannot stop the walk.
    var sortsAfterwards: Bool { steps.contains { $0.contains("TEMP B-TREE FOR ORDER BY") } }

    var description: String { "\(sql)\n  \(steps.joined(separator: "\n  "))" }
}

extension Connection {
    /// Does the work, and tells the plan of every statement that it started.
    func plans(_ work: (Connection) throws -> Void) throws -> [QueryPlan] {
        let started = StartedStatements()
        let context = Unmanaged.passUnretained(started)
        sqlite3_trace_v2(handle, UInt32(SQLITE_TRACE_STMT), { _, context, _, text in
            guard let context, let text else { return 0 }
            Unmanaged<StartedStatements>.fromOpaque(context).takeUnretainedValue().texts
                .append(String(cString: text.assumingMemoryBound(to: CChar.self)))
            return 0
        }, context.toOpaque())
        defer { sqlite3_trace_v2(handle, 0, nil, nil) }
        try work(self)
        sqlite3_trace_v2(handle, 0, nil, nil)
        return try started.texts.filter { !$0.hasPrefix("--") }.map { sql in
            QueryPlan(sql: sql, steps: try explain(sql))
        }
    }

    /// Every statement of the work finds its rows by an index, but for the allowed walks, which LIMIT stops because nothing is sorted after them.
    /// - Parameters:
    ///   - sorting: whether rows may be sorted after they were found; nil for rows that were not walked to.
    func expectSearches(
        _ name: String, walking walks: [String] = [], sorting: Bool? = nil, location: SourceLocation = #_sourceLocation,
        _ work: (Connection) throws -> Void
    ) throws {
        let plans = try plans(work)
        #expect(!plans.isEmpty, sourceLocation: location)
        for plan in plans {
            // The last row of a table is found from its end.
            let scans = plan.sql.contains("max(seq)") ? [] : plan.scans
            #expect(scans.filter { !walks.contains($0) }.isEmpty, "\(name): \(plan)", sourceLocation: location)
            #expect(scans.isEmpty || plan.sql.contains("LIMIT"), "\(name) walks without a limit: \(plan)", sourceLocation: location)
            if !(sorting ?? scans.isEmpty) { #expect(!plan.sortsAfterwards, "\(name) sorts: \(plan)", sourceLocation: location) }
        }
    }

    /// The steps of a plan. Parameters stay without values: the plan does not depend on them.
    private func explain(_ sql: String) throws -> [String] {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(handle, "EXPLAIN QUERY PLAN " + sql, -1, &statement, nil) == SQLITE_OK else { throw StorageError.corrupt }
        defer { sqlite3_finalize(statement) }
        var steps: [String] = []
        while sqlite3_step(statement) == SQLITE_ROW {
            if let text = sqlite3_column_text(statement, 3) { steps.append(String(cString: text)) }
        }
        return steps
    }
}

/// The statements that a connection has started, as they were written.
private final class StartedStatements {
    var texts: [String] = []
}

/// A store with the schema of this version and nothing in it: SQLite plans without figures, as it does in the service.
struct MigratedStore {
    let directory: TemporaryDirectory
    let connection: Connection

    init() throws {
        directory = try TemporaryDirectory()
        _ = try StoreFile(path: directory.file("kompas.sqlite"), clock: .system)
        connection = try Connection(path: directory.file("kompas.sqlite"))
    }
}
