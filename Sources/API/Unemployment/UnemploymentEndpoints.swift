public import Application
import Domain
public import Endpoints
import JSON

/// What long-term unemployment is here: the municipality's own limit, and which benefits count.
public enum UnemploymentEndpoints {
    /// The operations on the limit and on the benefits that count.
    public static func all(_ app: Kompas) -> [Endpoint] {
        [settings(app), setSettings(app), benefits(app)]
    }

    private static let aboutNobody = "A setting of the jobcenter's, about nobody."

    static func settings(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/unemployment-settings", id: "getUnemploymentSettings", access: .caseWork(.read, reach: .none),
            audit: .exempt(reason: aboutNobody), parameters: [], problems: []
        ) { _, scope in
            .limit(try app.unemployment.limit(scope))
        }
    }

    static func setSettings(_ app: Kompas) -> Endpoint {
        Endpoint(
            .put, "/v1/unemployment-settings", id: "putUnemploymentSettings", access: .roles([.leder], scope: .write, reach: .none),
            audit: .logged(.aendring, purpose: .ledelse), guarded: true, body: NewLocalLimit.self, success: [200],
            problems: [.invalid, .stale, .preconditionRequired]
        ) { call, unit in
            .limit(try app.unemployment.set(call.body, ifMatch: call.precondition(), unit))
        }
    }

    static func benefits(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/counting-benefits", id: "listCountingBenefits", access: .signedIn,
            audit: .exempt(reason: "Which benefits count as unemployment, about nobody."),
            parameters: [QueryParameter("definition", .choice(LongTermDefinition.allCases.map(\.rawValue)))], body: NoBody.self, problems: [.invalid]
        ) { call, scope in
            let definition = call.query.text("definition").flatMap { LongTermDefinition(rawValue: $0) }
            let rows = try app.unemployment.countingBenefits(definition, scope)
            return .json(reserving: 4096) { json in
                json.array("items") { json in
                    for row in rows { json.object { $0.countingBenefit(row) } }
                }
            }
        }
    }
}

extension Reply {
    fileprivate static func limit(_ view: LocalLimitView) -> Reply {
        .json(version: view.version) { $0.localLimit(view) }
    }
}
