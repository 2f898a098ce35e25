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

/// A place in an alphabetical list: the sort key and id of the last item seen, in a form that travels in a URL.
enum AlphabeticalCursor {
    static func text(_ sortKey: String, _ id: some CustomStringConvertible) -> String {
        "\(id)~\(Hexadecimal.text(sortKey.utf8))"
    }

    /// - Throws: `Problem.invalid` for a cursor we did not make
    static func read<Entity>(_ text: String?) throws -> (sortKey: String, id: ID<Entity>)? {
        guard let text else { return nil }
        let parts = text.split(separator: "~", omittingEmptySubsequences: false)
        guard parts.count == 2, let id = ID<Entity>(String(parts[0])), let key = Hexadecimal.bytes(parts[1]), let sortKey = String(validating: key, as: UTF8.self)
        else { throw Problem.unknownCursor }
        return (sortKey, id)
    }
}

/// A place in a list ordered by id.
enum IdentifierCursor {
    /// - Throws: `Problem.invalid` for a cursor we did not make
    static func read<Entity>(_ text: String?) throws -> ID<Entity>? {
        guard let text else { return nil }
        guard let id = ID<Entity>(text) else { throw Problem.unknownCursor }
        return id
    }
}

extension Problem {
    static var unknownCursor: Problem {
        .invalid("?after", "unknown-cursor", "Brug værdien fra next i det forrige svar, eller begynd forfra uden after.")
    }
}
