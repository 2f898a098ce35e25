public import Domain
import Storage

extension ReadScope {
    /// Who is looking, in the form that sight of cases is decided by.
    public var viewer: CaseViewer {
        CaseViewer(
            staff: authority.staff, teams: authority.teams, reach: authority.reach, within: authority.within,
            standsInFor: authority.standsInFor
        )
    }

    /// Makes sure that the caller may see the case, and notes it for the access log either way. Who sits in a room where the case is taken up
    /// may read it (5.4), and change nothing of it.
    /// - Returns: the case's citizen
    /// - Throws: `Problem.notFound` when it does not exist or lies outside the caller's reach; `StorageError`
    @discardableResult
    public func requireCase(_ id: CaseID) throws -> CitizenID {
        notes.concerns(id)
        guard let sight = try SightStore.ofCase(id, in: db) else { throw Problem.notFound }
        notes.saw(sight.citizen)
        guard try reaches(id, sight.visibility) || roomAdmits(to: id, sight.visibility) else { throw Problem.notFound }
        return sight.citizen
    }

    /// Whether the case is in the caller's own reach, their own as a citizen, or opened by them in an emergency.
    func reaches(_ id: CaseID, _ visibility: CaseVisibility) throws -> Bool {
        if authority.ownCase == id { return true }
        if visibility.isVisible(to: viewer) { return true }
        guard let staff = authority.staff, authority.reach > .none else { return false }
        guard try EmergencyAccessStore.openings(of: id, by: staff, at: authority.now, in: db).contains(where: isOpen) else { return false }
        notes.cameThroughEmergency()
        return true
    }

    /// Whether a case that the caller opened in an emergency is open to them now.
    private func isOpen(_ opening: EmergencyAccessStore.Opening) -> Bool {
        if let within = authority.within, !(opening.team.map(within.contains) ?? false) { return false }
        return opening.access.admits(at: authority.now, as: authority.workingRoles, protectedSince: opening.protectedSince)
    }

    /// Whether the caller reads the case because it is on the agenda of a meeting they sit in.
    private func roomAdmits(to id: CaseID, _ visibility: CaseVisibility) throws -> Bool {
        guard !isForChange, let staff = authority.staff, visibility.opensToTheRoom(for: viewer) else { return false }
        return try RoomStore.rooms(for: id, with: staff, in: db).contains { $0.admits(staff) }
    }

    /// Makes sure that the caller may see the citizen, and notes it either way.
    /// - Throws: `Problem.notFound`, `StorageError`
    public func requireCitizen(_ id: CitizenID) throws {
        notes.saw(id)
        guard try reaches(id) else { throw Problem.notFound }
    }

    /// Makes sure that an answer that named the citizen may be shown again: to whoever may see the citizen, or reads a case of theirs because
    /// it is on the agenda of a meeting they sit in. Notes the citizen either way.
    /// - Throws: `Problem.notFound`, `StorageError`
    public func requireShown(_ id: CitizenID) throws {
        notes.saw(id)
        if try reaches(id) { return }
        let isInTheRoom = try SightStore.cases(of: id, in: db).contains { try roomAdmits(to: $0.id, $0.visibility) }
        guard isInTheRoom else { throw Problem.notFound }
    }

    /// Whether the citizen is in the caller's own reach, or a case of theirs was opened in an emergency.
    func reaches(_ id: CitizenID) throws -> Bool {
        if try SightStore.isVisible(id, to: viewer, in: db) { return true }
        guard let staff = authority.staff, authority.reach > .none else { return false }
        guard try EmergencyAccessStore.openings(of: id, by: staff, at: authority.now, in: db).contains(where: isOpen) else { return false }
        notes.cameThroughEmergency()
        return true
    }
}
