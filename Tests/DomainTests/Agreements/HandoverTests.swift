import Domain
import Testing

@Suite("Who does an agreement when somebody has left (R-37)")
struct HandoverTests {
    private let one = StaffID(high: 1, low: 1)
    private let other = StaffID(high: 1, low: 2)

    private func agreement(_ responsible: Responsible) throws -> Agreement {
        Agreement(what: "Ringe", responsible: responsible, due: try #require(Day("2026-11-30")))
    }

    @Test("That nobody is there comes before that the case changed hands; what is not open asks nobody")
    func reasons() throws {
        let actor = Responsible.actor(ActorID(high: 2, low: 1))
        func facts(left: Bool, changed: Bool) -> HandoverFacts {
            HandoverFacts(hasResponsibleLeft: left, agreedUnder: one, caseResponsible: changed ? other : one)
        }
        var own = try agreement(.staff(one))
        #expect(own.handover(facts(left: false, changed: false)) == nil)
        #expect(own.handover(facts(left: false, changed: true)) == .nyAnsvarlig)
        for changed in [false, true] {
            #expect(own.handover(facts(left: true, changed: changed)) == .fratraadt)
            #expect(try agreement(actor).handover(facts(left: true, changed: changed)) == .aktoerUde)
        }
        try own.complete(on: try #require(Day("2026-11-30")))
        #expect(own.handover(facts(left: true, changed: true)) == nil)
    }

    @Test("How it was kept goes by the last day as it was agreed last")
    func outcomes() throws {
        let (due, after) = (try #require(Day("2026-11-30")), try #require(Day("2026-12-01")))
        var open = try agreement(.staff(one))
        #expect(open.outcome(on: due) == .aaben)
        #expect(open.outcome(on: after) == .overFristen)
        var done = open
        try done.complete(on: due)
        #expect(done.outcome(on: after) == .tilTiden)
        var late = open
        try late.complete(on: after)
        #expect(late.outcome(on: after) == .senere)
        try open.postpone(to: after, reason: "Ferie", at: .earliest, by: nil)
        try open.complete(on: after)
        #expect(open.outcome(on: after) == .tilTiden)
        var dropped = try agreement(.staff(one))
        try dropped.drop(on: due, reason: "Flyttet")
        #expect(dropped.outcome(on: due) == .bortfaldet)
    }

    @Test("Somebody's own is theirs to know of whatever their reach, but for protection and a system's limits")
    func ownSight() {
        let team = TeamID(high: 3, low: 1)
        let file = CaseVisibility(responsible: other, team: team)
        #expect(file.admitsOwnAgreement(of: CaseViewer(staff: one, reach: .own)))
        #expect(!file.admitsOwnAgreement(of: CaseViewer(staff: one, reach: .none)))
        #expect(!file.admitsOwnAgreement(of: CaseViewer(staff: nil, reach: .all)))
        #expect(file.admitsOwnAgreement(of: CaseViewer(staff: one, reach: .own, within: [team])))
        #expect(!file.admitsOwnAgreement(of: CaseViewer(staff: one, reach: .own, within: [])))
        let protected = CaseVisibility(responsible: other, team: team, protectedFor: [other])
        #expect(!protected.admitsOwnAgreement(of: CaseViewer(staff: one, reach: .all)))
        #expect(protected.admitsOwnAgreement(of: CaseViewer(staff: other, reach: .own)))
    }

    @Test("Theirs to do: their own, and of those they stand in for; an actor's is nobody's here")
    func toDo() throws {
        let viewer = CaseViewer(staff: one, reach: .own, standsInFor: [other])
        #expect(viewer.isToDo(try agreement(.staff(one))))
        #expect(viewer.isToDo(try agreement(.staff(other))))
        #expect(!viewer.isToDo(try agreement(.staff(StaffID(high: 1, low: 3)))))
        #expect(!viewer.isToDo(try agreement(.actor(ActorID(high: 1, low: 1)))))
        #expect(!CaseViewer(staff: nil, reach: .all).isToDo(try agreement(.staff(one))))
    }
}
