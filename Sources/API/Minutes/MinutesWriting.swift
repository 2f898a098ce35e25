import Application
import Domain
import JSON

extension JSONWriter {
    /// A meeting's minutes: its own part, and the cases that the reader may see.
    mutating func minutes(_ view: MinutesView) {
        meetingMinutes(view.meeting)
        stamp(view.version, view.madeByName)
        member("digest", view.digest)
        changes(view.changes)
        array("items") { json in
            for item in view.items { json.object { $0.item(item) } }
        }
        array("versions") { json in
            for version in view.versions {
                json.object { json in
                    json.member("version", version.version)
                    json.member("madeAt", version.madeAt)
                    json.member("correction", version.correction)
                }
            }
        }
    }

    /// A case's part of final minutes, with what its meeting says of itself.
    mutating func caseMinutes(_ view: CaseMinutesView) {
        item(view.item)
        stamp(view.version, view.madeByName)
        object("of") { $0.meetingMinutes(view.meeting.seen(from: view.item.minutes)) }
    }

    /// A case's minutes in a list: where they are, and how the case left the meeting.
    mutating func caseMinutesLine(_ view: CaseMinutesView) {
        let minutes = view.item.minutes
        member("item", minutes.item)
        member("meeting", view.meeting.meeting)
        member("heading", view.meeting.heading)
        member("startsAt", view.meeting.startsAt)
        stamp(view.version, view.madeByName)
        member("isCorrected", !view.item.changes.isEmpty)
        member("ending", minutes.ending?.rawValue)
        member("endingLabel", minutes.ending?.label)
        member("conclusion", minutes.conclusion)
    }

    private mutating func item(_ view: ItemMinutesView) {
        itemMinutes(view.minutes)
        changes(view.changes)
    }

    private mutating func stamp(_ version: MinutesVersion?, _ name: String?) {
        member("version", version?.version)
        member("madeAt", version?.madeAt)
        member("madeBy", version?.madeBy)
        member("madeByName", name)
        member("correction", version?.correction)
    }

    private mutating func changes(_ changes: [FieldChange]) {
        array("changes") { json in
            for change in changes {
                json.object { json in
                    json.member("field", change.field)
                    json.member("from", change.from)
                    json.member("to", change.to)
                }
            }
        }
    }

    /// What was written for a meeting and never became part of a case.
    mutating func draft(_ view: DraftView) {
        member("item", view.row.item)
        member("meeting", view.row.meeting)
        member("case", view.row.caseID)
        member("citizen", view.row.citizen)
        member("citizenName", view.citizenName)
        member("startsAt", view.row.startsAt)
        member("isWithdrawn", view.row.isWithdrawn)
        array("problemViews") { json in
            for line in view.problemViews {
                json.object { json in
                    json.member("id", line.view.id)
                    json.member("who", line.holderName)
                    json.member("text", line.view.text)
                }
            }
        }
        array("proposals") { json in
            for line in view.proposals {
                json.object { json in
                    json.member("id", line.row.id)
                    json.member("text", line.row.proposal.text)
                }
            }
        }
    }
}
