public import Application
import Domain
public import Endpoints
import JSON

/// Citizens: recording, finding, changing, CPR numbers, protection.
public enum CitizenEndpoints {
    /// The operations on citizens.
    public static func all(_ app: Kompas) -> [Endpoint] {
        [list(app), create(app), search(app), read(app), change(app), numbers(app), changeNumber(app), protect(app), unprotect(app)]
    }

    static func list(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/citizens", id: "listCitizens", access: .caseWork(.read, reach: .none),
            audit: .logged(.soegning, purpose: .sagsbehandling),
            parameters: [QueryParameter("name", .text(length: 1...200)), .limit, .after, .changedSince], body: NoBody.self,
            problems: [.invalid, .gone], columns: .citizens
        ) { call, scope in
            if let since = try call.query.changedSince() {
                let page = try app.citizens.changes(since: since, limit: call.query.limit, scope)
                return .feed(page, at: "/v1/citizens", limit: call.query.limit) { $0.citizen($1) }
            }
            let name = call.query.text("name")
            let page = try app.citizens.page(name: name, after: call.query.text("after"), limit: call.query.limit, scope)
            var reply = Reply.page(page, at: "/v1/citizens", query: [("limit", "\(call.query.limit)")]) { $0.citizen($1) }
            // A name is personal data and does not belong in a link that proxies may log; without it a link would lead to others.
            if name != nil { reply.headers.removeAll { $0.0 == "Link" } }
            return reply
        }
    }

    static func create(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/citizens", id: "createCitizen", access: .caseWork(.write, reach: .none),
            audit: .logged(.oprettelse, purpose: .sagsbehandling), guarded: false, body: NewCitizen.self, success: [201],
            problems: [.notFound, .invalid, .conflict]
        ) { call, unit in
            .citizen(try app.citizens.record(call.body, unit), created: true)
        }
    }

    static func search(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/citizens/searches", id: "searchCitizens", access: .caseWork(.read, reach: .none),
            audit: .logged(.soegning, purpose: .sagsbehandling), parameters: [], body: CitizenSearch.self, problems: [.invalid]
        ) { call, scope in
            let found = try app.citizens.search(call.body, limit: 50, scope)
            return .json { json in
                json.array("items") { json in
                    for view in found { json.object { $0.citizen(view) } }
                }
            }
        }
    }

    static func read(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/citizens/{citizenID}", id: "getCitizen", access: .caseWork(.read, reach: .citizen("citizenID")),
            audit: .logged(.laesning, purpose: .sagsbehandling), parameters: [], problems: [.notFound]
        ) { call, scope in
            .citizen(try app.citizens.find(call.id("citizenID"), scope))
        }
    }

    static func change(_ app: Kompas) -> Endpoint {
        Endpoint(
            .patch, "/v1/citizens/{citizenID}", id: "changeCitizen", access: .caseWork(.write, reach: .citizen("citizenID")),
            audit: .logged(.aendring, purpose: .sagsbehandling), guarded: true, body: CitizenPatch.self, success: [200],
            problems: [.notFound, .invalid, .stale, .preconditionRequired]
        ) { call, unit in
            .citizen(try app.citizens.change(call.id("citizenID"), call.body, ifMatch: call.precondition(), unit))
        }
    }

    static func numbers(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/citizens/{citizenID}/cpr", id: "getCitizenCPR", access: .caseWork(.cpr, reach: .citizen("citizenID")),
            audit: .logged(.laesning, purpose: .sagsbehandling), parameters: [], problems: [.notFound]
        ) { call, scope in
            let numbers = try app.citizens.numbers(call.id("citizenID"), scope)
            return .json { json in
                json.array("numbers") { json in
                    for number in numbers { json.object { $0.number(number) } }
                }
            }
        }
    }

    static func changeNumber(_ app: Kompas) -> Endpoint {
        Endpoint(
            .put, "/v1/citizens/{citizenID}/cpr", id: "changeCitizenCPR", access: .caseWork(.cpr, reach: .citizen("citizenID")),
            audit: .logged(.aendring, purpose: .sagsbehandling), guarded: true, body: NewCPR.self, success: [200],
            problems: [.notFound, .invalid, .stale, .preconditionRequired, .conflict]
        ) { call, unit in
            .citizen(try app.citizens.changeNumber(call.id("citizenID"), call.body, ifMatch: call.precondition(), unit))
        }
    }

    static func protect(_ app: Kompas) -> Endpoint {
        Endpoint(
            .put, "/v1/citizens/{citizenID}/protection", id: "protectCitizen", access: protectors,
            audit: .logged(.aendring, purpose: .sagsbehandling), guarded: true, body: NewProtection.self, success: [200],
            problems: [.notFound, .invalid, .stale, .preconditionRequired]
        ) { call, unit in
            .citizen(try app.citizens.protect(call.id("citizenID"), call.body, ifMatch: call.precondition(), unit))
        }
    }

    static func unprotect(_ app: Kompas) -> Endpoint {
        Endpoint(
            .delete, "/v1/citizens/{citizenID}/protection", id: "unprotectCitizen", access: protectors,
            audit: .logged(.aendring, purpose: .sagsbehandling), guarded: true, body: NoBody.self, success: [200],
            problems: [.notFound, .stale, .preconditionRequired]
        ) { call, unit in
            .citizen(try app.citizens.unprotect(call.id("citizenID"), ifMatch: call.precondition(), unit))
        }
    }

    /// Who may decide that a citizen is protected: caseworkers and leaders who reach the citizen.
    private static let protectors = AccessRule.roles(Role.protecting, scope: .write, reach: .citizen("citizenID"))
}

extension JSONWriter {
    fileprivate mutating func number(_ number: DatedCPR) {
        member("cpr", number.cpr.digits)
        member("kind", number.cpr.kind.rawValue)
        member("kindLabel", number.cpr.kind.label)
        member("birthDay", number.cpr.birthDay)
        member("validFrom", number.validFrom)
        member("validTo", number.validTo)
    }
}
