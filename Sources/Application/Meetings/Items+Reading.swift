public import Domain
import Storage

/// Items as they stand.
extension Items {
    /// An item with everything that was written about it.
    /// - Throws: `Problem.notFound`
    public func item(_ id: MeetingItemID, of meeting: MeetingID, _ scope: ReadScope) throws -> ItemView {
        let sight = try scope.requireItem(id, of: meeting)
        return try view(required(sight.id, scope.db), scope)
    }

    /// A meeting's agenda: the items the caller may see, in order, with the meeting's version, which guards the order.
    /// - Throws: `Problem.notFound`
    public func agenda(_ id: MeetingID, _ scope: ReadScope) throws -> (lines: [AgendaLine], version: Int) {
        let meeting = try scope.requireMeeting(id)
        return (try agenda(of: meeting, scope), meeting.version)
    }

    /// The items of a meeting that the caller may see, in the order of the agenda. The caller has made sure that the meeting is seen.
    /// - Throws: `StorageError`
    func agenda(of meeting: Meeting, _ scope: ReadScope) throws -> [AgendaLine] {
        let visible = Set(try scope.items(of: meeting).map(\.id))
        return try ItemStore.all(of: meeting.id, in: scope.db).filter { visible.contains($0.id) }.map { try line($0, scope) }
    }

    /// The case's way through meetings, the oldest first, without items that the caller may not take part in.
    /// - Throws: `Problem.notFound`
    public func items(ofCase caseID: CaseID, _ scope: ReadScope) throws -> [CaseMeetingLine] {
        try scope.requireCase(caseID)
        return try ItemStore.all(ofCase: caseID, in: scope.db).compactMap { item in
            if let staff = scope.authority.staff, try RoomStore.isDisqualified(staff, from: item.id, in: scope.db) { return nil }
            guard let meeting = try MeetingStore.find(item.meeting, in: scope.db) else { throw StorageError.corrupt }
            return CaseMeetingLine(
                line: try line(item, scope), meetingTitle: meeting.title, meetingKind: meeting.kind, meetingStartsAt: meeting.startsAt,
                meetingState: meeting.state, conclusion: try conclusion(of: item.id, scope.db)
            )
        }
    }

    /// The item as shown to somebody who sees it.
    /// - Throws: `StorageError`
    func view(_ item: MeetingItem, _ scope: ReadScope) throws -> ItemView {
        guard let file = try CaseStore.find(item.caseID, in: scope.db)?.file, let citizen = try CitizenStore.find(file.citizen, in: scope.db) else {
            throw StorageError.corrupt
        }
        let names = ItemNames(of: item.caseID, scope)
        let positions = try PositionStore.all(of: item.caseID, in: scope.db)
        let own = try agreements.all(ofSource: item.id, scope)
        let earlier = try agreements.open(ofCase: item.caseID, scope).filter { $0.row.sourceID != item.id.retyped() }
        return ItemView(
            item: item, citizen: citizen.id, citizenName: citizen.name, cprMasked: try citizens.view(citizen, scope).cprMasked,
            bringerName: try names.staff(item.bringer) ?? "", question: try question(of: item, scope.db),
            problemViews: try ProblemViewStore.all(of: item.thread, in: scope.db).map { try view($0, names) },
            proposals: try ProposalStore.all(of: item.thread, in: scope.db).map { try view($0, names) },
            positions: positions.filter { $0.meetingItem == item.id },
            moved: try TableMove.all(at: item.id, in: positions, on: item.question).map { MoveView(move: $0, actor: try names.actor($0.actor)) },
            conclusion: try view(conclusion(of: item.id, scope.db), names, scope),
            permission: try view(permission(of: item.id, scope.db), own, names), agreements: own, openAgreements: earlier,
            story: try story(of: item, scope), continuedIn: try continuation(of: item, scope)
        )
    }

    /// A line of the agenda for somebody who sees the item.
    /// - Throws: `StorageError`
    func line(_ item: MeetingItem, _ scope: ReadScope) throws -> AgendaLine {
        guard let file = try CaseStore.find(item.caseID, in: scope.db)?.file, let citizen = try CitizenStore.find(file.citizen, in: scope.db) else {
            throw StorageError.corrupt
        }
        let open = try AgreementStore.open(ofCase: item.caseID, in: scope.db).filter { $0.sourceID != item.id.retyped() }
        return AgendaLine(
            item: item, citizen: citizen.id, citizenName: citizen.name, bringerName: try StaffStore.name(item.bringer, in: scope.db) ?? "",
            question: try question(of: item, scope.db)?.text, ending: try conclusion(of: item.id, scope.db).ending, openAgreements: open.count
        )
    }

    // MARK: Parts

    func view(_ view: ProblemView, _ names: ItemNames) throws -> ProblemViewView {
        let by = try names.staff(view.createdBy)
        switch view.holder {
        case .staff(let id):
            return ProblemViewView(view: view, holderName: try names.staff(id) ?? "", holderRole: nil, createdByName: by)
        case .actor(let id):
            let actor = try names.actor(id)
            return ProblemViewView(view: view, holderName: actor.name, holderRole: actor.role, createdByName: by)
        case .table:
            return ProblemViewView(view: view, holderName: "Mødet", holderRole: nil, createdByName: by)
        }
    }

    func view(_ row: ItemProposal, _ names: ItemNames) throws -> ProposalView {
        ProposalView(
            row: row, raisedByName: try names.staff(row.raisedBy), presupposes: try row.proposal.presupposes.sorted().map { try names.actor($0) }
        )
    }

    func view(_ conclusion: ItemConclusion, _ names: ItemNames, _ scope: ReadScope) throws -> ConclusionView {
        ConclusionView(
            conclusion: conclusion, endedByName: try names.staff(conclusion.endedBy),
            nextMeetingStartsAt: try conclusion.nextMeeting.flatMap { try MeetingStore.find($0, in: scope.db)?.startsAt }
        )
    }

    func view(_ permission: ItemPermission, _ agreements: [AgreementView], _ names: ItemNames) throws -> PermissionView {
        PermissionView(
            permission: permission, givenByName: try names.staff(permission.givenBy),
            task: agreements.last { $0.row.kind == .afgoerelse }
        )
    }

    private func story(of item: MeetingItem, _ scope: ReadScope) throws -> [EarlierItem] {
        guard item.carriedFrom != nil else { return [] }
        let thread = Dictionary(try ItemStore.all(ofThread: item.thread, in: scope.db).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var story: [EarlierItem] = []
        var earlier = item.carriedFrom.flatMap { thread[$0] }
        while let found = earlier {
            guard let meeting = try MeetingStore.find(found.meeting, in: scope.db) else { throw StorageError.corrupt }
            let conclusion = try conclusion(of: found.id, scope.db)
            story.append(EarlierItem(
                item: found.id, meeting: meeting.id, meetingStartsAt: meeting.startsAt, ending: conclusion.ending, reason: conclusion.reason,
                text: conclusion.text
            ))
            earlier = found.carriedFrom.flatMap { thread[$0] }
        }
        return story.reversed()
    }

    func continuation(of item: MeetingItem, _ scope: ReadScope) throws -> NextItem? {
        guard let next = try ItemStore.successor(of: item.id, in: scope.db) else { return nil }
        guard let meeting = try MeetingStore.find(next.meeting, in: scope.db) else { throw StorageError.corrupt }
        return NextItem(item: next.id, meeting: meeting.id, meetingStartsAt: meeting.startsAt)
    }

    // MARK: Rows

    func required(_ id: MeetingItemID, _ db: Connection) throws -> MeetingItem {
        guard let item = try ItemStore.find(id, in: db) else { throw Problem.notFound }
        return item
    }

    func conclusion(of item: MeetingItemID, _ db: Connection) throws -> ItemConclusion {
        guard let conclusion = try ConclusionStore.find(item, in: db) else { throw StorageError.corrupt }
        return conclusion
    }

    func permission(of item: MeetingItemID, _ db: Connection) throws -> ItemPermission {
        guard let permission = try PermissionStore.find(item, in: db) else { throw StorageError.corrupt }
        return permission
    }

    func question(of item: MeetingItem, _ db: Connection) throws -> Question? {
        guard let id = item.question else { return nil }
        return try QuestionStore.all(of: item.caseID, in: db).first { $0.id == id }
    }
}
