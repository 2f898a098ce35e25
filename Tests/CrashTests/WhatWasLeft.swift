import Domain
import Storage

/// What a killed service left in its store, read from a copy of the files without any help of the service.
struct WhatWasLeft {
    struct Case: Equatable {
        var id: String
        var version: Int
        var question: String
    }

    /// A placement and the id of its case.
    struct Placed: Hashable {
        var caseID: String
        var statement: String
        var systemFaglighed: Int
        var individOmverden: Int
    }

    /// By external number: more than one would be a repeat that was done twice.
    private(set) var cases: [String: [Case]] = [:]
    private(set) var positions: [Placed] = []
    /// Every wording there was, by case.
    private(set) var questions: [String: [String]] = [:]
    /// Cases and placements without the line of history that belongs to each.
    private(set) var untold = 0

    init(store: String) throws {
        let connection = try Connection(path: store)
        try connection.each("SELECT case_id, text FROM question ORDER BY case_id, asked_at, id") { row in
            questions[try row.identifier(0), default: []].append(try row.text(1))
        }
        try connection.each("SELECT id, external_number, version FROM case_file WHERE external_number GLOB 'crash-*'") { row in
            let id = try row.identifier(0)
            cases[try row.text(1), default: []].append(Case(id: id, version: try row.int(2), question: questions[id]?.last ?? ""))
        }
        positions = try connection.all(
            "SELECT case_id, statement, system_faglighed, individ_omverden FROM position WHERE statement GLOB 'crash-*'"
        ) { row in
            Placed(
                caseID: try row.identifier(0), statement: try row.text(1), systemFaglighed: try row.int(2),
                individOmverden: try row.int(3))
        }
        untold = try connection.first(
            """
            SELECT (SELECT count(*) FROM position p WHERE NOT EXISTS (
                        SELECT 1 FROM history h WHERE h.case_id = p.case_id AND h.entity_id = p.id))
                 + (SELECT count(*) FROM case_file c WHERE NOT EXISTS (
                        SELECT 1 FROM history h WHERE h.case_id = c.id AND h.entity_id = c.id))
            """
        ) { row in try row.int(0) } ?? 0
    }

    /// What SQLite finds wrong with a file: nothing, if it says ok and names no broken reference.
    static func faults(of file: String) throws -> [String] {
        let connection = try Connection(path: file)
        let told = try connection.all("PRAGMA integrity_check") { row in try row.text(0) }
        let broken = try connection.all("PRAGMA foreign_key_check") { row in "broken reference in \(try row.text(0))" }
        return (told == ["ok"] ? [] : told) + broken
    }
}

extension Row {
    fileprivate borrowing func identifier(_ column: Int) throws -> String {
        guard let id = ID<Never>(bytes: try blob(column)) else { throw StorageError.corrupt }
        return id.description
    }
}
