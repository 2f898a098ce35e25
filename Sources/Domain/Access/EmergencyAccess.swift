/// A case out of reach that somebody opened in an emergency, with a reason that a leader sees.
public struct EmergencyAccess: Hashable, Sendable {
    public let id: EmergencyAccessID
    public let caseID: CaseID
    public let staff: StaffID
    public let reason: String
    public let openedAt: Instant
    /// From this instant on the case is closed to them again.
    public let until: Instant
    /// Who looked at it, and when.
    public var review: Review?
    /// Counts changes from 1.
    public var version: Int

    /// How long a case stays open: 24 hours [INT], a day's work and the night after it.
    public static let milliseconds: Int64 = 24 * 3_600_000

    /// Who may open the case of a protected citizen: the way out when everybody named has left.
    public static let openingProtected: Set<Role> = [.teamleder, .leder]

    /// A leader has seen it.
    public struct Review: Hashable, Sendable {
        public let at: Instant
        public let by: StaffID

        public init(at: Instant, by: StaffID) {
            self.at = at
            self.by = by
        }
    }

    public init(
        id: EmergencyAccessID, caseID: CaseID, staff: StaffID, reason: String, openedAt: Instant, until: Instant, review: Review? = nil,
        version: Int = 1
    ) {
        self.id = id
        self.caseID = caseID
        self.staff = staff
        self.reason = reason
        self.openedAt = openedAt
        self.until = until
        self.review = review
        self.version = version
    }

    /// Whether it lets whoever opened it in now. What was opened before the citizen was protected is closed by that; the protected open to
    /// leaders alone.
    public func admits(at now: Instant, as roles: Set<Role>, protectedSince: Instant?) -> Bool {
        guard openedAt <= now, now < until else { return false }
        guard let protectedSince else { return true }
        return openedAt >= protectedSince && !roles.isDisjoint(with: Self.openingProtected)
    }
}
