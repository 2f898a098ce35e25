public import Application
import Domain
public import Endpoints
import JSON

/// What a citizen does through their link: they open the plan, read it and fill it in.
public enum CitizenPlanEndpoints {
    /// The operations that only a citizen's link lets in.
    public static func all(_ app: Kompas) -> [Endpoint] { [open(app), read(app), save(app)] }

    static func open(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/citizen-plan/opening", id: "openCitizenPlan", access: .citizen(.code),
            audit: .logged(.laesning, purpose: .sagsbehandling), guarded: false, body: NoBody.self, success: [201], problems: [.conflict]
        ) { _, unit in
            let opened = try app.citizenPlans.open(unit)
            return .json(status: 201, version: opened.view.link.version, location: "/v1/citizen-plan") { json in
                json.member("key", opened.key)
                json.citizenPlan(opened.view)
            }
        }
    }

    static func read(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/citizen-plan", id: "getCitizenPlan", access: .citizen(.key), audit: .logged(.laesning, purpose: .sagsbehandling),
            parameters: [], problems: []
        ) { _, scope in
            .citizenPlan(try app.citizenPlans.plan(scope))
        }
    }

    static func save(_ app: Kompas) -> Endpoint {
        Endpoint(
            .put, "/v1/citizen-plan", id: "saveCitizenPlan", access: .citizen(.key), audit: .logged(.aendring, purpose: .sagsbehandling),
            guarded: true, body: CitizenSheet.self, success: [200], problems: [.invalid, .stale, .preconditionRequired]
        ) { call, unit in
            .citizenPlan(try app.citizenPlans.save(call.body, ifMatch: call.precondition(), unit))
        }
    }
}

extension Reply {
    fileprivate static func citizenPlan(_ view: CitizenPlanView) -> Reply {
        .json(version: view.link.version, reserving: 4096) { $0.citizenPlan(view) }
    }
}
