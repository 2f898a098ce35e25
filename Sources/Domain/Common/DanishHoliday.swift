/// The public holidays of Denmark (section 2.11), computed. Store bededag is one until 2023.
public enum DanishHoliday: String, Sendable, CaseIterable {
    case nytaarsdag
    case skaertorsdag
    case langfredag
    case paaskedag
    case andenPaaskedag
    case storeBededag
    case kristiHimmelfartsdag
    case pinsedag
    case andenPinsedag
    case juledag
    case andenJuledag

    /// In Danish.
    public var label: String {
        switch self {
        case .nytaarsdag: "Nytårsdag"
        case .skaertorsdag: "Skærtorsdag"
        case .langfredag: "Langfredag"
        case .paaskedag: "Påskedag"
        case .andenPaaskedag: "2. påskedag"
        case .storeBededag: "Store bededag"
        case .kristiHimmelfartsdag: "Kristi himmelfartsdag"
        case .pinsedag: "Pinsedag"
        case .andenPinsedag: "2. pinsedag"
        case .juledag: "Juledag"
        case .andenJuledag: "2. juledag"
        }
    }

    /// The holiday that a day is, if it is one. Should two fall together, the first of the list.
    public static func on(_ day: Day) -> DanishHoliday? {
        allCases.first { $0.day(in: day.year) == day }
    }

    /// Its day in a year from 1800 to 2199; nil in other years and in those without it.
    public func day(in year: Int) -> Day? {
        switch self {
        case .nytaarsdag: Day(year: year, month: 1, day: 1)
        case .juledag: Day(year: year, month: 12, day: 25)
        case .andenJuledag: Day(year: year, month: 12, day: 26)
        case .storeBededag: year < 2024 ? Self.easter(year)?.advanced(by: 26) : nil
        case .skaertorsdag: Self.easter(year)?.advanced(by: -3)
        case .langfredag: Self.easter(year)?.advanced(by: -2)
        case .paaskedag: Self.easter(year)
        case .andenPaaskedag: Self.easter(year)?.advanced(by: 1)
        case .kristiHimmelfartsdag: Self.easter(year)?.advanced(by: 39)
        case .pinsedag: Self.easter(year)?.advanced(by: 49)
        case .andenPinsedag: Self.easter(year)?.advanced(by: 50)
        }
    }

    /// Easter Sunday of the Gregorian calendar: the first Sunday after the full moon on or after 21 March, reckoned by the church's tables
    /// (golden number, century's corrections).
    static func easter(_ year: Int) -> Day? {
        guard 1800...2199 ~= year else { return nil }
        let golden = year % 19
        let century = year / 100
        // How far the tables' moon has slipped: leap days left out by the calendar, less the moon's own correction.
        let slip = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30
        // Two dates are moved by a day, so that the full moon never falls later than 18 April.
        let fullMoon = slip - (slip == 29 || (slip == 28 && golden > 10) ? 1 : 0)
        guard let moon = Day(year: year, month: 3, day: 21)?.advanced(by: fullMoon) else { return nil }
        return moon.advanced(by: 7 - moon.weekday % 7)
    }
}

extension Day {
    /// Whether it is a working day ("arbejdsdag"): neither Saturday, Sunday nor a public holiday (section 2.11).
    public var isWorkingDay: Bool { weekday <= 5 && DanishHoliday.on(self) == nil }

    /// The working day that many after this one; this day itself does not count. Zero or less gives this day.
    public func advanced(byWorkingDays count: Int) -> Day {
        var day = self
        var left = max(0, count)
        while left > 0, day < .latest {
            day = day.advanced(by: 1)
            if day.isWorkingDay { left -= 1 }
        }
        return day
    }
}
