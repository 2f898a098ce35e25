public import Domain
import Storage

extension Minutes {
    /// Makes the minutes final as they were previewed: the first version, or the next one that says what was corrected. The room closes, the
    /// items are read only, and each item's part goes to its case's journal; of a correction only the parts that it changed.
    /// - Parameter preview: the digest of the preview.
    /// - Throws: `Problem.notFound`, `Problem.forbidden`, `Problem.conflict`
    public func finalise(_ id: MeetingID, preview: [UInt8], _ unit: UnitOfWork) throws -> MinutesView {
        var meeting = try unit.scope.requireMeeting(id)
        try unit.requireManaging(meeting)
        guard meeting.state == .afholdt else {
            throw Problem.conflict(code: "meeting-not-held", detail: "Mødet er ikke afholdt. Slut mødet, før referatet gøres endeligt.")
        }
        try meeting.requireOpen()
        guard try ConclusionStore.countOpen(in: id, in: unit.db) == 0 else {
            throw Problem.conflict(code: "items-open", detail: "Ikke alt på dagsordenen er afsluttet.")
        }
        let draft = try composer(unit.scope).draft(of: meeting)
        guard draft.digest == preview else {
            throw Problem.conflict(
                code: "changed-since-preview", detail: "Der er ændret noget, siden du så udkastet. Se det igen, og gør det så endeligt."
            )
        }
        let earlier = try kept(of: meeting, version: meeting.finalVersion, unit.scope)
        guard draft.digest != earlier?.version.digest else {
            throw Problem.conflict(code: "nothing-corrected", detail: "Der er ikke rettet noget. Luk rettelsen i stedet.")
        }
        let version = MinutesVersion(
            meeting: id, version: meeting.finalVersion + 1, digest: draft.digest, correction: meeting.correction?.reason, madeAt: unit.now,
            madeBy: unit.authority.staff
        )
        try MinutesStore.insert(MinutesRow(version: version, content: draft.meetingContent), in: unit.db)
        for item in draft.items { try keep(item, in: version, after: earlier, unit) }

        meeting.finalVersion = version.version
        meeting.correction = nil
        try save(&meeting, unit)
        var change = Change(.meeting, id, version.version == 1 ? .finalised : .corrected)
        change.compare("minutes", earlier.map { "\($0.version.version)" }, "\(version.version)")
        change.compare("reason", nil, version.correction)
        try unit.record(change)
        return try view(of: meeting, version: version.version, unit.scope)
    }

    /// Opens final minutes for a correction: the items can be changed again.
    /// - Throws: `Problem.notFound`, `Problem.forbidden`, `Problem.stale`, `Problem.conflict`
    public func openCorrection(
        _ id: MeetingID, reason: String, ifMatch precondition: Precondition, _ unit: UnitOfWork
    ) throws -> MeetingDetails {
        var meeting = try meetings.managed(id, precondition, unit)
        guard meeting.hasFinalMinutes else {
            throw Problem.conflict(code: "minutes-not-final", detail: "Referatet er ikke endeligt. Ret det, før det bliver det.")
        }
        guard meeting.correction == nil else {
            throw Problem.conflict(code: "correction-open", detail: "Referatet er allerede åbent for en rettelse.")
        }
        meeting.correction = Meeting.Correction(since: unit.now, by: unit.authority.staff, reason: reason)
        try save(&meeting, unit)
        var change = Change(.meeting, id, .reopened)
        change.compare("correction", nil, reason)
        try unit.record(change)
        return try meetings.details(meeting, unit.scope)
    }

    /// Closes a correction in which nothing was changed.
    /// - Throws: `Problem.notFound`, `Problem.forbidden`, `Problem.stale`, `Problem.conflict`
    public func closeCorrection(_ id: MeetingID, ifMatch precondition: Precondition, _ unit: UnitOfWork) throws -> MeetingDetails {
        var meeting = try meetings.managed(id, precondition, unit)
        guard let correction = meeting.correction else {
            throw Problem.conflict(code: "correction-not-open", detail: "Referatet er ikke åbent for en rettelse.")
        }
        let newest = try MinutesStore.find(id, version: meeting.finalVersion, in: unit.db)
        guard try composer(unit.scope).draft(of: meeting).digest == newest?.version.digest else {
            throw Problem.conflict(
                code: "changed-in-correction", detail: "Der er rettet noget. Se udkastet, og gør den nye version endelig."
            )
        }
        meeting.correction = nil
        try save(&meeting, unit)
        var change = Change(.meeting, id, .closed)
        change.compare("correction", correction.reason, nil)
        try unit.record(change)
        return try meetings.details(meeting, unit.scope)
    }

    /// Keeps a case's part, and hands it to the case's journal when it says something new.
    private func keep(_ item: ItemMinutes, in version: MinutesVersion, after earlier: KeptVersion?, _ unit: UnitOfWork) throws {
        let changes = earlier.map { item.changes(sinceAnyOf: $0.items) }
        let isCorrected = changes.map { !$0.isEmpty } ?? false
        try MinutesStore.insert(
            ItemMinutesRow(
                item: item.item, version: version.version, meeting: version.meeting, caseID: item.caseID, content: MinutesDraft.content(of: item),
                changes: isCorrected ? changes.map(FieldChange.json) : nil
            ), in: unit.db
        )
        guard changes == nil || isCorrected else { return }
        try OutboxStore.append(
            .journalEntry, as: unit.ids.next(), of: item.item, version: version.version, in: item.caseID, at: unit.now, in: unit.db
        )
        guard let citizen = try CaseStore.find(item.caseID, in: unit.db)?.file.citizen else { throw StorageError.corrupt }
        var change = Change(.minutes, item.item, isCorrected ? .corrected : .finalised, case: item.caseID, citizen: citizen)
        change.compare("version", earlier.map { "\($0.version.version)" }, "\(version.version)")
        change.fields += changes ?? []
        try unit.record(change)
    }

    private func save(_ meeting: inout Meeting, _ unit: UnitOfWork) throws {
        meeting.version += 1
        try MeetingStore.update(meeting, in: unit.db)
    }
}
