import Domain
import Testing

@testable import Storage

@Suite("What the access log lacks, found from history")
struct AccessLogMarkTests {
    @Test("A log says which requests stand behind an entry, through all months", arguments: [0, 1, 3, 5, 9, 12])
    func requestsAfter(_ sequence: Int64) throws {
        let fixture = try AccessLogFixture()
        try fixture.fillThreeMonths()
        let log = try fixture.open()
        let all = try log.entries(AccessFilter(), limit: 20).entries
        #expect(all.count == 9)
        var found: Set<RequestID> = []
        try log.eachRequest(after: sequence) { found.insert($0) }
        #expect(found == Set(all.filter { $0.sequence > sequence }.map(\.record.request)))
    }

    @Test("When a log has settled, what was handed in before is written")
    func settles() throws {
        let fixture = try AccessLogFixture()
        let log = try fixture.open(limits: WriterLimits(maxQueued: 100, maxBatch: 2, maxBatchTime: .milliseconds(2)))
        for _ in 0..<9 { log.append([fixture.record()]) { _ in } }
        try log.settle()
        #expect(log.head().sequence == 9)
        #expect(log.statistics.rows == 9)
        log.close()
        #expect(throws: StorageError.closed) { try log.settle() }
    }

    @Test("The mark begins at the beginning and is kept")
    func markIsKept() throws {
        let db = try MigratedStore().connection
        #expect(try AccessLogMarkStore.read(in: db) == AccessLogMark(historySequence: 0, logSequence: 0))
        let mark = AccessLogMark(historySequence: 7, logSequence: 1 << 40)
        try AccessLogMarkStore.write(mark, in: db)
        #expect(try AccessLogMarkStore.read(in: db) == mark)
    }

    @Test("History tells of a request who, when, what, about whom, and its case where it was one alone")
    func writtenRequests() throws {
        let store = try MigratedStore()
        let db = store.connection
        let ids = IdentifierSource.system
        let (first, second, third): (RequestID, RequestID, RequestID) = (ids.next(), ids.next(), ids.next())
        let (token, staff): (AccessTokenID, StaffID) = (ids.next(), ids.next())
        let (citizen, other, caseID): (CitizenID, CitizenID, CaseID) = (ids.next(), ids.next(), ids.next())
        func append(_ request: RequestID, _ citizen: CitizenID?, _ caseID: CaseID?) throws {
            try HistoryStore.append(
                HistoryEntry(
                    at: Instant(milliseconds: 5_000), caseID: caseID, citizen: citizen, entity: .team, entityID: ids.next(Team.self).bytes,
                    action: .created, staff: staff, token: token, request: request, operation: "createCase", changes: "[]"
                ), in: db
            )
        }
        try append(ids.next(), nil, nil)
        try append(first, citizen, caseID)
        try append(first, citizen, caseID)
        try append(second, citizen, caseID)
        try append(first, other, caseID)
        try append(second, nil, nil)
        try append(ids.next(), nil, nil)
        try append(third, other, caseID)
        try append(third, other, ids.next())

        let found = try WrittenRequest.all(numbered: 2...6, in: db)
        func expected(_ request: RequestID, _ citizens: [CitizenID], _ caseID: CaseID?, _ sequence: Int) -> WrittenRequest {
            WrittenRequest(
                request: request, at: Instant(milliseconds: 5_000), operation: "createCase", token: token, staff: staff, citizens: citizens,
                caseID: caseID, firstSequence: sequence
            )
        }
        #expect(found == [expected(first, [citizen, other], caseID, 2), expected(second, [citizen], caseID, 4)])
        #expect(try WrittenRequest.all(numbered: 8...9, in: db) == [expected(third, [other], nil, 8)])
    }
}
