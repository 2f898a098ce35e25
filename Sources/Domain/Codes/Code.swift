/// A list of codes.
public struct CodeList: Sendable {
    public var name: String
    public var label: String
    public var source: String
    /// Whether local rows may be imported.
    public var open: Bool

    public init(name: String, label: String, source: String, open: Bool) {
        self.name = name
        self.label = label
        self.source = source
        self.open = open
    }
}

/// A code of a list, in force from and to.
public struct Code: Sendable {
    public var code: String
    public var label: String
    /// nil when no start is known.
    public var validFrom: Day?
    /// The last day; nil while in force.
    public var validTo: Day?
    public var sort: Int
    /// Whether the row was read at its source.
    public var verified: Bool
    public var note: String?
    /// A JSON object with what only this list has.
    public var attributes: String?

    public init(
        code: String, label: String, validFrom: Day? = nil, validTo: Day? = nil, sort: Int, verified: Bool, note: String? = nil,
        attributes: String? = nil
    ) {
        self.code = code
        self.label = label
        self.validFrom = validFrom
        self.validTo = validTo
        self.sort = sort
        self.verified = verified
        self.note = note
        self.attributes = attributes
    }
}
