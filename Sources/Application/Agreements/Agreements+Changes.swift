public import Domain
import JSON
import Storage

/// What becomes of an agreement. Whoever may change its case may, and whoever is to do it.
extension Agreements {
    /// - Throws: `Problem.notFound`
    public func find(_ id: AgreementID, _ scope: ReadScope) throws -> AgreementView {
        let sight = try scope.agreement(id)
        return try view(sight.row, isCaseInReach: sight.isCaseInReach, scope)
    }

    /// Puts it in other words, or gives it to somebody else. Saying who does it also says that it lies right under the case's present
    /// responsible.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.invalid`, `Problem.conflict` when it is not open
    public func change(_ id: AgreementID, _ patch: AgreementPatch, ifMatch precondition: Precondition, _ unit: UnitOfWork) throws -> AgreementView {
        try changing(id, precondition, as: .changed, unit) { row, change in
            let before = row.agreement
            if let responsible = patch.responsible {
                let check = CodeCheck(unit)
                let resolved = try resolve(responsible, in: row.caseID, at: "/responsible", check)
                try check.finish()
                try stateChange { () throws(AgreementFault) in try row.agreement.handOver(to: resolved) }
                guard let file = try CaseStore.find(row.caseID, in: unit.db)?.file else { throw StorageError.corrupt }
                if row.agreement.responsible != before.responsible {
                    change.fields.append(FieldChange(
                        field: "responsible", from: try name(before.responsible, of: row.caseID, unit.scope),
                        to: try name(resolved, of: row.caseID, unit.scope)
                    ))
                }
                try change.compare("caseResponsible", row.caseResponsible, file.responsible) { try StaffStore.name($0, in: unit.db) }
                row.caseResponsible = file.responsible
            }
            if let what = patch.what.value {
                try stateChange { () throws(AgreementFault) in try row.agreement.reword(what) }
                change.compare("what", before.what, what)
            }
        }
    }

    /// Marks it done, or drops it.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.invalid` for a day that has not come, `Problem.conflict` when it is not open
    public func complete(
        _ id: AgreementID, _ input: NewCompletion, ifMatch precondition: Precondition, _ unit: UnitOfWork
    ) throws -> AgreementView {
        try changing(id, precondition, as: input.isDone ? .completed : .cancelled, unit) { row, change in
            let day = input.on ?? unit.today
            guard day <= unit.today else {
                throw Problem.invalid("/on", "in-the-future", "Aftalen kan ikke være udført eller bortfaldet på en dag, der ikke er kommet.")
            }
            try stateChange { () throws(AgreementFault) in
                if input.isDone {
                    try row.agreement.complete(on: day, result: input.result)
                } else {
                    try row.agreement.drop(on: day, reason: input.reason ?? "")
                }
            }
            change.compare("state", AgreementState.aaben.label, row.agreement.state.code.label)
            change.compare("settledOn", nil, day.description)
            change.compare("outcome", nil, row.agreement.state.outcome)
        }
    }

    /// Takes completion or dropping back.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.conflict` when it is open
    public func reopen(_ id: AgreementID, ifMatch precondition: Precondition, _ unit: UnitOfWork) throws -> AgreementView {
        try changing(id, precondition, as: .reopened, unit) { row, change in
            let before = row.agreement.state
            try stateChange { () throws(AgreementFault) in try row.agreement.reopen() }
            change.compare("state", before.code.label, AgreementState.aaben.label)
            change.compare("settledOn", before.settledOn?.description, nil)
            change.compare("outcome", before.outcome, nil)
        }
    }

    /// Moves its last day to a later one, and keeps the one before.
    /// - Throws: `Problem.notFound`, `Problem.invalid` for a day that is not later, `Problem.conflict` when it is not open
    public func postpone(_ id: AgreementID, _ input: NewPostponement, _ unit: UnitOfWork) throws -> AgreementView {
        try changing(id, .any, as: .postponed, unit) { row, change in
            let before = row.agreement.due
            try stateChange { () throws(AgreementFault) in
                try row.agreement.postpone(to: input.due, reason: input.reason, at: unit.now, by: unit.authority.staff)
            }
            if let postponement = row.agreement.postponements.last {
                try AgreementStore.insert(postponement, as: unit.ids.next(), of: row.id, in: unit.db)
            }
            change.compare("due", before.description, input.due.description)
            change.compare("reason", nil, input.reason)
        }
    }

    /// Does one thing to an agreement, and keeps and records it if anything is other than before.
    private func changing(
        _ id: AgreementID, _ precondition: Precondition, as action: HistoryAction, _ unit: UnitOfWork,
        _ work: (inout AgreementRow, inout Change) throws -> Void
    ) throws -> AgreementView {
        let sight = try unit.scope.agreement(id)
        try precondition.require(sight.row.version)
        var row = sight.row
        var change = Change(.agreement, id, action, case: row.caseID, citizen: sight.citizen)
        try work(&row, &change)
        if !change.fields.isEmpty {
            row.version += 1
            try AgreementStore.update(row, in: unit.db)
            try unit.record(change)
        }
        return try view(row, isCaseInReach: sight.isCaseInReach, unit.scope)
    }

    /// Says in the caller's terms why an agreement cannot change.
    private func stateChange(_ work: () throws(AgreementFault) -> Void) throws {
        do {
            try work()
        } catch {
            switch error {
            case .notOpen: throw Problem.conflict(code: "not-open", detail: error.text)
            case .alreadyOpen: throw Problem.conflict(code: "already-open", detail: error.text)
            case .reasonMissing: throw Problem.invalid("/reason", "required", error.text)
            case .notLater: throw Problem.invalid("/due", "not-later", error.text)
            }
        }
    }
}
