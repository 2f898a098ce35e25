import Domain
import Testing

@testable import Storage

@Suite struct AccessLogReadingTests {
    let fixture: AccessLogFixture

    init() throws { fixture = try AccessLogFixture() }

    /// All entries of a filter, page by page.
    private func pages(_ log: AccessLog, _ filter: AccessFilter, limit: Int) throws -> [Int64] {
        var sequences: [Int64] = []
        var cursor: AccessCursor?
        for _ in 0..<1_000 {
            let page = try log.entries(filter, before: cursor, limit: limit)
            #expect(page.entries.count <= limit)
            sequences += page.entries.map(\.sequence)
            guard let next = page.next else { return sequences }
            cursor = next
        }
        Issue.record("the pages have no end")
        return sequences
    }

    /// The last sequence of each run.
    private func runs() throws -> [Int64] {
        let directory = AccessLogDirectory(path: fixture.directory.path)
        return try #require(try directory.openForReading(month("2026-11"))).runs().map(\.lastSequence).sorted()
    }

    @Test func pagesGoThroughAllMonthsNewestFirst() throws {
        try fixture.fillThreeMonths()
        let log = try fixture.open()
        for limit in 1...10 {
            #expect(try pages(log, AccessFilter(), limit: limit) == Array((1...9).reversed()), "\(limit)")
        }
    }

    @Test func aCitizensEntriesAreFoundInEveryMonth() throws {
        let citizen: CitizenID = fixture.ids.next()
        let log = try fixture.open()
        for month in ["2026-11", "2026-12", "2027-01"] {
            fixture.clock.set("\(month)-20T10:00:00Z")
            try log.append([fixture.record([fixture.ids.next()]), fixture.record([fixture.ids.next(), citizen]), fixture.record()])
        }
        #expect(try pages(log, AccessFilter(citizen: citizen), limit: 2) == [8, 5, 2])
        #expect(try log.entries(ofCitizen: citizen, limit: 10).entries.map(\.sequence) == [8, 5, 2])
        #expect(try log.entries(ofCitizen: fixture.ids.next(), limit: 10).entries.isEmpty)
    }

    @Test func filtersNarrowTogether() throws {
        let (anne, bo): (StaffID, StaffID) = (fixture.ids.next(), fixture.ids.next())
        let citizen: CitizenID = fixture.ids.next()
        let log = try fixture.open()
        for hour in 10..<20 {
            fixture.clock.set("2026-11-23T\(hour):00:00Z")
            try log.append([
                fixture.record([citizen], staff: anne), fixture.record([], staff: anne, operation: "listCases"),
                fixture.record([citizen], staff: bo),
            ])
        }
        let from = try #require(Instant(rfc3339: "2026-11-23T12:00:00Z"))
        let to = try #require(Instant(rfc3339: "2026-11-23T14:00:00Z"))
        #expect(try pages(log, AccessFilter(from: from, to: to), limit: 4) == [12, 11, 10, 9, 8, 7])
        #expect(try pages(log, AccessFilter(staff: anne, from: from, to: to), limit: 4) == [11, 10, 8, 7])
        #expect(try pages(log, AccessFilter(citizen: citizen, staff: bo, from: from, to: to), limit: 1) == [12, 9])
        #expect(try pages(log, AccessFilter(from: from, to: to, operation: "listCases"), limit: 1) == [11, 8])
        #expect(try pages(log, AccessFilter(staff: bo, operation: "listCases"), limit: 3) == [])
        #expect(try pages(log, AccessFilter(from: to, to: from), limit: 3) == [])
    }

    @Test func aSearchThatFindsLittleEndsItsPageEarlyAndGoesOn() throws {
        let log = try fixture.open()
        let needle = fixture.record(operation: "exportCitizen")
        try log.append([needle])
        for _ in 0..<5 { try log.append((0..<200).map { _ in fixture.record() }) }
        var search = AccessSearch(filter: AccessFilter(operation: "exportCitizen"), limit: 10, scanLimit: 300)
        let file = try #require(try AccessLogDirectory(path: fixture.directory.path).openForReading(month("2026-11")))
        let page = try #require(try search.page(in: file, before: nil))
        #expect(page.entries.isEmpty)
        #expect(page.next?.sequence == 702)
        #expect(try pages(log, AccessFilter(operation: "exportCitizen"), limit: 10) == [1])
    }

    @Test func entriesOfTheSameInstantAreNotLostBetweenPages() throws {
        let log = try fixture.open()
        try log.append((0..<25).map { _ in fixture.record() })
        #expect(try pages(log, AccessFilter(), limit: 4) == Array((1...25).reversed()))
    }

    @Test func everyEntryIsFoundAlsoWhereRunsAreManyAndTheLastIsOpen() throws {
        let people: [(CitizenID, StaffID)] = (0..<7).map { _ in (fixture.ids.next(), fixture.ids.next()) }
        let log = try fixture.open()
        for second in 0..<23 {
            let at = fixture.clock.now.advanced(byMilliseconds: Int64(second) * 1_000)
            try log.append((0..<200).map { fixture.record([people[$0 % 7].0], staff: people[$0 % 7].1, at: at) })
        }
        let all = Array((1...Int64(4_600)).reversed())
        #expect(try pages(log, AccessFilter(), limit: 999) == all)
        for (index, person) in people.enumerated().filter({ [0, 3, 6].contains($0.offset) }) {
            let own = all.filter { Int($0 - 1) % 200 % 7 == index }
            #expect(try pages(log, AccessFilter(citizen: person.0), limit: 300) == own)
            #expect(try pages(log, AccessFilter(staff: person.1), limit: 300) == own)
        }
        let from = fixture.clock.now.advanced(byMilliseconds: 5_000)
        let filter = AccessFilter(from: from, to: from.advanced(byMilliseconds: 10_000))
        #expect(try pages(log, filter, limit: 700) == all.filter { (1_001...3_000).contains($0) })
        #expect(try runs() == [2_200, 4_400])
        #expect(try log.verify().fault == nil)
        log.close()
        #expect(try runs() == [2_200, 4_400, 4_600])
        let again = try fixture.open()
        #expect(try pages(again, AccessFilter(citizen: people[3].0), limit: 300) == all.filter { Int($0 - 1) % 200 % 7 == 3 })
    }

    @Test func listsThatNameManyCitizensFillARunSooner() throws {
        let log = try fixture.open()
        let citizens: [CitizenID] = (0..<200).map { _ in fixture.ids.next() }
        for _ in 0..<50 { try log.append([fixture.record(citizens)]) }
        log.close()
        #expect(try runs() == [21, 42, 50])
        let again = try fixture.open()
        #expect(try pages(again, AccessFilter(citizen: citizens[77]), limit: 20) == Array((1...50).reversed()))
        #expect(try again.verify().fault == nil)
    }

    @Test func noQuestionReadsAWholeMonth() throws {
        let log = try fixture.open()
        try log.append([fixture.record()])
        let connection = try Connection(path: fixture.directory.file("access-2026-11.sqlite"), mode: .readOnly)
        let run = AccessRun(number: 1, firstSequence: 1, lastSequence: 9, lowestAt: .earliest, highestAt: .latest)
        let filters = [AccessFilter(), AccessFilter(staff: fixture.ids.next()), AccessFilter(citizen: fixture.ids.next())]
        for stretch in [AccessSearch.Stretch.run(run), .open(after: 0)] {
            for filter in filters {
                let question = MonthFile.question(stretch, filter)
                let plan = try connection.all(composed: "EXPLAIN QUERY PLAN " + question.sql, question.key + [.integer(.max), 10]) { row in
                    try row.text(3)
                }
                #expect(!plan.isEmpty && plan.allSatisfy { $0.contains("SEARCH") && $0.contains("PRIMARY KEY") }, "\(plan)")
            }
        }
    }
}
