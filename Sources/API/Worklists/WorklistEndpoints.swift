public import Application
import Domain
public import Endpoints
import JSON

/// Work lists: what there is to look at next, across the cases that the caller sees.
public enum WorklistEndpoints {
    /// The operations on work lists.
    public static func all(_ app: Kompas) -> [Endpoint] {
        [index, read(app)]
    }

    static var index: Endpoint {
        Endpoint(
            .get, "/v1/worklists", id: "listWorklists", access: .caseWork(.read, reach: .none),
            audit: .exempt(reason: "What work lists there are, about nobody."), parameters: [], problems: []
        ) { _, _ in
            .json { json in
                json.array("items") { json in
                    for name in WorklistName.allCases { json.object { $0.worklist(name) } }
                }
            }
        }
    }

    static func read(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/worklists/{worklist}", id: "getWorklist", access: .caseWork(.read, reach: .none),
            audit: .logged(.soegning, purpose: .sagsbehandling),
            parameters: [
                QueryParameter("responsible", .text(length: 2...36)), QueryParameter("team", .identifier),
                QueryParameter("kind", .choice(WorkItemKind.allCases.map(\.rawValue))),
                QueryParameter("definition", .choice(LongTermDefinition.allCases.map(\.rawValue))), QueryParameter("weeks", .integer(1...104)), .limit,
            ],
            body: NoBody.self, problems: [.notFound, .invalid], columns: .workItems
        ) { call, scope in
            guard let name = WorklistName(rawValue: try call.text("worklist")) else { throw Problem.notFound }
            let list = try app.worklists.list(
                name, WorklistFilter(
                    team: call.query.id("team"), responsible: try call.query.person("responsible", scope),
                    kind: call.query.text("kind").flatMap { WorkItemKind(rawValue: $0) },
                    definition: call.query.text("definition").flatMap { LongTermDefinition(rawValue: $0) }, weeks: call.query.integer("weeks"),
                    limit: call.query.limit
                ), scope
            )
            return .json(reserving: 4096) { json in
                json.array("items") { json in
                    for item in list.items { json.object { $0.workItem(item) } }
                }
                json.member("worklist", list.name.rawValue)
                json.member("weeks", list.weeks)
                json.member("complete", list.isWhole)
            }
        }
    }
}

extension TableColumns {
    fileprivate static let workItems = TableColumns(
        "case", "citizen", "citizenName", "responsible", "responsibleName", "team", "kind", "kindLabel", "day", "week", "late", "text",
        "conversation", "version"
    )
}

extension JSONWriter {
    fileprivate mutating func worklist(_ name: WorklistName) {
        member("worklist", name.rawValue)
        member("label", name.label)
        member("meaning", name.meaning)
        member("weeks", name.weeks)
        array("kinds") { json in
            for kind in name.kinds {
                json.object { json in
                    json.member("code", kind.rawValue)
                    json.member("label", kind.label)
                }
            }
        }
    }

    fileprivate mutating func workItem(_ item: WorkItem) {
        let line = item.line
        member("case", line.file.id)
        member("citizen", line.file.citizen)
        member("citizenName", item.citizenName)
        member("responsible", line.file.responsible)
        member("responsibleName", item.responsibleName)
        member("team", line.file.team)
        member("kind", line.kind?.rawValue)
        member("kindLabel", line.kind?.label)
        member("day", line.day)
        member("week", line.day.isoWeek.description)
        member("late", line.isLate)
        member("text", line.text)
        member("conversation", line.conversation)
        member("version", line.version)
    }
}
