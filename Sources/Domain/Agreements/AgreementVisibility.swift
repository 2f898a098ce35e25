extension CaseVisibility {
    /// Whether somebody may know of what they themselves are to do in the case, though the case may lie out of their reach. Protection and
    /// the limits of a system that acts for them stand.
    public func admitsOwnAgreement(of viewer: CaseViewer) -> Bool {
        guard viewer.reach > .none, let staff = viewer.staff else { return false }
        if let within = viewer.within {
            guard let team, within.contains(team) else { return false }
        }
        return protectedFor?.contains(staff) ?? true
    }
}

extension CaseViewer {
    /// Whether the agreement is the viewer's to do, or somebody's whom they stand in for.
    public func isToDo(_ agreement: Agreement) -> Bool {
        guard case .staff(let responsible) = agreement.responsible, let staff else { return false }
        return responsible == staff || standsInFor.contains(responsible)
    }
}
