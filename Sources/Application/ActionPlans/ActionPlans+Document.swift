import Documents
public import Domain
import Storage

/// The plan on paper.
extension ActionPlans {
    /// A version as a document to print.
    /// - Parameter showsCPR: whether the number stands there in full, for the citizen's own sheet; masked otherwise.
    /// - Throws: `Problem.notFound`; with the number in full also for who may read the case but not the citizen
    public func document(_ version: Int, of caseID: CaseID, showsCPR: Bool, _ scope: ReadScope) throws -> Printed {
        let view = try self.version(version, of: caseID, scope)
        let id = try scope.requireCase(caseID)
        if showsCPR { try scope.requireCitizen(id) }
        guard let citizen = try CitizenStore.find(id, in: scope.db) else { throw StorageError.corrupt }
        func name(_ staff: StaffID?) throws -> String? { try staff.flatMap { try StaffStore.name($0, in: scope.db) } }
        return Printed(ActionPlanDocument(
            view.sheet, standings: view.standings, citizen: citizen.name,
            cpr: showsCPR ? try fullNumber(of: id, scope) : try citizens.view(citizen, scope).cprMasked, citizenPhone: citizen.contact.phone,
            consultant: try name(view.sheet.consultant), companyConsultant: try name(view.sheet.companyConsultant),
            agreements: try (view.agreements ?? []).printed(for: citizen, scope)
        ))
    }

    /// As it stands on a sheet: `DDMMYY-SSSS`.
    private func fullNumber(of citizen: CitizenID, _ scope: ReadScope) throws -> String {
        guard let sealed = try CPRStore.current(citizen, in: scope.db) else { throw StorageError.corrupt }
        let digits = try citizens.vault.open(keyID: sealed.keyID, sealed: sealed.sealed, for: citizen).digits
        return "\(digits.prefix(6))-\(digits.suffix(4))"
    }
}
