public import Application
import Domain
public import Endpoints
import JSON

/// Placements across cases, for whoever keeps a copy or an overview of all.
public enum PositionEndpoints {
    /// The operations on placements across cases.
    public static func all(_ app: Kompas) -> [Endpoint] {
        [list(app)]
    }

    static func list(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/positions", id: "listAllPositions", access: .caseWork(.read, reach: .all),
            audit: .logged(.udtraek, purpose: .sagsbehandling),
            parameters: [
                QueryParameter("case", .identifier), QueryParameter("actor", .identifier), QueryParameter("from", .instant),
                QueryParameter("to", .instant), .limit, .after, .changedSince,
            ],
            body: NoBody.self, problems: [.invalid, .gone], columns: .positionsOfCases
        ) { call, scope in
            if let since = try call.query.changedSince() {
                let page = try app.compass.changes(since: since, limit: call.query.limit, scope)
                return .feed(page, at: "/v1/positions", limit: call.query.limit) { $0.positionOfCase($1) }
            }
            let filter = PositionFilter(
                caseID: call.query.id("case"), actor: call.query.id("actor"), from: call.query.instant("from"), to: call.query.instant("to")
            )
            var query = [("limit", "\(call.query.limit)")]
            for name in ["case", "actor"] {
                if let value = call.query.text(name) { query.append((name, value)) }
            }
            for name in ["from", "to"] {
                if let value = call.query.instant(name) { query.append((name, value.rfc3339)) }
            }
            let page = try app.compass.allPositions(filter, after: call.query.text("after"), limit: call.query.limit, scope)
            return .page(page, at: "/v1/positions", query: query) { $0.positionOfCase($1) }
        }
    }
}

extension JSONWriter {
    /// A placement with the case it was made in.
    fileprivate mutating func positionOfCase(_ position: Position) {
        member("case", position.caseID)
        self.position(position)
    }
}
