import Application
import Domain
import Endpoints
import JSON

/// Who is kept out of an item, and on what ground somebody from elsewhere takes part in it.
enum SharingEndpoints {
    static func all(_ app: Kompas) -> [Endpoint] {
        [
            disqualifications(app), disqualify(app), requalify(app), list(app), share(app), read(app), withdraw(app),
        ]
    }

    private static let item = "/v1/meetings/{meetingID}/items/{itemID}"

    static func disqualifications(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, item + "/disqualifications", id: "listDisqualifications", access: .caseWork(.read, reach: .item("itemID")),
            audit: .logged(.laesning, purpose: .sagsmoede), parameters: [], body: NoBody.self, problems: [.notFound]
        ) { call, scope in
            let (views, version) = try app.meetings.disqualifications(call.id("itemID"), of: call.id("meetingID"), scope)
            return .json(version: version) { json in
                json.member("version", version)
                json.array("items") { json in
                    for view in views { json.object { $0.disqualification(view) } }
                }
            }
        }
    }

    static func disqualify(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, item + "/disqualifications", id: "addDisqualification", access: .caseWork(.write, reach: .item("itemID")),
            audit: .logged(.oprettelse, purpose: .sagsmoede), guarded: false, body: DisqualificationInput.self, success: [201],
            problems: [.notFound, .invalid, .conflict]
        ) { call, unit in
            let (itemID, meetingID): (MeetingItemID, MeetingID) = (try call.id("itemID"), try call.id("meetingID"))
            let made = try app.meetings.disqualify(call.body.staff, reason: call.body.reason, from: itemID, of: meetingID, unit)
            return .disqualification(made, at: "/v1/meetings/\(meetingID)/items/\(itemID)/disqualifications")
        }
    }

    static func requalify(_ app: Kompas) -> Endpoint {
        Endpoint(
            .delete, item + "/disqualifications/{staffID}", id: "removeDisqualification",
            access: .caseWork(.write, reach: .item("itemID")), audit: .logged(.sletning, purpose: .sagsmoede), guarded: true,
            body: NoBody.self, success: [200], problems: [.notFound, .stale, .preconditionRequired, .conflict]
        ) { call, unit in
            .disqualification(try app.meetings.requalify(
                call.id("staffID"), for: call.id("itemID"), of: call.id("meetingID"), ifMatch: call.precondition(), unit
            ))
        }
    }

    static func list(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, item + "/sharings", id: "listSharings", access: .caseWork(.read, reach: .item("itemID")),
            audit: .logged(.laesning, purpose: .sagsmoede), parameters: [], body: NoBody.self, problems: [.notFound]
        ) { call, scope in
            let sharings = try app.meetings.sharings(call.id("itemID"), of: call.id("meetingID"), scope)
            return .json { json in
                json.array("items") { json in
                    for sharing in sharings { json.object { $0.sharing(sharing) } }
                }
            }
        }
    }

    static func share(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, item + "/sharings", id: "addSharing", access: .caseWork(.write, reach: .item("itemID")),
            audit: .logged(.oprettelse, purpose: .sagsmoede), guarded: false, body: NewSharing.self, success: [201],
            problems: [.notFound, .invalid, .conflict]
        ) { call, unit in
            .sharing(try app.meetings.share(call.body, call.id("itemID"), of: call.id("meetingID"), unit), created: true)
        }
    }

    static func read(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, item + "/sharings/{sharingID}", id: "getSharing", access: .caseWork(.read, reach: .item("itemID")),
            audit: .logged(.laesning, purpose: .sagsmoede), parameters: [], problems: [.notFound]
        ) { call, scope in
            .sharing(try app.meetings.sharing(call.id("sharingID"), of: call.id("itemID"), call.id("meetingID"), scope))
        }
    }

    static func withdraw(_ app: Kompas) -> Endpoint {
        Endpoint(
            .patch, item + "/sharings/{sharingID}", id: "withdrawSharing", access: .caseWork(.write, reach: .item("itemID")),
            audit: .logged(.aendring, purpose: .sagsmoede), guarded: true, body: SharingWithdrawalInput.self, success: [200],
            problems: [.notFound, .invalid, .stale, .preconditionRequired, .conflict]
        ) { call, unit in
            .sharing(try app.meetings.withdraw(
                call.id("sharingID"), of: call.id("itemID"), call.id("meetingID"), on: call.body.withdrawnOn, ifMatch: call.precondition(),
                unit
            ))
        }
    }
}
