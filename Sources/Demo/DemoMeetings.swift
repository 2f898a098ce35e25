import Application
import Domain

/// The case meetings of the demo jobcenter's team: one that was held, with final minutes and agreements under way, and the next one, whose
/// agenda is out. What is said at the held one is the published case's way on (5.5), in our words.
struct DemoMeetings {
    let app: Kompas
    let now: Instant
    let run: DemoJobcenter.Run
    let people: DemoPeople
    /// The cases by their external numbers.
    let cases: [String: CaseID]

    private static let teamLeader = "Teamleder 1"
    private static let caseworker = "Sagsbehandler 4"

    /// - Throws: what the use cases throw
    func hold() throws {
        let held = try plan(tuesday(weeksFromNow: -2), decidedOn: weeks(-4))
        let next = try plan(tuesday(weeksFromNow: 1), decidedOn: weeks(-2))
        guard let published = cases[DemoJobcenter.publishedCaseNumber], let waiting = cases["2026-0421"], let returning = cases[DemoJobcenter.planCaseNumber] else { return }
        let item = try bringPublished(published, to: held)
        try take(.publish, held, at: weeks(-3))
        try take(.begin, held, at: held.startsAt)
        try talk(about: published, item, at: held)
        try take(.end, held, at: held.endsAt)
        try finalise(held)
        try bring(NewItem(
            caseID: waiting, reasons: [.sparring, .bevilling], goal: "At vide, om vi kan sætte en mentor på, og hvem der spørger borgeren.",
            minutes: 20, citizenAsked: "Vil gerne have en mentor, hvis det kan være en, der kommer hjem.",
            problemViews: [NewProblemView(holder: nil, text: "Vi har ventet på hinanden siden sommer.")]
        ), to: next, at: weeks(-1))
        try bring(NewItem(
            caseID: returning, reasons: [.regelusikkerhed], goal: "At kende fristen.", question: "Hvornår skal sagen vurderes igen?", minutes: 10
        ), to: next, at: weeks(-1).advanced(byMilliseconds: 600_000))
        try take(.publish, next, at: now.advanced(byMilliseconds: -86_400_000))
    }

    // MARK: The held meeting

    private func bringPublished(_ id: CaseID, to meeting: Meeting) throws -> MeetingItemID {
        let actors = try actors(of: id)
        func view(_ role: ActorRole, _ text: String) -> NewProblemView? {
            actors[role].map { NewProblemView(holder: .actor($0), text: text) }
        }
        let proposals = [
            NewProposal(proposal: Proposal(
                text: "Rundbordssamtale med borgeren, psykiateren og egen læge", category: .andreProfessionelle,
                presupposes: Set([actors[.psykiater], actors[.egenlaege]].compactMap { $0 })
            )),
            NewProposal(proposal: Proposal(text: "Et afklaringsforløb, hvor sproget ikke står i vejen", category: .lovgivning)),
            NewProposal(proposal: Proposal(text: "Vente og se tiden an", category: .abstrakt)),
        ]
        return try bring(NewItem(
            caseID: id, reasons: [.sparring], goal: "At få sagen i gang igen uden at gøre borgeren mere syg.", minutes: 30,
            citizenAsked: "Hun er spurgt og vil gerne have, at vi taler sammen om det.",
            problemViews: [
                NewProblemView(holder: nil, text: "Jeg kan ikke finde et sted, der tager imod hende."),
                view(.psykiater, "Hun kan ikke holde til mere pres."), view(.borger, "Ingen spørger mig, hvad jeg selv kan."),
            ].compactMap { $0 },
            proposals: proposals
        ), to: meeting, at: weeks(-3))
    }

    /// What was said at the table, who moved, and what came of it: not offers were missing, but that the professionals spoke with each other.
    private func talk(about id: CaseID, _ item: MeetingItemID, at meeting: Meeting) throws {
        let (app, actors, caseworker) = (app, try actors(of: id), try people.id(of: Self.caseworker))
        let begun = meeting.startsAt.advanced(byMilliseconds: 600_000)
        if let actor = actors[.tilbud], let point = CompassPoint(systemFaglighed: 28, individOmverden: 22) {
            let position = NewPosition(
                point: point, kind: .anskuelse, basis: .formodet, statement: "Med en tolk kan vi godt tage imod hende.", stance: .for,
                conditions: [], conditionsNote: DemoCase.Actor.invented
            )
            _ = try run(begun, caseworker) { unit in
                _ = try app.items.place([Placement(actor: actor, position: position)], at: item, of: meeting.id, unit)
                return .done
            }
        }
        let ended = begun.advanced(byMilliseconds: 1_200_000)
        _ = try run(ended, caseworker) { unit in
            let proposals = try app.items.item(item, of: meeting.id, unit.scope).proposals
            let chosen = proposals.filter { $0.row.proposal.category != .abstrakt }.map(\.row.id)
            let day = Copenhagen.day(of: ended)
            var agreements = [NewAgreement(
                what: "Indkalder psykiateren og egen læge til en rundbordssamtale sammen med borgeren.", responsible: .staff(caseworker),
                due: day.advanced(by: 7)
            )]
            if let offer = actors[.tilbud] {
                agreements.append(NewAgreement(
                    what: "Sender et bud på et forløb med tolk til sagsbehandleren.", responsible: .actor(offer), due: day.advanced(by: 21)
                ))
            }
            _ = try app.items.end(item, of: meeting.id, NewEnd(
                ending: .konkluderet,
                text: "Sagsbehandleren samler borgeren, psykiateren og egen læge om ét møde og bestiller derefter et afklaringsforløb med tolk.",
                chosen: chosen, agreements: agreements
            ), ifMatch: .any, unit)
            return .done
        }
    }

    private func finalise(_ meeting: Meeting) throws {
        let app = app
        _ = try run(meeting.endsAt.advanced(byMilliseconds: 3_600_000), people.id(of: Self.teamLeader)) { unit in
            guard let digest = Hexadecimal.bytes(try app.minutes.preview(meeting.id, unit.scope).digest) else { throw Problem.internalFault }
            _ = try app.minutes.finalise(meeting.id, preview: digest, unit)
            return .done
        }
    }

    // MARK: Steps

    private func plan(_ startsAt: Instant, decidedOn instant: Instant) throws -> Meeting {
        guard let team = try people.team(of: Self.teamLeader) else { throw Problem.notFound }
        let (app, leader, minuteTaker) = (app, try people.id(of: Self.teamLeader), try people.id(of: Self.caseworker))
        let input = NewMeeting(
            kind: .sagsmoede, team: team, title: "Sagsmøde, sygedagpenge", startsAt: startsAt,
            endsAt: startsAt.advanced(byMilliseconds: 5_400_000), place: "Mødelokale 2", link: nil, leader: leader, minuteTaker: minuteTaker,
            participants: [.staff(try people.id(of: "Virksomhedskonsulent 2"))]
        )
        let step = try run(instant, leader) { unit in .planned(try app.meetings.plan(input, unit).view.meeting) }
        guard case .planned(let meeting) = step else { throw Problem.internalFault }
        return meeting
    }

    @discardableResult
    private func bring(_ item: NewItem, to meeting: Meeting, at instant: Instant) throws -> MeetingItemID {
        let app = app
        let step = try run(instant, people.id(of: Self.caseworker)) { unit in .brought(try app.items.bring(item, to: meeting.id, unit).item.id) }
        guard case .brought(let id) = step else { throw Problem.internalFault }
        return id
    }

    private func take(_ step: MeetingStep, _ meeting: Meeting, at instant: Instant) throws {
        let app = app
        _ = try run(instant, people.id(of: Self.teamLeader)) { unit in
            _ = try app.meetings.take(step, meeting.id, ifMatch: .any, unit)
            return .done
        }
    }

    private func actors(of id: CaseID) throws -> [ActorRole: ActorID] {
        let app = app
        let step = try run(now, nil) { unit in
            let actors = try app.compass.actors(id, unit.scope).map { ($0.actor.role, $0.actor.id) }
            return .found(Dictionary(actors, uniquingKeysWith: { first, _ in first }))
        }
        guard case .found(let actors) = step else { throw Problem.internalFault }
        return actors
    }

    private func weeks(_ count: Int) -> Instant { now.advanced(byMilliseconds: Int64(count) * 7 * 86_400_000) }

    /// Nine o'clock on the Tuesday of the week that lies so many weeks from now.
    private func tuesday(weeksFromNow count: Int) -> Instant {
        let day = Copenhagen.day(of: weeks(count))
        return Copenhagen.instant(on: day.advanced(by: 2 - day.weekday), minutesAfterMidnight: 540)
    }
}
