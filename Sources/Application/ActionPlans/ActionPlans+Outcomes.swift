public import Domain
import JSON
import Storage

/// What comes of activities: dated rows beside the version, which stays as it was.
extension ActionPlans {
    /// Records what came of an activity, how it was valued, or who accepted its purpose.
    /// - Throws: `Problem.notFound` when that version has no such activity; `Problem.invalid` when nothing is said, a day has not come, or it
    ///   cannot have begun because not both have accepted the purpose
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
            recordedAt: unit.now, recordedBy: unit.authority.staff
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
        try unit.record(change)
        var moved = head
        moved.movedAt = unit.now
        return try ActionPlanView(moved, sheet, unit.scope)
    }

    private func require(_ outcome: ActivityOutcome, _ planned: ActionPlan.Activity, _ head: ActionPlanHead, _ unit: UnitOfWork) throws {
        let faults = FaultCollector()
        if outcome.state == nil, outcome.evaluation == nil, outcome.acceptedByCitizen == nil, outcome.acceptedByEmployer == nil {
            faults.add(Fault(pointer: "", code: "nothing-said", detail: "Skriv, hvor aktiviteten er nået til, hvad den gav, eller hvem der har godkendt formålet."))
        }
        for (name, day) in [
            ("day", outcome.day), ("acceptedByCitizen", outcome.acceptedByCitizen), ("acceptedByEmployer", outcome.acceptedByEmployer),
        ] {
            guard let day, day > unit.today else { continue }
            faults.add(.notYet("/\(name)"))
        }
        if planned.purpose == nil {
            for (name, day) in [("acceptedByCitizen", outcome.acceptedByCitizen), ("acceptedByEmployer", outcome.acceptedByEmployer)] where day != nil {
                faults.add(Fault(pointer: "/\(name)", code: "no-purpose", detail: "Aktiviteten har ikke noget formål at godkende. Skriv det i en ny version af planen."))
            }
        }
        if outcome.state?.hasBegun == true, planned.kind.needsPurpose {
            let rows = try ActivityOutcomeStore.all(of: head.id, in: unit.db) + [outcome]
            if !ActivityStanding(of: planned, outcomes: rows).isAccepted(by: outcome.day) {
                faults.add(Fault(
                    pointer: "/state", code: "acceptance-missing",
                    detail: "Både borger og virksomhed skal kende og godkende formålet, før aktiviteten begynder. Skriv, hvornår de gjorde det."
                ))
            }
        }
        guard faults.isEmpty else { throw Problem.invalid(faults.faults) }
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
        case .planlagt, nil: .changed
        }
    }
}
