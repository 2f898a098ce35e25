public import Domain

/// A case to open out of reach.
public struct NewEmergencyAccess: Sendable {
    /// Which case: by its id, or the citizen's newest open one.
    public enum Target: Sendable {
        case caseFile(CaseID)
        case citizen(CPRNumber)
    }

    public var target: Target
    public var reason: String

    public init(target: Target, reason: String) {
        self.target = target
        self.reason = reason
    }
}

/// An opening as shown, with the names behind its ids.
public struct EmergencyView: Sendable {
    public var access: EmergencyAccess
    public var staffName: String
    public var reviewerName: String?
    /// Whether the case is open to them now.
    public var isInForce: Bool
}
