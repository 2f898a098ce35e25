public import Application
import Domain
public import Endpoints
import JSON

/// Cases on agendas.
public enum ItemEndpoints {
    /// The operations on items, their lines and their ends.
    public static func all(_ app: Kompas) -> [Endpoint] {
        [
            agenda(app), bring(app), item(app), change(app), order(app), carryOver(app), ofCase(app),
        ] + ItemLineEndpoints.all(app) + ConclusionEndpoints.all(app)
    }

    static func agenda(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/meetings/{meetingID}/items", id: "listMeetingItems", access: .caseWork(.read, reach: .meeting("meetingID")),
            audit: .logged(.laesning, purpose: .sagsbehandling), parameters: [], body: NoBody.self, problems: [.notFound]
        ) { call, scope in
            let id: MeetingID = try call.id("meetingID")
            return .agenda(try app.items.agenda(id, scope), of: id)
        }
    }

    static func bring(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/meetings/{meetingID}/items", id: "bringCase", access: .caseWork(.write, reach: .meeting("meetingID")),
            audit: .logged(.oprettelse, purpose: .sagsbehandling), guarded: false, body: NewItem.self, success: [201],
            problems: [.notFound, .invalid, .conflict]
        ) { call, unit in
            let id: MeetingID = try call.id("meetingID")
            let view = try app.items.bring(call.body, to: id, unit)
            return .json(
                status: 201, version: view.item.version, location: "/v1/meetings/\(id)/items/\(view.item.id)", reserving: 8192
            ) { $0.item(view) }
        }
    }

    static func item(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/meetings/{meetingID}/items/{itemID}", id: "getMeetingItem", access: .caseWork(.read, reach: .item("itemID")),
            audit: .logged(.laesning, purpose: .sagsbehandling), parameters: [], body: NoBody.self, problems: [.notFound]
        ) { call, scope in
            .item(try app.items.item(call.id("itemID"), of: call.id("meetingID"), scope))
        }
    }

    static func change(_ app: Kompas) -> Endpoint {
        Endpoint(
            .patch, "/v1/meetings/{meetingID}/items/{itemID}", id: "changeMeetingItem", access: .caseWork(.write, reach: .item("itemID")),
            audit: .logged(.aendring, purpose: .sagsbehandling), guarded: true, body: ItemPatch.self, success: [200],
            problems: [.notFound, .invalid, .conflict, .stale, .preconditionRequired]
        ) { call, unit in
            .item(try app.items.change(call.id("itemID"), of: call.id("meetingID"), call.body, ifMatch: call.precondition(), unit))
        }
    }

    static func order(_ app: Kompas) -> Endpoint {
        Endpoint(
            .put, "/v1/meetings/{meetingID}/agenda", id: "orderAgenda", access: .caseWork(.write, reach: .meeting("meetingID")),
            audit: .logged(.aendring, purpose: .sagsbehandling), guarded: true, body: AgendaInput.self, success: [200],
            problems: [.notFound, .invalid, .conflict, .stale, .preconditionRequired]
        ) { call, unit in
            let id: MeetingID = try call.id("meetingID")
            return .agenda(try app.items.order(id, call.body.items, ifMatch: call.precondition(), unit), of: id)
        }
    }

    static func carryOver(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/meetings/{meetingID}/carry-over", id: "carryOverItems", access: .caseWork(.write, reach: .meeting("meetingID")),
            audit: .logged(.aendring, purpose: .sagsbehandling), guarded: false, body: CarryOverInput.self, success: [200],
            problems: [.notFound, .invalid, .conflict]
        ) { call, unit in
            let result = try app.items.carryOver(from: call.id("meetingID"), to: call.body.meeting, unit)
            return .json(reserving: 4096) { $0.carryOver(result) }
        }
    }

    static func ofCase(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/cases/{caseID}/meeting-items", id: "listCaseMeetingItems", access: .caseWork(.read, reach: .case("caseID")),
            audit: .logged(.laesning, purpose: .sagsbehandling), parameters: [], body: NoBody.self, problems: [.notFound]
        ) { call, scope in
            let lines = try app.items.items(ofCase: call.id("caseID"), scope)
            return .json(reserving: 4096) { json in
                json.array("items") { json in
                    for line in lines { json.object { $0.caseMeeting(line) } }
                }
            }
        }
    }
}

extension Reply {
    fileprivate static func item(_ view: ItemView) -> Reply {
        .json(version: view.item.version, reserving: 8192) { $0.item(view) }
    }

    fileprivate static func agenda(_ agenda: (lines: [AgendaLine], version: Int), of meeting: MeetingID) -> Reply {
        .json(version: agenda.version, reserving: 4096) { json in
            json.member("meeting", meeting)
            json.member("version", agenda.version)
            json.array("items") { json in
                for line in agenda.lines { json.object { $0.agendaLine(line) } }
            }
        }
    }
}
