@testable import Domain
import Testing

@Suite("Danish holidays and working days (section 2.11)")
struct DanishHolidayTests {
    @Test("Easter Sunday", arguments: [
        ("2026-04-05"), ("2027-03-28"), ("2024-03-31"), ("2025-04-20"), ("2038-04-25"), ("2008-03-23"), ("1818-03-22"), ("1943-04-25"), ("1954-04-18"), ("1981-04-19"),
    ])
    func easter(_ iso: String) throws {
        let known = try day(iso)
        #expect(DanishHoliday.paaskedag.day(in: known.year) == known)
    }

    @Test("Easter is a Sunday from 22 March to 25 April, and agrees with another reckoning in every year")
    func everyEaster() throws {
        for year in 1800...2199 {
            let easter = try #require(DanishHoliday.paaskedag.day(in: year))
            #expect(easter.weekday == 7)
            #expect(easter == Self.byTheAnonymousRule(year), "\(year)")
        }
    }

    @Test("Store bededag is a holiday until 2023")
    func prayerDay() throws {
        #expect(DanishHoliday.on(try day("2023-05-05")) == .storeBededag)
        #expect(DanishHoliday.storeBededag.day(in: 2024) == nil)
        #expect(try day("2024-04-26").isWorkingDay)
    }

    @Test("Seven working days over Easter 2026")
    func sevenWorkingDays() throws {
        #expect(try day("2026-03-31").advanced(byWorkingDays: 7) == day("2026-04-14"))
        #expect(try day("2026-12-23").advanced(byWorkingDays: 1) == day("2026-12-24"))
        #expect(try day("2026-12-24").advanced(byWorkingDays: 1) == day("2026-12-28"))
        #expect(Day.latest.advanced(byWorkingDays: 3) == .latest)
    }

    /// Meeus, Jones and Butcher's rule, which shares nothing with the church's tables but the result.
    private static func byTheAnonymousRule(_ year: Int) -> Day? {
        let (a, b, c) = (year % 19, year / 100, year % 100)
        let (d, e) = (b / 4, b % 4)
        let g = (b - (b + 8) / 25 + 1) / 3
        let h = (19 * a + b - d - g + 15) % 30
        let l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let n = h + l - 7 * m + 114
        return Day(year: year, month: n / 31, day: n % 31 + 1)
    }
}
