public import Domain
import Storage

/// Minutes of meetings: what they would be, what they are for good, and how they are corrected.
public struct Minutes: Sendable {
    let citizens: Citizens
    let agreements: Agreements
    let meetings: Meetings

    // MARK: Reading

    /// The minutes as they would be now, with the digest that making them final asks for.
    /// - Throws: `Problem.notFound`
    public func preview(_ id: MeetingID, _ scope: ReadScope) throws -> MinutesView {
        let meeting = try scope.requireMeeting(id)
        let draft = try composer(scope).draft(of: meeting)
        let earlier = try kept(of: meeting, version: meeting.finalVersion, scope)
        var view = MinutesView(
            meeting: draft.meeting, changes: earlier.map { draft.meeting.changes(since: $0.meeting) } ?? [], items: [],
            digest: Hexadecimal.text(draft.digest), version: nil, madeByName: nil,
            versions: try MinutesStore.versions(of: id, in: scope.db)
        )
        let seen = Set(try scope.items(of: meeting).map(\.id))
        view.items = draft.items.filter { seen.contains($0.item) }.map { item in
            ItemMinutesView(minutes: item, changes: earlier.map { item.changes(sinceAnyOf: $0.items) } ?? [])
        }
        return view
    }

    /// Final minutes: the newest, or the version asked for. Only the cases that the reader may see are in them.
    /// - Throws: `Problem.notFound`, also when there are none
    public func read(_ id: MeetingID, version: Int?, _ scope: ReadScope) throws -> MinutesView {
        let meeting = try scope.requireMeeting(id)
        return try view(of: meeting, version: version ?? meeting.finalVersion, scope)
    }

    /// An item's part of final minutes, to somebody who sees the item.
    /// - Throws: `Problem.notFound`, also when there is none
    public func item(_ item: MeetingItemID, of meeting: MeetingID, version: Int?, _ scope: ReadScope) throws -> CaseMinutesView {
        try scope.requireItem(item, of: meeting)
        return try part(of: item, version: version, scope)
    }

    /// A case's part of final minutes, to whoever may read the case: it belongs to the case, when the room is long closed.
    /// - Throws: `Problem.notFound`, also when there is none, and to somebody who is inhabil in the item
    public func item(_ item: MeetingItemID, ofCase caseID: CaseID, version: Int?, _ scope: ReadScope) throws -> CaseMinutesView {
        try scope.requireCase(caseID)
        let view = try part(of: item, version: version, scope)
        guard view.item.minutes.caseID == caseID, try !isDisqualified(from: item, scope) else { throw Problem.notFound }
        return view
    }

    /// The newest minutes of every item that the case was, the oldest first.
    /// - Throws: `Problem.notFound`
    public func all(ofCase caseID: CaseID, _ scope: ReadScope) throws -> [CaseMinutesView] {
        try scope.requireCase(caseID)
        return try MinutesStore.newest(ofCase: caseID, in: scope.db).compactMap { row in
            try isDisqualified(from: row.item, scope) ? nil : view(of: row, scope)
        }
    }

    // MARK: Parts

    func composer(_ scope: ReadScope) -> MinutesComposer { MinutesComposer(scope, citizens: citizens, agreements: agreements) }

    /// A version as it was kept; nil when there is none of that number.
    func kept(of meeting: Meeting, version: Int, _ scope: ReadScope) throws -> KeptVersion? {
        guard let row = try MinutesStore.find(meeting.id, version: version, in: scope.db) else { return nil }
        return KeptVersion(
            version: row.version, meeting: try MeetingMinutes(kept: row.content),
            items: try MinutesStore.items(of: meeting.id, version: version, in: scope.db).map { row in
                ItemMinutesView(minutes: try ItemMinutes(kept: row.content), changes: try row.changes.map(FieldChange.read) ?? [])
            }
        )
    }

    func view(of meeting: Meeting, version: Int, _ scope: ReadScope) throws -> MinutesView {
        guard let kept = try kept(of: meeting, version: version, scope) else { throw Problem.notFound }
        let before = try MinutesStore.find(meeting.id, version: version - 1, in: scope.db).map { try MeetingMinutes(kept: $0.content) }
        let seen = Set(try scope.items(of: meeting).map(\.id))
        return MinutesView(
            meeting: kept.meeting, changes: before.map { kept.meeting.changes(since: $0) } ?? [],
            items: kept.items.filter { seen.contains($0.minutes.item) }.sorted {
                ($0.minutes.place, $0.minutes.item) < ($1.minutes.place, $1.minutes.item)
            },
            digest: Hexadecimal.text(kept.version.digest), version: kept.version, madeByName: try name(kept.version.madeBy, scope),
            versions: try MinutesStore.versions(of: meeting.id, in: scope.db)
        )
    }

    private func part(of item: MeetingItemID, version: Int?, _ scope: ReadScope) throws -> CaseMinutesView {
        guard let row = try MinutesStore.find(item, version: version, in: scope.db) else { throw Problem.notFound }
        return try view(of: row, scope)
    }

    private func view(of row: ItemMinutesRow, _ scope: ReadScope) throws -> CaseMinutesView {
        guard let meeting = try MinutesStore.find(row.meeting, version: row.version, in: scope.db) else { throw StorageError.corrupt }
        return CaseMinutesView(
            item: ItemMinutesView(minutes: try ItemMinutes(kept: row.content), changes: try row.changes.map(FieldChange.read) ?? []),
            meeting: try MeetingMinutes(kept: meeting.content), version: meeting.version,
            madeByName: try name(meeting.version.madeBy, scope)
        )
    }

    private func isDisqualified(from item: MeetingItemID, _ scope: ReadScope) throws -> Bool {
        guard let staff = scope.authority.staff else { return false }
        return try RoomStore.isDisqualified(staff, from: item, in: scope.db)
    }

    private func name(_ staff: StaffID?, _ scope: ReadScope) throws -> String? {
        try staff.flatMap { try StaffStore.name($0, in: scope.db) }
    }
}

/// Minutes as they were kept, all of them.
struct KeptVersion {
    var version: MinutesVersion
    var meeting: MeetingMinutes
    var items: [ItemMinutesView]
}

extension ItemMinutes {
    /// What differs from the same case in an earlier version; everything that is said, when it was not in it.
    func changes(sinceAnyOf earlier: [ItemMinutesView]) -> [FieldChange] {
        guard let same = earlier.first(where: { $0.minutes.item == item }) else {
            return [FieldChange(field: "Sagen", from: nil, to: endingSentence)]
        }
        return changes(since: same.minutes)
    }
}
