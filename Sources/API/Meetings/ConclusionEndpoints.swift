public import Application
import Domain
public import Endpoints
import JSON

/// How a case leaves the meeting: its conclusion, the group leader's permission, and a look at the words.
public enum ConclusionEndpoints {
    /// The operations on conclusions, permissions and attention points.
    public static func all(_ app: Kompas) -> [Endpoint] {
        [conclusion(app), write(app), end(app), reopen(app), permission(app), permit(app), attention(app)]
    }

    static func conclusion(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/meetings/{meetingID}/items/{itemID}/conclusion", id: "getConclusion", access: .caseWork(.read, reach: .item("itemID")),
            audit: .logged(.laesning, purpose: .sagsbehandling), parameters: [], problems: [.notFound]
        ) { call, scope in
            .conclusion(try app.items.conclusion(call.id("itemID"), of: call.id("meetingID"), scope))
        }
    }

    static func write(_ app: Kompas) -> Endpoint {
        Endpoint(
            .patch, "/v1/meetings/{meetingID}/items/{itemID}/conclusion", id: "writeConclusion",
            access: .caseWork(.write, reach: .item("itemID")), audit: .logged(.aendring, purpose: .sagsbehandling), guarded: true,
            body: ConclusionTextInput.self, success: [200], problems: [.notFound, .invalid, .conflict, .stale, .preconditionRequired]
        ) { call, unit in
            .conclusion(try app.items.write(
                call.body.text, of: call.id("itemID"), of: call.id("meetingID"), ifMatch: call.precondition(), unit
            ))
        }
    }

    static func end(_ app: Kompas) -> Endpoint {
        Endpoint(
            .put, "/v1/meetings/{meetingID}/items/{itemID}/conclusion", id: "endItem", access: .caseWork(.write, reach: .item("itemID")),
            audit: .logged(.aendring, purpose: .sagsbehandling), guarded: true, body: NewEnd.self, success: [200],
            problems: [.notFound, .invalid, .conflict, .stale, .preconditionRequired]
        ) { call, unit in
            .conclusion(try app.items.end(call.id("itemID"), of: call.id("meetingID"), call.body, ifMatch: call.precondition(), unit))
        }
    }

    static func reopen(_ app: Kompas) -> Endpoint {
        Endpoint(
            .delete, "/v1/meetings/{meetingID}/items/{itemID}/conclusion", id: "reopenItem",
            access: .caseWork(.write, reach: .item("itemID")), audit: .logged(.aendring, purpose: .sagsbehandling), guarded: true,
            body: NoBody.self, success: [200], problems: [.notFound, .conflict, .stale, .preconditionRequired]
        ) { call, unit in
            .conclusion(try app.items.reopen(call.id("itemID"), of: call.id("meetingID"), ifMatch: call.precondition(), unit))
        }
    }

    static func permission(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/meetings/{meetingID}/items/{itemID}/permission", id: "getPermission", access: .caseWork(.read, reach: .item("itemID")),
            audit: .logged(.laesning, purpose: .sagsbehandling), parameters: [], problems: [.notFound]
        ) { call, scope in
            .permission(try app.items.permission(call.id("itemID"), of: call.id("meetingID"), scope))
        }
    }

    static func permit(_ app: Kompas) -> Endpoint {
        Endpoint(
            .put, "/v1/meetings/{meetingID}/items/{itemID}/permission", id: "answerPermission",
            access: .roles([.teamleder, .leder], scope: .write, reach: .item("itemID")),
            audit: .logged(.aendring, purpose: .sagsbehandling), guarded: true, body: NewPermission.self, success: [200],
            problems: [.notFound, .invalid, .conflict, .stale, .preconditionRequired]
        ) { call, unit in
            .permission(try app.items.permit(call.id("itemID"), of: call.id("meetingID"), call.body, ifMatch: call.precondition(), unit))
        }
    }

    static func attention(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/meetings/{meetingID}/items/{itemID}/attention", id: "getAttention", access: .caseWork(.read, reach: .item("itemID")),
            audit: .logged(.laesning, purpose: .sagsbehandling), parameters: [], body: NoBody.self, problems: [.notFound]
        ) { call, scope in
            let view = try app.items.attention(call.id("itemID"), of: call.id("meetingID"), scope)
            return .json { $0.attention(view) }
        }
    }
}

extension Reply {
    fileprivate static func conclusion(_ view: ItemConclusionView) -> Reply {
        .json(version: view.conclusion.conclusion.version, reserving: 4096) { $0.conclusion(view) }
    }

    fileprivate static func permission(_ view: PermissionView) -> Reply {
        .json(version: view.permission.version) { $0.permission(view) }
    }
}
