public import Application
import Domain
public import Endpoints
import JSON

/// Cases: recording, finding, changing, closing.
public enum CaseEndpoints {
    /// The operations on cases.
    public static func all(_ app: Kompas) -> [Endpoint] {
        [
            list(app), create(app), read(app), change(app), close(app), reopen(app), periods(app), replacePeriods(app),
            unemployment(app), history(app), timeline(app),
        ]
    }

    static func list(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/cases", id: "listCases", access: .caseWork(.read, reach: .none),
            audit: .logged(.soegning, purpose: .sagsbehandling),
            parameters: [
                QueryParameter("citizen", .identifier), QueryParameter("responsible", .text(length: 2...36)),
                QueryParameter("team", .identifier), QueryParameter("state", .choice(CaseState.allCases.map(\.rawValue))),
                QueryParameter("targetGroup", .text(length: 1...60)), QueryParameter("externalCaseNumber", .text(length: 1...100)),
                QueryParameter("count", .flag), .limit, .after, .changedSince,
            ],
            body: NoBody.self, problems: [.invalid, .gone], columns: .cases
        ) { call, scope in
            if let since = try call.query.changedSince() {
                let page = try app.cases.changes(since: since, limit: call.query.limit, scope)
                return .feed(page, at: "/v1/cases", limit: call.query.limit) { $0.caseFile($1) }
            }
            var filter = CaseFilter(
                citizen: call.query.id("citizen"), team: call.query.id("team"),
                state: call.query.text("state").flatMap { CaseState(rawValue: $0) }, targetGroup: call.query.text("targetGroup"),
                externalCaseNumber: call.query.text("externalCaseNumber")
            )
            var query: [(String, String)] = []
            if let responsible = call.query.text("responsible") {
                let id = responsible == "me" ? scope.authority.staff : StaffID(responsible)
                guard let id else { throw Problem.invalid("?responsible", "not-an-id", "Skriv et id eller me.") }
                filter.responsible = id
                query.append(("responsible", responsible))
            }
            for name in ["citizen", "team", "state", "targetGroup", "externalCaseNumber"] {
                if let value = call.query.text(name) { query.append((name, value)) }
            }
            let page = try app.cases.page(filter, after: call.query.text("after"), limit: call.query.limit, scope)
            let count = call.query.flag("count") ? try app.cases.count(filter, scope) : nil
            query.append(("limit", "\(call.query.limit)"))
            return .page(page, at: "/v1/cases", query: query, count: count) { $0.caseFile($1) }
        }
    }

    static func create(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/cases", id: "createCase", access: .caseWork(.write, reach: .none),
            audit: .logged(.oprettelse, purpose: .sagsbehandling), guarded: false, body: NewCase.self, success: [201],
            problems: [.notFound, .invalid, .conflict]
        ) { call, unit in
            .caseFile(try app.cases.record(call.body, unit), created: true)
        }
    }

    static func read(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/cases/{caseID}", id: "getCase", access: .caseWork(.read, reach: .case("caseID")),
            audit: .logged(.laesning, purpose: .sagsbehandling), parameters: [], problems: [.notFound]
        ) { call, scope in
            .caseFile(try app.cases.find(call.id("caseID"), scope))
        }
    }

    static func change(_ app: Kompas) -> Endpoint {
        Endpoint(
            .patch, "/v1/cases/{caseID}", id: "changeCase", access: .caseWork(.write, reach: .case("caseID")),
            audit: .logged(.aendring, purpose: .sagsbehandling), guarded: true, body: CasePatch.self, success: [200],
            problems: [.notFound, .invalid, .stale, .preconditionRequired]
        ) { call, unit in
            .caseFile(try app.cases.change(call.id("caseID"), call.body, ifMatch: call.precondition(), unit))
        }
    }

    static func close(_ app: Kompas) -> Endpoint {
        Endpoint(
            .put, "/v1/cases/{caseID}/closure", id: "closeCase", access: .caseWork(.write, reach: .case("caseID")),
            audit: .logged(.aendring, purpose: .sagsbehandling), guarded: true, body: NewClosure.self, success: [200],
            problems: [.notFound, .invalid, .stale, .preconditionRequired, .conflict]
        ) { call, unit in
            .caseFile(try app.cases.close(call.id("caseID"), call.body, ifMatch: call.precondition(), unit))
        }
    }

    static func reopen(_ app: Kompas) -> Endpoint {
        Endpoint(
            .delete, "/v1/cases/{caseID}/closure", id: "reopenCase", access: .caseWork(.write, reach: .case("caseID")),
            audit: .logged(.aendring, purpose: .sagsbehandling), guarded: true, body: NoBody.self, success: [200],
            problems: [.notFound, .stale, .preconditionRequired, .conflict]
        ) { call, unit in
            .caseFile(try app.cases.reopen(call.id("caseID"), ifMatch: call.precondition(), unit))
        }
    }

    static func periods(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/cases/{caseID}/benefit-periods", id: "getBenefitPeriods", access: .caseWork(.read, reach: .case("caseID")),
            audit: .logged(.laesning, purpose: .sagsbehandling), parameters: [], problems: [.notFound]
        ) { call, scope in
            let (periods, version) = try app.cases.periods(call.id("caseID"), scope)
            return .periods(periods, version: version)
        }
    }

    static func replacePeriods(_ app: Kompas) -> Endpoint {
        Endpoint(
            .put, "/v1/cases/{caseID}/benefit-periods", id: "replaceBenefitPeriods",
            access: .caseWork(.write, reach: .case("caseID")), audit: .logged(.aendring, purpose: .sagsbehandling), guarded: true,
            body: BenefitPeriodsInput.self, success: [200], problems: [.notFound, .invalid, .stale, .preconditionRequired]
        ) { call, unit in
            let (periods, version) = try app.cases.replacePeriods(
                call.id("caseID"), call.body.periods, ifMatch: call.precondition(), unit
            )
            return .periods(periods, version: version)
        }
    }

    static func unemployment(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/cases/{caseID}/unemployment", id: "getUnemployment", access: .caseWork(.read, reach: .case("caseID")),
            audit: .logged(.laesning, purpose: .sagsbehandling),
            parameters: [.asOfDay, QueryParameter("definition", .choice(LongTermDefinition.allCases.map(\.rawValue)))],
            problems: [.notFound, .invalid]
        ) { call, scope in
            let view = try app.cases.unemployment(
                call.id("caseID"), asOf: call.query.day("asOf"),
                definition: call.query.text("definition").flatMap { LongTermDefinition(rawValue: $0) }, scope
            )
            return .json { $0.unemployment(view) }
        }
    }

    static func history(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/cases/{caseID}/history", id: "getCaseHistory", access: .caseWork(.read, reach: .case("caseID")),
            audit: .logged(.laesning, purpose: .sagsbehandling), parameters: [.limit, .after], body: NoBody.self,
            problems: [.notFound, .invalid, .gone], columns: .history
        ) { call, scope in
            let id: CaseID = try call.id("caseID")
            let page = try app.cases.history(id, after: call.query.text("after"), limit: call.query.limit, scope)
            return .page(page, at: "/v1/cases/\(id)/history", query: [("limit", "\(call.query.limit)")]) { $0.history($1) }
        }
    }

    static func timeline(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/cases/{caseID}/timeline", id: "getCaseTimeline", access: .caseWork(.read, reach: .case("caseID")),
            audit: .logged(.laesning, purpose: .sagsbehandling), parameters: [], body: NoBody.self, problems: [.notFound]
        ) { call, scope in
            let story = try app.cases.timeline(call.id("caseID"), scope)
            return .json(reserving: 8192) { json in
                json.array("items") { json in
                    for line in story { json.object { $0.story(line) } }
                }
            }
        }
    }
}
