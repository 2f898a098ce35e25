public import Domain
import JSON
import Storage

/// The links that citizens are given to fill in their ABC-jobplan themselves: given, withdrawn, and what was written taken over.
public struct CitizenLinks: Sendable {
    let jobPlans: JobPlans
    let compass: CompassWork

    // MARK: Whether there are any

    /// Whether links are given.
    /// - Throws: `StorageError`
    public func settings(_ scope: ReadScope) throws -> CitizenLinkSettings { try CitizenLinkSettingStore.current(in: scope.db) }

    /// Turns the links on or off, with a reason that is kept. While they are off, none of those that were given opens anything.
    /// - Throws: `Problem.stale`
    public func set(_ input: NewCitizenLinkSettings, ifMatch precondition: Precondition, _ unit: UnitOfWork) throws -> CitizenLinkSettings {
        let before = try settings(unit.scope)
        try precondition.require(before.version)
        let settings = CitizenLinkSettings(
            isOn: input.isOn, reason: input.reason, setAt: unit.now, setBy: unit.authority.staff, version: before.version + 1
        )
        try CitizenLinkSettingStore.insert(settings, in: unit.db)
        var change = Change(.citizenLink, ID<CitizenLinkSettings>(high: 0, low: 1), .changed)
        change.compare("isOn", before.isOn ? "ja" : "nej", settings.isOn ? "ja" : "nej")
        change.compare("reason", nil, settings.reason)
        try unit.record(change)
        return settings
    }

    // MARK: A case's link

    /// The newest link of a case.
    /// - Throws: `Problem.notFound` when it has had none
    public func find(of caseID: CaseID, _ scope: ReadScope) throws -> CitizenLinkView {
        try scope.requireCase(caseID)
        guard let link = try CitizenLinkStore.newest(of: caseID, in: scope.db) else { throw Problem.notFound }
        return try view(link, scope)
    }

    /// Gives the citizen a link to fill in the newest version. The one before opens nothing from then on; what was written on it is there
    /// again, if it was about the same version.
    /// - Parameter days: how long it lasts.
    /// - Throws: `Problem.notFound`, `Problem.conflict` while no links are given, when the case is closed, or when there is a newer version
    public func give(for number: Int, of caseID: CaseID, days: Int, _ unit: UnitOfWork) throws -> GivenCitizenLink {
        let citizen = try unit.scope.requireCase(caseID)
        guard try JobPlanStore.find(number, of: caseID, in: unit.db) != nil else { throw Problem.notFound }
        guard try settings(unit.scope).isOn else {
            throw Problem.conflict(
                code: "citizen-links-off", detail: "Jobcenteret giver ikke borgere link til planen. En leder kan slå det til med en begrundelse."
            )
        }
        guard try CaseStore.find(caseID, in: unit.db)?.file.state == .aaben else {
            throw Problem.conflict(code: "closed-case", detail: "Sagen er lukket. Åbn den igen, før borgeren får et link.")
        }
        if let newest = try newer(than: number, of: caseID, unit) {
            throw Problem.conflict(code: "newer-version", detail: "Planen er nået til version \(newest). Giv linket til den.")
        }
        let before = try CitizenLinkStore.newest(of: caseID, in: unit.db)
        if let before, !before.isClosed { try withdraw(before, of: citizen, unit) }
        let code = OneTimeCode.make()
        let isSame = before?.number == number && before?.adoptedAs == nil
        let link = CitizenLink(
            id: unit.ids.next(), caseID: caseID, number: number, createdAt: unit.now, createdBy: unit.authority.staff,
            expiresAt: unit.now.advanced(byMilliseconds: Int64(days) * 86_400_000), sheet: isSame ? before?.sheet : nil,
            savedAt: isSame ? before?.savedAt : nil
        )
        try CitizenLinkStore.insert(link, codeHash: code.hash(of: link.id), in: unit.db)
        var change = Change(.citizenLink, link.id, .created, case: caseID, citizen: citizen)
        change.compare("number", nil, "\(number)")
        change.compare("expiresAt", nil, link.expiresAt.description)
        try unit.record(change)
        return GivenCitizenLink(view: try view(link, unit.scope), code: code.text)
    }

    /// Takes the case's link back: from then on it opens nothing. What was written stays to be read.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.conflict` when it is open no longer
    public func withdraw(of caseID: CaseID, ifMatch precondition: Precondition, _ unit: UnitOfWork) throws -> CitizenLinkView {
        let citizen = try unit.scope.requireCase(caseID)
        let link = try required(of: caseID, precondition, unit)
        return try view(withdraw(link, of: citizen, unit), unit.scope)
    }

    /// Makes the next version of the plan from what the citizen wrote, and what is agreed with it. The link has served.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.invalid`, `Problem.conflict` when it is open no longer, nothing was written, or
    ///   the plan has a newer version than the citizen saw
    public func adopt(
        of caseID: CaseID, in conversation: ConversationID?, agreeing agreements: [NewAgreement], ifMatch precondition: Precondition,
        _ unit: UnitOfWork
    ) throws -> JobPlanView {
        let citizen = try unit.scope.requireCase(caseID)
        var link = try required(of: caseID, precondition, unit)
        guard let sheet = link.sheet else {
            throw Problem.conflict(code: "nothing-written", detail: "Borgeren har ikke gemt noget på sit ark endnu.")
        }
        if let newest = try newer(than: link.number, of: caseID, unit) {
            throw Problem.conflict(
                code: "newer-version",
                detail: "Planen er nået til version \(newest), og borgerens ark bygger på version \(link.number). Skriv det ind, eller giv borgeren et nyt link til den nyeste; det, der stod på arket, står så i sagens forløb."
            )
        }
        guard let before = try JobPlanStore.find(link.number, of: caseID, in: unit.db) else { throw StorageError.corrupt }
        let citizens = try unit.scope.citizenActors(of: caseID)
        let actor = sheet.hasTasks ? try actor(in: caseID, citizen, unit) : nil
        let revision = sheet.revision(of: before.plan, citizen: actor, isCitizen: citizens.contains)
        var plan = NewJobPlan(basedOn: link.number, lines: revision.lines, intensity: sheet.intensity, conversation: conversation)
        plan.agreements = agreements
        let version = try jobPlans.make(plan, in: caseID, unit)
        link.adoptedAs = version.version.plan.version
        link.version += 1
        try CitizenLinkStore.update(link, in: unit.db)
        var change = Change(.citizenLink, link.id, .ended, case: caseID, citizen: citizen)
        change.compare("adoptedAs", nil, link.adoptedAs.map { "\($0)" })
        try unit.record(change)
        return version
    }

    /// The citizen among the actors; added where they have no part in the case yet.
    private func actor(in caseID: CaseID, _ citizen: CitizenID, _ unit: UnitOfWork) throws -> ActorID {
        let actors = try ActorStore.all(of: caseID, in: unit.db)
        if let actor = actors.last(where: { $0.role == .borger && $0.retiredAt == nil }) { return actor.id }
        let added = try compass.add([NewActor(role: .borger, name: nil, staff: nil, positions: [])], to: caseID, citizen, unit)
        guard let actor = added.first else { throw Problem.internalFault }
        return actor.id
    }

    /// The number of the newest version, where it is another than this one.
    private func newer(than number: Int, of caseID: CaseID, _ unit: UnitOfWork) throws -> Int? {
        try JobPlanStore.newest(of: caseID, in: unit.db).flatMap { $0.plan.version == number ? nil : $0.plan.version }
    }

    /// The case's link, which can still be changed.
    private func required(of caseID: CaseID, _ precondition: Precondition, _ unit: UnitOfWork) throws -> CitizenLink {
        guard let link = try CitizenLinkStore.newest(of: caseID, in: unit.db) else { throw Problem.notFound }
        try precondition.require(link.version)
        guard !link.isClosed else {
            let state = link.state(at: unit.now).label.lowercased()
            throw Problem.conflict(code: "link-closed", detail: "Linket er \(state). Giv borgeren et nyt, hvis planen skal fyldes ud igen.")
        }
        return link
    }

    @discardableResult
    private func withdraw(_ link: CitizenLink, of citizen: CitizenID, _ unit: UnitOfWork) throws -> CitizenLink {
        var link = link
        link.withdrawnAt = unit.now
        link.version += 1
        try CitizenLinkStore.update(link, in: unit.db)
        var change = Change(.citizenLink, link.id, .withdrawn, case: link.caseID, citizen: citizen)
        // The next link may be all that is seen from now on: what stood on this one is in history.
        change.compare("sheet", link.sheet?.words, nil)
        try unit.record(change)
        return link
    }

    private func view(_ link: CitizenLink, _ scope: ReadScope) throws -> CitizenLinkView {
        guard let version = try JobPlanStore.find(link.number, of: link.caseID, in: scope.db) else { throw StorageError.corrupt }
        return CitizenLinkView(
            link: link, state: link.state(at: scope.authority.now),
            createdByName: try link.createdBy.flatMap { try StaffStore.name($0, in: scope.db) },
            isNewest: try JobPlanStore.newest(of: link.caseID, in: scope.db)?.id == version.id
        )
    }
}

extension ReadScope {
    /// The actors of a case who are the citizen, those who have left it among them.
    /// - Throws: `StorageError`
    func citizenActors(of caseID: CaseID) throws -> [ActorID] {
        try ActorStore.all(of: caseID, in: db).filter { $0.role == .borger }.map(\.id)
    }
}
