import Application
import Domain
import JSON

/// A citizen who searches for a job: two conversations that were held, one that was not, and the next; an ABC-jobplan in two versions,
/// and what was seen early on.
struct DemoJobSearch {
    let desk: DemoDesk
    let caseID: CaseID
    let archetype: ArchetypeID

    func happen() throws {
        guard let citizen = try desk.actors(of: caseID)[.borger] else { throw Problem.internalFault }
        let first = desk.at(weeks: -10, weekday: 2, hour: 10)
        let second = desk.at(weeks: -4, weekday: 3, hour: 9)
        try meet(first, citizen)
        try screen(at: first.advanced(byMilliseconds: 3_000_000))
        try cancel(desk.at(weeks: -7, weekday: 2, hour: 10))
        try meetAgain(second, citizen)
        try sign(at: second.advanced(byMilliseconds: 3_000_000))
        try planNext()
    }

    // MARK: The first conversation

    private func meet(_ instant: Instant, _ citizen: ActorID) throws {
        let (app, caseID) = (desk.app, caseID)
        let id = try plan(.personligt, instant, decidedOn: desk.at(weeks: -11, weekday: 1, hour: 9))
        let day = desk.day(of: instant)
        try desk.work(at: instant.advanced(byMilliseconds: 2_700_000)) { unit in
            let lines: [JobPlanRevision.Line] = [
                .init(letter: .a, content: .function("At styre et lager og køre truck")),
                .init(letter: .a, content: .employer("Byggemarkeder")),
                .init(letter: .a, content: .task(what: "Sender to ansøgninger til byggemarkeder", responsible: .actor(citizen), due: day.advanced(by: 14))),
                .init(letter: .b, content: .function("At pakke og sende ordrer")),
                .init(letter: .b, content: .function("At køre ud med varer og møde kunder")),
            ]
            let content = ConversationContent(
                focus: .set(.a), applicationsAgreed: .set(5),
                notes: .set("Vi talte om, hvad han helst vil: det samme som før. Han har truckkort og 18 år på samme lager."),
                nextOn: .set(day.advanced(by: 21)),
                agreements: [NewAgreement(what: "Skriver et langt CV med opgaver fra lageret.", responsible: .actor(citizen), due: day.advanced(by: 14))],
                jobPlan: NewJobPlan(
                    lines: lines, intensity: [.a: 3, .b: 1], focus: .a, focusShiftOn: .set(day.advanced(by: 42)), returnBy: day.advanced(by: 14)
                )
            )
            _ = try app.conversations.hold(id, of: caseID, NewHolding(heldAt: instant, content: content), ifMatch: .any, unit)
            return .done
        }
    }

    private func screen(at instant: Instant) throws {
        let (app, caseID, archetype) = (desk.app, caseID, archetype)
        try desk.work(at: instant) { unit in
            _ = try app.screenings.record(NewScreening(
                observations: [.snaeverSoegning, .egneKompetencer], archetypes: [archetype], risk: .ja,
                reason: "Søger kun lagerjob og kan ikke se, hvem der ellers kunne bruge ham. Vi ringer til virksomheder sammen."
            ), in: caseID, unit)
            return .done
        }
    }

    private func cancel(_ instant: Instant) throws {
        let (app, caseID) = (desk.app, caseID)
        let id = try plan(.personligt, instant, decidedOn: desk.at(weeks: -10, weekday: 2, hour: 11))
        try desk.work(at: instant.advanced(byMilliseconds: -7_200_000)) { unit in
            _ = try app.conversations.cancel(
                id, of: caseID, NewConversationCancellation(how: .aflyst, reason: "Han var til jobsamtale den formiddag."), ifMatch: .any, unit
            )
            return .done
        }
    }

    // MARK: The one that followed

    private func meetAgain(_ instant: Instant, _ citizen: ActorID) throws {
        let (app, caseID, caseworker) = (desk.app, caseID, try desk.people.id(of: DemoDesk.caseworker))
        let id = try plan(.personligt, instant, decidedOn: desk.at(weeks: -6, weekday: 1, hour: 9))
        let (day, next) = (desk.day(of: instant), desk.day(of: nextTalk))
        guard let point = CompassPoint(systemFaglighed: 20, individOmverden: 40) else { throw Problem.internalFault }
        try desk.work(at: instant.advanced(byMilliseconds: 2_700_000)) { unit in
            for agreement in try app.conversations.find(id, of: caseID, unit.scope).previous?.agreements ?? [] {
                _ = try app.agreements.complete(
                    agreement.row.id, NewCompletion(isDone: true, on: day, result: "Tre sider. Han blev selv overrasket.", reason: nil), ifMatch: .any, unit
                )
            }
            let before = try app.jobPlans.find(1, of: caseID, compareWith: nil, unit.scope).version.plan.entries
            func line(_ place: Int, _ letter: PlanLetter, _ content: JobPlan.Content? = nil) -> JobPlanRevision.Line {
                .init(id: before[place].id, letter: letter, content: content ?? before[place].content)
            }
            let lines = [
                line(0, .a), line(1, .a, .employer("Byggemarkeder og trælaster")),
                line(4, .b), line(3, .c),
                .init(letter: .b, content: .employer("Grossister, der kører ud til cafeer")),
                .init(letter: .b, content: .task(what: "Ringer til tre grossister", responsible: .actor(citizen), due: day.advanced(by: 21))),
                .init(letter: .b, content: .task(what: "Finder en, der vil vise ham en rute", responsible: .staff(caseworker), due: day.advanced(by: 35))),
            ]
            let content = ConversationContent(
                actors: [citizen], focus: .set(.b), applicationsAgreed: .set(6), applicationsSent: .set(4), unsolicitedAgreed: .set(3),
                unsolicitedSent: .set(1),
                refusals: [
                    .init(employer: "Byggemarkedet Prøven", reason: "De tog en, der også kunne stå i butikken."),
                    .init(employer: nil, reason: "Stillingen var besat, da han ringede."),
                ],
                notes: .set("Han fortalte om kunderne på lageret og lyste op. Vi flyttede kørslen op under B og ringede til den første grossist sammen."),
                nextOn: .set(next),
                agreements: [
                    NewAgreement(what: "Sender Testborger 24 tre åbninger hos grossister.", responsible: .staff(caseworker), due: day.advanced(by: 35)),
                ],
                positions: [Placement(actor: citizen, position: NewPosition(
                    point: point, kind: .anskuelse, basis: .egen, statement: "Jeg kunne godt være ham, der kommer med varerne.", stance: .for,
                    conditions: [], conditionsNote: DemoCase.Actor.invented
                ))],
                jobPlan: NewJobPlan(basedOn: 1, lines: lines, intensity: [.a: 2, .b: 3, .c: 1], focus: .b)
            )
            _ = try app.conversations.hold(id, of: caseID, NewHolding(heldAt: instant, content: content), ifMatch: .any, unit)
            return .done
        }
    }

    private func sign(at instant: Instant) throws {
        let (app, caseID) = (desk.app, caseID)
        try desk.work(at: instant) { unit in
            _ = try app.jobPlans.sign(2, of: caseID, NewSignatures(
                citizen: NewSignature(name: nil, day: nil, how: .papir), caseworker: NewSignature(name: nil, day: nil, how: .papir)
            ), ifMatch: .any, unit)
            return .done
        }
    }

    // MARK: The next one

    private var nextTalk: Instant { desk.at(weeks: 1, weekday: 4, hour: 9) }

    private func planNext() throws {
        _ = try plan(.digitalt, nextTalk, decidedOn: desk.at(weeks: -4, weekday: 3, hour: 11))
    }

    private func plan(_ form: ConversationForm, _ instant: Instant, decidedOn: Instant) throws -> ConversationID {
        let (app, caseID) = (desk.app, caseID)
        let content = ConversationContent(minutes: .set(45), place: form == .personligt ? .set("Samtalerum 3") : .absent)
        let step = try desk.work(at: decidedOn) { unit in
            let input = NewConversation(kind: nil, form: form, startsAt: instant, content: content)
            return .talked(try app.conversations.plan(input, in: caseID, unit).conversation.id)
        }
        guard case .talked(let id) = step else { throw Problem.internalFault }
        return id
    }
}
