public import Application
import Domain
public import Endpoints
import JSON

/// Cases that are opened out of reach in an emergency, and the leaders who look at that.
public enum EmergencyEndpoints {
    /// The operations on emergency accesses.
    public static func all(_ app: Kompas) -> [Endpoint] {
        [list(app), open(app), read(app), review(app)]
    }

    static func list(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/emergency-accesses", id: "listEmergencyAccesses", access: .roles([.teamleder, .leder], scope: .read, reach: .none),
            audit: .logged(.soegning, purpose: .ledelse),
            parameters: [QueryParameter("seen", .flag), .limit, .after, .changedSince], body: NoBody.self, problems: [.invalid, .gone],
            columns: .emergencies
        ) { call, scope in
            if let since = try call.query.changedSince() {
                let page = try app.emergencies.changes(since: since, limit: call.query.limit, scope)
                return .feed(page, at: "/v1/emergency-accesses", limit: call.query.limit) { $0.emergency($1) }
            }
            var query = [("limit", "\(call.query.limit)")]
            let seen = call.query.has("seen") ? call.query.flag("seen") : nil
            if let seen { query.append(("seen", "\(seen)")) }
            let page = try app.emergencies.page(seen: seen, after: call.query.text("after"), limit: call.query.limit, scope)
            return .page(page, at: "/v1/emergency-accesses", query: query) { $0.emergency($1) }
        }
    }

    static func open(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/emergency-accesses", id: "openEmergencyAccess",
            access: .roles([.sagsbehandler, .virksomhedskonsulent, .teamleder, .leder], scope: .write, reach: .none),
            audit: .logged(.oprettelse, purpose: .noedadgang), guarded: false, body: NewEmergencyAccess.self, success: [201],
            problems: [.notFound, .invalid]
        ) { call, unit in
            .emergency(try app.emergencies.open(call.body, unit), created: true)
        }
    }

    static func read(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/emergency-accesses/{emergencyID}", id: "getEmergencyAccess",
            access: .roles([.teamleder, .leder], scope: .read, reach: .none), audit: .logged(.laesning, purpose: .ledelse), parameters: [],
            problems: [.notFound]
        ) { call, scope in
            .emergency(try app.emergencies.find(call.id("emergencyID"), scope))
        }
    }

    static func review(_ app: Kompas) -> Endpoint {
        Endpoint(
            .put, "/v1/emergency-accesses/{emergencyID}/review", id: "reviewEmergencyAccess",
            access: .roles([.teamleder, .leder], scope: .write, reach: .none), audit: .logged(.aendring, purpose: .ledelse), guarded: true,
            body: NoBody.self, success: [200], problems: [.notFound, .stale, .preconditionRequired, .conflict]
        ) { call, unit in
            .emergency(try app.emergencies.review(call.id("emergencyID"), ifMatch: call.precondition(), unit))
        }
    }
}
