public import Domain
import JSON
import Storage

/// The group leader's internal answer to a case that is brought for `bevilling`. It is not the decision.
extension Items {
    /// How many working days there are to hear the citizen and decide, when nobody says otherwise [INT].
    static let workingDaysToDecide = 7

    /// The answer as it stands, with the task that follows from it.
    /// - Throws: `Problem.notFound`
    public func permission(_ id: MeetingItemID, of meeting: MeetingID, _ scope: ReadScope) throws -> PermissionView {
        try scope.requireItem(id, of: meeting)
        return try permitted(required(id, scope.db), scope)
    }

    /// Answers, or answers otherwise. A permission makes the task of hearing the citizen and deciding in the specialist system; when it is
    /// taken back, the task falls away.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.conflict` when the case was not brought for a permission or the item has ended,
    ///   `Problem.invalid`
    public func permit(
        _ id: MeetingItemID, of meetingID: MeetingID, _ input: NewPermission, ifMatch precondition: Precondition, _ unit: UnitOfWork
    ) throws -> PermissionView {
        let work = try openWork(id, of: meetingID, unit)
        let before = try permission(of: id, unit.db)
        try precondition.require(before.version)
        guard work.item.reasons.contains(.bevilling) else {
            throw Problem.conflict(code: "no-permission-asked", detail: "Sagen er ikke bragt for at få en tilladelse. Tilføj årsagen, hvis den er det.")
        }
        try require(input, unit)
        var permission = before
        permission.answer = input.answer
        permission.words = input.words
        permission.givenAt = unit.now
        permission.givenBy = unit.authority.staff
        permission.version += 1
        try PermissionStore.update(permission, in: unit.db)
        var change = Change(.permission, id, .changed, case: work.caseID, citizen: work.citizen)
        change.compare("answer", before.answer?.label, permission.answer?.label)
        change.compare("words", before.words, permission.words)
        if change.fields.isEmpty { change.compare("givenBy", try StaffStore.name(before.givenBy, unit.db), try StaffStore.name(permission.givenBy, unit.db)) }
        try unit.record(change)
        try settleTask(of: work, input, unit)
        return try permitted(work.item, unit.scope)
    }

    private func require(_ input: NewPermission, _ unit: UnitOfWork) throws {
        let check = CodeCheck(unit)
        if Permission(input.answer, words: input.words) == nil {
            let detail = input.answer == .betinget ? "Skriv betingelserne." : "Skriv, hvorfor der ikke gives tilladelse."
            check.faults.add(Fault(pointer: "/words", code: "words-missing", detail: detail))
        }
        if let due = input.decisionDue {
            if !input.answer.leadsToDecision {
                check.faults.add(Fault(pointer: "/decisionDue", code: "not-here", detail: "Der er intet at afgøre, når der ikke gives tilladelse."))
            } else {
                check.requireAhead(due, at: "/decisionDue")
            }
        }
        try check.finish()
    }

    /// Makes the task if it is needed and not there, and drops it if it is there and no longer needed.
    private func settleTask(of work: ItemWork, _ input: NewPermission, _ unit: UnitOfWork) throws {
        let open = try standingAgreements(of: work.item.id, unit.db).filter { $0.kind == .afgoerelse && $0.agreement.isOpen }
        guard input.answer.leadsToDecision else {
            for row in open { try drop(row, work, unit) }
            return
        }
        guard open.isEmpty else { return }
        let task = NewAgreement(
            what: "Hør borgeren (partshøring), og træf afgørelsen i fagsystemet.", responsible: .staff(try responsible(for: work, unit.db)),
            due: input.decisionDue ?? unit.today.advanced(byWorkingDays: Self.workingDaysToDecide), kind: .afgoerelse
        )
        _ = try agreements.add([task], source: .moede, sourceID: work.item.id, in: work.caseID, work.citizen, unit)
    }

    /// The bringer, or who answers for the case when the bringer is gone.
    private func responsible(for work: ItemWork, _ db: Connection) throws -> StaffID {
        if let bringer = try StaffStore.find(work.item.bringer, in: db), bringer.isActive { return bringer.id }
        guard let file = try CaseStore.find(work.caseID, in: db)?.file else { throw StorageError.corrupt }
        return file.responsible
    }

    private func drop(_ row: AgreementRow, _ work: ItemWork, _ unit: UnitOfWork) throws {
        var row = row
        let reason = "Tilladelsen er ikke givet alligevel."
        do {
            try row.agreement.drop(on: unit.today, reason: reason)
        } catch {
            throw Problem.conflict(code: "agreement-settled", detail: error.text)
        }
        row.version += 1
        try AgreementStore.update(row, in: unit.db)
        var change = Change(.agreement, row.id, .cancelled, case: work.caseID, citizen: work.citizen)
        change.compare("state", AgreementState.aaben.label, AgreementState.bortfaldet.label)
        change.compare("settledOn", nil, unit.today.description)
        change.compare("outcome", nil, reason)
        try unit.record(change)
    }

    private func permitted(_ item: MeetingItem, _ scope: ReadScope) throws -> PermissionView {
        try view(
            permission(of: item.id, scope.db), agreements.all(ofSource: item.id, scope), ItemNames(of: item.caseID, scope)
        )
    }
}

extension StaffStore {
    fileprivate static func name(_ id: StaffID?, _ db: Connection) throws -> String? {
        try id.flatMap { try name($0, in: db) }
    }
}
