import Domain
import Testing

@testable import Storage

/// No list reads a table that grows from end to end. A walk in the order of the list is allowed where LIMIT stops it; which, and why,
/// stands at each test.
@Suite("Query plans")
struct QueryPlanTests {
    private let store: MigratedStore
    private var db: Connection { store.connection }
    private let ids = IdentifierSource.system

    init() throws {
        store = try MigratedStore()
    }

    @Test("A table that is read from end to end is found out")
    func isFoundOut() throws {
        let plan = try #require(try db.plans { try $0.each(composed: "SELECT * FROM case_file WHERE kle = '15.20.00' ORDER BY opened_on") { _ in } }.first)
        #expect(plan.scans == ["SCAN case_file"])
        #expect(plan.sortsAfterwards)
    }

    @Test("Lists of cases, by own cases and by team, go by indexes whatever the filter", arguments: [Reach.own, .team])
    func casesInReach(_ reach: Reach) throws {
        for teams in [0, 1, 3] {
            let viewer = CaseViewer(staff: ids.next(), teams: Set((0..<teams).map { _ in ids.next() }), reach: reach)
            for (name, filter) in filters() {
                for before in [nil, ids.next(Case.self)] {
                    try db.expectSearches("\(reach) \(name)") { db in
                        _ = try CaseStore.page(viewer: viewer, filter: filter, before: before, limit: 51, in: db)
                    }
                }
                try db.expectSearches("count \(reach) \(name)") { db in
                    _ = try CaseStore.count(viewer: viewer, filter: filter, bound: 10_000, in: db)
                }
            }
        }
    }

    /// Who reaches all walks the cases from the newest on, which is the list's own order. Unfiltered, the limit stops it after a page; by
    /// state or target group it stops as soon as a page is full, since no state and no group is rare among the newest cases for long.
    @Test("Lists of all cases go by indexes, or walk from the newest until the page is full")
    func casesOfAll() throws {
        let viewer = CaseViewer(staff: ids.next(), reach: .all)
        let walking = ["none", "state", "target group"]
        for (name, filter) in filters() {
            try db.expectSearches("all \(name)", walking: walking.contains(name) ? ["SCAN c"] : []) { db in
                _ = try CaseStore.page(viewer: viewer, filter: filter, before: nil, limit: 51, in: db)
            }
            try db.expectSearches("all \(name), a further page") { db in
                _ = try CaseStore.page(viewer: viewer, filter: filter, before: ids.next(), limit: 51, in: db)
            }
        }
    }

    /// A count has no order; it stops at its bound.
    @Test("Counting all cases stops at its bound")
    func countOfAll() throws {
        let viewer = CaseViewer(staff: ids.next(), reach: .all)
        for (name, filter) in filters() {
            let walks = ["none", "state", "target group"].contains(name) ? ["SCAN c", "SCAN c USING COVERING INDEX case_file_by_citizen"] : []
            try db.expectSearches("count all \(name)", walking: walks) { db in
                _ = try CaseStore.count(viewer: viewer, filter: filter, bound: 10_000, in: db)
            }
        }
    }

    private func filters() -> [(String, CaseFilter)] {
        [
            ("none", CaseFilter()), ("citizen", CaseFilter(citizen: ids.next())), ("responsible", CaseFilter(responsible: ids.next())),
            ("team", CaseFilter(team: ids.next())), ("state", CaseFilter(state: .aaben)), ("target group", CaseFilter(targetGroup: "6")),
            ("external number", CaseFilter(externalCaseNumber: "1")),
        ]
    }

    @Test("Lists of citizens in a narrow reach go by indexes", arguments: [Reach.own, .team])
    func citizensInReach(_ reach: Reach) throws {
        for teams in [0, 1, 3] {
            let viewer = CaseViewer(staff: ids.next(), teams: Set((0..<teams).map { _ in ids.next() }), reach: reach)
            for name in [nil, "Test"] {
                for after in [nil, (sortKey: "a", id: ids.next(Citizen.self))] {
                    try db.expectSearches("\(reach)") { db in
                        _ = try CitizenStore.page(viewer: viewer, name: name, after: after, limit: 51, in: db)
                    }
                }
            }
        }
    }

    /// Who reaches all sees nearly everybody, so that a walk in alphabetical order fills its page at once.
    @Test("The list of all citizens walks in alphabetical order until the page is full")
    func citizensOfAll() throws {
        let viewer = CaseViewer(staff: ids.next(), reach: .all)
        try db.expectSearches("all citizens", walking: ["SCAN z USING INDEX citizen_by_name"]) { db in
            _ = try CitizenStore.page(viewer: viewer, name: nil, after: nil, limit: 51, in: db)
        }
        try db.expectSearches("all citizens by name") { db in
            _ = try CitizenStore.page(viewer: viewer, name: "Test", after: nil, limit: 51, in: db)
        }
        try db.expectSearches("all citizens, a further page") { db in
            _ = try CitizenStore.page(viewer: viewer, name: nil, after: (sortKey: "a", id: ids.next()), limit: 51, in: db)
        }
    }

    /// Staff are some hundreds; the list walks them in alphabetical order, and LIMIT stops it.
    @Test("Lists of staff and teams walk in alphabetical order until the page is full")
    func staffAndTeams() throws {
        for team in [nil, ids.next(Team.self)] {
            for active in [nil, true] {
                try db.expectSearches("staff", walking: ["SCAN staff USING INDEX staff_by_name"]) { db in
                    _ = try StaffStore.page(team: team, active: active, after: nil, limit: 51, in: db)
                }
                try db.expectSearches("staff, a further page") { db in
                    _ = try StaffStore.page(team: team, active: active, after: (sortKey: "a", id: ids.next()), limit: 51, in: db)
                }
            }
        }
        try db.expectSearches("teams") { db in _ = try TeamStore.page(after: nil, limit: 51, in: db) }
    }

    @Test("History, positions, questions, actors and benefit periods of a case go by the case")
    func ofACase() throws {
        let id = ids.next(Case.self)
        try db.expectSearches("history") { db in _ = try HistoryStore.page(of: id, before: nil, limit: 51, in: db) }
        try db.expectSearches("a further page of history") { db in _ = try HistoryStore.page(of: id, before: 7, limit: 51, in: db) }
        try db.expectSearches("positions") { db in _ = try PositionStore.all(of: id, in: db) }
        try db.expectSearches("position") { db in _ = try PositionStore.find(ids.next(), of: id, in: db) }
        try db.expectSearches("questions") { db in
            _ = try QuestionStore.all(of: id, in: db)
            _ = try QuestionStore.current(of: id, in: db)
        }
        try db.expectSearches("actors") { db in
            _ = try ActorStore.all(of: id, in: db)
            _ = try ActorStore.find(ids.next(), of: id, in: db)
        }
        try db.expectSearches("benefit periods") { db in _ = try BenefitPeriodStore.all(of: id, in: db) }
        for plan in try db.plans({ _ = try HistoryStore.page(of: id, before: nil, limit: 51, in: $0) }) {
            #expect(!plan.sortsAfterwards, "history comes in its order: \(plan)")
        }
    }

    @Test("What every request looks up goes by a key: case, citizen, sight, CPR number, token, person, kept answer")
    func lookups() throws {
        let viewer = CaseViewer(staff: ids.next(), reach: .own)
        let hash = [UInt8](repeating: 1, count: 32)
        try db.expectSearches("case") { db in _ = try CaseStore.find(ids.next(), in: db) }
        try db.expectSearches("sight") { db in
            _ = try SightStore.ofCase(ids.next(), in: db)
            _ = try SightStore.isVisible(ids.next(), to: viewer, in: db)
            _ = try SightStore.protectedFor(ids.next(), in: db)
        }
        try db.expectSearches("citizen") { db in _ = try CitizenStore.find(ids.next(), in: db) }
        try db.expectSearches("CPR number") { db in
            _ = try CPRStore.citizen([hash], in: db)
            _ = try CPRStore.current(ids.next(), in: db)
            _ = try CPRStore.all(ids.next(), in: db)
        }
        try db.expectSearches("staff") { db in
            _ = try StaffStore.find(ids.next(), in: db)
            _ = try StaffStore.name(ids.next(), in: db)
        }
        try db.expectSearches("token") { db in
            _ = try AccessTokenStore.find(hash: SecretToken.make().hash, in: db)
            _ = try AccessTokenStore.page(before: nil, limit: 51, in: db)
            _ = try AccessTokenStore.page(before: ids.next(), limit: 51, in: db)
        }
        try db.expectSearches("kept answer") { db in
            _ = try RepeatStore.find(caller: hash, operation: "createCase", key: "1", since: .earliest, in: db)
        }
    }

    @Test("Old answers are found by their age, a portion at a time")
    func purging() throws {
        let plan = try #require(try db.plans { _ = try RepeatStore.purge(before: .latest, limit: 100, in: $0) }.first)
        #expect(plan.scans.isEmpty, "\(plan)")
    }

    @Test("A code list is read by its name, and a code by its key")
    func codes() throws {
        let today = Copenhagen.day(of: ClockSource.system.now())
        try db.expectSearches("codes") { db in
            _ = try CodeStore.codes(of: "ydelser", on: today, in: db)
            _ = try CodeStore.codes(of: "ydelser", on: nil, in: db)
            _ = try CodeStore.isInForce("dagpenge", of: "ydelser", on: today, in: db)
            _ = try CodeStore.label("dagpenge", of: "ydelser", on: today, in: db)
            _ = try CodeStore.list("ydelser", in: db)
        }
    }
}
