public import Application
import Domain
public import Endpoints
import JSON

/// Screening: what was seen early on and what the caseworker judges; the jobcenter's settings, and what may be said of shares.
public enum ScreeningEndpoints {
    /// The operations on screenings, their settings and the survival curve.
    public static func all(_ app: Kompas) -> [Endpoint] {
        [listAll(app), list(app), record(app), settings(app), setSettings(app), curve(app), setCurve(app), report(app)]
    }

    private static let aboutNobody = "A setting of the jobcenter's, about nobody."
    private static let leading = AccessRule.roles([.leder], scope: .write, reach: .none)

    static func listAll(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/screenings", id: "listAllScreenings", access: .caseWork(.read, reach: .none),
            audit: .logged(.soegning, purpose: .sagsbehandling),
            parameters: [
                QueryParameter("responsible", .text(length: 2...36)), QueryParameter("team", .identifier), .limit, .after, .changedSince,
            ],
            body: NoBody.self, problems: [.invalid, .gone], columns: .screeningLines
        ) { call, scope in
            let limit = call.query.limit
            if let since = try call.query.changedSince() {
                return .feed(try app.screenings.changes(since: since, limit: limit, scope), at: "/v1/screenings", limit: limit) { $0.screeningLine($1) }
            }
            let filter = ScreeningFilter(responsible: try call.query.person("responsible", scope), team: call.query.id("team"))
            let query = ["responsible", "team"].compactMap { name in call.query.text(name).map { (name, $0) } } + [("limit", "\(limit)")]
            let page = try app.screenings.page(filter, after: call.query.text("after"), limit: limit, scope)
            return .page(page, at: "/v1/screenings", query: query) { $0.screeningLine($1) }
        }
    }

    static func list(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/cases/{caseID}/screenings", id: "listScreenings", access: .caseWork(.read, reach: .case("caseID")),
            audit: .logged(.laesning, purpose: .sagsbehandling), parameters: [], problems: [.notFound]
        ) { call, scope in
            let screenings = try app.screenings.screenings(of: call.id("caseID"), scope)
            return .json { json in
                json.array("items") { json in
                    for screening in screenings { json.object { $0.screening(screening) } }
                }
            }
        }
    }

    static func record(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/cases/{caseID}/screenings", id: "recordScreening", access: .caseWork(.write, reach: .case("caseID")),
            audit: .logged(.oprettelse, purpose: .sagsbehandling), guarded: false, body: NewScreening.self, success: [201],
            problems: [.notFound, .invalid]
        ) { call, unit in
            let id: CaseID = try call.id("caseID")
            let screening = try app.screenings.record(call.body, in: id, unit)
            return .json(status: 201, location: "/v1/cases/\(id)/screenings") { $0.screening(screening) }
        }
    }

    static func settings(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/screening-settings", id: "getScreeningSettings", access: .caseWork(.read, reach: .none),
            audit: .exempt(reason: aboutNobody), parameters: [], problems: []
        ) { _, scope in
            .settings(try app.screenings.settings(scope))
        }
    }

    static func setSettings(_ app: Kompas) -> Endpoint {
        Endpoint(
            .put, "/v1/screening-settings", id: "putScreeningSettings", access: leading, audit: .logged(.aendring, purpose: .ledelse),
            guarded: true, body: NewScreeningSettings.self, success: [200], problems: [.invalid, .stale, .preconditionRequired]
        ) { call, unit in
            .settings(try app.screenings.set(call.body, ifMatch: call.precondition(), unit))
        }
    }

    static func curve(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/survival-curve", id: "getSurvivalCurve", access: .caseWork(.read, reach: .none), audit: .exempt(reason: aboutNobody),
            parameters: [], problems: []
        ) { _, scope in
            .curve(try app.screenings.curve(scope))
        }
    }

    static func setCurve(_ app: Kompas) -> Endpoint {
        Endpoint(
            .put, "/v1/survival-curve", id: "putSurvivalCurve", access: leading, audit: .logged(.aendring, purpose: .ledelse), guarded: true,
            body: NewSurvivalCurve.self, success: [200], problems: [.invalid, .stale, .preconditionRequired]
        ) { call, unit in
            .curve(try app.screenings.set(call.body, ifMatch: call.precondition(), unit))
        }
    }

    static func report(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/reports/screening", id: "getScreeningReport", access: .roles([.leder], scope: .read, reach: .all),
            audit: .logged(.udtraek, purpose: .ledelse),
            parameters: [QueryParameter("targetGroup", .text(length: 1...60)), QueryParameter("tolerance", .integer(0...100))],
            body: NoBody.self, problems: [.invalid]
        ) { call, scope in
            let report = try app.screenings.report(
                targetGroup: call.query.text("targetGroup"), tolerance: call.query.integer("tolerance") ?? 0, scope
            )
            return .json { $0.screeningReport(report) }
        }
    }
}

extension TableColumns {
    fileprivate static let screeningLines = TableColumns("id", "case", "observations", "archetypes", "risk", "riskLabel", "madeAt", "madeBy")
}

extension Reply {
    fileprivate static func settings(_ settings: ScreeningSettings) -> Reply {
        .json(version: settings.version) { $0.settings(settings) }
    }

    fileprivate static func curve(_ curve: SurvivalCurve) -> Reply {
        .json(version: curve.version) { $0.curve(curve) }
    }
}
