public import Domain
public import JSON
import Storage

/// How a case leaves the meeting.
extension Items {
    /// Ends the item. Whatever is missing, and every clear attention point that was not acknowledged, comes back at once.
    /// - Throws: `Problem.notFound`, `Problem.forbidden` unless the caller brought the case or runs the meeting, `Problem.conflict`,
    ///   `Problem.stale`, `Problem.invalid` naming what is missing
    public func end(
        _ id: MeetingItemID, of meetingID: MeetingID, _ input: NewEnd, ifMatch precondition: Precondition, _ unit: UnitOfWork
    ) throws -> ItemConclusionView {
        let work = try work(id, of: meetingID, unit)
        try requireEnding(work, unit)
        try precondition.require(work.conclusion.version)
        guard work.conclusion.isOpen else {
            throw Problem.conflict(code: "already-ended", detail: "Sagen er afsluttet på mødet i forvejen. Åbn den igen, hvis den skal ende anderledes.")
        }
        try requireBegun(work.meeting, for: input.ending)
        let check = CodeCheck(unit)
        let proposals = try ProposalStore.all(of: work.item.thread, in: unit.db)
        for (index, chosen) in (input.chosen ?? []).enumerated() where !proposals.contains(where: { $0.id == chosen }) {
            check.faults.add(Fault(pointer: "/chosen/\(index)", code: "unknown-proposal", detail: "Forslaget findes ikke på sagen."))
        }
        let facts = EndFacts(
            caseID: work.caseID, reasons: Set(work.item.reasons), text: work.conclusion.text,
            problemViews: try ProblemViewStore.all(of: work.item.thread, in: unit.db).count,
            permission: try permission(of: id, unit.db).permission, agreements: try standingAgreements(of: id, unit.db),
            proposals: proposals.map { input.chosen.map($0.chosen) ?? $0 }.map(\.proposal)
        )
        try require(input, facts, at: "", check, unit)
        let next = try nextMeeting(input, after: work.meeting, check, unit)
        try check.finish()
        if let next { try requireFree(work.caseID, on: next.id, unit.db) }
        try apply(input, to: work, next: next, unit)
        return try concluded(required(id, unit.db), unit.scope)
    }

    /// Opens an ended item again; nothing that was written is taken away. An item of a later meeting that it went on to goes, if nobody
    /// has touched it.
    /// - Throws: `Problem.notFound`, `Problem.forbidden`, `Problem.conflict`, `Problem.stale`
    public func reopen(
        _ id: MeetingItemID, of meetingID: MeetingID, ifMatch precondition: Precondition, _ unit: UnitOfWork
    ) throws -> ItemConclusionView {
        let work = try work(id, of: meetingID, unit)
        try requireEnding(work, unit)
        try precondition.require(work.conclusion.version)
        guard let ending = work.conclusion.ending else {
            throw Problem.conflict(code: "not-ended", detail: "Sagen er ikke afsluttet på mødet.")
        }
        if ending == .trukket { try requireFree(work.caseID, on: meetingID, except: id, unit.db) }
        try removeSuccessor(of: work, unit)
        var conclusion = work.conclusion
        conclusion.reopen()
        conclusion.version += 1
        try ConclusionStore.update(conclusion, in: unit.db)
        var change = Change(.conclusion, id, .reopened, case: work.caseID, citizen: work.citizen)
        change.compare("ending", ending.label, nil)
        change.compare("reason", work.conclusion.reason, nil)
        try unit.record(change)
        return try concluded(work.item, unit.scope)
    }

    /// Writes the conclusion so far, before the item ends.
    /// - Throws: `Problem.notFound`, `Problem.conflict`, `Problem.stale`
    public func write(
        _ patch: Patch<String>, of id: MeetingItemID, of meetingID: MeetingID, ifMatch precondition: Precondition, _ unit: UnitOfWork
    ) throws -> ItemConclusionView {
        let work = try openWork(id, of: meetingID, unit)
        try precondition.require(work.conclusion.version)
        let text = patch.applied(to: work.conclusion.text)
        if text != work.conclusion.text {
            var conclusion = work.conclusion
            conclusion.text = text
            conclusion.version += 1
            try ConclusionStore.update(conclusion, in: unit.db)
            var change = Change(.conclusion, id, .changed, case: work.caseID, citizen: work.citizen)
            change.compare("text", work.conclusion.text, text)
            try unit.record(change)
        }
        return try concluded(work.item, unit.scope)
    }

    /// The conclusion as it stands.
    /// - Throws: `Problem.notFound`
    public func conclusion(_ id: MeetingItemID, of meeting: MeetingID, _ scope: ReadScope) throws -> ItemConclusionView {
        try scope.requireItem(id, of: meeting)
        return try concluded(required(id, scope.db), scope)
    }

    func concluded(_ item: MeetingItem, _ scope: ReadScope) throws -> ItemConclusionView {
        let names = ItemNames(of: item.caseID, scope)
        return ItemConclusionView(
            conclusion: try view(conclusion(of: item.id, scope.db), names, scope),
            chosen: try ProposalStore.all(of: item.thread, in: scope.db).filter { $0.proposal.state == .valgt }.map { try view($0, names) },
            agreements: try agreements.all(ofSource: item.id, scope), continuedIn: try continuation(of: item, scope)
        )
    }

    /// Makes sure that the meeting has come so far that an item can end this way: a case is put off or withdrawn at any time.
    /// - Throws: `Problem.conflict` with the code `not-begun`
    func requireBegun(_ meeting: Meeting, for ending: ItemEnding) throws {
        switch (ending, meeting.state) {
        case (.trukket, _), (.udsat, _), (_, .igang), (_, .afholdt): return
        default:
            throw Problem.conflict(
                code: "not-begun", detail: "Mødet er »\(meeting.state.label.lowercased())«. Begynd mødet, før sager konkluderes på det."
            )
        }
    }

    /// Ends an item that was checked.
    func apply(_ end: NewEnd, to work: ItemWork, next: Meeting? = nil, _ unit: UnitOfWork) throws {
        if let chosen = end.chosen {
            for before in try ProposalStore.all(of: work.item.thread, in: unit.db) {
                var row = before.chosen(chosen)
                try save(&row, before, work.citizen, unit)
            }
        }
        _ = try agreements.add(end.agreements, source: .moede, sourceID: work.item.id, in: work.caseID, work.citizen, unit)
        var conclusion = work.conclusion
        conclusion.text = end.text ?? conclusion.text
        let strong = end.ending.saysHowItGoesOn ? Set(try points(of: work.item, text: conclusion.text, unit.scope).strong.map(\.code)) : []
        conclusion.end(
            end.ending, reason: end.reason, nextMeeting: end.nextMeeting, acknowledged: end.acknowledged.filter(strong.contains), at: unit.now,
            by: unit.authority.staff
        )
        conclusion.version += 1
        try ConclusionStore.update(conclusion, in: unit.db)
        var change = Change(.conclusion, work.item.id, .ended, case: work.caseID, citizen: work.citizen)
        change.compare("ending", nil, end.ending.label)
        change.compare("text", work.conclusion.text, conclusion.text)
        change.compare("reason", nil, end.reason)
        change.compare("nextMeeting", nil, next?.inWords)
        change.compare("acknowledged", nil, conclusion.wasUnclear ? conclusion.acknowledged.map(\.label).joined(separator: ", ") : nil)
        try unit.record(change)
        if let next { try carry(work.item, work.citizen, from: work.meeting, to: next, unit) }
    }

    private func nextMeeting(_ end: NewEnd, after meeting: Meeting, _ check: CodeCheck, _ unit: UnitOfWork) throws -> Meeting? {
        guard let id = end.nextMeeting else { return nil }
        func fault(_ code: String, _ detail: String) { check.faults.add(Fault(pointer: "/nextMeeting", code: code, detail: detail)) }
        guard end.ending == .udsat else {
            fault("not-here", "Et næste møde hører til en sag, der udsættes. Sager, der ikke blev nået, føres videre samlet.")
            return nil
        }
        return try laterMeeting(id, after: meeting, at: "/nextMeeting", check, unit)
    }

    /// A meeting that a case can go on to, or a fault that says why not.
    func laterMeeting(_ id: MeetingID, after meeting: Meeting, at pointer: String, _ check: CodeCheck, _ unit: UnitOfWork) throws -> Meeting? {
        func fault(_ code: String, _ detail: String) { check.faults.add(Fault(pointer: pointer, code: code, detail: detail)) }
        guard let next = try MeetingStore.find(id, in: unit.db), try unit.scope.sees(next) else {
            fault("unknown-meeting", "Mødet findes ikke, eller du har ikke adgang.")
            return nil
        }
        if !next.state.takesItems { fault("agenda-closed", "Det møde tager ikke imod flere sager.") }
        if next.startsAt <= meeting.startsAt { fault("not-later", "Vælg et møde, der ligger efter dette.") }
        return next
    }
}

extension ItemProposal {
    /// As it stands when exactly these are chosen: what was dropped stays so, unless it is among them.
    func chosen(_ chosen: [ProposalID]) -> ItemProposal {
        var row = self
        if chosen.contains(id) {
            row.proposal.state = .valgt
        } else if row.proposal.state == .valgt {
            row.proposal.state = .rejst
        }
        return row
    }
}

extension ItemEnding {
    /// Whether the ending says what happens next in the case, so that its words are looked at.
    var saysHowItGoesOn: Bool {
        switch self {
        case .konkluderet, .ingenAftale: true
        case .udsat, .trukket, .ikkeNaaet, .bringerFravaerende: false
        }
    }
}
