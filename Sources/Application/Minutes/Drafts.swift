public import Domain
import JSON
import Storage

/// What was written for a meeting and never became part of a case: of an item that was withdrawn, or of a meeting that was never held. Drafts are not
/// journalised, but count for insight (art. 15) as long as they are kept, and before one is removed somebody says whether it holds facts that
/// must be noted (Decisions; offentlighedsloven § 13).
public struct Drafts: Sendable {
    let items: Items

    /// How old a draft is when it is time to look at it, in days.
    public static let age = 90

    /// A citizen's drafts, the oldest first, without items that the caller may not take part in: what an answer to a citizen who asks for
    /// insight must hold beside the case.
    /// - Throws: `Problem.notFound`
    public func all(ofCitizen citizen: CitizenID, _ scope: ReadScope) throws -> [DraftView] {
        try scope.requireCitizen(citizen)
        return try DraftStore.all(ofCitizen: citizen, at: scope.authority.now, in: scope.db).compactMap { try seen($0, scope) }
            .filter { !$0.isEmpty }
    }

    /// Drafts that something is still kept of, of meetings that were to begin more than so many days ago, the oldest first.
    /// - Parameter team: only this team's; every team's when nil.
    /// - Throws: `StorageError`
    public func old(days: Int, team: TeamID?, limit: Int, _ scope: ReadScope) throws -> [DraftView] {
        let now = scope.authority.now
        let before = now.advanced(byMilliseconds: -Int64(days) * 86_400_000)
        var found: [DraftView] = []
        try DraftStore.old(of: team, before: before, at: now, in: scope.db) { row in
            guard let view = try seen(row, scope) else { return true }
            scope.notes.saw(view.row.citizen)
            found.append(view)
            return found.count < limit
        }
        return found
    }

    /// Takes away what was written in a draft, once somebody has said whether it holds facts that must be noted.
    /// - Throws: `Problem.notFound`, `Problem.forbidden` unless the caller brought the case or runs the meeting, `Problem.conflict` with the
    ///   codes `not-a-draft`, `taken-up-elsewhere` and `draft-removed`
    public func remove(_ id: MeetingItemID, of meeting: MeetingID, _ input: DraftRemoval, _ unit: UnitOfWork) throws -> DraftView {
        let sight = try unit.scope.requireItem(id, of: meeting)
        guard let item = try ItemStore.find(id, in: unit.db) else { throw Problem.notFound }
        if unit.authority.staff == nil || unit.authority.staff != item.bringer { try unit.requireManaging(sight.meeting) }
        guard let row = try DraftStore.find(id, at: unit.now, in: unit.db) else {
            throw Problem.conflict(
                code: "not-a-draft", detail: "Punktet er ikke et udkast: Sagen er ikke trukket, og mødet er ikke aflyst eller forbi uden at være holdt."
            )
        }
        for other in try ItemStore.all(ofThread: item.thread, in: unit.db) where other.id != id {
            guard try DraftStore.find(other.id, at: unit.now, in: unit.db) != nil else {
                throw Problem.conflict(code: "taken-up-elsewhere", detail: "Sagen er også på et andet møde, og det skrevne hører med til den.")
            }
        }
        let views = try ProblemViewStore.all(of: item.thread, in: unit.db)
        let proposals = try ProposalStore.all(of: item.thread, in: unit.db)
        guard !views.isEmpty || !proposals.isEmpty else {
            throw Problem.conflict(code: "draft-removed", detail: "Der står ikke noget i udkastet.")
        }
        for var view in views {
            view.removedAt = unit.now
            view.version += 1
            try ProblemViewStore.update(view, in: unit.db)
        }
        for var proposal in proposals {
            proposal.removedAt = unit.now
            proposal.version += 1
            try ProposalStore.update(proposal, in: unit.db)
        }
        var change = Change(.minutes, id, .removed, case: item.caseID, citizen: sight.citizen)
        change.compare("draft", "\(views.count + proposals.count)", nil)
        change.compare("facts", nil, input.facts.label)
        change.compare("note", nil, input.note)
        try unit.record(change)
        return try view(row, unit.scope)
    }

    /// The draft as shown; nil to somebody who does not reach its case or may not take part in it.
    private func seen(_ row: DraftRow, _ scope: ReadScope) throws -> DraftView? {
        guard let sight = try SightStore.ofCase(row.caseID, in: scope.db), sight.visibility.isVisible(to: scope.viewer) else { return nil }
        if let staff = scope.authority.staff, try RoomStore.isDisqualified(staff, from: row.item, in: scope.db) { return nil }
        return try view(row, scope)
    }

    private func view(_ row: DraftRow, _ scope: ReadScope) throws -> DraftView {
        let names = ItemNames(of: row.caseID, scope)
        guard let citizen = try CitizenStore.find(row.citizen, in: scope.db) else { throw StorageError.corrupt }
        return DraftView(
            row: row, citizenName: citizen.name,
            problemViews: try ProblemViewStore.all(of: row.thread, in: scope.db).map { try items.view($0, names) },
            proposals: try ProposalStore.all(of: row.thread, in: scope.db).map { try items.view($0, names) }
        )
    }
}

/// A draft as shown.
public struct DraftView: Sendable {
    public var row: DraftRow
    public var citizenName: String
    public var problemViews: [ProblemViewView]
    public var proposals: [ProposalView]

    /// Whether nothing is kept of it any more.
    public var isEmpty: Bool { problemViews.isEmpty && proposals.isEmpty }
}

/// What somebody says about a draft before it is removed.
public struct DraftRemoval: Sendable {
    public var facts: DraftFacts
    /// What was noted and where, or why there is nothing to note.
    public var note: String?

    public init(facts: DraftFacts, note: String?) {
        self.facts = facts
        self.note = note
    }
}

/// Whether a draft holds facts of a case that must be noted.
public enum DraftFacts: String, Sendable, CaseIterable {
    /// It holds none.
    case none
    /// They were noted on the case.
    case noted

    /// In Danish.
    public var label: String {
        switch self {
        case .none: "Ingen oplysninger, der skal noteres"
        case .noted: "Oplysningerne er noteret på sagen"
        }
    }

    /// What is asked before a draft is removed, in Danish.
    public static let question = """
        Er der faktiske oplysninger eller faglige vurderinger i udkastet, som skal noteres på sagen? Skriv none, hvis der ingen er, \
        og noted, når de er noteret.
        """
}
