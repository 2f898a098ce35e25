public import Application
import Domain
public import Endpoints
import JSON

/// The teams that staff belong to and cases are shared in.
public enum TeamEndpoints {
    /// The operations on teams.
    public static func all(_ app: Kompas) -> [Endpoint] {
        [list(app), create(app), read(app), change(app)]
    }

    static func list(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/teams", id: "listTeams", access: .colleagues, audit: .logged(.soegning, purpose: .drift),
            parameters: [.limit, .after, .changedSince], body: NoBody.self, problems: [.invalid, .gone], columns: .teams
        ) { call, scope in
            if let since = try call.query.changedSince() {
                let page = try app.staff.teamChanges(since: since, limit: call.query.limit, scope)
                return .feed(page, at: "/v1/teams", limit: call.query.limit) { $0.team($1) }
            }
            let page = try app.staff.teams(after: call.query.text("after"), limit: call.query.limit, scope)
            return .page(page, at: "/v1/teams", query: [("limit", "\(call.query.limit)")]) { $0.team($1) }
        }
    }

    static func create(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/teams", id: "createTeam", access: .administration(.admin), audit: .logged(.oprettelse, purpose: .drift),
            guarded: false, body: NewTeam.self, success: [201], problems: [.invalid, .conflict]
        ) { call, unit in
            .team(try app.staff.record(call.body, unit), created: true)
        }
    }

    static func read(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/teams/{teamID}", id: "getTeam", access: .colleagues, audit: .logged(.laesning, purpose: .drift), parameters: [],
            problems: [.notFound]
        ) { call, scope in
            .team(try app.staff.team(call.id("teamID"), scope))
        }
    }

    static func change(_ app: Kompas) -> Endpoint {
        Endpoint(
            .patch, "/v1/teams/{teamID}", id: "changeTeam", access: .administration(.admin),
            audit: .logged(.aendring, purpose: .drift), guarded: true, body: TeamPatch.self, success: [200],
            problems: [.notFound, .invalid, .stale, .preconditionRequired, .conflict]
        ) { call, unit in
            .team(try app.staff.change(call.id("teamID"), call.body, ifMatch: call.precondition(), unit))
        }
    }
}
