public import Application
import Domain
public import Endpoints
import JSON

/// Conversations: planned, prepared, held, and found across cases.
public enum ConversationEndpoints {
    /// The operations on conversations.
    public static func all(_ app: Kompas) -> [Endpoint] {
        [
            list(app), ofCase(app), plan(app), read(app), change(app), hold(app), undoHolding(app), cancel(app), undoCancelling(app),
        ]
    }

    static func list(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/conversations", id: "listConversations", access: .caseWork(.read, reach: .none),
            audit: .logged(.soegning, purpose: .sagsbehandling),
            parameters: [
                QueryParameter("case", .identifier), QueryParameter("responsible", .text(length: 2...36)), QueryParameter("team", .identifier),
                QueryParameter("state", .choice(ConversationState.allCases.map(\.rawValue))),
                QueryParameter("bookingSystem", .text(length: 1...60)), QueryParameter("bookingKey", .text(length: 1...200)),
                QueryParameter("from", .instant), QueryParameter("to", .instant),
                QueryParameter("due", .choice(ConversationDue.allCases.map(\.rawValue))), .limit, .after, .changedSince,
            ],
            body: NoBody.self, problems: [.invalid, .gone], columns: .conversations
        ) { call, scope in
            if let since = try call.query.changedSince() {
                let page = try app.conversations.changes(since: since, limit: call.query.limit, scope)
                return .feed(page, at: "/v1/conversations", limit: call.query.limit) { $0.conversation($1) }
            }
            let page = try app.conversations.page(
                ConversationFilter(call.query, scope), after: call.query.text("after"), limit: call.query.limit, scope
            )
            return .page(page, at: "/v1/conversations", query: repeated(call.query)) { $0.conversation($1) }
        }
    }

    /// The filters as they were sent, for the next page's address.
    private static func repeated(_ query: QueryValues) -> [(String, String)] {
        let texts = ["case", "responsible", "team", "state", "bookingSystem", "bookingKey", "due"].compactMap { name in query.text(name).map { (name, $0) } }
        let instants = ["from", "to"].compactMap { name in query.instant(name).map { (name, $0.rfc3339) } }
        return texts + instants + [("limit", "\(query.limit)")]
    }

    static func ofCase(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/cases/{caseID}/conversations", id: "listCaseConversations", access: .caseWork(.read, reach: .case("caseID")),
            audit: .logged(.laesning, purpose: .sagsbehandling), parameters: [.limit, .after], body: NoBody.self,
            problems: [.notFound, .invalid, .gone], columns: .conversations
        ) { call, scope in
            let id: CaseID = try call.id("caseID")
            let page = try app.conversations.ofCase(id, after: call.query.text("after"), limit: call.query.limit, scope)
            return .page(page, at: "/v1/cases/\(id)/conversations", query: [("limit", "\(call.query.limit)")]) { $0.conversation($1) }
        }
    }

    static func plan(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/cases/{caseID}/conversations", id: "createConversation", access: .caseWork(.write, reach: .case("caseID")),
            audit: .logged(.oprettelse, purpose: .sagsbehandling), guarded: false, body: NewConversation.self, success: [201],
            problems: [.notFound, .invalid, .conflict]
        ) { call, unit in
            .conversation(try app.conversations.plan(call.body, in: call.id("caseID"), unit), created: true)
        }
    }

    static func read(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/cases/{caseID}/conversations/{conversationID}", id: "getConversation",
            access: .caseWork(.read, reach: .case("caseID")), audit: .logged(.laesning, purpose: .sagsbehandling), parameters: [],
            problems: [.notFound]
        ) { call, scope in
            .conversation(try app.conversations.find(call.id("conversationID"), of: call.id("caseID"), scope))
        }
    }

    static func change(_ app: Kompas) -> Endpoint {
        Endpoint(
            .patch, "/v1/cases/{caseID}/conversations/{conversationID}", id: "changeConversation",
            access: .caseWork(.write, reach: .case("caseID")), audit: .logged(.aendring, purpose: .sagsbehandling), guarded: true,
            body: ConversationPatch.self, success: [200], problems: [.notFound, .invalid, .stale, .preconditionRequired, .conflict]
        ) { call, unit in
            .conversation(try app.conversations.change(
                call.id("conversationID"), of: call.id("caseID"), call.body, ifMatch: call.precondition(), unit
            ))
        }
    }

    static func hold(_ app: Kompas) -> Endpoint {
        Endpoint(
            .put, "/v1/cases/{caseID}/conversations/{conversationID}/completion", id: "completeConversation",
            access: .caseWork(.write, reach: .case("caseID")), audit: .logged(.aendring, purpose: .sagsbehandling), guarded: true,
            body: NewHolding.self, success: [200], problems: [.notFound, .invalid, .stale, .preconditionRequired, .conflict]
        ) { call, unit in
            .conversation(try app.conversations.hold(
                call.id("conversationID"), of: call.id("caseID"), call.body, ifMatch: call.precondition(), unit
            ))
        }
    }

    static func undoHolding(_ app: Kompas) -> Endpoint {
        Endpoint(
            .delete, "/v1/cases/{caseID}/conversations/{conversationID}/completion", id: "reopenConversation",
            access: .caseWork(.write, reach: .case("caseID")), audit: .logged(.aendring, purpose: .sagsbehandling), guarded: true,
            body: NoBody.self, success: [200], problems: [.notFound, .stale, .preconditionRequired, .conflict]
        ) { call, unit in
            .conversation(try app.conversations.undoHolding(call.id("conversationID"), of: call.id("caseID"), ifMatch: call.precondition(), unit))
        }
    }

    static func cancel(_ app: Kompas) -> Endpoint {
        Endpoint(
            .put, "/v1/cases/{caseID}/conversations/{conversationID}/cancellation", id: "cancelConversation",
            access: .caseWork(.write, reach: .case("caseID")), audit: .logged(.aendring, purpose: .sagsbehandling), guarded: true,
            body: NewConversationCancellation.self, success: [200],
            problems: [.notFound, .invalid, .stale, .preconditionRequired, .conflict]
        ) { call, unit in
            .conversation(try app.conversations.cancel(
                call.id("conversationID"), of: call.id("caseID"), call.body, ifMatch: call.precondition(), unit
            ))
        }
    }

    static func undoCancelling(_ app: Kompas) -> Endpoint {
        Endpoint(
            .delete, "/v1/cases/{caseID}/conversations/{conversationID}/cancellation", id: "reinstateConversation",
            access: .caseWork(.write, reach: .case("caseID")), audit: .logged(.aendring, purpose: .sagsbehandling), guarded: true,
            body: NoBody.self, success: [200], problems: [.notFound, .stale, .preconditionRequired, .conflict]
        ) { call, unit in
            .conversation(try app.conversations.undoCancelling(
                call.id("conversationID"), of: call.id("caseID"), ifMatch: call.precondition(), unit
            ))
        }
    }
}

extension ConversationFilter {
    /// Reads the filters of a list; `me` is whoever asks.
    /// - Throws: `Problem.invalid` where `responsible` is neither an id nor somebody
    fileprivate init(_ query: QueryValues, _ scope: ReadScope) throws {
        self.init(
            caseID: query.id("case"), responsible: try query.person("responsible", scope), team: query.id("team"),
            state: query.text("state").flatMap { ConversationState(rawValue: $0) },
            bookingSystem: query.text("bookingSystem"), bookingKey: query.text("bookingKey"), from: query.instant("from"), to: query.instant("to")
        )
        if let due = query.text("due").flatMap({ ConversationDue(rawValue: $0) }) { narrow(to: due, at: scope.authority.now) }
    }
}
