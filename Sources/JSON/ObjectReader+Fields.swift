/// Fields with one value. Each comes as required (absent and `null` are faults) and optional (they are nil).
extension ObjectReader {
    /// Text. Its length is counted in Unicode scalars; white space alone counts as no text; control characters
    /// other than new line and tab are refused.
    public func string(_ name: String, length: ClosedRange<Int> = 1...200) -> String? {
        required(name) { value throws(Refusal) in try value.readString(length: length, ifBlank: .required) }
    }

    /// Text that may be left out; when it is there, the rules of `string` hold.
    public func optionalString(_ name: String, length: ClosedRange<Int> = 1...200) -> String? {
        optional(name) { value throws(Refusal) in try value.readString(length: length, ifBlank: .blankOptional) }
    }

    /// An integer written without fraction and exponent.
    public func integer(_ name: String, in range: ClosedRange<Int>) -> Int? {
        required(name) { value throws(Refusal) in try value.readInteger(in: range) }
    }

    /// An integer that may be left out.
    public func optionalInteger(_ name: String, in range: ClosedRange<Int>) -> Int? {
        optional(name) { value throws(Refusal) in try value.readInteger(in: range) }
    }

    /// `true` or `false`.
    public func boolean(_ name: String) -> Bool? {
        required(name) { value throws(Refusal) in try value.readBoolean() }
    }

    /// `true`, `false` or left out.
    public func optionalBoolean(_ name: String) -> Bool? {
        optional(name) { value throws(Refusal) in try value.readBoolean() }
    }

    /// Text with a meaning of its own, such as an id, a day or a CPR number. When `parse` returns nil, or the text has
    /// more than 4096 bytes, the fault has this code and detail.
    public func value<T>(_ name: String, code: String, detail: String, _ parse: (String) -> T?) -> T? {
        required(name) { value throws(Refusal) in try value.readParsed(Refusal(code: code, detail: detail), parse) }
    }

    /// Text with a meaning of its own that may be left out.
    public func optionalValue<T>(_ name: String, code: String, detail: String, _ parse: (String) -> T?) -> T? {
        optional(name) { value throws(Refusal) in try value.readParsed(Refusal(code: code, detail: detail), parse) }
    }

    /// One of the codes of a list; the fault names them all.
    public func choice<E: RawRepresentable & CaseIterable>(
        _ name: String, _ type: E.Type = E.self
    ) -> E? where E.RawValue == String {
        required(name) { value throws(Refusal) in try value.readChoice(type) }
    }

    /// One of the codes of a list, or left out.
    public func optionalChoice<E: RawRepresentable & CaseIterable>(
        _ name: String, _ type: E.Type = E.self
    ) -> E? where E.RawValue == String {
        optional(name) { value throws(Refusal) in try value.readChoice(type) }
    }

    /// An object inside this one, with a reader of its own that needs its own `finish()`.
    public func object(_ name: String) -> ObjectReader? {
        guard let value = present(name) else {
            refuse(name, .required)
            return nil
        }
        return ObjectReader(value, at: JSONPointer.member(name, of: pointer), faults: faults)
    }

    /// An object inside this one that may be left out.
    public func optionalObject(_ name: String) -> ObjectReader? {
        guard let value = present(name) else { return nil }
        return ObjectReader(value, at: JSONPointer.member(name, of: pointer), faults: faults)
    }
}
