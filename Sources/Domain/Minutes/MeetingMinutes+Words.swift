/// The meeting's part of the minutes in plain Danish.
extension MeetingMinutes {
    /// What the meeting is called: its own title, or its kind and team.
    public var heading: String { title ?? "\(kind.label), \(team)" }

    /// When it was: `tirsdag den 24. november 2026 kl. 9.00 til 10.30`.
    public var when: String {
        let (first, last) = (Copenhagen.day(of: startsAt), Copenhagen.day(of: endsAt))
        let end = first == last ? "" : "\(last.danish) kl. "
        return "\(Self.moment(startsAt)) til \(end)\(Copenhagen.clock(of: endsAt))"
    }

    /// A meeting's beginning in words: `tirsdag den 24. november 2026 kl. 9.00`.
    public static func moment(_ instant: Instant) -> String {
        let day = Copenhagen.day(of: instant)
        let weekdays = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"]
        return "\(weekdays[day.weekday - 1]) den \(day.danish) kl. \(Copenhagen.clock(of: instant))"
    }

    /// Those with this presence, each with title and organisation.
    public func names(_ presence: Presence) -> [String] {
        participants.filter { $0.attendance == presence }.map { line in
            [line.name, line.title, line.organisation].compactMap { $0 }.joined(separator: ", ")
        }
    }
}
