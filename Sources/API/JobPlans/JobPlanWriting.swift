import Application
import Domain
import Endpoints
import JSON

extension TableColumns {
    static let jobPlans = TableColumns(
        "id", "version", "case", "number", "focus", "focusShiftOn", "stepBackReason", "intensity.A", "intensity.B", "intensity.C", "returnBy",
        "note", "conversation", "createdAt", "createdBy", "signatures.citizen.name", "signatures.citizen.day", "signatures.citizen.how",
        "signatures.citizen.howLabel", "signatures.caseworker.name", "signatures.caseworker.day", "signatures.caseworker.how",
        "signatures.caseworker.howLabel", "lines.id", "lines.letter", "lines.kind", "lines.kindLabel", "lines.text",
        "lines.responsible.staff", "lines.responsible.actor", "lines.due"
    )
    static let jobPlansOfCase = TableColumns(
        "id", "version", "case", "number", "focus", "focusShiftOn", "stepBackReason", "intensity.A", "intensity.B", "intensity.C", "returnBy",
        "note", "conversation", "createdAt", "createdBy", "signatures.citizen.name", "signatures.citizen.day", "signatures.citizen.how",
        "signatures.citizen.howLabel", "signatures.caseworker.name", "signatures.caseworker.day", "signatures.caseworker.how",
        "signatures.caseworker.howLabel", "lines.id", "lines.letter", "lines.kind", "lines.kindLabel", "lines.text",
        "lines.responsible.staff", "lines.responsible.actor", "lines.responsible.name", "lines.due", "citizen", "createdByName", "newest",
        "attention.code", "attention.letter", "attention.line", "attention.text"
    )
}

extension JSONWriter {
    /// A version as it stands in lists across cases: what it says, and ids.
    mutating func jobPlan(_ version: JobPlanVersion) {
        jobPlanHead(version)
        jobPlanLines(version.plan.entries) { _, _ in }
    }

    /// A version with the names behind its ids, what is worth a look, and what is different from another.
    mutating func jobPlan(_ view: JobPlanView) {
        let version = view.version
        jobPlanHead(version)
        jobPlanLines(version.plan.entries) { json, responsible in json.member("name", view.names[responsible]) }
        member("citizen", view.citizen)
        member("createdByName", view.createdByName)
        member("newest", view.isNewest)
        array("attention") { json in
            for point in view.attention {
                json.object { json in
                    json.member("code", point.code.rawValue)
                    json.member("letter", point.letter?.rawValue)
                    json.member("line", point.line)
                    json.member("text", point.text)
                }
            }
        }
        if let agreed = view.agreements { agreements(agreed) }
        if let comparison = view.comparison { object("comparison") { $0.comparison(comparison, view) } }
    }

    mutating func planIntensity(_ intensity: [PlanLetter: Int]) {
        object("intensity") { json in
            json.member("A", intensity[.a])
            json.member("B", intensity[.b])
            json.member("C", intensity[.c])
        }
    }

    private mutating func jobPlanHead(_ version: JobPlanVersion) {
        let plan = version.plan
        member("id", version.id)
        member("version", version.version)
        member("case", version.caseID)
        member("number", plan.version)
        member("focus", plan.focus.rawValue)
        member("focusShiftOn", plan.focusShiftOn)
        member("stepBackReason", version.stepBackReason)
        planIntensity(plan.intensity)
        member("returnBy", version.returnBy)
        member("note", version.note)
        member("conversation", version.conversation)
        member("createdAt", version.createdAt)
        member("createdBy", version.createdBy)
        object("signatures") { json in
            json.signature("citizen", version.signature(of: .borger))
            json.signature("caseworker", version.signature(of: .sagsbehandler))
        }
    }

    private mutating func signature(_ name: StaticString, _ signature: JobPlanSignature?) {
        guard let signature else { return null(name) }
        object(name) { json in
            json.member("name", signature.name)
            json.member("day", signature.day)
            json.member("how", "howLabel", signature.how)
        }
    }

    private mutating func jobPlanLines(_ entries: [JobPlan.Entry], _ name: (inout JSONWriter, Responsible) -> Void) {
        array("lines") { json in
            for entry in entries {
                json.object { json in
                    json.member("id", entry.id)
                    json.member("letter", entry.letter.rawValue)
                    json.content(entry.content, name)
                }
            }
        }
    }

    private mutating func content(_ content: JobPlan.Content, _ name: (inout JSONWriter, Responsible) -> Void) {
        member("kind", content.kind.rawValue)
        member("kindLabel", content.kind.label)
        member("text", content.text)
        guard case .task(_, let responsible, let due) = content else {
            null("responsible")
            return null("due")
        }
        object("responsible") { json in
            switch responsible {
            case .staff(let id):
                json.member("staff", id)
                json.null("actor")
            case .actor(let id):
                json.null("staff")
                json.member("actor", id)
            }
            name(&json, responsible)
        }
        member("due", due)
    }

    /// From the other version to this one.
    private mutating func comparison(_ comparison: JobPlanView.Comparison, _ view: JobPlanView) {
        let differences = comparison.differences
        func earlier(_ json: inout JSONWriter, _ responsible: Responsible) { json.member("name", comparison.names[responsible]) }
        func later(_ json: inout JSONWriter, _ responsible: Responsible) { json.member("name", view.names[responsible]) }
        func entries(_ json: inout JSONWriter, _ entries: [JobPlan.Entry], _ name: (inout JSONWriter, Responsible) -> Void) {
            for entry in entries {
                json.object { json in
                    json.member("id", entry.id)
                    json.member("letter", entry.letter.rawValue)
                    json.content(entry.content, name)
                }
            }
        }
        member("with", comparison.number)
        array("added") { entries(&$0, differences.added, later) }
        array("removed") { entries(&$0, differences.removed, earlier) }
        array("changed") { json in
            for change in differences.changed {
                json.object { json in
                    json.member("id", change.id)
                    json.object("from") { $0.content(change.from, earlier) }
                    json.object("to") { $0.content(change.to, later) }
                }
            }
        }
        array("moved") { json in
            for move in differences.moved {
                json.object { json in
                    json.member("id", move.id)
                    json.member("text", view.version.plan.entries.first { $0.id == move.id }?.content.text)
                    json.member("from", move.from.rawValue)
                    json.member("to", move.to.rawValue)
                }
            }
        }
        array("intensity") { json in
            for letter in PlanLetter.allCases {
                guard let change = differences.intensity[letter] else { continue }
                json.object { json in
                    json.member("letter", letter.rawValue)
                    json.member("from", change.from)
                    json.member("to", change.to)
                }
            }
        }
        if let focus = differences.focus {
            object("focus") { json in
                json.member("from", focus.from.rawValue)
                json.member("to", focus.to.rawValue)
            }
        } else {
            null("focus")
        }
    }
}

extension Reply {
    static func jobPlan(_ view: JobPlanView, created: Bool = false) -> Reply {
        let version = view.version
        return .json(
            status: created ? 201 : 200, version: version.version,
            location: created ? "/v1/cases/\(version.caseID)/abc-jobplans/\(version.plan.version)" : nil, reserving: 4096
        ) { $0.jobPlan(view) }
    }
}
