import Domain
import Testing

@Suite("A meeting's life")
struct MeetingStateTests {
    @Test("From the agenda to the held meeting")
    func theUsualWay() throws {
        let none = MeetingFacts(openItems: 0, hasFinalMinutes: false)
        var state = MeetingState.planlagt
        for step in [MeetingStep.publish, .begin, .end] { state = try state.after(step, none) }
        #expect(state == .afholdt)
    }

    @Test("A meeting ends only when every case on it has ended", arguments: [1, 2, 7])
    func openItemsKeepItRunning(_ count: Int) {
        #expect(throws: MeetingFault.itemsOpen(count)) {
            try MeetingState.igang.after(.end, MeetingFacts(openItems: count, hasFinalMinutes: false))
        }
    }

    @Test("No sequence of steps reaches held with open cases, or goes back behind final minutes")
    func noWayAround() {
        var random = SeededRandom(26)
        for _ in 0..<2_000 {
            var state = MeetingState.planlagt
            for _ in 0..<12 {
                let facts = MeetingFacts(openItems: Int.random(in: 0...2, using: &random), hasFinalMinutes: Bool.random(using: &random))
                let step = MeetingStep.allCases.randomElement(using: &random) ?? .publish
                guard let next = try? state.after(step, facts) else { continue }
                #expect(next != state)
                if next == .afholdt { #expect(state == .igang && facts.openItems == 0) }
                if state == .afholdt { #expect(next == .igang && !facts.hasFinalMinutes) }
                if next == .aflyst { #expect(state == .planlagt || state == .udsendt) }
                if next == .igang { #expect(state != .aflyst) }
                state = next
            }
        }
    }

    @Test("Every step that can be undone has its undo")
    func undo() throws {
        let none = MeetingFacts(openItems: 0, hasFinalMinutes: false)
        for (from, step, back) in [(MeetingState.planlagt, MeetingStep.publish, MeetingStep.unpublish), (.igang, .end, .resume), (.planlagt, .cancel, .reinstate)] {
            #expect(try from.after(step, none).after(back, none) == from)
        }
    }
}
