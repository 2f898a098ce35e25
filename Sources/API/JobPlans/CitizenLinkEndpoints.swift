public import Application
import Domain
public import Endpoints
import JSON

/// Links for citizens to fill in their ABC-jobplan themselves: given and taken back by the caseworker, and taken over into the plan.
public enum CitizenLinkEndpoints {
    /// The operations on citizens' links and on whether there are any.
    public static func all(_ app: Kompas) -> [Endpoint] {
        [settings(app), setSettings(app), give(app), read(app), withdraw(app), adopt(app)]
    }

    static func settings(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/citizen-link-settings", id: "getCitizenLinkSettings", access: .caseWork(.read, reach: .none),
            audit: .exempt(reason: "A setting of the jobcenter's, about nobody."), parameters: [], problems: []
        ) { _, scope in
            .settings(try app.citizenLinks.settings(scope))
        }
    }

    static func setSettings(_ app: Kompas) -> Endpoint {
        Endpoint(
            .put, "/v1/citizen-link-settings", id: "putCitizenLinkSettings", access: .roles([.leder], scope: .write, reach: .none),
            audit: .logged(.aendring, purpose: .ledelse), guarded: true, body: NewCitizenLinkSettings.self, success: [200],
            problems: [.invalid, .stale, .preconditionRequired]
        ) { call, unit in
            .settings(try app.citizenLinks.set(call.body, ifMatch: call.precondition(), unit))
        }
    }

    static func give(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/cases/{caseID}/abc-jobplans/{number}/citizen-link", id: "giveCitizenLink",
            access: .caseWork(.write, reach: .case("caseID")), audit: .logged(.oprettelse, purpose: .sagsbehandling), guarded: false,
            body: NewCitizenLink.self, success: [201], problems: [.notFound, .invalid, .conflict]
        ) { call, unit in
            let given = try app.citizenLinks.give(for: call.number("number"), of: call.id("caseID"), days: call.body.days, unit)
            let link = given.view.link
            return .json(status: 201, version: link.version, location: "/v1/cases/\(link.caseID)/citizen-link") { json in
                json.citizenLink(given.view)
                json.member("code", given.code)
            }
        }
    }

    static func read(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/cases/{caseID}/citizen-link", id: "getCitizenLink", access: .caseWork(.read, reach: .case("caseID")),
            audit: .logged(.laesning, purpose: .sagsbehandling), parameters: [], problems: [.notFound]
        ) { call, scope in
            .citizenLink(try app.citizenLinks.find(of: call.id("caseID"), scope))
        }
    }

    static func withdraw(_ app: Kompas) -> Endpoint {
        Endpoint(
            .delete, "/v1/cases/{caseID}/citizen-link", id: "withdrawCitizenLink", access: .caseWork(.write, reach: .case("caseID")),
            audit: .logged(.aendring, purpose: .sagsbehandling), guarded: true, body: NoBody.self, success: [200],
            problems: [.notFound, .stale, .preconditionRequired, .conflict]
        ) { call, unit in
            .citizenLink(try app.citizenLinks.withdraw(of: call.id("caseID"), ifMatch: call.precondition(), unit))
        }
    }

    static func adopt(_ app: Kompas) -> Endpoint {
        Endpoint(
            .put, "/v1/cases/{caseID}/citizen-link/adoption", id: "adoptCitizenSheet", access: .caseWork(.write, reach: .case("caseID")),
            audit: .logged(.aendring, purpose: .sagsbehandling), guarded: true, body: CitizenSheetAdoption.self, success: [200],
            problems: [.notFound, .invalid, .stale, .preconditionRequired, .conflict]
        ) { call, unit in
            let body = call.body
            return .jobPlan(
                try app.citizenLinks.adopt(
                    of: call.id("caseID"), in: body.conversation, agreeing: body.agreements, ifMatch: call.precondition(), unit
                )
            )
        }
    }
}

extension Reply {
    fileprivate static func settings(_ settings: CitizenLinkSettings) -> Reply {
        .json(version: settings.version) { $0.settings(settings) }
    }

    fileprivate static func citizenLink(_ view: CitizenLinkView) -> Reply {
        .json(version: view.link.version) { $0.citizenLink(view) }
    }
}
