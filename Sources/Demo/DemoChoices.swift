import Application
import Domain

/// What the demo jobcenter has chosen for whole groups: a strategy, a deadline of its own, and an archetype of the team's.
struct DemoChoices {
    let desk: DemoDesk

    /// - Returns: the archetype
    func make() throws -> ArchetypeID {
        let (app, leader) = (desk.app, try desk.people.id(of: "Leder 1"))
        let decided = desk.at(weeks: -40, weekday: 1, hour: 10)
        _ = try desk.run(decided, leader) { unit in
            _ = try app.strategies.set(NewStrategy(
                targetGroup: "1", type: .selektion,
                reason: "De fleste i Prøvekøbing finder selv et job. Vi vil bruge tiden på dem, der har brug for os tidligt.", from: nil
            ), unit)
            return .done
        }
        _ = try desk.run(decided, leader) { unit in
            _ = try app.deadlines.add(NewDeadlineRule(
                targetGroup: "7", benefit: nil, party: .kommune, from: unit.today, to: nil,
                talks: DeadlineRule.Talks(minimum: 2, afterMonths: 6, withinMonths: 12), firstTalk: nil, sharePercent: nil,
                source: "Prøvekøbings egen beslutning (opdigtet til demoen)", verified: false, note: "To samtaler i det andet halve år."
            ), unit)
            return .done
        }
        guard let team = try desk.people.team(of: DemoDesk.caseworker) else { throw Problem.notFound }
        let step = try desk.work(at: desk.at(weeks: -30, weekday: 3, hour: 13)) { unit in
            .drawn(try app.screenings.make(NewArchetype(team: team, name: "Palle Pakkehal", sheet: Self.sheet), unit).id)
        }
        guard case .drawn(let archetype) = step else { throw Problem.internalFault }
        return archetype
    }

    private static let sheet: [ArchetypeField: String] = [
        .age: "I fyrrerne", .education: "Folkeskole og truckkort", .family: "Bor alene",
        .professionalSkills: "Kender et lager ud og ind", .personalSkills: "Mødestabil, siger ikke meget",
        .network: "Tidligere kolleger, som også er ledige", .employment: "Mange år det samme sted, til det lukkede",
        .motivation: "Vil gerne arbejde, helst med det samme som før", .adaptability: "Tror ikke, at andre kan bruge det, han kan",
        .challenges: "Vi kommer sent i tanke om andre brancher", .earlySigns: "Søger få job, alle på lagre",
        .efforts: "Praktik i en anden branche, og at ringe til virksomheder sammen",
    ]
}
