import Application
import Domain
import Endpoints
import JSON

extension TableColumns {
    static let staff = TableColumns(
        "id", "version", "name", "title", "email", "active", "teams.id", "teams.name", "roles.role", "roles.roleLabel", "roles.reach", "roles.reachLabel"
    )
    static let teams = TableColumns("id", "version", "name")
}

extension JSONWriter {
    mutating func staff(_ view: StaffView) {
        let person = view.member
        member("id", person.id)
        member("version", person.version)
        member("name", person.name)
        member("title", person.title)
        member("email", person.email)
        member("active", person.isActive)
        teams(view.teams)
        grants(view.roles)
    }

    mutating func team(_ team: Team) {
        member("id", team.id)
        member("version", team.version)
        member("name", team.name)
    }

    mutating func me(_ view: MeView) {
        object("token") { json in
            json.member("id", view.token)
            json.member("name", view.tokenName)
        }
        if let staff = view.staff {
            object("staff") { json in
                json.member("id", staff.id)
                json.member("name", staff.name)
                json.member("title", staff.title)
            }
        } else {
            null("staff")
        }
        grants(view.roles)
        member("reach", view.reach.rawValue)
        member("reachLabel", view.reach.label)
        teams(view.teams)
        array("scopes") { json in
            for scope in view.scopes { json.value(scope.rawValue) }
        }
        member("purpose", "purposeLabel", view.purpose)
    }

    /// The member `teams`: id and name of each.
    mutating func teams(_ teams: [Team]) {
        array("teams") { json in
            for team in teams {
                json.object { json in
                    json.member("id", team.id)
                    json.member("name", team.name)
                }
            }
        }
    }

    /// The member `roles`: each with its reach.
    mutating func grants(_ grants: [RoleGrant]) {
        array("roles") { json in
            for grant in grants {
                json.object { json in
                    json.member("role", grant.role.rawValue)
                    json.member("roleLabel", grant.role.label)
                    json.member("reach", grant.reach.rawValue)
                    json.member("reachLabel", grant.reach.label)
                }
            }
        }
    }
}

extension Reply {
    static func staff(_ view: StaffView, created: Bool = false) -> Reply {
        .json(
            status: created ? 201 : 200, version: view.member.version, location: created ? "/v1/staff/\(view.member.id)" : nil
        ) { $0.staff(view) }
    }

    static func team(_ team: Team, created: Bool = false) -> Reply {
        .json(status: created ? 201 : 200, version: team.version, location: created ? "/v1/teams/\(team.id)" : nil) { $0.team(team) }
    }
}
