import Domain

/// The meeting's own part in the words of minutes: what `minutes-head` shows.
struct MeetingLines: Sendable {
    let heading: String
    let when: String
    let place: [String]
    let leader: String
    let minuteTaker: [String]
    let present: [String]
    let excused: [String]
    let missing: [String]
    let invited: [String]

    init(_ meeting: MeetingMinutes) {
        heading = meeting.fullHeading
        when = meeting.when
        place = one(meeting.place)
        leader = meeting.leader
        minuteTaker = one(meeting.minuteTaker)
        present = one(meeting.names(.deltog).joined(separator: "\n"))
        excused = one(meeting.names(.afbud).joined(separator: "\n"))
        missing = one(meeting.names(.udeblev).joined(separator: "\n"))
        invited = one(meeting.names(.inviteret).joined(separator: "\n"))
    }
}
