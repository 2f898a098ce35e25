import Domain
import Testing

@testable import Storage

/// Conversations and ABC-jobplans in lists: no list reads a table that grows from end to end.
@Suite("Query plans of conversations and ABC-jobplans")
struct ConversationPlanTests {
    private let store: MigratedStore
    private var db: Connection { store.connection }
    private let ids = IdentifierSource.system

    init() throws {
        store = try MigratedStore()
    }

    private func expectSearches(allowing walks: [String] = [], _ name: String, _ work: (Connection) throws -> Void) throws {
        let plans = try db.plans(work)
        #expect(!plans.isEmpty)
        for plan in plans {
            #expect(plan.scans.filter { !walks.contains($0) }.isEmpty, "\(name): \(plan)")
            if !plan.scans.isEmpty { #expect(!plan.sortsAfterwards && plan.sql.contains("LIMIT"), "\(name): \(plan)") }
        }
    }

    private func viewers() -> [(String, CaseViewer)] {
        [
            ("own", CaseViewer(staff: ids.next(), reach: .own)), ("all", CaseViewer(staff: ids.next(), reach: .all)),
            ("team", CaseViewer(staff: ids.next(), teams: [ids.next(), ids.next()], reach: .team)),
        ]
    }

    /// What the reach finds first is walked as the list of candidates.
    private static let candidates = ["SCAN k", "SCAN candidates"]

    @Test("Conversations go by person, by case, by the viewer's cases, or by time")
    func conversations() throws {
        let filters: [(String, ConversationFilter)] = [
            ("none", ConversationFilter()), ("responsible", ConversationFilter(responsible: ids.next())), ("case", ConversationFilter(caseID: ids.next())),
            ("team", ConversationFilter(team: ids.next())), ("state", ConversationFilter(state: .planlagt, from: .earliest, to: .latest)),
            ("system", ConversationFilter(bookingSystem: "Prøvebooking")), ("open", ConversationFilter(state: .planlagt, isCaseOpen: true)),
            ("booking", ConversationFilter(bookingSystem: "Prøvebooking", bookingKey: "B-1")),
        ]
        for (reach, viewer) in viewers() {
            for (name, filter) in filters {
                for after in [nil, (Instant(milliseconds: 0), ids.next(Conversation.self))] {
                    let plans = try db.plans { db in
                        _ = try ConversationStore.page(viewer: viewer, filter: filter, after: after, limit: 51, in: db)
                    }
                    #expect(!plans.isEmpty)
                    for plan in plans {
                        #expect(plan.scans.allSatisfy(Self.candidates.contains), "\(reach) \(name): \(plan)")
                        if viewer.reach == .all { #expect(!plan.sortsAfterwards, "\(reach) \(name): \(plan)") }
                    }
                }
            }
        }
    }

    @Test("A case's conversations, the last held one, and what was made in one are found by indexes")
    func ofOneCase() throws {
        try expectSearches("page") { _ = try ConversationStore.all(of: ids.next(), after: nil, limit: 51, in: $0) }
        try expectSearches("last") { _ = try ConversationStore.lastHeld(of: ids.next(), before: .latest, in: $0) }
        try expectSearches("last but one") { _ = try ConversationStore.lastHeld(of: ids.next(), besides: ids.next(), in: $0) }
        try expectSearches("kinds") { _ = try ConversationStore.ofOpenKind(ids.next(), in: $0) }
        try expectSearches("booking") { _ = try ConversationStore.find(Conversation.Booking(system: "Prøvebooking", id: "B-1"), in: $0) }
        try expectSearches("one") { _ = try ConversationStore.find(ids.next(), of: ids.next(), in: $0) }
        try expectSearches("plans") { _ = try JobPlanStore.numbers(madeIn: ids.next(), in: $0) }
        try expectSearches("guide") { _ = try GuideStore.inUse(by: ids.next(), for: .foerste, in: $0) }
        try expectSearches("steps") { _ = try GuideStore.steps(of: ids.next(), version: 1, in: $0) }
    }

    @Test("Versions of plans go by case, by person, by the viewer's cases, or by time")
    func jobPlans() throws {
        let filters: [(String, JobPlanFilter)] = [
            ("none", JobPlanFilter()), ("responsible", JobPlanFilter(responsible: ids.next())), ("case", JobPlanFilter(caseID: ids.next())),
            ("team", JobPlanFilter(team: ids.next(), newestOnly: true, unsignedOnly: true)),
        ]
        for (reach, viewer) in viewers() {
            for (name, filter) in filters {
                let plans = try db.plans { _ = try JobPlanStore.page(viewer: viewer, filter: filter, after: nil, limit: 51, in: $0) }
                #expect(!plans.isEmpty)
                for plan in plans {
                    #expect(plan.scans.allSatisfy(Self.candidates.contains), "\(reach) \(name): \(plan)")
                    if viewer.reach == .all, filter.responsible == nil, filter.caseID == nil {
                        #expect(!plan.sortsAfterwards, "\(reach) \(name): \(plan)")
                    }
                }
            }
        }
        try expectSearches("newest") { _ = try JobPlanStore.newest(of: ids.next(), in: $0) }
        try expectSearches("versions") { _ = try JobPlanStore.versions(of: ids.next(), after: 0, limit: 51, in: $0) }
        try expectSearches("one") { _ = try JobPlanStore.find(ids.next(JobPlanVersion.self), in: $0) }
    }
}
