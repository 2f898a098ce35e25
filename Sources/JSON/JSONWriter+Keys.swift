/// Members whose names are made at run time, such as codes that count something.
extension JSONWriter {
    /// Writes a member with text, or `null` for nil.
    public mutating func member(key name: String, _ value: String?) {
        begin(key: name)
        self.value(value)
    }

    /// Writes a member with an integer, or `null` for nil.
    public mutating func member(key name: String, _ value: Int?) {
        begin(key: name)
        self.value(value)
    }

    /// Writes a member with an integer, or `null` for nil.
    public mutating func member(key name: String, _ value: Int64?) {
        begin(key: name)
        self.value(value)
    }

    /// Writes a member with a double, or `null` for nil.
    public mutating func member(key name: String, _ value: Double?) {
        begin(key: name)
        self.value(value)
    }

    /// Writes a member with `true` or `false`, or `null` for nil.
    public mutating func member(key name: String, _ value: Bool?) {
        begin(key: name)
        self.value(value)
    }

    /// Writes a member with a parsed document.
    public mutating func member(key name: String, _ value: JSONValue) {
        begin(key: name)
        self.value(value)
    }

    /// Writes a member that is an object.
    public mutating func object(key name: String, _ body: (inout JSONWriter) throws -> Void) rethrows {
        begin(key: name)
        try object(body)
    }

    /// Writes a member that is an array.
    public mutating func array(key name: String, _ body: (inout JSONWriter) throws -> Void) rethrows {
        begin(key: name)
        try array(body)
    }

    /// Writes a member whose bytes already are one JSON value; they are not checked.
    public mutating func raw(key name: String, _ json: [UInt8]) {
        begin(key: name)
        raw(json)
    }
}
