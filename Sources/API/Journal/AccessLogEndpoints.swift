public import Application
import Domain
public import Endpoints
import JSON

/// Who used which citizen's data, when and for what.
public enum AccessLogEndpoints {
    /// The operations on the access log.
    public static func all(_ app: Kompas) -> [Endpoint] {
        [list(app), ofCitizen(app)]
    }

    static func list(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/access-log", id: "listAccessLog", access: .roles([.dpo], scope: .accessLog, reach: .none),
            audit: .logged(.udtraek, purpose: .tilsyn),
            parameters: [
                QueryParameter("staff", .identifier), QueryParameter("citizen", .identifier), QueryParameter("from", .instant),
                QueryParameter("to", .instant), QueryParameter("operation", .text(length: 1...100)), .limit, .after,
            ],
            body: NoBody.self, problems: [.invalid], columns: .accessLog
        ) { call, scope in
            let asked = AccessLogQuery(
                staff: call.query.id("staff"), citizen: call.query.id("citizen"), from: call.query.instant("from"),
                to: call.query.instant("to"), operation: call.query.text("operation")
            )
            let page = try app.log.page(asked, after: call.query.text("after"), limit: call.query.limit, scope)
            var query = [("limit", "\(call.query.limit)")]
            for name in ["staff", "citizen", "operation"] {
                if let value = call.query.text(name) { query.append((name, value)) }
            }
            for name in ["from", "to"] {
                if let value = call.query.instant(name) { query.append((name, value.rfc3339)) }
            }
            return .page(page, at: "/v1/access-log", query: query) { $0.accessEntry($1) }
        }
    }

    /// The rule of reach is the use case's own: the data-protection officer reads of any citizen, leaders of those they may see.
    static func ofCitizen(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/citizens/{citizenID}/access-log", id: "getCitizenAccessLog",
            access: .roles([.dpo, .teamleder, .leder], scope: .accessLog, reach: .none), audit: .logged(.udtraek, purpose: .tilsyn),
            parameters: [.limit, .after], body: NoBody.self, problems: [.notFound, .invalid], columns: .accessLog
        ) { call, scope in
            let id: CitizenID = try call.id("citizenID")
            let page = try app.log.page(ofCitizen: id, after: call.query.text("after"), limit: call.query.limit, scope)
            return .page(page, at: "/v1/citizens/\(id)/access-log", query: [("limit", "\(call.query.limit)")]) { $0.accessEntry($1) }
        }
    }
}
