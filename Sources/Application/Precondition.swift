/// The version a change was decided on, from `If-Match` (RFC 9110 section 13.1.1).
public enum Precondition: Sendable, Equatable {
    /// `*`: whatever is there now.
    case any
    case version(Int)

    /// Makes sure that the thing is still at the version the caller saw.
    /// - Throws: `Problem.stale`
    public func require(_ current: Int) throws {
        if case .version(let seen) = self, seen != current { throw Problem.stale }
    }
}
