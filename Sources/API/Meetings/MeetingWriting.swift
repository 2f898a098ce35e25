import Application
import Domain
import Endpoints
import JSON

extension TableColumns {
    static let meetings = TableColumns(
        "id", "version", "series", "kind", "kindLabel", "team", "teamName", "title", "startsAt", "endsAt", "place", "link", "leader",
        "leaderName", "minuteTaker", "minuteTakerName", "state", "stateLabel", "cancelReason", "finalVersion", "correction.since",
        "correction.by", "correction.reason", "managed"
    )
    static let meetingSeries = TableColumns(
        "id", "version", "kind", "kindLabel", "team", "teamName", "title", "firstDay", "everyWeeks", "untilDay", "starts", "minutes", "place",
        "link", "leader", "leaderName", "minuteTaker", "minuteTakerName", "createdAt"
    )
}

extension JSONWriter {
    mutating func meeting(_ view: MeetingView) {
        let meeting = view.meeting
        member("id", meeting.id)
        member("version", meeting.version)
        member("series", meeting.series)
        member("kind", "kindLabel", meeting.kind)
        member("team", meeting.team)
        member("teamName", view.teamName)
        member("title", meeting.title)
        member("startsAt", meeting.startsAt)
        member("endsAt", meeting.endsAt)
        member("place", meeting.place)
        member("link", meeting.link)
        member("leader", meeting.leader)
        member("leaderName", view.leaderName)
        member("minuteTaker", meeting.minuteTaker)
        member("minuteTakerName", view.minuteTakerName)
        member("state", "stateLabel", meeting.state)
        member("cancelReason", meeting.cancelReason)
        member("finalVersion", meeting.finalVersion)
        if let correction = meeting.correction {
            object("correction") { json in
                json.member("since", correction.since)
                json.member("by", correction.by)
                json.member("reason", correction.reason)
            }
        } else {
            null("correction")
        }
        member("managed", view.isManaged)
    }

    mutating func meetingDetails(_ details: MeetingDetails) {
        meeting(details.view)
        array("participants") { json in
            for participant in details.participants { json.object { $0.participant(participant) } }
        }
        array("agenda") { json in
            for line in details.agenda { json.object { $0.agendaLine(line) } }
        }
    }

    mutating func participant(_ view: ParticipantView) {
        let participant = view.participant
        member("id", participant.id)
        member("version", participant.version)
        member("meeting", participant.meeting)
        member("staff", participant.staff)
        member("name", view.name)
        member("title", view.title)
        member("organisation", participant.outsider?.organisation)
        member("attendance", "attendanceLabel", participant.attendance)
    }

    mutating func meetingSeries(_ view: MeetingSeriesView) {
        let row = view.row
        member("id", row.id)
        member("version", row.version)
        member("kind", "kindLabel", row.kind)
        member("team", row.team)
        member("teamName", view.teamName)
        member("title", row.title)
        member("firstDay", row.days.first)
        member("everyWeeks", row.days.everyWeeks)
        member("untilDay", row.days.until)
        member("starts", row.startsText)
        member("minutes", row.minutes)
        member("place", row.place)
        member("link", row.link)
        member("leader", row.leader)
        member("leaderName", view.leaderName)
        member("minuteTaker", row.minuteTaker)
        member("minuteTakerName", view.minuteTakerName)
        member("createdAt", row.createdAt)
    }

    /// A series with the meetings that were made or cancelled.
    mutating func meetingSeriesChange(_ view: MeetingSeriesView) {
        meetingSeries(view)
        array("meetings") { json in
            for meeting in view.meetings {
                json.object { json in
                    json.member("id", meeting.id)
                    json.member("version", meeting.version)
                    json.member("startsAt", meeting.startsAt)
                    json.member("state", "stateLabel", meeting.state)
                }
            }
        }
    }

    mutating func disqualification(_ view: DisqualificationView) {
        member("staff", view.disqualification.staff)
        member("staffName", view.staffName)
        member("reason", view.disqualification.reason)
        member("createdAt", view.disqualification.createdAt)
        member("createdBy", view.disqualification.createdBy)
        member("createdByName", view.createdByName)
    }

    mutating func sharing(_ view: SharingView) {
        let sharing = view.sharing
        member("id", sharing.id)
        member("version", sharing.version)
        member("item", sharing.item)
        member("participant", sharing.participant)
        member("participantName", view.participantName)
        member("organisation", view.organisation)
        member("kind", "kindLabel", sharing.basis.code)
        member("words", sharing.basis.words)
        member("from", sharing.basis.from)
        member("to", sharing.basis.to)
        member("withdrawnOn", sharing.basis.withdrawnOn)
        member("inForce", view.isInForce)
        member("createdAt", sharing.createdAt)
        member("createdByName", view.createdByName)
    }

    mutating func material(_ view: MaterialView) {
        member("participant", view.participant.participant.id)
        member("name", view.participant.name)
        member("organisation", view.participant.participant.outsider?.organisation)
        member("asOf", view.asOf)
        array("items") { json in
            for shown in view.items { json.object { $0.material(shown) } }
        }
    }

    private mutating func material(_ shown: MaterialView.Item) {
        let item = shown.line.item
        member("item", item.id)
        member("place", item.place)
        member("minutes", item.minutes)
        member("citizenName", shown.line.citizenName)
        member("bringerName", shown.line.bringerName)
        array("reasons") { json in
            for reason in item.reasons { json.value(reason.label) }
        }
        member("goal", item.goal)
        member("question", shown.line.question)
        member("kind", "kindLabel", shown.basis.code)
        member("words", shown.basis.words)
        member("to", shown.basis.to)
    }
}

extension Reply {
    static func meeting(_ details: MeetingDetails, created: Bool = false) -> Reply {
        let meeting = details.view.meeting
        return .json(
            status: created ? 201 : 200, version: meeting.version, location: created ? "/v1/meetings/\(meeting.id)" : nil, reserving: 4096
        ) { $0.meetingDetails(details) }
    }

    static func participant(_ view: ParticipantView, created: Bool = false) -> Reply {
        let participant = view.participant
        return .json(
            status: created ? 201 : 200, version: participant.version,
            location: created ? "/v1/meetings/\(participant.meeting)/participants/\(participant.id)" : nil
        ) { $0.participant(view) }
    }

    static func meetingSeries(_ view: MeetingSeriesView, created: Bool = false) -> Reply {
        .json(
            status: created ? 201 : 200, version: view.row.version, location: created ? "/v1/meeting-series/\(view.row.id)" : nil,
            reserving: 8192
        ) { $0.meetingSeriesChange(view) }
    }

    static func sharing(_ view: SharingView, created: Bool = false) -> Reply {
        let sharing = view.sharing
        let place = "/v1/meetings/\(sharing.meeting)/items/\(sharing.item)/sharings/\(sharing.id)"
        return .json(status: created ? 201 : 200, version: sharing.version, location: created ? place : nil) { $0.sharing(view) }
    }

    /// Somebody kept out of an item, or let in again; guarded by the meeting's version.
    static func disqualification(_ made: (view: DisqualificationView, version: Int), at place: String? = nil) -> Reply {
        .json(status: place == nil ? 200 : 201, version: made.version, location: place) { json in
            json.member("version", made.version)
            json.disqualification(made.view)
        }
    }
}
