public import Application
import Domain
public import Endpoints
import JSON

/// Agreements: what, who, by when, and what became of it.
public enum AgreementEndpoints {
    /// The operations on agreements.
    public static func all(_ app: Kompas) -> [Endpoint] {
        [list(app), read(app), change(app), complete(app), reopen(app), postpone(app), ofCase(app), make(app), makeAtItem(app)]
    }

    static func list(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/agreements", id: "listAgreements", access: .caseWork(.read, reach: .none),
            audit: .logged(.soegning, purpose: .sagsbehandling),
            parameters: [
                QueryParameter("responsible", .text(length: 2...36)), QueryParameter("case", .identifier), QueryParameter("team", .identifier),
                QueryParameter("state", .choice(AgreementState.allCases.map(\.rawValue))),
                QueryParameter("source", .choice(AgreementSource.allCases.map(\.rawValue))), QueryParameter("due", .choice(["week"])),
                QueryParameter("from", .day), QueryParameter("to", .day), QueryParameter("overdue", .flag),
                QueryParameter("needsHandover", .flag), QueryParameter("count", .flag), .limit, .after, .changedSince,
            ],
            body: NoBody.self, problems: [.invalid, .gone], columns: .agreements
        ) { call, scope in
            if let since = try call.query.changedSince() {
                let page = try app.agreements.changes(since: since, limit: call.query.limit, scope)
                return .feed(page, at: "/v1/agreements", limit: call.query.limit) { $0.agreement($1) }
            }
            let filter = try AgreementFilter(call.query, scope)
            let page = try app.agreements.page(filter, after: call.query.text("after"), limit: call.query.limit, scope)
            let count = call.query.flag("count") ? try app.agreements.count(filter, scope) : nil
            return .page(page, at: "/v1/agreements", query: repeated(call.query), count: count) { $0.agreement($1) }
        }
    }

    /// The filters as they were sent, for the next page's address.
    private static func repeated(_ query: QueryValues) -> [(String, String)] {
        let texts = ["responsible", "case", "team", "state", "source", "due"].compactMap { name in query.text(name).map { (name, $0) } }
        let days = ["from", "to"].compactMap { name in query.day(name).map { (name, $0.description) } }
        let flags = ["overdue", "needsHandover"].filter { query.flag($0) }.map { ($0, "true") }
        return texts + days + flags + [("limit", "\(query.limit)")]
    }

    static func read(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/agreements/{agreementID}", id: "getAgreement", access: .caseWork(.read, reach: .agreement("agreementID")),
            audit: .logged(.laesning, purpose: .sagsbehandling), parameters: [], problems: [.notFound]
        ) { call, scope in
            .agreement(try app.agreements.find(call.id("agreementID"), scope))
        }
    }

    static func change(_ app: Kompas) -> Endpoint {
        Endpoint(
            .patch, "/v1/agreements/{agreementID}", id: "changeAgreement", access: .caseWork(.write, reach: .agreement("agreementID")),
            audit: .logged(.aendring, purpose: .sagsbehandling), guarded: true, body: AgreementPatch.self, success: [200],
            problems: [.notFound, .invalid, .stale, .preconditionRequired, .conflict]
        ) { call, unit in
            .agreement(try app.agreements.change(call.id("agreementID"), call.body, ifMatch: call.precondition(), unit))
        }
    }

    static func complete(_ app: Kompas) -> Endpoint {
        Endpoint(
            .put, "/v1/agreements/{agreementID}/completion", id: "completeAgreement",
            access: .caseWork(.write, reach: .agreement("agreementID")), audit: .logged(.aendring, purpose: .sagsbehandling), guarded: true,
            body: NewCompletion.self, success: [200], problems: [.notFound, .invalid, .stale, .preconditionRequired, .conflict]
        ) { call, unit in
            .agreement(try app.agreements.complete(call.id("agreementID"), call.body, ifMatch: call.precondition(), unit))
        }
    }

    static func reopen(_ app: Kompas) -> Endpoint {
        Endpoint(
            .delete, "/v1/agreements/{agreementID}/completion", id: "reopenAgreement",
            access: .caseWork(.write, reach: .agreement("agreementID")), audit: .logged(.aendring, purpose: .sagsbehandling), guarded: true,
            body: NoBody.self, success: [200], problems: [.notFound, .stale, .preconditionRequired, .conflict]
        ) { call, unit in
            .agreement(try app.agreements.reopen(call.id("agreementID"), ifMatch: call.precondition(), unit))
        }
    }

    static func postpone(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/agreements/{agreementID}/postponements", id: "postponeAgreement",
            access: .caseWork(.write, reach: .agreement("agreementID")), audit: .logged(.aendring, purpose: .sagsbehandling), guarded: false,
            body: NewPostponement.self, success: [201], problems: [.notFound, .invalid, .conflict]
        ) { call, unit in
            .agreement(try app.agreements.postpone(call.id("agreementID"), call.body, unit), created: true)
        }
    }

    static func ofCase(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/cases/{caseID}/agreements", id: "listCaseAgreements", access: .caseWork(.read, reach: .case("caseID")),
            audit: .logged(.laesning, purpose: .sagsbehandling),
            parameters: [QueryParameter("state", .choice(AgreementState.allCases.map(\.rawValue))), .limit, .after], body: NoBody.self,
            problems: [.notFound, .invalid, .gone], columns: .agreements
        ) { call, scope in
            let id: CaseID = try call.id("caseID")
            let state = call.query.text("state")
            let page = try app.agreements.ofCase(
                id, state: state.flatMap { AgreementState(rawValue: $0) }, after: call.query.text("after"), limit: call.query.limit, scope
            )
            let query = [state.map { ("state", $0) }, ("limit", "\(call.query.limit)")].compactMap { $0 }
            return .page(page, at: "/v1/cases/\(id)/agreements", query: query) { $0.agreement($1) }
        }
    }

    static func make(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/cases/{caseID}/agreements", id: "createCaseAgreement", access: .caseWork(.write, reach: .case("caseID")),
            audit: .logged(.oprettelse, purpose: .sagsbehandling), guarded: false, body: NewAgreement.self, success: [201],
            problems: [.notFound, .invalid]
        ) { call, unit in
            .agreement(try app.agreements.make(call.body, in: call.id("caseID"), unit), created: true)
        }
    }

    static func makeAtItem(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/meetings/{meetingID}/items/{itemID}/agreements", id: "createItemAgreement",
            access: .caseWork(.write, reach: .item("itemID")), audit: .logged(.oprettelse, purpose: .sagsmoede), guarded: false,
            body: NewAgreement.self, success: [201], problems: [.notFound, .invalid, .conflict]
        ) { call, unit in
            .agreement(try app.agreements.make(call.body, in: call.id("itemID"), of: call.id("meetingID"), unit), created: true)
        }
    }
}

extension Reply {
    fileprivate static func agreement(_ view: AgreementView, created: Bool = false) -> Reply {
        .json(
            status: created ? 201 : 200, version: view.row.version, location: created ? "/v1/agreements/\(view.row.id)" : nil
        ) { $0.agreement(view) }
    }
}

extension AgreementFilter {
    /// Reads the filters of a list; `me` is whoever asks, `due=week` the week of the day in Denmark, from Monday to Sunday.
    /// - Throws: `Problem.invalid` where `responsible` is neither an id nor somebody
    fileprivate init(_ query: QueryValues, _ scope: ReadScope) throws {
        var responsible: StaffID?
        if let text = query.text("responsible") {
            responsible = text == "me" ? scope.authority.staff : StaffID(text)
            if responsible == nil { throw Problem.invalid("?responsible", "not-an-id", "Skriv et id eller me.") }
        }
        var (from, to) = (query.day("from"), query.day("to"))
        if query.text("due") != nil {
            let week = scope.today.isoWeek
            from = max(from ?? week.firstDay, week.firstDay)
            to = min(to ?? week.lastDay, week.lastDay)
        }
        self.init(
            responsible: responsible, caseID: query.id("case"), team: query.id("team"),
            state: query.text("state").flatMap { AgreementState(rawValue: $0) },
            source: query.text("source").flatMap { AgreementSource(rawValue: $0) }, from: from, to: to,
            overdueOn: query.flag("overdue") ? scope.today : nil, needsHandover: query.flag("needsHandover")
        )
    }
}
