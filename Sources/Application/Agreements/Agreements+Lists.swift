public import Domain
import Storage

/// Agreements across cases and sources, and those of one case.
extension Agreements {
    /// A page of the agreements the caller may know of, in the order of last days.
    /// - Throws: `Problem.invalid` for an unknown cursor or days that end before they begin, `Problem.gone`
    public func page(_ filter: AgreementFilter, after: String?, limit: Int, _ scope: ReadScope) throws -> Page<AgreementView> {
        if let from = filter.from, let to = filter.to, to < from {
            throw Problem.invalid("?to", "ends-before-start", "Den sidste dag skal ikke ligge før den første.")
        }
        let rows = try AgreementStore.page(
            viewer: scope.viewer, filter: filter, after: AgreementCursor(epoch: epoch).read(after), limit: limit + 1, in: scope.db
        )
        let page = Page(rows, limit: limit) { AgreementCursor(epoch: epoch).text($0) }
        let items = try page.items.map { try view($0, isCaseInReach: isCaseInReach($0, scope), scope) }
        return Page(items: items, next: page.next, changes: try ChangeFeed(feed: .agreements, epoch: epoch, scope: scope).from())
    }

    /// How many agreements the caller may know of, no further than 10,000: counting is bounded.
    /// - Throws: `StorageError`
    public func count(_ filter: AgreementFilter, _ scope: ReadScope) throws -> Int {
        try AgreementStore.count(viewer: scope.viewer, filter: filter, bound: 10_000, in: scope.db)
    }

    /// A page of a case's agreements in the order of last days.
    /// - Throws: `Problem.notFound`, `Problem.invalid` for an unknown cursor, `Problem.gone`
    public func ofCase(_ id: CaseID, state: AgreementState?, after: String?, limit: Int, _ scope: ReadScope) throws -> Page<AgreementView> {
        try scope.requireCase(id)
        let last = try AgreementCursor(epoch: epoch).read(after)
        let rows = try AgreementStore.all(ofCase: id, in: scope.db).filter { row in
            try (state.map { row.agreement.state.code == $0 } ?? true) && (last.map { ($0.due, $0.id) < (row.agreement.due, row.id) } ?? true)
                && !scope.isKeptOut(of: row)
        }
        let page = Page(Array(rows.prefix(limit + 1)), limit: limit) { AgreementCursor(epoch: epoch).text($0) }
        return Page(items: try page.items.map { try view($0, scope) }, next: page.next)
    }

    /// Makes an agreement in the case itself, outside of meetings and talks.
    /// - Throws: `Problem.notFound`, `Problem.invalid`
    public func make(_ input: NewAgreement, in id: CaseID, _ unit: UnitOfWork) throws -> AgreementView {
        let citizen = try unit.scope.requireCase(id)
        let check = CodeCheck(unit)
        try require(input, in: id, at: "", check)
        try check.finish()
        let made = try add([input], source: .sag, sourceID: id, in: id, citizen, unit)
        guard let view = made.first else { throw Problem.internalFault }
        return view
    }

    /// Makes an agreement in a case that is taken up at a meeting.
    /// - Throws: `Problem.notFound`, `Problem.invalid`, `Problem.conflict` when the minutes are final
    public func make(_ input: NewAgreement, in item: MeetingItemID, of meeting: MeetingID, _ unit: UnitOfWork) throws -> AgreementView {
        let sight = try unit.scope.requireItem(item, of: meeting)
        try sight.requireOpen()
        let check = CodeCheck(unit)
        try require(input, in: sight.caseID, at: "", check)
        try check.finish()
        let made = try add([input], source: .moede, sourceID: item, in: sight.caseID, sight.citizen, unit)
        guard let view = made.first else { throw Problem.internalFault }
        return view
    }

    /// The agreements that changed, came or went out of sight; also those that are shown with another name or have another reason to ask
    /// who does them. That a last day passes is no change.
    /// - Throws: `Problem.forbidden` for a caller who does not reach all, `Problem.invalid` for an unknown cursor, `Problem.gone`
    public func changes(since cursor: String, limit: Int, _ scope: ReadScope) throws -> Page<Changed<AgreementView>> {
        try ChangeFeed(feed: .agreements, epoch: epoch, scope: scope).page(since: cursor, limit: limit) { thing in
            guard let row = try AgreementStore.find(thing.id.retyped(), in: scope.db),
                  let sight = try SightStore.ofCase(row.caseID, in: scope.db)
            else { return .absent }
            guard try SightStore.isVisible(sight.citizen, to: scope.viewer, in: scope.db), try !scope.isKeptOut(of: row) else { return .hidden }
            return .visible(try view(row, scope))
        }
    }

    /// Whether the case is seen by ordinary reach.
    func isCaseInReach(_ row: AgreementRow, _ scope: ReadScope) throws -> Bool {
        try SightStore.ofCase(row.caseID, in: scope.db).map { try scope.reaches(row.caseID, $0.visibility) } ?? false
    }
}

/// A place among agreements in the order of last days: the last day and id of the last one.
struct AgreementCursor {
    let epoch: CursorEpoch

    func text(_ row: AgreementRow) -> String { epoch.mark("\(row.agreement.due)~\(row.id)") }

    /// - Throws: `Problem.invalid` for a cursor we did not make, `Problem.gone`
    func read(_ text: String?) throws -> (due: Day, id: AgreementID)? {
        guard let place = try epoch.place(text) else { return nil }
        let parts = place.split(separator: "~", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let due = Day(parts[0]), let id = AgreementID(parts[1]) else { throw Problem.unknownCursor }
        return (due, id)
    }
}
