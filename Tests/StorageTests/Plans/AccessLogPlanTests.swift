import Domain
import Testing

@testable import Storage

/// The access log grows faster than anything else: nothing that is asked of it reads a month from end to end.
@Suite("Query plans of the access log")
struct AccessLogPlanTests {
    private let fixture: AccessLogFixture
    private let connection: Connection

    init() throws {
        fixture = try AccessLogFixture()
        let log = try fixture.open()
        try log.append([fixture.record([fixture.ids.next()], staff: fixture.ids.next())])
        log.close()
        connection = try Connection(path: fixture.directory.file("access-2026-11.sqlite"))
    }

    private var file: MonthFile { MonthFile(month: month("2026-11"), connection: connection) }
    private let run = AccessRun(number: 1, firstSequence: 1, lastSequence: 10, lowestAt: .earliest, highestAt: .latest)

    @Test("Questions go by the run's index of citizens or staff, or by the sequence", arguments: ["citizen", "staff", "neither"])
    func questions(_ by: String) throws {
        let filter = AccessFilter(
            citizen: by == "citizen" ? fixture.ids.next() : nil, staff: by == "staff" ? fixture.ids.next() : nil, operation: "getCase"
        )
        for stretch in [AccessSearch.Stretch.run(run), .open(after: 0)] {
            let plan = try #require(try connection.plans { _ in _ = try file.entries(stretch, filter, before: .max, limit: 201) }.first)
            #expect(plan.scans.isEmpty, "\(plan)")
            #expect(!plan.sortsAfterwards, "\(plan)")
            if case .run = stretch, by != "neither" { #expect(plan.steps.contains { $0.contains("SEARCH r USING PRIMARY KEY (run=? AND \(by)=?") }) }
        }
    }

    /// The last entries walk from the end, and LIMIT stops them; runs are a few thousand rows a month, of which all are asked for.
    @Test("Beginning and ending a month reads its end and its runs, not its entries")
    func maintenance() throws {
        let last = try #require(try connection.plans { _ in _ = try file.last(1) }.first)
        #expect(last.scans == ["SCAN entry"])
        #expect(!last.sortsAfterwards)
        let open = try connection.plans { _ in _ = try file.openRun() }
        #expect(open.allSatisfy { $0.scans.allSatisfy { !$0.hasPrefix("SCAN entry") } }, "\(open)")
        let runs = try #require(try connection.plans { _ in _ = try file.runs() }.first)
        #expect(runs.scans.allSatisfy { $0.hasPrefix("SCAN run") })
        let one = try #require(try connection.plans { _ in _ = try file.entry(1) }.first)
        #expect(one.scans.isEmpty)
    }
}
