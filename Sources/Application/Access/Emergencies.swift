public import Domain
import JSON
import Storage

/// Opening a case out of reach in an emergency, and leaders looking at that.
public struct Emergencies: Sendable {
    let vault: CPRVault
    let epoch: CursorEpoch

    /// Opens a case for whoever asks, for `EmergencyAccess.milliseconds`. A number that nobody has, a citizen without a case and one who is
    /// protected from the caller are answered alike.
    /// - Throws: `Problem.notFound`; `Problem.forbidden` for a system that acts for nobody
    public func open(_ input: NewEmergencyAccess, _ unit: UnitOfWork) throws -> EmergencyView {
        guard let staff = unit.authority.staff else { throw Problem.forbidden(.person) }
        guard let caseID = try find(input.target, unit.scope) else { throw Problem.notFound }
        unit.scope.notes.concerns(caseID)
        guard let sight = try SightStore.ofCase(caseID, in: unit.db) else { throw Problem.notFound }
        unit.scope.notes.saw(sight.citizen)
        if let within = unit.authority.within {
            guard let team = sight.visibility.team, within.contains(team) else { throw Problem.notFound }
        }
        if let named = sight.visibility.protectedFor {
            let mayOpen = named.contains(staff) || !unit.authority.workingRoles.isDisjoint(with: EmergencyAccess.openingProtected)
            guard mayOpen else { throw Problem.notFound }
        }
        let access = EmergencyAccess(
            id: unit.ids.next(), caseID: caseID, staff: staff, reason: input.reason, openedAt: unit.now,
            until: unit.now.advanced(byMilliseconds: EmergencyAccess.milliseconds)
        )
        try EmergencyAccessStore.insert(access, in: unit.db)
        var change = Change(.emergencyAccess, access.id, .created, case: caseID, citizen: sight.citizen)
        try change.compare("staff", nil, access.staff) { try StaffStore.name($0, in: unit.db) }
        change.compare("reason", nil, access.reason)
        change.compare("until", nil, access.until.rfc3339)
        try unit.record(change)
        return try view(access, unit.scope)
    }

    /// An opening of a case in the leader's ordinary reach.
    /// - Throws: `Problem.notFound`
    public func find(_ id: EmergencyAccessID, _ scope: ReadScope) throws -> EmergencyView {
        try view(required(id, scope), scope)
    }

    /// A page of the openings of cases in the leader's ordinary reach, the newest first.
    /// - Parameter seen: only those that a leader has seen or not; nil for all.
    /// - Throws: `Problem.invalid` for an unknown cursor, `Problem.gone`
    public func page(seen: Bool?, after: String?, limit: Int, _ scope: ReadScope) throws -> Page<EmergencyView> {
        let cursor = IdentifierCursor(epoch: epoch)
        let rows = try EmergencyAccessStore.page(
            viewer: scope.viewer, seen: seen, before: cursor.read(after), limit: limit + 1, in: scope.db
        )
        let page = Page(rows, limit: limit) { cursor.text($0.access.id) }
        let items = try page.items.map { row in
            scope.notes.saw(row.citizen)
            return try view(row.access, scope)
        }
        return Page(items: items, next: page.next, changes: try ChangeFeed(feed: .emergencyAccesses, epoch: epoch, scope: scope).from())
    }

    /// Notes that a leader has seen it. Nobody looks at their own.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.forbidden`, `Problem.conflict` when somebody has seen it
    public func review(_ id: EmergencyAccessID, ifMatch precondition: Precondition, _ unit: UnitOfWork) throws -> EmergencyView {
        var access = try required(id, unit.scope)
        guard let staff = unit.authority.staff else { throw Problem.forbidden(.person) }
        guard staff != access.staff else { throw Problem.forbidden(.oneself) }
        try precondition.require(access.version)
        guard access.review == nil else { throw Problem.conflict(code: "already-seen", detail: "En leder har allerede set på det.") }
        access.review = EmergencyAccess.Review(at: unit.now, by: staff)
        access.version += 1
        try EmergencyAccessStore.update(access, in: unit.db)
        let citizen = try SightStore.ofCase(access.caseID, in: unit.db)?.citizen
        var change = Change(.emergencyAccess, id, .completed, case: access.caseID, citizen: citizen)
        try change.compare("seenBy", nil, staff) { try StaffStore.name($0, in: unit.db) }
        try unit.record(change)
        return try view(access, unit.scope)
    }

    func view(_ access: EmergencyAccess, _ scope: ReadScope) throws -> EmergencyView {
        guard let name = try StaffStore.name(access.staff, in: scope.db) else { throw StorageError.corrupt }
        return EmergencyView(
            access: access, staffName: name, reviewerName: try access.review.flatMap { try StaffStore.name($0.by, in: scope.db) },
            isInForce: scope.authority.now < access.until
        )
    }

    /// The opening, where its case is in the leader's ordinary reach: having opened it oneself does not make one its leader.
    private func required(_ id: EmergencyAccessID, _ scope: ReadScope) throws -> EmergencyAccess {
        guard let access = try EmergencyAccessStore.find(id, in: scope.db) else { throw Problem.notFound }
        scope.notes.concerns(access.caseID)
        guard let sight = try SightStore.ofCase(access.caseID, in: scope.db) else { throw Problem.notFound }
        scope.notes.saw(sight.citizen)
        guard sight.visibility.isVisible(to: scope.viewer) else { throw Problem.notFound }
        return access
    }

    private func find(_ target: NewEmergencyAccess.Target, _ scope: ReadScope) throws -> CaseID? {
        switch target {
        case .caseFile(let id):
            return id
        case .citizen(let cpr):
            scope.notes.searched(vault.index(cpr).index)
            return try CPRStore.citizen(vault.indexes(cpr), in: scope.db).flatMap { try SightStore.newestCase(of: $0, in: scope.db) }
        }
    }
}
