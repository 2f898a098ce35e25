import Domain
import Testing

@Suite struct DayTests {
    /// Steps through the calendar by hand, the obvious way.
    private struct PlainCalendar {
        var year = 1800, month = 1, day = 1

        mutating func step() {
            let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
            let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            day += 1
            if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }

        var iso: String {
            func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
            return "\(year)-\(pad(month))-\(pad(day))"
        }
    }

    @Test func everyDayOfFourHundredYearsAgreesWithCountingByHand() throws {
        var calendar = PlainCalendar()
        var current = Day.earliest
        while true {
            #expect(current.description == calendar.iso)
            #expect(Day(calendar.iso) == current)
            #expect((current.year, current.month, current.day) == (calendar.year, calendar.month, calendar.day))
            if current == .latest { break }
            let next = current.advanced(by: 1)
            try #require(current < next && current.distance(to: next) == 1)
            current = next
            calendar.step()
        }
        #expect(calendar.iso == "2199-12-31")
    }

    @Test func dayZeroIsTheFirstOfJanuary1970AThursday() throws {
        let first = try day("1970-01-01")
        #expect(first.daysSince1970 == 0)
        #expect(first.weekday == 4)
    }

    @Test(arguments: [
        "", "2026", "2026-2-3", "2026-02-30", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-01-32",
        "1799-12-31", "2200-01-01", "2026-01-01 ", " 2026-01-01", "2026/01/01", "20260101", "2026-01-01T00:00:00Z", "-026-01-01", "2026-01-0１",
    ])
    func onlyDaysThatExistAreRead(_ text: String) {
        #expect(Day(text) == nil)
    }

    @Test func leapDaysFollowTheFullYear() {
        #expect(Day("2000-02-29") != nil)
        #expect(Day("1900-02-29") == nil)
        #expect(Day("2100-02-29") == nil)
    }

    @Test func steppingNeverLeavesTheRange() throws {
        #expect(Day.latest.advanced(by: 1) == .latest)
        #expect(Day.earliest.advanced(by: .min) == .earliest)
        #expect(Day.latest.advanced(by: .max) == .latest)
        #expect(Day.latest.advanced(byYears: .max) == .latest)
        #expect(Day.earliest.advanced(byYears: .min) == .earliest)
        #expect(Day(daysSince1970: .max) == nil)
        #expect(try day("2024-02-29").advanced(byYears: 1) == day("2025-02-28"))
        #expect(try day("2024-02-29").advanced(byYears: -4) == day("2020-02-29"))
    }

    @Test func danishTextHasDayMonthAndYear() throws {
        #expect(try day("2026-03-03").danish == "3. marts 2026")
        #expect(try day("1970-12-31").danish == "31. december 1970")
        #expect(try day("2000-01-10").danish == "10. januar 2000")
    }
}

@Suite struct ISOWeekTests {
    @Test(arguments: [
        ("2026-11-23", "2026-W48"), ("2025-12-29", "2026-W01"), ("2026-12-31", "2026-W53"), ("2027-01-03", "2026-W53"),
        ("2027-01-04", "2027-W01"), ("2021-01-03", "2020-W53"), ("2024-12-30", "2025-W01"), ("2005-01-01", "2004-W53"),
    ])
    func aDayLiesInTheWeekOfItsThursday(_ iso: String, _ week: String) throws {
        #expect(try day(iso).isoWeek.description == week)
    }

    @Test func year2026Has53WeeksAndItsNeighbours52() {
        #expect(ISOWeek.weeks(in: 2025) == 52)
        #expect(ISOWeek.weeks(in: 2026) == 53)
        #expect(ISOWeek.weeks(in: 2027) == 52)
        #expect(ISOWeek("2026-W53") != nil)
        #expect(ISOWeek("2025-W53") == nil)
    }

    @Test func everyDayIsInTheWeekThatItsMondayBegins() throws {
        var current = Day.earliest
        while current < .latest {
            let week = current.isoWeek
            #expect(week.firstDay <= current && current <= week.lastDay)
            #expect(ISOWeek(week.description) == week)
            #expect(week.firstDay.isoWeek == week && week.lastDay.isoWeek == week)
            if current.weekday == 7 { #expect(week < current.advanced(by: 1).isoWeek) }
            current = current.advanced(by: 1)
        }
    }

    @Test(arguments: ["", "2026-48", "2026W48", "2026-W00", "2026-W54", "2026-w48", "2026-W4", "2026-W048", "1799-W10", "2200-W02", " 2026-W48"])
    func everythingElseIsRefused(_ text: String) {
        #expect(ISOWeek(text) == nil)
    }
}
