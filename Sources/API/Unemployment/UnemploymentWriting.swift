import Application
import Domain
import Endpoints
import JSON

extension JSONWriter {
    mutating func localLimit(_ view: LocalLimitView) {
        member("version", view.version)
        member("localWeeks", view.inForce.weeks)
        member("from", view.inForce.from)
        member("reason", view.inForce.reason)
        member("setAt", view.inForce.setAt)
        member("setBy", view.inForce.setBy)
        array("rows") { json in
            for row in view.rows {
                json.object { json in
                    json.member("version", row.version)
                    json.member("localWeeks", row.weeks)
                    json.member("from", row.from)
                    json.member("reason", row.reason)
                    json.member("setAt", row.setAt)
                    json.member("setBy", row.setBy)
                }
            }
        }
    }

    mutating func countingBenefit(_ view: CountingBenefitView) {
        let rule = view.row.rule
        member("definition", rule.definition.rawValue)
        member("definitionLabel", rule.definition.label)
        member("benefit", rule.benefit)
        member("benefitLabel", view.benefitLabel)
        member("from", rule.from)
        member("to", rule.to)
        member("verified", view.row.isVerified)
        member("source", view.row.source)
    }
}
