import Domain
import Storage

/// The next conversations: those that are planned, and the citizens who have none.
extension Worklists {
    /// First what has a day, in the order of the days; then the cases where nothing is agreed, those that have waited longest first.
    func nextConversations(_ filter: WorklistFilter, _ weeks: Int, _ scope: ReadScope) throws -> Found {
        let last = scope.today.advanced(by: 7 * weeks)
        var dated: [WorkLine] = []
        var undated: [WorkLine] = []
        if filter.wants(.booket) { dated = try booked(filter, through: last, scope) }
        guard filter.wants(.ikkeAfsluttet) || filter.wants(.ikkeBooket) || filter.wants(.intetAftalt) else { return (dated, true) }
        let isWhole = try deadlines.eachOpenCase(caseFilter(filter), scope) { row in
            let next = NextConversation(of: try CaseTalks.latest(of: row.file.id, in: scope.db), on: scope.today)
            guard let line = WorkLine(row.file, next, on: scope.today), filter.wants(line.kind) else { return }
            if line.kind == .intetAftalt {
                undated.append(line)
            } else if line.day <= last {
                dated.append(line)
            }
        }
        return (WorkLine.byDay(dated) + WorkLine.byDay(undated), isWhole)
    }

    /// Conversations that are planned from today on, in open cases: of a closed one there is nothing to do here.
    private func booked(_ filter: WorklistFilter, through last: Day, _ scope: ReadScope) throws -> [WorkLine] {
        try ConversationStore.page(
            viewer: scope.viewer,
            filter: ConversationFilter(
                responsible: filter.responsible, team: filter.team, state: .planlagt, isCaseOpen: true, from: Copenhagen.startOfDay(scope.today),
                to: Copenhagen.startOfDay(last.advanced(by: 1))
            ),
            after: nil, limit: filter.limit + 1, in: scope.db
        ).map { row in
            guard let file = try CaseStore.find(row.conversation.caseID, in: scope.db)?.file else { throw StorageError.corrupt }
            let day = Copenhagen.day(of: row.conversation.startsAt)
            return WorkLine(
                file, kind: .booket, on: day, "\(row.conversation.kind.label) den \(day.danish).", conversation: row.conversation.id
            )
        }
    }
}

extension WorkLine {
    /// What a case lacks of a next conversation; nil for one that has it.
    fileprivate init?(_ file: Case, _ next: NextConversation, on today: Day) {
        switch next {
        case .planned: return nil
        case .unsettled(let id, let kind, let day):
            self.init(
                file, kind: .ikkeAfsluttet, on: day, "\(kind.label) var planlagt til den \(day.danish). Blev den holdt?", isLate: true,
                conversation: id
            )
        case .agreed(let day):
            self.init(
                file, kind: .ikkeBooket, on: day, "I aftalte at mødes den \(day.danish). Der er ikke booket en samtale.", isLate: day < today
            )
        case .fellThrough(.udeblevet, let day):
            self.init(file, kind: .intetAftalt, on: day, "Borgeren kom ikke til samtalen den \(day.danish). Der er ikke booket en ny.")
        case .fellThrough(_, let day):
            self.init(file, kind: .intetAftalt, on: day, "Samtalen den \(day.danish) blev aflyst. Der er ikke booket en ny.")
        case .nothingAgreed(let day):
            self.init(file, kind: .intetAftalt, on: day, "Den sidste samtale var den \(day.danish). Der er ikke aftalt en ny.")
        case .neverMet:
            self.init(
                file, kind: .intetAftalt, on: file.openedOn,
                "Der har ikke været en samtale, siden sagen begyndte den \(file.openedOn.danish)."
            )
        }
    }
}
