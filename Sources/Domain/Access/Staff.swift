/// A person who works with cases here. Every act is traced to one of them (section 3.1).
public struct StaffMember: Hashable, Sendable {
    public let id: StaffID
    public var name: String
    public var email: String?
    /// The title the person goes by.
    public var title: String?
    public var teams: Set<TeamID>
    public var grants: [RoleGrant]
    /// Someone who has left keeps their name on what they did, and may do nothing.
    public var isActive: Bool
    /// Counts changes from 1.
    public var version: Int

    public init(
        id: StaffID, name: String, email: String? = nil, title: String? = nil, teams: Set<TeamID> = [], grants: [RoleGrant] = [],
        isActive: Bool = true, version: Int = 1
    ) {
        self.id = id
        self.name = name
        self.email = email
        self.title = title
        self.teams = teams
        self.grants = grants
        self.isActive = isActive
        self.version = version
    }

    /// The widest reach among those of the roles in question; ``Reach/none`` when the person has none of them or has left.
    public func reach(as roles: Set<Role>) -> Reach {
        guard isActive else { return .none }
        return grants.filter { roles.contains($0.role) }.map(\.reach).max() ?? .none
    }
}

/// A unit of staff that shares cases.
public struct Team: Hashable, Sendable {
    public let id: TeamID
    public var name: String
    /// Counts changes from 1.
    public var version: Int

    public init(id: TeamID, name: String, version: Int = 1) {
        self.id = id
        self.name = name
        self.version = version
    }
}
