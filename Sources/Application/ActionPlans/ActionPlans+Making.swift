import Domain
import JSON
import Storage

/// How a version comes to be of what was sent and what was there.
extension ActionPlans {
    /// Holds it against the newest version: it was made from that one, and says something more. A version that says nothing would only be one
    /// more to sign and to read.
    /// - Throws: `Problem.conflict` when it was made from another
    func require(_ input: NewActionPlan, after newest: Int?, _ check: CodeCheck) throws {
        if let basedOn = input.basedOn, basedOn != newest {
            let next = newest.map {
                "Planen er nået til version \($0), og det her bygger på version \(basedOn). Hent version \($0), skriv det ind i den, og send basedOn \($0)."
            }
            throw Problem.conflict(code: "newer-version", detail: next ?? "Planen har ingen version endnu. Udelad basedOn i den første.")
        }
        guard let newest else { return }
        if input.basedOn == nil {
            check.faults.add(Fault(
                pointer: "/basedOn", code: "version-missing",
                detail: "Planen har version \(newest). Skriv i basedOn, hvilken version det her bygger på, så det, andre har skrevet, ikke går tabt."
            ))
        }
        if input.saysNothing {
            check.faults.add(Fault(pointer: "", code: "nothing-said", detail: "Her står ikke noget, der gør en ny version. Skriv det, der skal ændres eller aftales."))
        }
    }

    /// The version, or nil where something is wrong, which the check then knows.
    func plan(
        _ input: NewActionPlan, _ before: ActionPlan?, _ id: ActionPlanID?, _ check: CodeCheck, _ unit: UnitOfWork
    ) throws -> ActionPlan? {
        let subGoals = try input.subGoals.map { inputs in
            try inputs.enumerated().map { index, goal in
                if let known = goal.id, try !(id.map { try ActionPlanStore.hasEverHad(known, $0, in: unit.db) } ?? false) {
                    check.faults.add(Fault(
                        pointer: "/subGoals/\(index)/id", code: "unknown-sub-goal", detail: "Delmålet findes ikke i planen. Udelad id for et nyt delmål."
                    ))
                }
                return ActionPlan.SubGoal(id: goal.id ?? unit.ids.next(), text: goal.text)
            }
        } ?? before?.subGoals ?? []
        let activities = try input.activities.map { inputs in
            try inputs.enumerated().map { index, activity in
                try self.activity(activity, at: "/activities/\(index)", subGoals, id, check, unit)
            }
        } ?? carried(from: before, id, unit)
        do {
            return try ActionPlan(
                version: (before?.version ?? 0) + 1, mainGoals: input.mainGoals ?? before?.mainGoals ?? [], subGoals: subGoals,
                activities: activities
            )
        } catch {
            for fault in error.faults { check.faults.add(fault.fault(copied: input.activities == nil ? activities : nil)) }
            return nil
        }
    }

    /// The activities of the version before, for one that starts as its copy. An acceptance that no longer counts stays behind: in a new version
    /// it would be given anew.
    private func carried(from before: ActionPlan?, _ id: ActionPlanID?, _ unit: UnitOfWork) throws -> [ActionPlan.Activity] {
        guard let before, let id else { return [] }
        let standings = try ActionPlanStore.trail(of: id, in: unit.db).standings(of: before)
        return zip(before.activities, standings).map { $0.keeping($1.acceptances) }
    }

    private func activity(
        _ input: NewActivity, at pointer: String, _ subGoals: [ActionPlan.SubGoal], _ plan: ActionPlanID?, _ check: CodeCheck, _ unit: UnitOfWork
    ) throws -> ActionPlan.Activity {
        if let known = input.id, try !(plan.map { try ActionPlanStore.hasEverHad(known, $0, in: unit.db) } ?? false) {
            check.faults.add(Fault(
                pointer: pointer + "/id", code: "unknown-activity", detail: "Aktiviteten findes ikke i planen. Udelad id for en ny aktivitet."
            ))
        }
        for (name, day) in [("acceptedByCitizen", input.purpose?.acceptedByCitizen), ("acceptedByEmployer", input.purpose?.acceptedByEmployer)] {
            guard let day, day > unit.today else { continue }
            check.faults.add(.notYet(pointer + "/purpose/\(name)"))
        }
        // A number that is no sub-goal's leads to one that the plan does not have, which the plan's own rule finds.
        let goal = subGoals.indices.contains(input.subGoalNumber - 1) ? subGoals[input.subGoalNumber - 1].id : unit.ids.next()
        return ActionPlan.Activity(
            id: input.id ?? unit.ids.next(), subGoal: goal, text: input.text, kind: input.kind, provider: input.provider, from: input.from,
            to: input.to, purpose: input.purpose
        )
    }
}

extension NewActionPlan {
    /// Whether nothing was sent but the version it was made from.
    fileprivate var saysNothing: Bool {
        guard case .absent = consultant, case .absent = consultantPhone, case .absent = companyConsultant else { return false }
        return mainGoals == nil && direction == nil && subGoals == nil && activities == nil && agreements.isEmpty
    }
}

extension ActionPlan.Activity {
    /// With those of its own acceptances that count.
    fileprivate func keeping(_ acceptances: PurposeAcceptances) -> ActionPlan.Activity {
        guard let purpose else { return self }
        let kept = Purpose(
            text: purpose.text, acceptedByCitizen: acceptances.citizen.day == nil ? nil : purpose.acceptedByCitizen,
            acceptedByEmployer: acceptances.employer.day == nil ? nil : purpose.acceptedByEmployer
        )
        return ActionPlan.Activity(
            id: id, subGoal: subGoal, text: text, kind: kind, provider: provider, from: from, to: to, purpose: kept
        )
    }
}

extension Fault {
    /// Something that is said to have happened on a day that has not come.
    static func notYet(_ pointer: String) -> Fault {
        Fault(pointer: pointer, code: "in-the-future", detail: "Dagen er ikke kommet endnu.")
    }
}

extension ActionPlanFault {
    /// The fault at its place in what was sent; of an activity that was copied, at the list, and by its name.
    func fault(copied: [ActionPlan.Activity]?) -> Fault {
        func activity(_ index: Int, _ member: String) -> String { copied == nil ? "/activities/\(index)/\(member)" : "/activities" }
        let (pointer, code) = switch self {
        case .noMainGoal: ("/mainGoals", "required")
        case .emptyMainGoal(let index): ("/mainGoals/\(index)", "required")
        case .emptySubGoal(let index): ("/subGoals/\(index)/text", "required")
        case .repeatedSubGoal(let index): ("/subGoals/\(index)/id", "duplicate")
        case .emptyActivity(let index): (activity(index, "text"), "required")
        case .repeatedActivity(let index): (activity(index, "id"), "duplicate")
        case .leadsNowhere(let index): (activity(index, "subGoalNumber"), "leads-nowhere")
        case .endsBeforeItBegins(let index): (activity(index, "to"), "ends-before-start")
        case .purposeMissing(let index): (activity(index, "purpose"), "purpose-missing")
        }
        if case .leadsNowhere(let index) = self, let copied {
            return Fault(
                pointer: pointer, code: code,
                detail: "»\(copied[index].text)« fører til et delmål, der ikke er med i subGoals. Tag delmålet med igen, eller send activities, som de skal være nu."
            )
        }
        return Fault(pointer: pointer, code: code, detail: text)
    }
}
