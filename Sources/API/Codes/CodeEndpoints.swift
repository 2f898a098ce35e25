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
            .get, "/v1/codes", id: "listCodeLists", access: .signedIn, audit: .exempt(reason: aboutNobody), parameters: [], problems: []
        ) { _, scope in
            let lists = try app.codes.all(scope)
            return .json(reserving: 4096) { json in
                json.array("items") { json in
                    for list in lists { json.object { $0.codeList(list) } }
                }
            }
        }
    }

    /// A list of so many codes is read on the loop.
    private static let short = 100

    static func read(_ app: Kompas) -> Endpoint {
        @Sendable func codes(_ call: Call<NoBody>, atMost limit: Int?, _ scope: ReadScope) throws -> Reply? {
            let asOf = call.query.day("asOf")
            if asOf != nil, call.query.flag("all") {
                throw Problem.invalid("?all", "one-of", "Skriv enten asOf eller all. all viser alle rækker, også dem, der ikke gælder.")
            }
            let selection: CodeSelection = call.query.flag("all") ? .all : .inForce(asOf)
            guard let view = try app.codes.codes(of: call.text("list"), selection, atMost: limit, scope) else { return nil }
            return .json(reserving: 8192) { $0.codes(view) }
        }
        return Endpoint(
            shared: "/v1/codes/{list}", id: "getCodes", access: .signedIn, exempt: aboutNobody,
            parameters: [.asOfDay, QueryParameter("all", .flag)], problems: [.notFound, .invalid],
            reads: { call, scope in try codes(call, atMost: short, scope) },
            queries: { call, scope in
                guard let reply = try codes(call, atMost: nil, scope) else { throw Problem.internalFault }
                return reply
            }
        )
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

    private static let aboutNobody = "Code lists are the same for everybody and about nobody."
}
