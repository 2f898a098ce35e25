import Domain
import JSON
import Storage

/// Importing: lists follow the law and the sources, and those change (4.1).
extension CodeLists {
    /// Adds codes to a list and changes those it has, all of them or none. Nothing is removed: a code that ends gets a last day.
    /// - Throws: `Problem.notFound`, `Problem.conflict` for a list that only the program changes, `Problem.invalid` with every fault
    public func add(_ input: CodeImport, to name: String, _ unit: UnitOfWork) throws -> CodeImportResult {
        guard let list = try CodeStore.list(name, in: unit.db) else { throw Problem.notFound }
        guard list.open else { throw Problem.closedList }
        let faults = FaultCollector()
        let merge = CodeMerge(input, into: name, with: try CodeStore.codes(of: name, on: nil, in: unit.db), faults: faults)
        guard faults.isEmpty else { throw Problem.invalid(faults.faults) }

        var result = CodeImportResult(added: 0, changed: 0, unchanged: merge.unchanged)
        for row in merge.rows {
            try CodeStore.put(row.after, in: name, db: unit.db)
            try unit.record(Change(row, in: name))
            if row.before == nil { result.added += 1 } else { result.changed += 1 }
        }
        return result
    }
}

/// What an import did.
public struct CodeImportResult: Sendable {
    public var added: Int
    public var changed: Int
    public var unchanged: Int
}

extension Change {
    /// A code has no id; in history it goes by its list and itself.
    fileprivate init(_ row: CodeMerge.Row, in list: String) {
        self.init(.code, ID<Code>(high: 0, low: 0), row.before == nil ? .created : .changed)
        entityID = Array("\(list)/\(row.after.code)".utf8)
        let (before, after) = (row.before, row.after)
        if before == nil { compare("validFrom", nil, after.validFrom?.description) }
        compare("label", before?.label, after.label)
        compare("validTo", before?.validTo?.description, after.validTo?.description)
        compare("sort", before.map { "\($0.sort)" }, "\(after.sort)")
        compare("verified", before.map { $0.verified ? "ja" : "nej" }, after.verified ? "ja" : "nej")
        compare("note", before?.note, after.note)
        compare("attributes", before?.attributes, after.attributes)
    }
}

extension Problem {
    fileprivate static var closedList: Problem {
        .conflict(code: "closed-list", detail: "Listen hører til programmet og kan ikke ændres her. Listens felt open siger, om den kan.")
    }
}
