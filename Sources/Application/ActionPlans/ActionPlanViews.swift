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

    /// Every row about an activity of the version, in order of their days.
    public var outcomes: [ActivityOutcome] { standings.flatMap(\.outcomes).sorted { ($0.day, $0.id) < ($1.day, $1.id) } }
}

extension ActionPlanView {
    /// - Throws: `StorageError`
    init(_ head: ActionPlanHead, _ sheet: ActionPlanSheet, _ scope: ReadScope) throws {
        let outcomes = try ActivityOutcomeStore.all(of: head.id, in: scope.db)
        let standings = sheet.plan.activities.map { ActivityStanding(of: $0, outcomes: outcomes) }
        self.init(
            sheet: sheet, newest: head.newest, standings: standings, progress: PlanProgress(standings),
            attention: sheet.plan.attention(on: scope.today, outcomes: outcomes), movedAt: head.movedAt
        )
    }
}
