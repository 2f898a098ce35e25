/// What is wrong with an indsatsplan, each with the place in its list, from 0.
public enum ActionPlanFault: Hashable, Sendable {
    case noMainGoal
    case emptyMainGoal(Int)
    case emptySubGoal(Int)
    case emptyActivity(Int)
    /// Two sub-goals of one name.
    case repeatedSubGoal(Int)
    case repeatedActivity(Int)
    /// The activity leads to a sub-goal that the plan does not have.
    case leadsNowhere(Int)
    /// It ends before it begins.
    case endsBeforeItBegins(Int)
    /// Praktik and løntilskud need a purpose.
    case purposeMissing(Int)

    /// What the caseworker reads, in Danish.
    public var text: String {
        switch self {
        case .noMainGoal: "Skriv mindst ét hovedmål."
        case .emptyMainGoal, .emptySubGoal, .emptyActivity: "Skriv, hvad det er."
        case .repeatedSubGoal: "Delmålet står der to gange."
        case .repeatedActivity: "Aktiviteten står der to gange."
        case .leadsNowhere: "Vælg det delmål, aktiviteten fører til."
        case .endsBeforeItBegins: "Aktiviteten slutter, før den begynder."
        case .purposeMissing: "Skriv formålet. Både borger og virksomhed skal kende det."
        }
    }
}

/// Everything that keeps an indsatsplan from being one.
public struct ActionPlanFaults: Error, Hashable, Sendable {
    /// At least one.
    public let faults: [ActionPlanFault]
}

extension ActionPlan {
    /// Everything that is wrong, in the order of the plan.
    var faults: [ActionPlanFault] {
        var faults: [ActionPlanFault] = mainGoals.isEmpty ? [.noMainGoal] : []
        for (index, goal) in mainGoals.enumerated() where !goal.isWritten { faults.append(.emptyMainGoal(index)) }
        var known: Set<SubGoalID> = []
        for (index, goal) in subGoals.enumerated() {
            if !goal.text.isWritten { faults.append(.emptySubGoal(index)) }
            if !known.insert(goal.id).inserted { faults.append(.repeatedSubGoal(index)) }
        }
        var seen: Set<ActivityID> = []
        for (index, activity) in activities.enumerated() {
            if !activity.text.isWritten { faults.append(.emptyActivity(index)) }
            if !seen.insert(activity.id).inserted { faults.append(.repeatedActivity(index)) }
            if !known.contains(activity.subGoal) { faults.append(.leadsNowhere(index)) }
            if let from = activity.from, let to = activity.to, to < from { faults.append(.endsBeforeItBegins(index)) }
            if activity.kind.needsPurpose, !(activity.purpose?.text.isWritten ?? false) { faults.append(.purposeMissing(index)) }
        }
        return faults
    }
}
