public import Application
import Domain
public import Endpoints
import JSON

/// Minutes of meetings: as they would be, final, and corrected.
public enum MinutesEndpoints {
    /// The operations on minutes.
    public static func all(_ app: Kompas) -> [Endpoint] {
        [
            preview(app), finalise(app), read(app), openCorrection(app), closeCorrection(app), item(app), ofCase(app), caseItem(app),
        ] + DraftEndpoints.all(app)
    }

    /// What minutes come in.
    private static let forms: [Medium] = [.json, .html, .text]
    private static let version = QueryParameter("version", .integer(1...1_000))

    static func preview(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/meetings/{meetingID}/minutes/preview", id: "previewMinutes", access: .caseWork(.read, reach: .meeting("meetingID")),
            audit: .logged(.udtraek, purpose: .sagsmoede), parameters: [], problems: [.notFound], forms: forms
        ) { call, scope in
            .minutes(try app.minutes.preview(call.id("meetingID"), scope), as: call.medium)
        }
    }

    static func finalise(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/meetings/{meetingID}/minutes", id: "finaliseMinutes", access: .caseWork(.write, reach: .meeting("meetingID")),
            audit: .logged(.oprettelse, purpose: .sagsmoede), guarded: false, body: FinalMinutesInput.self, success: [201],
            problems: [.notFound, .invalid, .conflict]
        ) { call, unit in
            let id: MeetingID = try call.id("meetingID")
            let view = try app.minutes.finalise(id, preview: call.body.preview, unit)
            let version = view.version?.version ?? 1
            return .json(status: 201, location: "/v1/meetings/\(id)/minutes?version=\(version)", reserving: 16_384) { $0.minutes(view) }
        }
    }

    static func read(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/meetings/{meetingID}/minutes", id: "getMinutes", access: .caseWork(.read, reach: .meeting("meetingID")),
            audit: .logged(.udtraek, purpose: .sagsmoede), parameters: [version], problems: [.notFound, .invalid], forms: forms
        ) { call, scope in
            .minutes(try app.minutes.read(call.id("meetingID"), version: call.query.integer("version"), scope), as: call.medium)
        }
    }

    static func openCorrection(_ app: Kompas) -> Endpoint {
        Endpoint(
            .put, "/v1/meetings/{meetingID}/correction", id: "openCorrection", access: .caseWork(.write, reach: .meeting("meetingID")),
            audit: .logged(.aendring, purpose: .sagsmoede), guarded: true, body: CorrectionInput.self, success: [200],
            problems: [.notFound, .invalid, .conflict, .stale, .preconditionRequired]
        ) { call, unit in
            .correction(try app.minutes.openCorrection(
                call.id("meetingID"), reason: call.body.reason, ifMatch: call.precondition(), unit
            ))
        }
    }

    static func closeCorrection(_ app: Kompas) -> Endpoint {
        Endpoint(
            .delete, "/v1/meetings/{meetingID}/correction", id: "closeCorrection", access: .caseWork(.write, reach: .meeting("meetingID")),
            audit: .logged(.aendring, purpose: .sagsmoede), guarded: true, body: NoBody.self, success: [200],
            problems: [.notFound, .conflict, .stale, .preconditionRequired]
        ) { call, unit in
            .correction(try app.minutes.closeCorrection(call.id("meetingID"), ifMatch: call.precondition(), unit))
        }
    }

    static func item(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/meetings/{meetingID}/items/{itemID}/minutes", id: "getItemMinutes",
            access: .caseWork(.read, reach: .item("itemID")), audit: .logged(.udtraek, purpose: .sagsmoede), parameters: [version],
            problems: [.notFound, .invalid], forms: forms
        ) { call, scope in
            let view = try app.minutes.item(
                call.id("itemID"), of: call.id("meetingID"), version: call.query.integer("version"), scope
            )
            return .caseMinutes(view, as: call.medium)
        }
    }

    static func ofCase(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/cases/{caseID}/minutes", id: "listCaseMinutes", access: .caseWork(.read, reach: .case("caseID")),
            audit: .logged(.laesning, purpose: .sagsbehandling), parameters: [], body: NoBody.self, problems: [.notFound]
        ) { call, scope in
            let views = try app.minutes.all(ofCase: call.id("caseID"), scope)
            return .json(reserving: 4096) { json in
                json.array("items") { json in
                    for view in views { json.object { $0.caseMinutesLine(view) } }
                }
            }
        }
    }

    static func caseItem(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/cases/{caseID}/minutes/{itemID}", id: "getCaseMinutes", access: .caseWork(.read, reach: .case("caseID")),
            audit: .logged(.udtraek, purpose: .sagsbehandling), parameters: [version], problems: [.notFound, .invalid], forms: forms
        ) { call, scope in
            let view = try app.minutes.item(
                call.id("itemID"), ofCase: call.id("caseID"), version: call.query.integer("version"), scope
            )
            return .caseMinutes(view, as: call.medium)
        }
    }
}

extension Reply {
    /// The meeting, open for a correction or not.
    fileprivate static func correction(_ details: MeetingDetails) -> Reply {
        .json(version: details.view.meeting.version, reserving: 4096) { $0.meetingDetails(details) }
    }

    fileprivate static func minutes(_ view: MinutesView, as medium: Medium) -> Reply {
        switch medium.form {
        case .html, .text: .printed(view.printed, as: medium)
        default: .json(reserving: 16_384) { $0.minutes(view) }
        }
    }

    fileprivate static func caseMinutes(_ view: CaseMinutesView, as medium: Medium) -> Reply {
        switch medium.form {
        case .html, .text: .printed(view.printed, as: medium)
        default: .json(reserving: 8192) { $0.caseMinutes(view) }
        }
    }
}
