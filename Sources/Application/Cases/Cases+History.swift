public import Domain
import Storage

/// Who changed what, from, to.
extension Cases {
    /// A page of the case's history, the newest first. What was said at meetings is left out for whoever may not take part in an item of
    /// the case; such a page may hold fewer rows than `limit` and still have a next one.
    /// - Throws: `Problem.notFound`, `Problem.invalid` for an unknown cursor, `Problem.gone`
    public func history(_ id: CaseID, after: String?, limit: Int, _ scope: ReadScope) throws -> Page<HistoryView> {
        try scope.requireCase(id)
        var before: Int?
        if let place = try epoch.place(after) {
            guard let sequence = Int(place), sequence > 0 else { throw Problem.unknownCursor }
            before = sequence
        }
        let rows = try HistoryStore.page(of: id, before: before, limit: limit + 1, in: scope.db)
        let page = Page(rows, limit: limit) { epoch.mark("\($0.sequence)") }
        let isKeptOut = try scope.authority.staff.map { try RoomStore.isDisqualified($0, fromItemsOf: id, in: scope.db) } ?? false
        let items = try page.items.filter { !isKeptOut || !$0.entry.entity.isOfMeetings }.map { row in
            HistoryView(
                sequence: row.sequence, entry: row.entry, staffName: try row.entry.staff.flatMap { try StaffStore.name($0, in: scope.db) },
                changes: try FieldChange.read(row.entry.changes)
            )
        }
        return Page(items: items, next: page.next)
    }
}

extension HistoryEntity {
    /// Whether it tells what was said about a case at a meeting.
    fileprivate var isOfMeetings: Bool {
        switch self {
        case .item, .problemView, .proposal, .conclusion, .permission, .agreement, .minutes, .disqualification, .sharing: true
        default: false
        }
    }
}

/// The case as a story.
extension Cases {
    /// How many lines a story holds at most; older ones are in the history.
    public static let longestStory = 1_000

    /// What happened in the case, the oldest first, at most `longestStory` lines.
    /// - Throws: `Problem.notFound`
    public func timeline(_ id: CaseID, _ scope: ReadScope) throws -> [StoryLine] {
        let rows = try history(id, after: nil, limit: Self.longestStory, scope).items
        let story = Story(
            actors: try ActorStore.all(of: id, in: scope.db), positions: try PositionStore.all(of: id, in: scope.db),
            agreements: try AgreementStore.all(ofCase: id, in: scope.db)
        ) { code, list, day in
            try CodeStore.label(code, of: list, on: day, in: scope.db) ?? code
        }
        return try rows.reversed().map(story.line)
    }
}
