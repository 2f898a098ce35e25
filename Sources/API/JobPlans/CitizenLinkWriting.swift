import Application
import Domain
import Endpoints
import JSON

extension JSONWriter {
    mutating func settings(_ settings: CitizenLinkSettings) {
        member("version", settings.version)
        member("isOn", settings.isOn)
        member("reason", settings.reason)
        member("setAt", settings.setAt)
        member("setBy", settings.setBy)
    }

    mutating func citizenLink(_ view: CitizenLinkView) {
        let link = view.link
        member("id", link.id)
        member("version", link.version)
        member("case", link.caseID)
        member("number", link.number)
        member("newest", view.isNewest)
        member("state", view.state.rawValue)
        member("stateLabel", view.state.label)
        member("path", CitizenPlanPage.path(to: link.id))
        member("createdAt", link.createdAt)
        member("createdBy", link.createdBy)
        member("createdByName", view.createdByName)
        member("expiresAt", link.expiresAt)
        member("openedAt", link.openedAt)
        member("withdrawnAt", link.withdrawnAt)
        member("savedAt", link.savedAt)
        member("adoptedAs", link.adoptedAs)
        guard let sheet = link.sheet else { return null("sheet") }
        object("sheet") { $0.citizenSheet(sheet) }
    }

    /// The plan as its citizen sees it: not whose it is, and nothing beside it.
    mutating func citizenPlan(_ view: CitizenPlanView) {
        let (link, version) = (view.link, view.version)
        member("version", link.version)
        member("number", version.plan.version)
        member("focus", version.plan.focus.rawValue)
        member("returnBy", version.returnBy)
        member("expiresAt", link.expiresAt)
        member("savedAt", link.savedAt)
        citizenSheet(view.sheet)
        array("others") { json in
            for task in view.others {
                json.object { json in
                    json.member("letter", task.letter.rawValue)
                    json.member("text", task.what)
                    json.member("who", task.who)
                    json.member("due", task.due)
                }
            }
        }
    }

    private mutating func citizenSheet(_ sheet: CitizenSheet) {
        array("lines") { json in
            for line in sheet.lines {
                json.object { json in
                    json.member("id", line.id)
                    json.member("letter", line.letter.rawValue)
                    json.member("kind", line.content.kind.rawValue)
                    json.member("kindLabel", line.content.kind.label)
                    json.member("text", line.content.text)
                    json.member("due", line.content.due)
                }
            }
        }
        planIntensity(sheet.intensity)
        member("message", sheet.message)
        member("done", sheet.isDone)
    }
}
