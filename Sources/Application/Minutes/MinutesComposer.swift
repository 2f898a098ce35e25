import Domain
import Storage

/// Puts minutes together from what stands in the store, all of it, whoever asks: what a reader may see is left to whoever shows it.
struct MinutesComposer {
    private let db: Connection
    private let citizens: Citizens
    private let agreements: Agreements
    /// Its notes go nowhere: nothing is shown yet.
    private let scope: ReadScope

    init(_ scope: ReadScope, citizens: Citizens, agreements: Agreements) {
        db = scope.db
        self.scope = ReadScope(db: scope.db, authority: scope.authority, isForChange: scope.isForChange)
        self.citizens = citizens
        self.agreements = agreements
    }

    /// The minutes as they would be now. While final ones are corrected, what was not changed since then stands as it stood.
    /// - Throws: `StorageError`
    func draft(of meeting: Meeting) throws -> MinutesDraft {
        let earlier = try earlier(of: meeting)
        let items = try ItemStore.all(of: meeting.id, in: db).compactMap { item -> ItemMinutes? in
            guard let conclusion = try ConclusionStore.find(item.id, in: db) else { throw StorageError.corrupt }
            // What was withdrawn is a draft, unless final minutes hold it already.
            guard conclusion.ending != .trukket || earlier[item.id] != nil else { return nil }
            return try minutes(of: item, conclusion, at: meeting, earlier[item.id])
        }
        let ordered = items.sorted { ($0.place, $0.item) < ($1.place, $1.item) }
        return MinutesDraft(meeting: try head(of: meeting), items: ordered)
    }

    /// What the newest final minutes say of each case.
    private func earlier(of meeting: Meeting) throws -> [MeetingItemID: ItemMinutes] {
        guard meeting.hasFinalMinutes else { return [:] }
        let rows = try MinutesStore.items(of: meeting.id, version: meeting.finalVersion, in: db)
        return Dictionary(try rows.map { ($0.item, try ItemMinutes(kept: $0.content)) }, uniquingKeysWith: { first, _ in first })
    }

    private func head(of meeting: Meeting) throws -> MeetingMinutes {
        guard let team = try TeamStore.find(meeting.team, in: db), let leader = try StaffStore.name(meeting.leader, in: db) else {
            throw StorageError.corrupt
        }
        return MeetingMinutes(
            meeting: meeting.id, kind: meeting.kind, title: meeting.title, team: team.name, startsAt: meeting.startsAt, endsAt: meeting.endsAt,
            place: meeting.place, leader: leader, minuteTaker: try meeting.minuteTaker.flatMap { try StaffStore.name($0, in: db) },
            participants: try ParticipantStore.all(of: meeting.id, in: db).map { participant in
                switch participant.who {
                case .staff(let id):
                    guard let person = try StaffStore.find(id, in: db) else { throw StorageError.corrupt }
                    return .init(name: person.name, title: person.title, organisation: nil, attendance: participant.attendance)
                case .outsider(let outsider):
                    return .init(
                        name: outsider.name, title: outsider.title, organisation: outsider.organisation, attendance: participant.attendance
                    )
                }
            }
        )
    }

    private func minutes(
        of item: MeetingItem, _ conclusion: ItemConclusion, at meeting: Meeting, _ earlier: ItemMinutes?
    ) throws -> ItemMinutes {
        guard let file = try CaseStore.find(item.caseID, in: db)?.file, let citizen = try CitizenStore.find(file.citizen, in: db),
              let bringer = try StaffStore.name(item.bringer, in: db)
        else { throw StorageError.corrupt }
        let actors = Dictionary(try ActorStore.all(of: item.caseID, in: db).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        func name(_ id: ActorID) throws -> String {
            guard let actor = actors[id] else { throw StorageError.corrupt }
            return try actor.name ?? actor.staff.flatMap { try StaffStore.name($0, in: db) } ?? actor.role.label
        }
        let corrected: Set<AgreementID> = try meeting.correction.map { correction in
            try HistoryStore.touched(.agreement, of: item.caseID, since: correction.since, in: db)
        } ?? []
        var minutes = ItemMinutes(
            item: item.id, caseID: item.caseID, place: item.place, externalCaseNumber: file.externalCaseNumber, citizenName: citizen.name,
            cprMasked: try citizens.view(citizen, scope).cprMasked, bringer: bringer, reasons: item.reasons,
            ending: conclusion.ending, endingReason: conclusion.reason, nextMeeting: try nextMeeting(conclusion),
            disqualified: try disqualified(from: item), outsiders: try outsiders(in: item, at: meeting)
        )
        // What was prepared for a case that nobody came to talk about is still a draft: it goes on with the case.
        guard minutes.wasTakenUp else { return earlier.map { minutes.settled(by: $0, corrected: corrected, isCarriedOn: false) } ?? minutes }
        minutes.goal = item.goal
        minutes.question = try question(of: item)
        minutes.citizenAsked = item.citizenAsked
        minutes.citizenTold = item.citizenTold
        minutes.logicsNote = item.logicsNote
        minutes.conclusion = conclusion.text
        minutes.problemViews = try ProblemViewStore.all(of: item.thread, in: db).map { view in
            let who = switch view.holder {
            case .staff(let id): try StaffStore.name(id, in: db) ?? ""
            case .actor(let id): try name(id)
            case .table: "De om bordet"
            }
            return .init(id: view.id, who: who, text: view.text)
        }
        minutes.proposals = try ProposalStore.all(of: item.thread, in: db).map { row in
            .init(
                id: row.id, text: row.proposal.text, category: row.proposal.category, standing: row.proposal.state.standing,
                reason: row.proposal.state.reason, presupposes: try row.proposal.presupposes.sorted().map(name)
            )
        }
        minutes.positions = try TableMove.all(at: item.id, in: PositionStore.all(of: item.caseID, in: db), on: item.question).map { move in
            .init(
                actor: move.actor, kind: move.kind, who: try name(move.actor), basis: move.after.basis, logic: move.after.stand.logic,
                wasPlaced: move.before != nil, before: move.before?.stand.logic, stance: move.stanceAfter, statement: move.after.statement
            )
        }
        minutes.agreements = try AgreementStore.all(ofSource: item.id, in: db).filter { $0.agreement.state.code != .bortfaldet }.map { row in
            .init(id: row.id, kind: row.kind, what: row.agreement.what, who: try responsible(row), due: row.agreement.due)
        }
        minutes.permission = try permission(of: item)
        minutes.earlierAgreements = try earlierAgreements(before: item, at: meeting)
        guard let earlier else { return minutes }
        let isCarriedOn = try ItemStore.successor(of: item.id, in: db) != nil
        return minutes.settled(by: earlier, corrected: corrected, isCarriedOn: isCarriedOn)
    }

    private func responsible(_ row: AgreementRow) throws -> String { try agreements.view(row, scope).responsibleName }

    private func question(of item: MeetingItem) throws -> String? {
        guard let id = item.question else { return nil }
        return try QuestionStore.all(of: item.caseID, in: db).first { $0.id == id }?.text
    }

    private func nextMeeting(_ conclusion: ItemConclusion) throws -> String? {
        guard let id = conclusion.nextMeeting, let meeting = try MeetingStore.find(id, in: db) else { return nil }
        return MeetingMinutes.moment(meeting.startsAt)
    }

    private func permission(of item: MeetingItem) throws -> ItemMinutes.PermissionLine? {
        guard let row = try PermissionStore.find(item.id, in: db), let answer = row.answer else { return nil }
        return .init(answer: answer, words: row.words, by: try row.givenBy.flatMap { try StaffStore.name($0, in: db) })
    }

    /// The case's other agreements that were made before the meeting, and were open when it was put on the agenda.
    private func earlierAgreements(before item: MeetingItem, at meeting: Meeting) throws -> [ItemMinutes.EarlierAgreementLine] {
        try AgreementStore.all(ofCase: item.caseID, in: db).compactMap { row in
            guard row.sourceID != item.id.retyped(), row.createdAt < max(item.createdAt, meeting.startsAt) else { return nil }
            let state = row.agreement.state
            if let settledOn = state.settledOn, settledOn < Copenhagen.day(of: item.createdAt) { return nil }
            return .init(
                id: row.id, what: row.agreement.what, who: try responsible(row), due: row.agreement.due, state: state.code,
                settledOn: state.settledOn, outcome: state.outcome
            )
        }
    }

    private func disqualified(from item: MeetingItem) throws -> [String] {
        try DisqualificationStore.all(of: item.id, in: db).map { row in
            guard let name = try StaffStore.name(row.staff, in: db) else { throw StorageError.corrupt }
            return name
        }
    }

    /// Those from elsewhere who did not stay away, and whose ground covered the day.
    private func outsiders(in item: MeetingItem, at meeting: Meeting) throws -> [ItemMinutes.OutsiderLine] {
        let people = Dictionary(
            try ParticipantStore.all(of: meeting.id, in: db).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }
        )
        return try SharingStore.all(of: item.id, in: db).compactMap { sharing in
            guard let participant = people[sharing.participant], let outsider = participant.outsider,
                  participant.attendance == .deltog || participant.attendance == .inviteret,
                  sharing.basis.covers(Copenhagen.day(of: meeting.startsAt))
            else { return nil }
            let (ground, words): (ItemMinutes.OutsiderLine.Ground, String) = switch sharing.basis.kind {
            case .lovhjemmel(let law): (.lovhjemmel, law)
            case .samtykke(let scope): (.samtykke, scope)
            }
            return .init(
                name: outsider.name, organisation: outsider.organisation, ground: ground, words: words, from: sharing.basis.from,
                to: sharing.basis.to
            )
        }
    }
}
