public import Domain
import Storage

/// Placements across cases.
extension CompassWork {
    /// A page of the placements in the cases the caller may see, the oldest first, withdrawn ones too.
    /// - Throws: `Problem.invalid` for an unknown cursor, a time that ends before it begins, or an actor without its case; `Problem.gone`
    public func allPositions(_ filter: PositionFilter, after: String?, limit: Int, _ scope: ReadScope) throws -> Page<Position> {
        if let from = filter.from, let to = filter.to, to <= from {
            throw Problem.invalid("?to", "ends-before-start", "Tiden skal slutte, efter at den begynder.")
        }
        if filter.actor != nil, filter.caseID == nil {
            throw Problem.invalid("?actor", "without-case", "En aktør hører til en sag. Skriv også sagen (case).")
        }
        let rows = try PositionStore.page(
            viewer: scope.viewer, filter: filter, after: PositionCursor(epoch: epoch).read(after), limit: limit + 1, in: scope.db
        )
        let page = Page(rows, limit: limit) { PositionCursor(epoch: epoch).text($0.position) }
        for row in page.items { scope.notes.saw(row.citizen) }
        return Page(items: page.items.map(\.position), next: page.next, changes: try ChangeFeed(feed: .positions, epoch: epoch, scope: scope).from())
    }
}

/// A place among placements in order of time: when the last one was recorded, and its id.
private struct PositionCursor {
    let epoch: CursorEpoch

    func text(_ position: Position) -> String {
        epoch.mark("\(position.recordedAt.milliseconds)~\(position.id)")
    }

    /// - Throws: `Problem.invalid` for a cursor we did not make, `Problem.gone`
    func read(_ text: String?) throws -> (recordedAt: Instant, id: PositionID)? {
        guard let place = try epoch.place(text) else { return nil }
        let parts = place.split(separator: "~", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let milliseconds = Int64(parts[0]), let id = PositionID(parts[1]) else { throw Problem.unknownCursor }
        let instant = Instant(milliseconds: milliseconds)
        guard "\(instant.milliseconds)" == parts[0] else { throw Problem.unknownCursor }
        return (instant, id)
    }
}
