import Application
import Domain
import Endpoints
import JSON

extension TableColumns {
    static let conversations = TableColumns(
        "id", "version", "case", "kind", "kindLabel", "form", "formLabel", "state", "stateLabel", "startsAt", "minutes", "place", "responsible",
        "heldAt", "cancelReason", "focus", "applicationsAgreed", "applicationsSent", "unsolicitedAgreed", "unsolicitedSent", "nextOn",
        "booking.system", "booking.id"
    )
}

extension JSONWriter {
    /// A conversation as it stands in lists: when, how and how much; what was said is in the conversation itself.
    mutating func conversation(_ conversation: Conversation) {
        let search = conversation.search
        member("id", conversation.id)
        member("version", conversation.version)
        member("case", conversation.caseID)
        member("kind", "kindLabel", conversation.kind)
        member("form", "formLabel", conversation.form)
        member("state", conversation.state.rawValue)
        member("stateLabel", conversation.state.label)
        member("startsAt", conversation.startsAt)
        member("minutes", conversation.minutes)
        member("place", conversation.place)
        member("responsible", conversation.responsible)
        member("heldAt", conversation.heldAt)
        member("cancelReason", conversation.cancelReason)
        member("focus", search.focus?.rawValue)
        member("applicationsAgreed", search.applicationsAgreed)
        member("applicationsSent", search.applicationsSent)
        member("unsolicitedAgreed", search.unsolicitedAgreed)
        member("unsolicitedSent", search.unsolicitedSent)
        member("nextOn", conversation.nextOn)
        if let booking = conversation.booking {
            object("booking") { json in
                json.member("system", booking.system)
                json.member("id", booking.id)
            }
        } else {
            null("booking")
        }
    }

    /// A conversation with everything that was said and made in it, and what it begins from.
    mutating func conversation(_ view: ConversationView) {
        let conversation = view.conversation
        self.conversation(conversation)
        said(conversation)
        member("citizen", view.citizen)
        member("responsibleName", view.responsibleName)
        array("staff") { json in
            for person in view.staff {
                json.object { json in
                    json.member("id", person.id)
                    json.member("name", person.name)
                }
            }
        }
        array("actors") { json in
            for actor in view.actors {
                json.object { json in
                    json.member("id", actor.id)
                    json.member("name", actor.name)
                }
            }
        }
        array("ticks") { json in
            for step in conversation.ticks { json.value(step.description) }
        }
        if let guide = view.guide {
            object("guide") { json in
                json.member("id", guide.id)
                json.member("version", guide.version)
                json.member("ticksKept", guide.ticksKept)
            }
        } else {
            null("guide")
        }
        agreements(view.agreements)
        array("positions") { json in
            for position in view.positions { json.object { $0.position(position) } }
        }
        array("jobPlans") { json in
            for number in view.jobPlans { json.value(number) }
        }
        array("attention") { json in
            for point in view.attention {
                json.object { json in
                    json.member("code", point.code.rawValue)
                    json.member("staff", point.staff)
                    json.member("text", point.text)
                }
            }
        }
        if let previous = view.previous {
            object("previous") { $0.previous(previous) }
        } else {
            null("previous")
        }
    }

    private mutating func previous(_ previous: PreviousConversation) {
        object("conversation") { json in
            json.conversation(previous.conversation)
            json.said(previous.conversation)
        }
        agreements(previous.agreements)
        if let plan = previous.jobPlan {
            object("jobPlan") { $0.jobPlan(plan) }
        } else {
            null("jobPlan")
        }
        if let plan = previous.actionPlan {
            object("indsatsplan") { $0.actionPlanSummary(plan) }
        } else {
            null("indsatsplan")
        }
    }

    private mutating func said(_ conversation: Conversation) {
        member("notes", conversation.notes)
        array("refusals") { json in
            for refusal in conversation.search.refusals {
                json.object { json in
                    json.member("employer", refusal.employer)
                    json.member("reason", refusal.reason)
                }
            }
        }
    }

    mutating func guide(_ view: GuideView) {
        let guide = view.guide
        member("id", guide.id)
        member("version", guide.version)
        member("number", view.number)
        member("team", guide.team)
        member("teamName", view.teamName)
        member("kind", "kindLabel", guide.kind)
        member("ticksKept", guide.ticksKept)
        member("retiredAt", guide.retiredAt)
        array("steps") { json in
            for step in guide.steps {
                json.object { json in
                    json.member("id", step.id)
                    json.member("phase", step.phase.rawValue)
                    json.member("phaseLabel", step.phase.label)
                    json.member("form", step.form.rawValue)
                    json.member("formLabel", step.form.label)
                    json.member("text", step.text)
                    json.member("detail", step.detail)
                }
            }
        }
    }
}

extension Reply {
    static func conversation(_ view: ConversationView, created: Bool = false) -> Reply {
        let conversation = view.conversation
        return .json(
            status: created ? 201 : 200, version: conversation.version,
            location: created ? "/v1/cases/\(conversation.caseID)/conversations/\(conversation.id)" : nil, reserving: 4096
        ) { $0.conversation(view) }
    }

    static func guide(_ view: GuideView, created: Bool = false) -> Reply {
        .json(
            status: created ? 201 : 200, version: view.guide.version,
            location: created ? "/v1/conversation-guides/\(view.guide.id)" : nil, reserving: 8192
        ) { $0.guide(view) }
    }
}
