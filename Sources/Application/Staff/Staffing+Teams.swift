public import Domain
import JSON
import Storage

/// The teams.
extension Staffing {
    /// A page of the teams, in alphabetical order.
    /// - Throws: `Problem.invalid` for an unknown cursor, `Problem.gone`
    public func teams(after: String?, limit: Int, _ scope: ReadScope) throws -> Page<Team> {
        let rows = try TeamStore.page(after: AlphabeticalCursor(epoch: epoch).read(after), limit: limit + 1, in: scope.db)
        let page = Page(rows, limit: limit) { AlphabeticalCursor(epoch: epoch).text($0.sortKey, $0.team.id) }
        return Page(items: page.items.map(\.team), next: page.next, changes: try ChangeFeed(feed: .teams, epoch: epoch, scope: scope).from())
    }

    /// - Throws: `Problem.notFound`
    public func team(_ id: TeamID, _ scope: ReadScope) throws -> Team {
        guard let team = try TeamStore.find(id, in: scope.db) else { throw Problem.notFound }
        return team
    }

    /// Sets up a team.
    /// - Throws: `Problem.conflict` when a team has the name
    public func record(_ input: NewTeam, _ unit: UnitOfWork) throws -> Team {
        let team = Team(id: unit.ids.next(), name: input.name)
        try expecting(unique: Problem.nameTaken) { try TeamStore.insert(team, in: unit.db) }
        var change = Change(.team, team.id, .created)
        change.compare("name", nil, team.name)
        try unit.record(change)
        return team
    }

    /// Gives a team another name.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.conflict` when another team has the name
    public func change(_ id: TeamID, _ patch: TeamPatch, ifMatch precondition: Precondition, _ unit: UnitOfWork) throws -> Team {
        let before = try team(id, unit.scope)
        try precondition.require(before.version)
        var change = Change(.team, id, .changed)
        change.compare("name", before.name, patch.name.value ?? before.name)
        guard let name = patch.name.value, !change.fields.isEmpty else { return before }
        let team = Team(id: id, name: name, version: before.version + 1)
        try expecting(unique: Problem.nameTaken) { try TeamStore.update(team, in: unit.db) }
        try unit.record(change)
        return team
    }
}

extension Problem {
    fileprivate static var nameTaken: Problem {
        .conflict(code: "name-taken", detail: "Et andet team hedder det samme. Vælg et andet navn.")
    }
}
