import Domain
import JSON
import Support
import Testing

@Suite("The case as a story")
struct CaseTimelineTests {
    @Test("The timeline of a small case reads like a story in Danish")
    func reads() throws {
        let desk = try CaseDesk()
        let people = desk.jobcenter.people
        let file = try desk.record("""
            "targetGroup": "6", "question": "Skal hun i gang nu?", "actors": [
              {"role": "borger", "positions": [{"systemFaglighed": 40, "individOmverden": 30, "basis": "egen", "stance": "for", "statement": "Jeg vil gerne."}]},
              {"role": "psykiater", "name": "Psykiateren", "positions": [{"systemFaglighed": 60, "individOmverden": -60, "stance": "imod"}]},
              {"role": "sagsbehandler"}],
            """)
        let id = file.text("id")
        let path = "/v1/cases/\(id)"
        let actors = try desk.client.get(path + "/actors").items.compactMap { $0["id"]?.text }
        try desk.place(actors[2], -50, 0, in: id, #""kind": "handling", "basis": "iagttaget","#)
        let slip = try desk.place(actors[1], -60, 60, in: id)["id"]?.text ?? ""
        desk.nextInstant()
        #expect(try desk.client.post(path + "/positions/\(slip)/withdrawal", #"{"reason": "Tastefejl."}"#).status == 201)
        try desk.place(actors[1], 60, 40, in: id, #""stance": "for","#)
        try desk.place(actors[1], 80, 40, in: id, #""stance": "uafklaret","#)
        let changed = try desk.client.change("PATCH", path, """
            {"visitation": "sygedagpenge-kategori-2", "benefit": "sygedagpenge", "team": "\(people.sygedagpenge)", "question": "Hvordan kommer hun i gang?"}
            """, ifMatch: file.tag)
        let second = try desk.client.change("PATCH", path, #"{"benefit": "kontanthjaelp", "team": null}"#, ifMatch: changed.tag)
        let saved = try desk.client.change(
            "PUT", path + "/benefit-periods", #"{"periods": [{"benefit": "sygedagpenge", "from": "2026-01-01"}]}"#, ifMatch: second.tag
        )
        #expect(try desk.client.change("DELETE", path + "/actors/\(actors[1])", nil, ifMatch: CaseDesk.tag(1)).status == 200)
        let closed = try desk.client.change("PUT", path + "/closure", #"{"reason": "andet", "note": "Rejst ud."}"#, ifMatch: saved.tag)
        #expect(try desk.client.change("DELETE", path + "/closure", nil, ifMatch: closed.tag).status == 200)

        let items = try desk.client.get(path + "/timeline").items
        let lines = items.map { item in (item["text"]?.text ?? "") + (item["quote"]?.text.map { " [\($0)]" } ?? "") }
        #expect(lines == [
            "Sagen begyndte. Ansvarlig: Sagsbehandler 4.",
            "Sagen bringes med et spørgsmål. [Skal hun i gang nu?]",
            "Borgeren kom med i sagen.",
            "Borgeren blev placeret i inklusion, efter egne ord. For. [Jeg vil gerne.]",
            "Psykiateren kom med i sagen.",
            "Psykiateren blev placeret i omsorg, formodet af dem om bordet. Imod.",
            "Sagsbehandler kom med i sagen.",
            "Sagsbehandler blev placeret på en akse mellem logikkerne med sin handling, som det blev iagttaget.",
            "Psykiateren flyttede sig fra omsorg til sanktion, formodet af dem om bordet.",
            "En placering af Psykiateren blev trukket tilbage: Tastefejl.",
            "Psykiateren flyttede sig fra omsorg til inklusion, formodet af dem om bordet. For.",
            "Psykiateren blev stående i inklusion, formodet af dem om bordet. Uafklaret om spørgsmålet.",
            "Sagen bringes med et nyt spørgsmål. [Hvordan kommer hun i gang?]",
            "Visitationskategorien blev sat til »Kategori 2«. Ydelsen blev sat til »Sygedagpenge«. Teamet blev sat til Sygedagpenge.",
            "Ydelsen blev ændret fra »Sygedagpenge« til »Kontanthjælp«. Teamet blev fjernet (var Sygedagpenge).",
            "Ydelsesperioderne blev rettet.",
            "Psykiateren er ikke længere med i sagen.",
            "Sagen blev lukket: Andet. Rejst ud.",
            "Sagen blev åbnet igen.",
        ])
        #expect(items.allSatisfy { $0["by"]?.text == "Sagsbehandler 4" })
        #expect(items.map { $0["at"]?.text ?? "" } == items.map { $0["at"]?.text ?? "" }.sorted())
        #expect(items.first?["kind"]?.text == "case.created")
        #expect(try desk.history(id).count == lines.count)
    }

    @Test("What a system wrote has nobody behind it; what it wrote for a person has that person")
    func bySystems() throws {
        let desk = try CaseDesk()
        let people = desk.jobcenter.people
        let integration = desk.jobcenter.client(people.integration)
        let file = try desk.record(#""responsible": "\#(people.caseworker.id)","#, as: integration)
        let acting = desk.jobcenter.client(people.integration, as: people.caseworker.id)
        #expect(try acting.change("PATCH", "/v1/cases/\(file.text("id"))", #"{"benefit": "dagpenge"}"#, ifMatch: file.tag).status == 200)
        let items = try desk.client.get("/v1/cases/\(file.text("id"))/timeline").items
        #expect(items.map { $0["by"]?.text } == [nil, "Sagsbehandler 4"])
    }
}
