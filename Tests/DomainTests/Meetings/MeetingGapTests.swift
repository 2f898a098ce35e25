import Domain
import Testing

@Suite("What is still to be done about a meeting")
struct MeetingGapTests {
    private let start = Instant(milliseconds: 1_795_000_000_000)
    private let staff = StaffID(high: 1, low: 1)

    private func meeting(_ state: MeetingState, finalVersion: Int = 0, isCorrecting: Bool = false) -> Meeting {
        Meeting(
            id: MeetingID(high: 2, low: 1), kind: .sagsmoede, team: TeamID(high: 3, low: 1), startsAt: start,
            endsAt: start.advanced(byMilliseconds: 3_600_000), leader: staff, state: state, finalVersion: finalVersion,
            correction: isCorrecting ? Meeting.Correction(since: start, by: staff, reason: "Fejl") : nil, createdAt: .earliest, createdBy: nil
        )
    }

    private func gaps(_ meeting: Meeting, open: Int = 2, hours: Int64) -> [MeetingGap] {
        meeting.gaps(openItems: open, at: start.advanced(byMilliseconds: hours * 3_600_000))
    }

    @Test("Sent out three days before, begun while it lasts, ended when it is over, its minutes final after that")
    func alongTheWay() {
        #expect(gaps(meeting(.planlagt), hours: -73) == [])
        #expect(gaps(meeting(.planlagt), hours: -72) == [.ikkeUdsendt])
        #expect(gaps(meeting(.udsendt), hours: -1) == [])
        for state in [MeetingState.planlagt, .udsendt] { #expect(gaps(meeting(state), hours: 1) == [.ikkeBegyndt]) }
        #expect(gaps(meeting(.igang), hours: 0) == [])
        #expect(gaps(meeting(.igang), hours: 2) == [.punkterAabne(2), .ikkeAfsluttet])
        #expect(gaps(meeting(.igang), open: 0, hours: 2) == [.ikkeAfsluttet])
        #expect(gaps(meeting(.afholdt), open: 0, hours: 2) == [.referatMangler])
        #expect(gaps(meeting(.afholdt, finalVersion: 1), open: 0, hours: 2) == [])
        #expect(gaps(meeting(.afholdt, finalVersion: 1, isCorrecting: true), open: 1, hours: 2) == [.punkterAabne(1), .rettelseAaben])
        #expect(gaps(meeting(.aflyst), hours: 2) == [])
    }

    @Test("Every gap has its code and says what to do in Danish")
    func words() {
        let all: [MeetingGap] = [.ikkeUdsendt, .ikkeBegyndt, .punkterAabne(1), .ikkeAfsluttet, .referatMangler, .rettelseAaben]
        #expect(all.map(\.code) == MeetingGap.Code.allCases)
        #expect(Set(all.map(\.text)).count == all.count)
        #expect(MeetingGap.punkterAabne(3).text == "3 punkter er ikke afsluttet.")
    }
}
