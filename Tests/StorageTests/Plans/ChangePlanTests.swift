import Domain
import Testing

@testable import Storage

/// A feed reads on from where its reader was, whatever has been recorded before and after.
@Suite("Query plans: feeds of changes")
struct ChangePlanTests {
    private let store: MigratedStore
    private var db: Connection { store.connection }
    private let ids = IdentifierSource.system

    init() throws {
        store = try MigratedStore()
    }

    @Test("What changed is found by its kind from the cursor on, in commit order, without sorting", arguments: [
        [HistoryEntity.citizen, .cpr, .protection], [.position, .protection], [.team], [.token, .staff, .team],
        [.caseFile, .closure, .benefitPeriods, .question, .citizen, .cpr, .protection, .staff, .team],
    ])
    func rows(_ entities: [HistoryEntity]) throws {
        try db.expectSearches("rows", sorting: false) { db in _ = try ChangeStore.rows(of: entities, numbered: 7...9, limit: 10, in: db) }
        try db.expectSearches("last", sorting: false) { db in _ = try ChangeStore.last(in: db) }
        let plan = try #require(try db.plans { _ = try ChangeStore.rows(of: entities, numbered: 7...9, limit: 10, in: $0) }.first)
        #expect(plan.steps.contains { $0.contains("rowid>") })
    }

    @Test("What was made of a citizen's, and where a name is shown, go by indexes")
    func affected() throws {
        try db.expectSearches("made", sorting: false) { db in
            _ = try ChangeStore.made(.position, by: .placed, ofCitizen: ids.next(), after: 0, before: 9, limit: 10, in: db)
        }
        try db.expectSearches("names", sorting: false) { db in
            _ = try NameUseStore.cases(of: ids.next(StaffMember.self), after: ids.next(), limit: 10, in: db)
            _ = try NameUseStore.cases(of: ids.next(Team.self), after: ids.next(), limit: 10, in: db)
            _ = try NameUseStore.staff(of: ids.next(), after: ids.next(), limit: 10, in: db)
            _ = try NameUseStore.tokens(of: ids.next(StaffMember.self), after: ids.next(), limit: 10, in: db)
            _ = try NameUseStore.tokens(of: ids.next(Team.self), after: nil, limit: 10, in: db)
        }
    }

    @Test("Who could see a citizen, and moving the horizon, go by indexes")
    func protection() throws {
        try db.expectSearches("sight", sorting: false) { db in _ = try ProtectionChangeStore.wasVisible(ids.next(), to: ids.next(), after: 9, in: db) }
        try db.expectSearches("note", sorting: false) { db in try ProtectionChangeStore.note(ids.next(), in: db) }
        try db.expectSearches("forget", sorting: false) { db in try ProtectionChangeStore.forget(supersededWithin: 1..<9, in: db) }
        try db.expectSearches("horizon", sorting: false) { db in
            _ = try ChangeHorizon.read(in: db)
            _ = try ChangeHorizon.advance(before: .latest, limit: 10, in: db)
        }
    }

    @Test("Placements across cases go by time from where the page begins; within a case they are that case's own, sorted")
    func positions() throws {
        let viewer = CaseViewer(staff: ids.next(), reach: .all)
        for filter in [PositionFilter(), PositionFilter(from: .earliest, to: .latest)] {
            for after in [nil, (recordedAt: Instant.earliest, id: ids.next(Position.self))] {
                try db.expectSearches("placements", sorting: false) { db in
                    _ = try PositionStore.page(viewer: viewer, filter: filter, after: after, limit: 51, in: db)
                }
            }
        }
        for actor in [nil, ids.next(Actor.self)] {
            try db.expectSearches("a case's", sorting: true) { db in
                _ = try PositionStore.page(viewer: viewer, filter: PositionFilter(caseID: ids.next(), actor: actor), after: nil, limit: 51, in: db)
            }
        }
    }
}
