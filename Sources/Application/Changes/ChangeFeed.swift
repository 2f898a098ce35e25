public import Domain
import Storage

/// From where a collection's changes are followed.
public struct ChangesFrom: Sendable {
    /// What to send as `changedSince`; nil for a caller who does not reach all.
    public var cursor: String?
}

/// A thing in a feed of changes.
public enum Changed<View: Sendable>: Sendable {
    /// As it is now.
    case present(View)
    /// It is gone, or out of sight.
    case removed(ID<Never>)
}

/// What a reader finds of a thing that changed.
enum Sight<View> {
    case visible(View)
    /// It is not there.
    case absent
    /// It is there, and not for this reader.
    case hidden
}

/// What changed in a collection, in commit order, for callers who reach all.
struct ChangeFeed {
    let feed: Feed
    let epoch: CursorEpoch
    let scope: ReadScope

    private var cursor: ChangeCursor { ChangeCursor(feed: feed, epoch: epoch) }

    /// As many changes are looked at for one page, so that no page takes long.
    static let rowsPerPage = 1_000
    /// Among so many numbers placements are looked for, which have no index of their own.
    static let numbersPerPage = 50_000

    /// From where the collection that is being read is followed on: taken in the transaction that reads it, so that nothing is missed.
    /// - Throws: `StorageError`
    func from() throws -> ChangesFrom {
        guard scope.authority.reachesAll else { return ChangesFrom() }
        return try ChangesFrom(cursor: cursor.text(ChangePlace(sequence: ChangeStore.last(in: scope.db))))
    }

    /// A page of what changed since the cursor. Each thing stands once, at its last change on the page. A page may hold fewer things than
    /// `limit` and still have a next one.
    /// - Parameter look: finds the thing as it is now.
    /// - Throws: `Problem.forbidden` for a caller who does not reach all, `Problem.invalid` for an unknown cursor, `Problem.gone` for one
    ///   that is too old or of another life of the store
    func page<View>(since text: String, limit: Int, look: (ChangedThing) throws -> Sight<View>) throws -> Page<Changed<View>> {
        guard scope.authority.reachesAll else { throw Problem.forbidden(.reach) }
        let place = try cursor.read(text)
        let last = try ChangeStore.last(in: scope.db)
        let horizon = try ChangeHorizon.read(in: scope.db)
        let told = place.mark == nil ? place.sequence : place.sequence - 1
        guard told >= horizon, place.sequence <= last else { throw Problem.gone(.changes) }
        var window = ChangeWindow(place: place, limit: limit)
        let isWhole = try collect(&window, to: last)
        let items = try window.inOrder.compactMap { thing, wasVisible -> Changed<View>? in
            switch try look(thing) {
            case .visible(let view): return .present(view)
            case .absent where thing.citizen == nil, .hidden where wasVisible, .absent where wasVisible:
                if let citizen = thing.citizen { scope.notes.saw(citizen) }
                return .removed(thing.id)
            case .absent, .hidden: return nil
            }
        }
        let reached = cursor.text(isWhole ? ChangePlace(sequence: last) : window.place)
        return Page(items: items, next: isWhole ? nil : reached, changes: ChangesFrom(cursor: reached))
    }

    /// Gathers things until the window is full.
    /// - Returns: whether everything up to `last` was gathered
    private func collect(_ window: inout ChangeWindow, to last: Int) throws -> Bool {
        let start = window.place
        let first = start.mark == nil ? start.sequence + 1 : start.sequence
        guard first <= last else { return true }
        let end = feed == .positions ? min(last, first + Self.numbersPerPage) : last
        let rows = try ChangeStore.rows(of: feed.entities, numbered: first...end, limit: Self.rowsPerPage, in: scope.db)
        for row in rows {
            guard try window.take(row, altered: feed.altered(by: row, in: scope.db), wasVisible: wasVisible(row)) else { return false }
        }
        if rows.count < Self.rowsPerPage {
            window.place = ChangePlace(sequence: end)
            return end == last
        }
        return window.place.sequence == last
    }

    /// Whether a change of protection took something out of this reader's sight, as far as what was before it says.
    private func wasVisible(_ row: ChangeRow) throws -> Bool {
        guard row.entity == .protection, let citizen = row.citizen else { return false }
        return try ProtectionChangeStore.wasVisible(citizen, to: scope.authority.staff, after: row.sequence - 1, in: scope.db)
    }
}

/// The things of one page, as they are gathered.
private struct ChangeWindow {
    /// Up to where everything was gathered.
    var place: ChangePlace
    private let limit: Int
    private var met: [ChangedThing] = []
    /// What is known of each thing, and whether one of its changes took it out of sight.
    private var things: [ID<Never>: (thing: ChangedThing, wasVisible: Bool)] = [:]

    init(place: ChangePlace, limit: Int) {
        self.place = place
        self.limit = limit
    }

    /// Takes what a change altered.
    /// - Returns: false when there was no room for all of it
    mutating func take(_ row: ChangeRow, altered: Altered, wasVisible: Bool) throws -> Bool {
        let mark = row.sequence == place.sequence ? place.mark : nil
        switch altered {
        case .nothing: break
        case .one(let thing):
            guard add(thing, wasVisible) else { return false }
        case .many(let batch):
            var last = mark
            while true {
                let found = try batch(last, limit)
                for (mark, thing) in found {
                    guard add(thing, wasVisible) else { return false }
                    last = mark
                    place = ChangePlace(sequence: row.sequence, mark: mark)
                }
                if found.count < limit { break }
            }
        }
        place = ChangePlace(sequence: row.sequence)
        return true
    }

    private mutating func add(_ thing: ChangedThing, _ wasVisible: Bool) -> Bool {
        if let known = things[thing.id] {
            things[thing.id] = (known.thing.citizen == nil ? thing : known.thing, known.wasVisible || wasVisible)
        } else {
            guard things.count < limit else { return false }
            things[thing.id] = (thing, wasVisible)
        }
        met.append(thing)
        return true
    }

    /// Each thing once, in the order of their last changes.
    var inOrder: [(thing: ChangedThing, wasVisible: Bool)] {
        var seen: Set<ID<Never>> = []
        return met.reversed().filter { seen.insert($0.id).inserted }.reversed().compactMap { things[$0.id] }
    }
}
