public import Domain
import JSON
import Storage

/// Who may not take part in an item (inhabil), and so does not see it.
extension Meetings {
    /// The item's, in the order they were noted, with the meeting's version, which guards them.
    /// - Throws: `Problem.notFound`
    public func disqualifications(
        _ item: MeetingItemID, of meeting: MeetingID, _ scope: ReadScope
    ) throws -> (views: [DisqualificationView], version: Int) {
        let sight = try scope.requireItem(item, of: meeting)
        return (try DisqualificationStore.all(of: item, in: scope.db).map { try view($0, scope) }, sight.meeting.version)
    }

    /// Keeps somebody out of an item. Whoever runs the meeting may, and each for themselves; from then on they do not see it.
    /// - Throws: `Problem.notFound`, `Problem.forbidden`, `Problem.invalid`, `Problem.conflict` when they are kept out already, or the minutes
    ///   are final
    public func disqualify(
        _ staff: StaffID, reason: String, from item: MeetingItemID, of meeting: MeetingID, _ unit: UnitOfWork
    ) throws -> (view: DisqualificationView, version: Int) {
        let sight = try unit.scope.requireItem(item, of: meeting)
        if staff != unit.authority.staff { try unit.requireManaging(sight.meeting) }
        try sight.requireOpen()
        let check = CodeCheck(unit)
        try check.requireStaff(staff, at: "/staff")
        try check.finish()
        guard try !RoomStore.isDisqualified(staff, from: item, in: unit.db) else {
            throw Problem.conflict(code: "already-disqualified", detail: "Personen er allerede noteret som inhabil.")
        }
        let made = Disqualification(item: item, staff: staff, reason: reason, createdAt: unit.now, createdBy: unit.authority.staff)
        try DisqualificationStore.insert(made, in: unit.db)
        return (try view(made, unit.scope), try noted(made, as: .created, sight, unit))
    }

    /// Lets somebody in again.
    /// - Throws: `Problem.notFound`, `Problem.forbidden`, `Problem.stale`, `Problem.conflict` when the minutes are final
    public func requalify(
        _ staff: StaffID, for item: MeetingItemID, of meeting: MeetingID, ifMatch precondition: Precondition, _ unit: UnitOfWork
    ) throws -> (view: DisqualificationView, version: Int) {
        let sight = try unit.scope.requireItem(item, of: meeting)
        try unit.requireManaging(sight.meeting)
        try precondition.require(sight.meeting.version)
        guard let found = try DisqualificationStore.all(of: item, in: unit.db).first(where: { $0.staff == staff }) else { throw Problem.notFound }
        try sight.requireOpen()
        try DisqualificationStore.remove(found, in: unit.db)
        return (try view(found, unit.scope), try noted(found, as: .removed, sight, unit))
    }

    /// - Returns: the meeting's new version
    private func noted(_ made: Disqualification, as action: HistoryAction, _ sight: ItemSight, _ unit: UnitOfWork) throws -> Int {
        var meeting = sight.meeting
        meeting.version += 1
        try MeetingStore.update(meeting, in: unit.db)
        var ofMeeting = Change(.meeting, meeting.id, .changed)
        ofMeeting.compare("version", "\(sight.meeting.version)", "\(meeting.version)")
        try unit.record(ofMeeting)
        var change = Change(.disqualification, made.item, action, case: sight.caseID, citizen: sight.citizen)
        let name = try StaffStore.name(made.staff, in: unit.db)
        let isNew = action == .created
        change.compare("staff", isNew ? nil : name, isNew ? name : nil)
        change.compare("reason", isNew ? nil : made.reason, isNew ? made.reason : nil)
        try unit.record(change)
        return meeting.version
    }

    private func view(_ made: Disqualification, _ scope: ReadScope) throws -> DisqualificationView {
        guard let name = try StaffStore.name(made.staff, in: scope.db) else { throw StorageError.corrupt }
        return DisqualificationView(
            disqualification: made, staffName: name, createdByName: try made.createdBy.flatMap { try StaffStore.name($0, in: scope.db) }
        )
    }
}
