import Domain
import Testing

@Suite("A meeting that comes back")
struct MeetingSeriesTests {
    @Test("Every other Thursday, but not on Maundy Thursday")
    func skipsHolidays() throws {
        let series = try #require(MeetingSeries(first: day("2026-03-19"), everyWeeks: 2, until: day("2026-04-30")))
        #expect(try series.days == [day("2026-03-19"), day("2026-04-16"), day("2026-04-30")])
    }

    @Test("A series that is none is refused")
    func refused() throws {
        #expect(try MeetingSeries(first: day("2026-03-19"), everyWeeks: 0, until: day("2026-04-30")) == nil)
        #expect(try MeetingSeries(first: day("2026-03-19"), everyWeeks: 13, until: day("2026-04-30")) == nil)
        #expect(try MeetingSeries(first: day("2026-03-19"), everyWeeks: 1, until: day("2026-03-18")) == nil)
        #expect(MeetingSeries(first: .earliest, everyWeeks: 1, until: .latest) == nil)
    }
}
