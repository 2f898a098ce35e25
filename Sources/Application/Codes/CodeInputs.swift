public import Domain

/// A code to add to a list, or to put in place of the one with the same code and first day.
public struct NewCode: Sendable {
    public var code: String
    public var label: String
    /// nil when no start is known.
    public var validFrom: Day?
    /// The last day; nil while in force.
    public var validTo: Day?
    /// Its place in the list. If left out, a code that is there keeps its place, and a new one gets its place in the import.
    public var sort: Int?
    public var note: String?
    /// What only this list has.
    public var attributes: [String: String]

    public init(
        code: String, label: String, validFrom: Day? = nil, validTo: Day? = nil, sort: Int? = nil, note: String? = nil,
        attributes: [String: String] = [:]
    ) {
        self.code = code
        self.label = label
        self.validFrom = validFrom
        self.validTo = validTo
        self.sort = sort
        self.note = note
        self.attributes = attributes
    }
}

/// Codes to import into one list.
public struct CodeImport: Sendable {
    public var codes: [NewCode]
    /// Whether somebody read the rows at their source.
    public var verified: Bool

    public init(codes: [NewCode], verified: Bool) {
        self.codes = codes
        self.verified = verified
    }
}
