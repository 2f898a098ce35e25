/// The meeting's part of the minutes in plain Danish.
extension MeetingMinutes {
    /// What the meeting is called: its own title, or its kind and team.
    public var heading: String { title ?? "\(kind.label), \(team)" }

    /// The same with kind and team beside a title of its own.
    public var fullHeading: String { title.map { "\($0) (\(kind.label), \(team))" } ?? heading }

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

    /// The meeting as the part of one case tells of it: without those who stayed out of the item, and without people from elsewhere, who
    /// may have come for other cases. Who from elsewhere took part in the item stands with it.
    public func seen(from item: ItemMinutes) -> MeetingMinutes {
        var seen = self
        seen.participants.removeAll { $0.organisation != nil || item.disqualified.contains($0.name) }
        return seen
    }

    /// Those of this attendance, each with title and organisation.
    public func names(_ attendance: Attendance) -> [String] {
        participants.filter { $0.attendance == attendance }.map { line in
            [line.name, line.title, line.organisation].compactMap { $0 }.joined(separator: ", ")
        }
    }
}
