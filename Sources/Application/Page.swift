import Domain

/// One page of a list. `next` is where the following page begins; nil on the last.
public struct Page<Item: Sendable>: Sendable {
    public var items: [Item]
    public var next: String?
    /// From where its changes are followed; nil for a list that has no feed of them.
    public var changes: ChangesFrom?

    public init(items: [Item], next: String?, changes: ChangesFrom? = nil) {
        self.items = items
        self.next = next
        self.changes = changes
    }

    /// Cuts a page out of one row more than it holds: the extra row tells that there is a next page.
    init(_ rows: [Item], limit: Int, cursor: (Item) -> String) {
        items = Array(rows.prefix(limit))
        next = rows.count > limit ? items.last.map(cursor) : nil
    }
}

/// Cursors carry the store's epoch before their place: a restored store may hold other rows where an old cursor points.
struct CursorEpoch: Sendable {
    let number: UInt32

    /// The place with the epoch before it, in a form that travels in a URL: `0badcafe~...`.
    func mark(_ place: String) -> String {
        "\(Hexadecimal.text(digits))~\(place)"
    }

    /// The place in a cursor of this epoch; nil for no cursor.
    /// - Throws: `unknown` for a cursor we did not make, `old` for one of another epoch
    func place(_ cursor: String?, unknown: Problem = .unknownCursor, old: Problem = .gone(.list)) throws -> Substring? {
        guard let cursor else { return nil }
        let parts = cursor.split(separator: "~", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let found = Hexadecimal.bytes(parts[0]), found.count == 4 else { throw unknown }
        guard found == digits else { throw old }
        return parts[1]
    }

    private var digits: [UInt8] { withUnsafeBytes(of: number.bigEndian) { Array($0) } }
}

/// A place in an alphabetical list: the sort key and id of the last item seen.
struct AlphabeticalCursor {
    let epoch: CursorEpoch

    func text(_ sortKey: String, _ id: some CustomStringConvertible) -> String {
        epoch.mark("\(id)~\(Hexadecimal.text(sortKey.utf8))")
    }

    /// - Throws: `Problem.invalid` for a cursor we did not make, `Problem.gone`
    func read<Entity>(_ text: String?) throws -> (sortKey: String, id: ID<Entity>)? {
        guard let place = try epoch.place(text) else { return nil }
        let parts = place.split(separator: "~", omittingEmptySubsequences: false)
        guard parts.count == 2, let id = ID<Entity>(String(parts[0])), let key = Hexadecimal.bytes(parts[1]), let sortKey = String(validating: key, as: UTF8.self)
        else { throw Problem.unknownCursor }
        return (sortKey, id)
    }
}

/// A place in a list ordered by id.
struct IdentifierCursor {
    let epoch: CursorEpoch

    func text<Entity>(_ id: ID<Entity>) -> String { epoch.mark(id.description) }

    /// - Throws: `Problem.invalid` for a cursor we did not make, `Problem.gone`
    func read<Entity>(_ text: String?) throws -> ID<Entity>? {
        guard let place = try epoch.place(text) else { return nil }
        guard let id = ID<Entity>(String(place)) else { throw Problem.unknownCursor }
        return id
    }
}

/// A place in a list ordered by time: the instant of the last item seen, and its id.
struct TimeCursor {
    let epoch: CursorEpoch

    func text<Entity>(_ instant: Instant, _ id: ID<Entity>) -> String {
        epoch.mark("\(instant.milliseconds)~\(id)")
    }

    /// - Throws: `Problem.invalid` for a cursor we did not make, `Problem.gone`
    func read<Entity>(_ text: String?) throws -> (Instant, ID<Entity>)? {
        guard let place = try epoch.place(text) else { return nil }
        let parts = place.split(separator: "~", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let milliseconds = Int64(parts[0]), let id = ID<Entity>(parts[1]) else { throw Problem.unknownCursor }
        let instant = Instant(milliseconds: milliseconds)
        guard "\(instant.milliseconds)" == parts[0] else { throw Problem.unknownCursor }
        return (instant, id)
    }
}

/// A place in a list ordered by case: the case of the last item seen, and its id.
struct InCaseCursor {
    let epoch: CursorEpoch

    func text<Entity>(_ caseID: CaseID, _ id: ID<Entity>) -> String { epoch.mark("\(caseID)~\(id)") }

    /// - Throws: `Problem.invalid` for a cursor we did not make, `Problem.gone`
    func read<Entity>(_ text: String?) throws -> (caseID: CaseID, id: ID<Entity>)? {
        guard let place = try epoch.place(text) else { return nil }
        let parts = place.split(separator: "~", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let caseID = CaseID(parts[0]), let id = ID<Entity>(parts[1]) else { throw Problem.unknownCursor }
        return (caseID, id)
    }
}

extension Problem {
    static var unknownCursor: Problem {
        .invalid("?after", "unknown-cursor", "Brug værdien fra next i det forrige svar, eller begynd forfra uden after.")
    }
}
