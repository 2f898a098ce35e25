extension ActionPlan {
    /// What is next by the plan: the activities that are under way, and the first that has not begun, in the order of priority.
    ///
    /// - Parameter standings: where each activity stands, in the plan's order.
    public func next(_ standings: [ActivityStanding]) -> [(activity: Activity, standing: ActivityStanding)] {
        let pairs = zip(activities, standings).map { (activity: $0, standing: $1) }
        let waiting = pairs.first { $0.standing.state == .planlagt || $0.standing.state == .udsat }?.activity.id
        return pairs.filter { $0.standing.state == .igang || $0.activity.id == waiting }
    }

    /// How far the activities of one sub-goal have come.
    ///
    /// - Parameter standings: where each activity stands, in the plan's order.
    public func progress(of goal: SubGoalID, _ standings: [ActivityStanding]) -> PlanProgress {
        PlanProgress(zip(activities, standings).filter { $0.0.subGoal == goal }.map(\.1))
    }
}
