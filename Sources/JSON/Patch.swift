/// What a merge patch (RFC 7396) says about one member: nothing, remove it, or give it this value.
public enum Patch<Value> {
    /// The member is not in the patch: leave it as it is.
    case absent
    /// The member is `null`: remove the value.
    case null
    /// The member has a value: put it in place of the old one.
    case set(Value)

    /// The new value, when there is one.
    public var value: Value? {
        if case .set(let value) = self { value } else { nil }
    }

    /// Whether the patch says nothing about the member.
    public var isAbsent: Bool {
        if case .absent = self { true } else { false }
    }

    /// What the member holds after the patch, given what it held before.
    public func applied(to current: Value?) -> Value? {
        switch self {
        case .absent: current
        case .null: nil
        case .set(let value): value
        }
    }

    /// The same patch with its value changed.
    public func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Patch<Other> {
        switch self {
        case .absent: .absent
        case .null: .null
        case .set(let value): .set(try transform(value))
        }
    }
}

extension Patch: Sendable where Value: Sendable {}
extension Patch: Equatable where Value: Equatable {}
