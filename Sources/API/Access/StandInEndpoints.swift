public import Application
import Domain
public import Endpoints
import JSON

/// Who covers for whom, from which day to which.
public enum StandInEndpoints {
    /// The operations on stand-ins.
    public static func all(_ app: Kompas) -> [Endpoint] {
        [list(app), name(app), read(app), change(app), end(app)]
    }

    /// Whoever leads people.
    private static let leading = AccessRule.roles([.teamleder, .leder], scope: .write, reach: .none)

    static func list(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/stand-ins", id: "listStandIns", access: .caseWork(.read, reach: .none),
            audit: .logged(.soegning, purpose: .sagsbehandling),
            parameters: [
                QueryParameter("on", .day), QueryParameter("staff", .text(length: 2...36)), .limit, .after, .changedSince,
            ],
            body: NoBody.self, problems: [.invalid, .gone], columns: .standIns
        ) { call, scope in
            if let since = try call.query.changedSince() {
                let page = try app.standIns.changes(since: since, limit: call.query.limit, scope)
                return .feed(page, at: "/v1/stand-ins", limit: call.query.limit) { $0.standIn($1) }
            }
            var filter = StandInFilter(on: call.query.day("on"), staff: nil)
            var query = [("limit", "\(call.query.limit)")]
            if let staff = call.query.text("staff") {
                guard let id = staff == "me" ? scope.authority.staff : StaffID(staff) else {
                    throw Problem.invalid("?staff", "not-an-id", "Skriv et id eller me.")
                }
                filter.staff = id
                query.append(("staff", staff))
            }
            if let day = filter.on { query.append(("on", day.description)) }
            let page = try app.standIns.page(filter, after: call.query.text("after"), limit: call.query.limit, scope)
            return .page(page, at: "/v1/stand-ins", query: query) { $0.standIn($1) }
        }
    }

    static func name(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/stand-ins", id: "createStandIn", access: leading, audit: .logged(.oprettelse, purpose: .ledelse), guarded: false,
            body: NewStandIn.self, success: [201], problems: [.invalid, .conflict]
        ) { call, unit in
            .standIn(try app.standIns.name(call.body, unit), created: true)
        }
    }

    static func read(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/stand-ins/{standInID}", id: "getStandIn", access: .caseWork(.read, reach: .none),
            audit: .logged(.laesning, purpose: .sagsbehandling), parameters: [], problems: [.notFound]
        ) { call, scope in
            .standIn(try app.standIns.find(call.id("standInID"), scope))
        }
    }

    static func change(_ app: Kompas) -> Endpoint {
        Endpoint(
            .patch, "/v1/stand-ins/{standInID}", id: "changeStandIn", access: leading, audit: .logged(.aendring, purpose: .ledelse),
            guarded: true, body: StandInPatch.self, success: [200],
            problems: [.notFound, .invalid, .stale, .preconditionRequired, .conflict]
        ) { call, unit in
            .standIn(try app.standIns.change(call.id("standInID"), call.body, ifMatch: call.precondition(), unit))
        }
    }

    static func end(_ app: Kompas) -> Endpoint {
        Endpoint(
            .delete, "/v1/stand-ins/{standInID}", id: "endStandIn", access: leading, audit: .logged(.aendring, purpose: .ledelse),
            guarded: true, body: NoBody.self, success: [200], problems: [.notFound, .stale, .preconditionRequired, .conflict]
        ) { call, unit in
            .standIn(try app.standIns.end(call.id("standInID"), ifMatch: call.precondition(), unit))
        }
    }
}
