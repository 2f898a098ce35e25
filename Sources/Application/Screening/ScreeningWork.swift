public import Domain
import JSON
import Storage

/// Early signs of long unemployment: what was seen and what the caseworker judges. No score is made and nothing is decided (R-57, R-60).
public struct ScreeningWork: Sendable {
    let epoch: CursorEpoch

    /// A page of the screenings in cases that the caller may see: case by case in the order the cases came in, and within a case in the order
    /// they were made.
    /// - Throws: `Problem.invalid` for an unknown cursor, `Problem.gone`
    public func page(_ filter: ScreeningFilter, after: String?, limit: Int, _ scope: ReadScope) throws -> Page<Screening> {
        let cursor = InCaseCursor(epoch: epoch)
        let last: (caseID: CaseID, id: ScreeningID)? = try cursor.read(after)
        let rows = try ScreeningStore.page(viewer: scope.viewer, filter: filter, after: last, limit: limit + 1, in: scope.db)
        let page = Page(rows, limit: limit) { cursor.text($0.screening.caseID, $0.screening.id) }
        for row in page.items { scope.notes.saw(row.citizen) }
        let changes = try ChangeFeed(feed: .screenings, epoch: epoch, scope: scope).from()
        return Page(items: page.items.map(\.screening), next: page.next, changes: changes)
    }

    /// Every screening of the case, the oldest first.
    /// - Throws: `Problem.notFound`
    public func screenings(of caseID: CaseID, _ scope: ReadScope) throws -> [ScreeningView] {
        try scope.requireCase(caseID)
        return try ScreeningStore.all(of: caseID, in: scope.db).map { try view($0, scope) }
    }

    /// Records a screening.
    /// - Throws: `Problem.notFound`, `Problem.invalid` for an archetype that is not there, or an observation that the jobcenter has not turned on
    public func record(_ input: NewScreening, in caseID: CaseID, _ unit: UnitOfWork) throws -> ScreeningView {
        let citizen = try unit.scope.requireCase(caseID)
        let faults = FaultCollector()
        let settings = try ScreeningSettingStore.current(in: unit.db)
        for (index, observation) in input.observations.enumerated() where !settings.allows(observation) {
            faults.add(Fault(
                pointer: "/observations/\(index)", code: "not-turned-on",
                detail: "Oplysninger om \(observation.sensitive?.label ?? "det") kan kun noteres, når jobcenterets leder har slået det til med en begrundelse."
            ))
        }
        for (index, id) in input.archetypes.enumerated() {
            if let archetype = try ArchetypeStore.find(id, in: unit.db), archetype.retiredAt == nil { continue }
            faults.add(Fault(pointer: "/archetypes/\(index)", code: "unknown-archetype", detail: "Arketypen findes ikke, eller den bruges ikke længere."))
        }
        guard faults.isEmpty else { throw Problem.invalid(faults.faults) }
        let screening = Screening(
            id: unit.ids.next(), caseID: caseID, observations: input.observations, archetypes: input.archetypes, risk: input.risk,
            reason: input.reason, madeAt: unit.now, madeBy: unit.authority.staff
        )
        try ScreeningStore.insert(screening, in: unit.db)
        var change = Change(.screening, screening.id, .created, case: caseID, citizen: citizen)
        change.compare("risk", nil, screening.risk.rawValue)
        change.compare("reason", nil, screening.reason)
        try unit.record(change)
        return try view(screening, unit.scope)
    }

    private func view(_ screening: Screening, _ scope: ReadScope) throws -> ScreeningView {
        ScreeningView(
            screening: screening, archetypeNames: try screening.archetypes.map { try ArchetypeStore.find($0, in: scope.db)?.name ?? "" },
            madeByName: try screening.madeBy.flatMap { try StaffStore.name($0, in: scope.db) }
        )
    }
}

/// A screening as shown.
public struct ScreeningView: Sendable {
    public var screening: Screening
    /// In the order of the screening's archetypes.
    public var archetypeNames: [String]
    public var madeByName: String?
}
