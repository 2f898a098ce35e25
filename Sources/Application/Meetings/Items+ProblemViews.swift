public import Domain
import JSON
import Storage

/// How people see the problem, before solutions. Each view is a line of its own, guarded by its own version.
extension Items {
    /// Writes down how somebody sees the problem.
    /// - Throws: `Problem.notFound`, `Problem.conflict`, `Problem.invalid`
    public func addProblemView(
        _ input: NewProblemView, to id: MeetingItemID, of meeting: MeetingID, _ unit: UnitOfWork
    ) throws -> ProblemViewView {
        let work = try openWork(id, of: meeting, unit)
        let check = CodeCheck(unit)
        try require(input.holder, of: work.caseID, at: "", check)
        try check.finish()
        return try add(input, to: work.item, work.citizen, unit)
    }

    /// Changes a view, or whose it is.
    /// - Throws: `Problem.notFound`, `Problem.conflict`, `Problem.stale`, `Problem.invalid`
    public func changeProblemView(
        _ viewID: ProblemViewID, _ patch: ProblemViewPatch, of id: MeetingItemID, of meeting: MeetingID, ifMatch precondition: Precondition,
        _ unit: UnitOfWork
    ) throws -> ProblemViewView {
        let work = try openWork(id, of: meeting, unit)
        let before = try required(viewID, of: work.item, precondition, unit)
        let check = CodeCheck(unit)
        try require(patch.holder, of: work.caseID, at: "", check)
        try check.finish()
        var view = before
        view.holder = patch.holder ?? before.holder
        view.text = patch.text.value ?? before.text
        let names = ItemNames(of: work.caseID, unit.scope)
        var change = Change(.problemView, viewID, .changed, case: work.caseID, citizen: work.citizen)
        change.compare("text", before.text, view.text)
        if view.holder != before.holder {
            change.compare("holder", try self.view(before, names).holderName, try self.view(view, names).holderName)
        }
        if !change.fields.isEmpty {
            view.version += 1
            try ProblemViewStore.update(view, in: unit.db)
            try unit.record(change)
        }
        return try self.view(view, names)
    }

    /// Takes a view away; what was said stays in the history.
    /// - Throws: `Problem.notFound`, `Problem.conflict`, `Problem.stale`
    public func removeProblemView(
        _ viewID: ProblemViewID, of id: MeetingItemID, of meeting: MeetingID, ifMatch precondition: Precondition, _ unit: UnitOfWork
    ) throws -> ProblemViewView {
        let work = try openWork(id, of: meeting, unit)
        var view = try required(viewID, of: work.item, precondition, unit)
        view.removedAt = unit.now
        view.version += 1
        try ProblemViewStore.update(view, in: unit.db)
        var change = Change(.problemView, viewID, .removed, case: work.caseID, citizen: work.citizen)
        change.compare("text", view.text, nil)
        try unit.record(change)
        return try self.view(view, ItemNames(of: work.caseID, unit.scope))
    }

    /// Adds a fault when whose view it is cannot be; `pointer` is where the view stood in the input.
    func require(_ holder: ProblemView.Holder?, of caseID: CaseID, at pointer: String, _ check: CodeCheck) throws {
        switch holder {
        case .staff(let id): try check.requireStaff(id, at: pointer + "/staff")
        case .actor(let id): try check.requireActor(id, of: caseID, at: pointer + "/actor")
        case .table, nil: break
        }
    }

    /// Adds a view that was checked.
    @discardableResult
    func add(_ input: NewProblemView, to item: MeetingItem, _ citizen: CitizenID, _ unit: UnitOfWork) throws -> ProblemViewView {
        let view = ProblemView(
            id: unit.ids.next(), thread: item.thread, caseID: item.caseID,
            holder: input.holder ?? unit.authority.staff.map { .staff($0) } ?? .table, text: input.text, createdAt: unit.now,
            createdBy: unit.authority.staff
        )
        try ProblemViewStore.insert(view, in: unit.db)
        let shown = try self.view(view, ItemNames(of: item.caseID, unit.scope))
        var change = Change(.problemView, view.id, .created, case: item.caseID, citizen: citizen)
        change.compare("holder", nil, shown.holderName)
        change.compare("text", nil, view.text)
        try unit.record(change)
        return shown
    }

    private func required(
        _ id: ProblemViewID, of item: MeetingItem, _ precondition: Precondition, _ unit: UnitOfWork
    ) throws -> ProblemView {
        guard let view = try ProblemViewStore.find(id, of: item.thread, in: unit.db) else { throw Problem.notFound }
        try precondition.require(view.version)
        guard view.removedAt == nil else { throw Problem.notFound }
        return view
    }
}
