import Domain

/// Goes from month to month with the chain's end in hand.
struct AccessLogVerification {
    struct Broken: Error {
        let fault: VerificationReport.Fault
    }

    private let keys: KeySet
    /// The printed heads that were not met yet, by sequence.
    private var heads: [Int64: [UInt8]]
    private var contradicted: Int64?
    var report = VerificationReport()

    init(keys: KeySet, heads: [AccessLogHead]) {
        self.keys = keys
        self.heads = Dictionary(heads.map { ($0.sequence, $0.mac) }) { first, _ in first }
    }

    mutating func check(_ file: MonthFile) throws {
        let (opening, chain) = try begin(file)
        report.months.append(file.month)
        var head = AccessLogHead(month: file.month, sequence: opening.previousSequence, mac: opening.previousMAC)
        report.head = head
        var index = try IndexCheck(file)
        try file.eachSequence { sequence in
            guard sequence == head.sequence + 1 else {
                throw Broken(fault: .missingEntry(file.month, sequence: head.sequence + 1))
            }
            let changed = Broken(fault: .changedEntry(file.month, sequence: sequence))
            guard let entry = try? file.entry(sequence) else { throw changed }
            guard chain.mac(of: entry.record, sequence: sequence, after: head.mac) == entry.mac else { throw changed }
            guard try index.holds(entry) else { throw Broken(fault: .changedIndex(file.month, sequence: sequence)) }
            head = AccessLogHead(month: file.month, sequence: sequence, mac: entry.mac)
            if let printed = heads.removeValue(forKey: sequence), printed != entry.mac, contradicted == nil {
                contradicted = sequence
            }
            report.entries += 1
            report.head = head
        }
        guard try index.holdsNothingElse() else {
            throw Broken(fault: .changedIndex(file.month, sequence: head.sequence))
        }
    }

    /// Heads that lie before the first month that is kept cannot be checked; all others must have been met.
    mutating func finish() {
        let unmet = heads.keys.filter { $0 > report.begins }.min()
        if let missing = [contradicted, unmet].compactMap({ $0 }).min() { report.fault = .missingHead(sequence: missing) }
    }

    private mutating func begin(_ file: MonthFile) throws -> (MonthOpening, AccessChain) {
        let foreign = Broken(fault: .foreignMonth(file.month))
        guard let (opening, mac) = try? file.opening() else { throw foreign }
        guard let key = keys.key(opening.keyID) else { throw Broken(fault: .unknownKey(file.month, id: opening.keyID)) }
        let chain = AccessChain(key: key)
        guard chain.mac(of: opening) == mac else { throw foreign }
        guard let before = report.head else {
            report.begins = opening.previousSequence
            return (opening, chain)
        }
        guard let previous = opening.previousMonth, previous >= before.month else { throw foreign }
        guard previous == before.month else { throw Broken(fault: .missingMonth(previous)) }
        guard opening.previousSequence == before.sequence, opening.previousMAC == before.mac else {
            throw Broken(fault: .cutMonth(previous, lastKnown: opening.previousSequence))
        }
        return (opening, chain)
    }
}

/// Holds a month's runs against its entries, which come in order.
private struct IndexCheck {
    private let file: MonthFile
    /// The runs that are not passed yet, the oldest last.
    private var runs: [AccessRun]
    private var rows = 0

    init(_ file: MonthFile) throws {
        self.file = file
        runs = try file.runs()
    }

    /// Whether the entry is found by everything that should find it, or lies behind the last run.
    mutating func holds(_ entry: StoredEntry) throws -> Bool {
        while let run = runs.last, run.lastSequence < entry.sequence { runs.removeLast() }
        guard let run = runs.last else { return true }
        guard run.firstSequence <= entry.sequence, try file.finds(entry, in: run) else { return false }
        rows += entry.record.citizens.count + (entry.record.staff == nil ? 0 : 1)
        return true
    }

    /// Whether the indexes have no row besides those that were asked for.
    func holdsNothingElse() throws -> Bool {
        try file.countOfIndexRows() == rows
    }
}
