import JSON
import Support
import Testing

@Suite("Work lists over HTTP")
struct WorklistTests {
    private let desk: PlanDesk

    init() throws {
        desk = try PlanDesk()
    }

    private func list(_ name: String, _ query: String = "", as client: TestClient? = nil) throws -> TestAnswer {
        let answer = try (client ?? desk.client).get("/v1/worklists/\(name)\(query)")
        try #require(answer.status == 200, "\(answer.text)")
        return answer
    }

    @Test("The next conversations, in order of time; held and cancelled ones are not there")
    func conversations() throws {
        let (one, two) = (try desk.caseFile(1), try desk.caseFile(2))
        for (caseID, day) in [(one, "2026-03-20"), (two, "2026-03-12"), (one, "2026-06-01")] {
            #expect(try desk.client.post("/v1/cases/\(caseID)/conversations", #"{"form": "telefonisk", "startsAt": "\#(day)T09:00:00Z"}"#).status == 201)
        }
        try desk.held("2026-03-09", in: one)
        let found = try list("naeste-samtaler")
        #expect(found.texts("items", "case") == [two, one])
        #expect(found.texts("items", "week") == ["2026-W11", "2026-W12"])
        #expect(try list("naeste-samtaler", "?weeks=20").texts("items", "day") == ["2026-03-12", "2026-03-20", "2026-06-01"])
        #expect(try list("naeste-samtaler", "?weeks=20&limit=1").json["complete"]?.boolean == false)
    }

    @Test("Plans to which nothing has happened for so many weeks, the longest still first; a row about an activity is movement")
    func still() throws {
        let cases = try (1...3).map { try desk.caseFile($0) }
        let plans = try cases.map { try desk.kitchenPlan(in: $0) }
        try desk.lieStill(cases[0], since: "2026-01-10T08:00:00Z")
        try desk.lieStill(cases[1], since: "2026-01-05T08:00:00Z")
        #expect(try list("planer-uden-bevaegelse").texts("items", "case") == [cases[1], cases[0]])
        #expect(try list("planer-uden-bevaegelse", "?weeks=9").texts("items", "case") == [cases[1]])
        #expect(try desk.outcome(#"{"state": "igang"}"#, of: plans[1].ids("activities")[0], in: cases[1]).status == 201)
        #expect(try list("planer-uden-bevaegelse").texts("items", "text") == ["Der er ikke sket noget i indsatsplanen siden den 10. januar 2026."])
        #expect(try list("planer-uden-bevaegelse", as: desk.leader).texts("items", "case") == [cases[0]])
    }

    @Test("ABC-jobplans that not both have signed, by their newest version")
    func unsigned() throws {
        let caseID = try desk.caseFile()
        #expect(try desk.client.post("/v1/cases/\(caseID)/abc-jobplans", #"{"focus": "A"}"#).status == 201)
        for client in [desk.client, desk.leader] {
            #expect(try list("planer-uden-underskrift", as: client).texts("items", "text") == [
                "ABC-jobplanen fra den 10. marts 2026 mangler underskrift fra borgeren og sagsbehandleren.",
            ])
        }
        #expect(try list("planer-uden-underskrift").json["items"]?[0]?["version"]?.integer == 1)
    }

    @Test("R-38: citizens who become long-term unemployed within eight weeks if today's benefit goes on; never those whose benefit does not count")
    func longTerm() throws {
        let soon = try desk.caseFile(1, from: "2025-06-20")
        _ = try desk.caseFile(2, from: "2025-09-01")
        _ = try desk.caseFile(3, group: "6", benefit: "sygedagpenge", from: "2025-06-20")
        _ = try desk.caseFile(4, from: "2025-04-01")
        let found = try list("snart-langtidsledige")
        #expect(found.texts("items", "case") == [soon])
        #expect(found.texts("items", "day") == ["2026-04-07"])
        #expect(try list("snart-langtidsledige", "?weeks=4").json["items"]?.elements?.count == 1)
        #expect(try list("snart-langtidsledige", "?weeks=3").json["items"]?.elements?.isEmpty == true)
    }

    @Test("What rules ask within four weeks, and what is late; by reach, and with a table")
    func due() throws {
        let (late, near) = (try desk.caseFile(1, from: "2026-03-02"), try desk.caseFile(2, from: "2026-03-05"))
        let found = try list("frister")
        #expect(found.texts("items", "case") == [late, near])
        #expect(found.json["items"]?.elements?.map { $0["late"]?.boolean } == [true, false])
        #expect(try list("frister", as: desk.leader).texts("items", "case") == [late, near])
        let others = desk.jobcenter.client(desk.jobcenter.people.companyConsultant.token)
        #expect(try list("frister", as: others).json["items"]?.elements?.isEmpty == true)
        #expect(try list("frister", "?responsible=me", as: desk.leader).json["items"]?.elements?.isEmpty == true)
        #expect(try list("frister", "?team=\(desk.jobcenter.people.jobindsats)", as: desk.leader).json["items"]?.elements?.isEmpty == true)
        let table = try desk.client.get("/v1/worklists/frister", headers: [("Accept", "text/csv")])
        #expect(table.text.hasPrefix("case,citizen,citizenName"))
        #expect(table.header("kompas-complete") == "true")
        let danish = try desk.client.get("/v1/worklists/frister", headers: [("Accept", "text/csv;excel=da")])
        #expect(danish.text.contains("case;citizen;citizenName"))
        #expect(try desk.client.get("/v1/worklists/findes-ikke").status == 404)
    }

    @Test("The access log names every citizen a work list showed")
    func logged() throws {
        let citizens = try (1...2).map { try desk.client.get("/v1/cases/\(desk.caseFile($0, from: "2026-03-02"))").text("citizen") }
        _ = try list("frister")
        let dpo = desk.jobcenter.client(desk.jobcenter.people.dpo.token)
        let rows = try dpo.get("/v1/access-log?limit=20").json["items"]?.elements ?? []
        let row = rows.first { $0["operation"]?.text == "getWorklist" }
        #expect(Set(row?["citizens"]?.elements?.compactMap(\.text) ?? []) == Set(citizens))
    }
}
