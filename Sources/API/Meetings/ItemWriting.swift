import Application
import Domain
import Endpoints
import JSON

extension JSONWriter {
    /// A whole item.
    mutating func item(_ view: ItemView) {
        let item = view.item
        member("id", item.id)
        member("version", item.version)
        member("meeting", item.meeting)
        member("case", item.caseID)
        member("citizen", view.citizen)
        member("citizenName", view.citizenName)
        member("cprMasked", view.cprMasked)
        member("carriedFrom", item.carriedFrom)
        member("bringer", item.bringer)
        member("bringerName", view.bringerName)
        member("place", item.place)
        member("minutes", item.minutes)
        reasons(item.reasons)
        member("goal", item.goal)
        question(view.question)
        member("logicsNote", item.logicsNote)
        member("citizenAsked", item.citizenAsked)
        member("citizenTold", item.citizenTold)
        member("problemFirst", view.isProblemFirst)
        array("problemViews") { json in
            for line in view.problemViews { json.object { $0.problemView(line) } }
        }
        array("proposals") { json in
            for line in view.proposals { json.object { $0.proposal(line) } }
        }
        array("positions") { json in
            for position in view.positions { json.object { $0.position(position) } }
        }
        moved(view.moved)
        object("conclusion") { $0.conclusion(view.conclusion) }
        object("permission") { $0.permission(view.permission) }
        array("agreements") { json in
            for agreement in view.agreements { json.object { $0.agreement(agreement) } }
        }
        array("openAgreements") { json in
            for agreement in view.openAgreements { json.object { $0.agreement(agreement) } }
        }
        array("story") { json in
            for earlier in view.story { json.object { $0.earlier(earlier) } }
        }
        continuation(view.continuedIn)
        member("createdAt", item.createdAt)
        member("createdBy", item.createdBy)
    }

    private mutating func reasons(_ reasons: [ItemReason]) {
        array("reasons") { json in
            for reason in reasons { json.value(reason.rawValue) }
        }
        array("reasonLabels") { json in
            for reason in reasons { json.value(reason.label) }
        }
    }

    private mutating func question(_ question: Question?) {
        guard let question else { return null("question") }
        object("question") { json in
            json.member("id", question.id)
            json.member("text", question.text)
            json.member("askedAt", question.askedAt)
        }
    }

    private mutating func earlier(_ earlier: EarlierItem) {
        member("item", earlier.item)
        member("meeting", earlier.meeting)
        member("meetingStartsAt", earlier.meetingStartsAt)
        member("ending", "endingLabel", earlier.ending)
        member("reason", earlier.reason)
        member("text", earlier.text)
    }

    private mutating func continuation(_ next: NextItem?) {
        guard let next else { return null("continuedIn") }
        object("continuedIn") { json in
            json.member("item", next.item)
            json.member("meeting", next.meeting)
            json.member("meetingStartsAt", next.meetingStartsAt)
        }
    }

    // MARK: Agendas

    /// A line of an agenda.
    mutating func agendaLine(_ line: AgendaLine) {
        let item = line.item
        member("id", item.id)
        member("version", item.version)
        member("meeting", item.meeting)
        member("place", item.place)
        member("minutes", item.minutes)
        member("case", item.caseID)
        member("citizen", line.citizen)
        member("citizenName", line.citizenName)
        member("bringer", item.bringer)
        member("bringerName", line.bringerName)
        reasons(item.reasons)
        member("goal", item.goal)
        member("question", line.question)
        member("carriedFrom", item.carriedFrom)
        member("ending", "endingLabel", line.ending)
        member("openAgreements", line.openAgreements)
    }

    /// A case at one of its meetings.
    mutating func caseMeeting(_ line: CaseMeetingLine) {
        agendaLine(line.line)
        member("meetingTitle", line.meetingTitle)
        member("meetingKind", line.meetingKind.rawValue)
        member("meetingKindLabel", line.meetingKind.label)
        member("meetingStartsAt", line.meetingStartsAt)
        member("meetingState", line.meetingState.rawValue)
        member("meetingStateLabel", line.meetingState.label)
        member("text", line.conclusion.text)
        member("reason", line.conclusion.reason)
        member("unclear", line.conclusion.wasUnclear)
        member("endedAt", line.conclusion.endedAt)
    }

    mutating func carryOver(_ result: CarryOver) {
        member("meeting", result.meeting)
        member("meetingStartsAt", result.meetingStartsAt)
        array("carried") { json in
            for line in result.carried { json.object { $0.agendaLine(line) } }
        }
        array("alreadyThere") { json in
            for line in result.alreadyThere { json.object { $0.agendaLine(line) } }
        }
    }

    // MARK: The end

    /// A conclusion with what was chosen and agreed.
    mutating func conclusion(_ view: ItemConclusionView) {
        conclusion(view.conclusion)
        array("chosen") { json in
            for line in view.chosen { json.object { $0.proposal(line) } }
        }
        array("agreements") { json in
            for agreement in view.agreements { json.object { $0.agreement(agreement) } }
        }
        continuation(view.continuedIn)
    }

    private mutating func conclusion(_ view: ConclusionView) {
        let conclusion = view.conclusion
        member("item", conclusion.item)
        member("version", conclusion.version)
        member("text", conclusion.text)
        member("ending", "endingLabel", conclusion.ending)
        member("reason", conclusion.reason)
        member("nextMeeting", conclusion.nextMeeting)
        member("nextMeetingStartsAt", view.nextMeetingStartsAt)
        array("acknowledged") { json in
            for code in conclusion.acknowledged { json.value(code.rawValue) }
        }
        member("unclear", conclusion.wasUnclear)
        member("endedAt", conclusion.endedAt)
        member("endedBy", conclusion.endedBy)
        member("endedByName", view.endedByName)
    }
}
