public import Application
import Domain
public import Endpoints
import JSON

/// Case meetings: planned, run and cancelled.
public enum MeetingEndpoints {
    /// The operations on meetings, their series, who takes part, who is kept out and what is shared.
    public static func all(_ app: Kompas) -> [Endpoint] {
        let steps = [
            step(app, .put, "publication", id: "publishMeeting", .publish), step(app, .delete, "publication", id: "unpublishMeeting", .unpublish),
            step(app, .put, "start", id: "startMeeting", .begin), step(app, .put, "end", id: "endMeeting", .end),
            step(app, .delete, "end", id: "resumeMeeting", .resume), step(app, .delete, "cancellation", id: "reinstateMeeting", .reinstate),
        ]
        return [list(app), plan(app), read(app), change(app), cancel(app)] + steps + MeetingSeriesEndpoints.all(app)
            + ParticipantEndpoints.all(app) + SharingEndpoints.all(app)
    }

    /// Whoever plans meetings; whose meetings, the use case decides.
    static let planning = AccessRule.roles([.sagsbehandler, .teamleder, .leder, .integration], scope: .write, reach: .none)

    static func list(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/meetings", id: "listMeetings", access: .caseWork(.read, reach: .none), audit: .logged(.soegning, purpose: .sagsmoede),
            parameters: [
                QueryParameter("team", .identifier), QueryParameter("from", .day), QueryParameter("to", .day),
                QueryParameter("state", .choice(MeetingState.allCases.map(\.rawValue))), QueryParameter("mine", .flag),
                QueryParameter("series", .identifier), .limit, .after, .changedSince,
            ],
            body: NoBody.self, problems: [.invalid, .gone], columns: .meetings
        ) { call, scope in
            if let since = try call.query.changedSince() {
                let page = try app.meetings.changes(since: since, limit: call.query.limit, scope)
                return .feed(page, at: "/v1/meetings", limit: call.query.limit) { $0.meeting($1) }
            }
            let filter = try MeetingFilter(call.query, scope)
            let page = try app.meetings.page(filter, after: call.query.text("after"), limit: call.query.limit, scope)
            return .page(page, at: "/v1/meetings", query: repeated(call.query)) { $0.meeting($1) }
        }
    }

    /// The filters as they were sent, for the next page's address.
    private static func repeated(_ query: QueryValues) -> [(String, String)] {
        let texts = ["team", "state", "series"].compactMap { name in query.text(name).map { (name, $0) } }
        let days = ["from", "to"].compactMap { name in query.day(name).map { (name, $0.description) } }
        return texts + days + (query.flag("mine") ? [("mine", "true")] : []) + [("limit", "\(query.limit)")]
    }

    static func plan(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/meetings", id: "createMeeting", access: planning, audit: .logged(.oprettelse, purpose: .sagsmoede), guarded: false,
            body: NewMeeting.self, success: [201], problems: [.invalid]
        ) { call, unit in
            .meeting(try app.meetings.plan(call.body, unit), created: true)
        }
    }

    static func read(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/meetings/{meetingID}", id: "getMeeting", access: .caseWork(.read, reach: .meeting("meetingID")),
            audit: .logged(.laesning, purpose: .sagsmoede), parameters: [], body: NoBody.self, problems: [.notFound]
        ) { call, scope in
            .meeting(try app.meetings.find(call.id("meetingID"), scope))
        }
    }

    static func change(_ app: Kompas) -> Endpoint {
        Endpoint(
            .patch, "/v1/meetings/{meetingID}", id: "changeMeeting", access: .caseWork(.write, reach: .meeting("meetingID")),
            audit: .logged(.aendring, purpose: .sagsmoede), guarded: true, body: MeetingPatch.self, success: [200],
            problems: [.notFound, .invalid, .stale, .preconditionRequired, .conflict]
        ) { call, unit in
            .meeting(try app.meetings.change(call.id("meetingID"), call.body, ifMatch: call.precondition(), unit))
        }
    }

    static func cancel(_ app: Kompas) -> Endpoint {
        Endpoint(
            .put, "/v1/meetings/{meetingID}/cancellation", id: "cancelMeeting", access: .caseWork(.write, reach: .meeting("meetingID")),
            audit: .logged(.aendring, purpose: .sagsmoede), guarded: true, body: CancellationInput.self, success: [200],
            problems: [.notFound, .invalid, .stale, .preconditionRequired, .conflict]
        ) { call, unit in
            .meeting(try app.meetings.take(.cancel, call.id("meetingID"), reason: call.body.reason, ifMatch: call.precondition(), unit))
        }
    }

    /// A step that needs nothing but the meeting's version.
    private static func step(_ app: Kompas, _ method: HTTPMethod, _ part: String, id: String, _ step: MeetingStep) -> Endpoint {
        Endpoint(
            method, "/v1/meetings/{meetingID}/\(part)", id: id, access: .caseWork(.write, reach: .meeting("meetingID")),
            audit: .logged(.aendring, purpose: .sagsmoede), guarded: true, body: NoBody.self, success: [200],
            problems: [.notFound, .stale, .preconditionRequired, .conflict]
        ) { call, unit in
            .meeting(try app.meetings.take(step, call.id("meetingID"), ifMatch: call.precondition(), unit))
        }
    }
}

extension MeetingFilter {
    /// - Throws: `Problem.invalid`
    fileprivate init(_ query: QueryValues, _ scope: ReadScope) throws {
        var mine: StaffID?
        if query.flag("mine") {
            guard let staff = scope.authority.staff else {
                throw Problem.invalid("?mine", "no-person", "Et system har ingen egne møder. Udelad mine.")
            }
            mine = staff
        }
        self.init(
            team: query.id("team"), state: query.text("state").flatMap { MeetingState(rawValue: $0) }, series: query.id("series"),
            from: query.day("from").map { Copenhagen.startOfDay($0) },
            to: query.day("to").map { Copenhagen.startOfDay($0.advanced(by: 1)) }, takingPart: mine
        )
    }
}
