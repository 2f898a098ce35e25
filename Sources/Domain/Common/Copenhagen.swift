import Foundation

/// The days of Europe/Copenhagen, where every "dag" of the product is reckoned.
///
/// The one place that needs Foundation: the zone's history is the system's knowledge, not ours. A statically linked binary may lack
/// it, so ``verify()`` is called at start; without the zone the answers are those of Danish standard time.
public enum Copenhagen {
    private static let zone = TimeZone(identifier: "Europe/Copenhagen")

    /// The day on the calendar in Copenhagen at that instant. After 2199-12-31 it stays there.
    public static func day(of instant: Instant) -> Day {
        let seconds = floorDivide(instant.milliseconds, by: 1000)
        let local = seconds + offset(atSecond: seconds)
        let days = floorDivide(local, by: 86_400)
        return Day(daysSince1970: Int(days)) ?? .latest
    }

    /// What a clock on the wall in Copenhagen shows at that instant, as it stands in a Danish letter: `9.05`.
    public static func clock(of instant: Instant) -> String {
        let seconds = floorDivide(instant.milliseconds, by: 1000)
        let local = seconds + offset(atSecond: seconds)
        let minutes = (local - floorDivide(local, by: 86_400) * 86_400) / 60
        let minute = minutes % 60
        return "\(minutes / 60).\(minute < 10 ? "0" : "")\(minute)"
    }

    /// The first instant of the day in Copenhagen. Before 1900 it is ``Instant/earliest``.
    public static func startOfDay(_ day: Day) -> Instant {
        let midnight = Int64(day.daysSince1970) * 86_400
        // The offset of the evening before: where the clock was put forward at midnight (1940), the day began with that very change.
        return Instant(milliseconds: (midnight - offset(atSecond: midnight - 7200)) * 1000)
    }

    /// The instant when the clocks in Copenhagen show so many minutes after midnight. An hour that is skipped in spring counts as the one after
    /// it, and of one that comes twice in autumn it is one of the two.
    public static func instant(on day: Day, minutesAfterMidnight minutes: Int) -> Instant {
        let local = Int64(day.daysSince1970) * 86_400 + Int64(minutes) * 60
        let near = local - offset(atSecond: local - 3600)
        return Instant(milliseconds: (local - offset(atSecond: near)) * 1000)
    }

    /// Whether the zone is there and right: one winter instant at +01:00 and one summer instant at +02:00.
    public static func verify() -> Bool {
        guard zone != nil,
            let winter = Instant(rfc3339: "2026-01-15T23:30:00Z"), let summer = Instant(rfc3339: "2026-07-15T22:30:00Z"),
            let beforeMidnight = Instant(rfc3339: "2026-01-15T22:30:00Z")
        else { return false }
        return day(of: winter).description == "2026-01-16" && day(of: summer).description == "2026-07-16"
            && day(of: beforeMidnight).description == "2026-01-15"
    }

    private static func offset(atSecond second: Int64) -> Int64 {
        guard let zone else { return 3600 }
        return Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second))))
    }

    private static func floorDivide(_ value: Int64, by divisor: Int64) -> Int64 {
        let quotient = value / divisor
        return value % divisor < 0 ? quotient - 1 : quotient
    }
}
