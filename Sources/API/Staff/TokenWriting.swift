import Application
import Domain
import Endpoints
import JSON

extension TableColumns {
    static let tokens = TableColumns(
        "id", "name", "staff", "staffName", "roles.role", "roles.roleLabel", "roles.reach", "roles.reachLabel", "teams.id", "teams.name", "scopes",
        "mayAct", "certificateSubject", "createdAt", "expiresAt", "lastUsedAt", "revokedAt", "state", "stateLabel"
    )
}

extension JSONWriter {
    mutating func token(_ view: TokenView) {
        member("id", view.id)
        member("name", view.name)
        member("staff", view.staff)
        member("staffName", view.staffName)
        grants(view.roles)
        teams(view.teams)
        array("scopes") { json in
            for scope in view.scopes { json.value(scope.rawValue) }
        }
        member("mayAct", view.mayAct)
        member("certificateSubject", view.certificateSubject)
        member("createdAt", view.createdAt)
        member("expiresAt", view.expiresAt)
        member("lastUsedAt", view.lastUsedAt)
        member("revokedAt", view.revokedAt)
        member("state", view.state.rawValue)
        member("stateLabel", view.state.label)
    }
}

extension Reply {
    static func token(_ view: TokenView) -> Reply {
        .json { $0.token(view) }
    }

    /// The one answer that holds a token's secret.
    static func made(_ made: MadeToken) -> Reply {
        .json(status: 201, location: "/v1/tokens/\(made.view.id)") { json in
            json.token(made.view)
            json.member("token", made.text)
            json.member("note", "Gem tokenet nu. Det vises kun denne ene gang og kan ikke findes frem igen.")
        }
    }
}
