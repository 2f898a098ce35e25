/// Something in an indsatsplan worth a look. A hint: it never keeps anybody from saving.
public enum ActionPlanAttention: Hashable, Sendable {
    /// Praktik or løntilskud that is planned, and whose purpose not both have accepted yet.
    case acceptanceMissing(ActivityID, begins: Day?)
    /// The same, and its first day has come.
    case acceptanceLate(ActivityID, began: Day)
    /// No activity leads to the sub-goal.
    case nothingLeadsTo(SubGoalID)
    /// No sub-goal yet.
    case noSubGoal
    /// Its last day has passed, and nothing is recorded of how it went.
    case endedUnsaid(ActivityID, ended: Day)

    /// A stable name.
    public var code: Code {
        switch self {
        case .acceptanceMissing: .accept
        case .acceptanceLate: .acceptEfterStart
        case .nothingLeadsTo: .delmaalUdenAktivitet
        case .noSubGoal: .ingenDelmaal
        case .endedUnsaid: .slutUdenResultat
        }
    }

    /// The names.
    public enum Code: String, Sendable, CaseIterable {
        case accept = "accept-mangler"
        case acceptEfterStart = "accept-mangler-efter-start"
        case delmaalUdenAktivitet = "delmaal-uden-aktivitet"
        case ingenDelmaal = "ingen-delmaal"
        case slutUdenResultat = "slut-uden-resultat"
    }

    /// The activity or sub-goal it is about.
    public var activity: ActivityID? {
        switch self {
        case .acceptanceMissing(let id, _), .acceptanceLate(let id, _), .endedUnsaid(let id, _): id
        case .nothingLeadsTo, .noSubGoal: nil
        }
    }

    /// The sub-goal it is about.
    public var subGoal: SubGoalID? {
        if case .nothingLeadsTo(let id) = self { id } else { nil }
    }

    /// In Danish.
    public var text: String {
        switch self {
        case .acceptanceMissing(_, nil): "Både borger og virksomhed skal kende og godkende formålet, før aktiviteten begynder."
        case .acceptanceMissing(_, let day?): "Både borger og virksomhed skal kende og godkende formålet, før aktiviteten begynder den \(day.danish)."
        case .acceptanceLate(_, let day): "Aktiviteten skulle begynde den \(day.danish), og formålet er ikke godkendt af begge. Den kan ikke begynde endnu."
        case .nothingLeadsTo: "Ingen aktivitet fører til delmålet endnu. Hvad kunne være det første skridt?"
        case .noSubGoal: "Planen har ingen delmål endnu. Hvad skal være på plads, før hovedmålet kan nås?"
        case .endedUnsaid(_, let day): "Aktiviteten sluttede den \(day.danish). Hvad kom der ud af den?"
        }
    }
}

extension ActionPlan {
    /// Everything worth a look on that day, in the order of the plan.
    /// - Parameter outcomes: the rows beside the plan.
    public func attention(on today: Day, outcomes: [ActivityOutcome]) -> [ActionPlanAttention] {
        var points: [ActionPlanAttention] = subGoals.isEmpty ? [.noSubGoal] : []
        for goal in subGoals where !activities.contains(where: { $0.subGoal == goal.id }) { points.append(.nothingLeadsTo(goal.id)) }
        for activity in activities {
            let standing = ActivityStanding(of: activity, outcomes: outcomes)
            if activity.kind.needsPurpose, [.planlagt, .udsat].contains(standing.state), !standing.isAccepted(by: max(today, activity.from ?? today)) {
                if let from = activity.from, from <= today, standing.state == .planlagt {
                    points.append(.acceptanceLate(activity.id, began: from))
                } else {
                    points.append(.acceptanceMissing(activity.id, begins: activity.from))
                }
            }
            if let to = activity.to, to < today, [.planlagt, .igang].contains(standing.state) {
                points.append(.endedUnsaid(activity.id, ended: to))
            }
        }
        return points
    }
}
