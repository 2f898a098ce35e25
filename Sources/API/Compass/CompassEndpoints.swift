public import Application
import Domain
public import Endpoints
import JSON

/// The compass: actors, where they stand, and what that gives to talk about.
public enum CompassEndpoints {
    /// The operations on actors, positions and the compass.
    public static func all(_ app: Kompas) -> [Endpoint] {
        [
            compass(app), positions(app), place(app), withdraw(app), actors(app), addActor(app), actor(app), changeActor(app),
            retireActor(app),
        ]
    }

    static func compass(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/cases/{caseID}/compass", id: "getCompass", access: .caseWork(.read, reach: .case("caseID")),
            audit: .logged(.laesning, purpose: .sagsbehandling),
            parameters: [.asOfInstant, QueryParameter("include", .choice(["distances"]))], problems: [.notFound, .invalid]
        ) { call, scope in
            let id: CaseID = try call.id("caseID")
            let reading = try app.compass.read(id, asOf: call.query.instant("asOf"), scope)
            let distances = call.query.text("include") == "distances"
            var reply = Reply.json(reserving: 4096) { $0.compass(reading, of: id, distances: distances) }
            // The instant of asking is no change of the compass: a page that looks again is told that nothing has moved (304).
            reply.tagged = reply.body.count - JSONWriter.asOfLength
            return reply
        }
    }

    static func positions(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/cases/{caseID}/positions", id: "listPositions", access: .caseWork(.read, reach: .case("caseID")),
            audit: .logged(.laesning, purpose: .sagsbehandling),
            parameters: [
                .asOfInstant, QueryParameter("actor", .identifier), QueryParameter("meetingItem", .identifier),
                QueryParameter("conversation", .identifier), .limit, .after,
            ],
            body: NoBody.self, problems: [.notFound, .invalid, .gone], columns: .positions
        ) { call, scope in
            let id: CaseID = try call.id("caseID")
            let filter = CasePositionFilter(
                asOf: call.query.instant("asOf"), actor: call.query.id("actor"), meetingItem: call.query.id("meetingItem"),
                conversation: call.query.id("conversation")
            )
            let page = try app.compass.positions(id, filter, after: call.query.text("after"), limit: call.query.limit, scope)
            var query = [("limit", "\(call.query.limit)")]
            if let asOf = filter.asOf { query.append(("asOf", asOf.rfc3339)) }
            query += ["actor", "meetingItem", "conversation"].compactMap { name in call.query.text(name).map { (name, $0) } }
            return .page(page, at: "/v1/cases/\(id)/positions", query: query) { $0.position($1) }
        }
    }

    static func place(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/cases/{caseID}/positions", id: "recordPositions", access: .caseWork(.write, reach: .case("caseID")),
            audit: .logged(.oprettelse, purpose: .sagsbehandling), guarded: false, body: PlacementsInput.self, success: [201],
            problems: [.notFound, .invalid]
        ) { call, unit in
            let id: CaseID = try call.id("caseID")
            let placed = try app.compass.place(call.body.placements, in: id, conversation: call.body.conversation, unit)
            return .json(status: 201, location: "/v1/cases/\(id)/positions") { json in
                json.array("items") { json in
                    for position in placed { json.object { $0.position(position) } }
                }
            }
        }
    }

    static func withdraw(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/cases/{caseID}/positions/{positionID}/withdrawal", id: "withdrawPosition",
            access: .caseWork(.write, reach: .case("caseID")), audit: .logged(.aendring, purpose: .sagsbehandling), guarded: false,
            body: WithdrawalInput.self, success: [201], problems: [.notFound, .invalid, .conflict]
        ) { call, unit in
            let id: CaseID = try call.id("caseID")
            let position = try app.compass.withdraw(call.id("positionID"), of: id, reason: call.body.reason, unit)
            return .json(status: 201, location: "/v1/cases/\(id)/positions") { $0.position(position) }
        }
    }

    static func actors(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/cases/{caseID}/actors", id: "listActors", access: .caseWork(.read, reach: .case("caseID")),
            audit: .logged(.laesning, purpose: .sagsbehandling), parameters: [], problems: [.notFound]
        ) { call, scope in
            let actors = try app.compass.actors(call.id("caseID"), scope)
            return .json { json in
                json.array("items") { json in
                    for actor in actors { json.object { $0.actor(actor) } }
                }
            }
        }
    }

    static func addActor(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/cases/{caseID}/actors", id: "addActor", access: .caseWork(.write, reach: .case("caseID")),
            audit: .logged(.oprettelse, purpose: .sagsbehandling), guarded: false, body: NewActor.self, success: [201],
            problems: [.notFound, .invalid]
        ) { call, unit in
            .actor(try app.compass.add(call.body, to: call.id("caseID"), unit), created: true)
        }
    }

    static func actor(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/cases/{caseID}/actors/{actorID}", id: "getActor", access: .caseWork(.read, reach: .case("caseID")),
            audit: .logged(.laesning, purpose: .sagsbehandling), parameters: [], problems: [.notFound]
        ) { call, scope in
            .actor(try app.compass.actor(call.id("actorID"), of: call.id("caseID"), scope))
        }
    }

    static func changeActor(_ app: Kompas) -> Endpoint {
        Endpoint(
            .patch, "/v1/cases/{caseID}/actors/{actorID}", id: "changeActor", access: .caseWork(.write, reach: .case("caseID")),
            audit: .logged(.aendring, purpose: .sagsbehandling), guarded: true, body: ActorPatch.self, success: [200],
            problems: [.notFound, .invalid, .stale, .preconditionRequired]
        ) { call, unit in
            .actor(try app.compass.change(call.id("actorID"), of: call.id("caseID"), call.body, ifMatch: call.precondition(), unit))
        }
    }

    static func retireActor(_ app: Kompas) -> Endpoint {
        Endpoint(
            .delete, "/v1/cases/{caseID}/actors/{actorID}", id: "retireActor", access: .caseWork(.write, reach: .case("caseID")),
            audit: .logged(.sletning, purpose: .sagsbehandling), guarded: true, body: NoBody.self, success: [200],
            problems: [.notFound, .stale, .preconditionRequired, .conflict]
        ) { call, unit in
            .actor(try app.compass.retire(call.id("actorID"), of: call.id("caseID"), ifMatch: call.precondition(), unit))
        }
    }
}

extension Reply {
    fileprivate static func actor(_ view: ActorView, created: Bool = false) -> Reply {
        let actor = view.actor
        return .json(
            status: created ? 201 : 200, version: actor.version,
            location: created ? "/v1/cases/\(actor.caseID)/actors/\(actor.id)" : nil
        ) { $0.actor(view) }
    }
}
