import Domain
import JSON
import Storage

/// What there is to look at next, across the cases that the caller sees. Each list is bounded and says whether it is whole.
public struct Worklists: Sendable {
    let deadlines: DeadlineWork

    /// A work list, in the order of its days; cases where nothing is agreed come last.
    /// - Throws: `Problem.invalid` for a kind that the list does not have, and for a definition where none is gone by; `StorageError`
    public func list(_ name: WorklistName, _ filter: WorklistFilter, _ scope: ReadScope) throws -> Worklist {
        if let kind = filter.kind, !name.kinds.contains(kind) {
            throw Problem.invalid("?kind", "no-such-kind", "Arbejdslisten har ikke den slags. Se kinds på /v1/worklists.")
        }
        if filter.definition != nil, name != .snartLangtidsledige {
            throw Problem.invalid("?definition", "not-here", "Kun arbejdslisten snart-langtidsledige regner efter en definition.")
        }
        let weeks = filter.weeks ?? name.weeks
        let found = switch name {
        case .naesteSamtaler: try nextConversations(filter, weeks, scope)
        case .planerUdenBevaegelse: try stillPlans(filter, weeks, scope)
        case .planerUdenUnderskrift: try unsignedPlans(filter, weeks, scope)
        case .borgernesArk: try citizenSheets(filter, weeks, scope)
        case .snartLangtidsledige: try soonLongTerm(filter, weeks, scope)
        case .frister: try due(filter, weeks, scope)
        }
        return Worklist(
            name: name, weeks: weeks, items: try found.lines.prefix(filter.limit).map { try item($0, scope) },
            isWhole: found.isWhole && found.lines.count <= filter.limit
        )
    }

    /// What a list found: in its order, perhaps more than is shown; and whether it looked at everything.
    typealias Found = (lines: [WorkLine], isWhole: Bool)

    private func unsignedPlans(_ filter: WorklistFilter, _ weeks: Int, _ scope: ReadScope) throws -> Found {
        let rows = try UnsignedPlans.all(
            viewer: scope.viewer, filter: caseFilter(filter), from: scope.weeksAgo(weeks),
            limit: filter.limit + 1, in: scope.db
        )
        let lines = rows.map { row in
            let missing = [row.signedByCitizen ? nil : "borgeren", row.signedByCaseworker ? nil : "sagsbehandleren"].compactMap { $0 }
            let day = Copenhagen.day(of: row.createdAt)
            return WorkLine(
                row.file.file, on: day, "ABC-jobplanen fra den \(day.danish) mangler underskrift fra \(missing.joined(separator: " og ")).",
                version: row.number
            )
        }
        return (lines, true)
    }

    /// What citizens wrote on their own sheets and nobody has taken over.
    private func citizenSheets(_ filter: WorklistFilter, _ weeks: Int, _ scope: ReadScope) throws -> Found {
        let rows = try CitizenSheets.all(
            viewer: scope.viewer, filter: caseFilter(filter), isDone: filter.kind.map { $0 == .klar },
            from: scope.weeksAgo(weeks), limit: filter.limit + 1, in: scope.db
        )
        let lines = rows.map { row in
            let day = Copenhagen.day(of: row.savedAt)
            let what = row.isDone ? "Borgeren er klar til at tale om sit ark til ABC-jobplanen" : "Borgeren har skrevet på sit ark til ABC-jobplanen"
            return WorkLine(row.file.file, kind: row.isDone ? .klar : .begyndt, on: day, "\(what), gemt den \(day.danish).", version: row.number)
        }
        return (lines, true)
    }

    func caseFilter(_ filter: WorklistFilter) -> CaseFilter {
        CaseFilter(responsible: filter.responsible, team: filter.team)
    }

    private func item(_ line: WorkLine, _ scope: ReadScope) throws -> WorkItem {
        scope.notes.saw(line.file.citizen)
        guard let citizen = try CitizenStore.find(line.file.citizen, in: scope.db) else { throw StorageError.corrupt }
        return WorkItem(
            line: line, citizenName: citizen.name, responsibleName: try StaffStore.name(line.file.responsible, in: scope.db) ?? ""
        )
    }
}

extension ReadScope {
    /// The instant so many weeks before the request.
    func weeksAgo(_ weeks: Int) -> Instant { authority.now.advanced(byMilliseconds: -Int64(weeks) * 604_800_000) }
}
