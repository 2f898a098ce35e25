import Crypto
import Foundation
import GRDB
import Hummingbird

/// Who asks, and how far they see.
struct Caller: Sendable {
    var token: UUID
    var staff: UUID?
    var scopes: Set<String>
    /// The widest among the roles that work with cases; nil when there is none.
    var reach: Reach?
    var teams: Set<UUID>

    static let caseRoles: Set<String> = ["sagsbehandler", "virksomhedskonsulent", "teamleder", "leder", "integration"]

    init(token: AccessTokenRecord, roles: [RoleGrant], teams: Set<UUID>) {
        self.token = token.id
        staff = token.staff
        scopes = Set(token.scopes.split(separator: " ").map(String.init))
        reach = roles.filter { Self.caseRoles.contains($0.role) }.map(\.reach).max()
        self.teams = teams
    }
}

/// Finds the bearer token by its SHA-256 and the person behind it.
struct TokenAuthentication: RouterMiddleware {
    let pool: DatabasePool

    func handle(
        _ request: Request, context: PeerContext, next: (Request, PeerContext) async throws -> Response
    ) async throws -> Response {
        guard let header = request.headers[.authorization], header.hasPrefix("Bearer ") else { throw HTTPError(.unauthorized) }
        let hash = Data(SHA256.hash(data: Data(header.dropFirst("Bearer ".count).utf8)))
        guard let caller = try await pool.read({ db in try caller(hash, db) }) else { throw HTTPError(.unauthorized) }
        var context = context
        context.caller = caller
        return try await next(request, context)
    }

    private func caller(_ hash: Data, _ db: Database) throws -> Caller? {
        let now = Date()
        guard let token = try AccessTokenRecord.filter(AccessTokenRecord.Columns.hash == hash).fetchOne(db),
              token.revokedAt == nil, token.expiresAt > now
        else { return nil }
        guard let staff = token.staff else {
            let roles = try TokenRole.filter(TokenRole.Columns.token == token.id).fetchAll(db)
            let teams = try TokenTeam.filter(TokenTeam.Columns.token == token.id).fetchAll(db)
            return Caller(token: token, roles: roles.map(\.grant), teams: Set(teams.map(\.team)))
        }
        guard let person = try StaffRecord.filter(key: staff).fetchOne(db), person.active else { return nil }
        let roles = try StaffRole.filter(StaffRole.Columns.staff == staff).fetchAll(db)
        let teams = try StaffTeam.filter(StaffTeam.Columns.staff == staff).fetchAll(db)
        return Caller(token: token, roles: roles.map(\.grant), teams: Set(teams.map(\.team)))
    }
}
