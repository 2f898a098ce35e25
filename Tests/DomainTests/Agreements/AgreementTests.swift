import Domain
import Testing

@Suite("An agreement: what, who, by when (R-37)")
struct AgreementTests {
    private let noon = Instant(milliseconds: 1_795_000_000_000)
    private let staff = Responsible.staff(StaffID(high: 1, low: 2))

    private func agreement(due: Day) -> Agreement { Agreement(what: "Ringe til lægen", responsible: staff, due: due) }

    @Test("Overdue from the day after its last day, as long as it is open")
    func overdue() throws {
        let due = try #require(Day("2026-11-30"))
        var one = agreement(due: due)
        #expect(!one.isOverdue(on: due))
        #expect(one.isOverdue(on: try #require(Day("2026-12-01"))))
        try one.complete(on: due)
        #expect(!one.isOverdue(on: try #require(Day("2026-12-01"))))
    }

    @Test("Postponing needs a reason and a later day, and keeps what was agreed before")
    func postponing() throws {
        let (first, second) = (try #require(Day("2026-11-30")), try #require(Day("2026-12-07")))
        var one = agreement(due: first)
        #expect(throws: AgreementFault.reasonMissing) { try one.postpone(to: second, reason: " ", at: noon, by: nil) }
        #expect(throws: AgreementFault.notLater(than: first)) { try one.postpone(to: first, reason: "Ferie", at: noon, by: nil) }
        try one.postpone(to: second, reason: "Ferie", at: noon, by: nil)
        #expect(one.due == second)
        #expect(one.postponements.map(\.from) == [first])
    }

    @Test("What is ended changes only after it is opened again; no sequence of steps loses a postponement")
    func steps() throws {
        var random = SeededRandom(37)
        let day = try #require(Day("2026-11-30"))
        for _ in 0..<500 {
            var one = agreement(due: day)
            var moved = 0
            for step in 0..<12 {
                let before = one
                switch Int.random(in: 0...4, using: &random) {
                case 0: try? one.complete(on: day, result: "Gjort")
                case 1: try? one.drop(on: day, reason: step.isMultiple(of: 2) ? "Flyttet" : "")
                case 2: try? one.reopen()
                case 3:
                    let later = one.due.advanced(by: 1)
                    if (try? one.postpone(to: later, reason: "Ferie", at: noon, by: nil)) != nil { moved += 1 }
                default: try? one.handOver(to: .actor(ActorID(high: 3, low: UInt64(step))))
                }
                if !before.isOpen, !one.isOpen { #expect(one == before) }
                #expect(one.postponements.count == moved)
                #expect(one.what == before.what)
            }
        }
    }
}
