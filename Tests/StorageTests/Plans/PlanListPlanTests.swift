import Domain
import Testing

@testable import Storage

/// The lists of indsatsplans, work lists and small tables go by indexes; what walks stops at its limit.
@Suite("Query plans of indsatsplans and work lists")
struct PlanListPlanTests {
    private let store: MigratedStore
    private let ids = IdentifierSource.system
    private let then = Instant(milliseconds: 1_770_000_000_000)

    init() throws {
        store = try MigratedStore()
    }

    private var viewers: [(name: String, viewer: CaseViewer)] {
        [
            ("own", CaseViewer(staff: ids.next(), reach: .own)), ("team", CaseViewer(staff: ids.next(), teams: [ids.next(), ids.next()], reach: .team)),
            ("all", CaseViewer(staff: ids.next(), reach: .all)),
        ]
    }

    /// Who reaches all walks the plans in the list's own order until a page is full; others sort those of the cases that are theirs (`k`).
    @Test("Plans across cases")
    func plans() throws {
        for (name, viewer) in viewers {
            for after in [nil, ids.next(ActionPlanSheet.self)] {
                for team in [nil, ids.next(Team.self)] {
                    try store.connection.expectSearches(name, walking: [name == "all" ? "SCAN p" : "SCAN k"], sorting: name == "all" ? nil : true) { db in
                        _ = try ActionPlanStore.page(viewer: viewer, team: team, after: after, limit: 51, in: db)
                    }
                }
                try store.connection.expectSearches("responsible \(name)", sorting: true) { db in
                    _ = try ActionPlanStore.page(viewer: viewer, responsible: ids.next(), after: after, limit: 51, in: db)
                }
            }
        }
    }

    /// Who reaches all walks the screenings in the table's own order until a page is full.
    @Test("Screenings across cases")
    func screenings() throws {
        for (name, viewer) in viewers {
            for after in [nil, (caseID: ids.next(Case.self), id: ids.next(Screening.self))] {
                for filter in [ScreeningFilter(), ScreeningFilter(team: ids.next()), ScreeningFilter(responsible: ids.next())] {
                    let isWide = filter.responsible == nil
                    let walk = isWide ? (name == "all" ? [] : ["SCAN k"]) : []
                    try store.connection.expectSearches(name, walking: walk, sorting: name == "all" && isWide ? nil : true) { db in
                        _ = try ScreeningStore.page(viewer: viewer, filter: filter, after: after, limit: 51, in: db)
                    }
                }
            }
        }
    }

    @Test("Plans that lie still, and plans unsigned: by the viewer's cases, or in order of time for who reaches all")
    func worklists() throws {
        for (name, viewer) in viewers {
            for filter in [CaseFilter(), CaseFilter(responsible: ids.next()), CaseFilter(team: ids.next())] {
                try store.connection.expectSearches("still \(name)") { db in
                    _ = try ActionPlanStore.still(viewer: viewer, filter: filter, before: then, limit: 51, in: db)
                }
                try store.connection.expectSearches("still job plans \(name)") { db in
                    _ = try StillJobPlans.all(viewer: viewer, filter: filter, before: then, limit: 51, in: db)
                }
                try store.connection.expectSearches("unsigned \(name)") { db in
                    _ = try UnsignedPlans.all(viewer: viewer, filter: filter, from: then, limit: 51, in: db)
                }
                try store.connection.expectSearches("citizens' sheets \(name)") { db in
                    _ = try CitizenSheets.all(viewer: viewer, filter: filter, isDone: true, from: then, limit: 51, in: db)
                }
            }
        }
    }

    @Test("One case's plan, its rows, its screenings, its talks and where its months begin")
    func ofOneCase() throws {
        let caseID = ids.next(Case.self)
        let head = ActionPlanHead(id: ids.next(), caseID: caseID, newest: 1, movedAt: then)
        try store.connection.expectSearches("case") { db in
            _ = try ActionPlanStore.head(of: caseID, in: db)
            _ = try ActionPlanStore.sheet(head, version: 1, in: db)
            _ = try ActionPlanStore.hasEverHad(ids.next(Activity.self), head.id, in: db)
            _ = try ActionPlanStore.trail(of: head.id, in: db)
            for (_, viewer) in viewers {
                _ = try ActionPlanStore.page(viewer: viewer, caseID: caseID, responsible: ids.next(), team: ids.next(), after: nil, limit: 51, in: db)
            }
            _ = try CitizenLinkStore.newest(of: caseID, in: db)
            _ = try ScreeningStore.all(of: caseID, in: db)
            _ = try ScreeningStore.latest(of: caseID, in: db)
            _ = try ScreeningStore.find(ids.next(), of: caseID, in: db)
            _ = try CaseTalks.latest(of: caseID, in: db)
            _ = try HeldTalks.days(of: caseID, through: .latest, in: db)
            _ = try DeadlineStartStore.newest(of: caseID, by: .latest, in: db)
            _ = try DeadlineStartStore.find(ids.next(), of: caseID, in: db)
        }
    }

    /// Small tables in their own order, at most so many rows of them.
    @Test("Archetypes, strategies and rules by team or group; all of them up to a bound")
    func smallTables() throws {
        try store.connection.expectSearches("one") { db in
            _ = try ArchetypeStore.all(of: ids.next(), retired: false, in: db)
            _ = try StrategyStore.all(of: "1", in: db)
            _ = try DeadlineRuleStore.all(of: "1", in: db)
        }
        try store.connection.expectSearches("all", walking: [
            "SCAN archetype", "SCAN local_limit", "SCAN strategy USING INDEX strategy_by_target_group", "SCAN deadline_rule USING INDEX deadline_rule_by_target_group",
        ]) { db in
            _ = try ArchetypeStore.all(of: nil, retired: true, in: db)
            _ = try StrategyStore.all(of: nil, in: db)
            _ = try DeadlineRuleStore.all(of: nil, in: db)
            _ = try LocalLimitStore.all(in: db)
        }
    }

    /// A report reads the open cases that the viewer reaches; who reaches all walks them once, as a report must.
    @Test("The report of screening goes by the viewer's cases, or by the target group's")
    func report() throws {
        for (name, viewer) in viewers where name != "all" {
            try store.connection.expectSearches(name) { db in
                _ = try ScreeningStore.counts(viewer: viewer, openedFrom: .earliest, to: .latest, targetGroup: nil, in: db)
            }
        }
        try store.connection.expectSearches("group") { db in
            _ = try ScreeningStore.counts(
                viewer: CaseViewer(staff: ids.next(), reach: .all), openedFrom: .earliest, to: .latest, targetGroup: "1", in: db
            )
        }
    }
}
