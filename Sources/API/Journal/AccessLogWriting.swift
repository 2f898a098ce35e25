import Application
import Domain
import Endpoints
import JSON

extension TableColumns {
    static let accessLog = TableColumns(
        "at", "operation", "action", "purpose", "purposeLabel", "staff", "staffName", "token", "tokenName", "status", "refused", "case", "citizens",
        "request"
    )
}

extension JSONWriter {
    mutating func accessEntry(_ view: AccessEntryView) {
        member("at", view.at)
        member("operation", view.operation)
        member("action", view.action.rawValue)
        member("purpose", view.purpose)
        member("purposeLabel", view.purposeLabel)
        member("staff", view.staff)
        member("staffName", view.staffName)
        member("token", view.token)
        member("tokenName", view.tokenName)
        member("status", view.status)
        member("refused", view.refused)
        member("case", view.caseID)
        array("citizens") { json in
            for citizen in view.citizens { json.value(citizen.description) }
        }
        member("request", view.request)
    }
}
