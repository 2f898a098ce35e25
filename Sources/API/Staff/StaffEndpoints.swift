public import Application
import Domain
public import Endpoints
import JSON

/// Who is asking, and who works here.
public enum StaffEndpoints {
    /// The operations on staff.
    public static func all(_ app: Kompas) -> [Endpoint] {
        [me(app), list(app), create(app), read(app), change(app)]
    }

    static func me(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/me", id: "getMe", access: .signedIn, audit: .logged(.laesning, purpose: .drift), parameters: [], problems: []
        ) { _, scope in
            let view = try app.staff.me(scope)
            return .json { $0.me(view) }
        }
    }

    static func list(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/staff", id: "listStaff", access: .colleagues, audit: .logged(.soegning, purpose: .drift),
            parameters: [
                QueryParameter("team", .identifier), QueryParameter("active", .choice(["true", "false"])), .limit, .after, .changedSince,
            ],
            body: NoBody.self, problems: [.invalid, .gone], columns: .staff
        ) { call, scope in
            if let since = try call.query.changedSince() {
                let page = try app.staff.changes(since: since, limit: call.query.limit, scope)
                return .feed(page, at: "/v1/staff", limit: call.query.limit) { $0.staff($1) }
            }
            let page = try app.staff.page(
                team: call.query.id("team"), active: call.query.text("active").map { $0 == "true" }, after: call.query.text("after"),
                limit: call.query.limit, scope
            )
            var query = [("limit", "\(call.query.limit)")]
            for name in ["team", "active"] {
                if let value = call.query.text(name) { query.append((name, value)) }
            }
            return .page(page, at: "/v1/staff", query: query) { $0.staff($1) }
        }
    }

    static func create(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/staff", id: "createStaff", access: .administration(.admin), audit: .logged(.oprettelse, purpose: .drift),
            guarded: false, body: NewStaff.self, success: [201], problems: [.invalid, .conflict]
        ) { call, unit in
            .staff(try app.staff.record(call.body, unit), created: true)
        }
    }

    static func read(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/staff/{staffID}", id: "getStaff", access: .colleagues, audit: .logged(.laesning, purpose: .drift), parameters: [],
            problems: [.notFound]
        ) { call, scope in
            .staff(try app.staff.find(call.id("staffID"), scope))
        }
    }

    static func change(_ app: Kompas) -> Endpoint {
        Endpoint(
            .patch, "/v1/staff/{staffID}", id: "changeStaff", access: .administration(.admin),
            audit: .logged(.aendring, purpose: .drift), guarded: true, body: StaffPatch.self, success: [200],
            problems: [.notFound, .invalid, .stale, .preconditionRequired, .conflict]
        ) { call, unit in
            .staff(try app.staff.change(call.id("staffID"), call.body, ifMatch: call.precondition(), unit))
        }
    }
}

extension AccessRule {
    /// Whoever works with people: names of colleagues and teams are needed everywhere but where only figures are fetched.
    static let colleagues = AccessRule.roles(Set(Role.allCases).subtracting([.rapport]), scope: .read, reach: .none)
}
