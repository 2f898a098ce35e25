public import Application
import Domain
public import Endpoints
import JSON

/// What the rules ask of talks, and by when. They warn and never block.
public enum DeadlineEndpoints {
    /// The operations on deadlines.
    public static func all(_ app: Kompas) -> [Endpoint] {
        [rules(app), addRule(app), rule(app), changeRule(app), deadlines(app), enterStart(app), withdrawStart(app), report(app)]
    }

    private static let aboutNobody = "What rules ask of everybody in a target group, about nobody."
    private static let keeping = AccessRule.roles([.leder, .administrator], scope: .write, reach: .none)

    static func rules(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/deadline-rules", id: "listDeadlineRules", access: .signedIn, audit: .exempt(reason: aboutNobody),
            parameters: [QueryParameter("targetGroup", .text(length: 1...60))], body: NoBody.self, problems: [.invalid]
        ) { call, scope in
            let rules = try app.deadlines.rules(of: call.query.text("targetGroup"), scope)
            return .json(reserving: 8192) { json in
                json.array("items") { json in
                    for rule in rules { json.object { $0.deadlineRule(rule) } }
                }
            }
        }
    }

    static func addRule(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/deadline-rules", id: "createDeadlineRule", access: keeping, audit: .logged(.oprettelse, purpose: .drift), guarded: false,
            body: NewDeadlineRule.self, success: [201], problems: [.invalid]
        ) { call, unit in
            .rule(try app.deadlines.add(call.body, unit), created: true)
        }
    }

    static func rule(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/deadline-rules/{deadlineRuleID}", id: "getDeadlineRule", access: .signedIn, audit: .exempt(reason: aboutNobody),
            parameters: [], problems: [.notFound]
        ) { call, scope in
            .rule(try app.deadlines.rule(call.id("deadlineRuleID"), scope))
        }
    }

    static func changeRule(_ app: Kompas) -> Endpoint {
        Endpoint(
            .patch, "/v1/deadline-rules/{deadlineRuleID}", id: "changeDeadlineRule", access: keeping,
            audit: .logged(.aendring, purpose: .drift), guarded: true, body: DeadlineRulePatch.self, success: [200],
            problems: [.notFound, .invalid, .stale, .preconditionRequired]
        ) { call, unit in
            .rule(try app.deadlines.change(call.id("deadlineRuleID"), call.body, ifMatch: call.precondition(), unit))
        }
    }

    static func deadlines(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/cases/{caseID}/deadlines", id: "getDeadlines", access: .caseWork(.read, reach: .case("caseID")),
            audit: .logged(.laesning, purpose: .sagsbehandling), parameters: [.asOfDay], problems: [.notFound, .invalid]
        ) { call, scope in
            let view = try app.deadlines.reading(of: call.id("caseID"), asOf: call.query.day("asOf"), scope)
            return .json(reserving: 4096) { $0.caseDeadlines(view) }
        }
    }

    static func enterStart(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/cases/{caseID}/deadline-starts", id: "enterDeadlineStart", access: .caseWork(.write, reach: .case("caseID")),
            audit: .logged(.oprettelse, purpose: .sagsbehandling), guarded: false, body: NewDeadlineStart.self, success: [201],
            problems: [.notFound, .invalid]
        ) { call, unit in
            let id: CaseID = try call.id("caseID")
            let view = try app.deadlines.enter(call.body, in: id, unit)
            return .json(status: 201, location: "/v1/cases/\(id)/deadlines") { $0.caseDeadlines(view) }
        }
    }

    static func withdrawStart(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/cases/{caseID}/deadline-starts/{deadlineStartID}/withdrawal", id: "withdrawDeadlineStart",
            access: .caseWork(.write, reach: .case("caseID")), audit: .logged(.aendring, purpose: .sagsbehandling), guarded: false,
            body: WithdrawalInput.self, success: [201], problems: [.notFound, .invalid, .conflict]
        ) { call, unit in
            let id: CaseID = try call.id("caseID")
            let view = try app.deadlines.withdraw(call.id("deadlineStartID"), of: id, reason: call.body.reason, unit)
            return .json(status: 201, location: "/v1/cases/\(id)/deadlines") { $0.caseDeadlines(view) }
        }
    }

    static func report(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/reports/deadlines", id: "getDeadlineReport", access: .roles([.teamleder, .leder], scope: .read, reach: .none),
            audit: .logged(.udtraek, purpose: .ledelse), parameters: [QueryParameter("team", .identifier), .asOfDay], body: NoBody.self,
            problems: [.invalid]
        ) { call, scope in
            let report = try app.deadlines.shares(team: call.query.id("team"), asOf: call.query.day("asOf"), scope)
            return .json(reserving: 4096) { $0.deadlineReport(report) }
        }
    }
}

extension Reply {
    fileprivate static func rule(_ rule: DeadlineRule, created: Bool = false) -> Reply {
        .json(
            status: created ? 201 : 200, version: rule.version, location: created ? "/v1/deadline-rules/\(rule.id)" : nil
        ) { $0.deadlineRule(rule) }
    }
}
