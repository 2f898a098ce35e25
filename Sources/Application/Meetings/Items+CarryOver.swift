public import Domain
import JSON
import Storage

/// Taking cases on to a later meeting: the same thread, with its story.
extension Items {
    /// Carries everything that was not reached to a later meeting in one go: what ended as not reached or with its bringer absent, and what
    /// has not ended though the meeting has begun, is over or was cancelled. A case that stands on the later agenda already is left to that.
    /// - Parameter later: the next meeting of the series, or else of the team, if left out.
    /// - Throws: `Problem.notFound`, `Problem.forbidden` unless the caller runs the meeting, `Problem.conflict`, `Problem.invalid` when there is
    ///   no later meeting
    public func carryOver(from meetingID: MeetingID, to later: MeetingID?, _ unit: UnitOfWork) throws -> CarryOver {
        let meeting = try unit.scope.requireMeeting(meetingID)
        try unit.requireManaging(meeting)
        try meeting.requireOpen()
        guard [.igang, .afholdt, .aflyst].contains(meeting.state) else {
            throw Problem.conflict(
                code: "not-begun", detail: "Mødet er »\(meeting.state.label.lowercased())«. Sager føres videre, når det er begyndt eller aflyst."
            )
        }
        let next = try destination(later, after: meeting, unit)
        let visible = Set(try unit.scope.items(of: meeting).map(\.id))
        var result = CarryOver(meeting: next.id, meetingStartsAt: next.startsAt, carried: [], alreadyThere: [])
        for item in try ItemStore.all(of: meetingID, in: unit.db) where try isLeft(item, unit.db) {
            let citizen = try endAsNotReached(item, unit)
            let isShown = visible.contains(item.id)
            if let standing = try standing(item.caseID, on: next.id, unit.db) {
                if isShown { result.alreadyThere.append(try line(standing, unit.scope)) }
            } else {
                let new = try carry(item, citizen, from: meeting, to: next, unit)
                if isShown { result.carried.append(try line(new, unit.scope)) }
            }
        }
        return result
    }

    /// Puts an item on a later meeting's agenda.
    @discardableResult
    func carry(_ item: MeetingItem, _ citizen: CitizenID, from meeting: Meeting, to next: Meeting, _ unit: UnitOfWork) throws -> MeetingItem {
        let carried = item.carried(
            to: next.id, as: unit.ids.next(), place: try ItemStore.nextPlace(in: next.id, in: unit.db), at: unit.now, by: unit.authority.staff
        )
        try ItemStore.insert(carried, in: unit.db)
        try ConclusionStore.insert(ItemConclusion(item: carried.id), in: unit.db)
        try PermissionStore.insert(ItemPermission(item: carried.id), in: unit.db)
        // Whoever may not take part in the case here may not there either: the lines are the same.
        for made in try DisqualificationStore.all(of: item.id, in: unit.db) {
            try DisqualificationStore.insert(
                Disqualification(
                    item: carried.id, staff: made.staff, reason: made.reason, createdAt: made.createdAt, createdBy: made.createdBy
                ),
                in: unit.db
            )
        }
        var change = Change(.item, carried.id, .carried, case: item.caseID, citizen: citizen)
        change.compare("meeting", meeting.inWords, next.inWords)
        try unit.record(change)
        return carried
    }

    /// Takes away the item that this one went on to, if nobody has touched it.
    /// - Throws: `Problem.conflict` with the code `carried-on` if somebody has
    func removeSuccessor(of work: ItemWork, _ unit: UnitOfWork) throws {
        guard let next = try ItemStore.successor(of: work.item.id, in: unit.db) else { return }
        let carriedOn = Problem.conflict(
            code: "carried-on", detail: "Sagen er taget op på det næste møde. Gå videre dér, eller træk den først tilbage på det møde."
        )
        guard try isUntouched(next, unit.db) else { throw carriedOn }
        for made in try DisqualificationStore.all(of: next.id, in: unit.db) { try DisqualificationStore.remove(made, in: unit.db) }
        try expecting(foreignKey: carriedOn) { try ItemStore.remove(next.id, in: unit.db) }
        var change = Change(.item, next.id, .removed, case: work.caseID, citizen: work.citizen)
        change.compare("meeting", try MeetingStore.find(next.meeting, in: unit.db)?.inWords, nil)
        try unit.record(change)
    }

    private func isUntouched(_ item: MeetingItem, _ db: Connection) throws -> Bool {
        try item.version == 1 && conclusion(of: item.id, db).version == 1 && permission(of: item.id, db).version == 1
            && AgreementStore.all(ofSource: item.id, in: db).isEmpty && ItemStore.successor(of: item.id, in: db) == nil
            && !PositionStore.all(of: item.caseID, in: db).contains { $0.meetingItem == item.id }
    }

    /// Whether the item is left over: not reached, or not ended at all, and not carried on yet.
    private func isLeft(_ item: MeetingItem, _ db: Connection) throws -> Bool {
        guard try ItemStore.successor(of: item.id, in: db) == nil else { return false }
        let ending = try conclusion(of: item.id, db).ending
        return ending == nil || ending == .ikkeNaaet || ending == .bringerFravaerende
    }

    /// Ends what has not ended.
    private func endAsNotReached(_ item: MeetingItem, _ unit: UnitOfWork) throws -> CitizenID {
        guard let file = try CaseStore.find(item.caseID, in: unit.db)?.file else { throw StorageError.corrupt }
        var conclusion = try conclusion(of: item.id, unit.db)
        guard conclusion.isOpen else { return file.citizen }
        conclusion.end(.ikkeNaaet, reason: nil, nextMeeting: nil, acknowledged: [], at: unit.now, by: unit.authority.staff)
        conclusion.version += 1
        try ConclusionStore.update(conclusion, in: unit.db)
        var change = Change(.conclusion, item.id, .ended, case: item.caseID, citizen: file.citizen)
        change.compare("ending", nil, ItemEnding.ikkeNaaet.label)
        try unit.record(change)
        return file.citizen
    }

    private func destination(_ later: MeetingID?, after meeting: Meeting, _ unit: UnitOfWork) throws -> Meeting {
        let check = CodeCheck(unit)
        if let later {
            let next = try laterMeeting(later, after: meeting, at: "/meeting", check, unit)
            try check.finish()
            guard let next else { throw Problem.internalFault }
            return next
        }
        let candidates = try NextMeetingStore.all(after: meeting, in: unit.db)
        guard let next = try candidates.first(where: { try unit.scope.sees($0) }) else {
            throw Problem.invalid("/meeting", "no-next-meeting", "Teamet har intet senere møde, der tager imod sager. Opret et, eller vælg et andet møde.")
        }
        return next
    }
}
