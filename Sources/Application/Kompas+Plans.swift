/// Work with the citizen between the meetings: plans, early signs, strategies, deadlines.
extension Kompas {
    /// Indsatsplans and what came of their activities.
    public var actionPlans: ActionPlans { ActionPlans(citizens: citizens, agreements: agreements, epoch: cursorEpoch) }
    /// Archetypes, screenings, and what may be said of their shares.
    public var screenings: ScreeningWork { ScreeningWork(epoch: cursorEpoch) }
    /// The municipality's own limit of long-term unemployment, and which benefits count.
    public var unemployment: UnemploymentSettings { UnemploymentSettings() }
    /// Strategies of target groups.
    public var strategies: Strategies { Strategies() }
    /// What the rules ask, and by when.
    public var deadlines: DeadlineWork { DeadlineWork() }
    /// What there is to look at next, across cases.
    public var worklists: Worklists { Worklists(deadlines: deadlines) }
}
