public import Domain
import JSON
import Storage

/// What there is to look at next, across the cases that the caller sees. Each list is bounded and says whether it is whole.
public struct Worklists: Sendable {
    let deadlines: DeadlineWork

    /// A work list, in the order of its days.
    /// - Throws: `StorageError`
    public func list(_ name: WorklistName, _ filter: WorklistFilter, _ scope: ReadScope) throws -> Worklist {
        let weeks = filter.weeks ?? name.weeks
        let (items, isWhole) = switch name {
        case .naesteSamtaler: try conversations(filter, weeks, scope)
        case .planerUdenBevaegelse: try stillPlans(filter, weeks, scope)
        case .planerUdenUnderskrift: try unsignedPlans(filter, weeks, scope)
        case .snartLangtidsledige: try soonLongTerm(filter, weeks, scope)
        case .frister: try due(filter, weeks, scope)
        }
        return Worklist(name: name, weeks: weeks, items: items, isWhole: isWhole)
    }

    private typealias Found = (items: [WorkItem], isWhole: Bool)

    private func conversations(_ filter: WorklistFilter, _ weeks: Int, _ scope: ReadScope) throws -> Found {
        let rows = try ConversationStore.page(
            viewer: scope.viewer,
            filter: ConversationFilter(
                responsible: filter.responsible, team: filter.team, state: .planlagt, from: Copenhagen.startOfDay(scope.today),
                to: Copenhagen.startOfDay(scope.today.advanced(by: 7 * weeks + 1))
            ),
            after: nil, limit: filter.limit + 1, in: scope.db
        )
        let items = try rows.prefix(filter.limit).map { row in
            guard let file = try CaseStore.find(row.conversation.caseID, in: scope.db)?.file else { throw StorageError.corrupt }
            let day = Copenhagen.day(of: row.conversation.startsAt)
            var item = try item(file, on: day, "\(row.conversation.kind.label) den \(day.danish).", scope)
            item.conversation = row.conversation.id
            return item
        }
        return (items, rows.count <= filter.limit)
    }

    private func stillPlans(_ filter: WorklistFilter, _ weeks: Int, _ scope: ReadScope) throws -> Found {
        let rows = try ActionPlanStore.still(
            viewer: scope.viewer, filter: caseFilter(filter), before: scope.authority.now.advanced(byMilliseconds: -Int64(weeks) * 604_800_000),
            limit: filter.limit + 1, in: scope.db
        )
        let items = try rows.prefix(filter.limit).map { row in
            let day = Copenhagen.day(of: row.head.movedAt)
            var item = try item(row.file.file, on: day, "Der er ikke sket noget i indsatsplanen siden den \(day.danish).", scope)
            item.version = row.head.newest
            return item
        }
        return (items, rows.count <= filter.limit)
    }

    private func unsignedPlans(_ filter: WorklistFilter, _ weeks: Int, _ scope: ReadScope) throws -> Found {
        let rows = try UnsignedPlans.all(
            viewer: scope.viewer, filter: caseFilter(filter), from: scope.authority.now.advanced(byMilliseconds: -Int64(weeks) * 604_800_000),
            limit: filter.limit + 1, in: scope.db
        )
        let items = try rows.prefix(filter.limit).map { row in
            let missing = [row.signedByCitizen ? nil : "borgeren", row.signedByCaseworker ? nil : "sagsbehandleren"].compactMap { $0 }
            let day = Copenhagen.day(of: row.createdAt)
            var item = try item(row.file.file, on: day, "ABC-jobplanen fra den \(day.danish) mangler underskrift fra \(missing.joined(separator: " og ")).", scope)
            item.version = row.number
            return item
        }
        return (items, rows.count <= filter.limit)
    }

    /// Who becomes long-term unemployed by the definition of the source, if today's benefit goes on. Reckoned with days alone.
    private func soonLongTerm(_ filter: WorklistFilter, _ weeks: Int, _ scope: ReadScope) throws -> Found {
        let rules = try BenefitPeriodStore.countingRules(in: scope.db)
        var found: [(file: Case, day: Day)] = []
        let isWhole = try deadlines.eachOpenCase(caseFilter(filter), scope) { row in
            guard let periods = try? BenefitPeriods(BenefitPeriodStore.all(of: row.file.id, in: scope.db)) else { throw StorageError.corrupt }
            let day = LongTermForecast.firstDay(.kilde, periods: periods, rules: rules, asOf: scope.today, horizon: 7 * weeks)
            if let day { found.append((row.file, day)) }
        }
        found.sort { ($0.day, $0.file.id) < ($1.day, $1.file.id) }
        let items = try found.prefix(filter.limit).map { found in
            try item(found.file, on: found.day, "Bliver langtidsledig den \(found.day.danish), hvis ydelsen fortsætter.", scope)
        }
        return (items, isWhole && found.count <= filter.limit)
    }

    /// What is due within the weeks, and what is late. Rules about a group make no case late, so they are not here.
    private func due(_ filter: WorklistFilter, _ weeks: Int, _ scope: ReadScope) throws -> Found {
        let rules = Dictionary(grouping: try DeadlineRuleStore.all(of: nil, in: scope.db), by: \.targetGroup)
        let last = scope.today.advanced(by: 7 * weeks)
        var found: [(file: Case, deadline: Deadline, day: Day)] = []
        let isWhole = try deadlines.eachOpenCase(caseFilter(filter), scope) { row in
            guard let own = row.file.targetGroup.flatMap({ rules[$0] }) else { return }
            for deadline in try deadlines.reading(row.file, own, asOf: scope.today, scope).deadlines {
                guard [.kommende, .forfalden].contains(deadline.state), let day = deadline.dueOn, day <= last else { continue }
                found.append((row.file, deadline, day))
            }
        }
        found.sort { ($0.day, $0.file.id) < ($1.day, $1.file.id) }
        let items = try found.prefix(filter.limit).map { found in
            var item = try item(found.file, on: found.day, found.deadline.text, scope)
            item.isLate = found.deadline.state == .forfalden
            return item
        }
        return (items, isWhole && found.count <= filter.limit)
    }

    private func caseFilter(_ filter: WorklistFilter) -> CaseFilter {
        CaseFilter(responsible: filter.responsible, team: filter.team)
    }

    private func item(_ file: Case, on day: Day, _ text: String, _ scope: ReadScope) throws -> WorkItem {
        scope.notes.saw(file.citizen)
        guard let citizen = try CitizenStore.find(file.citizen, in: scope.db) else { throw StorageError.corrupt }
        return WorkItem(
            file: file, citizenName: citizen.name, responsibleName: try StaffStore.name(file.responsible, in: scope.db) ?? "", day: day,
            isLate: false, text: text
        )
    }
}
