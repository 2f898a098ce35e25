public import Domain
import Storage

/// When tokens were last used, so that those nobody uses can be found and taken back.
extension Tokens {
    /// Whether a use is worth writing down: the first one, and then one an hour, so that reading does not become writing.
    public static func isDue(lastUsedAt: Instant?, now: Instant) -> Bool {
        guard let lastUsedAt else { return true }
        return lastUsedAt.distance(to: now) >= 3_600_000
    }

    /// Remembers that the request's own token was used, if that is due. It is no change that anybody made, so history has no row of it.
    /// - Throws: `StorageError`
    public static func noteUse(_ unit: UnitOfWork) throws {
        guard let row = try AccessTokenStore.find(unit.authority.token, in: unit.db),
              Self.isDue(lastUsedAt: row.lastUsedAt, now: unit.now)
        else { return }
        try AccessTokenStore.touch(row.id, at: unit.now, in: unit.db)
    }
}
