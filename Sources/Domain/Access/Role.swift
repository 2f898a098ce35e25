/// What a person or system is in the service.
public enum Role: String, Sendable, CaseIterable, Hashable {
    case sagsbehandler
    case virksomhedskonsulent
    case teamleder
    case leder
    case administrator
    case integration
    case rapport
    case dpo

    /// In Danish.
    public var label: String {
        switch self {
        case .sagsbehandler: "Sagsbehandler"
        case .virksomhedskonsulent: "Virksomhedskonsulent"
        case .teamleder: "Teamleder"
        case .leder: "Leder"
        case .administrator: "Administrator"
        case .integration: "Fagsystem"
        case .rapport: "Rapportudtræk"
        case .dpo: "Databeskyttelsesrådgiver"
        }
    }
}

extension Role {
    /// The roles of people who work with cases.
    public static let workingWithCases: Set<Role> = [.sagsbehandler, .virksomhedskonsulent, .teamleder, .leder]
    /// The roles that may protect a citizen and end the protection.
    public static let protecting: Set<Role> = [.sagsbehandler, .teamleder, .leder]
}

/// How far a role sees among the cases. Ordered: a greater reach sees all that a lesser does.
public enum Reach: String, Sendable, CaseIterable, Hashable, Comparable {
    /// No case at all.
    case none = "ingen"
    /// Cases the person answers for.
    case own = "egne"
    /// Own cases and those of the person's teams.
    case team
    /// Every case that is not protected.
    case all = "alle"

    public static func < (left: Reach, right: Reach) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .none: 0
        case .own: 1
        case .team: 2
        case .all: 3
        }
    }

    /// In Danish.
    public var label: String {
        switch self {
        case .none: "Ingen sager"
        case .own: "Egne sager"
        case .team: "Teamets sager"
        case .all: "Alle sager"
        }
    }
}

/// A role and how far it goes.
public struct RoleGrant: Hashable, Sendable {
    public let role: Role
    public let reach: Reach

    public init(role: Role, reach: Reach) {
        self.role = role
        self.reach = reach
    }
}

/// What a token may be used for.
public enum Scope: String, Sendable, CaseIterable, Hashable {
    case read
    case write
    /// CPR numbers in full.
    case cpr
    case accessLog = "access-log"
    case admin
}
