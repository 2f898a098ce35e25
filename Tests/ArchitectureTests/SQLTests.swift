import Testing

/// What makes a text SQL.
private var statements: Regex<(Substring, Substring)> {
    #/
    \b(SELECT\s+[\w\*(]|INSERT\s+(?:OR\s+\w+\s+)?INTO\b|UPDATE\s+\w+\s+SET\b|DELETE\s+FROM\b
    |CREATE\s+(?:UNIQUE\s+|TEMP\s+)?(?:TABLE|INDEX|TRIGGER|VIEW)\b|DROP\s+(?:TABLE|INDEX)\b|ALTER\s+TABLE\b|PRAGMA\s+\w
    |BEGIN\s+(?:IMMEDIATE|DEFERRED)\b|SAVEPOINT\b)
    /#
}

private var writes: Regex<(Substring, table: Substring)> { #/\b(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|UPDATE|DELETE\s+FROM)\s+(?<table>\w+)/# }
private var creations: Regex<(Substring, table: Substring)> { #/CREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?(?<table>\w+)/# }

@Suite("SQL")
struct SQLTests {
    @Test("SQL is written in Storage and nowhere else")
    func staysInStorage() {
        // Read once: a pattern is read anew wherever it stands.
        let statements = statements
        for file in SourceTree.sources where file.target != "Storage" {
            for literal in file.scan.literals where literal.text.contains(" ") {
                #expect(literal.text.firstMatch(of: statements) == nil, "\(file.path):\(literal.line): \(literal.text)")
            }
        }
    }

    @Test("Each table belongs to one file, whose doc comment says so, and only its folder writes it")
    func tablesHaveOneOwner() throws {
        let (writes, creations) = (writes, creations)
        let storage = SourceTree.sources.filter { $0.target == "Storage" }
        var owners: [String: [SourceFile]] = [:]
        for file in storage {
            for table in file.ownedTables { owners[table, default: []].append(file) }
        }
        for (table, files) in owners { #expect(files.count == 1, "\(table) is owned by \(files.map(\.path))") }

        let made = Set(try Self.tablesOfMigrations() + storage.flatMap { $0.tables(matching: creations) })
        #expect(made.count > 20)
        #expect(Set(owners.keys).subtracting(made) == [], "owned, but never made")
        // Set by migration alone; nothing in the product writes it yet.
        #expect(made.subtracting(owners.keys) == ["counting_benefit"])

        for file in storage {
            for table in file.tables(matching: writes) where table != "SET" {
                #expect(owners[table]?.first?.folder == file.folder, "\(file.path) writes \(table)")
            }
        }
    }

    @Test("A table that is added to only is never updated or deleted from")
    func appendOnlyTables() {
        let appendOnly = [
            "position", "history", "question", "entry", "job_plan", "job_plan_line", "job_plan_signature", "job_plan_signature_withdrawal",
            "activity_outcome", "screening", "strategy", "deadline_start", "deadline_start_withdrawal",
        ]
        let changes: Regex<(Substring, table: Substring)> = #/\b(?:UPDATE|DELETE\s+FROM)\s+(?<table>\w+)/#
        for file in SourceTree.sources where file.target == "Storage" {
            #expect(file.tables(matching: changes).filter(appendOnly.contains) == [], "\(file.path)")
        }
    }

    private static func tablesOfMigrations() throws -> [String] {
        try SourceTree.names(in: "Migrations").flatMap { name in
            try SourceTree.text("Migrations/\(name)").matches(of: creations).map { String($0.output.table) }
        }
    }
}

extension SourceFile {
    /// The tables that the file's doc comments say it owns.
    fileprivate var ownedTables: [String] {
        lines.filter { $0.hasPrefix("///") && $0.contains("Owns ") }.compactMap { $0.firstMatch(of: #/\bOwns (?<tables>[^.;]*)/#) }
            .flatMap { $0.output.tables.matches(of: #/`(\w+)`/#).map { String($0.output.1) } }
    }

    fileprivate func tables(matching pattern: Regex<(Substring, table: Substring)>) -> [String] {
        scan.literals.flatMap { $0.text.matches(of: pattern).map { String($0.output.table) } }
    }
}
