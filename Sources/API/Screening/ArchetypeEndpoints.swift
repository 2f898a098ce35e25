public import Application
import Domain
public import Endpoints
import JSON

/// Archetypes: made-up persons that teams draw from what they have met.
public enum ArchetypeEndpoints {
    /// The operations on archetypes.
    public static func all(_ app: Kompas) -> [Endpoint] {
        [list(app), make(app), read(app), change(app), retire(app)]
    }

    private static let aboutNobody = "An archetype is made up and about nobody."
    private static func drawing(_ scope: Scope) -> AccessRule {
        .roles([.sagsbehandler, .teamleder, .leder, .integration], scope: scope, reach: .none)
    }

    static func list(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/archetypes", id: "listArchetypes", access: .caseWork(.read, reach: .none), audit: .exempt(reason: aboutNobody),
            parameters: [QueryParameter("team", .identifier), QueryParameter("retired", .flag)], body: NoBody.self, problems: [.invalid]
        ) { call, scope in
            let archetypes = try app.screenings.archetypes(of: call.query.id("team"), retired: call.query.flag("retired"), scope)
            return .json(reserving: 4096) { json in
                json.array("items") { json in
                    for archetype in archetypes { json.object { $0.archetype(archetype) } }
                }
            }
        }
    }

    static func make(_ app: Kompas) -> Endpoint {
        Endpoint(
            .post, "/v1/archetypes", id: "createArchetype", access: drawing(.write), audit: .logged(.oprettelse, purpose: .drift), guarded: false,
            body: NewArchetype.self, success: [201], problems: [.invalid]
        ) { call, unit in
            .archetype(try app.screenings.make(call.body, unit), created: true)
        }
    }

    static func read(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/archetypes/{archetypeID}", id: "getArchetype", access: .caseWork(.read, reach: .none),
            audit: .exempt(reason: aboutNobody), parameters: [], problems: [.notFound]
        ) { call, scope in
            .archetype(try app.screenings.archetype(call.id("archetypeID"), scope))
        }
    }

    static func change(_ app: Kompas) -> Endpoint {
        Endpoint(
            .patch, "/v1/archetypes/{archetypeID}", id: "changeArchetype", access: drawing(.write), audit: .logged(.aendring, purpose: .drift),
            guarded: true, body: ArchetypePatch.self, success: [200], problems: [.notFound, .invalid, .stale, .preconditionRequired]
        ) { call, unit in
            .archetype(try app.screenings.change(call.id("archetypeID"), call.body, ifMatch: call.precondition(), unit))
        }
    }

    static func retire(_ app: Kompas) -> Endpoint {
        Endpoint(
            .delete, "/v1/archetypes/{archetypeID}", id: "retireArchetype", access: drawing(.write), audit: .logged(.sletning, purpose: .drift),
            guarded: true, body: NoBody.self, success: [200], problems: [.notFound, .stale, .preconditionRequired, .conflict]
        ) { call, unit in
            .archetype(try app.screenings.retire(call.id("archetypeID"), ifMatch: call.precondition(), unit))
        }
    }
}

extension Reply {
    fileprivate static func archetype(_ archetype: Archetype, created: Bool = false) -> Reply {
        .json(
            status: created ? 201 : 200, version: archetype.version, location: created ? "/v1/archetypes/\(archetype.id)" : nil
        ) { $0.archetype(archetype) }
    }
}
