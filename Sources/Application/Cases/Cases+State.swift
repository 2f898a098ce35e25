public import Domain
import JSON
import Storage

/// Closing and reopening.
extension Cases {
    /// Closes the case.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.conflict` when it is closed already, `Problem.invalid`
    public func close(_ id: CaseID, _ input: NewClosure, ifMatch precondition: Precondition, _ unit: UnitOfWork) throws -> CaseView {
        var row = try required(id, precondition, unit)
        let day = input.closedOn ?? unit.today
        let closure = try closure(input, on: day, today: unit.today)
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

    /// The closure, or everything that is wrong with it.
    private func closure(_ input: NewClosure, on day: Day, today: Day) throws -> CaseClosure {
        let faults = FaultCollector()
        if day > today {
            faults.add(Fault(pointer: "/closedOn", code: "in-the-future", detail: "Sagen kan ikke lukkes på en dag, der ikke er kommet."))
        }
        do {
            let closure = try CaseClosure(reason: input.reason, note: input.note, day: day)
            if faults.isEmpty { return closure }
        } catch {
            faults.add(Fault(pointer: "/note", code: "required", detail: error.text))
        }
        throw Problem.invalid(faults.faults)
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
