import Domain
import Testing

@testable import Storage

@Suite("Writes, as history tells of them")
struct WrittenRequestTests {
    private let store: MigratedStore
    private let ids = IdentifierSource.system
    private let (token, staff): (AccessTokenID, StaffID)
    private let (citizen, other, caseID): (CitizenID, CitizenID, CaseID)

    init() throws {
        store = try MigratedStore()
        (token, staff) = (ids.next(), ids.next())
        (citizen, other, caseID) = (ids.next(), ids.next(), ids.next())
    }

    @discardableResult
    private func append(
        _ request: RequestID, _ citizen: CitizenID?, _ caseID: CaseID?, step: Int, staff: StaffID? = nil, operation: String = "createCase", at: Int64 = 5_000
    ) throws -> Int {
        try HistoryStore.append(
            HistoryEntry(
                at: Instant(milliseconds: at), caseID: caseID, citizen: citizen, entity: .team, entityID: ids.next(Team.self).bytes,
                action: .created, staff: staff ?? self.staff, token: token, request: request, operation: operation, changes: "[]"
            ), step: step, in: store.connection
        )
    }

    private func expected(
        _ request: RequestID, _ citizens: [CitizenID], _ caseID: CaseID?, _ sequence: Int, staff: StaffID? = nil, operation: String = "createCase",
        at: Int64 = 5_000, isNamed: Bool = true
    ) -> WrittenRequest {
        WrittenRequest(
            write: LoggedWrite(
                request: request, at: Instant(milliseconds: at), operation: operation, token: token, staff: staff ?? self.staff,
                historySequence: sequence
            ), citizens: citizens, caseID: caseID, isNamed: isNamed
        )
    }

    private func found(_ numbers: ClosedRange<Int>) throws -> [WrittenRequest] {
        try WrittenRequest.all(numbered: numbers, in: store.connection)
    }

    @Test("The writes of an operation without rows are left out")
    func besides() throws {
        let request: RequestID = ids.next()
        for step in 1...3 { try append(ids.next(), citizen, caseID, step: step, operation: "loadDemo") }
        try append(request, citizen, caseID, step: 1)
        try append(request, other, caseID, step: 2)
        try append(ids.next(), citizen, caseID, step: 1, operation: "loadDemo")
        let all = try WrittenRequest.all(numbered: 1...6, besides: "loadDemo", in: store.connection)
        #expect(all == [expected(request, [citizen, other], caseID, 4)])
    }

    @Test("A write is who, when, what, about whom, and its case where it was one alone")
    func writes() throws {
        let (first, second, third): (RequestID, RequestID, RequestID) = (ids.next(), ids.next(), ids.next())
        try append(ids.next(), nil, nil, step: 1)
        try append(first, citizen, caseID, step: 1)
        try append(first, citizen, caseID, step: 2)
        try append(first, other, caseID, step: 3)
        try append(second, nil, nil, step: 1)
        try append(second, citizen, caseID, step: 2)
        try append(third, other, caseID, step: 1)
        try append(third, other, ids.next(), step: 2)
        #expect(try found(2...6) == [expected(first, [citizen, other], caseID, 2), expected(second, [citizen], caseID, 5)])
        #expect(try found(7...8) == [expected(third, [other], nil, 7)])
    }

    @Test("Writes with one request id are each their own: by the same person in the same millisecond, by another, and of another operation")
    func oneID() throws {
        let (request, colleague): (RequestID, StaffID) = (ids.next(), ids.next())
        #expect(try append(request, citizen, caseID, step: 1) == 1)
        #expect(try append(request, citizen, caseID, step: 2) == 2)
        try append(request, other, nil, step: 1)
        try append(request, citizen, nil, step: 1, staff: colleague)
        try append(request, citizen, nil, step: 1, operation: "changeCase")
        #expect(try found(1...5) == [
            expected(request, [citizen], caseID, 1), expected(request, [other], nil, 3), expected(request, [citizen], nil, 4, staff: colleague),
            expected(request, [citizen], nil, 5, operation: "changeCase"),
        ])
    }

    @Test("Rows from before they were numbered are a write as long as all that is known of the request is the same")
    func unnumbered() throws {
        let (request, colleague): (RequestID, StaffID) = (ids.next(), ids.next())
        try append(request, citizen, caseID, step: 1)
        try append(request, other, caseID, step: 1)
        try append(request, other, caseID, step: 1, at: 5_001)
        try append(request, other, caseID, step: 1, staff: colleague, at: 5_001)
        try append(request, other, caseID, step: 1, staff: colleague, operation: "changeCase", at: 5_001)
        try store.connection.run("UPDATE history SET step = NULL")
        try append(request, other, caseID, step: 1, staff: colleague, operation: "changeCase", at: 5_001)
        #expect(try found(1...6) == [
            expected(request, [citizen, other], caseID, 1, isNamed: false), expected(request, [other], caseID, 3, at: 5_001, isNamed: false),
            expected(request, [other], caseID, 4, staff: colleague, at: 5_001, isNamed: false),
            expected(request, [other], caseID, 5, staff: colleague, operation: "changeCase", at: 5_001, isNamed: false),
            expected(request, [other], caseID, 6, staff: colleague, operation: "changeCase", at: 5_001),
        ])
    }

    @Test("A stretch of history ends between two writes")
    func portions() throws {
        let request: RequestID = ids.next()
        for step in [1, 2, 3, 1, 2] { try append(request, citizen, caseID, step: step) }
        let ends = try (1...5).map { try WrittenRequest.lastRow(ofWriteWith: $0, in: store.connection) }
        #expect(ends == [3, 3, 3, 5, 5])
    }
}
