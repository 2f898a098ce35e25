public import Domain
import JSON
import Storage

/// What somebody from elsewhere may be told of an item, on a recorded ground (Decisions: consent or a legal basis).
extension Meetings {
    /// The grounds that were recorded for an item, in order.
    /// - Throws: `Problem.notFound`
    public func sharings(_ item: MeetingItemID, of meeting: MeetingID, _ scope: ReadScope) throws -> [SharingView] {
        try scope.requireItem(item, of: meeting)
        return try SharingStore.all(of: item, in: scope.db).map { try view($0, scope) }
    }

    /// - Throws: `Problem.notFound`
    public func sharing(_ id: SharingID, of item: MeetingItemID, _ meeting: MeetingID, _ scope: ReadScope) throws -> SharingView {
        try scope.requireItem(item, of: meeting)
        guard let sharing = try SharingStore.find(id, of: item, in: scope.db) else { throw Problem.notFound }
        return try view(sharing, scope)
    }

    /// Records a ground. Whoever may change the case may, and whoever runs the meeting.
    /// - Throws: `Problem.notFound`, `Problem.forbidden`, `Problem.invalid`, `Problem.conflict` when the minutes are final
    public func share(_ input: NewSharing, _ item: MeetingItemID, of meeting: MeetingID, _ unit: UnitOfWork) throws -> SharingView {
        let sight = try unit.scope.requireItem(item, of: meeting)
        try requireSharing(sight, unit)
        let check = CodeCheck(unit)
        let participant = try ParticipantStore.find(input.participant, of: meeting, in: unit.db)
        if participant?.outsider == nil {
            let detail = participant == nil
                ? "Deltageren findes ikke på mødet." : "Grundlaget er for deltagere udefra; ansatte ser sagen som deltagere."
            check.faults.add(Fault(pointer: "/participant", code: "not-an-outsider", detail: detail))
        }
        let from = input.from ?? unit.today
        if let to = input.to, to < from {
            check.faults.add(Fault(pointer: "/to", code: "before-from", detail: "Den sidste dag ligger før den første."))
        }
        try check.finish()
        try sight.requireOpen()
        let sharing = Sharing(
            id: unit.ids.next(), item: item, meeting: meeting, participant: input.participant,
            basis: SharingBasis(code: input.kind, words: input.words, from: from, to: input.to), createdAt: unit.now,
            createdBy: unit.authority.staff
        )
        try SharingStore.insert(sharing, in: unit.db)
        let shown = try view(sharing, unit.scope)
        var change = Change(.sharing, sharing.id, .created, case: sight.caseID, citizen: sight.citizen)
        change.compare("participant", nil, "\(shown.participantName), \(shown.organisation)")
        change.compare("basis", nil, "\(sharing.basis.code.label): \(sharing.basis.words)")
        change.compare("from", nil, from.description)
        change.compare("to", nil, input.to?.description)
        try unit.record(change)
        return shown
    }

    /// Takes a ground back from a day on: a consent that is withdrawn, a law that does not carry after all.
    /// - Parameter day: today if left out.
    /// - Throws: `Problem.notFound`, `Problem.forbidden`, `Problem.stale`, `Problem.invalid`, `Problem.conflict` when it was taken back already
    public func withdraw(
        _ id: SharingID, of item: MeetingItemID, _ meeting: MeetingID, on day: Day?, ifMatch precondition: Precondition, _ unit: UnitOfWork
    ) throws -> SharingView {
        let sight = try unit.scope.requireItem(item, of: meeting)
        guard var sharing = try SharingStore.find(id, of: item, in: unit.db) else { throw Problem.notFound }
        try requireSharing(sight, unit)
        try precondition.require(sharing.version)
        guard sharing.basis.withdrawnOn == nil else {
            throw Problem.conflict(code: "already-withdrawn", detail: "Grundlaget er allerede trukket tilbage.")
        }
        let day = day ?? unit.today
        guard sharing.basis.from <= day, day <= unit.today else {
            throw Problem.invalid("/withdrawnOn", "out-of-range", "Vælg en dag fra grundlagets første dag til i dag.")
        }
        sharing.basis = sharing.basis.withdrawn(on: day)
        sharing.version += 1
        try SharingStore.update(sharing, in: unit.db)
        var change = Change(.sharing, id, .withdrawn, case: sight.caseID, citizen: sight.citizen)
        change.compare("withdrawnOn", nil, day.description)
        try unit.record(change)
        return try view(sharing, unit.scope)
    }

    /// What a participant from elsewhere may be shown today: of the caller's own sight, their items alone, each on a ground that covers the
    /// day. Without one there is nothing, and a colleague has nothing here: they see the meeting itself.
    /// - Throws: `Problem.notFound`
    public func material(for id: ParticipantID, at meetingID: MeetingID, _ scope: ReadScope) throws -> MaterialView {
        let meeting = try scope.requireMeeting(meetingID)
        let participant = try required(id, of: meeting, scope)
        let today = scope.today
        let sharings = try SharingStore.all(with: id, at: meetingID, in: scope.db)
        let items = try scope.items(of: meeting) { item in
            sharings.contains { $0.item == item.id && item.room(at: meeting).admitsOutsider(on: today, basis: $0.basis) }
        }
        return MaterialView(
            participant: try view(participant, scope), asOf: today,
            items: try items.compactMap { sight in
                guard let basis = sharings.first(where: { $0.item == sight.id && $0.basis.covers(today) })?.basis else { return nil }
                guard let item = try ItemStore.find(sight.id, in: scope.db) else { throw StorageError.corrupt }
                return MaterialView.Item(line: try self.items.line(item, scope), basis: basis)
            }
        )
    }

    private func requireSharing(_ sight: ItemSight, _ unit: UnitOfWork) throws {
        guard let visibility = try SightStore.ofCase(sight.caseID, in: unit.db)?.visibility else { throw Problem.notFound }
        if try unit.scope.reaches(sight.caseID, visibility) { return }
        try unit.requireManaging(sight.meeting)
    }

    private func view(_ sharing: Sharing, _ scope: ReadScope) throws -> SharingView {
        guard let outsider = try ParticipantStore.find(sharing.participant, of: sharing.meeting, in: scope.db)?.outsider else {
            throw StorageError.corrupt
        }
        return SharingView(
            sharing: sharing, participantName: outsider.name, organisation: outsider.organisation,
            createdByName: try sharing.createdBy.flatMap { try StaffStore.name($0, in: scope.db) },
            isInForce: sharing.basis.covers(scope.today)
        )
    }
}
