import Application
import Domain

/// A case of the demo jobcenter.
struct DemoCase: Sendable {
    /// A stretch on a benefit, in weeks before the case began.
    struct Period: Sendable {
        var benefit: String
        var weeksBefore: Int
        /// How long it lasted; nil while it runs.
        var weeks: Int?
    }

    struct Actor: Sendable {
        var role: ActorRole
        var name: String?
        var systemFaglighed: Int
        var individOmverden: Int
        var basis: Basis = .formodet
        var statement: String?
        var stance: Stance?
    }

    var citizen: String
    var cpr: String
    var targetGroup: String
    var benefit: String
    var responsible: String
    var number: String
    var weeksAgo: Int
    var question: String?
    var actors: [Actor] = []
    var periods: [Period] = []
}

extension DemoCase {
    /// - Throws: `Problem.invalid` for a number that is none
    func input(responsible: StaffID, team: TeamID?, openedOn: Day) throws -> NewCase {
        guard case .success(let number) = CPRNumber.parse(cpr) else { throw Problem.invalid("/cpr", "not-a-cpr-number", "") }
        return NewCase(
            citizen: .new(NewCitizen(cpr: number, name: citizen, contact: Citizen.Contact())), externalCaseNumber: self.number,
            targetGroup: targetGroup, benefit: benefit, kle: KLENumber("15.20.00"), responsible: responsible, team: team,
            openedOn: openedOn, question: question, actors: actors.compactMap(\.input)
        )
    }
}

extension DemoCase.Actor {
    /// Said of every coordinate, because the article gives none (5.5).
    static let invented = "Demoens eget bud: kilden angiver ingen plads på kompasset."

    var input: NewActor? {
        guard let point = CompassPoint(systemFaglighed: systemFaglighed, individOmverden: individOmverden) else { return nil }
        let position = NewPosition(
            point: point, kind: .anskuelse, basis: basis, statement: statement, stance: stance, conditions: [], conditionsNote: Self.invented
        )
        return NewActor(role: role, name: name, staff: nil, positions: [position])
    }
}

enum DemoCases {
    static let all: [DemoCase] = [published, standstill, agreement, newcomer, trained, returning]

    /// The published case: stances as the article has them, in our words; coordinates ours. The reason for bringing it was that it stood
    /// still. What came out: not offers were missing, but that the professionals spoke with each other.
    static let published = DemoCase(
        citizen: "Testborger 17", cpr: "6705824001", targetGroup: "6", benefit: "sygedagpenge", responsible: "Sagsbehandler 4",
        number: DemoJobcenter.publishedCaseNumber, weeksAgo: 9, question: "Skal hun i gang med aktivering nu?",
        actors: [
            .init(role: .borger, systemFaglighed: 40, individOmverden: 28, basis: .iagttaget, statement: "Vil gerne selv i gang. Sproglig barriere (dansk).", stance: .for),
            .init(role: .psykiater, name: "Psykiateren", systemFaglighed: 58, individOmverden: -62, statement: "Hun skal ikke aktiveres.", stance: .imod),
            .init(role: .egenlaege, name: "Egen læge", systemFaglighed: 20, individOmverden: 58, statement: "Aktivering er både nødvendig og forsvarlig.", stance: .for),
            .init(role: .laegekonsulent, name: "Lægekonsulenten", systemFaglighed: 32, individOmverden: 48, statement: "Enig med egen læge.", stance: .for),
            .init(role: .sagsbehandler, name: "Sygedagpengerådgiveren", systemFaglighed: -54, individOmverden: -38, statement: "Vil have afklaret, hvad hun kan. Har ikke kunnet få hende i gang."),
            .init(role: .tilbud, name: "Aktiveringsstedet", systemFaglighed: -48, individOmverden: -20, statement: "Kan ikke tage imod hende på grund af sproget."),
        ],
        periods: [.init(benefit: "sygedagpenge", weeksBefore: 22, weeks: nil)]
    )

    private static let standstill = DemoCase(
        citizen: "Testborger 21", cpr: "7103754002", targetGroup: "3", benefit: "kontanthjaelp", responsible: "Sagsbehandler 4",
        number: "2026-0421", weeksAgo: 30, question: "Hvad kan blive det næste skridt?",
        actors: [
            .init(role: .borger, systemFaglighed: 30, individOmverden: -40, basis: .egen, statement: "Jeg skal have ro, før jeg kan noget."),
            .init(role: .sagsbehandler, name: "Sagsbehandler 4", systemFaglighed: -60, individOmverden: 35, statement: "Der skal ske noget inden fristen."),
        ],
        periods: [.init(benefit: "kontanthjaelp", weeksBefore: 40, weeks: nil)]
    )

    private static let agreement = DemoCase(
        citizen: "Testborger 22", cpr: "6211904003", targetGroup: "1", benefit: "dagpenge", responsible: "Sagsbehandler 7",
        number: "2026-0422", weeksAgo: 20, question: "Hvilke virksomheder skal vi gå efter?",
        actors: [
            .init(role: .borger, systemFaglighed: 35, individOmverden: 45, basis: .egen, statement: "Jeg vil have et job, der holder.", stance: .for),
            .init(role: .sagsbehandler, name: "Sagsbehandler 7", systemFaglighed: 50, individOmverden: 40, basis: .egen, statement: "Vi finder et godt match lokalt.", stance: .for),
        ],
        periods: [.init(benefit: "dagpenge", weeksBefore: 25, weeks: nil)]
    )

    private static let newcomer = DemoCase(
        citizen: "Testborger 23", cpr: "8408014004", targetGroup: "2", benefit: "kontanthjaelp", responsible: "Sagsbehandler 7",
        number: "2026-0423", weeksAgo: 3, periods: [.init(benefit: "kontanthjaelp", weeksBefore: 1, weeks: nil)]
    )

    /// Searches for a job, and becomes long-term unemployed in some weeks if nothing happens.
    private static let trained = DemoCase(
        citizen: "Testborger 24", cpr: "6906884005", targetGroup: "1", benefit: "dagpenge", responsible: "Sagsbehandler 4",
        number: DemoJobcenter.jobSeekerCaseNumber, weeksAgo: 12, question: "Skal han også søge uden for lageret?",
        actors: [
            .init(role: .borger, systemFaglighed: -15, individOmverden: 35, basis: .iagttaget, statement: "Jeg har altid været på lager.", stance: .imod),
            .init(role: .sagsbehandler, name: "Sagsbehandler 4", systemFaglighed: 40, individOmverden: 35, basis: .egen, statement: "Han kan mere, end han tror.", stance: .for),
        ],
        periods: [
            .init(benefit: "dagpenge", weeksBefore: 48, weeks: 10), .init(benefit: "dagpenge", weeksBefore: 24, weeks: nil),
        ]
    )

    private static let returning = DemoCase(
        citizen: "Testborger 25", cpr: "7512694006", targetGroup: "7", benefit: "ressourceforloebsydelse", responsible: "Sagsbehandler 4",
        number: DemoJobcenter.planCaseNumber, weeksAgo: 45,
        actors: [
            .init(role: .borger, systemFaglighed: 30, individOmverden: 20, basis: .egen, statement: "Jeg vil gerne noget, hvor jeg bruger hænderne."),
        ],
        periods: [.init(benefit: "ressourceforloebsydelse", weeksBefore: 4, weeks: nil)]
    )
}
