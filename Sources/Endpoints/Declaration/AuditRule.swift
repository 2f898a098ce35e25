public import Domain

/// What the access log is told about a call. An endpoint must state one; there is no default.
public enum AuditRule: Sendable {
    /// Every call, let in or refused, leaves one row before its answer leaves the house (3.1).
    case logged(AccessAction, purpose: Purpose)
    /// The answer is the same for everybody and about nobody.
    case exempt(reason: String)
}
