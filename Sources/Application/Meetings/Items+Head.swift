public import Domain
import JSON
import Storage

/// What an item is about: why the case is brought, with which goal and question, when.
extension Items {
    /// Changes the head. After the item has ended only what the citizen was told can be written.
    /// - Throws: `Problem.notFound`, `Problem.forbidden`, `Problem.conflict`, `Problem.stale`, `Problem.invalid`
    public func change(
        _ id: MeetingItemID, of meetingID: MeetingID, _ patch: ItemPatch, ifMatch precondition: Precondition, _ unit: UnitOfWork
    ) throws -> ItemView {
        let work = try work(id, of: meetingID, unit)
        try requireHead(work, unit)
        try precondition.require(work.item.version)
        if !patch.isAboutAfterwards { try work.requireNotEnded() }
        let check = CodeCheck(unit)
        let target = try target(of: patch, work, check, unit)
        try check.finish()
        if let target { try requireFree(work.caseID, on: target.id, unit.db) }

        let before = work.item
        var item = before
        item.reasons = patch.reasons.value ?? before.reasons
        item.goal = patch.goal.applied(to: before.goal)
        item.minutes = patch.minutes.applied(to: before.minutes)
        item.logicsNote = patch.logicsNote.applied(to: before.logicsNote)
        item.citizenAsked = patch.citizenAsked.applied(to: before.citizenAsked)
        item.citizenTold = patch.citizenTold.applied(to: before.citizenTold)
        if let target {
            item.meeting = target.id
            item.place = try ItemStore.nextPlace(in: target.id, in: unit.db)
        }
        if let text = patch.question.value { item.question = try ask(text, work, unit) }
        var change = Change(.item, id, .changed, case: work.caseID, citizen: work.citizen)
        change.compare("reasons", before.reasonsInWords, item.reasonsInWords)
        change.compare("goal", before.goal, item.goal)
        change.compare("minutes", before.minutes.map { "\($0)" }, item.minutes.map { "\($0)" })
        change.compare("logicsNote", before.logicsNote, item.logicsNote)
        change.compare("citizenAsked", before.citizenAsked, item.citizenAsked)
        change.compare("citizenTold", before.citizenTold, item.citizenTold)
        if let target { change.compare("meeting", work.meeting.inWords, target.inWords) }
        if before.question != item.question {
            change.compare("question", try question(of: before, unit.db)?.text, try question(of: item, unit.db)?.text)
        }
        if !change.fields.isEmpty {
            item.version += 1
            try ItemStore.update(item, in: unit.db)
            try unit.record(change)
        }
        return try view(item, unit.scope)
    }

    /// The question in these words: the case's current one, or a new one of the case, which takes reach of the case itself.
    private func ask(_ text: String, _ work: ItemWork, _ unit: UnitOfWork) throws -> QuestionID? {
        if let own = try question(of: work.item, unit.db), own.text == text { return own.id }
        if let current = try QuestionStore.current(of: work.caseID, in: unit.db), current.text == text { return current.id }
        guard try reachesCase(work.caseID, unit) else { throw Problem.forbidden(.meeting) }
        try compass.ask(text, in: work.caseID, work.citizen, unit)
        return try QuestionStore.current(of: work.caseID, in: unit.db)?.id
    }

    /// The meeting the item moves to, before it was taken at this one.
    private func target(of patch: ItemPatch, _ work: ItemWork, _ check: CodeCheck, _ unit: UnitOfWork) throws -> Meeting? {
        guard let id = patch.meeting.value, id != work.meeting.id else { return nil }
        guard work.meeting.state == .planlagt || work.meeting.state == .udsendt else {
            throw Problem.conflict(code: "already-begun", detail: "Mødet er begyndt. Udsæt sagen, eller før den videre bagefter.")
        }
        guard let target = try MeetingStore.find(id, in: unit.db), try unit.scope.sees(target) else {
            check.faults.add(Fault(pointer: "/meeting", code: "unknown-meeting", detail: "Mødet findes ikke, eller du har ikke adgang."))
            return nil
        }
        if !target.state.takesItems {
            check.faults.add(Fault(pointer: "/meeting", code: "agenda-closed", detail: "Det møde tager ikke imod flere sager."))
        }
        return target
    }

    // MARK: The agenda

    /// Puts the agenda in this order. Items that the caller does not see keep their places.
    /// - Throws: `Problem.notFound`, `Problem.forbidden`, `Problem.stale`, `Problem.conflict` when the agenda is closed, `Problem.invalid` unless
    ///   the list names every item that the caller sees, once
    public func order(
        _ meetingID: MeetingID, _ items: [MeetingItemID], ifMatch precondition: Precondition, _ unit: UnitOfWork
    ) throws -> (lines: [AgendaLine], version: Int) {
        var meeting = try unit.scope.requireMeeting(meetingID)
        try unit.requireManaging(meeting)
        try precondition.require(meeting.version)
        try requireAgenda(of: meeting)
        let visible = Set(try unit.scope.items(of: meeting).map(\.id))
        let rows = try ItemStore.all(of: meetingID, in: unit.db)
        try require(items, toNameEach: visible)
        let byID = Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var wanted = items.compactMap { byID[$0] }.makeIterator()
        let ordered = rows.map { visible.contains($0.id) ? wanted.next() ?? $0 : $0 }
        guard ordered != rows else { return (try agenda(of: meeting, unit.scope), meeting.version) }
        for (index, row) in ordered.enumerated() where row.place != index + 1 {
            var row = row
            row.place = index + 1
            try ItemStore.update(row, in: unit.db)
        }
        meeting.version += 1
        try MeetingStore.update(meeting, in: unit.db)
        let numbers = Dictionary(rows.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
        var change = Change(.meeting, meetingID, .changed)
        change.compare("agenda", rows.inWords(numbers), ordered.inWords(numbers))
        try unit.record(change)
        return (try agenda(of: meeting, unit.scope), meeting.version)
    }

    private func require(_ items: [MeetingItemID], toNameEach visible: Set<MeetingItemID>) throws {
        let faults = FaultCollector()
        var named: Set<MeetingItemID> = []
        for (index, id) in items.enumerated() {
            if !visible.contains(id) {
                faults.add(Fault(pointer: "/items/\(index)", code: "unknown-item", detail: "Punktet findes ikke på dagsordenen."))
            } else if !named.insert(id).inserted {
                faults.add(Fault(pointer: "/items/\(index)", code: "duplicate", detail: "Punktet står her to gange."))
            }
        }
        if !visible.isSubset(of: named) {
            faults.add(Fault(pointer: "/items", code: "incomplete", detail: "Skriv alle dagsordenens punkter i den nye rækkefølge."))
        }
        guard faults.isEmpty else { throw Problem.invalid(faults.faults) }
    }
}

extension [MeetingItem] {
    /// The order as numbers of the old one: `2, 1, 3`.
    fileprivate func inWords(_ numbers: [MeetingItemID: Int]) -> String {
        map { "\(numbers[$0.id] ?? 0)" }.joined(separator: ", ")
    }
}
