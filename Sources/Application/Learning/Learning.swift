public import Domain
import Storage

/// Learning across cases, for whoever may open the cases behind it.
public struct Learning: Sendable {
    init() {}

    /// So many items are looked at at most, the newest.
    public static let mostItems = 2_000
    /// So many days a period has at most.
    public static let longestPeriod = 1_830
    /// So many days back a period begins, if nothing is said.
    public static let standardPeriod = 365

    /// How cases went at meetings, and what happened afterwards. Aggregates alone: no case, no citizen and no colleague is told.
    /// - Parameters:
    ///   - from: the first day that items ended on; a year before the last if left out.
    ///   - to: the last day; today if left out.
    ///   - team: only meetings of this team.
    /// - Throws: `Problem.invalid` for a period that ends before it begins, or is too long
    public func caseMeetings(from: Day?, to: Day?, team: TeamID?, _ scope: ReadScope) throws -> CaseMeetingReport {
        let last = to ?? scope.today
        let first = from ?? last.advanced(by: -Self.standardPeriod)
        guard first <= last else { throw Problem.invalid("?to", "ends-before-start", "Den sidste dag skal ikke ligge før den første.") }
        guard first.distance(to: last) <= Self.longestPeriod else {
            throw Problem.invalid("?from", "too-long", "Perioden kan højst være fem år.")
        }
        let rows = try LearningStore.ended(
            viewer: scope.viewer, from: Copenhagen.startOfDay(first), to: Copenhagen.startOfDay(last.advanced(by: 1)), team: team,
            limit: Self.mostItems + 1, in: scope.db
        )
        var cases = CompassMemory(scope)
        let outcomes = try rows.prefix(Self.mostItems).map { row in try outcome(row, &cases, scope) }
        return CaseMeetingReport(
            from: first, to: last, team: team, teamName: try team.flatMap { try TeamStore.find($0, in: scope.db)?.name },
            learning: CaseMeetingLearning(outcomes), isCut: rows.count > Self.mostItems
        )
    }

    private func outcome(_ row: EndedItem, _ cases: inout CompassMemory, _ scope: ReadScope) throws -> MeetingOutcome {
        let endedOn = Copenhagen.day(of: row.endedAt)
        var outcome = MeetingOutcome(
            ending: row.ending, days: max(0, Copenhagen.day(of: row.broughtAt).distance(to: endedOn)), wasUnclear: row.wasUnclear,
            closing: row.closedOn.map { $0 >= endedOn } ?? false ? row.closing : nil, isBroughtAgain: row.isBroughtAgain
        )
        guard outcome.isConcluded else { return outcome }
        let reading = try cases.read(row.caseID, asOf: row.endedAt)
        outcome.meetings = reading.meetings
        outcome.hasMoved = reading.hasMoved(by: try cases.read(row.caseID, asOf: scope.authority.now))
        outcome.agreements = try AgreementStore.all(ofSource: row.item, in: scope.db).map { $0.agreement.outcome(on: scope.today) }
        return outcome
    }
}

/// What was read of cases, so that one that came to several meetings is read once.
private struct CompassMemory {
    private let scope: ReadScope
    private var cases: [CaseID: (actors: [Actor], positions: [Position], questions: [Question])] = [:]

    init(_ scope: ReadScope) {
        self.scope = scope
    }

    mutating func read(_ id: CaseID, asOf: Instant) throws -> CompassReading {
        let known = try cases[id] ?? (
            try ActorStore.all(of: id, in: scope.db), try PositionStore.all(of: id, in: scope.db), try QuestionStore.all(of: id, in: scope.db)
        )
        cases[id] = known
        return Compass.read(actors: known.actors, positions: known.positions, questions: known.questions, asOf: asOf)
    }
}

/// What learning across cases shows of a period.
public struct CaseMeetingReport: Sendable {
    public var from: Day
    public var to: Day
    public var team: TeamID?
    public var teamName: String?
    public var learning: CaseMeetingLearning
    /// Whether there were more items than are looked at; the oldest are left out.
    public var isCut: Bool
}
