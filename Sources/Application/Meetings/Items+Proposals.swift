public import Domain
import JSON
import Storage

/// What could be done. Each proposal is a line of its own, guarded by its own version.
extension Items {
    /// Raises a proposal.
    /// - Throws: `Problem.notFound`, `Problem.conflict`, `Problem.invalid`
    public func addProposal(_ input: NewProposal, to id: MeetingItemID, of meeting: MeetingID, _ unit: UnitOfWork) throws -> ProposalView {
        let work = try openWork(id, of: meeting, unit)
        let check = CodeCheck(unit)
        try require(input.proposal.presupposes, of: work.caseID, at: "/presupposes", check)
        try check.finish()
        return try add(input, to: work.item, work.citizen, unit)
    }

    /// Changes a proposal: its words, its category, whom it presupposes, or what became of it.
    /// - Throws: `Problem.notFound`, `Problem.conflict`, `Problem.stale`, `Problem.invalid`
    public func changeProposal(
        _ proposalID: ProposalID, _ patch: ProposalPatch, of id: MeetingItemID, of meeting: MeetingID, ifMatch precondition: Precondition,
        _ unit: UnitOfWork
    ) throws -> ProposalView {
        let work = try openWork(id, of: meeting, unit)
        let before = try required(proposalID, of: work.item, precondition, unit)
        let check = CodeCheck(unit)
        if let actors = patch.presupposes.value {
            // Somebody who has left the case may stay where they stood before.
            try require(Set(actors).subtracting(before.proposal.presupposes), of: work.caseID, at: "/presupposes", check)
        }
        let state = state(before.proposal.state, patch, check)
        try check.finish()
        var row = before
        row.proposal = Proposal(
            text: patch.text.value ?? before.proposal.text, category: patch.category.value ?? before.proposal.category, state: state,
            presupposes: patch.presupposes.value.map(Set.init) ?? before.proposal.presupposes
        )
        try save(&row, before, work.citizen, unit)
        return try view(row, ItemNames(of: work.caseID, unit.scope))
    }

    /// Takes a proposal away, one that was written down by mistake; to drop one with a reason is something else.
    /// - Throws: `Problem.notFound`, `Problem.conflict`, `Problem.stale`
    public func removeProposal(
        _ proposalID: ProposalID, of id: MeetingItemID, of meeting: MeetingID, ifMatch precondition: Precondition, _ unit: UnitOfWork
    ) throws -> ProposalView {
        let work = try openWork(id, of: meeting, unit)
        var row = try required(proposalID, of: work.item, precondition, unit)
        row.removedAt = unit.now
        row.version += 1
        try ProposalStore.update(row, in: unit.db)
        var change = Change(.proposal, proposalID, .removed, case: work.caseID, citizen: work.citizen)
        change.compare("text", row.proposal.text, nil)
        try unit.record(change)
        return try view(row, ItemNames(of: work.caseID, unit.scope))
    }

    /// Adds a fault when one of the actors has no part in the case; `pointer` is where they stood in the input.
    func require(_ presupposes: Set<ActorID>, of caseID: CaseID, at pointer: String, _ check: CodeCheck) throws {
        for actor in presupposes.sorted() { try check.requireActor(actor, of: caseID, at: pointer) }
    }

    /// Adds a proposal that was checked.
    @discardableResult
    func add(_ input: NewProposal, to item: MeetingItem, _ citizen: CitizenID, _ unit: UnitOfWork) throws -> ProposalView {
        let row = ItemProposal(
            id: unit.ids.next(), thread: item.thread, caseID: item.caseID, proposal: input.proposal, raisedBy: unit.authority.staff,
            createdAt: unit.now
        )
        try ProposalStore.insert(row, in: unit.db)
        let shown = try view(row, ItemNames(of: item.caseID, unit.scope))
        var change = Change(.proposal, row.id, .created, case: item.caseID, citizen: citizen)
        change.compare("text", nil, row.proposal.text)
        change.compare("category", nil, row.proposal.category.label)
        change.compare("state", nil, row.proposal.state.standing == .rejst ? nil : row.proposal.state.standing.label)
        change.compare("reason", nil, row.proposal.state.reason)
        change.compare("presupposes", nil, Self.text(shown.presupposes))
        try unit.record(change)
        return shown
    }

    /// Writes a changed proposal, if it was changed.
    func save(_ row: inout ItemProposal, _ before: ItemProposal, _ citizen: CitizenID, _ unit: UnitOfWork) throws {
        let names = ItemNames(of: row.caseID, unit.scope)
        var change = Change(.proposal, row.id, .changed, case: row.caseID, citizen: citizen)
        change.compare("text", before.proposal.text, row.proposal.text)
        change.compare("category", before.proposal.category.label, row.proposal.category.label)
        change.compare("state", before.proposal.state.standing.label, row.proposal.state.standing.label)
        change.compare("reason", before.proposal.state.reason, row.proposal.state.reason)
        if before.proposal.presupposes != row.proposal.presupposes {
            change.compare("presupposes", Self.text(try view(before, names).presupposes), Self.text(try view(row, names).presupposes))
        }
        guard !change.fields.isEmpty else { return }
        row.version += 1
        try ProposalStore.update(row, in: unit.db)
        try unit.record(change)
    }

    /// What becomes of the proposal, with a fault where the reason is missing or has no place.
    private func state(_ before: ProposalState, _ patch: ProposalPatch, _ check: CodeCheck) -> ProposalState {
        let standing = patch.state.value ?? before.standing
        if standing != .fravalgt, patch.reason.value != nil {
            check.faults.add(Fault(pointer: "/reason", code: "not-here", detail: "En begrundelse hører til et forslag, der fravælges."))
        }
        if let state = ProposalState(standing, reason: patch.reason.applied(to: before.reason)) { return state }
        check.faults.add(Fault(pointer: "/reason", code: "reason-missing", detail: "Skriv, hvorfor forslaget fravælges."))
        return before
    }

    private func required(_ id: ProposalID, of item: MeetingItem, _ precondition: Precondition, _ unit: UnitOfWork) throws -> ItemProposal {
        guard let row = try ProposalStore.find(id, of: item.thread, in: unit.db) else { throw Problem.notFound }
        try precondition.require(row.version)
        guard row.removedAt == nil else { throw Problem.notFound }
        return row
    }

    private static func text(_ actors: [ActorName]) -> String? {
        actors.isEmpty ? nil : actors.map(\.name).joined(separator: ", ")
    }
}
