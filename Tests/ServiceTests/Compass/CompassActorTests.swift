import Domain
import JSON
import Support
import Testing

@Suite("Actors of a case")
struct CompassActorTests {
    @Test("An actor is added with where they stand, read, and listed in the order they came")
    func added() throws {
        let desk = try CaseDesk()
        let people = desk.jobcenter.people
        let file = try desk.caseWithActors()
        let answer = try desk.client.post("/v1/cases/\(file.id)/actors", """
            {"role": "kollega", "name": "Den nye", "staff": "\(people.colleague.id)",
             "positions": [{"systemFaglighed": 10, "individOmverden": 10}, {"systemFaglighed": -10, "individOmverden": 10, "kind": "handling"}]}
            """)
        #expect(answer.status == 201, "\(answer.text)")
        let id = answer.text("id")
        #expect(answer.header("location") == "/v1/cases/\(file.id)/actors/\(id)")
        #expect(answer.taggedVersion == 1)
        #expect(answer.text("roleLabel") == "Kollega")
        #expect(answer.text("staffName") == "Sagsbehandler 7")
        #expect(answer.text("case") == file.id)
        #expect(try desk.client.get("/v1/cases/\(file.id)/actors/\(id)").json == answer.json)
        #expect(try desk.client.get("/v1/cases/\(file.id)/actors").items.last == answer.json)
        let actor = try desk.compass(file.id).json.actor(id)
        #expect(actor?["anskuelse"]?["logic"]?.text == "inklusion")
        #expect(actor?["handling"]?["logic"]?.text == "sanktion")
        #expect(try desk.history(file.id).suffix(3).first == "actor.created role: - -> kollega, name: - -> Den nye, staff: - -> Sagsbehandler 7")
    }

    @Test("Absent stays, null goes; history says by name; nothing changed is no change")
    func changed() throws {
        let desk = try CaseDesk()
        let people = desk.jobcenter.people
        let file = try desk.caseWithActors()
        let path = "/v1/cases/\(file.id)/actors/\(file.psykiater)"
        let changed = try desk.client.change("PATCH", path, #"{"name": null, "staff": "\#(people.leader.id)"}"#, ifMatch: CaseDesk.tag(1))
        #expect(changed.status == 200, "\(changed.text)")
        #expect(changed.taggedVersion == 2)
        #expect(changed.json["name"]?.isNull == true)
        #expect(changed.text("role") == "psykiater")
        #expect(changed.text("staffName") == "Leder 1")
        #expect(try desk.history(file.id).last == "actor.changed name: Psykiateren -> -, staff: - -> Leder 1")
        let before = try desk.history(file.id)
        let same = try desk.client.change("PATCH", path, #"{"role": "psykiater", "name": null}"#, ifMatch: changed.tag)
        #expect(same.json == changed.json)
        #expect(same.tag == changed.tag)
        #expect(try desk.history(file.id) == before)
        #expect(try desk.client.change("PATCH", path, #"{"role": null}"#, ifMatch: changed.tag).faults == ["/role required"])
        #expect(try desk.client.change("PATCH", path, #"{"name": "A"}"#, ifMatch: CaseDesk.tag(1)).status == 412)
        #expect(try desk.client.send("PATCH", path, #"{"name": "A"}"#).status == 428)
        let unknown = #"{"staff": "019abcde-0000-7000-8000-000000000000"}"#
        #expect(try desk.client.change("PATCH", path, unknown, ifMatch: changed.tag).faults == ["/staff unknown-staff"])
    }

    @Test("A retired actor leaves the compass from then on; what they said stays, and the past still shows them")
    func retired() throws {
        let desk = try CaseDesk()
        let file = try desk.caseWithActors()
        try desk.place(file.borger, 40, 28, in: file.id, #""stance": "for","#)
        let placed = try desk.place(file.psykiater, 60, -60, in: file.id, #""stance": "imod","#)
        try desk.place(file.sagsbehandler, -50, -40, in: file.id)
        let before = try desk.compass(file.id).json
        #expect(before.patternCodes == ["omsorg-moeder-system", "uenighed"])
        desk.nextInstant()

        let path = "/v1/cases/\(file.id)/actors/\(file.psykiater)"
        let gone = try desk.client.change("DELETE", path, nil, ifMatch: CaseDesk.tag(1))
        #expect(gone.status == 200)
        #expect(gone.json["retiredAt"]?.text?.isEmpty == false)
        let after = try desk.compass(file.id).json
        #expect(after.actor(file.psykiater) == nil)
        #expect(after.patternCodes == [])
        #expect(try desk.client.get("/v1/cases/\(file.id)/positions?actor=\(file.psykiater)").items == [placed])
        #expect(try desk.client.get("/v1/cases/\(file.id)/actors").items.count == 3)
        let past = try desk.compass(file.id, "?asOf=\(before["asOf"]?.text ?? "")").json
        #expect(past["actors"] == before["actors"])
        #expect(past["patterns"] == before["patterns"])

        #expect(try desk.client.change("DELETE", path, nil, ifMatch: gone.tag).status == 409)
        #expect(try desk.client.change("DELETE", path, nil, ifMatch: CaseDesk.tag(1)).status == 412)
    }

    @Test("The patterns of a case are those of the sources, each with its actors, its sentence and its question")
    func patterns() throws {
        let desk = try CaseDesk()
        let file = try desk.caseWithActors()
        try desk.place(file.psykiater, 60, -60, in: file.id)
        try desk.place(file.borger, -60, -40, in: file.id)
        try desk.place(file.sagsbehandler, -50, -40, in: file.id)
        let patterns = try desk.compass(file.id).json["patterns"]?.elements ?? []
        #expect(patterns.compactMap { $0["rule"]?.text } == ["R-16", "R-17"], "both stand, none takes the other away (5.3)")
        #expect(patterns.first?["actors"]?.elements?.compactMap(\.text) == [file.psykiater, file.sagsbehandler])
        #expect(patterns.first?["remark"]?["rule"]?.text == "R-19")
        #expect(patterns.first?["sentence"]?.text?.contains("ofte") == true)
        #expect(patterns.first?["question"]?.text?.hasSuffix("?") == true)
        #expect(patterns.last?["actors"]?.elements?.compactMap(\.text) == [file.borger, file.sagsbehandler])
    }

    @Test("A caseworker's action is read before the view, and sanktion after something else is noticed (R-21)")
    func actionFirst() throws {
        let desk = try CaseDesk()
        let file = try desk.caseWithActors()
        try desk.place(file.sagsbehandler, 40, 40, in: file.id)
        #expect(try desk.compass(file.id).json.patternCodes == [])
        try desk.place(file.sagsbehandler, -60, 40, in: file.id, #""kind": "handling","#)
        #expect(try desk.compass(file.id).json.patternCodes == ["sanktion-som-sidste-udvej"])
    }
}
