/// Reads the members of one object. Everything that is wrong becomes a `Fault` and reading goes on, so that all
/// faults come back at once.
///
/// A reading that returns nil for a required member has added a fault. Build the result first, call `finish()`, and
/// use the result only when `faults` is empty. Every reader, also one for an object inside another, needs its own
/// `finish()`.
public final class ObjectReader {
    /// Where faults go; shared by all readers of one document.
    public let faults: FaultCollector
    /// The pointer to this object (RFC 6901).
    public let pointer: String

    private let members: [JSONMember]
    private var wasRead: [Bool]

    /// Makes a reader for an object at `pointer`; nil, and a fault `not-an-object`, for any other value.
    public init?(_ value: JSONValue, at pointer: String = "", faults: FaultCollector) {
        guard let members = value.members else {
            faults.add(Refusal.notAnObject.fault(at: pointer))
            return nil
        }
        self.faults = faults
        self.pointer = pointer
        self.members = members
        wasRead = Array(repeating: false, count: members.count)
    }

    /// Whether the object has the member, `null` or not. Asking does not count as reading it.
    public func contains(_ name: String) -> Bool {
        index(of: name) != nil
    }

    /// Whether the member is there and is `null`. Asking does not count as reading it.
    public func isNull(_ name: String) -> Bool {
        index(of: name).map { members[$0].value.isNull } ?? false
    }

    /// The member as it is, whatever its type; nil without a fault when it is absent.
    public func json(_ name: String) -> JSONValue? {
        guard let index = index(of: name) else { return nil }
        wasRead[index] = true
        return members[index].value
    }

    /// Adds a fault of the caller's own at a member, which then counts as read, or at the object when `name` is nil.
    /// `detail` must not hold any of the input.
    public func fault(_ name: String?, code: String, _ detail: String) {
        refuse(name, Refusal(code: code, detail: detail))
    }

    /// Adds a fault `unknown-member` for every member that has not been read. Call it last.
    public func finish() {
        for index in members.indices where !wasRead[index] {
            wasRead[index] = true
            faults.add(Refusal.unknownMember.fault(at: JSONPointer.unknownMember(members[index].name, of: pointer)))
        }
    }

    private func index(of name: String) -> Int? {
        members.firstIndex { sameText($0.name, name) }
    }
}

/// What every kind of field has in common: a required one, an optional one, and one in a patch.
extension ObjectReader {
    func required<T>(_ name: String, _ read: (JSONValue) throws(Refusal) -> T) -> T? {
        guard let value = present(name) else {
            refuse(name, .required)
            return nil
        }
        return self.read(value, at: name, read)
    }

    func optional<T>(_ name: String, _ read: (JSONValue) throws(Refusal) -> T) -> T? {
        guard let value = present(name) else { return nil }
        return self.read(value, at: name, read)
    }

    func patch<T>(_ name: String, nullable: Bool, _ read: () -> T?) -> Patch<T> {
        guard let value = json(name) else { return .absent }
        if value.isNull {
            if nullable { return .null }
            refuse(name, .required)
            return .absent
        }
        return read().map(Patch.set) ?? .absent
    }

    /// The member when it is there and not `null`.
    func present(_ name: String) -> JSONValue? {
        guard let value = json(name), !value.isNull else { return nil }
        return value
    }

    func refuse(_ name: String?, _ refusal: Refusal) {
        guard let name else { return faults.add(refusal.fault(at: pointer)) }
        _ = json(name)
        faults.add(refusal.fault(at: JSONPointer.member(name, of: pointer)))
    }

    private func read<T>(_ value: JSONValue, at name: String, _ read: (JSONValue) throws(Refusal) -> T) -> T? {
        do {
            return try read(value)
        } catch {
            refuse(name, error)
            return nil
        }
    }
}
