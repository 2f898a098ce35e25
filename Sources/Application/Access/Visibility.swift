public import Domain
import Storage

extension ReadScope {
    /// Who is looking, in the form that sight of cases is decided by.
    public var viewer: CaseViewer {
        CaseViewer(staff: authority.staff, teams: authority.teams, reach: authority.reach, within: authority.within)
    }

    /// Makes sure that the caller may see the case, and notes it for the access log either way.
    /// - Returns: the case's citizen
    /// - Throws: `Problem.notFound` when it does not exist or lies outside the caller's reach; `StorageError`
    @discardableResult
    public func requireCase(_ id: CaseID) throws -> CitizenID {
        notes.concerns(id)
        guard let sight = try SightStore.ofCase(id, in: db) else { throw Problem.notFound }
        notes.saw(sight.citizen)
        guard sight.visibility.isVisible(to: viewer) else { throw Problem.notFound }
        return sight.citizen
    }

    /// Makes sure that the caller may see the citizen, and notes it either way.
    /// - Throws: `Problem.notFound`, `StorageError`
    public func requireCitizen(_ id: CitizenID) throws {
        notes.saw(id)
        guard try SightStore.isVisible(id, to: viewer, in: db) else { throw Problem.notFound }
    }
}
