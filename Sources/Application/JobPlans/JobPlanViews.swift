public import Domain
import Storage

/// A version of an ABC-jobplan as shown, with the names behind its ids.
public struct JobPlanView: Sendable {
    public var version: JobPlanVersion
    public var citizen: CitizenID
    public var createdByName: String?
    /// Who does each task: a colleague's name, or an actor's name or role.
    public var names: [Responsible: String]
    /// Whether no newer version is there.
    public var isNewest: Bool
    /// What is worth a look today, of the newest version; nothing is said about earlier ones.
    public var attention: [JobPlanAttention]
    /// What was agreed with the version, as it stands now; nil in lists.
    public var agreements: [AgreementView]?
    /// What is different from another version.
    public var comparison: Comparison?

    /// The differences from another version of the same case.
    public struct Comparison: Sendable {
        /// The other version's number.
        public var number: Int
        public var differences: JobPlanComparison
        /// Who does the tasks of the other version.
        public var names: [Responsible: String]
    }
}

extension JobPlans {
    /// The version as shown.
    /// - Parameter isListed: whether it stands among others, without what was agreed with it.
    /// - Throws: `StorageError`
    func view(
        _ version: JobPlanVersion, of citizen: CitizenID, comparedWith other: JobPlanVersion? = nil, isListed: Bool = false, _ scope: ReadScope
    ) throws -> JobPlanView {
        scope.notes.saw(citizen)
        let isNewest = try JobPlanStore.newest(of: version.caseID, in: scope.db)?.id == version.id
        return JobPlanView(
            version: version, citizen: citizen, createdByName: try version.createdBy.flatMap { try StaffStore.name($0, in: scope.db) },
            names: try names(in: version.plan, of: version.caseID, scope), isNewest: isNewest,
            attention: isNewest ? try attention(version, scope) : [],
            agreements: isListed ? nil : try agreements.all(ofSource: version.id, scope),
            comparison: try other.map { other in
                JobPlanView.Comparison(
                    number: other.plan.version, differences: JobPlanComparison(from: other.plan, to: version.plan),
                    names: try names(in: other.plan, of: other.caseID, scope)
                )
            }
        )
    }

    private func attention(_ version: JobPlanVersion, _ scope: ReadScope) throws -> [JobPlanAttention] {
        let link = try CitizenLinkStore.newest(of: version.caseID, in: scope.db)
        let isReturned = link?.number == version.plan.version && link?.sheet?.isDone == true
        return version.attention(on: scope.today, isReturned: isReturned)
    }

    private func names(in plan: JobPlan, of caseID: CaseID, _ scope: ReadScope) throws -> [Responsible: String] {
        var names: [Responsible: String] = [:]
        for entry in plan.entries {
            guard case .task(_, let responsible, _) = entry.content, names[responsible] == nil else { continue }
            names[responsible] = try scope.name(of: responsible, in: caseID)
        }
        return names
    }
}

extension ReadScope {
    /// The name of a colleague, or an actor's name or else role.
    /// - Throws: `StorageError`
    func name(of responsible: Responsible, in caseID: CaseID) throws -> String? {
        switch responsible {
        case .staff(let id): try StaffStore.name(id, in: db)
        case .actor(let id): try ActorStore.find(id, of: caseID, in: db).map { try name(of: $0) }
        }
    }

    /// An actor's name, the name of the colleague who they are, or else their role.
    /// - Throws: `StorageError`
    func name(of actor: Actor) throws -> String {
        try actor.name ?? actor.staff.flatMap { try StaffStore.name($0, in: db) } ?? actor.role.label
    }
}
