/// A calendar day without time or zone, from 1800-01-01 to 2199-12-31: wide enough for every date that a CPR number can hold.
public struct Day: Hashable, Sendable {
    /// Days since 1970-01-01; negative before it.
    public let daysSince1970: Int32

    /// 1800-01-01.
    public static let earliest = Day(unchecked: -62_091)
    /// 2199-12-31.
    public static let latest = Day(unchecked: 84_005)

    /// `nil` outside ``earliest`` and ``latest``.
    public init?(daysSince1970 days: Int) {
        guard Int(Self.earliest.daysSince1970)...Int(Self.latest.daysSince1970) ~= days else { return nil }
        self.init(unchecked: Int32(days))
    }

    /// `nil` when the day does not exist or the year is not 1800 to 2199.
    public init?(year: Int, month: Int, day: Int) {
        guard 1800...2199 ~= year, let date = CivilDate(year: year, month: month, day: day) else { return nil }
        self.init(unchecked: Int32(date.daysSince1970))
    }

    /// Reads `YYYY-MM-DD` alone, as ISO 8601 writes it. `nil` for everything else and for days that do not exist.
    public init?(_ iso: String) {
        var scanner = ASCIIScanner(iso)
        guard let year = scanner.number(digits: 4), scanner.skip("-"),
            let month = scanner.number(digits: 2), scanner.skip("-"),
            let day = scanner.number(digits: 2), scanner.isAtEnd
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private init(unchecked days: Int32) {
        daysSince1970 = days
    }

    /// 1800 to 2199.
    public var year: Int { civil.year }
    /// 1 to 12.
    public var month: Int { civil.month }
    /// Of the month, 1 to 31.
    public var day: Int { civil.day }
    /// 1 for Monday to 7 for Sunday (ISO 8601).
    public var weekday: Int {
        // 1970-01-01 was a Thursday; the multiple of 7 keeps the dividend positive.
        (Int(daysSince1970) + 3 + 7 * 10_000) % 7 + 1
    }

    var civil: CivilDate { CivilDate(daysSince1970: Int(daysSince1970)) }

    /// Later by so many days (earlier if negative), never beyond ``earliest`` and ``latest``.
    public func advanced(by days: Int) -> Day {
        let (sum, overflow) = Int(daysSince1970).addingReportingOverflow(days)
        if overflow { return days < 0 ? .earliest : .latest }
        return Day(daysSince1970: sum) ?? (days < 0 ? .earliest : .latest)
    }

    /// The same day of the month so many years later (earlier if negative); 29 February becomes 28 February where there is none.
    /// Never beyond ``earliest`` and ``latest``.
    public func advanced(byYears years: Int) -> Day {
        let date = civil
        let (year, overflow) = date.year.addingReportingOverflow(years)
        let bound = years < 0 ? Day.earliest : Day.latest
        if overflow { return bound }
        return Day(year: year, month: date.month, day: date.day) ?? Day(year: year, month: date.month, day: 28) ?? bound
    }

    /// Days from this day to `other`; negative when `other` is earlier.
    public func distance(to other: Day) -> Int {
        Int(other.daysSince1970) - Int(daysSince1970)
    }
}

extension Day: Comparable {
    public static func < (left: Day, right: Day) -> Bool {
        left.daysSince1970 < right.daysSince1970
    }
}

extension Day: CustomStringConvertible {
    /// `YYYY-MM-DD`.
    public var description: String {
        let date = civil
        return String(unsafeUninitializedCapacity: 10) { buffer in
            var position = 0
            write(date.year, width: 4, into: buffer, at: &position)
            buffer[position] = UInt8(ascii: "-")
            position += 1
            write(date.month, width: 2, into: buffer, at: &position)
            buffer[position] = UInt8(ascii: "-")
            position += 1
            write(date.day, width: 2, into: buffer, at: &position)
            return position
        }
    }

    /// As it stands in a Danish letter: `3. marts 2026`.
    public var danish: String {
        let date = civil
        let months = [
            "januar", "februar", "marts", "april", "maj", "juni",
            "juli", "august", "september", "oktober", "november", "december",
        ]
        return "\(date.day). \(months[date.month - 1]) \(date.year)"
    }
}
