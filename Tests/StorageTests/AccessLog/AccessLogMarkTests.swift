import Domain
import Testing

@testable import Storage

@Suite("What the access log lacks, found from history")
struct AccessLogMarkTests {
    @Test("A log says which writes stand behind an entry, through all months", arguments: [0, 1, 3, 5, 9, 12])
    func writesAfter(_ sequence: Int64) throws {
        let fixture = try AccessLogFixture()
        var written: [Int64: LoggedWrite] = [:]
        for (index, month) in ["2026-11", "2026-12", "2027-01"].enumerated() {
            fixture.clock.set("\(month)-15T10:00:00Z")
            let log = try fixture.open()
            for number in 1...3 {
                var record = fixture.record([fixture.ids.next()], staff: fixture.ids.next())
                let token: AccessTokenID = fixture.ids.next()
                record.token = token
                // The second of each month changed nothing, or was done before rows named their write.
                if number != 2 { record.object = AccessRecord.Object(historySequence: index * 1_000 + number) }
                try log.append([record])
                written[Int64(index * 3 + number)] = LoggedWrite(
                    request: record.request, at: record.at, operation: record.operation, token: token, staff: record.staff,
                    historySequence: record.object?.historySequence
                )
            }
            log.close()
        }
        let log = try fixture.open()
        #expect(log.head().sequence == 9)
        var found: Set<LoggedWrite> = []
        try log.eachWrite(after: sequence) { found.insert($0) }
        #expect(found == Set(written.filter { $0.key > sequence }.values))
    }

    @Test("A refusal, a caller who is nobody and a thing that is not history are the rows of no write")
    func rowsOfNoWrite() throws {
        let fixture = try AccessLogFixture()
        let log = try fixture.open()
        var (refusal, other) = (fixture.record(), fixture.record())
        (refusal.token, other.token) = (fixture.ids.next(), fixture.ids.next())
        refusal.status = 409
        other.object = AccessRecord.Object(type: "abc-jobplans", id: [0, 0, 0, 0, 0, 0, 0, 1])
        #expect(other.object?.historySequence == nil)
        try log.append([refusal, other, fixture.record()])
        try log.eachWrite(after: 0) { Issue.record("\($0)") }
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

    @Test("It goes back for a log that ends before it: in history to an hour before the log's last row, and the lost rows are known until accepted")
    func goesBack() throws {
        let db = try MigratedStore().connection
        let ids = IdentifierSource.system
        let hour: Int64 = 3_600_000
        // The clock was ahead when the second was written.
        for at in [1 * hour, 9 * hour, 2 * hour, 4 * hour, 5 * hour, 6 * hour] {
            let entry = HistoryEntry(
                at: Instant(milliseconds: at), caseID: nil, citizen: nil, entity: .team, entityID: ids.next(Team.self).bytes, action: .created,
                staff: nil, token: ids.next(), request: ids.next(), operation: "createTeam", changes: "[]"
            )
            _ = try HistoryStore.append(entry, in: db)
        }
        func goBack(to end: Int64, mark: (history: Int, log: Int64), writtenAt hours: Int64?) throws -> AccessLogMark {
            try AccessLogMarkStore.write(AccessLogMark(historySequence: mark.history, logSequence: mark.log), in: db)
            try AccessLogMarkStore.goBack(toEnd: end, writtenAt: hours.map { Instant(milliseconds: $0 * hour) }, in: db)
            return try AccessLogMarkStore.read(in: db)
        }
        #expect(try goBack(to: 50, mark: (5, 50), writtenAt: 5) == AccessLogMark(historySequence: 5, logSequence: 50))
        #expect(try AccessLogMarkStore.lostRows(in: db) == nil)
        #expect(try goBack(to: 40, mark: (6, 50), writtenAt: 5) == AccessLogMark(historySequence: 1, logSequence: 0))
        #expect(try AccessLogMarkStore.lostRows(in: db) == LostLogRows(after: 40, last: 50))
        #expect(try goBack(to: 45, mark: (6, 49), writtenAt: 11) == AccessLogMark(historySequence: 6, logSequence: 0))
        #expect(try goBack(to: 0, mark: (3, 49), writtenAt: nil) == AccessLogMark(historySequence: 0, logSequence: 0))
        #expect(try AccessLogMarkStore.lostRows(in: db) == LostLogRows(after: 0, last: 50))
        try AccessLogMarkStore.acceptLoss(in: db)
        #expect(try AccessLogMarkStore.lostRows(in: db) == nil)
    }
}
