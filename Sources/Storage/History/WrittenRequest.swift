public import Domain

/// What history tells of one request that changed something: as much of its row in the access log as can be made again.
public struct WrittenRequest: Sendable, Equatable {
    public var request: RequestID
    public var at: Instant
    public var operation: String
    public var token: AccessTokenID
    public var staff: StaffID?
    /// Whose data was changed, in the order it was.
    public var citizens: [CitizenID]
    /// The case, where it was one alone.
    public var caseID: CaseID?
    /// The first of its rows in history.
    public var firstSequence: Int
}

extension WrittenRequest {
    /// The requests of a stretch of history, in the order of their first rows. Reads `history` and `case_file`.
    /// - Throws: `StorageError`
    public static func all(numbered numbers: ClosedRange<Int>, in db: Connection) throws -> [WrittenRequest] {
        var requests: [WrittenRequest] = []
        var places: [RequestID: Int] = [:]
        var cases: [RequestID: Set<CaseID>] = [:]
        try db.each(
            """
            SELECT h.seq, h.request, h.at, h.operation, h.token, h.staff, coalesce(h.citizen, c.citizen), h.case_id
            FROM history h LEFT JOIN case_file c ON c.id = h.case_id
            WHERE h.seq BETWEEN ? AND ? ORDER BY h.seq
            """, .int(numbers.lowerBound), .int(numbers.upperBound)
        ) { row in
            let request: RequestID = try row.id(1)
            let (citizen, caseID): (CitizenID?, CaseID?) = (try row.optionalID(6), try row.optionalID(7))
            guard let place = places[request] else {
                places[request] = requests.count
                requests.append(WrittenRequest(
                    request: request, at: try row.instant(2), operation: try row.text(3), token: try row.id(4), staff: try row.optionalID(5),
                    citizens: citizen.map { [$0] } ?? [], caseID: nil, firstSequence: try row.int(0)
                ))
                if let caseID { cases[request] = [caseID] }
                return
            }
            if let citizen, !requests[place].citizens.contains(citizen) { requests[place].citizens.append(citizen) }
            if let caseID { cases[request, default: []].insert(caseID) }
        }
        for place in requests.indices {
            guard let own = cases[requests[place].request], own.count == 1 else { continue }
            requests[place].caseID = own.first
        }
        return requests
    }
}
