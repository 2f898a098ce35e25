import Domain
import Testing

@Suite("Whether there is a next conversation")
struct NextConversationTests {
    private static let today = Day(year: 2026, month: 3, day: 10) ?? .latest
    private let ids = IdentifierSource.system

    private func talk(_ state: ConversationState, _ days: Int, next: Int? = nil) -> NextConversation.Talk {
        NextConversation.Talk(
            id: ids.next(), kind: .opfoelgning, state: state, day: Self.today.advanced(by: days), nextOn: next.map { Self.today.advanced(by: $0) }
        )
    }

    private func next(_ talks: NextConversation.Talk...) -> NextConversation { NextConversation(of: talks, on: Self.today) }

    @Test("A planned one of today or later is enough; one whose day has passed must be settled first, even where another is planned")
    func planned() {
        #expect(next(talk(.planlagt, 0)) == .planned)
        #expect(next(talk(.planlagt, 9), talk(.afholdt, -5, next: 9)) == .planned)
        let past = talk(.planlagt, -1)
        #expect(next(past, talk(.afholdt, -5)) == .unsettled(past.id, .opfoelgning, on: past.day))
        #expect(next(talk(.planlagt, 9), past, talk(.planlagt, -8)) == .unsettled(past.id, .opfoelgning, on: past.day))
    }

    @Test("A day that the last one agreed on, unless what was planned for it fell through")
    func agreed() {
        #expect(next(talk(.afholdt, -5, next: 9)) == .agreed(Self.today.advanced(by: 9)))
        #expect(next(talk(.afholdt, -5, next: -1)) == .agreed(Self.today.advanced(by: -1)))
        #expect(next(talk(.afholdt, -5), talk(.afholdt, -30, next: 9)) == .nothingAgreed(since: Self.today.advanced(by: -5)))
        #expect(next(talk(.udeblevet, -1), talk(.afholdt, -5, next: 9)) == .agreed(Self.today.advanced(by: 9)))
        #expect(next(talk(.aflyst, 9), talk(.afholdt, -5, next: 9)) == .fellThrough(.aflyst, on: Self.today.advanced(by: 9)))
        #expect(next(talk(.udeblevet, -1)) == .fellThrough(.udeblevet, on: Self.today.advanced(by: -1)))
        #expect(next() == .neverMet)
    }
}
