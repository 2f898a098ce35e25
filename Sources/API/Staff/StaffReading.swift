public import Application
import Domain
public import Endpoints
public import JSON

extension NewStaff: BodyInput {
    public init?(_ fields: ObjectReader) {
        let name = fields.string("name")
        let title = fields.optionalString("title")
        let email = fields.optionalValue("email", code: "not-an-email", detail: emailDetail) { EmailAddress.read($0) }
        let teams: [TeamID]? = fields.optionalIDs("teams", count: 0...50)
        let roles = fields.optionalObjects("roles", count: 0...Role.allCases.count)?.map { RoleGrant.read($0) }
        guard let name, roles?.contains(where: { $0 == nil }) != true else { return nil }
        self.init(name: name, title: title, email: email, teams: teams ?? [], roles: (roles ?? []).compactMap { $0 })
    }
}

extension StaffPatch: BodyInput {
    public init?(_ fields: ObjectReader) {
        self.init(
            name: fields.patchString("name", nullable: false), title: fields.patchString("title"),
            email: fields.patchValue("email", code: "not-an-email", detail: emailDetail) { EmailAddress.read($0) },
            active: fields.patchBoolean("active", nullable: false), teams: fields.patchIDs("teams", count: 0...50),
            roles: fields.patchObjects("roles", count: 0...Role.allCases.count, nullable: false).map { readers in
                readers.compactMap { RoleGrant.read($0) }
            }
        )
    }
}

extension NewTeam: BodyInput {
    public init?(_ fields: ObjectReader) {
        guard let name = fields.string("name") else { return nil }
        self.init(name: name)
    }
}

extension TeamPatch: BodyInput {
    public init?(_ fields: ObjectReader) {
        self.init(name: fields.patchString("name", nullable: false))
    }
}

extension RoleGrant {
    /// A role and its reach; nil, with the fault noted, when either is wrong.
    static func read(_ fields: ObjectReader) -> RoleGrant? {
        defer { fields.finish() }
        let role = fields.choice("role", Role.self)
        let reach = fields.choice("reach", GrantedReach.self)
        guard let role, let reach else { return nil }
        return RoleGrant(role: role, reach: reach.reach)
    }
}

/// The reach a role can be given: one without reach opens nothing, and is left out instead.
private enum GrantedReach: String, CaseIterable {
    case egne, team, alle

    var reach: Reach {
        switch self {
        case .egne: .own
        case .team: .team
        case .alle: .all
        }
    }
}

private let emailDetail = "Skal være en e-mailadresse, som anna@kommune.dk."
