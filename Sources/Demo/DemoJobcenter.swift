public import Application
public import Domain

/// The demo jobcenter: evidently fictitious people with replacement CPR numbers, and the published case of the method's trade
/// article (5.5) among them. Loaded through the product's own use cases.
public struct DemoJobcenter {
    /// Does one piece of work as somebody at an instant.
    public typealias Run = (_ at: Instant, _ staff: StaffID?, _ work: @escaping @Sendable (UnitOfWork) throws -> DemoStep) throws -> DemoStep

    /// The external case number of the published case.
    public static let publishedCaseNumber = "2026-0417"
    /// That of the citizen who searches for a job, with conversations and an ABC-jobplan.
    public static let jobSeekerCaseNumber = "2026-0424"
    /// That of the citizen who has an indsatsplan.
    public static let planCaseNumber = "2026-0425"

    private let app: Kompas
    private let now: Instant
    private let run: Run

    public init(_ app: Kompas, now: Instant, run: @escaping Run) {
        self.app = app
        self.now = now
        self.run = run
    }

    /// Hires the people, makes their tokens, and records the cases.
    /// - Throws: what the use cases throw; nothing of it is expected on an empty store
    public func load() throws -> DemoTokens {
        let people = try DemoPeople.hire(app, at: weeksAgo(60), run)
        var cases: [String: CaseID] = [:]
        for file in DemoCases.all { cases[file.number] = try record(file, people) }
        let desk = DemoDesk(app: app, now: now, run: run, people: people)
        let archetype = try DemoChoices(desk: desk).make()
        if let id = cases[Self.jobSeekerCaseNumber] { try DemoJobSearch(desk: desk, caseID: id, archetype: archetype).happen() }
        if let id = cases[Self.planCaseNumber] { try DemoActionPlan(desk: desk, caseID: id).happen() }
        try DemoMeetings(app: app, now: now, run: run, people: people, cases: cases).hold()
        return try people.issueTokens(app, at: now, run)
    }

    private func record(_ file: DemoCase, _ people: DemoPeople) throws -> CaseID {
        let responsible = try people.id(of: file.responsible)
        let team = try people.team(of: file.responsible)
        let app = app
        let created = try run(weeksAgo(file.weeksAgo), responsible) { unit in
            let view = try app.cases.record(file.input(responsible: responsible, team: team, openedOn: unit.today), unit)
            return .recorded(view.file.id)
        }
        guard case .recorded(let id) = created else { throw Problem.internalFault }
        guard !file.periods.isEmpty else { return id }
        let periods = file.periods
        _ = try run(weeksAgo(file.weeksAgo).advanced(byMilliseconds: 60_000), responsible) { unit in
            let inputs = periods.map { period in
                NewBenefitPeriod(
                    id: nil, benefit: period.benefit, from: unit.today.advanced(by: -7 * period.weeksBefore),
                    to: period.weeks.map { unit.today.advanced(by: 7 * ($0 - period.weeksBefore) - 1) }
                )
            }
            _ = try app.cases.replacePeriods(id, inputs, ifMatch: .any, unit)
            return .done
        }
        return id
    }

    private func weeksAgo(_ weeks: Int) -> Instant {
        now.advanced(byMilliseconds: -Int64(weeks) * 7 * 24 * 3_600_000)
    }
}

/// What a piece of the demo's work leaves for the next.
public enum DemoStep: Sendable {
    case done
    case recorded(CaseID)
    case hired(StaffID)
    case formed(TeamID)
    case issued(String)
    case planned(Meeting)
    case brought(MeetingItemID)
    case found([ActorRole: ActorID])
    case talked(ConversationID)
    case drawn(ArchetypeID)
    case set(ActionPlanSheet)
    case staffed(MunicipalityPeople)
}

/// The tokens to try the demo with.
public struct DemoTokens: Sendable {
    /// Each with what it is for, in the order to show them.
    public var tokens: [(name: String, token: String)]
}
