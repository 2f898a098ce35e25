import Domain

/// The working days of the municipality, Monday to Friday from eight to four, over four years up to a last day. All its instants come from here.
struct WorkingTime: Sendable {
    /// The last day anything happens.
    let until: Day
    private let days: [Day]
    /// When the last day's work ends.
    private let end: Instant

    static let years = 4
    private static let hour: Int64 = 3_600_000
    private static let workingDay = 8 * hour

    init(until: Day) {
        self.until = until
        let first = until.advanced(byYears: -Self.years)
        days = (0...first.distance(to: until)).map { first.advanced(by: $0) }.filter { $0.weekday <= 5 }
        end = Self.morning(of: until).advanced(byMilliseconds: Self.workingDay)
    }

    /// Before anything else, when the people are hired.
    var start: Instant {
        Self.morning(of: until.advanced(byYears: -Self.years)).advanced(byMilliseconds: -Self.workingDay)
    }

    /// When a case comes in: cases come evenly, one after another.
    /// - Parameter number: from 0 to `total` - 1.
    func arrival(of number: Int, among total: Int) -> Instant {
        let whole = Int64(days.count) * Self.workingDay
        let (quotient, rest) = whole.quotientAndRemainder(dividingBy: Int64(max(total, 1)))
        let passed = quotient * Int64(number) + rest * Int64(number) / Int64(max(total, 1))
        let day = days[min(Int(passed / Self.workingDay), days.count - 1)]
        return Self.morning(of: day).advanced(byMilliseconds: passed % Self.workingDay)
    }

    /// Some minutes later on the same day.
    func soon(after instant: Instant, _ dice: inout Dice) -> Instant {
        instant.advanced(byMilliseconds: Int64(dice.within(1...9)) * 60_000 + Int64(dice.below(60_000)))
    }

    /// A moment of a working day so many days later, or of the Monday after; nil when that lies after the end.
    func later(than instant: Instant, days: ClosedRange<Int>, _ dice: inout Dice) -> Instant? {
        var day = Copenhagen.day(of: instant).advanced(by: dice.within(days))
        if day.weekday > 5 { day = day.advanced(by: 8 - day.weekday) }
        let moment = Self.morning(of: day).advanced(byMilliseconds: Int64(dice.below(Int(Self.workingDay))))
        return moment <= end ? moment : nil
    }

    private static func morning(of day: Day) -> Instant {
        Copenhagen.startOfDay(day).advanced(byMilliseconds: 8 * hour)
    }
}
