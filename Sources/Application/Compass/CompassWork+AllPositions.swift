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
        let cursor = TimeCursor(epoch: epoch)
        let last: (Instant, PositionID)? = try cursor.read(after)
        let rows = try PositionStore.page(
            viewer: scope.viewer, filter: filter, after: last.map { ($0.0, $0.1) }, limit: limit + 1, in: scope.db
        )
        let page = Page(rows, limit: limit) { cursor.text($0.position.recordedAt, $0.position.id) }
        for row in page.items { scope.notes.saw(row.citizen) }
        return Page(items: page.items.map(\.position), next: page.next, changes: try ChangeFeed(feed: .positions, epoch: epoch, scope: scope).from())
    }
}
