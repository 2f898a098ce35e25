import Domain
import Storage

/// Who finds a planned conversation nowhere, because the case is out of their sight.
extension Conversations {
    /// Of each colleague who is to hold a planned conversation or take part, and may not see its case on its day. What lets somebody in for a
    /// while, a meeting or an emergency, is not asked about.
    /// - Throws: `StorageError`
    func attention(to conversation: Conversation, _ scope: ReadScope) throws -> [ConversationAttention] {
        guard conversation.isPlanned, let sight = try SightStore.ofCase(conversation.caseID, in: scope.db) else { return [] }
        let day = max(scope.today, Copenhagen.day(of: conversation.startsAt))
        let people = [conversation.responsible] + conversation.staff.filter { $0 != conversation.responsible }
        return try people.compactMap { id in
            guard let member = try StaffStore.find(id, in: scope.db) else { return nil }
            let covers = try StandInStore.covers(by: id, from: scope.today, in: scope.db).filter { $0.days.contains(day) }
            let viewer = CaseViewer(
                staff: id, teams: member.teams, reach: member.reach(as: Role.workingWithCases), standsInFor: Set(covers.map(\.absent))
            )
            if sight.visibility.isVisible(to: viewer) { return nil }
            return ConversationAttention(withoutSight: id, named: member.name, isResponsible: id == conversation.responsible)
        }
    }
}
