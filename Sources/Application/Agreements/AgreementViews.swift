public import Domain
import Storage

/// An agreement as shown, with the names behind its ids.
public struct AgreementView: Sendable {
    public var row: AgreementRow
    public var citizen: CitizenID
    public var citizenName: String
    /// Who is to do it: the name of a member of staff, or an actor's name or role.
    public var responsibleName: String
    /// What the actor is to the case; nil for a member of staff.
    public var responsibleRole: ActorRole?
    /// Whether its last day has passed and nothing came of it yet.
    public var isOverdue: Bool
    /// Why to ask who does it.
    public var handover: HandoverReason?
    /// Whether the caller may see the case. Somebody's own agreement in a case they do not reach is shown with what is needed to do it.
    public var isCaseInReach: Bool
}

extension Agreements {
    /// The agreement as shown to somebody who sees its case, or for whom it is their own.
    /// - Throws: `StorageError`
    func view(_ row: AgreementRow, isCaseInReach: Bool = true, _ scope: ReadScope) throws -> AgreementView {
        guard let file = try CaseStore.find(row.caseID, in: scope.db)?.file, let citizen = try CitizenStore.find(file.citizen, in: scope.db) else {
            throw StorageError.corrupt
        }
        scope.notes.saw(citizen.id)
        let agreement = row.agreement
        let (name, role, hasLeft) = try responsible(agreement.responsible, of: row.caseID, scope)
        return AgreementView(
            row: row, citizen: citizen.id, citizenName: citizen.name, responsibleName: name, responsibleRole: role,
            isOverdue: agreement.isOverdue(on: scope.today),
            handover: agreement.handover(
                HandoverFacts(hasResponsibleLeft: hasLeft, agreedUnder: row.caseResponsible, caseResponsible: file.responsible)
            ),
            isCaseInReach: isCaseInReach
        )
    }

    /// Who is to do it, by name.
    /// - Throws: `StorageError`
    func name(_ responsible: Responsible, of caseID: CaseID, _ scope: ReadScope) throws -> String {
        try self.responsible(responsible, of: caseID, scope).name
    }

    /// Who is to do it, and whether they have left.
    private func responsible(
        _ responsible: Responsible, of caseID: CaseID, _ scope: ReadScope
    ) throws -> (name: String, role: ActorRole?, hasLeft: Bool) {
        switch responsible {
        case .staff(let id):
            guard let person = try StaffStore.find(id, in: scope.db) else { throw StorageError.corrupt }
            return (person.name, nil, !person.isActive)
        case .actor(let id):
            guard let actor = try ActorStore.find(id, of: caseID, in: scope.db) else { throw StorageError.corrupt }
            return (actor.name ?? actor.role.label, actor.role, actor.retiredAt != nil)
        }
    }
}
