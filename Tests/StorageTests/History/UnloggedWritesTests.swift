import Domain
import Testing

@testable import Storage

@Suite("Which writes have no row in the access log")
struct UnloggedWritesTests {
    private let ids = IdentifierSource.system
    private let request: RequestID
    private let (token, staff): (AccessTokenID, StaffID)

    init() {
        request = ids.next()
        (token, staff) = (ids.next(), ids.next())
    }

    private func write(_ sequence: Int?, operation: String = "addActor", staff: StaffID? = nil, at: Int64 = 7_000) -> LoggedWrite {
        LoggedWrite(
            request: request, at: Instant(milliseconds: at), operation: operation, token: token, staff: staff ?? self.staff, historySequence: sequence
        )
    }

    /// The places in history of the writes that rows leave.
    private func missing(_ writes: [LoggedWrite], isNamed: Bool = true, rows: [LoggedWrite]) -> [Int?] {
        var unlogged = UnloggedWrites(among: writes.map { WrittenRequest(write: $0, citizens: [], caseID: nil, isNamed: isNamed) })
        for row in rows { unlogged.take(row) }
        return unlogged.all.map(\.write.historySequence)
    }

    @Test("A row is its own write's alone, however many have the same request id, operation, person and instant")
    func sameID() {
        let writes = [write(10), write(12), write(13)]
        #expect(missing(writes, rows: []) == [10, 12, 13])
        #expect(missing(writes, rows: [write(12)]) == [10, 13])
        #expect(missing(writes, rows: [write(13), write(13), write(10)]) == [12])
        #expect(missing(writes, rows: writes) == [])
    }

    @Test("A read, a repeat or a change of nothing with the id, which name no write, stand for none")
    func rowsOfNoWrite() {
        #expect(missing([write(10)], rows: [write(nil), write(nil, operation: "getCase"), write(nil)]) == [10])
    }

    @Test("A row of a write that a restored store never had, at the same place in history, stands for no other")
    func anotherLife() {
        let colleague: StaffID = ids.next()
        #expect(missing([write(10)], rows: [write(10, at: 6_999), write(10, operation: "retireActor"), write(10, staff: colleague)]) == [10])
    }

    @Test("Rows from before they named their write are counted; a row that was made again then named it")
    func before() {
        let writes = [write(10), write(12), write(13, at: 7_001)]
        func missing(_ rows: LoggedWrite...) -> [Int?] { self.missing(writes, isNamed: false, rows: rows) }
        #expect(missing() == [10, 12, 13])
        #expect(missing(write(nil)) == [12, 13])
        #expect(missing(write(nil), write(nil)) == [13])
        #expect(missing(write(nil), write(10)) == [13])
        #expect(missing(write(nil), write(nil), write(nil), write(nil, operation: "getCase"), write(nil, at: 7_002)) == [13])
        #expect(missing(write(nil, at: 7_001)) == [10, 12])
    }
}
