public import Domain
import Storage

/// A token as shown: everything but the secret, which nobody here knows.
public struct TokenView: Sendable {
    public var id: AccessTokenID
    public var name: String
    /// The person it belongs to; nil for a system's.
    public var staff: StaffID?
    public var staffName: String?
    /// A system's own roles, in the order of `Role.allCases`.
    public var roles: [RoleGrant]
    /// The teams a system reaches, in alphabetical order.
    public var teams: [Team]
    /// In the order of `Scope.allCases`.
    public var scopes: [Scope]
    /// Whether a system may name the person at the keys.
    public var mayAct: Bool
    /// Whose client certificate stands for the token.
    public var certificateSubject: String?
    public var createdAt: Instant
    public var expiresAt: Instant
    /// When it was last used, to the hour.
    public var lastUsedAt: Instant?
    public var revokedAt: Instant?
    public var state: TokenState

    init(_ row: AccessTokenRow, _ scope: ReadScope) throws {
        id = row.id
        name = row.name
        staff = row.staff
        staffName = try row.staff.flatMap { try StaffStore.name($0, in: scope.db) }
        roles = row.grants.inOrder
        teams = try scope.teams(row.teams)
        scopes = Scope.allCases.filter(row.scopes.contains)
        mayAct = row.mayAct
        certificateSubject = row.certificateSubject?.text
        createdAt = row.createdAt
        expiresAt = row.expiresAt
        lastUsedAt = row.lastUsedAt
        revokedAt = row.revokedAt
        state = TokenState(of: row, at: scope.authority.now)
    }
}

/// Whether a token lets anybody in.
public enum TokenState: String, Sendable, CaseIterable {
    case aktiv, udloebet, tilbagekaldt

    /// In Danish.
    public var label: String {
        switch self {
        case .aktiv: "Aktiv"
        case .udloebet: "Udløbet"
        case .tilbagekaldt: "Tilbagekaldt"
        }
    }

    init(of row: AccessTokenRow, at now: Instant) {
        self = if row.revokedAt != nil { .tilbagekaldt } else if row.isUsable(at: now) { .aktiv } else { .udloebet }
    }
}

/// A token that was made just now.
public struct MadeToken: Sendable {
    public var view: TokenView
    /// The token itself, which is shown this once.
    public var text: String
}

extension ReadScope {
    /// What a token is called. The service itself has none and goes by the product's name; a citizen has a link.
    func tokenName(_ id: AccessTokenID) throws -> String? {
        if id == .service { return "Kompas" }
        if let name = try AccessTokenStore.name(id, in: db) { return name }
        return try CitizenLinkStore.exists(id.retyped(), in: db) ? "Borgerens eget link" : nil
    }
}
