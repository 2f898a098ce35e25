import Domain
import Testing

@Suite("What a correction changed")
struct ItemMinutesTests {
    private static func id<Entity>(_ number: Int) -> ID<Entity> { ID<Entity>(high: 0x019a_b3c4_0000_7000, low: 0x8000_0000_0000_0000 | UInt64(number)) }
    private static func day(_ text: String) -> Day { Day(text) ?? .earliest }

    private static let minutes = ItemMinutes(
        item: id(1), caseID: id(2), place: 1, externalCaseNumber: "2026-1", citizenName: "Testborger 1", cprMasked: "610170-••••",
        bringer: "Sagsbehandler 4", reasons: [.sparring], goal: "Et svar", question: "Hvad nu?", citizenAsked: "Ja", citizenTold: "Nej",
        problemViews: [.init(id: id(10), who: "Borger", text: "Ingen spørger mig.")],
        positions: [
            .init(
                actor: id(20), kind: .anskuelse, who: "Borger", basis: .egen, logic: .inklusion, wasPlaced: true, before: .omsorg, stance: .for,
                statement: "Nu vil jeg."
            ),
        ],
        logicsNote: "Omsorg",
        proposals: [.init(id: id(30), text: "Rundbord", category: .lovgivning, standing: .valgt, reason: nil, presupposes: ["Læge"])],
        ending: .konkluderet, conclusion: "Vi ringer.",
        agreements: [.init(id: id(40), kind: .aftale, what: "Ringe", who: "Sagsbehandler 4", due: day("2026-12-01"))],
        permission: .init(answer: .givet, words: "Ja", by: "Teamleder 1"),
        earlierAgreements: [.init(id: id(50), what: "Skrive", who: "Borger", due: day("2026-11-01"), state: .aaben, settledOn: nil, outcome: nil)],
        disqualified: ["Leder 1"],
        outsiders: [.init(name: "Psykiater 3", organisation: "Hospitalet", ground: .samtykke, words: "Alt", from: day("2026-01-01"), to: nil)]
    )

    /// Every single thing that minutes say, said otherwise.
    private static let edits: [(name: String, edit: @Sendable (inout ItemMinutes) -> Void)] = [
        ("place", { $0.place = 2 }), ("number", { $0.externalCaseNumber = nil }), ("citizen", { $0.citizenName = "Testborger 2" }),
        ("cpr", { $0.cprMasked = "620170-••••" }), ("bringer", { $0.bringer = "Sagsbehandler 7" }), ("reasons", { $0.reasons.append(.bevilling) }),
        ("goal", { $0.goal = nil }), ("question", { $0.question = "Hvem?" }), ("asked", { $0.citizenAsked = nil }), ("told", { $0.citizenTold = "Ja" }),
        ("view", { $0.problemViews[0].text = "Noget andet." }), ("holder", { $0.problemViews[0].who = "Lægen" }), ("no view", { $0.problemViews = [] }),
        ("logic", { $0.positions[0].logic = .sanktion }), ("before", { $0.positions[0].before = .sanktion }), ("basis", { $0.positions[0].basis = .formodet }),
        ("first", { $0.positions[0].wasPlaced = false }), ("stance", { $0.positions[0].stance = .imod }), ("statement", { $0.positions[0].statement = nil }),
        ("logics", { $0.logicsNote = "Sanktion" }), ("proposal", { $0.proposals[0].text = "Praktik" }), ("category", { $0.proposals[0].category = .abstrakt }),
        ("standing", { $0.proposals[0].standing = .rejst }), ("presupposes", { $0.proposals[0].presupposes = [] }), ("ending", { $0.ending = .trukket }),
        ("reason", { $0.endingReason = "Fordi" }), ("conclusion", { $0.conclusion = "Vi skriver." }), ("what", { $0.agreements[0].what = "Skrive" }),
        ("who", { $0.agreements[0].who = "Borger" }), ("due", { $0.agreements[0].due = day("2026-12-02") }), ("kind", { $0.agreements[0].kind = .afgoerelse }),
        ("no agreement", { $0.agreements = [] }), ("answer", { $0.permission?.answer = .afslaaet }), ("words", { $0.permission?.words = nil }),
        ("by", { $0.permission?.by = "Leder 1" }), ("no permission", { $0.permission = nil }), ("earlier", { $0.earlierAgreements[0].state = .bortfaldet }),
        ("disqualified", { $0.disqualified = [] }), ("outsider", { $0.outsiders[0].words = "Lidt" }), ("ground", { $0.outsiders[0].ground = .lovhjemmel }),
        ("until", { $0.outsiders[0].to = day("2026-12-31") }),
    ]

    @Test("Nothing changed is told as nothing, and every single change as one", arguments: edits.map(\.name))
    func everyChange(_ name: String) throws {
        let edit = try #require(Self.edits.first { $0.name == name }).edit
        #expect(Self.minutes.changes(since: Self.minutes).isEmpty)
        var corrected = Self.minutes
        edit(&corrected)
        // An outsider has no name of its own among the lines: one is taken out and another put in.
        let expected = ["outsider", "ground", "until"].contains(name) ? 2 : 1
        let changes = corrected.changes(since: Self.minutes)
        #expect(changes.count == expected, "\(changes)")
        #expect(changes.allSatisfy { $0.from != $0.to && !$0.field.isEmpty })
        #expect(Self.minutes.changes(since: corrected).map(\.to).contains(changes.first?.from), "the way back is the same way")
    }

    @Test("Several changes come in the order of the minutes, and what is new comes after what was there")
    func order() {
        var corrected = Self.minutes
        corrected.conclusion = "Vi skriver."
        corrected.goal = "En vej"
        corrected.agreements[0].what = "Skrive"
        corrected.agreements.insert(.init(id: Self.id(41), kind: .aftale, what: "Møde", who: "Borger", due: Self.day("2026-12-03")), at: 0)
        let changes = corrected.changes(since: Self.minutes)
        #expect(changes.map(\.field) == ["Målet", "Konklusion", "Aftale", "Aftale"])
        #expect(changes[2].from == "Ringe. Sagsbehandler 4, senest 1. december 2026")
        #expect(changes[2].to == "Skrive. Sagsbehandler 4, senest 1. december 2026")
        #expect(changes[3].from == nil)
    }

    @Test("What life brought since stands as it stood; what was corrected is as it is now")
    func settling() {
        var now = Self.minutes
        now.citizenName = "Testborger 1, gift"
        now.agreements[0].due = Self.day("2027-01-01")
        now.earlierAgreements[0].state = .udfoert
        now.problemViews[0].text = "Noget fra et senere møde."
        now.conclusion = "Vi skriver."
        let settled = now.settled(by: Self.minutes, corrected: [], isCarriedOn: true)
        #expect(settled.changes(since: Self.minutes).map(\.field) == ["Konklusion"])
        let corrected = now.settled(by: Self.minutes, corrected: [Self.id(40)], isCarriedOn: false)
        #expect(corrected.changes(since: Self.minutes).map(\.field) == ["Hvordan problemet blev set", "Konklusion", "Aftale"])
    }

    @Test("A case that was wrongly marked as not reached gets all that was said, and its citizen's name as it stood")
    func takenUpAfterAll() {
        let blank = ItemMinutes(
            item: Self.id(1), caseID: Self.id(2), place: 3, citizenName: "Testborger 1", cprMasked: "610170-••••", bringer: "Sagsbehandler 4",
            reasons: [.sparring], ending: .ikkeNaaet
        )
        var now = Self.minutes
        now.citizenName = "Testborger 1, gift"
        let settled = now.settled(by: blank, corrected: [], isCarriedOn: true)
        #expect(settled.citizenName == "Testborger 1")
        #expect(settled.place == 3)
        #expect(settled.problemViews == Self.minutes.problemViews)
        #expect(settled.agreements == Self.minutes.agreements)
        #expect(settled.earlierAgreements == Self.minutes.earlierAgreements)
        #expect(blank.settled(by: Self.minutes, corrected: [], isCarriedOn: false).agreements.isEmpty)
    }

    @Test("An agreement that was dropped later stays; one dropped in the correction goes; a new one comes")
    func agreements() {
        var now = Self.minutes
        now.agreements = [.init(id: Self.id(39), kind: .aftale, what: "Møde", who: "Borger", due: Self.day("2026-12-03"))]
        let kept = now.settled(by: Self.minutes, corrected: [Self.id(39)], isCarriedOn: false)
        #expect(kept.agreements.map(\.what) == ["Møde", "Ringe"])
        let dropped = now.settled(by: Self.minutes, corrected: [Self.id(39), Self.id(40)], isCarriedOn: false)
        #expect(dropped.agreements.map(\.what) == ["Møde"])
    }
}

@Suite("Minutes in Danish")
struct MinutesWordsTests {
    @Test("Why a case was brought is one sentence (R-26)", arguments: [
        ([ItemReason.regelusikkerhed], "Sagen blev bragt, fordi der var tvivl om regler eller retningslinjer."),
        ([.sparring], "Sagen blev bragt, fordi der var brug for sparring fra kolleger."),
        ([.sparring, .bevilling], "Sagen blev bragt, fordi der var brug for sparring fra kolleger og en tilladelse til en bestemt indsats."),
        (
            ItemReason.allCases,
            "Sagen blev bragt, fordi der var tvivl om regler eller retningslinjer og der var brug for sparring fra kolleger og en tilladelse til en bestemt indsats."
        ),
    ])
    func reasons(_ reasons: [ItemReason], _ sentence: String) {
        let minutes = ItemMinutes(
            item: MeetingItemID(high: 1, low: 1), caseID: CaseID(high: 1, low: 2), place: 1, citizenName: "Testborger 1", cprMasked: "",
            bringer: "", reasons: reasons
        )
        #expect(minutes.reasonSentence == sentence)
    }

    @Test("A list of names reads as one says it")
    func lists() {
        #expect([String]().joinedInDanish == "")
        #expect(["a"].joinedInDanish == "a")
        #expect(["a", "b"].joinedInDanish == "a og b")
        #expect(["a", "b", "c"].joinedInDanish == "a, b og c")
    }

    @Test("A sentence ends once", arguments: [("Ring", "Ring."), ("Ring.", "Ring."), ("Hvem?", "Hvem?"), ("", "")])
    func fullStop(_ text: String, _ expected: String) {
        #expect(text.withFullStop == expected)
    }

    @Test("A meeting's time is that of the clock in Copenhagen, summer and winter", arguments: [
        ("2026-11-24T08:00:00Z", "2026-11-24T09:30:00Z", "tirsdag den 24. november 2026 kl. 9.00 til 10.30"),
        ("2026-07-01T08:05:00Z", "2026-07-01T09:00:00Z", "onsdag den 1. juli 2026 kl. 10.05 til 11.00"),
        ("2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z", "søndag den 29. marts 2026 kl. 1.30 til 3.30"),
        ("2026-12-31T22:00:00Z", "2027-01-01T00:00:00Z", "torsdag den 31. december 2026 kl. 23.00 til 1. januar 2027 kl. 1.00"),
    ])
    func time(_ start: String, _ end: String, _ words: String) throws {
        let meeting = MeetingMinutes(
            meeting: MeetingID(high: 1, low: 1), kind: .gruppemoede, title: nil, team: "Team", startsAt: try #require(Instant(rfc3339: start)),
            endsAt: try #require(Instant(rfc3339: end)), place: nil, leader: "", minuteTaker: nil, participants: []
        )
        #expect(meeting.when == words)
    }

    @Test("In a case's part stand those from here who took part in it, and nobody who came for another case")
    func seen() {
        func person(_ name: String, _ organisation: String? = nil) -> MeetingMinutes.ParticipantLine {
            .init(name: name, title: nil, organisation: organisation, attendance: .deltog)
        }
        let meeting = MeetingMinutes(
            meeting: MeetingID(high: 1, low: 1), kind: .tvaerfagligt, title: nil, team: "Team", startsAt: .earliest, endsAt: .earliest,
            place: nil, leader: "", minuteTaker: nil, participants: [person("Sagsbehandler 4"), person("Leder 1"), person("Psykiater 3", "Hospitalet")]
        )
        let item = ItemMinutes(
            item: MeetingItemID(high: 1, low: 1), caseID: CaseID(high: 1, low: 2), place: 1, citizenName: "", cprMasked: "", bringer: "",
            reasons: [], disqualified: ["Leder 1"]
        )
        #expect(meeting.seen(from: item).names(.deltog) == ["Sagsbehandler 4"])
    }
}
