extension JSONValue {
    /// The value of a member; nil when there is none or this is not an object.
    public subscript(name: String) -> JSONValue? {
        members?.first { sameText($0.name, name) }?.value
    }

    /// The element at an index from 0; nil when there is none or this is not an array.
    public subscript(index: Int) -> JSONValue? {
        guard let elements, elements.indices.contains(index) else { return nil }
        return elements[index]
    }

    /// The members, when this is an object.
    public var members: [JSONMember]? {
        if case .object(let members) = self { members } else { nil }
    }

    /// The elements, when this is an array.
    public var elements: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// The text, when this is a string.
    public var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The integer, when this is a number written without fraction or exponent that fits 64 bits.
    public var integer: Int64? {
        if case .number(let number) = self { number.integer } else { nil }
    }

    /// The truth value, when this is `true` or `false`.
    public var boolean: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// Whether this is `null`.
    public var isNull: Bool {
        if case .null = self { true } else { false }
    }
}
