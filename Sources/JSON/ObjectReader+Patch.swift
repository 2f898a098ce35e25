/// Fields of a merge patch (RFC 7396), where absent and `null` differ. A member that is wrong adds its fault and
/// reads as absent. Where a field cannot be emptied, `nullable: false` makes `null` the fault `required`.
extension ObjectReader {
    /// Text by the rules of `string`.
    public func patchString(
        _ name: String, length: ClosedRange<Int> = 1...200, nullable: Bool = true
    ) -> Patch<String> {
        patch(name, nullable: nullable) { string(name, length: length) }
    }

    /// An integer by the rules of `integer`.
    public func patchInteger(_ name: String, in range: ClosedRange<Int>, nullable: Bool = true) -> Patch<Int> {
        patch(name, nullable: nullable) { integer(name, in: range) }
    }

    /// `true` or `false`.
    public func patchBoolean(_ name: String, nullable: Bool = true) -> Patch<Bool> {
        patch(name, nullable: nullable) { boolean(name) }
    }

    /// Text with a meaning of its own, by the rules of `value`.
    public func patchValue<T>(
        _ name: String, code: String, detail: String, nullable: Bool = true, _ parse: (String) -> T?
    ) -> Patch<T> {
        patch(name, nullable: nullable) { value(name, code: code, detail: detail, parse) }
    }

    /// One of the codes of a list.
    public func patchChoice<E: RawRepresentable & CaseIterable>(
        _ name: String, _ type: E.Type = E.self, nullable: Bool = true
    ) -> Patch<E> where E.RawValue == String {
        patch(name, nullable: nullable) { choice(name, type) }
    }

    /// Texts that take the place of the whole old list, by the rules of `strings`.
    public func patchStrings(
        _ name: String, count: ClosedRange<Int>, length: ClosedRange<Int> = 1...200, nullable: Bool = true
    ) -> Patch<[String]> {
        patch(name, nullable: nullable) { strings(name, count: count, length: length) }
    }

    /// Codes that take the place of the whole old list, by the rules of `choices`.
    public func patchChoices<E: RawRepresentable & CaseIterable>(
        _ name: String, count: ClosedRange<Int>, _ type: E.Type = E.self, nullable: Bool = true
    ) -> Patch<[E]> where E.RawValue == String {
        patch(name, nullable: nullable) { choices(name, count: count, type) }
    }

    /// Texts with a meaning of their own that take the place of the whole old list, by the rules of `values`.
    public func patchValues<T>(
        _ name: String, count: ClosedRange<Int>, code: String, detail: String, nullable: Bool = true,
        _ parse: (String) -> T?
    ) -> Patch<[T]> {
        patch(name, nullable: nullable) { values(name, count: count, code: code, detail: detail, parse) }
    }

    /// Objects that take the place of the whole old list, by the rules of `objects`.
    public func patchObjects(
        _ name: String, count: ClosedRange<Int>, nullable: Bool = true
    ) -> Patch<[ObjectReader]> {
        patch(name, nullable: nullable) { objects(name, count: count) }
    }
}
