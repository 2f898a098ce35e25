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
