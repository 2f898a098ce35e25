import Domain
import Storage

extension Staffing {
    /// Who is asking: the token, the person at the keys, roles, reach and rights, as this very request has them.
    /// - Throws: `StorageError`
    public func me(_ scope: ReadScope) throws -> MeView {
        let authority = scope.authority
        guard let tokenName = try scope.tokenName(authority.token) else { throw StorageError.corrupt }
        return MeView(
            token: authority.token, tokenName: tokenName, staff: try authority.staff.flatMap { try StaffStore.find($0, in: scope.db) },
            roles: authority.roles.map { RoleGrant(role: $0.key, reach: $0.value) }.inOrder, reach: authority.within == nil ? authority.reach : min(authority.reach, .team),
            teams: try scope.teams(authority.teams), scopes: Scope.allCases.filter(authority.scopes.contains), purpose: authority.purpose
        )
    }
}
