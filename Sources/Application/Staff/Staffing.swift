public import Domain
import JSON
import Storage

/// Who works here: the people, their roles and their teams.
public struct Staffing: Sendable {
    let epoch: CursorEpoch

    /// A page of the staff, in alphabetical order.
    /// - Parameters:
    ///   - team: only its members.
    ///   - active: only those who are here (true) or have left (false).
    /// - Throws: `Problem.invalid` for an unknown cursor, `Problem.gone`
    public func page(team: TeamID?, active: Bool?, after: String?, limit: Int, _ scope: ReadScope) throws -> Page<StaffView> {
        let rows = try StaffStore.page(
            team: team, active: active, after: AlphabeticalCursor(epoch: epoch).read(after), limit: limit + 1, in: scope.db
        )
        let page = Page(rows, limit: limit) { AlphabeticalCursor(epoch: epoch).text($0.sortKey, $0.member.id) }
        let items = try page.items.map { try view($0.member, scope) }
        return Page(items: items, next: page.next, changes: try ChangeFeed(feed: .staff, epoch: epoch, scope: scope).from())
    }

    /// - Throws: `Problem.notFound`
    public func find(_ id: StaffID, _ scope: ReadScope) throws -> StaffView {
        guard let member = try StaffStore.find(id, in: scope.db) else { throw Problem.notFound }
        return try view(member, scope)
    }

    /// Records somebody who begins to work here.
    /// - Throws: `Problem.invalid` with every fault; `Problem.conflict` when somebody has the e-mail address
    public func record(_ input: NewStaff, _ unit: UnitOfWork) throws -> StaffView {
        let check = CodeCheck(unit)
        try check.requireTeams(input.teams, at: "/teams")
        check.requireGrants(input.roles, ofPerson: true, at: "/roles")
        try check.finish()

        let member = StaffMember(
            id: unit.ids.next(), name: input.name, email: input.email, title: input.title, teams: Set(input.teams), grants: input.roles
        )
        try expecting(unique: Problem.emailTaken) { try StaffStore.insert(member, in: unit.db) }
        var change = Change(.staff, member.id, .created)
        try describe(nil, member, in: &change, unit)
        try unit.record(change)
        return try view(member, unit.scope)
    }

    /// Changes a person. Somebody who has left keeps their name on what they did, and their tokens open nothing any more.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.invalid` with every fault; `Problem.conflict` when somebody has
    ///   the e-mail address, or when nobody would be administrator any more
    public func change(_ id: StaffID, _ patch: StaffPatch, ifMatch precondition: Precondition, _ unit: UnitOfWork) throws -> StaffView {
        guard let before = try StaffStore.find(id, in: unit.db) else { throw Problem.notFound }
        try precondition.require(before.version)
        let check = CodeCheck(unit)
        try check.requireTeams(patch.teams.value ?? [], at: "/teams")
        check.requireGrants(patch.roles.value ?? [], ofPerson: true, at: "/roles")
        try check.finish()

        var member = before
        member.name = patch.name.value ?? before.name
        member.title = patch.title.applied(to: before.title)
        member.email = patch.email.applied(to: before.email)
        member.isActive = patch.active.value ?? before.isActive
        if let teams = patch.teams.value { member.teams = Set(teams) }
        if let roles = patch.roles.value { member.grants = roles }
        if before.isAdministrator, !member.isAdministrator, try !StaffStore.isHeld(.administrator, besides: id, in: unit.db) {
            throw Problem.lastAdministrator
        }
        var change = Change(.staff, id, .changed)
        try describe(before, member, in: &change, unit)
        guard !change.fields.isEmpty else { return try view(before, unit.scope) }
        member.version += 1
        let changed = member
        try expecting(unique: Problem.emailTaken) { try StaffStore.update(changed, in: unit.db) }
        try unit.record(change)
        return try view(changed, unit.scope)
    }

    func view(_ member: StaffMember, _ scope: ReadScope) throws -> StaffView {
        StaffView(member: member, teams: try scope.teams(member.teams), roles: member.grants.inOrder)
    }

    /// Each field from and to, with names where the field is a list of ids.
    private func describe(_ before: StaffMember?, _ after: StaffMember, in change: inout Change, _ unit: UnitOfWork) throws {
        change.compare("name", before?.name, after.name)
        change.compare("title", before?.title, after.title)
        change.compare("email", before?.email, after.email)
        change.compare("active", before.map { $0.isActive ? "ja" : "nej" }, after.isActive ? "ja" : "nej")
        if before?.teams != after.teams {
            change.compare("teams", try unit.scope.teams(before?.teams ?? []).text, try unit.scope.teams(after.teams).text)
        }
        change.compare("roles", before?.grants.text, after.grants.text)
    }
}

extension StaffMember {
    /// Whether the person is here and keeps staff, tokens and code lists.
    fileprivate var isAdministrator: Bool {
        isActive && grants.contains { $0.role == .administrator }
    }
}

extension Problem {
    fileprivate static var emailTaken: Problem {
        .conflict(code: "email-taken", detail: "En anden ansat har den e-mailadresse.")
    }

    fileprivate static var lastAdministrator: Problem {
        .conflict(
            code: "last-administrator",
            detail: "Personen er den eneste administrator. Giv rollen til en anden først, så nogen stadig kan give adgang."
        )
    }
}
