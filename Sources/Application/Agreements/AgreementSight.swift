public import Domain
import Storage

/// An agreement that the caller may know of, and whether they see the case it belongs to.
struct AgreementSight {
    var row: AgreementRow
    var citizen: CitizenID
    /// False where it is shown because it is the caller's own, and the case lies out of their reach.
    var isCaseInReach: Bool
}

extension ReadScope {
    /// Makes sure that the caller may know of the agreement, and notes its citizen either way: through its case, or because they are the
    /// one to do it, or stand in for whoever is.
    /// - Throws: `Problem.notFound`, `StorageError`
    public func requireAgreement(_ id: AgreementID) throws { _ = try agreement(id) }

    /// The same, with the agreement.
    func agreement(_ id: AgreementID) throws -> AgreementSight {
        guard let row = try AgreementStore.find(id, in: db) else { throw Problem.notFound }
        do {
            let citizen = try requireCase(row.caseID)
            guard try !isKeptOut(of: row) else { throw Problem.notFound }
            return AgreementSight(row: row, citizen: citizen, isCaseInReach: true)
        } catch Problem.notFound {
            if isForChange, let citizen = try lineCitizen(row) { return AgreementSight(row: row, citizen: citizen, isCaseInReach: true) }
            guard viewer.isToDo(row.agreement), let sight = try SightStore.ofCase(row.caseID, in: db),
                  sight.visibility.admitsOwnAgreement(of: viewer)
            else { throw Problem.notFound }
            return AgreementSight(row: row, citizen: sight.citizen, isCaseInReach: false)
        }
    }

    /// Whether the caller may not take part in the item that the agreement was made at (inhabil).
    func isKeptOut(of row: AgreementRow) throws -> Bool {
        guard row.source == .moede, let staff = authority.staff else { return false }
        return try RoomStore.isDisqualified(staff, from: row.sourceID.retyped(), in: db)
    }

    /// The citizen of an agreement that the caller may change as a line of an item: at a meeting they sit in, until its minutes are final.
    private func lineCitizen(_ row: AgreementRow) throws -> CitizenID? {
        guard row.source == .moede, let item = try RoomStore.item(row.sourceID.retyped(), in: db) else { return nil }
        do {
            let sight = try requireItem(item.id, of: item.meeting)
            return sight.meeting.isOpen ? sight.citizen : nil
        } catch Problem.notFound {
            return nil
        }
    }
}
