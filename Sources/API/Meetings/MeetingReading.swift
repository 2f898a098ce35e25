public import Application
import Domain
public import Endpoints
public import JSON

extension NewMeeting: BodyInput {
    public init?(_ fields: ObjectReader) {
        let kind = fields.choice("kind", MeetingKind.self)
        let team: TeamID? = fields.id("team")
        let title = fields.optionalString("title", length: 1...200)
        let startsAt = fields.instant("startsAt")
        let endsAt = fields.instant("endsAt")
        let place = fields.optionalString("place", length: 1...200)
        let link = fields.optionalString("link", length: 1...500)
        let leader: StaffID? = fields.optionalID("leader")
        let minuteTaker: StaffID? = fields.optionalID("minuteTaker")
        let participants = fields.optionalObjects("participants", count: 0...100)?.map { reader in
            let who = ParticipantInput(reader)?.who
            reader.finish()
            return who
        }
        guard let kind, let team, let startsAt, let endsAt, participants?.contains(where: { $0 == nil }) != true else { return nil }
        self.init(
            kind: kind, team: team, title: title, startsAt: startsAt, endsAt: endsAt, place: place, link: link, leader: leader,
            minuteTaker: minuteTaker, participants: (participants ?? []).compactMap { $0 }
        )
    }
}

extension MeetingPatch: BodyInput {
    public init?(_ fields: ObjectReader) {
        self.init(
            kind: fields.patchChoice("kind", MeetingKind.self, nullable: false), title: fields.patchString("title", length: 1...200),
            startsAt: fields.patchInstant("startsAt", nullable: false), endsAt: fields.patchInstant("endsAt", nullable: false),
            place: fields.patchString("place", length: 1...200), link: fields.patchString("link", length: 1...500),
            leader: fields.patchID("leader", nullable: false), minuteTaker: fields.patchID("minuteTaker")
        )
    }
}

extension NewMeetingSeries: BodyInput {
    public init?(_ fields: ObjectReader) {
        let kind = fields.choice("kind", MeetingKind.self)
        let team: TeamID? = fields.id("team")
        let title = fields.optionalString("title", length: 1...200)
        let firstDay = fields.day("firstDay")
        let everyWeeks = fields.integer("everyWeeks", in: 1...12)
        let untilDay = fields.day("untilDay")
        let starts = fields.timeOfDay("starts")
        let minutes = fields.integer("minutes", in: 5...600)
        let place = fields.optionalString("place", length: 1...200)
        let link = fields.optionalString("link", length: 1...500)
        let leader: StaffID? = fields.optionalID("leader")
        let minuteTaker: StaffID? = fields.optionalID("minuteTaker")
        guard let kind, let team, let firstDay, let everyWeeks, let untilDay, let starts, let minutes else { return nil }
        self.init(
            kind: kind, team: team, title: title, firstDay: firstDay, everyWeeks: everyWeeks, untilDay: untilDay, starts: starts,
            minutes: minutes, place: place, link: link, leader: leader, minuteTaker: minuteTaker
        )
    }
}

/// Somebody to invite: who works here by `staff`, or a professional from elsewhere by `name` and `organisation`.
struct ParticipantInput: BodyInput {
    var who: NewParticipant

    init?(_ fields: ObjectReader) {
        func has(_ name: String) -> Bool { fields.contains(name) && !fields.isNull(name) }
        let isStaff = has("staff")
        guard isStaff || has("name") || has("organisation") else {
            for name in ["staff", "name", "title", "organisation"] { _ = fields.json(name) }
            fields.fault(nil, code: "one-of", "Skriv enten staff eller name og organisation.")
            return nil
        }
        guard isStaff else {
            _ = fields.json("staff")
            let outsider = Self.outsider(fields, has)
            guard let outsider else { return nil }
            who = .outsider(outsider)
            return
        }
        let staff: StaffID? = fields.id("staff")
        for name in ["name", "title", "organisation"] {
            if has(name) { fields.fault(name, code: "one-of", "Skriv enten staff eller name og organisation.") } else { _ = fields.json(name) }
        }
        guard let staff else { return nil }
        who = .staff(staff)
    }

    private static func outsider(_ fields: ObjectReader, _ has: (String) -> Bool) -> Participant.Outsider? {
        let name = fields.optionalString("name", length: 1...200)
        let title = fields.optionalString("title", length: 1...200)
        let organisation = fields.optionalString("organisation", length: 1...200)
        if !has("name") || !has("organisation") {
            fields.fault(nil, code: "one-of", "Skriv både name og organisation for en deltager udefra.")
        }
        guard let name, let organisation else { return nil }
        return Participant.Outsider(name: name, title: title, organisation: organisation)
    }
}

/// Whether somebody came.
struct AttendanceInput: BodyInput {
    var attendance: Attendance

    init?(_ fields: ObjectReader) {
        guard let attendance = fields.choice("attendance", Attendance.self) else { return nil }
        self.attendance = attendance
    }
}

/// Why a meeting is cancelled.
struct CancellationInput: BodyInput {
    var reason: String

    init?(_ fields: ObjectReader) {
        guard let reason = fields.string("reason", length: 1...1_000) else { return nil }
        self.reason = reason
    }
}

/// Whom to keep out of an item, and why.
struct DisqualificationInput: BodyInput {
    var staff: StaffID
    var reason: String

    init?(_ fields: ObjectReader) {
        let staff: StaffID? = fields.id("staff")
        let reason = fields.string("reason", length: 1...1_000)
        guard let staff, let reason else { return nil }
        self.staff = staff
        self.reason = reason
    }
}

extension NewSharing: BodyInput {
    public init?(_ fields: ObjectReader) {
        let participant: ParticipantID? = fields.id("participant")
        let kind = fields.choice("kind", SharingKind.self)
        let words = fields.string("words", length: 1...1_000)
        let from = fields.optionalDay("from")
        let to = fields.optionalDay("to")
        guard let participant, let kind, let words else { return nil }
        self.init(participant: participant, kind: kind, words: words, from: from, to: to)
    }
}

/// From when a ground for sharing no longer holds.
struct SharingWithdrawalInput: BodyInput {
    var withdrawnOn: Day

    init?(_ fields: ObjectReader) {
        guard let day = fields.day("withdrawnOn") else { return nil }
        withdrawnOn = day
    }
}
