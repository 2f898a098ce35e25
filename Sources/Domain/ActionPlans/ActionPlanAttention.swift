/// Something in an indsatsplan worth a look. A hint: it never keeps anybody from saving.
public enum ActionPlanAttention: Hashable, Sendable {
    /// Praktik or løntilskud that is planned, and whose purpose not both have accepted yet (R-53).
    case acceptanceMissing(ActivityID, begins: Day?, PurposeAcceptances)
    /// The same, and its first day has come.
    case acceptanceLate(ActivityID, began: Day, PurposeAcceptances)
    /// It is under way, and not both accept the purpose as it stands now.
    case acceptanceGone(ActivityID, PurposeAcceptances)
    /// No activity leads to the sub-goal (R-81).
    case nothingLeadsTo(SubGoalID)
    /// No sub-goal yet.
    case noSubGoal
    /// Its last day has passed, and nothing is recorded of how it went.
    case endedUnsaid(ActivityID, ended: Day)
    /// Its first day has passed, and nothing is recorded of whether it began.
    case startUnsaid(ActivityID, begins: Day)
    /// It is under way, and the newest version does not have it.
    case underWayOutside(ActivityMention)

    /// A stable name.
    public var code: Code {
        switch self {
        case .acceptanceMissing: .accept
        case .acceptanceLate, .acceptanceGone: .acceptEfterStart
        case .nothingLeadsTo: .delmaalUdenAktivitet
        case .noSubGoal: .ingenDelmaal
        case .endedUnsaid: .slutUdenResultat
        case .startUnsaid: .startUdenNyt
        case .underWayOutside: .igangUdenForPlanen
        }
    }

    /// The names.
    public enum Code: String, Sendable, CaseIterable {
        case accept = "accept-mangler"
        case acceptEfterStart = "accept-mangler-efter-start"
        case delmaalUdenAktivitet = "delmaal-uden-aktivitet"
        case ingenDelmaal = "ingen-delmaal"
        case slutUdenResultat = "slut-uden-resultat"
        case igangUdenForPlanen = "igang-uden-for-planen"
        case startUdenNyt = "start-uden-nyt"
    }

    /// The activity it is about.
    public var activity: ActivityID? {
        switch self {
        case .acceptanceMissing(let id, _, _), .acceptanceLate(let id, _, _), .acceptanceGone(let id, _), .endedUnsaid(let id, _),
            .startUnsaid(let id, _): id
        case .underWayOutside(let mention): mention.activity.id
        case .nothingLeadsTo, .noSubGoal: nil
        }
    }

    /// The sub-goal it is about.
    public var subGoal: SubGoalID? {
        if case .nothingLeadsTo(let id) = self { id } else { nil }
    }

    /// The last version that has the activity, where this one has not: what comes of it is recorded there.
    public var version: Int? {
        if case .underWayOutside(let mention) = self { mention.version } else { nil }
    }

    /// In Danish.
    public var text: String {
        switch self {
        case .acceptanceMissing(_, let day, let said):
            asking("Både borger og virksomhed skal kende og godkende formålet, før aktiviteten begynder\(day.map { " den \($0.danish)" } ?? "").", said)
        case .acceptanceLate(_, let day, let said):
            asking("Aktiviteten skulle begynde den \(day.danish), og formålet er ikke godkendt af begge. Den kan ikke begynde endnu.", said)
        case .acceptanceGone(_, let said): asking("Aktiviteten er i gang, og formålet, som det står nu, er ikke godkendt af begge.", said)
        case .nothingLeadsTo: "Ingen aktivitet fører til delmålet endnu. Hvad kunne være det første skridt?"
        case .noSubGoal: "Planen har ingen delmål endnu. Hvad skal være på plads, før hovedmålet kan nås?"
        case .endedUnsaid(_, let day): "Aktiviteten sluttede den \(day.danish). Hvad kom der ud af den?"
        case .startUnsaid(_, let day): "Aktiviteten skulle begynde den \(day.danish). Er den gået i gang?"
        case .underWayOutside(let mention):
            "»\(mention.activity.text)« er i gang og står ikke i planen længere. Skal den med igen, eller er den slut?"
        }
    }

    /// With why an acceptance that was given does not count.
    private func asking(_ text: String, _ said: PurposeAcceptances) -> String { ([text] + said.reasons).joined(separator: " ") }
}

extension ActionPlan {
    /// Everything worth a look on that day, in the order of the plan.
    /// - Parameters:
    ///   - standings: where each activity stands, in the plan's order.
    ///   - outside: what is under way and stands in earlier versions alone.
    public func attention(on today: Day, standings: [ActivityStanding], outside: [ActivityMention] = []) -> [ActionPlanAttention] {
        var points: [ActionPlanAttention] = subGoals.isEmpty ? [.noSubGoal] : []
        for goal in subGoals where !activities.contains(where: { $0.subGoal == goal.id }) { points.append(.nothingLeadsTo(goal.id)) }
        for (activity, standing) in zip(activities, standings) {
            let acceptance = activity.kind.needsPurpose ? standing.acceptanceAsked(of: activity, on: today) : nil
            if let acceptance { points.append(acceptance) }
            if let to = activity.to, to < today, [.planlagt, .igang].contains(standing.state) {
                points.append(.endedUnsaid(activity.id, ended: to))
            } else if let from = activity.from, from < today, standing.state == .planlagt, acceptance == nil {
                points.append(.startUnsaid(activity.id, begins: from))
            }
        }
        return points + outside.map(ActionPlanAttention.underWayOutside)
    }
}

extension ActivityStanding {
    /// What is asked where not both have accepted (R-53): nothing of what is over.
    fileprivate func acceptanceAsked(of activity: ActionPlan.Activity, on today: Day) -> ActionPlanAttention? {
        switch state {
        case .gennemfoert, .afbrudt: nil
        case .igang: acceptances.areGiven(by: today) ? nil : .acceptanceGone(activity.id, acceptances)
        case .planlagt, .udsat:
            if acceptances.areGiven(by: max(today, activity.from ?? today)) {
                nil
            } else if let from = activity.from, from <= today, state == .planlagt {
                .acceptanceLate(activity.id, began: from, acceptances)
            } else {
                .acceptanceMissing(activity.id, begins: activity.from, acceptances)
            }
        }
    }
}
