import Domain
import JSON
import Service
import Storage
import Support
import Testing

@Suite("Changing cases")
struct CasePatchTests {
    @Test("What is absent stays and what is null goes; the version counts, and history says who, from and to, by name")
    func absentAndNull() throws {
        let desk = try CaseDesk()
        let people = desk.jobcenter.people
        let file = try desk.record("""
            "externalCaseNumber": "A-1", "targetGroup": "6", "benefit": "sygedagpenge", "kle": "15.20.00", "team": "\(people.sygedagpenge)",
            """)
        let id = file.text("id")
        let changed = try desk.client.change("PATCH", "/v1/cases/\(id)", """
            {"externalCaseNumber": null, "targetGroup": "1", "team": "\(people.jobindsats)", "visitation": "ikke-visiteret"}
            """, ifMatch: file.tag)
        #expect(changed.status == 200)
        #expect(changed.taggedVersion == 2)
        #expect(changed.json["version"]?.integer == 2)
        #expect(changed.json["externalCaseNumber"]?.isNull == true)
        #expect(changed.text("targetGroup") == "1")
        #expect(changed.text("visitation") == "ikke-visiteret")
        #expect(changed.text("benefit") == "sygedagpenge")
        #expect(changed.text("kle") == "15.20.00")
        #expect(changed.text("teamName") == "Jobindsats")
        #expect(changed.text("updatedAt") >= file.text("updatedAt"))
        #expect(changed.text("createdAt") == file.text("createdAt"))

        let row = try #require(try desk.client.get("/v1/cases/\(id)/history").items.first)
        #expect(row["staff"]?.text == "\(people.caseworker.id)")
        #expect(row["staffName"]?.text == "Sagsbehandler 4")
        #expect(row["operation"]?.text == "changeCase")
        #expect(row["request"]?.text == changed.header("x-request-id"))
        #expect(try desk.history(id).last == """
            case.changed externalCaseNumber: A-1 -> -, targetGroup: 6 -> 1, visitation: - -> ikke-visiteret, team: Sygedagpenge -> Jobindsats
            """)
    }

    @Test("A patch that changes nothing changes nothing: same version, same instant, no history", arguments: [
        "{}", #"{"targetGroup": "6"}"#, #"{"externalCaseNumber": null}"#, #"{"question": "Hvad nu?"}"#,
    ])
    func noChange(patch: String) throws {
        let desk = try CaseDesk()
        let file = try desk.record(#""targetGroup": "6", "question": "Hvad nu?","#)
        let id = file.text("id")
        let before = try desk.history(id)
        desk.nextInstant()
        let changed = try desk.client.change("PATCH", "/v1/cases/\(id)", patch, ifMatch: file.tag)
        #expect(changed.status == 200)
        #expect(changed.json == file.json)
        #expect(changed.tag == file.tag)
        #expect(try desk.history(id) == before)
        #expect(try desk.count("question") == 1)
    }

    @Test("A stale change is refused and changes nothing; so is one without If-Match")
    func stale() throws {
        let desk = try CaseDesk()
        let file = try desk.record(#""targetGroup": "6","#)
        let path = "/v1/cases/\(file.text("id"))"
        #expect(try desk.client.change("PATCH", path, #"{"targetGroup": "1"}"#, ifMatch: file.tag).status == 200)
        let stale = try desk.client.change("PATCH", path, #"{"targetGroup": "2"}"#, ifMatch: file.tag)
        #expect(stale.status == 412)
        #expect(try desk.client.send("PATCH", path, #"{"targetGroup": "2"}"#).status == 428)
        #expect(try desk.client.get(path).text("targetGroup") == "1")
    }

    @Test("Responsible and question cannot be emptied, and all faults come at once")
    func cannotBeEmptied() throws {
        let desk = try CaseDesk()
        let file = try desk.record(#""question": "Hvad nu?","#)
        let answer = try desk.client.change("PATCH", "/v1/cases/\(file.text("id"))", """
            {"responsible": null, "question": null, "openedOn": "2026-01-01"}
            """, ifMatch: file.tag)
        #expect(answer.status == 422)
        #expect(Set(answer.faults) == ["/responsible required", "/question required", "/openedOn unknown-member"])
    }

    @Test("A new wording is a new question; the old one stays in history")
    func newQuestion() throws {
        let desk = try CaseDesk()
        let file = try desk.record(#""question": "Skal hun i gang?","#)
        let changed = try desk.client.change(
            "PATCH", "/v1/cases/\(file.text("id"))", #"{"question": "Hvordan kommer hun i gang?"}"#, ifMatch: file.tag
        )
        #expect(changed.text("question") == "Hvordan kommer hun i gang?")
        #expect(changed.taggedVersion == 2)
        #expect(try desk.count("question") == 2)
        #expect(try desk.history(file.text("id")).last == "question.changed question: Skal hun i gang? -> Hvordan kommer hun i gang?")
    }

    @Test("A case moves between two people of the same name: the ids decide")
    func namesakes() throws {
        let desk = try CaseDesk()
        let namesake = StaffMember(
            id: desk.jobcenter.service.foundations.ids.next(), name: "Sagsbehandler 4", email: nil, title: nil, teams: [],
            grants: [RoleGrant(role: .sagsbehandler, reach: .own)]
        )
        try desk.jobcenter.service.foundations.writer.perform { try StaffStore.insert(namesake, in: $0) }
        let file = try desk.record()
        let leader = desk.jobcenter.client(desk.jobcenter.people.leader.token)
        let changed = try leader.change("PATCH", "/v1/cases/\(file.text("id"))", #"{"responsible": "\#(namesake.id)"}"#, ifMatch: file.tag)
        #expect(changed.text("responsible") == "\(namesake.id)")
        #expect(changed.taggedVersion == 2)
        #expect(try desk.client.get("/v1/cases/\(file.text("id"))").status == 404)
        let rows = try leader.get("/v1/cases/\(file.text("id"))/history").items
        #expect(rows.first?["changes"]?[0]?["field"]?.text == "responsible")
    }

    @Test("History is complete and pages without a gap, the newest first")
    func historyPages() throws {
        let desk = try CaseDesk()
        let file = try desk.record()
        let path = "/v1/cases/\(file.text("id"))"
        for number in 1...5 {
            #expect(try desk.client.change("PATCH", path, #"{"externalCaseNumber": "\#(number)"}"#, ifMatch: CaseDesk.tag(number)).status == 200)
        }
        var numbers: [String] = []
        var target: String? = path + "/history?limit=2"
        while let next = target {
            let page = try desk.client.get(next)
            #expect(page.items.count <= 2)
            numbers += page.items.compactMap { $0["changes"]?.elements?.last?["to"]?.text }
            target = page.json["next"]?.text.map { path + "/history?limit=2&after=\($0)" }
            if let link = page.header("link") { #expect(target.map { "<\($0)>; rel=\"next\"" } == link) }
        }
        #expect(numbers.prefix(5) == ["5", "4", "3", "2", "1"])
        #expect(numbers.count == 6)
        #expect(try desk.client.get(path + "/history?after=nej").status == 422)
    }
}
