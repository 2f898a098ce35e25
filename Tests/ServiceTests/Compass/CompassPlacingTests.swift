import Domain
import JSON
import Storage
import Support
import Testing

@Suite("Placing actors on the compass")
struct CompassPlacingTests {
    @Test("The logic follows from the two numbers, and on an axis there is none (R-07)", arguments: [
        (-60, 60, "sanktion"), (60, 60, "inklusion"), (60, -60, "omsorg"), (-60, -60, "administrativ"), (0, 50, nil), (50, 0, nil),
        (0, 0, nil), (100, 100, "inklusion"), (-100, -100, "administrativ"), (1, -1, "omsorg"), (-100, 100, "sanktion"),
    ] as [(Int, Int, String?)])
    func vectors(systemFaglighed: Int, individOmverden: Int, logic: String?) throws {
        let desk = try CaseDesk()
        let file = try desk.caseWithActors()
        let placed = try desk.place(file.borger, systemFaglighed, individOmverden, in: file.id)
        #expect(placed["logic"]?.text == logic)
        #expect(placed["logicLabel"]?.isNull == (logic == nil))
        let standing = try desk.compass(file.id).json.actor(file.borger)?["anskuelse"]
        #expect(standing?["logic"]?.text == logic)
        #expect(standing?["systemFaglighed"]?.integer == Int64(systemFaglighed))
        #expect(standing?["individOmverden"]?.integer == Int64(individOmverden))
        #expect(standing?["precision"]?.text == "punkt")
        #expect(standing?["logicSince"]?.isNull == (logic == nil))
    }

    @Test("Beyond a hundred, with a fraction, or with a logic of one's own, a position is refused (R-07)", arguments: [
        (#""systemFaglighed": 101, "individOmverden": 0"#, "/positions/0/systemFaglighed out-of-range"),
        (#""systemFaglighed": 0, "individOmverden": -101"#, "/positions/0/individOmverden out-of-range"),
        (#""systemFaglighed": 0"#, "/positions/0/individOmverden required"),
        (#""systemFaglighed": 1, "individOmverden": 1, "logic": "omsorg""#, "/positions/0/logic unknown-member"),
        (#""systemFaglighed": 1, "individOmverden": 1, "kind": "tanke""#, "/positions/0/kind unknown-code"),
    ])
    func refused(members: String, fault: String) throws {
        let desk = try CaseDesk()
        let file = try desk.caseWithActors()
        let answer = try desk.client.post("/v1/cases/\(file.id)/positions", #"{"positions": [{"actor": "\#(file.borger)", \#(members)}]}"#)
        #expect(answer.status == 422)
        #expect(answer.faults == [fault])
        #expect(try desk.count("position") == 0)
    }

    @Test("Every field of a position comes back as it was sent")
    func everyField() throws {
        let desk = try CaseDesk()
        let file = try desk.caseWithActors()
        let placed = try desk.place(file.sagsbehandler, -54, -38, in: file.id, """
            "kind": "handling", "basis": "iagttaget", "statement": "Vil have afklaret, hvad hun kan. »Æøå«", "stance": "uafklaret",
            "conditions": ["lovgivning", "egne-praeferencer"], "conditionsNote": "Fristen i sygedagpengeloven",
            """)
        let texts = [
            "actor": file.sagsbehandler, "kind": "handling", "basis": "iagttaget", "statement": "Vil have afklaret, hvad hun kan. »Æøå«",
            "stance": "uafklaret", "conditionsNote": "Fristen i sygedagpengeloven", "logic": "administrativ",
            "recordedBy": "\(desk.jobcenter.people.caseworker.id)",
        ]
        for (name, text) in texts { #expect(placed[name]?.text == text, "\(name)") }
        #expect(placed["conditions"]?.elements?.compactMap(\.text) == ["lovgivning", "egne-praeferencer"])
        #expect(placed["withdrawal"]?.isNull == true)
        let compass = try desk.compass(file.id).json
        #expect(placed["question"]?.text == compass["question"]?["id"]?.text)
        #expect(try desk.client.get("/v1/cases/\(file.id)/positions").items == [placed])
        let actor = compass.actor(file.sagsbehandler)
        #expect(actor?["anskuelse"]?.isNull == true)
        #expect(actor?["handling"]?["basisLabel"]?.text == "Iagttaget")
        #expect(actor?["stance"]?["code"]?.text == "uafklaret")
    }

    @Test("Left out, a position is a view, presumed, with nothing said")
    func defaults() throws {
        let desk = try CaseDesk()
        let file = try desk.caseWithActors()
        let placed = try desk.place(file.borger, 10, 10, in: file.id)
        #expect(placed["kind"]?.text == "anskuelse")
        #expect(placed["basis"]?.text == "formodet")
        for name in ["statement", "stance", "question", "conditionsNote"] { #expect(placed[name]?.isNull == true, "\(name)") }
        #expect(placed["conditions"]?.elements?.isEmpty == true)
    }

    @Test("Several are placed in one call, at one instant")
    func several() throws {
        let desk = try CaseDesk()
        let file = try desk.caseWithActors()
        let answer = try desk.client.post("/v1/cases/\(file.id)/positions", """
            {"positions": [{"actor": "\(file.borger)", "systemFaglighed": 40, "individOmverden": 28},
                           {"actor": "\(file.sagsbehandler)", "systemFaglighed": -54, "individOmverden": -38},
                           {"actor": "\(file.sagsbehandler)", "systemFaglighed": -60, "individOmverden": 38, "kind": "handling"}]}
            """)
        #expect(answer.status == 201)
        #expect(answer.header("location") == "/v1/cases/\(file.id)/positions")
        #expect(answer.items.compactMap { $0["logic"]?.text } == ["inklusion", "administrativ", "sanktion"])
        #expect(Set(answer.items.compactMap { $0["recordedAt"]?.text }).count == 1)
        #expect(try desk.client.get("/v1/cases/\(file.id)/positions").items == answer.items)
    }

    @Test("All or none: each faulty placement is named, and nobody is placed")
    func allOrNone() throws {
        let desk = try CaseDesk()
        let file = try desk.caseWithActors()
        #expect(try desk.client.change("DELETE", "/v1/cases/\(file.id)/actors/\(file.psykiater)", nil, ifMatch: CaseDesk.tag(1)).status == 200)
        let before = try desk.history(file.id)
        let answer = try desk.client.post("/v1/cases/\(file.id)/positions", """
            {"positions": [{"actor": "\(file.borger)", "systemFaglighed": 40, "individOmverden": 28},
                           {"actor": "019abcde-0000-7000-8000-000000000000", "systemFaglighed": 1, "individOmverden": 1},
                           {"actor": "\(file.psykiater)", "systemFaglighed": 1, "individOmverden": 1}]}
            """)
        #expect(answer.status == 422)
        #expect(answer.faults == ["/positions/1/actor unknown-actor", "/positions/2/actor retired-actor"])
        #expect(try desk.count("position") == 0)
        #expect(try desk.history(file.id) == before)
        let read = try desk.client.post("/v1/cases/\(file.id)/positions", """
            {"positions": [{"actor": "\(file.borger)", "systemFaglighed": 400, "individOmverden": 28},
                           {"actor": "nej", "systemFaglighed": 1, "individOmverden": 1, "basis": "rygte"}]}
            """)
        #expect(read.faults == ["/positions/0/systemFaglighed out-of-range", "/positions/1/actor not-an-id", "/positions/1/basis unknown-code"])
    }

    @Test("An actor of another case cannot be placed here")
    func otherCase() throws {
        let desk = try CaseDesk()
        let file = try desk.caseWithActors()
        let other = try desk.record(citizen: 2).text("id")
        let answer = try desk.client.post(
            "/v1/cases/\(other)/positions", #"{"positions": [{"actor": "\#(file.borger)", "systemFaglighed": 1, "individOmverden": 1}]}"#
        )
        #expect(answer.faults == ["/positions/0/actor unknown-actor"])
    }

    @Test("A stance answers a question; without one it is refused")
    func noQuestion() throws {
        let desk = try CaseDesk()
        let id = try desk.record(#""actors": [{"role": "borger"}],"#).text("id")
        let actor = try desk.client.get("/v1/cases/\(id)/actors").items.first?["id"]?.text ?? ""
        let answer = try desk.client.post(
            "/v1/cases/\(id)/positions", #"{"positions": [{"actor": "\#(actor)", "systemFaglighed": 1, "individOmverden": 1, "stance": "for"}]}"#
        )
        #expect(answer.faults == ["/positions/0/stance no-question"])
        let added = try desk.client.post(
            "/v1/cases/\(id)/actors", #"{"role": "tilbud", "positions": [{"systemFaglighed": 1, "individOmverden": 1, "stance": "for"}]}"#
        )
        #expect(added.faults == ["/positions/0/stance no-question"])
        #expect(try desk.count("actor") == 1)
    }

    @Test("A stance on the old question does not count on the new one, and comes back with nothing")
    func newQuestion() throws {
        let desk = try CaseDesk()
        let file = try desk.caseWithActors()
        try desk.place(file.borger, 40, 28, in: file.id, #""stance": "for","#)
        try desk.place(file.psykiater, 60, 40, in: file.id, #""stance": "imod","#)
        let before = try desk.compass(file.id).json
        #expect(before.patternCodes == ["uenighed"])
        desk.nextInstant()
        let changed = try desk.client.change("PATCH", "/v1/cases/\(file.id)", #"{"question": "Hvordan kommer hun i gang?"}"#, ifMatch: CaseDesk.tag(1))
        #expect(changed.status == 200)
        let after = try desk.compass(file.id).json
        #expect(after["question"]?["text"]?.text == "Hvordan kommer hun i gang?")
        #expect(after.patternCodes == [])
        #expect(after.actor(file.borger)?["stance"]?.isNull == true)
        #expect(after.actor(file.borger)?["anskuelse"] == before.actor(file.borger)?["anskuelse"])
        try desk.place(file.psykiater, 60, 40, in: file.id, #""stance": "for","#)
        #expect(try desk.compass(file.id).json.actor(file.psykiater)?["stance"]?["label"]?.text == "For")
    }
}
