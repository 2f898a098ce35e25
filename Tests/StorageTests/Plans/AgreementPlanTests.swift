import Domain
import Testing

@testable import Storage

/// Agreements and overviews grow with the years. What is read of them goes by what is somebody's own, or from where a page begins.
@Suite("Query plans: agreements, overview and learning")
struct AgreementPlanTests {
    private let store: MigratedStore
    private var db: Connection { store.connection }
    private let ids = IdentifierSource.system
    private let today: Day

    init() throws {
        store = try MigratedStore()
        today = try #require(Day("2026-11-25"))
    }

    private func filters() -> [AgreementFilter] {
        [
            AgreementFilter(), AgreementFilter(state: .aaben), AgreementFilter(state: .udfoert), AgreementFilter(from: today, to: today),
            AgreementFilter(overdueOn: today), AgreementFilter(needsHandover: true), AgreementFilter(state: .udfoert, overdueOn: today),
            AgreementFilter(source: .jobplan), AgreementFilter(state: .aaben, source: .indsatsplan),
        ]
    }

    @Test("Who reaches all walks by last day from where the page begins, and sorts nothing")
    func ofAll() throws {
        let viewer = CaseViewer(staff: ids.next(), reach: .all)
        for filter in filters() {
            for after in [nil, (due: today, id: ids.next(Agreement.self))] {
                try db.expectSearches("\(filter)", sorting: false) { db in
                    _ = try AgreementStore.page(viewer: viewer, filter: filter, after: after, limit: 51, in: db)
                }
            }
            try db.expectSearches("count \(filter)", sorting: false) { db in
                _ = try AgreementStore.count(viewer: viewer, filter: filter, bound: 10_000, in: db)
            }
        }
    }

    @Test("In a narrow reach, of one person, one case or one team, what is theirs is found by indexes and sorted")
    func narrow() throws {
        let viewers = [
            CaseViewer(staff: ids.next(), reach: .own), CaseViewer(staff: ids.next(), teams: [ids.next(), ids.next()], reach: .team),
            CaseViewer(staff: ids.next(), reach: .all, within: [ids.next()]), CaseViewer(staff: ids.next(), reach: .all),
        ]
        for viewer in viewers {
            for var filter in filters() {
                if viewer.reach == .all, viewer.within == nil { filter.team = ids.next() }
                try db.expectSearches("\(viewer.reach) \(filter)", sorting: true) { db in
                    _ = try AgreementStore.page(viewer: viewer, filter: filter, after: nil, limit: 51, in: db)
                    _ = try AgreementStore.page(viewer: viewer, filter: filter, after: (today, ids.next()), limit: 51, in: db)
                    _ = try AgreementStore.count(viewer: viewer, filter: filter, bound: 10_000, in: db)
                }
                for narrower in [AgreementFilter(responsible: ids.next()), AgreementFilter(caseID: ids.next())] {
                    filter.responsible = narrower.responsible
                    filter.caseID = narrower.caseID
                    try db.expectSearches("\(viewer.reach) \(filter)", sorting: true) { db in
                        _ = try AgreementStore.page(viewer: viewer, filter: filter, after: nil, limit: 51, in: db)
                    }
                }
            }
        }
    }

    @Test("One agreement, those of a case or an item, and whom a change touches, go by keys")
    func keys() throws {
        try db.expectSearches("agreement", sorting: true) { db in
            _ = try AgreementStore.find(ids.next(), in: db)
            _ = try AgreementStore.all(ofSource: ids.next(MeetingItem.self), in: db)
            _ = try AgreementStore.all(ofCase: ids.next(), in: db)
            _ = try AgreementStore.open(ofCase: ids.next(), in: db)
        }
        try db.expectSearches("feed", sorting: false) { db in
            _ = try AgreementStore.ids(of: ids.next(), after: ids.next(), limit: 10, in: db)
            _ = try AgreementStore.ids(ofCase: ids.next(), of: ids.next(), after: nil, limit: 10, in: db)
        }
    }

    @Test("The overview reads what is the person's own")
    func overview() throws {
        for reach in [Reach.own, .team, .all] {
            let viewer = CaseViewer(staff: ids.next(), teams: [ids.next()], reach: reach)
            try db.expectSearches("overview \(reach)", sorting: true) { db in
                _ = try OverviewStore.coming(for: ids.next(), at: .earliest, limit: 21, in: db)
                _ = try OverviewStore.led(by: ids.next(), from: .earliest, to: .latest, limit: 21, in: db)
                _ = try OverviewStore.items(broughtBy: ids.next(), to: ids.next(), in: db)
                _ = try OverviewStore.withoutConclusion(viewer: viewer, broughtBy: ids.next(), at: .earliest, limit: 21, in: db)
                _ = try OverviewStore.untouched(viewer: viewer, responsible: ids.next(), since: .latest, limit: 21, in: db)
            }
        }
    }

    @Test("Learning walks what ended in the period, from the newest on, and stops at its bound")
    func learning() throws {
        for reach in [Reach.own, .team, .all] {
            let viewer = CaseViewer(staff: ids.next(), teams: [ids.next()], reach: reach)
            for team in [nil, ids.next(Team.self)] {
                try db.expectSearches("learning \(reach)", sorting: false) { db in
                    _ = try LearningStore.ended(viewer: viewer, from: .earliest, to: .latest, team: team, limit: 2_001, in: db)
                }
            }
        }
    }
}
