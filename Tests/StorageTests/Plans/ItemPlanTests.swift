import Domain
import Testing

@testable import Storage

@Suite("Query plans of items")
struct ItemPlanTests {
    private let store: MigratedStore
    private let ids = IdentifierSource.system

    init() throws {
        store = try MigratedStore()
    }

    @Test("Items, their lines and what they go on to are found by indexes")
    func items() throws {
        let (meeting, item, caseID): (MeetingID, MeetingItemID, CaseID) = (ids.next(), ids.next(), ids.next())
        let plans = try store.connection.plans { db in
            _ = try ItemStore.find(item, in: db)
            _ = try ItemStore.all(of: meeting, in: db)
            _ = try ItemStore.all(ofCase: caseID, in: db)
            _ = try ItemStore.all(ofThread: item, in: db)
            _ = try ItemStore.successor(of: item, in: db)
            _ = try ItemStore.nextPlace(in: meeting, in: db)
            _ = try ProblemViewStore.all(of: item, in: db)
            _ = try ProposalStore.all(of: item, in: db)
            _ = try ConclusionStore.find(item, in: db)
            _ = try ConclusionStore.countOpen(in: meeting, in: db)
            _ = try PermissionStore.find(item, in: db)
        }
        #expect(plans.count >= 12)
        for plan in plans { #expect(plan.scans.isEmpty, "\(plan)") }
    }

    @Test("Whether a code was changed is read from the end of an index, for each look at an item's words")
    func lastChangeOfACode() throws {
        let plans = try store.connection.plans { db in _ = try HistoryStore.last(about: .code, in: db) }
        #expect(plans.map(\.steps) == [["SEARCH history USING COVERING INDEX history_but_positions (entity=?)"]])
    }

    /// A team's later meetings that take cases are few; they are sorted, those of the series first.
    @Test("The next meeting is looked for among the team's later ones")
    func nextMeeting() throws {
        let now = Instant(milliseconds: 1_800_000_000_000)
        let meeting = Meeting(
            id: ids.next(), kind: .gruppemoede, team: ids.next(), startsAt: now, endsAt: now.advanced(byMilliseconds: 1), leader: ids.next(),
            createdAt: now, createdBy: nil
        )
        let plans = try store.connection.plans { db in _ = try NextMeetingStore.all(after: meeting, in: db) }
        #expect(!plans.isEmpty)
        for plan in plans { #expect(plan.scans.isEmpty, "\(plan)") }
    }

    @Test("The words of a list are read by the list's key")
    func words() throws {
        let plans = try store.connection.plans { db in
            let day = try #require(Day(year: 2026, month: 12, day: 1))
            #expect(try !DiffuseWordStore.all(on: day, in: db).isEmpty)
        }
        for plan in plans { #expect(plan.scans.isEmpty, "\(plan)") }
    }
}
