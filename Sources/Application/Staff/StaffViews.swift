public import Domain

/// A person who works here, with the names of the teams.
public struct StaffView: Sendable {
    public var member: StaffMember
    /// In alphabetical order.
    public var teams: [Team]
    /// In the order of `Role.allCases`.
    public var roles: [RoleGrant]
}

/// Who is asking, and how far that goes.
public struct MeView: Sendable {
    public var token: AccessTokenID
    public var tokenName: String
    /// The person at the keys; nil when a system acts by itself.
    public var staff: StaffMember?
    public var roles: [RoleGrant]
    /// The widest reach among the roles.
    public var reach: Reach
    public var teams: [Team]
    public var scopes: [Scope]
    /// What a look at citizen data would be logged with if the request named no other purpose.
    public var purpose: Purpose
}

extension [RoleGrant] {
    /// In the order of `Role.allCases`, however they were written.
    var inOrder: [RoleGrant] {
        Role.allCases.flatMap { role in filter { $0.role == role } }
    }

    /// As history shows them; nil when there are none.
    var text: String? {
        isEmpty ? nil : inOrder.map { "\($0.role.label): \($0.reach.label)" }.joined(separator: "; ")
    }
}

extension [Team] {
    /// As history shows them; nil when there are none.
    var text: String? {
        isEmpty ? nil : map(\.name).joined(separator: "; ")
    }
}
