public import Application
import Domain
public import Endpoints
import JSON

/// Indsatsplans: from main goal over sub-goals to activities, in versions that never change.
public enum ActionPlanEndpoints {
    /// The operations on indsatsplans.
    public static func all(_ app: Kompas) -> [Endpoint] {
        [versions(app), make(app), version(app), record(app), list(app)] + documents(app)
    }

    static func versions(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/cases/{caseID}/indsatsplans", id: "listIndsatsplans", access: .caseWork(.read, reach: .case("caseID")),
            audit: .logged(.laesning, purpose: .sagsbehandling), parameters: [.limit, .after], body: NoBody.self,
            problems: [.notFound, .invalid, .gone], columns: .actionPlans
        ) { call, scope in
            let id: CaseID = try call.id("caseID")
            let page = try app.actionPlans.versions(of: id, after: call.query.text("after"), limit: call.query.limit, scope)
            return .page(page, at: "/v1/cases/\(id)/indsatsplans", query: [("limit", "\(call.query.limit)")]) { $0.actionPlan($1) }
        }
    }

    static func make(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/cases/{caseID}/indsatsplans", id: "createIndsatsplan", access: .caseWork(.write, reach: .case("caseID")),
            audit: .logged(.oprettelse, purpose: .sagsbehandling), guarded: false, body: NewActionPlan.self, success: [201],
            problems: [.notFound, .invalid, .conflict]
        ) { call, unit in
            .actionPlan(try app.actionPlans.make(call.body, in: call.id("caseID"), unit), created: true)
        }
    }

    static func version(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/cases/{caseID}/indsatsplans/{version}", id: "getIndsatsplan", access: .caseWork(.read, reach: .case("caseID")),
            audit: .logged(.laesning, purpose: .sagsbehandling), parameters: [QueryParameter("compareWith", .integer(1...1_000_000))],
            problems: [.notFound, .invalid]
        ) { call, scope in
            .actionPlan(
                try app.actionPlans.version(
                    call.number("version"), of: call.id("caseID"), comparedWith: call.query.integer("compareWith"), scope)
            )
        }
    }

    /// The plan on paper: with the CPR number masked, and in full under a scope of its own.
    static func documents(_ app: Kompas) -> [Endpoint] {
        [
            Endpoint(
                .get, "/v1/cases/{caseID}/indsatsplans/{version}/document", id: "getIndsatsplanDocument",
                access: .caseWork(.read, reach: .case("caseID")), audit: .logged(.laesning, purpose: .sagsbehandling), parameters: [],
                problems: [.notFound], forms: [.html, .text]
            ) { call, scope in
                let document = try app.actionPlans.document(call.number("version"), of: call.id("caseID"), showsCPR: false, scope)
                return .printed(document, as: call.medium)
            },
            Endpoint(
                .get, "/v1/cases/{caseID}/indsatsplans/{version}/document/cpr", id: "getIndsatsplanDocumentWithCPR",
                access: .caseWork(.cpr, reach: .case("caseID")), audit: .logged(.udtraek, purpose: .sagsbehandling), parameters: [],
                problems: [.notFound], forms: [.html, .text]
            ) { call, scope in
                let document = try app.actionPlans.document(call.number("version"), of: call.id("caseID"), showsCPR: true, scope)
                return .printed(document, as: call.medium)
            },
        ]
    }

    static func record(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/cases/{caseID}/indsatsplans/{version}/activities/{activityID}/outcome", id: "recordActivityOutcome",
            access: .caseWork(.write, reach: .case("caseID")), audit: .logged(.oprettelse, purpose: .sagsbehandling), guarded: false,
            body: NewOutcome.self, success: [201], problems: [.notFound, .invalid]
        ) { call, unit in
            .actionPlan(
                try app.actionPlans.record(call.body, of: call.id("activityID"), version: call.number("version"), in: call.id("caseID"), unit),
                created: true
            )
        }
    }

    static func list(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/indsatsplans", id: "listAllIndsatsplans", access: .caseWork(.read, reach: .none),
            audit: .logged(.soegning, purpose: .sagsbehandling),
            parameters: [
                QueryParameter("case", .identifier), QueryParameter("responsible", .text(length: 2...36)), QueryParameter("team", .identifier),
                .limit, .after, .changedSince,
            ],
            body: NoBody.self, problems: [.invalid, .gone], columns: .actionPlans
        ) { call, scope in
            if let since = try call.query.changedSince() {
                let page = try app.actionPlans.changes(since: since, limit: call.query.limit, scope)
                return .feed(page, at: "/v1/indsatsplans", limit: call.query.limit) { $0.actionPlan($1) }
            }
            let page = try app.actionPlans.page(
                of: call.query.id("case"), responsible: try call.query.person("responsible", scope), team: call.query.id("team"),
                after: call.query.text("after"), limit: call.query.limit, scope
            )
            let query = ["case", "responsible", "team"].compactMap { name in call.query.text(name).map { (name, $0) } }
                + [("limit", "\(call.query.limit)")]
            return .page(page, at: "/v1/indsatsplans", query: query) { $0.actionPlan($1) }
        }
    }
}

extension Reply {
    fileprivate static func actionPlan(_ view: ActionPlanView, created: Bool = false) -> Reply {
        .json(
            status: created ? 201 : 200,
            location: created ? "/v1/cases/\(view.sheet.caseID)/indsatsplans/\(view.sheet.plan.version)" : nil, reserving: 4096
        ) { $0.actionPlan(view) }
    }
}
