import Domain
import Testing

@testable import Storage

@Suite("Query plans of minutes and drafts")
struct MinutesPlanTests {
    private let store: MigratedStore
    private let ids = IdentifierSource.system

    init() throws {
        store = try MigratedStore()
    }

    @Test("Minutes are found by their meeting, item or case")
    func minutes() throws {
        let (meeting, item, caseID): (MeetingID, MeetingItemID, CaseID) = (ids.next(), ids.next(), ids.next())
        let plans = try store.connection.plans { db in
            _ = try MinutesStore.find(meeting, version: 1, in: db)
            _ = try MinutesStore.versions(of: meeting, in: db)
            _ = try MinutesStore.items(of: meeting, version: 1, in: db)
            _ = try MinutesStore.find(item, version: nil, in: db)
            _ = try MinutesStore.newest(ofCase: caseID, in: db)
            _ = try HistoryStore.touched(.agreement, of: caseID, since: .earliest, as: Agreement.self, in: db)
        }
        #expect(plans.count == 6)
        for plan in plans { #expect(plan.scans.isEmpty, "\(plan)") }
    }

    @Test("Drafts are found by their citizen, their item, or the time of their meeting")
    func drafts() throws {
        let (citizen, item, team): (CitizenID, MeetingItemID, TeamID) = (ids.next(), ids.next(), ids.next())
        let now = Instant(milliseconds: 1_800_000_000_000)
        let plans = try store.connection.plans { db in
            _ = try DraftStore.all(ofCitizen: citizen, at: now, in: db)
            _ = try DraftStore.find(item, at: now, in: db)
            try DraftStore.old(of: team, before: now, at: now, in: db) { _ in true }
            try DraftStore.old(of: nil, before: now, at: now, in: db) { _ in true }
        }
        #expect(plans.count == 4)
        for plan in plans { #expect(plan.scans.isEmpty, "\(plan)") }
    }
}
