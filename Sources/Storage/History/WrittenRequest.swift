public import Domain

/// What history tells of one request that changed something: as much of its row in the access log as can be made again.
public struct WrittenRequest: Sendable, Equatable {
    /// Who did what and when; the place in history is never nil.
    public var write: LoggedWrite
    /// Whose data was changed, in the order it was.
    public var citizens: [CitizenID]
    /// The case, where it was one alone.
    public var caseID: CaseID?
    /// Whether history says which rows are this write's, and the log's row names the first. Both came with the same version.
    public var isNamed: Bool

    public init(write: LoggedWrite, citizens: [CitizenID], caseID: CaseID?, isNamed: Bool = true) {
        self.write = write
        self.citizens = citizens
        self.caseID = caseID
        self.isNamed = isNamed
    }
}

extension WrittenRequest {
    /// The requests of a stretch of history, which begins and ends between two writes, in the order they were done. Reads `history` and
    /// `case_file`.
    ///
    /// Rows from before they were numbered within their write are told apart by everything that is known of the request, its millisecond
    /// included.
    /// - Parameter operation: one whose writes are left out.
    /// - Throws: `StorageError`
    public static func all(numbered numbers: ClosedRange<Int>, besides operation: String? = nil, in db: Connection) throws -> [WrittenRequest] {
        var requests: [WrittenRequest] = []
        var current: (write: LoggedWrite, step: Int?, cases: Set<CaseID>)?
        try db.each(
            """
            SELECT h.seq, h.request, h.at, h.operation, h.token, h.staff, coalesce(h.citizen, c.citizen), h.case_id, h.step
            FROM history h LEFT JOIN case_file c ON c.id = h.case_id
            WHERE h.seq BETWEEN ? AND ? AND h.operation IS NOT ? ORDER BY h.seq
            """, .int(numbers.lowerBound), .int(numbers.upperBound), .optional(operation)
        ) { row in
            var write = LoggedWrite(
                request: try row.id(1), at: try row.instant(2), operation: try row.text(3), token: try row.id(4), staff: try row.optionalID(5),
                historySequence: try row.int(0)
            )
            let (citizen, caseID, step): (CitizenID?, CaseID?, Int?) = (try row.optionalID(6), try row.optionalID(7), try row.optionalInt(8))
            var cases: Set<CaseID> = []
            if let current, step == current.step.map({ $0 + 1 }) {
                let place = write.historySequence
                write.historySequence = current.write.historySequence
                if write == current.write { cases = current.cases } else { write.historySequence = place }
            }
            if write != current?.write { requests.append(WrittenRequest(write: write, citizens: [], caseID: nil, isNamed: step != nil)) }
            let last = requests.count - 1
            if let citizen, !requests[last].citizens.contains(citizen) { requests[last].citizens.append(citizen) }
            if let caseID { cases.insert(caseID) }
            requests[last].caseID = cases.count == 1 ? cases.first : nil
            current = (write, step, cases)
        }
        return requests
    }

    /// The last row of history of the write that a row belongs to.
    /// - Throws: `StorageError`
    public static func lastRow(ofWriteWith sequence: Int, in db: Connection) throws -> Int {
        let next = try db.first("SELECT seq FROM history WHERE seq > ? AND coalesce(step, 1) = 1 ORDER BY seq LIMIT 1", .int(sequence)) { row in
            try row.int(0)
        }
        return try next.map { $0 - 1 } ?? ChangeStore.last(in: db)
    }
}
