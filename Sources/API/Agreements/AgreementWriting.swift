import Application
import Domain
import Endpoints
import JSON

extension TableColumns {
    static let agreements = TableColumns(
        "id", "version", "case", "citizen", "citizenName", "caseInReach", "source", "sourceLabel", "sourceID", "sourceVersion", "kind", "kindLabel", "what",
        "responsible.staff", "responsible.actor", "responsible.name", "responsible.role", "responsible.roleLabel", "due", "state",
        "stateLabel", "overdue", "settledOn", "outcome", "postponements.from", "postponements.to", "postponements.reason",
        "postponements.at", "postponements.by", "needsHandover.reason", "needsHandover.reasonLabel", "needsHandover.question", "createdAt", "createdBy"
    )
}

extension JSONWriter {
    /// An agreement. Of one's own in a case out of reach, what is needed to do it: no way to the case or to where it was made.
    mutating func agreement(_ view: AgreementView) {
        let row = view.row
        let inReach = view.isCaseInReach
        member("id", row.id)
        member("version", row.version)
        member("case", inReach ? row.caseID : nil)
        member("citizen", inReach ? view.citizen : nil)
        member("citizenName", view.citizenName)
        member("caseInReach", inReach)
        member("source", row.source.rawValue)
        member("sourceLabel", row.source.label)
        member("sourceID", inReach ? row.sourceID : nil)
        member("sourceVersion", inReach ? row.sourceVersion : nil)
        member("kind", row.kind.rawValue)
        member("kindLabel", row.kind.label)
        member("what", row.agreement.what)
        responsible(view)
        member("due", row.agreement.due)
        member("state", row.agreement.state.code.rawValue)
        member("stateLabel", row.agreement.state.code.label)
        member("overdue", view.isOverdue)
        member("settledOn", row.agreement.state.settledOn)
        member("outcome", row.agreement.state.outcome)
        postponements(view)
        if let handover = view.handover {
            object("needsHandover") { json in
                json.member("reason", handover.rawValue)
                json.member("reasonLabel", handover.label)
                json.member("question", handover.question)
            }
        } else {
            null("needsHandover")
        }
        member("createdAt", row.createdAt)
        member("createdBy", row.createdBy)
    }

    /// The agreements that were made in something.
    mutating func agreements(_ agreements: [AgreementView]) {
        array("agreements") { json in
            for agreement in agreements { json.object { $0.agreement(agreement) } }
        }
    }

    private mutating func responsible(_ view: AgreementView) {
        object("responsible") { json in
            switch view.row.agreement.responsible {
            case .staff(let id):
                json.member("staff", id)
                json.null("actor")
            case .actor(let id):
                json.null("staff")
                json.member("actor", id)
            }
            json.member("name", view.responsibleName)
            json.member("role", "roleLabel", view.responsibleRole)
        }
    }

    private mutating func postponements(_ view: AgreementView) {
        array("postponements") { json in
            for postponement in view.row.agreement.postponements {
                json.object { json in
                    json.member("from", postponement.from)
                    json.member("to", postponement.to)
                    json.member("reason", postponement.reason)
                    json.member("at", postponement.at)
                    json.member("by", postponement.by)
                }
            }
        }
    }
}
