/// How large the parts of a table that comes in may be. What is over a limit is refused, not cut.
public struct CSVLimits: Sendable, Hashable {
    /// The most bytes of one field, escapes resolved.
    public var fieldBytes: Int
    /// The most bytes of one record's fields together.
    public var recordBytes: Int
    /// The most fields of a record.
    public var fields: Int

    public init(fieldBytes: Int = 64 * 1024, recordBytes: Int = 256 * 1024, fields: Int = 256) {
        self.fieldBytes = fieldBytes
        self.recordBytes = recordBytes
        self.fields = fields
    }
}
