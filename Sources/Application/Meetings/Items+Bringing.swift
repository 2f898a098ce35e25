public import Domain
import JSON
import Storage

/// Putting a case on an agenda.
extension Items {
    /// Brings a case to a meeting, with as much of the item as came along: all of it or nothing.
    /// - Throws: `Problem.notFound` for the meeting; `Problem.conflict` when its agenda is closed or the case stands on it already;
    ///   `Problem.invalid` with every fault
    public func bring(_ input: NewItem, to meetingID: MeetingID, _ unit: UnitOfWork) throws -> ItemView {
        let meeting = try unit.scope.requireMeeting(meetingID)
        try requireAgenda(of: meeting)
        let check = CodeCheck(unit)
        let file = try broughtCase(input.caseID, check, unit)
        try check.requireStaff(input.bringer, at: "/bringer")
        if let file {
            try require(input, of: file, check, unit)
        } else {
            for (index, view) in input.problemViews.enumerated() {
                if case .staff(let id) = view.holder { try check.requireStaff(id, at: "/problemViews/\(index)/staff") }
            }
        }
        if let end = input.end {
            if let file { try require(end, facts(of: input, in: file), at: "/conclusion", check, unit) }
        } else if let file {
            try agreements.require(input.conclusion?.agreements ?? [], in: file.id, at: "/conclusion/agreements", check)
        }
        try check.finish()
        if let end = input.end { try requireBegun(meeting, for: end.ending) }
        guard let file else { throw Problem.internalFault }
        try requireFree(file.id, on: meetingID, unit.db)

        let item = try insert(input, of: file, on: meeting, unit)
        for view in input.problemViews { try add(view, to: item, file.citizen, unit) }
        for proposal in input.proposals { try add(proposal, to: item, file.citizen, unit) }
        _ = try compass.add(input.positions, to: file.id, file.citizen, at: item.id, on: item.question, unit)
        if let end = input.end {
            let work = ItemWork(
                sight: try unit.scope.requireItem(item.id, of: meetingID), item: item, conclusion: try conclusion(of: item.id, unit.db)
            )
            try apply(end, to: work, unit)
        } else {
            let agreed = input.conclusion?.agreements ?? []
            _ = try agreements.add(agreed, source: .moede, sourceID: item.id, in: file.id, file.citizen, unit)
        }
        return try view(required(item.id, unit.db), unit.scope)
    }

    private func insert(_ input: NewItem, of file: Case, on meeting: Meeting, _ unit: UnitOfWork) throws -> MeetingItem {
        let current = try QuestionStore.current(of: file.id, in: unit.db)
        if let text = input.question, text != current?.text { try compass.ask(text, in: file.id, file.citizen, unit) }
        let id: MeetingItemID = unit.ids.next()
        let item = MeetingItem(
            id: id, meeting: meeting.id, caseID: file.id, thread: id, bringer: input.bringer ?? unit.authority.staff ?? file.responsible,
            place: try ItemStore.nextPlace(in: meeting.id, in: unit.db), minutes: input.minutes, reasons: input.reasons, goal: input.goal,
            question: try QuestionStore.current(of: file.id, in: unit.db)?.id, logicsNote: input.logicsNote, citizenAsked: input.citizenAsked,
            createdAt: unit.now, createdBy: unit.authority.staff
        )
        try ItemStore.insert(item, in: unit.db)
        try ConclusionStore.insert(ItemConclusion(item: id, text: input.draftText), in: unit.db)
        try PermissionStore.insert(ItemPermission(item: id), in: unit.db)
        var change = Change(.item, id, .created, case: file.id, citizen: file.citizen)
        change.compare("meeting", nil, meeting.inWords)
        change.compare("bringer", nil, try StaffStore.name(item.bringer, in: unit.db))
        change.compare("reasons", nil, item.reasonsInWords)
        change.compare("goal", nil, item.goal)
        change.compare("minutes", nil, item.minutes.map { "\($0)" })
        change.compare("logicsNote", nil, item.logicsNote)
        change.compare("citizenAsked", nil, item.citizenAsked)
        change.compare("conclusion", nil, input.draftText)
        try unit.record(change)
        return item
    }

    /// The case to bring, or a fault.
    private func broughtCase(_ id: CaseID, _ check: CodeCheck, _ unit: UnitOfWork) throws -> Case? {
        guard try reachesCase(id, unit), let file = try CaseStore.find(id, in: unit.db)?.file else {
            check.faults.add(Fault(pointer: "/case", code: "unknown-case", detail: "Sagen findes ikke, eller du har ikke adgang til at bringe den."))
            return nil
        }
        if file.closure != nil {
            check.faults.add(Fault(pointer: "/case", code: "closed-case", detail: "Sagen er lukket. Åbn den igen, før den bringes til et møde."))
        }
        return file
    }

    private func require(_ input: NewItem, of file: Case, _ check: CodeCheck, _ unit: UnitOfWork) throws {
        for (index, view) in input.problemViews.enumerated() {
            try require(view.holder, of: file.id, at: "/problemViews/\(index)", check)
        }
        for (index, proposal) in input.proposals.enumerated() {
            try require(proposal.proposal.presupposes, of: file.id, at: "/proposals/\(index)/presupposes", check)
        }
        try compass.require(input.positions, in: file.id, asking: input.question != nil, at: "/positions", check)
    }

    private func facts(of input: NewItem, in file: Case) -> EndFacts {
        EndFacts(
            caseID: file.id, reasons: Set(input.reasons), problemViews: input.problemViews.count, permission: nil, agreements: [],
            proposals: input.proposals.map(\.proposal)
        )
    }

    // MARK: Agendas

    /// Makes sure that cases can be put on the agenda.
    /// - Throws: `Problem.conflict` with the code `agenda-closed`
    func requireAgenda(of meeting: Meeting) throws {
        guard meeting.state.takesItems else {
            throw Problem.conflict(
                code: "agenda-closed", detail: "Mødet er »\(meeting.state.label.lowercased())« og tager ikke imod flere sager."
            )
        }
    }

    /// Makes sure that the case does not stand on the agenda; a withdrawn item is in nobody's way.
    /// - Throws: `Problem.conflict` with the code `already-on-agenda`
    func requireFree(_ caseID: CaseID, on meeting: MeetingID, except item: MeetingItemID? = nil, _ db: Connection) throws {
        guard try standing(caseID, on: meeting, except: item, db) == nil else {
            throw Problem.conflict(code: "already-on-agenda", detail: "Sagen er på mødets dagsorden i forvejen.")
        }
    }

    /// The item by which the case stands on the agenda, withdrawn ones aside.
    func standing(_ caseID: CaseID, on meeting: MeetingID, except item: MeetingItemID? = nil, _ db: Connection) throws -> MeetingItem? {
        try ItemStore.all(ofCase: caseID, in: db).first {
            try $0.meeting == meeting && $0.id != item && conclusion(of: $0.id, db).ending != .trukket
        }
    }
}

extension NewItem {
    /// How the item ends at once; nil where it stays open.
    fileprivate var end: NewEnd? {
        guard let conclusion, let ending = conclusion.ending else { return nil }
        return NewEnd(
            ending: ending, text: conclusion.text, agreements: conclusion.agreements, reason: conclusion.reason,
            acknowledged: conclusion.acknowledged
        )
    }

    /// What is written of the conclusion while the item stays open.
    fileprivate var draftText: String? { conclusion?.ending == nil ? conclusion?.text : nil }
}

extension Meeting {
    /// As the case's story names it: `gruppemøde den 3. december 2026`.
    var inWords: String { "\(kind.label.lowercased()) den \(Copenhagen.day(of: startsAt).danish)" }
}

extension MeetingItem {
    var reasonsInWords: String { reasons.map(\.label).joined(separator: ", ") }
}
