import Application
import Domain
import Endpoints
import JSON

extension JSONWriter {
    mutating func deadlineRule(_ rule: DeadlineRule) {
        member("id", rule.id)
        member("version", rule.version)
        member("targetGroup", rule.targetGroup)
        member("benefit", rule.benefit)
        member("party", rule.party.rawValue)
        member("partyLabel", rule.party.label)
        member("from", rule.from)
        member("to", rule.to)
        if let talks = rule.talks {
            object("talks") { json in
                json.member("minimum", talks.minimum)
                json.member("afterMonths", talks.afterMonths)
                json.member("withinMonths", talks.withinMonths)
            }
        } else {
            null("talks")
        }
        if let first = rule.firstTalk {
            object("firstTalk") { json in
                json.member("days", first.days)
                json.member("count", first.count.rawValue)
                json.member("countLabel", first.count.label)
                json.member("inclusive", first.inclusive)
            }
        } else {
            null("firstTalk")
        }
        member("sharePercent", rule.sharePercent)
        member("source", rule.source)
        member("verified", rule.verified)
        member("note", rule.note)
    }

    mutating func caseDeadlines(_ view: CaseDeadlines) {
        let facts = view.reading.facts
        member("case", view.caseID)
        member("asOf", facts.asOf)
        member("targetGroup", facts.targetGroup)
        member("targetGroupLabel", view.targetGroupLabel)
        object("start") { json in
            switch facts.start {
            case .known(let day, let basis):
                json.member("day", day)
                json.member("basis", basis.rawValue)
                json.member("text", basis.text(weeks: view.enteredWeeks))
            case .unknown(let missing):
                json.null("day")
                json.null("basis")
                json.member("text", missing.text(on: facts.asOf))
            }
            json.member("entered", view.enteredID)
            json.member("weeks", view.enteredWeeks)
            json.member("note", view.enteredNote)
        }
        member("held", facts.held.count)
        member("lastHeldOn", facts.held.last)
        array("items") { json in
            for deadline in view.reading.deadlines { json.object { $0.deadline(deadline) } }
        }
        member("remark", view.reading.remark)
    }

    private mutating func deadline(_ deadline: Deadline) {
        member("rule", deadline.rule.id)
        member("kind", deadline.kind.rawValue)
        member("kindLabel", deadline.kind.label)
        member("state", deadline.state.rawValue)
        member("stateLabel", deadline.state.label)
        member("from", deadline.from)
        member("dueOn", deadline.dueOn)
        member("dueWeek", deadline.dueOn?.isoWeek.description)
        member("held", deadline.held)
        member("required", deadline.required)
        member("party", deadline.rule.party.rawValue)
        member("sharePercent", deadline.rule.sharePercent)
        member("text", deadline.text)
        member("source", deadline.rule.source)
        member("verified", deadline.rule.verified)
    }

    mutating func deadlineReport(_ report: DeadlineReport) {
        member("asOf", report.asOf)
        array("items") { json in
            for share in report.shares {
                json.object { json in
                    json.object("rule") { $0.deadlineRule(share.rule) }
                    json.member("cases", share.cases)
                    json.member("met", share.met)
                    json.member("unknown", share.unknown)
                    json.member("percent", share.percent)
                    json.member("reached", share.isReached)
                }
            }
        }
        member("unknown", report.unknownCases)
        member("complete", report.isWhole)
        member("remark", report.remark)
    }
}
