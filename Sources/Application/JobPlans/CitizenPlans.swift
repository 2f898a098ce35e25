public import Domain
import JSON
import Storage

/// The citizen's side of their link: opened once with the code, read and written with the key that opening gives.
public struct CitizenPlans: Sendable {
    /// Opens the link.
    /// - Throws: `Problem.conflict` when its code was used before
    public func open(_ unit: UnitOfWork) throws -> OpenedCitizenPlan {
        var (link, citizen) = try own(unit.scope)
        guard link.openedAt == nil else {
            throw Problem.conflict(code: "code-used", detail: "Koden er brugt og virker kun én gang. Bed din sagsbehandler om en ny.")
        }
        let key = SecretToken.make()
        link.openedAt = unit.now
        link.version += 1
        try CitizenLinkStore.open(link, keyHash: key.hash, in: unit.db)
        var change = Change(.citizenLink, link.id, .begun, case: link.caseID, citizen: citizen)
        change.compare("number", nil, "\(link.number)")
        try unit.record(change)
        return OpenedCitizenPlan(view: try view(link, unit.scope), key: key.text)
    }

    /// The plan, with what the citizen has written.
    /// - Throws: `StorageError`
    public func plan(_ scope: ReadScope) throws -> CitizenPlanView {
        try view(own(scope).link, scope)
    }

    /// Keeps what the citizen wrote, in place of what they wrote before.
    /// - Throws: `Problem.stale`, `Problem.invalid`
    public func save(_ sheet: CitizenSheet, ifMatch precondition: Precondition, _ unit: UnitOfWork) throws -> CitizenPlanView {
        var (link, citizen) = try own(unit.scope)
        try precondition.require(link.version)
        let (plan, citizens) = (try version(of: link, unit.scope).plan, try unit.scope.citizenActors(of: link.caseID))
        let faults = sheet.faults(in: plan, isCitizen: citizens.contains)
        guard faults.isEmpty else { throw Problem.invalid(faults.map(\.asFault)) }
        let before = link.sheet
        link.sheet = sheet
        link.savedAt = unit.now
        link.version += 1
        try CitizenLinkStore.update(link, in: unit.db)
        let isReady = sheet.isDone && before?.isDone != true
        var change = Change(.citizenLink, link.id, isReady ? .completed : .changed, case: link.caseID, citizen: citizen)
        change.compare("lines", before.map { "\($0.lines.count)" }, "\(sheet.lines.count)")
        change.compare("message", before?.message, sheet.message)
        change.compare("done", before.map { $0.isDone ? "ja" : "nej" }, sheet.isDone ? "ja" : "nej")
        change.compare("savedAt", nil, unit.now.description)
        // What was handed over is kept, whatever is written on the sheet afterwards.
        if isReady { change.compare("sheet", nil, sheet.words) }
        try unit.record(change)
        return try view(link, unit.scope)
    }

    /// The caller's own link, as it stands here and now, and whose it is. Seeing it is noted like any sight of the case.
    private func own(_ scope: ReadScope) throws -> (link: CitizenLink, citizen: CitizenID) {
        guard let caseID = scope.authority.ownCase, let link = try CitizenLinkStore.find(scope.authority.token.retyped(), in: scope.db),
            try link.opens(at: scope.authority.now, in: scope.db)
        else { throw Problem.unauthenticated }
        return (link, try scope.requireCase(caseID))
    }

    private func version(of link: CitizenLink, _ scope: ReadScope) throws -> JobPlanVersion {
        guard let version = try JobPlanStore.find(link.number, of: link.caseID, in: scope.db) else { throw StorageError.corrupt }
        return version
    }

    private func view(_ link: CitizenLink, _ scope: ReadScope) throws -> CitizenPlanView {
        let version = try version(of: link, scope)
        let citizens = try scope.citizenActors(of: link.caseID)
        let others = try version.plan.entries.compactMap { entry -> CitizenPlanView.Task? in
            guard case .task(let what, let responsible, let due) = entry.content else { return nil }
            if case .actor(let actor) = responsible, citizens.contains(actor) { return nil }
            return CitizenPlanView.Task(
                letter: entry.letter, what: what, who: try scope.name(of: responsible, in: link.caseID) ?? "", due: due
            )
        }
        let sheet = link.sheet?.fitted(to: version.plan, isCitizen: citizens.contains)
            ?? CitizenSheet(from: version.plan, isCitizen: citizens.contains)
        return CitizenPlanView(link: link, version: version, sheet: sheet, others: others)
    }
}

extension CitizenLink {
    /// Whether the citizen comes in through it: it is open, links are given, and the case is not closed. Whoever closes a case does not look
    /// for what is written there afterwards.
    /// - Throws: `StorageError`
    func opens(at now: Instant, in db: Connection) throws -> Bool {
        try isUsable(at: now) && CitizenLinkSettingStore.current(in: db).isOn && CaseStore.find(caseID, in: db)?.file.state == .aaben
    }
}

extension CitizenSheetFault {
    fileprivate var asFault: Fault {
        switch self {
        case .unknownLine(let place): Fault(pointer: "/lines/\(place)/id", code: "unknown-line", detail: text)
        case .lineTwice(let place): Fault(pointer: "/lines/\(place)/id", code: "duplicate", detail: text)
        }
    }
}
