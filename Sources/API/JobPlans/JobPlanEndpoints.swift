public import Application
import Domain
public import Endpoints
import JSON

/// ABC-jobplans: versions that never change, compared, signed and printed.
public enum JobPlanEndpoints {
    /// The operations on ABC-jobplans.
    public static func all(_ app: Kompas) -> [Endpoint] {
        [list(app), versions(app), make(app), read(app), sign(app), withdrawSignature(app)] + documents(app)
    }

    static func list(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/abc-jobplans", id: "listJobPlans", access: .caseWork(.read, reach: .none),
            audit: .logged(.soegning, purpose: .sagsbehandling),
            parameters: [
                QueryParameter("case", .identifier), QueryParameter("responsible", .text(length: 2...36)), QueryParameter("team", .identifier),
                QueryParameter("newest", .flag), QueryParameter("unsigned", .flag), .limit, .after, .changedSince,
            ],
            body: NoBody.self, problems: [.invalid, .gone], columns: .jobPlans
        ) { call, scope in
            if let since = try call.query.changedSince() {
                let page = try app.jobPlans.changes(since: since, limit: call.query.limit, scope)
                return .feed(page, at: "/v1/abc-jobplans", limit: call.query.limit) { $0.jobPlan($1) }
            }
            let filter = JobPlanFilter(
                caseID: call.query.id("case"), responsible: try call.query.person("responsible", scope), team: call.query.id("team"),
                newestOnly: call.query.flag("newest"), unsignedOnly: call.query.flag("unsigned")
            )
            var query = ["case", "responsible", "team"].compactMap { name in call.query.text(name).map { (name, $0) } }
            query += ["newest", "unsigned"].filter { call.query.flag($0) }.map { ($0, "true") }
            query.append(("limit", "\(call.query.limit)"))
            let page = try app.jobPlans.page(filter, after: call.query.text("after"), limit: call.query.limit, scope)
            return .page(page, at: "/v1/abc-jobplans", query: query) { $0.jobPlan($1) }
        }
    }

    static func versions(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/cases/{caseID}/abc-jobplans", id: "listJobPlanVersions", access: .caseWork(.read, reach: .case("caseID")),
            audit: .logged(.laesning, purpose: .sagsbehandling), parameters: [.limit, .after], body: NoBody.self,
            problems: [.notFound, .invalid, .gone], columns: .jobPlansOfCase
        ) { call, scope in
            let id: CaseID = try call.id("caseID")
            let page = try app.jobPlans.versions(of: id, after: call.query.text("after"), limit: call.query.limit, scope)
            return .page(page, at: "/v1/cases/\(id)/abc-jobplans", query: [("limit", "\(call.query.limit)")]) { $0.jobPlan($1) }
        }
    }

    static func make(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/cases/{caseID}/abc-jobplans", id: "createJobPlanVersion", access: .caseWork(.write, reach: .case("caseID")),
            audit: .logged(.oprettelse, purpose: .sagsbehandling), guarded: false, body: JobPlanInput.self, success: [201],
            problems: [.notFound, .invalid, .conflict]
        ) { call, unit in
            .jobPlan(try app.jobPlans.make(call.body.plan, in: call.id("caseID"), unit), created: true)
        }
    }

    static func read(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/cases/{caseID}/abc-jobplans/{number}", id: "getJobPlanVersion", access: .caseWork(.read, reach: .case("caseID")),
            audit: .logged(.laesning, purpose: .sagsbehandling), parameters: [QueryParameter("compareWith", .integer(1...1_000_000))],
            problems: [.notFound, .invalid]
        ) { call, scope in
            .jobPlan(
                try app.jobPlans.find(call.number("number"), of: call.id("caseID"), compareWith: call.query.integer("compareWith"), scope)
            )
        }
    }

    static func sign(_ app: Kompas) -> Endpoint {
        Endpoint(
            .put, "/v1/cases/{caseID}/abc-jobplans/{number}/signature", id: "signJobPlanVersion",
            access: .caseWork(.write, reach: .case("caseID")), audit: .logged(.aendring, purpose: .sagsbehandling), guarded: true,
            body: NewSignatures.self, success: [200], problems: [.notFound, .invalid, .stale, .preconditionRequired, .conflict]
        ) { call, unit in
            .jobPlan(
                try app.jobPlans.sign(call.number("number"), of: call.id("caseID"), call.body, ifMatch: call.precondition(), unit)
            )
        }
    }

    static func withdrawSignature(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/cases/{caseID}/abc-jobplans/{number}/signature/withdrawal", id: "withdrawJobPlanSignature",
            access: .caseWork(.write, reach: .case("caseID")), audit: .logged(.aendring, purpose: .sagsbehandling), guarded: false,
            body: NewSignatureWithdrawal.self, success: [201], problems: [.notFound, .invalid, .conflict]
        ) { call, unit in
            .jobPlan(try app.jobPlans.withdraw(call.body, from: call.number("number"), of: call.id("caseID"), unit), created: true)
        }
    }

    /// The plan on paper: with the CPR number masked, and in full under a scope of its own.
    static func documents(_ app: Kompas) -> [Endpoint] {
        [
            Endpoint(
                .get, "/v1/cases/{caseID}/abc-jobplans/{number}/document", id: "getJobPlanDocument",
                access: .caseWork(.read, reach: .case("caseID")), audit: .logged(.laesning, purpose: .sagsbehandling), parameters: [],
                problems: [.notFound], forms: [.html, .text]
            ) { call, scope in
                .printed(try app.jobPlans.document(call.number("number"), of: call.id("caseID"), showsCPR: false, scope), as: call.medium)
            },
            Endpoint(
                .get, "/v1/cases/{caseID}/abc-jobplans/{number}/document/cpr", id: "getJobPlanDocumentWithCPR",
                access: .caseWork(.cpr, reach: .case("caseID")), audit: .logged(.udtraek, purpose: .sagsbehandling), parameters: [],
                problems: [.notFound], forms: [.html, .text]
            ) { call, scope in
                .printed(try app.jobPlans.document(call.number("number"), of: call.id("caseID"), showsCPR: true, scope), as: call.medium)
            },
        ]
    }
}

extension Call {
    /// The number in a path parameter, from 1. Something that is no such number names nothing.
    /// - Throws: `Problem.notFound`
    func number(_ name: String) throws -> Int {
        let text = try text(name)
        guard let number = Int(text), number >= 1, "\(number)" == text else { throw Problem.notFound }
        return number
    }
}

extension QueryValues {
    /// Somebody who works here, by id, or `me` for whoever asks; nil when left out.
    /// - Throws: `Problem.invalid` where it is neither an id nor somebody
    func person(_ name: String, _ scope: ReadScope) throws -> StaffID? {
        guard let text = text(name) else { return nil }
        guard let id = text == "me" ? scope.authority.staff : StaffID(text) else {
            throw Problem.invalid("?\(name)", "not-an-id", "Skriv et id eller me.")
        }
        return id
    }
}
