public import Application
import Domain
public import Endpoints
import JSON

/// What a person needs next, and learning across cases.
public enum OverviewEndpoints {
    /// The overview and the report on case meetings.
    public static func all(_ app: Kompas) -> [Endpoint] {
        [mine(app), caseMeetings(app)]
    }

    static func mine(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/me/overview", id: "getMyOverview",
            access: .roles([.sagsbehandler, .virksomhedskonsulent, .teamleder, .leder], scope: .read, reach: .none),
            audit: .logged(.laesning, purpose: .sagsbehandling), parameters: [QueryParameter("untouchedDays", .integer(1...365))],
            body: NoBody.self, problems: [.invalid]
        ) { call, scope in
            let view = try app.overviews.mine(untouchedDays: call.query.integer("untouchedDays") ?? 60, scope)
            return .json(reserving: 16_384) { $0.overview(view) }
        }
    }

    static func caseMeetings(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/reports/case-meetings", id: "getCaseMeetingReport", access: .caseWork(.read, reach: .none),
            audit: .logged(.udtraek, purpose: .ledelse),
            parameters: [QueryParameter("from", .day), QueryParameter("to", .day), QueryParameter("team", .identifier)], body: NoBody.self,
            problems: [.invalid]
        ) { call, scope in
            let report = try app.learning.caseMeetings(from: call.query.day("from"), to: call.query.day("to"), team: call.query.id("team"), scope)
            return .json(reserving: 8_192) { $0.report(report) }
        }
    }
}
