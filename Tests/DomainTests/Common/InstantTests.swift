import Domain
import Testing

@Suite struct InstantTests {
    @Test(arguments: [
        ("2026-11-23T08:15:00Z", "2026-11-23T08:15:00.000Z"),
        ("2026-11-23T08:15:00.5Z", "2026-11-23T08:15:00.500Z"),
        ("2026-11-23T08:15:00.123999999Z", "2026-11-23T08:15:00.123Z"),
        ("2026-11-23t08:15:00z", "2026-11-23T08:15:00.000Z"),
        ("2026-11-23T08:15:00+01:00", "2026-11-23T07:15:00.000Z"),
        ("2026-01-01T00:30:00+01:00", "2025-12-31T23:30:00.000Z"),
        ("2026-12-31T23:30:00-23:59", "2027-01-01T23:29:00.000Z"),
        ("2024-02-29T12:00:00-00:00", "2024-02-29T12:00:00.000Z"),
        ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"),
        ("1900-01-01T00:00:00Z", "1900-01-01T00:00:00.000Z"),
        ("9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"),
    ])
    func rfc3339IsReadAndWrittenInUTCWithMilliseconds(_ text: String, _ expected: String) {
        #expect(Instant(rfc3339: text)?.rfc3339 == expected)
    }

    @Test(arguments: [
        "", "2026-11-23", "2026-11-23T08:15Z", "2026-11-23T08:15:00", "2026-11-23 08:15:00Z", "2026-11-23T25:00:00Z",
        "2026-11-23T24:00:00Z", "2026-11-23T08:60:00Z", "2026-02-30T08:00:00Z", "2025-02-29T08:00:00Z", "2026-13-01T08:00:00Z",
        "2026-00-01T08:00:00Z", "2026-01-00T08:00:00Z", "2026-06-30T23:59:60Z", "2026-06-30T23:59:61Z", "2026-11-23T08:15:00.Z",
        "2026-11-23T08:15:00+0100", "2026-11-23T08:15:00+24:00", "2026-11-23T08:15:00+01:60", "2026-11-23T08:15:00ZZ",
        "2026-11-23T08:15:00Z ", " 2026-11-23T08:15:00Z", "1899-12-31T23:59:59Z", "1900-01-01T00:00:00+00:01", "10000-01-01T00:00:00Z",
        "9999-12-31T23:59:59-00:01", "2026-11-23T8:15:00Z", "+026-11-23T08:15:00Z", "2026-11-23T08:15:00,5Z", "٢026-11-23T08:15:00Z",
    ])
    func everythingElseIsRefused(_ text: String) {
        #expect(Instant(rfc3339: text) == nil)
    }

    @Test func everyInstantIsReadBackFromItsText() {
        var random = SeededRandom(3)
        for _ in 0..<5000 {
            let made = Instant(milliseconds: Int64.random(in: Instant.earliest.milliseconds...Instant.latest.milliseconds, using: &random))
            #expect(Instant(rfc3339: made.rfc3339) == made)
        }
    }

    @Test func textOrderIsTimeOrder() {
        var random = SeededRandom(4)
        for _ in 0..<1000 {
            let a = Instant(milliseconds: Int64.random(in: -2_000_000_000_000...4_000_000_000_000, using: &random))
            let b = Instant(milliseconds: Int64.random(in: -2_000_000_000_000...4_000_000_000_000, using: &random))
            #expect((a < b) == (a.rfc3339 < b.rfc3339))
        }
    }

    @Test func whatLiesOutsideTheYears1900To9999IsHeldAtTheEnds() {
        #expect(Instant(milliseconds: .min) == .earliest)
        #expect(Instant(milliseconds: .max) == .latest)
        #expect(Instant.latest.advanced(byMilliseconds: 1) == .latest)
        #expect(Instant.earliest.advanced(byMilliseconds: .min) == .earliest)
        #expect(Instant.latest.advanced(byMilliseconds: .max) == .latest)
        #expect(Instant.earliest.rfc3339 == "1900-01-01T00:00:00.000Z")
        #expect(Instant.latest.rfc3339 == "9999-12-31T23:59:59.999Z")
    }
}
