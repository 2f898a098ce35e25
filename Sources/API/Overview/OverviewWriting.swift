import Application
import Domain
import JSON

extension JSONWriter {
    /// What a person needs next.
    mutating func overview(_ view: OverviewView) {
        member("day", view.day)
        member("week", view.week.description)
        member("staff", view.staff.id)
        member("staffName", view.staff.name)
        few("meetings", view.meetings) { $0.coming($1) }
        few("conversations", view.conversations) { $0.coming($1) }
        few("leading", view.leading) { $0.led($1) }
        object("agreements") { json in
            json.few("overdue", view.overdue) { $0.agreement($1) }
            json.few("thisWeek", view.thisWeek) { $0.agreement($1) }
            json.few("later", view.later) { $0.agreement($1) }
        }
        few("withoutConclusion", view.withoutConclusion) { $0.waiting($1) }
        member("untouchedDays", view.untouchedDays)
        few("untouched", view.untouched) { json, untouched in
            json.member("case", untouched.caseID)
            json.member("citizen", untouched.citizen)
            json.member("citizenName", untouched.citizenName)
            json.member("touchedAt", untouched.touchedAt)
            json.member("days", untouched.days)
        }
        if let leader = view.leader {
            object("leader") { json in
                json.few("handovers", leader.handovers) { $0.agreement($1) }
                json.few("emergencyAccesses", leader.emergencyAccesses) { $0.opened($1) }
            }
        } else {
            null("leader")
        }
    }

    /// A list that is cut after a few.
    private mutating func few<Item>(_ name: StaticString, _ few: Few<Item>, _ write: (inout JSONWriter, Item) -> Void) {
        object(name) { json in
            json.array("items") { json in
                for item in few.items { json.object { write(&$0, item) } }
            }
            json.member("more", few.more)
        }
    }

    private mutating func meeting(_ name: MeetingName) {
        let meeting = name.meeting
        member("meeting", meeting.id)
        member("kind", meeting.kind.rawValue)
        member("kindLabel", meeting.kind.label)
        member("title", meeting.name)
        member("team", meeting.team)
        member("teamName", name.teamName)
        member("leader", meeting.leader)
        member("leaderName", name.leaderName)
        member("startsAt", meeting.startsAt)
        member("endsAt", meeting.endsAt)
        member("place", meeting.place)
        member("link", meeting.link)
        member("state", meeting.state.rawValue)
        member("stateLabel", meeting.state.label)
    }

    private mutating func coming(_ coming: ComingMeeting) {
        meeting(coming.meeting)
        array("items") { json in
            for brought in coming.items {
                json.object { json in
                    json.member("item", brought.item.id)
                    json.member("case", brought.item.caseID)
                    json.member("citizen", brought.citizen)
                    json.member("citizenName", brought.citizenName)
                    json.member("question", brought.question)
                    json.member("place", brought.item.place)
                    json.member("minutes", brought.item.minutes)
                }
            }
        }
    }

    private mutating func coming(_ coming: ComingConversation) {
        let conversation = coming.conversation
        member("conversation", conversation.id)
        member("case", conversation.caseID)
        member("citizen", coming.citizen)
        member("citizenName", coming.citizenName)
        member("kind", "kindLabel", conversation.kind)
        member("form", "formLabel", conversation.form)
        member("startsAt", conversation.startsAt)
        member("minutes", conversation.minutes)
        member("place", conversation.place)
        member("passed", coming.isPast)
    }

    private mutating func led(_ led: LedMeeting) {
        meeting(led.meeting)
        member("openItems", led.openItems)
        array("missing") { json in
            for gap in led.gaps {
                json.object { json in
                    json.member("code", gap.code.rawValue)
                    json.member("text", gap.text)
                }
            }
        }
    }

    private mutating func waiting(_ waiting: WaitingCase) {
        member("item", waiting.item.id)
        member("case", waiting.item.caseID)
        member("citizen", waiting.citizen)
        member("citizenName", waiting.citizenName)
        member("ending", waiting.ending?.rawValue)
        member("endingLabel", waiting.ending?.label)
        member("reason", waiting.reason)
        object("meeting") { $0.meeting(waiting.meeting) }
    }

    private mutating func opened(_ opened: OpenedCase) {
        member("id", opened.access.id)
        member("case", opened.access.caseID)
        member("citizen", opened.citizen)
        member("citizenName", opened.citizenName)
        member("staff", opened.access.staff)
        member("staffName", opened.staffName)
        member("reason", opened.access.reason)
        member("openedAt", opened.access.openedAt)
        member("until", opened.access.until)
    }
}
