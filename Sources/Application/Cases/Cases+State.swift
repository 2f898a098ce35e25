public import Domain
import Storage

/// Closing and reopening.
extension Cases {
    /// Closes the case.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.conflict` when it is closed already, `Problem.invalid`
    public func close(_ id: CaseID, _ input: NewClosure, ifMatch precondition: Precondition, _ unit: UnitOfWork) throws -> CaseView {
        var row = try required(id, precondition, unit)
        let day = input.closedOn ?? unit.today
        guard day <= unit.today else {
            throw Problem.invalid("/closedOn", "in-the-future", "Sagen kan ikke lukkes på en dag, der ikke er kommet.")
        }
        let closure = try stateChange { () throws(CaseStateFault) in try CaseClosure(reason: input.reason, note: input.note, day: day) }
        try stateChange { () throws(CaseStateFault) in try row.file.close(closure) }
        try save(&row, unit)
        var change = Change(.closure, id, .closed, case: id, citizen: row.file.citizen)
        change.compare("reason", nil, closure.reason.label)
        change.compare("note", nil, closure.note)
        change.compare("closedOn", nil, day.description)
        try unit.record(change)
        return try view(row, unit.scope)
    }

    /// Opens a closed case again.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.conflict` when it is open
    public func reopen(_ id: CaseID, ifMatch precondition: Precondition, _ unit: UnitOfWork) throws -> CaseView {
        var row = try required(id, precondition, unit)
        let closure = row.file.closure
        try stateChange { () throws(CaseStateFault) in try row.file.reopen() }
        try save(&row, unit)
        var change = Change(.closure, id, .reopened, case: id, citizen: row.file.citizen)
        change.compare("reason", closure?.reason.label, nil)
        change.compare("closedOn", closure?.day.description, nil)
        try unit.record(change)
        return try view(row, unit.scope)
    }

    /// Says in the caller's terms why a state cannot change.
    private func stateChange<Output>(_ work: () throws(CaseStateFault) -> Output) throws -> Output {
        do {
            return try work()
        } catch {
            switch error {
            case .alreadyClosed: throw Problem.conflict(code: "already-closed", detail: error.text)
            case .alreadyOpen: throw Problem.conflict(code: "already-open", detail: error.text)
            case .closedBeforeOpened: throw Problem.invalid("/closedOn", "before-opening", error.text)
            case .noteMissing: throw Problem.invalid("/note", "required", error.text)
            }
        }
    }
}
