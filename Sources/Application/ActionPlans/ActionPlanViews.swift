public import Domain
import Storage

/// A version of an indsatsplan as shown, with everything that came of its activities until now.
public struct ActionPlanView: Sendable {
    public var sheet: ActionPlanSheet
    /// The plan's newest version.
    public var newest: Int
    /// Where each activity stands, in the plan's order.
    public var standings: [ActivityStanding]
    public var progress: PlanProgress
    public var attention: [ActionPlanAttention]
    /// When something last happened to the plan.
    public var movedAt: Instant
    /// What is different from another version.
    public var comparison: Comparison?
    /// What was agreed with the version, as it stands now; nil in lists.
    public var agreements: [AgreementView]?

    /// The differences from another version of the same plan.
    public struct Comparison: Sendable {
        /// The other version.
        public var with: ActionPlan
        public var differences: ActionPlanComparison
    }

    /// Every row about an activity of the version, in order of their days.
    public var outcomes: [ActivityOutcome] { standings.flatMap(\.outcomes).sorted { ($0.day, $0.id) < ($1.day, $1.id) } }
}

extension ActionPlanView {
    /// - Parameter trail: what was said about the plan's activities, where it was read already.
    /// - Throws: `StorageError`
    init(_ head: ActionPlanHead, _ sheet: ActionPlanSheet, trail: ActivityTrail? = nil, _ scope: ReadScope) throws {
        let trail = try trail ?? ActionPlanStore.trail(of: head.id, in: scope.db)
        let standings = trail.standings(of: sheet.plan)
        // Of an earlier version nobody needs to hear what it does not have.
        let outside = sheet.plan.version == head.newest ? trail.underWay(outside: sheet.plan) : []
        self.init(
            sheet: sheet, newest: head.newest, standings: standings, progress: PlanProgress(standings),
            attention: sheet.plan.attention(on: scope.today, standings: standings, outside: outside), movedAt: head.movedAt
        )
    }
}
