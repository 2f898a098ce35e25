import Domain
import Storage

/// An item about to be changed, with what decides whether it may be.
struct ItemWork {
    let sight: ItemSight
    let item: MeetingItem
    let conclusion: ItemConclusion

    var meeting: Meeting { sight.meeting }
    var caseID: CaseID { item.caseID }
    var citizen: CitizenID { sight.citizen }

    /// Makes sure that the item has not ended.
    /// - Throws: `Problem.conflict` with the code `item-ended`
    func requireNotEnded() throws {
        guard conclusion.isOpen else {
            throw Problem.conflict(code: "item-ended", detail: "Sagen er afsluttet på mødet. Åbn den igen, hvis noget skal ændres.")
        }
    }
}

/// Who may do what with an item.
extension Items {
    /// The item, where what was said about it can still be changed.
    /// - Throws: `Problem.notFound`, `Problem.conflict` when the minutes are final
    func work(_ id: MeetingItemID, of meeting: MeetingID, _ unit: UnitOfWork) throws -> ItemWork {
        let sight = try unit.scope.requireItem(id, of: meeting)
        try sight.requireOpen()
        return ItemWork(sight: sight, item: try required(id, unit.db), conclusion: try conclusion(of: id, unit.db))
    }

    /// The item, where lines can be written: whoever sees it writes them, until it ends.
    /// - Throws: `Problem.notFound`, `Problem.conflict` when it has ended or the minutes are final
    func openWork(_ id: MeetingItemID, of meeting: MeetingID, _ unit: UnitOfWork) throws -> ItemWork {
        let work = try work(id, of: meeting, unit)
        try work.requireNotEnded()
        return work
    }

    /// Makes sure that the caller may end the item: who brought it, or who runs the meeting.
    /// - Throws: `Problem.forbidden`
    func requireEnding(_ work: ItemWork, _ unit: UnitOfWork) throws {
        if let staff = unit.authority.staff, staff == work.item.bringer { return }
        try unit.requireManaging(work.meeting)
    }

    /// Makes sure that the caller may change what the item is about: who may end it, or who may change the case.
    /// - Throws: `Problem.forbidden`
    func requireHead(_ work: ItemWork, _ unit: UnitOfWork) throws {
        if let staff = unit.authority.staff, staff == work.item.bringer { return }
        if unit.scope.manages(work.meeting) { return }
        if try reachesCase(work.caseID, unit) { return }
        throw Problem.forbidden(.meeting)
    }

    /// Whether the caller may change the case itself.
    func reachesCase(_ caseID: CaseID, _ unit: UnitOfWork) throws -> Bool {
        do {
            try unit.scope.requireCase(caseID)
            return true
        } catch Problem.notFound {
            return false
        }
    }
}
