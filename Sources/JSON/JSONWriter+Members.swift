/// Members of an object whose names the program holds. nil is written as `null`; `memberIfPresent` leaves it out.
extension JSONWriter {
    /// Writes a member with text.
    public mutating func member(_ name: StaticString, _ value: String) {
        begin(name)
        self.value(value)
    }

    /// Writes a member with text, or `null` for nil.
    public mutating func member(_ name: StaticString, _ value: String?) {
        begin(name)
        self.value(value)
    }

    /// Writes a member with an integer.
    public mutating func member(_ name: StaticString, _ value: Int) {
        begin(name)
        self.value(value)
    }

    /// Writes a member with an integer, or `null` for nil.
    public mutating func member(_ name: StaticString, _ value: Int?) {
        begin(name)
        self.value(value)
    }

    /// Writes a member with an integer.
    public mutating func member(_ name: StaticString, _ value: Int64) {
        begin(name)
        self.value(value)
    }

    /// Writes a member with an integer, or `null` for nil.
    public mutating func member(_ name: StaticString, _ value: Int64?) {
        begin(name)
        self.value(value)
    }

    /// Writes a member with a double.
    public mutating func member(_ name: StaticString, _ value: Double) {
        begin(name)
        self.value(value)
    }

    /// Writes a member with a double, or `null` for nil.
    public mutating func member(_ name: StaticString, _ value: Double?) {
        begin(name)
        self.value(value)
    }

    /// Writes a member with `true` or `false`.
    public mutating func member(_ name: StaticString, _ value: Bool) {
        begin(name)
        self.value(value)
    }

    /// Writes a member with `true` or `false`, or `null` for nil.
    public mutating func member(_ name: StaticString, _ value: Bool?) {
        begin(name)
        self.value(value)
    }

    /// Writes a member with text that the program itself holds.
    public mutating func member(_ name: StaticString, _ value: StaticString) {
        begin(name)
        self.value(value)
    }

    /// Writes a member with a parsed document.
    public mutating func member(_ name: StaticString, _ value: JSONValue) {
        begin(name)
        self.value(value)
    }

    /// Writes a member with text, and nothing for nil.
    public mutating func memberIfPresent(_ name: StaticString, _ value: String?) {
        if let value { member(name, value) }
    }

    /// Writes a member with an integer, and nothing for nil.
    public mutating func memberIfPresent(_ name: StaticString, _ value: Int?) {
        if let value { member(name, value) }
    }

    /// Writes a member with an integer, and nothing for nil.
    public mutating func memberIfPresent(_ name: StaticString, _ value: Int64?) {
        if let value { member(name, value) }
    }

    /// Writes a member with a double, and nothing for nil.
    public mutating func memberIfPresent(_ name: StaticString, _ value: Double?) {
        if let value { member(name, value) }
    }

    /// Writes a member with `true` or `false`, and nothing for nil.
    public mutating func memberIfPresent(_ name: StaticString, _ value: Bool?) {
        if let value { member(name, value) }
    }

    /// Writes a member with text of a known length that needs no escape, such as an identifier. `fill` gives every byte of it.
    public mutating func member(_ name: StaticString, plain length: Int, _ fill: (UnsafeMutableBufferPointer<UInt8>) -> Void) {
        begin(name)
        appendQuoted(length: length, fill)
        needsComma = true
    }

    /// Writes a member that is `null`.
    public mutating func null(_ name: StaticString) {
        begin(name)
        null()
    }

    /// Writes a member whose bytes already are one JSON value; they are not checked.
    public mutating func raw(_ name: StaticString, _ json: [UInt8]) {
        begin(name)
        raw(json)
    }
}
