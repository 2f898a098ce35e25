public import Application
import Domain
public import Endpoints
import JSON

/// The code lists.
public enum CodeEndpoints {
    /// The operations on code lists.
    public static func all(_ app: Kompas) -> [Endpoint] {
        [lists(app), read(app), add(app)]
    }

    static func lists(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/codes", id: "listCodeLists", access: .signedIn, audit: aboutNobody, parameters: [], problems: []
        ) { _, scope in
            let lists = try app.codes.all(scope)
            return .json(reserving: 4096) { json in
                json.array("items") { json in
                    for list in lists { json.object { $0.codeList(list) } }
                }
            }
        }
    }

    static func read(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/codes/{list}", id: "getCodes", access: .signedIn, audit: aboutNobody,
            parameters: [.asOfDay, QueryParameter("all", .flag)], body: NoBody.self, problems: [.notFound, .invalid]
        ) { call, scope in
            let asOf = call.query.day("asOf")
            if asOf != nil, call.query.flag("all") {
                throw Problem.invalid("?all", "one-of", "Skriv enten asOf eller all. all viser alle rækker, også dem, der ikke gælder.")
            }
            let view = try app.codes.codes(of: call.text("list"), call.query.flag("all") ? .all : .inForce(asOf), scope)
            return .json(reserving: 8192) { $0.codes(view) }
        }
    }

    static func add(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/codes/{list}", id: "importCodes", access: .administration(.admin), audit: .logged(.aendring, purpose: .drift),
            guarded: false, body: CodeImport.self, success: [200], problems: [.notFound, .invalid, .conflict]
        ) { call, unit in
            let result = try app.codes.add(call.body, to: call.text("list"), unit)
            return .json { $0.importResult(result) }
        }
    }

    private static let aboutNobody = AuditRule.exempt(reason: "Code lists are the same for everybody and about nobody.")
}
