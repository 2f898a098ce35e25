import Domain

/// Who a token stands for.
struct Identity {
    var token: AccessTokenID
    var staff: StaffID?
    var roles: [Role: Reach]
    var teams: Set<TeamID>
    var scopes: Set<Scope>
    /// For whom the person covers, and when.
    var covers: [Cover] = []
    /// How far the system itself reaches that acts for a person.
    var limit: (reach: Reach, teams: Set<TeamID>)?
    /// The only case of a citizen who came through a link.
    var ownCase: CaseID?

    init(token: AccessTokenRow) {
        self.init(token: token.id, staff: token.staff, roles: token.grants.byRole, teams: token.teams, scopes: token.scopes)
    }

    /// The citizen whose link it is. Log and history name the link where they name others' tokens.
    init(link: CitizenLink) {
        self.init(token: link.id.retyped(), staff: nil, roles: [:], teams: [], scopes: [])
        ownCase = link.caseID
    }

    init(token: AccessTokenID, staff: StaffID?, roles: [Role: Reach], teams: Set<TeamID>, scopes: Set<Scope>) {
        self.token = token
        self.staff = staff
        self.roles = roles
        self.teams = teams
        self.scopes = scopes
    }

    /// The person at the keys behind a system's token.
    func acting(for person: KnownPerson) -> Identity {
        var acting = self
        acting.limit = (roles.values.max() ?? .none, teams)
        acting.staff = person.member.id
        acting.become(person)
        return acting
    }

    /// Takes on the person's roles, teams and covers.
    mutating func become(_ person: KnownPerson) {
        roles = person.member.grants.byRole
        teams = person.member.teams
        covers = person.covers
    }

    /// Those whom the person stands in for on the day of a request: days pass while people are remembered.
    func standsInFor(at now: Instant) -> Set<StaffID> {
        guard !covers.isEmpty else { return [] }
        let today = Copenhagen.day(of: now)
        return Set(covers.lazy.filter { $0.days.contains(today) }.map(\.absent))
    }

    /// The person's reach, or the system's where that is less. A system that reaches teams limits by `within`, not by reach: of what the
    /// person may see, the part that the system may see too.
    func reach(atMost person: Reach) -> Reach {
        guard let limit else { return person }
        return limit.reach == .team ? person : min(person, limit.reach)
    }

    /// The teams that limit the person, where the system reaches no more than its teams.
    var within: Set<TeamID>? {
        limit.flatMap { $0.reach == .team ? $0.teams : nil }
    }
}

extension [RoleGrant] {
    /// The reach of each role; a role that is named twice counts with its wider reach.
    var byRole: [Role: Reach] {
        Dictionary(map { ($0.role, $0.reach) }, uniquingKeysWith: { Swift.max($0, $1) })
    }
}
