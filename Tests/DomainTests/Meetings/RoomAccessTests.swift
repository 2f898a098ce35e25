import Domain
import Testing

@Suite("Who is in the room")
struct RoomAccessTests {
    private let colleague = id(1, StaffMember.self)

    @Test("A colleague reads an agenda case from publication until the minutes are final", arguments: MeetingState.allCases)
    func fromPublication(_ state: MeetingState) {
        let room = RoomAccess(meeting: state, hasFinalMinutes: false, isOnAgenda: true)
        #expect(room.admits(colleague) == [.udsendt, .igang, .afholdt].contains(state))
        #expect(!RoomAccess(meeting: state, hasFinalMinutes: true, isOnAgenda: true).admits(colleague))
        #expect(!RoomAccess(meeting: state, hasFinalMinutes: false, isOnAgenda: false).admits(colleague))
    }

    @Test("Whoever is inhabil for an item does not see it")
    func disqualified() {
        let room = RoomAccess(meeting: .igang, hasFinalMinutes: false, isOnAgenda: true, disqualified: [colleague])
        #expect(!room.admits(colleague))
        #expect(room.admits(id(2)))
    }

    @Test("An outsider sees the item on a recorded basis alone, from its first day until it ends or is taken back")
    func outsiders() throws {
        let room = RoomAccess(meeting: .udsendt, hasFinalMinutes: false, isOnAgenda: true)
        let today = try day("2026-11-23")
        #expect(!room.admitsOutsider(on: today, basis: nil))
        let consent = SharingBasis(kind: .samtykke(scope: "Helbred"), from: today, to: today.advanced(by: 30), withdrawnOn: today.advanced(by: 7))
        #expect(!room.admitsOutsider(on: today.advanced(by: -1), basis: consent))
        #expect(room.admitsOutsider(on: today, basis: consent))
        #expect(room.admitsOutsider(on: today.advanced(by: 6), basis: consent))
        #expect(!room.admitsOutsider(on: today.advanced(by: 7), basis: consent))
        let law = SharingBasis(kind: .lovhjemmel("retssikkerhedsloven § 11 a"), from: today)
        #expect(room.admitsOutsider(on: today.advanced(by: 3_000), basis: law))
    }
}
