import Domain
import Storage

/// The names behind the ids of one case's items, looked up once each.
final class ItemNames {
    private let scope: ReadScope
    private let caseID: CaseID
    private var people: [StaffID: String?] = [:]
    private var actors: [ActorID: ActorName]?

    init(of caseID: CaseID, _ scope: ReadScope) {
        self.scope = scope
        self.caseID = caseID
    }

    /// - Throws: `StorageError`
    func staff(_ id: StaffID?) throws -> String? {
        guard let id else { return nil }
        if let known = people[id] { return known }
        let name = try StaffStore.name(id, in: scope.db)
        people[id] = name
        return name
    }

    /// An actor by name, or title where there is none.
    /// - Throws: `StorageError`
    func actor(_ id: ActorID) throws -> ActorName {
        let known = try actors ?? all()
        actors = known
        guard let actor = known[id] else { throw StorageError.corrupt }
        return actor
    }

    private func all() throws -> [ActorID: ActorName] {
        let names = try ActorStore.all(of: caseID, in: scope.db).map { actor in
            ActorName(id: actor.id, role: actor.role, name: try actor.name ?? staff(actor.staff) ?? actor.role.label)
        }
        return Dictionary(names.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
