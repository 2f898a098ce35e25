import Domain

/// A meeting of made-up cases, with something in every place where minutes can say something.
enum MinutesExample {
    static func id<Entity>(_ number: Int) -> ID<Entity> { ID<Entity>(high: 0x019a_b3c4_0000_7000, low: 0x8000_0000_0000_0000 | UInt64(number)) }

    static func day(_ text: String) -> Day { Day(text) ?? .earliest }
    static func instant(_ text: String) -> Instant { Instant(rfc3339: text) ?? .earliest }

    static let meeting = MeetingMinutes(
        meeting: id(1), kind: .gruppemoede, title: nil, team: "Sygedagpenge", startsAt: instant("2026-11-24T08:00:00Z"),
        endsAt: instant("2026-11-24T09:30:00Z"), place: "Mødelokale 2", leader: "Teamleder 1", minuteTaker: "Sagsbehandler 4",
        participants: [
            .init(name: "Teamleder 1", title: "Teamleder", organisation: nil, attendance: .deltog),
            .init(name: "Sagsbehandler 4", title: "Sagsbehandler", organisation: nil, attendance: .deltog),
            .init(name: "Virksomhedskonsulent 2", title: nil, organisation: nil, attendance: .deltog),
            .init(name: "Psykiater 3", title: "Overlæge", organisation: "Regionshospitalet", attendance: .deltog),
            .init(name: "Sagsbehandler 7", title: nil, organisation: nil, attendance: .afbud),
            .init(name: "Sagsbehandler 8", title: nil, organisation: nil, attendance: .udeblev),
            .init(name: "Sagsbehandler 9", title: nil, organisation: nil, attendance: .inviteret),
        ]
    )

    static let item = ItemMinutes(
        item: id(2), caseID: id(3), place: 1, externalCaseNumber: "2026-0417", citizenName: "Testborger 17", cprMasked: "610170-••••",
        bringer: "Sagsbehandler 4", reasons: [.sparring, .bevilling], goal: "At finde ud af, hvorfor afklaringen ikke kommer i gang.",
        question: "Er hun klar til en arbejdsprøvning nu?", citizenAsked: "Hvad skal der til, for at du kan begynde et sted?",
        citizenTold: "Gruppen foreslår et fælles møde, og hun får en indkaldelse inden jul.",
        problemViews: [
            .init(id: id(10), who: "Borgeren", text: "Jeg vil gerne, men ingen steder vil have mig."),
            .init(id: id(11), who: "Psykiateren", text: "Hun er for syg til at komme i gang nu."),
            .init(id: id(12), who: "Sagsbehandler 4", text: "Ingen har spurgt, hvad hun selv kan.\nDerfor går sagen i stå."),
        ],
        positions: [
            .init(
                actor: id(20), kind: .anskuelse, who: "Psykiateren", basis: .egen, logic: .inklusion, wasPlaced: true, before: .omsorg,
                stance: .for, statement: "Hvis der er en mentor, kan vi prøve."
            ),
            .init(
                actor: id(21), kind: .anskuelse, who: "Borgeren", basis: .formodet, logic: .inklusion, wasPlaced: false, before: nil,
                stance: .for, statement: nil
            ),
            .init(
                actor: id(22), kind: .handling, who: "Sagsbehandler 4", basis: .iagttaget, logic: .administrativ, wasPlaced: true,
                before: .administrativ, stance: nil, statement: nil
            ),
        ],
        logicsNote: "Omsorg og inklusion talte forbi hinanden i begyndelsen.",
        proposals: [
            .init(
                id: id(30), text: "Fælles møde med psykiater, egen læge og borger", category: .andreProfessionelle, standing: .valgt,
                reason: nil, presupposes: ["Psykiateren", "Egen læge"]
            ),
            .init(
                id: id(31), text: "Arbejdsprøvning på et sted med mentor", category: .lovgivning, standing: .rejst, reason: nil, presupposes: []
            ),
            .init(
                id: id(32), text: "Vente og måske forlænge", category: .abstrakt, standing: .fravalgt,
                reason: "Det flytter ikke noget for hende", presupposes: []
            ),
        ],
        ending: .konkluderet, conclusion: "Rådgiver indkalder til fælles møde. Afklaringen begynder, når stedet er fundet.",
        agreements: [
            .init(id: id(40), kind: .aftale, what: "Indkald psykiater, læge og borger", who: "Sagsbehandler 4", due: day("2026-12-01")),
            .init(id: id(41), kind: .aftale, what: "Find et sted med mentor", who: "Virksomhedskonsulent 2", due: day("2026-12-08")),
            .init(id: id(42), kind: .afgoerelse, what: "Hør borgeren og træf afgørelse om mentor", who: "Sagsbehandler 4", due: day("2026-12-10")),
        ],
        permission: .init(answer: .betinget, words: "Højst otte timers mentor om ugen.", by: "Teamleder 1"),
        earlierAgreements: [
            .init(
                id: id(50), what: "Indhent oplysninger fra egen læge", who: "Sagsbehandler 4", due: day("2026-11-20"), state: .udfoert,
                settledOn: day("2026-11-19"), outcome: "Kom den 19."
            ),
            .init(
                id: id(51), what: "Ring til kommunens sprogskole", who: "Borgeren", due: day("2026-12-15"), state: .aaben, settledOn: nil,
                outcome: nil
            ),
        ],
        disqualified: ["Sagsbehandler 9"],
        outsiders: [
            .init(
                name: "Psykiater 3", organisation: "Regionshospitalet", ground: .samtykke, words: "Deling af oplysninger om behandlingen",
                from: day("2026-11-10"), to: day("2027-02-10")
            ),
        ]
    )

    static let notReached = ItemMinutes(
        item: id(4), caseID: id(5), place: 2, citizenName: "Testborger 31", cprMasked: "620280-••••", bringer: "Sagsbehandler 8",
        reasons: [.regelusikkerhed], ending: .ikkeNaaet
    )

    static let ruleQuestion = ItemMinutes(
        item: id(6), caseID: id(7), place: 3, citizenName: "Testborger 2", cprMasked: "630390-••••", bringer: "Sagsbehandler 4",
        reasons: [.regelusikkerhed], goal: "At få et klart svar.", problemViews: [.init(id: id(13), who: "De om bordet", text: "Reglen kan læses på to måder.")],
        ending: .ingenAftale, endingReason: "Reglen gælder ikke her, og svaret er skrevet i sagen."
    )
}
