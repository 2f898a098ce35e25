public import Application
import Domain
public import Endpoints
import JSON

/// What was written for meetings and never became part of a case.
public enum DraftEndpoints {
    /// The operations on drafts.
    public static func all(_ app: Kompas) -> [Endpoint] {
        [old(app), ofCitizen(app), remove(app)]
    }

    static func old(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/meeting-drafts", id: "listOldDrafts", access: .caseWork(.read, reach: .none),
            audit: .logged(.soegning, purpose: .sagsmoede),
            parameters: [QueryParameter("team", .identifier), QueryParameter("days", .integer(1...3_650)), .limit], body: NoBody.self,
            problems: [.invalid]
        ) { call, scope in
            .drafts(try app.drafts.old(
                days: call.query.integer("days") ?? Drafts.age, team: call.query.id("team"), limit: call.query.limit, scope
            ))
        }
    }

    static func ofCitizen(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/citizens/{citizenID}/meeting-drafts", id: "listCitizenDrafts",
            access: .caseWork(.read, reach: .citizen("citizenID")), audit: .logged(.laesning, purpose: .indsigt), parameters: [],
            body: NoBody.self, problems: [.notFound]
        ) { call, scope in
            .drafts(try app.drafts.all(ofCitizen: call.id("citizenID"), scope))
        }
    }

    static func remove(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/meetings/{meetingID}/items/{itemID}/draft-removal", id: "removeDraft",
            access: .caseWork(.write, reach: .item("itemID")), audit: .logged(.sletning, purpose: .sagsmoede), guarded: false,
            body: DraftRemoval.self, success: [200], problems: [.notFound, .invalid, .conflict]
        ) { call, unit in
            let view = try app.drafts.remove(call.id("itemID"), of: call.id("meetingID"), call.body, unit)
            return .json { $0.draft(view) }
        }
    }
}

extension Reply {
    fileprivate static func drafts(_ views: [DraftView]) -> Reply {
        .json(reserving: 4096) { json in
            json.array("items") { json in
                for view in views { json.object { $0.draft(view) } }
            }
        }
    }
}
