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
        return Page(items: try page.items.map { try view($0, of: citizen, scope) }, next: page.next)
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
        try require(input, in: caseID, at: "", check)
        try check.requireConversation(input.conversation, of: caseID)
        try check.finish()
        let version = try add(input, to: caseID, citizen, in: input.conversation, unit)
        return try view(version, of: citizen, unit.scope)
    }

    /// Holds a version to be made against the newest one, and against who works here and has a part in the case; `pointer` is where it stood
    /// in the input.
    /// - Throws: `Problem.conflict` when it was decided on a version that is not the newest; `StorageError`
    func require(_ input: NewJobPlan, in caseID: CaseID, at pointer: String, _ check: CodeCheck) throws {
        let before = try JobPlanStore.newest(of: caseID, in: check.db)?.plan ?? .blank
        if let basedOn = input.basedOn, basedOn != before.version {
            throw Problem.conflict(
                code: "newer-version", detail: "Planen er nået til version \(before.version). Hent den, og byg videre på den."
            )
        }
        do {
            _ = try before.revised(by: input.revision) { JobPlanEntryID(high: 0, low: 0) }
        } catch {
            for fault in error.all { check.faults.add(fault.at(pointer)) }
        }
        let earlier = Dictionary(before.entries.map { ($0.id, $0.content) }, uniquingKeysWith: { first, _ in first })
        for (place, line) in (input.lines ?? []).enumerated() {
            // What stands there already may name somebody who has left since.
            guard case .task(_, let responsible, _) = line.content, line.id.flatMap({ earlier[$0] }) != line.content else { continue }
            _ = try agreements.resolve(responsible, in: caseID, at: "\(pointer)/lines/\(place)/responsible", check)
        }
    }

    /// Makes the version that ``require(_:in:at:_:)`` found nothing wrong with.
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
        return version
    }

    // MARK: Signing

    /// Records who signed the version; each signs once.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.conflict` when one of them has signed, `Problem.invalid`
    public func sign(
        _ number: Int, of caseID: CaseID, _ input: NewSignatures, ifMatch precondition: Precondition, _ unit: UnitOfWork
    ) throws -> JobPlanView {
        let citizen = try unit.scope.requireCase(caseID)
        guard var version = try JobPlanStore.find(number, of: caseID, in: unit.db) else { throw Problem.notFound }
        try precondition.require(version.version)
        let parties: [(JobPlanSignature.Party, String, NewSignature?)] = [
            (.borger, "/citizen", input.citizen), (.sagsbehandler, "/caseworker", input.caseworker),
        ]
        let check = CodeCheck(unit)
        var signatures: [JobPlanSignature] = []
        for (party, pointer, signature) in parties {
            guard let signature else { continue }
            let day = signature.day ?? unit.today
            if day > unit.today {
                check.faults.add(Fault(pointer: pointer + "/day", code: "in-the-future", detail: "Underskriften kan ikke ligge på en dag, der ikke er kommet."))
            }
            guard let name = try signature.name ?? ownName(of: party, citizen, unit) else {
                check.faults.add(Fault(pointer: pointer + "/name", code: "required", detail: "Skriv, hvem der skrev under."))
                continue
            }
            signatures.append(JobPlanSignature(party: party, name: name, day: day, how: signature.how))
        }
        try check.finish()
        if let signed = signatures.first(where: { version.signature(of: $0.party) != nil }) {
            let who = signed.party == .borger ? "Borgeren" : "Sagsbehandleren"
            throw Problem.conflict(code: "already-signed", detail: "\(who) har skrevet under. En underskrift kan ikke ændres; lav en ny version.")
        }
        var change = Change(.jobPlan, version.id, .signed, case: caseID, citizen: citizen)
        change.compare("number", nil, "\(number)")
        for signature in signatures {
            try JobPlanStore.sign(version, signature, at: unit.now, by: unit.authority.staff, in: unit.db)
            change.compare(signature.party.rawValue, nil, "\(signature.name), \(signature.day), \(signature.how.label)")
        }
        version.signatures += signatures
        try unit.record(change)
        return try view(version, of: citizen, unit.scope)
    }

    private func ownName(of party: JobPlanSignature.Party, _ citizen: CitizenID, _ unit: UnitOfWork) throws -> String? {
        switch party {
        case .borger: try CitizenStore.find(citizen, in: unit.db)?.name
        case .sagsbehandler: try unit.authority.staff.flatMap { try StaffStore.name($0, in: unit.db) }
        }
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
