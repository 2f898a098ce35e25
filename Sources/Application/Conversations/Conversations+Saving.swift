import Domain
import JSON
import Storage

/// What a call about a conversation is held against, and how everything in it is kept.
extension Conversations {
    /// Holds what came along against who works here, who has a part in the case, the plan as it stands, and what the team keeps; `heldAt` is
    /// when it was held, where the call says that it was.
    /// - Throws: `Problem.conflict` when the plan was decided on a version that is not the newest; `StorageError`
    func require(_ content: ConversationContent, in conversation: Conversation, heldAt: Instant? = nil, _ check: CodeCheck) throws {
        let caseID = conversation.caseID
        try check.requireStaff(content.responsible, at: "/responsible")
        for (place, id) in (content.staff ?? []).enumerated() where !conversation.staff.contains(id) {
            try check.requireStaff(id, at: "/staff/\(place)")
        }
        for (place, id) in (content.actors ?? []).enumerated() where !conversation.actors.contains(id) {
            try check.requireActor(id, of: caseID, at: "/actors/\(place)")
        }
        let day = heldAt.map { Copenhagen.day(of: $0) } ?? conversation.day
        try agreements.require(content.agreements, in: caseID, talkedOn: day, at: "/agreements", check)
        try compass.require(content.positions, in: caseID, at: "/positions", check)
        if let plan = content.plan(in: conversation) {
            try jobPlans.require(plan, in: caseID, talkedOn: day, at: "/jobPlan", check)
        }
        try requireTicks(content.ticks, in: conversation, check)
    }

    /// Ticks are kept where the team says so, and for steps that its guide has.
    private func requireTicks(_ ticks: [GuideStepID]?, in conversation: Conversation, _ check: CodeCheck) throws {
        guard let ticks, !ticks.isEmpty else { return }
        let team = try CaseStore.find(conversation.caseID, in: check.db)?.file.team
        guard let guide = try GuideStore.inUse(by: team, for: conversation.kind, in: check.db), guide.ticksKept else {
            check.faults.add(Fault(
                pointer: "/ticks", code: "ticks-not-kept", detail: "Afkrydsninger gemmes kun, når teamet har slået det til i sin samtaleguide."
            ))
            return
        }
        let steps = Set(guide.steps.map(\.id))
        for (place, step) in ticks.enumerated() where !steps.contains(step) && !conversation.ticks.contains(step) {
            check.faults.add(Fault(pointer: "/ticks/\(place)", code: "unknown-step", detail: "Punktet findes ikke i teamets samtaleguide."))
        }
    }

    /// The next conversation is agreed for the day of this one or later, whether the day came in this call or stood there.
    func requireNext(_ conversation: Conversation, _ sent: Patch<Day>, _ check: CodeCheck) {
        let day = conversation.day
        guard let next = conversation.nextOn, next < day else { return }
        let detail = if case .absent = sent {
            "Der står, at den næste samtale er den \(next.danish), og denne er den \(day.danish). Skriv en ny dag i nextOn, eller send null."
        } else {
            "Den næste samtale kan ikke ligge før denne, som er den \(day.danish). Skriv en senere dag, eller lad den stå tom."
        }
        check.faults.add(Fault(pointer: "/nextOn", code: "before-conversation", detail: detail))
    }

    /// A conversation that the citizen stayed away from is not moved ahead: it is planned again first.
    func requireBegun(_ conversation: Conversation, wasAt start: Instant, _ check: CodeCheck, _ unit: UnitOfWork) {
        guard conversation.state == .udeblevet, conversation.startsAt != start, conversation.startsAt > unit.now else { return }
        check.faults.add(Fault(
            pointer: "/startsAt", code: "in-the-future",
            detail: "Borgeren udeblev fra samtalen, så den kan ikke ligge forude. Sæt den først tilbage til planlagt, eller planlæg en ny."
        ))
    }

    /// Marks it held; nothing is held before its time has come. Whether it was the first one is settled by when it was held.
    func hold(_ conversation: inout Conversation, at instant: Instant, _ check: CodeCheck, _ unit: UnitOfWork) throws {
        if instant > unit.now {
            check.faults.add(Fault(pointer: "/heldAt", code: "in-the-future", detail: "Samtalen kan ikke være holdt på et tidspunkt, der ikke er kommet."))
        }
        do {
            try conversation.hold(at: instant)
        } catch {
            throw error.problem
        }
        conversation.kind = try kind(of: conversation, heldAt: instant, in: unit.db)
    }

    /// Keeps the conversation and makes what came along; one history row tells of all its fields, and that it was held if it was.
    func save(
        _ conversation: inout Conversation, _ before: Conversation, _ citizen: CitizenID, making content: ConversationContent, _ unit: UnitOfWork
    ) throws {
        let isHeld = conversation.state == .afholdt && before.state != .afholdt
        var change = isHeld ? held(conversation, citizen) : Change(.conversation, conversation.id, .changed, case: conversation.caseID, citizen: citizen)
        try describe(before, conversation, in: &change, unit)
        if conversation != before || content.makesSomething {
            conversation.version += 1
            try ConversationStore.update(conversation, in: unit.db)
            try unit.record(change)
        }
        try settleKinds(after: conversation, was: before.state, citizen, unit)
        try make(content, in: conversation, citizen, unit)
    }

    /// Makes the agreements, placements and plan that came along, tied to the conversation.
    func make(_ content: ConversationContent, in conversation: Conversation, _ citizen: CitizenID, _ unit: UnitOfWork) throws {
        let caseID = conversation.caseID
        _ = try agreements.add(content.agreements, source: .samtale, sourceID: conversation.id, in: caseID, citizen, unit)
        try compass.add(content.positions, to: caseID, citizen, in: conversation.id, unit)
        if let plan = content.plan(in: conversation) { _ = try jobPlans.add(plan, to: caseID, citizen, in: conversation.id, unit) }
    }

    /// Takes the conversation from one state to another; planned again, it is of the kind that follows from those that were held.
    func turn(
        _ id: ConversationID, of caseID: CaseID, _ action: HistoryAction, _ precondition: Precondition, _ unit: UnitOfWork,
        _ work: (inout Conversation) throws(ConversationFault) -> Void
    ) throws -> ConversationView {
        let (citizen, before) = try required(id, of: caseID, precondition, unit)
        var conversation = before
        do {
            try work(&conversation)
        } catch {
            throw error.problem
        }
        conversation.kind = try kind(of: conversation, heldAt: conversation.heldAt, in: unit.db)
        conversation.version += 1
        try ConversationStore.update(conversation, in: unit.db)
        var change = Change(.conversation, id, action, case: caseID, citizen: citizen)
        change.compare("state", before.state.label, conversation.state.label)
        change.compare("kind", before.kind.label, conversation.kind.label)
        change.compare("reason", before.cancelReason, conversation.cancelReason)
        try unit.record(change)
        try settleKinds(after: conversation, was: before.state, citizen, unit)
        return try view(conversation, of: citizen, unit.scope)
    }

    func required(
        _ id: ConversationID, of caseID: CaseID, _ precondition: Precondition, _ unit: UnitOfWork
    ) throws -> (CitizenID, Conversation) {
        let citizen = try unit.scope.requireCase(caseID)
        guard let conversation = try ConversationStore.find(id, of: caseID, in: unit.db) else { throw Problem.notFound }
        try precondition.require(conversation.version)
        return (citizen, conversation)
    }

    /// The history row that says that it was held.
    func held(_ conversation: Conversation, _ citizen: CitizenID) -> Change {
        var change = Change(.conversation, conversation.id, .completed, case: conversation.caseID, citizen: citizen)
        change.compare("kind", nil, conversation.kind.label)
        change.compare("heldAt", nil, conversation.heldAt?.rfc3339)
        return change
    }

    /// Each field from and to, with names where the field is an id. Ticks are a help on the screen and are not told.
    func describe(_ before: Conversation?, _ after: Conversation, in change: inout Change, _ unit: UnitOfWork) throws {
        change.compare("kind", before?.kind.label, after.kind.label)
        if let before { change.compare("kindSet", before.isKindSet ? "ja" : "nej", after.isKindSet ? "ja" : "nej") }
        change.compare("form", before?.form.label, after.form.label)
        change.compare("startsAt", before?.startsAt.rfc3339, after.startsAt.rfc3339)
        change.compare("minutes", before?.minutes?.description, after.minutes?.description)
        change.compare("place", before?.place, after.place)
        try change.compare("responsible", before?.responsible, after.responsible) { try StaffStore.name($0, in: unit.db) }
        change.compare("staff", try names(before?.staff, unit), try names(after.staff, unit))
        change.compare("actors", try names(before?.actors, of: after.caseID, unit), try names(after.actors, of: after.caseID, unit))
        let (from, to) = (before?.search, after.search)
        change.compare("focus", from?.focus?.rawValue, to.focus?.rawValue)
        change.compare("applicationsAgreed", from?.applicationsAgreed?.description, to.applicationsAgreed?.description)
        change.compare("applicationsSent", from?.applicationsSent?.description, to.applicationsSent?.description)
        change.compare("unsolicitedAgreed", from?.unsolicitedAgreed?.description, to.unsolicitedAgreed?.description)
        change.compare("unsolicitedSent", from?.unsolicitedSent?.description, to.unsolicitedSent?.description)
        change.compare("refusals", from?.refusalText, to.refusalText)
        change.compare("notes", before?.notes, after.notes)
        change.compare("nextOn", before?.nextOn?.description, after.nextOn?.description)
        change.compare("booking", before?.booking.map { "\($0.system) \($0.id)" }, after.booking.map { "\($0.system) \($0.id)" })
    }

    private func names(_ staff: [StaffID]?, _ unit: UnitOfWork) throws -> String? {
        guard let staff, !staff.isEmpty else { return nil }
        return try staff.map { try StaffStore.name($0, in: unit.db) ?? "" }.joined(separator: ", ")
    }

    private func names(_ actors: [ActorID]?, of caseID: CaseID, _ unit: UnitOfWork) throws -> String? {
        guard let actors, !actors.isEmpty else { return nil }
        return try actors.map { try unit.scope.name(of: .actor($0), in: caseID) ?? "" }.joined(separator: ", ")
    }
}

extension ConversationFault {
    /// The clash with where the conversation stands, or what is missing.
    fileprivate var problem: Problem {
        switch self {
        case .notPlanned: .conflict(code: "not-planned", detail: text)
        case .notHeld: .conflict(code: "not-held", detail: text)
        case .notCancelled: .conflict(code: "not-cancelled", detail: text)
        case .reasonMissing: .invalid("/reason", "required", text)
        case .notBegun: .invalid("/state", "in-the-future", text)
        }
    }
}

extension Conversation {
    /// Takes what was written; what is absent stays.
    mutating func take(_ content: ConversationContent) {
        minutes = content.minutes.applied(to: minutes)
        place = content.place.applied(to: place)
        responsible = content.responsible ?? responsible
        if let staff = content.staff { self.staff = staff.inOrder }
        if let actors = content.actors { self.actors = actors.inOrder }
        search.focus = content.focus.applied(to: search.focus)
        search.applicationsAgreed = content.applicationsAgreed.applied(to: search.applicationsAgreed)
        search.applicationsSent = content.applicationsSent.applied(to: search.applicationsSent)
        search.unsolicitedAgreed = content.unsolicitedAgreed.applied(to: search.unsolicitedAgreed)
        search.unsolicitedSent = content.unsolicitedSent.applied(to: search.unsolicitedSent)
        search.refusals = content.refusals ?? search.refusals
        notes = content.notes.applied(to: notes)
        nextOn = content.nextOn.applied(to: nextOn)
        if let ticks = content.ticks { self.ticks = ticks.inOrder }
    }
}

extension ConversationContent {
    /// The version of the plan to make: with the focus of the talk, where it does not say another.
    fileprivate func plan(in conversation: Conversation) -> NewJobPlan? {
        var plan = jobPlan
        plan?.focus = jobPlan?.focus ?? focus.applied(to: conversation.search.focus)
        return plan
    }

    /// Whether something is made beside the conversation's own fields.
    fileprivate var makesSomething: Bool { !agreements.isEmpty || !positions.isEmpty || jobPlan != nil }
}

extension JobSearch {
    fileprivate var refusalText: String? {
        refusals.isEmpty ? nil : refusals.map { [$0.employer, $0.reason].compactMap { $0 }.joined(separator: ": ") }.joined(separator: "\n")
    }
}

extension Array where Element: Hashable & Comparable {
    /// Each once, in their order: as the store gives them back.
    fileprivate var inOrder: [Element] { Set(self).sorted() }
}
