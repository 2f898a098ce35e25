public import Application
import Domain
public import Endpoints
import JSON

/// API tokens: making, listing, taking back.
public enum TokenEndpoints {
    /// The operations on access tokens.
    public static func all(_ app: Kompas) -> [Endpoint] {
        [list(app), create(app), read(app), revoke(app)]
    }

    static func list(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/tokens", id: "listTokens", access: .administration(.admin), audit: .logged(.soegning, purpose: .drift),
            parameters: [.limit, .after, .changedSince], body: NoBody.self, problems: [.invalid, .gone], columns: .tokens
        ) { call, scope in
            if let since = try call.query.changedSince() {
                let page = try app.tokens.changes(since: since, limit: call.query.limit, scope)
                return .feed(page, at: "/v1/tokens", limit: call.query.limit) { $0.token($1) }
            }
            let page = try app.tokens.page(after: call.query.text("after"), limit: call.query.limit, scope)
            return .page(page, at: "/v1/tokens", query: [("limit", "\(call.query.limit)")]) { $0.token($1) }
        }
    }

    static func create(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/tokens", id: "createToken", access: .administration(.admin), audit: .logged(.oprettelse, purpose: .drift),
            guarded: false, body: NewToken.self, success: [201], problems: [.invalid]
        ) { call, unit in
            .made(try app.tokens.make(call.body, unit))
        }
    }

    static func read(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/tokens/{tokenID}", id: "getToken", access: .administration(.admin),
            audit: .logged(.laesning, purpose: .drift), parameters: [], problems: [.notFound]
        ) { call, scope in
            .token(try app.tokens.find(call.id("tokenID"), scope))
        }
    }

    /// Not guarded: a token that has leaked is taken back by whoever comes first, and doing so twice is doing it once.
    static func revoke(_ app: Kompas) -> Endpoint {
        Endpoint(
            .delete, "/v1/tokens/{tokenID}", id: "revokeToken", access: .administration(.admin),
            audit: .logged(.sletning, purpose: .drift), guarded: false, body: NoBody.self, success: [200], problems: [.notFound]
        ) { call, unit in
            .token(try app.tokens.revoke(call.id("tokenID"), unit))
        }
    }
}
