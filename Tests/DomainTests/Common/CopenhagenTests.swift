import Domain
import Testing

@Suite struct CopenhagenTests {
    @Test func theZoneIsThere() {
        #expect(Copenhagen.verify())
    }

    @Test(arguments: [
        ("2026-01-15T22:59:59.999Z", "2026-01-15"), ("2026-01-15T23:00:00Z", "2026-01-16"),
        ("2026-07-15T21:59:59.999Z", "2026-07-15"), ("2026-07-15T22:00:00Z", "2026-07-16"),
        // The nights when the clock is changed.
        ("2026-03-28T22:59:59Z", "2026-03-28"), ("2026-03-29T21:59:59Z", "2026-03-29"), ("2026-03-29T22:00:00Z", "2026-03-30"),
        ("2026-10-24T22:00:00Z", "2026-10-25"), ("2026-10-25T22:59:59Z", "2026-10-25"), ("2026-10-25T23:00:00Z", "2026-10-26"),
    ])
    func theDayChangesAtMidnightInCopenhagen(_ text: String, _ expected: String) throws {
        #expect(Copenhagen.day(of: try instant(text)).description == expected)
    }

    @Test func aDayHas23Or25HoursWhenTheClockIsChanged() throws {
        func hours(_ iso: String) throws -> Int64 {
            let first = try day(iso)
            return Copenhagen.startOfDay(first).distance(to: Copenhagen.startOfDay(first.advanced(by: 1))) / 3_600_000
        }
        #expect(try hours("2026-03-29") == 23)
        #expect(try hours("2026-10-25") == 25)
        #expect(try hours("2026-11-23") == 24)
    }

    @Test func everyDayFrom1900BeginsAtItsFirstInstant() throws {
        var current = try day("1900-01-02")
        while current < .latest {
            let start = Copenhagen.startOfDay(current)
            #expect(Copenhagen.day(of: start) == current, "\(start)")
            #expect(Copenhagen.day(of: start.advanced(byMilliseconds: -1)) == current.advanced(by: -1), "\(start)")
            current = current.advanced(by: 1)
        }
    }

    @Test func theEndsOfTimeDoNotTrap() {
        #expect(Copenhagen.day(of: .latest) == .latest)
        #expect(Copenhagen.day(of: .earliest).description == "1900-01-01")
        #expect(Copenhagen.startOfDay(.earliest) == .earliest)
    }
}
