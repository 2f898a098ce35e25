public import Domain
public import Storage

/// Who is doing what, why and with which reach: proof that a request was let in. Every use case wants one, and only
/// `Gatekeeper` in this file can make one.
public struct Authority: Sendable {
    /// The token the request came with.
    public let token: AccessTokenID
    /// The person at the keys; nil when a system acts by itself.
    public let staff: StaffID?
    /// The roles that count here, each with its reach (the smaller of the person's and the token's).
    public let roles: [Role: Reach]
    /// The widest reach among the roles the operation admits.
    public let reach: Reach
    /// The teams whose cases `Reach.team` covers.
    public let teams: Set<TeamID>
    /// The only teams whose cases may be seen at all, when a system that reaches no more acts for a person.
    public let within: Set<TeamID>?
    /// Those whom the person stands in for on the day of the request.
    public let standsInFor: Set<StaffID>
    /// What the token may be used for.
    public let scopes: Set<Scope>
    /// The citizen's own case, where it is a citizen who came through a link; nothing else is reached.
    public let ownCase: CaseID?
    /// Why the data is looked at; logged with every access (3.2).
    public let purpose: Purpose
    /// The request, as in `X-Request-Id` and the access log.
    public let request: RequestID
    /// The operation's id in the contract.
    public let operation: String
    /// The instant of the request; every time the request writes is this one.
    public let now: Instant

    /// Whether every case that is not protected may be seen.
    public var reachesAll: Bool { reach == .all && within == nil }

    /// The roles that reach anything here.
    var workingRoles: Set<Role> { Set(roles.lazy.filter { $0.value > .none }.map(\.key)) }

    fileprivate init(
        identity: Identity, roles: [Role: Reach], reach: Reach, purpose: Purpose, request: RequestID, operation: String, now: Instant
    ) {
        token = identity.token
        staff = identity.staff
        self.roles = roles
        self.reach = reach
        teams = identity.teams
        within = identity.within
        standsInFor = identity.standsInFor(at: now)
        scopes = identity.scopes
        ownCase = identity.ownCase
        self.purpose = purpose
        self.request = request
        self.operation = operation
        self.now = now
    }
}

/// What a request says about who sent it.
public struct Credentials: Sendable {
    /// The token after `Authorization: Bearer`, if any.
    public var token: String?
    /// Whose client certificate the connection proved, where the request names no token; nil in every other case.
    public var certificateSubject: String?
    /// The value of `Kompas-Acting-Staff`, if any.
    public var actingStaff: String?
    /// The value of `Kompas-Purpose`, if any.
    public var purpose: String?

    public init(token: String?, certificateSubject: String? = nil, actingStaff: String? = nil, purpose: String? = nil) {
        self.token = token
        self.certificateSubject = certificateSubject
        self.actingStaff = actingStaff
        self.purpose = purpose
    }
}

/// The answer at the gate. A refusal still says who it was, as far as that is known, because refusals are logged too (3.1).
public enum Admission: Sendable {
    case admitted(Authority)
    case refused(Problem, token: AccessTokenID?, staff: StaffID?)
}

/// Lets requests in: token, acting person, role, scope, purpose. Default deny.
public struct Gatekeeper: Sendable {
    public init() {}

    /// Decides about one request. Reads the token and the people behind it from `db`, unless they are known in the state it shows.
    /// - Throws: `StorageError`
    public func admit(
        _ credentials: Credentials, to rule: AccessRule, operation: String, purpose standard: Purpose,
        request: RequestID, now: Instant, known callers: KnownCallers, in db: Connection
    ) throws -> Admission {
        if case .citizen(let proof) = rule, let link = try link(behind: credentials, proof, now: now, in: db) {
            guard credentials.actingStaff == nil else { return .refused(.forbidden(.actingStaff), token: link.id.retyped(), staff: nil) }
            return .admitted(Authority(
                identity: Identity(link: link), roles: [:], reach: .none, purpose: standard, request: request, operation: operation, now: now
            ))
        }
        guard let caller = try caller(behind: credentials, now: now, known: callers, in: db), caller.token.isUsable(at: now) else {
            return .refused(.unauthenticated, token: nil, staff: nil)
        }

        guard var identity = caller.identity else { return .refused(.unauthenticated, token: caller.token.id, staff: caller.token.staff) }
        if let acting = credentials.actingStaff {
            guard caller.token.mayAct, let id = StaffID(acting), let person = try callers.person(id, at: now, in: db), person.member.isActive
            else { return .refused(.forbidden(.actingStaff), token: caller.token.id, staff: caller.token.staff) }
            identity = identity.acting(for: person)
        }
        func refuse(_ problem: Problem) -> Admission { .refused(problem, token: identity.token, staff: identity.staff) }

        var chosen = standard
        if let code = credentials.purpose {
            guard let named = Purpose(rawValue: code) else {
                return refuse(.malformed(detail: "Formålet i Kompas-Purpose kendes ikke. Se listen på /v1/codes/formaal."))
            }
            chosen = named
        }

        let widest: Reach
        switch rule {
        case .open, .signedIn:
            widest = identity.roles.values.max() ?? .none
        case .roles(let admitted, let scope, _):
            guard identity.scopes.contains(scope) else { return refuse(.forbidden(.scope)) }
            widest = identity.roles.lazy.filter { admitted.contains($0.key) }.map(\.value).max() ?? .none
        case .citizen:
            return refuse(.forbidden(.role))
        }
        let reach = identity.reach(atMost: widest)
        if case .roles = rule, reach == .none { return refuse(.forbidden(.role)) }
        if case .roles(_, _, .all) = rule, reach < .all || identity.within != nil { return refuse(.forbidden(.reach)) }
        let roles = identity.limit.map { limit in identity.roles.mapValues { min($0, limit.reach) } } ?? identity.roles
        return .admitted(Authority(
            identity: identity, roles: roles, reach: reach, purpose: chosen, request: request, operation: operation, now: now
        ))
    }

    /// The token that a request names, or else the one that its connection's certificate stands for; never both.
    private func caller(behind credentials: Credentials, now: Instant, known callers: KnownCallers, in db: Connection) throws -> Caller? {
        if let text = credentials.token {
            return try SecretToken.hash(of: text).flatMap { try callers.caller($0, at: now, in: db) }
        }
        return try credentials.certificateSubject.flatMap { try callers.caller(certificate: $0, workingAt: now, in: db) }
    }

    /// The citizen's link that a request proves, as long as it opens anything.
    private func link(behind credentials: Credentials, _ proof: CitizenProof, now: Instant, in db: Connection) throws -> CitizenLink? {
        guard let text = credentials.token else { return nil }
        let link: CitizenLink?
        switch proof {
        case .code:
            let parts = text.split(separator: ".", maxSplits: 1)
            guard parts.count == 2, let id = CitizenLinkID(String(parts[0])), let code = OneTimeCode(parts[1]) else { return nil }
            link = try CitizenLinkStore.find(id, codeHash: code.hash(of: id), in: db)
        case .key:
            link = try SecretToken.hash(of: text).flatMap { try CitizenLinkStore.find(keyHash: $0, in: db) }
        }
        guard let link, try link.opens(at: now, in: db) else { return nil }
        return link
    }

    /// The authority of the service itself, for start-up work such as the demo jobcenter: every role, every case. No request
    /// can obtain it. The access log names the token `AccessTokenID.service`.
    public static func service(operation: String, staff: StaffID?, request: RequestID, now: Instant) -> Authority {
        let identity = Identity(token: .service, staff: staff, roles: [:], teams: [], scopes: Set(Scope.allCases))
        let roles = Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, Reach.all) })
        return Authority(identity: identity, roles: roles, reach: .all, purpose: .drift, request: request, operation: operation, now: now)
    }
}

extension ID where Entity == AccessToken {
    /// The service acting by itself; not a row in the token table.
    public static var service: AccessTokenID { AccessTokenID(high: 0, low: 0) }
}
