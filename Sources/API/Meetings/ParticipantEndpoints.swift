import Application
import Domain
import Endpoints
import JSON

/// Who takes part in meetings.
enum ParticipantEndpoints {
    static func all(_ app: Kompas) -> [Endpoint] {
        [list(app), invite(app), read(app), attend(app), uninvite(app), material(app)]
    }

    static func list(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/meetings/{meetingID}/participants", id: "listParticipants", access: .caseWork(.read, reach: .meeting("meetingID")),
            audit: .logged(.laesning, purpose: .sagsmoede), parameters: [], body: NoBody.self, problems: [.notFound]
        ) { call, scope in
            let participants = try app.meetings.participants(of: call.id("meetingID"), scope)
            return .json { json in
                json.array("items") { json in
                    for participant in participants { json.object { $0.participant(participant) } }
                }
            }
        }
    }

    static func invite(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/meetings/{meetingID}/participants", id: "addParticipant", access: .caseWork(.write, reach: .meeting("meetingID")),
            audit: .logged(.oprettelse, purpose: .sagsmoede), guarded: false, body: ParticipantInput.self, success: [201],
            problems: [.notFound, .invalid, .conflict]
        ) { call, unit in
            .participant(try app.meetings.invite(call.body.who, to: call.id("meetingID"), unit), created: true)
        }
    }

    static func read(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/meetings/{meetingID}/participants/{participantID}", id: "getParticipant",
            access: .caseWork(.read, reach: .meeting("meetingID")), audit: .logged(.laesning, purpose: .sagsmoede), parameters: [],
            problems: [.notFound]
        ) { call, scope in
            .participant(try app.meetings.participant(call.id("participantID"), of: call.id("meetingID"), scope))
        }
    }

    static func attend(_ app: Kompas) -> Endpoint {
        Endpoint(
            .patch, "/v1/meetings/{meetingID}/participants/{participantID}", id: "changeParticipant",
            access: .caseWork(.write, reach: .meeting("meetingID")), audit: .logged(.aendring, purpose: .sagsmoede), guarded: true,
            body: AttendanceInput.self, success: [200], problems: [.notFound, .invalid, .stale, .preconditionRequired, .conflict]
        ) { call, unit in
            .participant(try app.meetings.attend(
                call.id("participantID"), of: call.id("meetingID"), call.body.attendance, ifMatch: call.precondition(), unit
            ))
        }
    }

    static func uninvite(_ app: Kompas) -> Endpoint {
        Endpoint(
            .delete, "/v1/meetings/{meetingID}/participants/{participantID}", id: "removeParticipant",
            access: .caseWork(.write, reach: .meeting("meetingID")), audit: .logged(.sletning, purpose: .sagsmoede), guarded: true,
            body: NoBody.self, success: [200], problems: [.notFound, .stale, .preconditionRequired, .conflict]
        ) { call, unit in
            .participant(try app.meetings.uninvite(
                call.id("participantID"), from: call.id("meetingID"), ifMatch: call.precondition(), unit
            ))
        }
    }

    static func material(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/meetings/{meetingID}/participants/{participantID}/material", id: "getParticipantMaterial",
            access: .caseWork(.read, reach: .meeting("meetingID")), audit: .logged(.udtraek, purpose: .sagsmoede), parameters: [],
            body: NoBody.self, problems: [.notFound]
        ) { call, scope in
            let view = try app.meetings.material(for: call.id("participantID"), at: call.id("meetingID"), scope)
            return .json { $0.material(view) }
        }
    }
}
