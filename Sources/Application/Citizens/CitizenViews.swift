public import Domain

/// A citizen as shown: the CPR number masked.
public struct CitizenView: Sendable {
    public var citizen: Citizen
    public var cprMasked: String
    public var cprKind: CPRNumber.Kind
    /// What is odd about the number without making it wrong.
    public var cprWarnings: [CPRWarning]
}

/// A CPR number in full, with the days it holds.
public struct DatedCPR: Sendable {
    public var cpr: CPRNumber
    public var validFrom: Day
    public var validTo: Day?
}
