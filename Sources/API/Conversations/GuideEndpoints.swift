public import Application
import Domain
public import Endpoints
import JSON

/// The guides of conversations.
public enum GuideEndpoints {
    /// The operations on guides.
    public static func all(_ app: Kompas) -> [Endpoint] {
        [list(app), make(app), read(app), change(app), retire(app)]
    }

    static func list(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/conversation-guides", id: "listConversationGuides", access: .caseWork(.read, reach: .none),
            audit: .logged(.laesning, purpose: .drift),
            parameters: [
                QueryParameter("team", .identifier), QueryParameter("kind", .choice(ConversationKind.allCases.map(\.rawValue))),
            ],
            problems: [.invalid]
        ) { call, scope in
            let kind = call.query.text("kind").flatMap { ConversationKind(rawValue: $0) }
            let guides = try app.guides.all(team: call.query.id("team"), kind: kind, scope)
            return .json(reserving: 16_384) { json in
                json.array("items") { json in
                    for guide in guides { json.object { $0.guide(guide) } }
                }
            }
        }
    }

    static func make(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/conversation-guides", id: "createConversationGuide", access: keepers,
            audit: .logged(.oprettelse, purpose: .drift), guarded: false, body: NewGuide.self, success: [201], problems: [.invalid, .conflict]
        ) { call, unit in
            .guide(try app.guides.make(call.body, unit), created: true)
        }
    }

    static func read(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/conversation-guides/{guideID}", id: "getConversationGuide", access: .caseWork(.read, reach: .none),
            audit: .logged(.laesning, purpose: .drift), parameters: [QueryParameter("number", .integer(1...1_000_000))],
            problems: [.notFound, .invalid]
        ) { call, scope in
            .guide(try app.guides.find(call.id("guideID"), version: call.query.integer("number"), scope))
        }
    }

    static func change(_ app: Kompas) -> Endpoint {
        Endpoint(
            .patch, "/v1/conversation-guides/{guideID}", id: "changeConversationGuide", access: keepers,
            audit: .logged(.aendring, purpose: .drift), guarded: true, body: GuidePatch.self, success: [200],
            problems: [.notFound, .invalid, .stale, .preconditionRequired, .conflict]
        ) { call, unit in
            .guide(try app.guides.change(call.id("guideID"), call.body, ifMatch: call.precondition(), unit))
        }
    }

    static func retire(_ app: Kompas) -> Endpoint {
        Endpoint(
            .delete, "/v1/conversation-guides/{guideID}", id: "retireConversationGuide", access: keepers,
            audit: .logged(.sletning, purpose: .drift), guarded: true, body: NoBody.self, success: [200],
            problems: [.notFound, .stale, .preconditionRequired, .conflict]
        ) { call, unit in
            .guide(try app.guides.retire(call.id("guideID"), ifMatch: call.precondition(), unit))
        }
    }

    /// Who decides what a team's guide says: its leaders.
    private static let keepers = AccessRule.roles([.teamleder, .leder], scope: .write, reach: .none)
}
