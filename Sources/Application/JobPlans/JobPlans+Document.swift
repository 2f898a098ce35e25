import Documents
public import Domain
import Storage

/// The plan on paper.
extension JobPlans {
    /// A version as a document to print.
    /// - Parameter showsCPR: whether the number stands there in full, for the citizen's own sheet; masked otherwise.
    /// - Throws: `Problem.notFound`; with the number in full also for who may read the case but not the citizen
    public func document(_ number: Int, of caseID: CaseID, showsCPR: Bool, _ scope: ReadScope) throws -> Printed {
        let citizen = try scope.requireCase(caseID)
        guard let version = try JobPlanStore.find(number, of: caseID, in: scope.db), let person = try CitizenStore.find(citizen, in: scope.db)
        else { throw Problem.notFound }
        let cpr = showsCPR ? try inFull(citizen, scope) : try citizens.view(person, scope).cprMasked
        let plan = version.plan
        return Printed(JobPlanDocument(
            name: person.name, date: Copenhagen.day(of: version.createdAt).danish, cpr: cpr, number: plan.version, focus: plan.focus.rawValue,
            focusShift: plan.focus == .a ? plan.focusShiftOn?.danish : nil, returnBy: version.returnBy?.danish,
            letters: try PlanLetter.allCases.map { try letter($0, of: plan, in: caseID, person.name, scope) }, note: version.note,
            agreements: try agreements.all(ofSource: version.id, scope).printed(for: person, scope),
            signatures: [("Borger", .borger), ("Sagsbehandler", .sagsbehandler)].map { title, party in
                JobPlanDocument.Signature(party: title, signed: version.signature(of: party).map { signature in
                    "\(signature.name), \(signature.day.danish) (\(signature.how.label.lowercased()))"
                })
            }
        ))
    }

    private func letter(
        _ letter: PlanLetter, of plan: JobPlan, in caseID: CaseID, _ citizen: String, _ scope: ReadScope
    ) throws -> JobPlanDocument.Letter {
        let contents = plan.entries.filter { $0.letter == letter }.map(\.content)
        let tasks = try contents.compactMap { content -> JobPlanDocument.Task? in
            guard case .task(let what, let responsible, let due) = content else { return nil }
            return JobPlanDocument.Task(who: try scope.name(of: responsible, in: caseID, onPaperOf: citizen) ?? "", what: what, due: due?.danish ?? "")
        }
        return JobPlanDocument.Letter(
            letter.rawValue, functions: contents.filter { $0.kind == .funktion }.map(\.text),
            employers: contents.filter { $0.kind == .virksomhed }.map(\.text),
            intensity: plan.intensity[letter].map { $0 == 1 ? "1 ansøgning om ugen" : "\($0) ansøgninger om ugen" }, tasks: tasks
        )
    }

    /// The number in force, as it is written on paper.
    private func inFull(_ citizen: CitizenID, _ scope: ReadScope) throws -> String {
        let numbers = try citizens.numbers(citizen, scope)
        guard let digits = (numbers.first { $0.validTo == nil } ?? numbers.last)?.cpr.digits else { throw StorageError.corrupt }
        return "\(digits.prefix(6))-\(digits.dropFirst(6))"
    }
}

extension ReadScope {
    /// The name of who does something, on a paper that is the citizen's own: theirs, where the actor has none.
    /// - Parameter citizen: the citizen's name.
    /// - Throws: `StorageError`
    func name(of responsible: Responsible, in caseID: CaseID, onPaperOf citizen: String) throws -> String? {
        if case .actor(let id) = responsible, let actor = try ActorStore.find(id, of: caseID, in: db), actor.role == .borger, actor.name == nil {
            return citizen
        }
        return try name(of: responsible, in: caseID)
    }
}

extension [AgreementView] {
    /// As they stand on the paper of a plan: what was dropped is left out.
    /// - Throws: `StorageError`
    func printed(for citizen: Citizen, _ scope: ReadScope) throws -> [PlanAgreement] {
        try filter { $0.row.agreement.state.code != .bortfaldet }.map { view in
            let agreement = view.row.agreement
            let who = try scope.name(of: agreement.responsible, in: view.row.caseID, onPaperOf: citizen.name)
            return PlanAgreement(who: who ?? view.responsibleName, what: agreement.what, due: agreement.due.danish)
        }
    }
}
