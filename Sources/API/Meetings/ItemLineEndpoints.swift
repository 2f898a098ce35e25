public import Application
import Domain
public import Endpoints
import JSON

/// What people say about a case at the table, line by line: each line goes by its own version.
public enum ItemLineEndpoints {
    /// The operations on problem views, proposals and placements.
    public static func all(_ app: Kompas) -> [Endpoint] {
        [
            addProblemView(app), changeProblemView(app), removeProblemView(app), raise(app), changeProposal(app), removeProposal(app),
            place(app),
        ]
    }

    static func addProblemView(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/meetings/{meetingID}/items/{itemID}/problem-views", id: "addProblemView",
            access: .caseWork(.write, reach: .item("itemID")), audit: .logged(.oprettelse, purpose: .sagsbehandling), guarded: false,
            body: NewProblemView.self, success: [201], problems: [.notFound, .invalid, .conflict]
        ) { call, unit in
            let (meeting, item): (MeetingID, MeetingItemID) = (try call.id("meetingID"), try call.id("itemID"))
            let line = try app.items.addProblemView(call.body, to: item, of: meeting, unit)
            return .problemView(line, status: 201, location: "/v1/meetings/\(meeting)/items/\(item)")
        }
    }

    static func changeProblemView(_ app: Kompas) -> Endpoint {
        Endpoint(
            .patch, "/v1/meetings/{meetingID}/items/{itemID}/problem-views/{problemViewID}", id: "changeProblemView",
            access: .caseWork(.write, reach: .item("itemID")), audit: .logged(.aendring, purpose: .sagsbehandling), guarded: true,
            body: ProblemViewPatch.self, success: [200], problems: [.notFound, .invalid, .conflict, .stale, .preconditionRequired]
        ) { call, unit in
            .problemView(try app.items.changeProblemView(
                call.id("problemViewID"), call.body, of: call.id("itemID"), of: call.id("meetingID"), ifMatch: call.precondition(), unit
            ))
        }
    }

    static func removeProblemView(_ app: Kompas) -> Endpoint {
        Endpoint(
            .delete, "/v1/meetings/{meetingID}/items/{itemID}/problem-views/{problemViewID}", id: "removeProblemView",
            access: .caseWork(.write, reach: .item("itemID")), audit: .logged(.sletning, purpose: .sagsbehandling), guarded: true,
            body: NoBody.self, success: [200], problems: [.notFound, .conflict, .stale, .preconditionRequired]
        ) { call, unit in
            .problemView(try app.items.removeProblemView(
                call.id("problemViewID"), of: call.id("itemID"), of: call.id("meetingID"), ifMatch: call.precondition(), unit
            ))
        }
    }

    static func raise(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/meetings/{meetingID}/items/{itemID}/proposals", id: "raiseProposal",
            access: .caseWork(.write, reach: .item("itemID")), audit: .logged(.oprettelse, purpose: .sagsbehandling), guarded: false,
            body: NewProposal.self, success: [201], problems: [.notFound, .invalid, .conflict]
        ) { call, unit in
            let (meeting, item): (MeetingID, MeetingItemID) = (try call.id("meetingID"), try call.id("itemID"))
            let line = try app.items.addProposal(call.body, to: item, of: meeting, unit)
            return .proposal(line, status: 201, location: "/v1/meetings/\(meeting)/items/\(item)")
        }
    }

    static func changeProposal(_ app: Kompas) -> Endpoint {
        Endpoint(
            .patch, "/v1/meetings/{meetingID}/items/{itemID}/proposals/{proposalID}", id: "changeProposal",
            access: .caseWork(.write, reach: .item("itemID")), audit: .logged(.aendring, purpose: .sagsbehandling), guarded: true,
            body: ProposalPatch.self, success: [200], problems: [.notFound, .invalid, .conflict, .stale, .preconditionRequired]
        ) { call, unit in
            .proposal(try app.items.changeProposal(
                call.id("proposalID"), call.body, of: call.id("itemID"), of: call.id("meetingID"), ifMatch: call.precondition(), unit
            ))
        }
    }

    static func removeProposal(_ app: Kompas) -> Endpoint {
        Endpoint(
            .delete, "/v1/meetings/{meetingID}/items/{itemID}/proposals/{proposalID}", id: "removeProposal",
            access: .caseWork(.write, reach: .item("itemID")), audit: .logged(.sletning, purpose: .sagsbehandling), guarded: true,
            body: NoBody.self, success: [200], problems: [.notFound, .conflict, .stale, .preconditionRequired]
        ) { call, unit in
            .proposal(try app.items.removeProposal(
                call.id("proposalID"), of: call.id("itemID"), of: call.id("meetingID"), ifMatch: call.precondition(), unit
            ))
        }
    }

    static func place(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/meetings/{meetingID}/items/{itemID}/positions", id: "placeAtMeeting",
            access: .caseWork(.write, reach: .item("itemID")), audit: .logged(.oprettelse, purpose: .sagsbehandling), guarded: false,
            body: PlacementsInput.self, success: [201], problems: [.notFound, .invalid, .conflict]
        ) { call, unit in
            let (meeting, item): (MeetingID, MeetingItemID) = (try call.id("meetingID"), try call.id("itemID"))
            let (positions, moved) = try app.items.place(call.body.placements, at: item, of: meeting, unit)
            return .json(status: 201, location: "/v1/meetings/\(meeting)/items/\(item)") { json in
                json.array("items") { json in
                    for position in positions { json.object { $0.position(position) } }
                }
                json.moved(moved)
            }
        }
    }
}

extension Reply {
    fileprivate static func problemView(_ line: ProblemViewView, status: Int = 200, location: String? = nil) -> Reply {
        .json(status: status, version: line.view.version, location: location) { $0.problemView(line) }
    }

    fileprivate static func proposal(_ line: ProposalView, status: Int = 200, location: String? = nil) -> Reply {
        .json(status: status, version: line.row.version, location: location) { $0.proposal(line) }
    }
}
