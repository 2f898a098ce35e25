import Application
import Domain
import Endpoints
import JSON

/// Meetings that come back.
enum MeetingSeriesEndpoints {
    static func all(_ app: Kompas) -> [Endpoint] {
        [list(app), plan(app), read(app), cancel(app)]
    }

    private static let reading = AccessRule.roles([.sagsbehandler, .teamleder, .leder, .integration], scope: .read, reach: .none)

    static func list(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/meeting-series", id: "listMeetingSeries", access: reading, audit: .logged(.soegning, purpose: .sagsmoede),
            parameters: [QueryParameter("team", .identifier), .limit, .after, .changedSince], body: NoBody.self, problems: [.invalid, .gone],
            columns: .meetingSeries
        ) { call, scope in
            if let since = try call.query.changedSince() {
                let page = try app.meetings.seriesChanges(since: since, limit: call.query.limit, scope)
                return .feed(page, at: "/v1/meeting-series", limit: call.query.limit) { $0.meetingSeries($1) }
            }
            var query = [("limit", "\(call.query.limit)")]
            if let team = call.query.text("team") { query.append(("team", team)) }
            let page = try app.meetings.seriesPage(
                team: call.query.id("team"), after: call.query.text("after"), limit: call.query.limit, scope
            )
            return .page(page, at: "/v1/meeting-series", query: query) { $0.meetingSeries($1) }
        }
    }

    static func plan(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/meeting-series", id: "createMeetingSeries", access: MeetingEndpoints.planning,
            audit: .logged(.oprettelse, purpose: .sagsmoede), guarded: false, body: NewMeetingSeries.self, success: [201], problems: [.invalid]
        ) { call, unit in
            .meetingSeries(try app.meetings.plan(call.body, unit), created: true)
        }
    }

    static func read(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/meeting-series/{seriesID}", id: "getMeetingSeries", access: reading, audit: .logged(.laesning, purpose: .sagsmoede),
            parameters: [], problems: [.notFound]
        ) { call, scope in
            let view = try app.meetings.findSeries(call.id("seriesID"), scope)
            return .json(version: view.row.version) { $0.meetingSeries(view) }
        }
    }

    static func cancel(_ app: Kompas) -> Endpoint {
        Endpoint(
            .delete, "/v1/meeting-series/{seriesID}", id: "cancelMeetingSeries", access: MeetingEndpoints.planning,
            audit: .logged(.sletning, purpose: .sagsmoede), guarded: true, body: NoBody.self, success: [200],
            problems: [.notFound, .stale, .preconditionRequired, .conflict]
        ) { call, unit in
            .meetingSeries(try app.meetings.cancelSeries(call.id("seriesID"), ifMatch: call.precondition(), unit))
        }
    }
}
