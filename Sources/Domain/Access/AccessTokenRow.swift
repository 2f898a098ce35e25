/// What is known of an API token. The token itself is known to its holder alone.
public struct AccessTokenRow: Sendable {
    public var id: AccessTokenID
    /// What it is for, in the words of whoever made it.
    public var name: String
    /// The person it belongs to; nil for a system's.
    public var staff: StaffID?
    /// A system's own roles; a person's token has the person's.
    public var grants: [RoleGrant]
    /// The teams a system reaches with `Reach.team`.
    public var teams: Set<TeamID>
    public var scopes: Set<Scope>
    /// Whether a system may name the person at the keys.
    public var mayAct: Bool
    /// Whose client certificate stands for the token; nil when only its text does.
    public var certificateSubject: CertificateSubject?
    public var createdAt: Instant
    public var expiresAt: Instant
    /// When it was last used, to the hour.
    public var lastUsedAt: Instant?
    public var revokedAt: Instant?

    public init(
        id: AccessTokenID, name: String, staff: StaffID?, grants: [RoleGrant], teams: Set<TeamID>, scopes: Set<Scope>, mayAct: Bool,
        certificateSubject: CertificateSubject? = nil, createdAt: Instant, expiresAt: Instant, lastUsedAt: Instant? = nil, revokedAt: Instant? = nil
    ) {
        self.id = id
        self.name = name
        self.staff = staff
        self.grants = grants
        self.teams = teams
        self.scopes = scopes
        self.mayAct = mayAct
        self.certificateSubject = certificateSubject
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.lastUsedAt = lastUsedAt
        self.revokedAt = revokedAt
    }

    /// Neither expired nor revoked.
    public func isUsable(at now: Instant) -> Bool { revokedAt == nil && now < expiresAt }
}
