/// Who is asking, as far as sight of cases goes.
public struct CaseViewer: Hashable, Sendable {
    /// `nil` for a system that acts for nobody.
    public let staff: StaffID?
    public let teams: Set<TeamID>
    public let reach: Reach
    /// The only teams whose cases may be seen at all, whoever asks: those of a system that acts for a person. `nil` for no limit.
    public let within: Set<TeamID>?
    /// Those whom the viewer stands in for today: their own cases count as the viewer's.
    public let standsInFor: Set<StaffID>

    public init(
        staff: StaffID?, teams: Set<TeamID> = [], reach: Reach, within: Set<TeamID>? = nil, standsInFor: Set<StaffID> = []
    ) {
        self.standsInFor = staff == nil ? [] : standsInFor
        self.staff = staff
        self.teams = teams
        self.reach = reach
        self.within = within
    }

    /// With no more reach than `other`: a system that acts for a person sees what both may see.
    public func limited(to other: Reach) -> CaseViewer {
        CaseViewer(staff: staff, teams: teams, reach: min(reach, other), within: within, standsInFor: standsInFor)
    }
}

/// What decides who may see a case.
public struct CaseVisibility: Hashable, Sendable {
    public let responsible: StaffID?
    public let team: TeamID?
    /// Those named when the citizen is protected; `nil` when not.
    public let protectedFor: Set<StaffID>?

    public init(responsible: StaffID?, team: TeamID?, protectedFor: Set<StaffID>? = nil) {
        self.responsible = responsible
        self.team = team
        self.protectedFor = protectedFor
    }

    public init(of case: Case, citizen: Citizen) {
        self.init(responsible: `case`.responsible, team: `case`.team, protectedFor: citizen.protection.map { Set($0.staff) })
    }

    /// Whether a room may let the viewer in who would not see the case by their reach. Protection of the citizen goes before it, and a system
    /// that acts for a person sees no more through it than else.
    public func opensToTheRoom(for viewer: CaseViewer) -> Bool {
        guard viewer.reach > .none, protectedFor == nil else { return false }
        guard let within = viewer.within else { return true }
        return team.map(within.contains) ?? false
    }

    /// Whether the viewer may see the case, or even know of it.
    ///
    /// Protection comes first: the named see the case whatever their reach, as long as they have any, and nobody else does; who stands in for
    /// one of the named is not named.
    public func isVisible(to viewer: CaseViewer) -> Bool {
        guard viewer.reach > .none else { return false }
        if let within = viewer.within {
            guard let team, within.contains(team) else { return false }
        }
        if let protectedFor {
            return viewer.staff.map(protectedFor.contains) ?? false
        }
        let isOwn = responsible.map { viewer.staff == $0 || viewer.standsInFor.contains($0) } ?? false
        switch viewer.reach {
        case .none: return false
        case .own: return isOwn
        case .team: return isOwn || (team.map(viewer.teams.contains) ?? false)
        case .all: return true
        }
    }
}
