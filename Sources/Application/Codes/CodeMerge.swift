import Domain
import JSON

/// An import held against what the list has: what is new, what differs, and everything that keeps it from going in. Pure.
struct CodeMerge {
    /// A row to write, and the one it takes the place of.
    struct Row {
        var before: Code?
        var after: Code
    }

    /// Rows to write, in the order of the import.
    private(set) var rows: [Row] = []
    private(set) var unchanged = 0

    private var known: [Key: Code]
    /// Where each imported row stands in the import.
    private var places: [Key: Int] = [:]
    private let faults: FaultCollector

    /// What tells rows of a list apart. Bytes, as the store compares them: Swift holds differently written texts to be equal.
    private struct Key: Hashable {
        var code: [UInt8]
        var validFrom: Day?

        init(_ code: String, _ validFrom: Day?) {
            self.code = Array(code.utf8)
            self.validFrom = validFrom
        }
    }

    init(_ input: CodeImport, into list: String, with present: [Code], faults: FaultCollector) {
        self.faults = faults
        known = Dictionary(present.map { (Key($0.code, $0.validFrom), $0) }, uniquingKeysWith: { first, _ in first })
        for (index, new) in input.codes.enumerated() {
            check(new, of: list, at: index)
            add(new, verified: input.verified, at: index)
        }
        checkPeriods()
    }

    private func check(_ new: NewCode, of list: String, at index: Int) {
        if list == "kle", KLENumber(new.code) == nil {
            fault(index, "/code", "not-a-kle-number", "Skal være et KLE-nummer, som 15.20.00 eller 15.20.00-P15.")
        } else if new.code.unicodeScalars.contains(where: { $0.properties.isWhitespace }) {
            fault(index, "/code", "has-spaces", "En kode har ingen mellemrum.")
        }
        if list == DiffuseWord.list,
           DiffuseWord(pattern: new.label, question: new.attributes["question"] ?? "", strength: new.attributes["strength"] ?? "") == nil {
            fault(
                index, "/label", "not-a-pattern",
                "Skal være ord med mellemrum imellem, former adskilt af |, og * for højst to vilkårlige ord; question er hvad, hvem eller hvornaar, strength er tydelig eller svag."
            )
        }
        if let from = new.validFrom, let to = new.validTo, to < from {
            fault(index, "/validTo", "ends-before-start", "Den sidste dag kan ikke ligge før den første.")
        }
    }

    private mutating func add(_ new: NewCode, verified: Bool, at index: Int) {
        let key = Key(new.code, new.validFrom)
        guard places.updateValue(index, forKey: key) == nil else {
            return fault(index, "", "duplicate", "Koden står to gange med samme første dag.")
        }
        let before = known[key]
        var after = Code(
            code: new.code, label: new.label, validFrom: new.validFrom, validTo: new.validTo, sort: new.sort ?? before?.sort ?? index + 1,
            verified: verified, note: new.note, attributes: CodeAttributes.text(new.attributes)
        )
        if let before, before.saysTheSame(as: after) {
            // What was read at its source stays so: an import that says the same takes nothing back.
            after.verified = before.verified || verified
            guard after.verified != before.verified else { return unchanged += 1 }
        }
        known[key] = after
        rows.append(Row(before: before, after: after))
    }

    /// On any day a code means one thing, so its rows share no days.
    private func checkPeriods() {
        let touched = Set(places.keys.map(\.code))
        let periods = Dictionary(grouping: known.filter { touched.contains($0.key.code) }, by: \.key.code)
        var overlapping: Set<Int> = []
        for rows in periods.values {
            let ordered = rows.map(\.value).sorted { ($0.validFrom ?? .earliest) < ($1.validFrom ?? .earliest) }
            for (earlier, later) in zip(ordered, ordered.dropFirst()) {
                if let end = earlier.validTo, let start = later.validFrom, end < start { continue }
                if let place = places[Key(later.code, later.validFrom)] ?? places[Key(earlier.code, earlier.validFrom)] {
                    overlapping.insert(place)
                }
            }
        }
        for index in overlapping.sorted() {
            fault(index, "/validFrom", "overlap", "Koden har en anden række, der gælder nogle af de samme dage. Send også den, med den sidste dag i validTo.")
        }
    }

    private func fault(_ index: Int, _ member: String, _ code: String, _ detail: String) {
        faults.add(Fault(pointer: "/codes/\(index)\(member)", code: code, detail: detail))
    }
}

extension Code {
    /// Whether the two are alike in everything but whether they were read at their source.
    fileprivate func saysTheSame(as other: Code) -> Bool {
        label == other.label && validTo == other.validTo && sort == other.sort && note == other.note
            && CodeAttributes.members(attributes) == CodeAttributes.members(other.attributes)
    }
}
