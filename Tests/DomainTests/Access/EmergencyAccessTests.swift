import Domain
import Testing

@Suite("A case opened in an emergency")
struct EmergencyAccessTests {
    private let opened: Instant
    private let access: EmergencyAccess

    init() throws {
        opened = try instant("2026-11-23T08:00:00Z")
        access = EmergencyAccess(
            id: id(1), caseID: id(2), staff: id(3), reason: "Borgeren står her", openedAt: opened,
            until: opened.advanced(byMilliseconds: EmergencyAccess.milliseconds)
        )
    }

    @Test("It is open from the instant it was opened for 24 hours, and then no more")
    func window() {
        let day: Int64 = 86_400_000
        for (offset, isOpen) in [(Int64(-1), false), (0, true), (day - 1, true), (day, false)] {
            #expect(access.admits(at: opened.advanced(byMilliseconds: offset), as: [.sagsbehandler], protectedSince: nil) == isOpen)
        }
    }

    @Test("A protected citizen's case is open to teamleder and leder alone, and not where the protection came later")
    func protection() {
        let later = opened.advanced(byMilliseconds: 1)
        for role in Role.allCases {
            let isLeader = role == .teamleder || role == .leder
            #expect(access.admits(at: later, as: [role], protectedSince: opened) == isLeader, "\(role)")
            #expect(!access.admits(at: later, as: [role], protectedSince: later), "\(role)")
        }
        #expect(!access.admits(at: later, as: [], protectedSince: opened))
    }
}
