public import Application
import Domain
public import Endpoints
import JSON

/// Work lists: what there is to look at next, across the cases that the caller sees.
public enum WorklistEndpoints {
    /// The operation on work lists.
    public static func all(_ app: Kompas) -> [Endpoint] {
        [read(app)]
    }

    static func read(_ app: Kompas) -> Endpoint {
        Endpoint(
            .get, "/v1/worklists/{worklist}", id: "getWorklist", access: .caseWork(.read, reach: .none),
            audit: .logged(.soegning, purpose: .sagsbehandling),
            parameters: [
                QueryParameter("responsible", .text(length: 2...36)), QueryParameter("team", .identifier),
                QueryParameter("weeks", .integer(1...104)), .limit,
            ],
            body: NoBody.self, problems: [.notFound, .invalid], columns: .workItems
        ) { call, scope in
            guard let name = WorklistName(rawValue: try call.text("worklist")) else { throw Problem.notFound }
            var responsible: StaffID?
            if let text = call.query.text("responsible") {
                responsible = text == "me" ? scope.authority.staff : StaffID(text)
                guard responsible != nil else { throw Problem.invalid("?responsible", "not-an-id", "Skriv et id eller me.") }
            }
            let list = try app.worklists.list(
                name, WorklistFilter(
                    team: call.query.id("team"), responsible: responsible, weeks: call.query.integer("weeks"), limit: call.query.limit
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
        "case", "citizen", "citizenName", "responsible", "responsibleName", "team", "day", "week", "late", "text", "conversation", "version"
    )
}

extension JSONWriter {
    fileprivate mutating func workItem(_ item: WorkItem) {
        member("case", item.file.id)
        member("citizen", item.file.citizen)
        member("citizenName", item.citizenName)
        member("responsible", item.file.responsible)
        member("responsibleName", item.responsibleName)
        member("team", item.file.team)
        member("day", item.day)
        member("week", item.day.isoWeek.description)
        member("late", item.isLate)
        member("text", item.text)
        member("conversation", item.conversation)
        member("version", item.version)
    }
}
