import Domain
import Testing

@Suite("Conversations (5.9)")
struct ConversationStateTests {
    private enum Step: CaseIterable {
        case hold, undoHolding, cancel, miss, undoCancelling

        /// Where it leads from a state; nil where it may not be done.
        func target(from state: ConversationState) -> ConversationState? {
            switch (self, state) {
            case (.hold, .planlagt): .afholdt
            case (.cancel, .planlagt): .aflyst
            case (.miss, .planlagt): .udeblevet
            case (.undoHolding, .afholdt), (.undoCancelling, .aflyst), (.undoCancelling, .udeblevet): .planlagt
            default: nil
            }
        }
    }

    private func conversation() -> Conversation {
        Conversation(id: id(1), caseID: id(2), kind: .foerste, form: .personligt, startsAt: Instant(milliseconds: 0), responsible: id(3))
    }

    @Test("No sequence of calls reaches a state that the rules forbid, and what is refused changes nothing")
    func walks() {
        var random = SeededRandom(79)
        for _ in 0..<500 {
            var conversation = conversation()
            for number in 1...20 {
                let before = conversation
                let step = Step.allCases.randomElement(using: &random) ?? .hold
                let wasDone = take(step, &conversation, at: Instant(milliseconds: Int64(number)))
                let target = step.target(from: before.state)
                #expect(wasDone == (target != nil))
                #expect(conversation.state == target ?? before.state)
                if !wasDone { #expect(conversation == before) }
                #expect((conversation.heldAt != nil) == (conversation.state == .afholdt))
                #expect((conversation.cancelReason != nil) == [.aflyst, .udeblevet].contains(conversation.state))
            }
        }
    }

    private func take(_ step: Step, _ conversation: inout Conversation, at instant: Instant) -> Bool {
        do {
            switch step {
            case .hold: try conversation.hold(at: instant)
            case .undoHolding: try conversation.undoHolding()
            case .cancel: try conversation.cancel(.aflyst, reason: "Prøve", at: instant)
            case .miss: try conversation.cancel(.udeblevet, reason: "Prøve", at: instant)
            case .undoCancelling: try conversation.undoCancelling()
            }
            return true
        } catch {
            return false
        }
    }

    @Test("That one did not take place wants a reason")
    func reason() {
        var conversation = conversation()
        #expect(throws: ConversationFault.reasonMissing) { try conversation.cancel(.aflyst, reason: " \n", at: conversation.startsAt) }
        #expect(conversation.isPlanned)
    }

    @Test("The citizen stays away from what has begun; what is to come can be cancelled")
    func notBegun() throws {
        var conversation = conversation()
        let start = conversation.startsAt
        let early = start.advanced(byMilliseconds: -1)
        #expect(throws: ConversationFault.notBegun(start)) { try conversation.cancel(.udeblevet, reason: "Kom ikke", at: early) }
        #expect(conversation.isPlanned)
        try conversation.cancel(.udeblevet, reason: "Kom ikke", at: start)
        #expect(conversation.state == .udeblevet)
        try conversation.undoCancelling()
        try conversation.cancel(.aflyst, reason: "Syg", at: early)
        #expect(conversation.state == .aflyst)
    }

    @Test("What cannot be done says what can", arguments: ConversationState.allCases)
    func texts(state: ConversationState) {
        for fault in [ConversationFault.notPlanned(state), .notHeld(state), .notCancelled(state)] {
            #expect(fault.text.split(separator: " ").count > 8, "\(fault.text)")
            #expect([" sæt ", "Sæt ", " tag ", "Den kan ", "Hent "].contains(where: fault.text.contains), "\(fault.text)")
        }
    }

    @Test("What is due: passed, today and this ISO week, by the Danish calendar, where 2026 has a week 53 (2.11)")
    func due() throws {
        // A Wednesday in week 53, 23:30 in Denmark.
        let now = try #require(Instant(rfc3339: "2026-12-30T22:30:00Z"))
        func bounds(_ due: ConversationDue, _ filter: ConversationFilter = ConversationFilter()) -> (ConversationState?, String, String) {
            var filter = filter
            filter.narrow(to: due, at: now)
            return (filter.state, filter.from?.rfc3339 ?? "", filter.to?.rfc3339 ?? "")
        }
        #expect(bounds(.overdue) == (.planlagt, Instant.earliest.rfc3339, "2026-12-30T22:30:00.000Z"))
        #expect(bounds(.today) == (.planlagt, "2026-12-29T23:00:00.000Z", "2026-12-30T23:00:00.000Z"))
        #expect(bounds(.week) == (.planlagt, "2026-12-27T23:00:00.000Z", "2027-01-03T23:00:00.000Z"))
        let narrower = ConversationFilter(from: Instant(rfc3339: "2026-12-31T00:00:00Z"))
        #expect(bounds(.week, narrower) == (.planlagt, "2026-12-31T00:00:00.000Z", "2027-01-03T23:00:00.000Z"))
    }
}
