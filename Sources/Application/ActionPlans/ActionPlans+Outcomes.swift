public import Domain
import JSON
import Storage

/// What comes of activities: dated rows beside the version, which stays as it was.
extension ActionPlans {
    /// Records what came of an activity, how it was valued, or who accepted its purpose or no longer does.
    /// - Throws: `Problem.notFound` when that version has no such activity; `Problem.invalid` when nothing is said, a day has not come, an
    ///   acceptance is taken back that was not given, or it cannot have begun because not both have accepted the purpose (R-53)
    public func record(
        _ input: NewOutcome, of activity: ActivityID, version: Int, in caseID: CaseID, _ unit: UnitOfWork
    ) throws -> ActionPlanView {
        let citizen = try unit.scope.requireCase(caseID)
        guard let head = try ActionPlanStore.head(of: caseID, in: unit.db), 1...head.newest ~= version,
              let sheet = try ActionPlanStore.sheet(head, version: version, in: unit.db),
              let planned = sheet.plan.activities.first(where: { $0.id == activity })
        else { throw Problem.notFound }
        let outcome = ActivityOutcome(
            id: unit.ids.next(), activity: activity, planVersion: version, day: input.day ?? unit.today, state: input.state,
            evaluation: input.evaluation, acceptedByCitizen: input.acceptedByCitizen, acceptedByEmployer: input.acceptedByEmployer,
            withdraws: input.withdraws, recordedAt: unit.now, recordedBy: unit.authority.staff
        )
        try require(outcome, planned, head, unit)
        try ActivityOutcomeStore.insert(outcome, of: head.id, in: unit.db)
        try ActionPlanStore.move(head.id, at: unit.now, in: unit.db)
        var change = Change(.activity, activity, outcome.action, case: caseID, citizen: citizen)
        change.compare("activity", nil, planned.text)
        change.compare("state", nil, outcome.state?.rawValue)
        change.compare("day", nil, outcome.day.description)
        change.compare("evaluation", nil, outcome.evaluation)
        change.compare("acceptedByCitizen", nil, outcome.acceptedByCitizen?.description)
        change.compare("acceptedByEmployer", nil, outcome.acceptedByEmployer?.description)
        change.compare("withdrawsCitizen", nil, outcome.withdraws.contains(.borger) ? "true" : nil)
        change.compare("withdrawsEmployer", nil, outcome.withdraws.contains(.virksomhed) ? "true" : nil)
        try unit.record(change)
        var moved = head
        moved.movedAt = unit.now
        return try withAgreements(ActionPlanView(moved, sheet, unit.scope), unit.scope)
    }

    private func require(_ outcome: ActivityOutcome, _ planned: ActionPlan.Activity, _ head: ActionPlanHead, _ unit: UnitOfWork) throws {
        let faults = FaultCollector()
        if outcome.saysNothing {
            faults.add(Fault(
                pointer: "", code: "nothing-said",
                detail: "Skriv, hvor aktiviteten er nået til, hvad den gav, eller hvem der har godkendt formålet."
            ))
        }
        let accepted = [("acceptedByCitizen", outcome.acceptedByCitizen), ("acceptedByEmployer", outcome.acceptedByEmployer)]
        for (name, day) in [("day", outcome.day)] + accepted {
            guard let day, day > unit.today else { continue }
            faults.add(.notYet("/\(name)"))
        }
        if planned.purpose == nil {
            let said = accepted.filter { $0.1 != nil }.map(\.0) + PurposeParty.allCases.filter(outcome.withdraws.contains).map(\.withdrawing)
            for name in said {
                faults.add(Fault(
                    pointer: "/\(name)", code: "no-purpose",
                    detail: "Aktiviteten har ikke noget formål at godkende. Skriv det i en ny version af planen."
                ))
            }
        }
        let trail = try ActionPlanStore.trail(of: head.id, in: unit.db)
        if planned.purpose != nil {
            let before = ActivityStanding(of: planned, version: outcome.planVersion, in: trail).acceptances
            for party in PurposeParty.allCases where outcome.withdraws.contains(party) && before[party].day == nil {
                faults.add(Fault(
                    pointer: "/\(party.withdrawing)", code: "not-accepted",
                    detail: "\(party == .borger ? "Borgeren" : "Virksomheden") har ikke godkendt formålet, så der er ikke noget at trække tilbage."
                ))
            }
        }
        if outcome.state?.hasBegun == true, planned.kind.needsPurpose {
            let standing = ActivityStanding(of: planned, version: outcome.planVersion, in: trail.adding(outcome))
            if !standing.acceptances.areGiven(by: outcome.day) {
                let why = (standing.acceptances.reasons + standing.acceptances.late(after: outcome.day)).map { " " + $0 }.joined()
                let isMissing = PurposeParty.allCases.contains { standing.acceptances[$0].day == nil }
                let next = isMissing ? "Skriv, hvornår de gjorde det." : "Ret den dag, der er forkert."
                faults.add(Fault(
                    pointer: "/state", code: "acceptance-missing",
                    detail: "Både borger og virksomhed skal kende og godkende formålet, før aktiviteten begynder.\(why) \(next)"
                ))
            }
        }
        guard faults.isEmpty else { throw Problem.invalid(faults.faults) }
    }
}

extension PurposeParty {
    /// The member that takes back their acceptance.
    fileprivate var withdrawing: String { self == .borger ? "withdrawsCitizen" : "withdrawsEmployer" }
}

extension NewOutcome {
    /// Whose acceptance it takes back.
    fileprivate var withdraws: Set<PurposeParty> {
        Set(PurposeParty.allCases.filter { $0 == .borger ? withdrawsCitizen : withdrawsEmployer })
    }
}

extension ActivityOutcome {
    /// What history calls it.
    fileprivate var action: HistoryAction {
        switch state {
        case .igang: .begun
        case .gennemfoert: .completed
        case .afbrudt: .cancelled
        case .udsat: .postponed
        case nil where !withdraws.isEmpty && acceptedByCitizen == nil && acceptedByEmployer == nil: .withdrawn
        case .planlagt, nil: .changed
        }
    }

    /// Whether it has nothing in it.
    fileprivate var saysNothing: Bool {
        state == nil && evaluation == nil && acceptedByCitizen == nil && acceptedByEmployer == nil && withdraws.isEmpty
    }
}
