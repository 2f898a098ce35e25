public import Domain
import JSON
import Storage

/// ABC-jobplans: versions that never change, and who signed them.
public struct JobPlans: Sendable {
    let citizens: Citizens
    let agreements: Agreements
    let epoch: CursorEpoch

    /// A version of a case's plan.
    /// - Parameter other: the number of a version that it is compared with.
    /// - Throws: `Problem.notFound`, `Problem.invalid` when there is no version to compare with
    public func find(_ number: Int, of caseID: CaseID, compareWith other: Int?, _ scope: ReadScope) throws -> JobPlanView {
        let citizen = try scope.requireCase(caseID)
        guard let version = try JobPlanStore.find(number, of: caseID, in: scope.db) else { throw Problem.notFound }
        let compared = try other.map { other in
            guard let found = try JobPlanStore.find(other, of: caseID, in: scope.db) else {
                throw Problem.invalid("?compareWith", "unknown-version", "Planen har ingen version \(other).")
            }
            return found
        }
        return try view(version, of: citizen, comparedWith: compared, scope)
    }

    /// A page of the versions of one case, the oldest first.
    /// - Throws: `Problem.notFound`, `Problem.invalid` for an unknown cursor, `Problem.gone`
    public func versions(of caseID: CaseID, after: String?, limit: Int, _ scope: ReadScope) throws -> Page<JobPlanView> {
        let citizen = try scope.requireCase(caseID)
        let last = try VersionCursor(epoch: epoch).read(after)
        let rows = try JobPlanStore.versions(of: caseID, after: last, limit: limit + 1, in: scope.db)
        let page = Page(rows, limit: limit) { VersionCursor(epoch: epoch).text($0.plan.version) }
        return Page(items: try page.items.map { try view($0, of: citizen, isListed: true, scope) }, next: page.next)
    }

    /// A page of the versions in cases that the caller may see, in the order they were made.
    /// - Throws: `Problem.invalid` for an unknown cursor, `Problem.gone`
    public func page(_ filter: JobPlanFilter, after: String?, limit: Int, _ scope: ReadScope) throws -> Page<JobPlanVersion> {
        let cursor = TimeCursor(epoch: epoch)
        let last: (Instant, JobPlanVersionID)? = try cursor.read(after)
        let rows = try JobPlanStore.page(
            viewer: scope.viewer, filter: filter, after: last.map { ($0.0, $0.1) }, limit: limit + 1, in: scope.db
        )
        let page = Page(rows, limit: limit) { cursor.text($0.version.createdAt, $0.version.id) }
        for row in page.items { scope.notes.saw(row.citizen) }
        return Page(items: page.items.map(\.version), next: page.next, changes: try ChangeFeed(feed: .jobPlans, epoch: epoch, scope: scope).from())
    }

    // MARK: Making versions

    /// Makes the next version.
    /// - Throws: `Problem.notFound`, `Problem.conflict` when it was decided on a version that is not the newest, `Problem.invalid`
    public func make(_ input: NewJobPlan, in caseID: CaseID, _ unit: UnitOfWork) throws -> JobPlanView {
        let citizen = try unit.scope.requireCase(caseID)
        let check = CodeCheck(unit)
        let talk = try input.conversation.flatMap { try ConversationStore.find($0, of: caseID, in: unit.db) }
        try require(input, in: caseID, talkedOn: talk?.day, at: "", check)
        try check.requireConversation(input.conversation, of: caseID)
        try check.finish()
        let version = try add(input, to: caseID, citizen, in: input.conversation, unit)
        return try view(version, of: citizen, unit.scope)
    }

    /// Holds a version to be made against the newest one, against the day, and against who works here and has a part in the case; `pointer`
    /// is where it stood in the input, and `talk` the day of the talk it is made in, if it is.
    /// - Throws: `Problem.conflict` when it was decided on a version that is not the newest; `StorageError`
    func require(_ input: NewJobPlan, in caseID: CaseID, talkedOn talk: Day?, at pointer: String, _ check: CodeCheck) throws {
        let newest = try JobPlanStore.newest(of: caseID, in: check.db)
        let before = newest?.plan ?? .blank
        try requireNewest(input, before, at: pointer, check)
        requireDays(input, newest, talkedOn: talk, at: pointer, check)
        if before.version > 0, input.saysNothing(after: before) {
            check.faults.add(Fault(
                pointer: pointer, code: "nothing-said", detail: "Her står ikke noget, der gør en ny version af planen. Skriv det, der skal ændres eller aftales."
            ))
        }
        do {
            _ = try before.revised(by: input.revision) { JobPlanEntryID(high: 0, low: 0) }
        } catch {
            for fault in error.all { check.faults.add(fault.at(pointer)) }
        }
        try agreements.require(input.agreements, in: caseID, talkedOn: talk, at: "\(pointer)/agreements", check)
        let earlier = Dictionary(before.entries.map { ($0.id, $0.content) }, uniquingKeysWith: { first, _ in first })
        for (place, line) in (input.lines ?? []).enumerated() {
            // What stands there already may name somebody who has left since.
            guard case .task(_, let responsible, _) = line.content, line.id.flatMap({ earlier[$0] }) != line.content else { continue }
            _ = try agreements.resolve(responsible, in: caseID, at: "\(pointer)/lines/\(place)/responsible", check)
        }
    }

    /// What takes the place of all that was there must have been decided on the newest version: else what others wrote would be lost.
    private func requireNewest(_ input: NewJobPlan, _ before: JobPlan, at pointer: String, _ check: CodeCheck) throws {
        let newest = before.version
        guard let basedOn = input.basedOn else {
            if newest > 0, input.lines != nil || input.intensity != nil {
                check.faults.add(Fault(
                    pointer: pointer + "/basedOn", code: "version-missing",
                    detail: "Planen har version \(newest). Skriv i basedOn, hvilken version linjerne og antallet bygger på, så det, andre har skrevet, ikke går tabt."
                ))
            }
            return
        }
        guard basedOn != newest else { return }
        let next = newest == 0
            ? "Planen har ingen version endnu. Udelad basedOn i den første."
            : "Planen er nået til version \(newest), og det her bygger på version \(basedOn). Hent version \(newest), skriv det ind i den, og send basedOn \(newest)."
        throw Problem.conflict(code: "newer-version", detail: next)
    }

    /// Days that are agreed lie ahead. Those that the version before had may have passed.
    private func requireDays(_ input: NewJobPlan, _ before: JobPlanVersion?, talkedOn talk: Day?, at pointer: String, _ check: CodeCheck) {
        let shift = input.focusShiftOn.value.flatMap { $0 == before?.plan.focusShiftOn ? nil : $0 }
        let returnBy = input.returnBy.flatMap { $0 == before?.returnBy ? nil : $0 }
        for (name, day) in [("focusShiftOn", shift), ("returnBy", returnBy)] {
            if let day { check.requireAhead(day, talkedOn: talk, at: "\(pointer)/\(name)") }
        }
    }

    /// Makes the version that ``require(_:in:at:_:)`` found nothing wrong with, and what was agreed with it.
    /// - Throws: `StorageError`
    func add(
        _ input: NewJobPlan, to caseID: CaseID, _ citizen: CitizenID, in conversation: ConversationID?, _ unit: UnitOfWork
    ) throws -> JobPlanVersion {
        let before = try JobPlanStore.newest(of: caseID, in: unit.db)?.plan ?? .blank
        let plan: JobPlan
        do {
            plan = try before.revised(by: input.revision) { unit.ids.next() }
        } catch {
            throw Problem.internalFault
        }
        let version = JobPlanVersion(
            id: unit.ids.next(), caseID: caseID, plan: plan, stepBackReason: plan.focus < before.focus ? input.stepBackReason : nil,
            returnBy: input.returnBy, note: input.note, conversation: conversation, createdAt: unit.now, createdBy: unit.authority.staff
        )
        try JobPlanStore.insert(version, in: unit.db)
        var change = Change(.jobPlan, version.id, .created, case: caseID, citizen: citizen)
        change.compare("number", nil, "\(plan.version)")
        change.compare("focus", before.version == 0 ? nil : before.focus.rawValue, plan.focus.rawValue)
        change.compare("focusShiftOn", before.focusShiftOn?.description, plan.focusShiftOn?.description)
        change.compare("stepBackReason", nil, version.stepBackReason)
        change.compare("lines", "\(before.entries.count)", "\(plan.entries.count)")
        try unit.record(change)
        try agreements.add(input.agreements, source: .jobplan, sourceID: version.id, version: plan.version, in: caseID, citizen, unit)
        return version
    }
}

extension JobPlanFault {
    fileprivate func at(_ pointer: String) -> Fault {
        switch self {
        case .unknownLine(let place): Fault(pointer: "\(pointer)/lines/\(place)/id", code: "unknown-line", detail: text)
        case .lineTwice(let place): Fault(pointer: "\(pointer)/lines/\(place)/id", code: "duplicate", detail: text)
        case .stepBackWithoutReason: Fault(pointer: pointer + "/stepBackReason", code: "required", detail: text)
        }
    }
}

/// A place among the versions of one plan: the number of the last one seen.
private struct VersionCursor {
    let epoch: CursorEpoch

    func text(_ number: Int) -> String { epoch.mark("\(number)") }

    /// - Throws: `Problem.invalid` for a cursor we did not make, `Problem.gone`
    func read(_ text: String?) throws -> Int {
        guard let place = try epoch.place(text) else { return 0 }
        guard let number = Int(place), number > 0, "\(number)" == place else { throw Problem.unknownCursor }
        return number
    }
}
