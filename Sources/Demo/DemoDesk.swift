import Application
import Domain

/// Where the demo's caseworker works: the days things happen on, and doing one of them.
struct DemoDesk {
    static let caseworker = "Sagsbehandler 4"

    let app: Kompas
    let now: Instant
    let run: DemoJobcenter.Run
    let people: DemoPeople

    /// A time of day on a weekday of the week that lies so many weeks from now.
    /// - Parameter weekday: 1 for Monday to 5 for Friday.
    func at(weeks: Int, weekday: Int, hour: Int) -> Instant {
        let day = Copenhagen.day(of: now.advanced(byMilliseconds: Int64(weeks) * 7 * 86_400_000))
        return Copenhagen.instant(on: day.advanced(by: weekday - day.weekday), minutesAfterMidnight: 60 * hour)
    }

    func day(of instant: Instant) -> Day { Copenhagen.day(of: instant) }

    /// Does something as the caseworker.
    @discardableResult
    func work(at instant: Instant, _ step: @escaping @Sendable (UnitOfWork) throws -> DemoStep) throws -> DemoStep {
        try run(instant, people.id(of: Self.caseworker), step)
    }

    /// The case's actors by their roles.
    func actors(of id: CaseID) throws -> [ActorRole: ActorID] {
        let app = app
        let step = try run(now, nil) { unit in
            let actors = try app.compass.actors(id, unit.scope).map { ($0.actor.role, $0.actor.id) }
            return .found(Dictionary(actors, uniquingKeysWith: { first, _ in first }))
        }
        guard case .found(let actors) = step else { throw Problem.internalFault }
        return actors
    }
}
