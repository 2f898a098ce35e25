import Documents
public import Domain

/// The plan on paper.
extension ActionPlans {
    /// A version as it is printed: a page for A4, or plain text.
    /// - Parameter full: whether the CPR number is to be printed in full, which takes the scope `cpr`.
    /// - Throws: `Problem.notFound`, `Problem.forbidden`
    public func document(_ version: Int, of caseID: CaseID, asPage: Bool, fullNumber full: Bool, _ scope: ReadScope) throws -> String {
        let view = try self.version(version, of: caseID, scope)
        let people = try people(view, fullNumber: full, scope)
        let document = ActionPlanDocument(
            view.sheet, standings: view.standings, citizen: people.citizenName, cpr: people.cpr, citizenPhone: people.citizenPhone,
            consultant: people.consultantName, companyConsultant: people.companyConsultantName
        )
        return asPage ? document.html() : document.text()
    }
}
