public import Domain
public import Storage

/// How long changes are told. A reader who stays away longer begins again with the whole list.
public enum ChangeRetention {
    /// 400 days: somebody who comes once a year, and is late.
    public static let days = 400

    /// Forgets what is older, some changes at a time.
    /// - Returns: how many were passed; fewer than `limit` when there is no more to do.
    /// - Throws: `StorageError`
    public static func forget(at now: Instant, limit: Int, in db: Connection) throws -> Int {
        try ChangeHorizon.advance(before: now.advanced(byMilliseconds: -Int64(days) * 86_400_000), limit: limit, in: db)
    }
}
