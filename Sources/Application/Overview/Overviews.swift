import Domain
import Storage

/// What a person needs next: one call, point reads on indexes, short lists that say when there is more.
public struct Overviews: Sendable {
    let agreements: Agreements

    /// So many things stand in each list.
    public static let most = 20
    /// Meetings that somebody leads are shown from so many days back, as long as something is to be done about them.
    static let daysBack = 400
    /// And so many days ahead.
    static let daysAhead = 14
    /// Conversations that nobody said anything of are shown from so many days back.
    static let conversationDaysBack = 28

    /// The overview of whoever asks.
    /// - Parameter untouchedDays: after how many days without a change a case counts as untouched.
    /// - Throws: `Problem.forbidden` for a system that acts for nobody
    public func mine(untouchedDays: Int, _ scope: ReadScope) throws -> OverviewView {
        guard let id = scope.authority.staff, let staff = try StaffStore.find(id, in: scope.db) else { throw Problem.forbidden(.role) }
        let (today, now) = (scope.today, scope.authority.now)
        let sunday = today.isoWeek.lastDay
        return OverviewView(
            day: today, week: today.isoWeek, staff: staff,
            meetings: try coming(id, now, scope), conversations: try conversations(id, today, scope), leading: try leading(id, now, scope),
            overdue: try few(AgreementFilter(responsible: id, overdueOn: today), scope),
            thisWeek: try few(AgreementFilter(responsible: id, state: .aaben, from: today, to: sunday), scope),
            later: try few(AgreementFilter(responsible: id, state: .aaben, from: sunday.advanced(by: 1)), scope),
            withoutConclusion: try withoutConclusion(id, now, scope),
            untouched: try untouched(id, days: untouchedDays, today, scope), untouchedDays: untouchedDays,
            leader: try leader(scope)
        )
    }

    private func few(_ filter: AgreementFilter, _ scope: ReadScope) throws -> Few<AgreementView> {
        let rows = try AgreementStore.page(viewer: scope.viewer, filter: filter, after: nil, limit: Self.most + 1, in: scope.db)
        return try Few(rows, most: Self.most).map { row in
            try agreements.view(row, isCaseInReach: agreements.isCaseInReach(row, scope), scope)
        }
    }

    private func coming(_ staff: StaffID, _ now: Instant, _ scope: ReadScope) throws -> Few<ComingMeeting> {
        let ids = try OverviewStore.coming(for: staff, at: now, limit: Self.most + 1, in: scope.db)
        return try Few(ids, most: Self.most).compactMap { id in
            guard let meeting = try MeetingStore.find(id, in: scope.db), try scope.sees(meeting) else { return nil }
            let items = try OverviewStore.items(broughtBy: staff, to: id, in: scope.db).compactMap { item in
                try brought(item, to: meeting, scope)
            }
            return ComingMeeting(meeting: try name(meeting, scope), items: items)
        }
    }

    private func conversations(_ staff: StaffID, _ today: Day, _ scope: ReadScope) throws -> Few<ComingConversation> {
        let filter = ConversationFilter(
            responsible: staff, state: .planlagt, isCaseOpen: true, from: Copenhagen.startOfDay(today.advanced(by: -Self.conversationDaysBack)),
            to: Copenhagen.startOfDay(today.advanced(by: Self.daysAhead + 1))
        )
        let rows = try ConversationStore.page(viewer: scope.viewer, filter: filter, after: nil, limit: Self.most + 1, in: scope.db)
        return try Few(rows, most: Self.most).map { row in
            ComingConversation(
                conversation: row.conversation, citizen: row.citizen, citizenName: try citizen(of: row.conversation.caseID, scope).name,
                isPast: Copenhagen.day(of: row.conversation.startsAt) < today
            )
        }
    }

    private func brought(_ id: MeetingItemID, to meeting: Meeting, _ scope: ReadScope) throws -> BroughtItem? {
        guard let room = try RoomStore.item(id, in: scope.db), !room.isWithdrawn, try scope.sees(room, at: meeting),
              let item = try ItemStore.find(id, in: scope.db)
        else { return nil }
        let citizen = try citizen(of: item.caseID, scope)
        let question = try item.question.flatMap { asked in
            try QuestionStore.all(of: item.caseID, in: scope.db).first { $0.id == asked }?.text
        }
        return BroughtItem(item: item, citizen: citizen.id, citizenName: citizen.name, question: question)
    }

    private func leading(_ staff: StaffID, _ now: Instant, _ scope: ReadScope) throws -> Few<LedMeeting> {
        let ids = try OverviewStore.led(
            by: staff, from: now.advanced(byDays: -Self.daysBack), to: now.advanced(byDays: Self.daysAhead), limit: Self.most + 1, in: scope.db
        )
        return try Few(ids, most: Self.most).compactMap { id in
            guard let meeting = try MeetingStore.find(id, in: scope.db), try scope.sees(meeting) else { return nil }
            // Of items that the caller may not see, not even the number is told.
            let open = try RoomStore.items(of: id, in: scope.db).count { try $0.ending == nil && scope.sees($0, at: meeting) }
            return LedMeeting(meeting: try name(meeting, scope), openItems: open, gaps: meeting.gaps(openItems: open, at: now))
        }
    }

    private func withoutConclusion(_ staff: StaffID, _ now: Instant, _ scope: ReadScope) throws -> Few<WaitingCase> {
        let ids = try OverviewStore.withoutConclusion(viewer: scope.viewer, broughtBy: staff, at: now, limit: Self.most + 1, in: scope.db)
        return try Few(ids, most: Self.most).map { id in
            guard let item = try ItemStore.find(id, in: scope.db), let meeting = try MeetingStore.find(item.meeting, in: scope.db) else {
                throw StorageError.corrupt
            }
            let citizen = try citizen(of: item.caseID, scope)
            let conclusion = try ConclusionStore.find(id, in: scope.db)
            return WaitingCase(
                item: item, meeting: try name(meeting, scope), citizen: citizen.id, citizenName: citizen.name, ending: conclusion?.ending,
                reason: conclusion?.reason
            )
        }
    }

    private func untouched(_ staff: StaffID, days: Int, _ today: Day, _ scope: ReadScope) throws -> Few<UntouchedCase> {
        // Touched that day still counts as touched: a day has to have passed for each of the days asked for.
        let since = Copenhagen.startOfDay(today.advanced(by: 1 - days))
        let rows = try OverviewStore.untouched(viewer: scope.viewer, responsible: staff, since: since, limit: Self.most + 1, in: scope.db)
        return try Few(rows, most: Self.most).map { row in
            let citizen = try citizen(of: row.caseID, scope)
            return UntouchedCase(
                caseID: row.caseID, citizen: citizen.id, citizenName: citizen.name, touchedAt: row.touchedAt,
                days: Copenhagen.day(of: row.touchedAt).distance(to: today)
            )
        }
    }

    private func leader(_ scope: ReadScope) throws -> LeaderOverview? {
        guard !Set(scope.authority.roles.keys).isDisjoint(with: [.teamleder, .leder]) else { return nil }
        return LeaderOverview(handovers: try few(AgreementFilter(needsHandover: true), scope), emergencyAccesses: try opened(scope))
    }

    private func opened(_ scope: ReadScope) throws -> Few<OpenedCase> {
        let rows = try EmergencyAccessStore.page(viewer: scope.viewer, seen: false, before: nil, limit: Self.most + 1, in: scope.db)
        return try Few(rows, most: Self.most).map { row in
            let citizen = try citizen(of: row.access.caseID, scope)
            guard let name = try StaffStore.name(row.access.staff, in: scope.db) else { throw StorageError.corrupt }
            return OpenedCase(access: row.access, citizen: citizen.id, citizenName: citizen.name, staffName: name)
        }
    }

    private func name(_ meeting: Meeting, _ scope: ReadScope) throws -> MeetingName {
        guard let team = try TeamStore.find(meeting.team, in: scope.db), let leader = try StaffStore.name(meeting.leader, in: scope.db) else {
            throw StorageError.corrupt
        }
        return MeetingName(meeting: meeting, teamName: team.name, leaderName: leader)
    }

    /// The citizen of a case that is shown, noted for the access log.
    private func citizen(of caseID: CaseID, _ scope: ReadScope) throws -> Citizen {
        guard let file = try CaseStore.find(caseID, in: scope.db)?.file, let citizen = try CitizenStore.find(file.citizen, in: scope.db) else {
            throw StorageError.corrupt
        }
        scope.notes.saw(citizen.id)
        return citizen
    }
}

extension Instant {
    fileprivate func advanced(byDays days: Int) -> Instant { advanced(byMilliseconds: Int64(days) * 86_400_000) }
}
