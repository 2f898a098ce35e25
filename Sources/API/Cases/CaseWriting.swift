import Application
import Domain
import Endpoints
import JSON

extension TableColumns {
    static let cases = TableColumns(
        "id", "version", "citizen", "citizenName", "cprMasked", "cprKind", "protected", "externalCaseNumber", "targetGroup", "targetGroupLabel",
        "visitation", "visitationLabel", "benefit", "benefitLabel", "kle", "responsible", "responsibleName", "team", "teamName", "question",
        "questionAskedAt", "state", "stateLabel", "openedOn", "closure.reason", "closure.reasonLabel", "closure.note", "closure.closedOn",
        "createdAt", "updatedAt"
    )
    static let history = TableColumns(
        "at", "entity", "entityID", "action", "staff", "staffName", "operation", "request", "changes.field", "changes.from", "changes.to"
    )
}

extension JSONWriter {
    mutating func caseFile(_ view: CaseView) {
        let file = view.file
        member("id", file.id)
        member("version", file.version)
        member("citizen", file.citizen)
        member("citizenName", view.citizen.citizen.name)
        member("cprMasked", view.citizen.cprMasked)
        member("cprKind", view.citizen.cprKind.rawValue)
        member("protected", view.citizen.citizen.protection != nil)
        member("externalCaseNumber", file.externalCaseNumber)
        member("targetGroup", file.targetGroup)
        member("targetGroupLabel", view.targetGroupLabel)
        member("visitation", file.visitation)
        member("visitationLabel", view.visitationLabel)
        member("benefit", file.benefit)
        member("benefitLabel", view.benefitLabel)
        member("kle", file.kle?.text)
        member("responsible", file.responsible)
        member("responsibleName", view.responsibleName)
        member("team", file.team)
        member("teamName", view.teamName)
        member("question", view.question?.text)
        member("questionAskedAt", view.question?.askedAt)
        member("state", file.state.rawValue)
        member("stateLabel", file.state.label)
        member("openedOn", file.openedOn)
        if let closure = file.closure {
            object("closure") { json in
                json.member("reason", "reasonLabel", closure.reason)
                json.member("note", closure.note)
                json.member("closedOn", closure.day)
            }
        } else {
            null("closure")
        }
        member("createdAt", view.createdAt)
        member("updatedAt", view.updatedAt)
    }

    mutating func periods(_ periods: [BenefitPeriod]) {
        array("periods") { json in
            for period in periods {
                json.object { json in
                    json.member("id", period.id)
                    json.member("benefit", period.benefit)
                    json.member("from", period.from)
                    json.member("to", period.to)
                }
            }
        }
    }

    mutating func unemployment(_ view: UnemploymentView) {
        member("asOf", view.asOf)
        member("weeks", view.weeks)
        array("definitions") { json in
            for assessment in view.assessments { json.object { $0.assessment(assessment) } }
        }
    }

    private mutating func assessment(_ assessment: UnemploymentAssessment) {
        member("definition", assessment.definition.rawValue)
        member("definitionLabel", assessment.definition.label)
        member("longTermUnemployed", assessment.longTermUnemployed)
        member("notAssessed", assessment.notAssessed?.rawValue)
        member("daysCounted", assessment.daysCounted)
        member("windowLength", assessment.windowLength)
        member("thresholdDays", assessment.thresholdDays)
        member("from", assessment.from)
        member("to", assessment.to)
        member("explanation", assessment.explanation)
        member("caveat", assessment.caveat)
    }

    mutating func history(_ view: HistoryView) {
        member("at", view.entry.at)
        member("entity", view.entry.entity.rawValue)
        member("entityID", ID<Never>(bytes: view.entry.entityID))
        member("action", view.entry.action.rawValue)
        member("staff", view.entry.staff)
        member("staffName", view.staffName)
        member("operation", view.entry.operation)
        member("request", view.entry.request)
        array("changes") { json in
            for change in view.changes {
                json.object { json in
                    json.member("field", change.field)
                    json.member("from", change.from)
                    json.member("to", change.to)
                }
            }
        }
    }

    mutating func story(_ line: StoryLine) {
        member("at", line.at)
        member("kind", line.kind)
        member("text", line.text)
        member("by", line.by)
        member("quote", line.quote)
    }
}

extension Reply {
    static func caseFile(_ view: CaseView, created: Bool = false) -> Reply {
        .json(
            status: created ? 201 : 200, version: view.file.version, location: created ? "/v1/cases/\(view.file.id)" : nil
        ) { $0.caseFile(view) }
    }

    static func periods(_ periods: [BenefitPeriod], version: Int) -> Reply {
        .json(version: version) { json in
            json.member("version", version)
            json.periods(periods)
        }
    }
}
