/// A week of ISO 8601: from Monday, numbered within the year that has its Thursday. Years have 52 or 53 of them; 2026 has 53.
public struct ISOWeek: Hashable, Sendable {
    /// The year that the week counts in, which in the days around New Year may differ from the calendar's.
    public let year: Int
    /// 1 to 53.
    public let week: Int

    /// `nil` unless that year has that week and it has a day between ``Day/earliest`` and ``Day/latest``.
    public init?(year: Int, week: Int) {
        guard 1800...2200 ~= year, week >= 1, week <= Self.weeks(in: year),
            Self.monday(year: year, week: week) <= Int(Day.latest.daysSince1970)
        else { return nil }
        self.init(unchecked: year, week)
    }

    /// Reads `2026-W48` alone.
    public init?(_ text: String) {
        var scanner = ASCIIScanner(text)
        guard let year = scanner.number(digits: 4), scanner.skip("-"), scanner.skip("W"),
            let week = scanner.number(digits: 2), scanner.isAtEnd
        else { return nil }
        self.init(year: year, week: week)
    }

    /// The week that `day` lies in.
    public init(containing day: Day) {
        let thursday = Int(day.daysSince1970) + 4 - day.weekday
        let year = CivilDate(daysSince1970: thursday).year
        self.init(unchecked: year, (thursday - Self.monday(year: year, week: 1)) / 7 + 1)
    }

    private init(unchecked year: Int, _ week: Int) {
        self.year = year
        self.week = week
    }

    /// Its Monday. Of the very first week, which began in 1799, the first day that a ``Day`` can be.
    public var firstDay: Day {
        Day(daysSince1970: Self.monday(year: year, week: week)) ?? .earliest
    }

    /// Its Sunday; of the very last week the last day that a ``Day`` can be.
    public var lastDay: Day {
        Day(daysSince1970: Self.monday(year: year, week: week) + 6) ?? .latest
    }

    /// 52 or 53.
    public static func weeks(in year: Int) -> Int {
        guard 1799...2201 ~= year else { return 52 }
        return (monday(year: year + 1, week: 1) - monday(year: year, week: 1)) / 7
    }

    /// Days from 1970-01-01 to the Monday of a week: the first week is the one with 4 January.
    private static func monday(year: Int, week: Int) -> Int {
        guard let fourth = CivilDate(year: year, month: 1, day: 4)?.daysSince1970 else { return 0 }
        let weekday = ((fourth + 3) % 7 + 7) % 7
        return fourth - weekday + (week - 1) * 7
    }
}

extension Day {
    /// The ISO week that the day lies in.
    public var isoWeek: ISOWeek { ISOWeek(containing: self) }
}

extension ISOWeek: Comparable {
    public static func < (left: ISOWeek, right: ISOWeek) -> Bool {
        left.year == right.year ? left.week < right.week : left.year < right.year
    }
}

extension ISOWeek: CustomStringConvertible {
    /// `2026-W48`.
    public var description: String {
        String(unsafeUninitializedCapacity: 8) { buffer in
            var position = 0
            write(year, width: 4, into: buffer, at: &position)
            buffer[position] = UInt8(ascii: "-")
            buffer[position + 1] = UInt8(ascii: "W")
            position += 2
            write(week, width: 2, into: buffer, at: &position)
            return position
        }
    }
}
