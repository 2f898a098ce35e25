/// Values as elements of an array, or as a whole document.
extension JSONWriter {
    /// Writes text, escaped as needed.
    public mutating func value(_ text: String) {
        separate()
        appendQuoted(text)
        needsComma = true
    }

    /// Writes text, or `null` for nil.
    public mutating func value(_ text: String?) {
        if let text { value(text) } else { null() }
    }

    /// Writes text that the program itself holds.
    public mutating func value(_ text: StaticString) {
        separate()
        text.withUTF8Buffer { appendQuoted($0) }
        needsComma = true
    }

    /// Writes an integer.
    public mutating func value(_ integer: Int64) {
        separate()
        appendDigits(integer)
        needsComma = true
    }

    /// Writes an integer, or `null` for nil.
    public mutating func value(_ integer: Int64?) {
        if let integer { value(integer) } else { null() }
    }

    /// Writes an integer.
    public mutating func value(_ integer: Int) {
        value(Int64(integer))
    }

    /// Writes an integer, or `null` for nil.
    public mutating func value(_ integer: Int?) {
        if let integer { value(integer) } else { null() }
    }

    /// Writes the shortest decimal that reads back as the same double; `null` for infinities and not-a-number,
    /// which JSON does not have.
    public mutating func value(_ double: Double) {
        guard double.isFinite else { return null() }
        separate()
        bytes.append(contentsOf: double.description.utf8)
        needsComma = true
    }

    /// Writes a double, or `null` for nil.
    public mutating func value(_ double: Double?) {
        if let double { value(double) } else { null() }
    }

    /// Writes `true` or `false`.
    public mutating func value(_ boolean: Bool) {
        separate()
        append(boolean ? "true" : "false")
        needsComma = true
    }

    /// Writes `true`, `false`, or `null` for nil.
    public mutating func value(_ boolean: Bool?) {
        if let boolean { value(boolean) } else { null() }
    }

    /// Writes `null`.
    public mutating func null() {
        separate()
        append("null")
        needsComma = true
    }

    /// Writes bytes that already are one JSON value; they are not checked.
    public mutating func raw(_ json: [UInt8]) {
        separate()
        bytes.append(contentsOf: json)
        needsComma = true
    }

    /// Writes a parsed document back, numbers as they were written.
    public mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let boolean): self.value(boolean)
        case .number(let number):
            separate()
            bytes.append(contentsOf: number.text.utf8)
            needsComma = true
        case .string(let text): self.value(text)
        case .array(let elements):
            array { writer in
                for element in elements { writer.value(element) }
            }
        case .object(let members):
            object { writer in
                for member in members { writer.member(key: member.name, member.value) }
            }
        }
    }
}
