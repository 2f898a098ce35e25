/// A meeting that comes back: every so many weeks on the same weekday.
public struct MeetingSeries: Hashable, Sendable {
    /// The first meeting's day, which gives the weekday.
    public let first: Day
    /// 1 to 12: every week, every other, and so on.
    public let everyWeeks: Int
    /// The last day on which there may be a meeting.
    public let until: Day

    /// nil when the weeks are not 1 to 12, or the series ends before it begins or lasts more than two years.
    public init?(first: Day, everyWeeks: Int, until: Day) {
        guard 1...12 ~= everyWeeks, 0...731 ~= first.distance(to: until) else { return nil }
        self.first = first
        self.everyWeeks = everyWeeks
        self.until = until
    }

    /// The meetings' days. On a public holiday there is none.
    public var days: [Day] {
        stride(from: 0, through: first.distance(to: until), by: 7 * everyWeeks)
            .map { first.advanced(by: $0) }
            .filter { DanishHoliday.on($0) == nil }
    }
}
