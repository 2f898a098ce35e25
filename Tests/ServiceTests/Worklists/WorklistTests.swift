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

    @Test("A closed case's booked talk is not there, and fills no place of the list; it is again when the case is")
    func closedCases() throws {
        let (closed, open) = (try desk.caseFile(1), try desk.caseFile(2))
        for (caseID, day) in [(closed, "2026-03-12"), (open, "2026-03-20")] {
            #expect(try desk.client.post("/v1/cases/\(caseID)/conversations", #"{"form": "telefonisk", "startsAt": "\#(day)T09:00:00Z"}"#).status == 201)
        }
        #expect(try list("naeste-samtaler", "?kind=booket").texts("items", "case") == [closed, open])
        let closing = try desk.client.change("PUT", "/v1/cases/\(closed)/closure", #"{"reason": "job"}"#, ifMatch: "*")
        try #require(closing.status == 200, "\(closing.text)")
        let found = try list("naeste-samtaler", "?kind=booket&limit=1")
        #expect(found.texts("items", "case") == [open])
        #expect(found.json["complete"]?.boolean == true)
        #expect(try desk.client.change("DELETE", "/v1/cases/\(closed)/closure", nil, ifMatch: "*").status == 200)
        #expect(try list("naeste-samtaler", "?kind=booket").texts("items", "case") == [closed, open])
    }

    @Test("Citizens without a next conversation: the day passed, a day was agreed, or nothing; each told apart, and those where nothing is agreed last")
    func withoutNext() throws {
        let (unsettled, agreed, cancelled, held, never) = (
            try desk.caseFile(1), try desk.caseFile(2), try desk.caseFile(3), try desk.caseFile(4), try desk.caseFile(5, from: "2026-02-02")
        )
        func talk(_ day: String, _ rest: String = "", in caseID: String) throws -> TestAnswer {
            let answer = try desk.client.post("/v1/cases/\(caseID)/conversations", #"{"form": "telefonisk", "startsAt": "\#(day)T09:00:00Z"\#(rest)}"#)
            try #require(answer.status == 201, "\(answer.text)")
            return answer
        }
        let past = try talk("2026-03-04", in: unsettled)
        _ = try talk("2026-03-03", #", "heldAt": "2026-03-03T09:00:00Z", "nextOn": "2026-03-24""#, in: agreed)
        let off = try talk("2026-03-12", in: cancelled)
        let path = "/v1/cases/\(cancelled)/conversations/\(off.text("id"))/cancellation"
        #expect(try desk.client.change("PUT", path, #"{"state": "aflyst", "reason": "Syg"}"#, ifMatch: off.tag).status == 200)
        try desk.held("2026-03-09", in: held)

        let found = try list("naeste-samtaler")
        #expect(found.texts("items", "case") == [unsettled, agreed, never, held, cancelled])
        #expect(found.texts("items", "kind") == ["ikke-afsluttet", "ikke-booket", "intet-aftalt", "intet-aftalt", "intet-aftalt"])
        #expect(found.texts("items", "text") == [
            "Første samtale var planlagt til den 4. marts 2026. Blev den holdt?",
            "I aftalte at mødes den 24. marts 2026. Der er ikke booket en samtale.",
            "Der har ikke været en samtale, siden sagen begyndte den 2. februar 2026.",
            "Den sidste samtale var den 9. marts 2026. Der er ikke aftalt en ny.",
            "Samtalen den 12. marts 2026 blev aflyst. Der er ikke booket en ny.",
        ])
        #expect(found.json["items"]?.elements?.map { $0["late"]?.boolean } == [true, false, false, false, false])
        #expect(found.json["items"]?[0]?["conversation"]?.text == past.text("id"))

        // Booked, they are one of the booked; a day further ahead than is looked is not there yet.
        _ = try talk("2026-03-20", in: agreed)
        _ = try talk("2026-03-09", #", "heldAt": "2026-03-09T09:30:00Z", "nextOn": "2026-06-01""#, in: never)
        #expect(try list("naeste-samtaler", "?kind=booket").texts("items", "case") == [agreed])
        #expect(try list("naeste-samtaler", "?kind=ikke-booket").texts("items", "case").isEmpty)
        #expect(try list("naeste-samtaler", "?kind=ikke-booket&weeks=20").texts("items", "case") == [never])
        #expect(try list("naeste-samtaler", "?kind=intet-aftalt&limit=1").json["complete"]?.boolean == false)
        #expect(try list("naeste-samtaler").texts("items", "case") == [unsettled, agreed, held, cancelled])
        #expect(try list("naeste-samtaler", as: desk.jobcenter.client(desk.jobcenter.people.companyConsultant.token)).texts("items", "case").isEmpty)
        #expect(try desk.client.get("/v1/worklists/frister?kind=booket").faults == ["?kind no-such-kind"])
    }

    @Test("The lists there are say what they show")
    func index() throws {
        let lists = try desk.client.get("/v1/worklists")
        #expect(lists.texts("items", "worklist") == [
            "naeste-samtaler", "planer-uden-bevaegelse", "planer-uden-underskrift", "borgernes-ark", "snart-langtidsledige", "frister",
        ])
        for item in lists.json["items"]?.elements ?? [] {
            #expect(try list(item["worklist"]?.text ?? "").json["weeks"] == item["weeks"])
            #expect(item["label"]?.text?.isEmpty == false && item["meaning"]?.text?.isEmpty == false)
        }
        #expect(lists.json["items"]?[1]?["kinds"]?.elements?.compactMap { $0["label"]?.text } == ["Indsatsplan", "ABC-jobplan"])
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

    @Test("An ABC-jobplan lies still too; a new version and a signature are movement")
    func stillJobPlans() throws {
        let (one, two) = (try desk.caseFile(1), try desk.caseFile(2))
        for caseID in [one, two] { try desk.jobPlan(in: caseID, made: "2026-01-05T08:00:00Z") }
        #expect(try list("planer-uden-bevaegelse").texts("items", "text") == Array(
            repeating: "Der er ikke sket noget i ABC-jobplanen siden den 5. januar 2026.", count: 2
        ))
        #expect(try list("planer-uden-bevaegelse", "?weeks=10").texts("items", "case").isEmpty)
        #expect(try list("planer-uden-bevaegelse", "?kind=indsatsplan").texts("items", "case").isEmpty)
        #expect(try desk.client.post("/v1/cases/\(one)/abc-jobplans", #"{"focus": "B"}"#).status == 201)
        for client in [desk.client, desk.leader] {
            #expect(try list("planer-uden-bevaegelse", "?kind=abc-jobplan", as: client).texts("items", "case") == [two])
        }
        let signed = try desk.client.change("PUT", "/v1/cases/\(two)/abc-jobplans/1/signature", #"{"citizen": {"how": "papir"}}"#, ifMatch: "*")
        #expect(signed.status == 200, "\(signed.text)")
        #expect(try list("planer-uden-bevaegelse").texts("items", "case").isEmpty)
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
        func sign(_ body: String) throws {
            let answer = try desk.client.change("PUT", "/v1/cases/\(caseID)/abc-jobplans/1/signature", body, ifMatch: "*")
            #expect(answer.status == 200, "\(answer.text)")
        }
        try sign(#"{"citizen": {"how": "papir"}}"#)
        #expect(try list("planer-uden-underskrift").texts("items", "text") == ["ABC-jobplanen fra den 10. marts 2026 mangler underskrift fra sagsbehandleren."])
        try sign(#"{"caseworker": {"how": "digitalt"}}"#)
        for client in [desk.client, desk.leader] { #expect(try list("planer-uden-underskrift", as: client).texts("items", "case").isEmpty) }
    }

    @Test("A plan that nobody signed years ago is still on the list, unless fewer weeks are asked for")
    func unsignedForYears() throws {
        let caseID = try desk.caseFile()
        try desk.jobPlan(in: caseID, made: "2022-03-10T08:00:00Z")
        for client in [desk.client, desk.leader] {
            #expect(try list("planer-uden-underskrift", as: client).texts("items", "text") == [
                "ABC-jobplanen fra den 10. marts 2022 mangler underskrift fra borgeren og sagsbehandleren.",
            ])
            #expect(try list("planer-uden-underskrift", "?weeks=104", as: client).texts("items", "case").isEmpty)
        }
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

    @Test("Months that are over leave the list as many weeks later as it looks ahead; a late first talk stays until it is held")
    func ageing() throws {
        let (recent, old) = (try desk.caseFile(1, from: "2025-08-20"), try desk.caseFile(2, from: "2025-07-20"))
        for caseID in [recent, old] { try desk.held("2025-08-21", in: caseID) }
        let never = try desk.caseFile(3, from: "2025-07-20")
        #expect(try list("frister").texts("items", "case") == [never, recent])
        #expect(try list("frister").texts("items", "day") == ["2025-07-27", "2026-02-19"])
        #expect(try list("frister", "?weeks=8").texts("items", "day") == ["2025-07-27", "2026-01-19", "2026-01-19", "2026-02-19"])
        #expect(try list("frister", "?weeks=2").texts("items", "case") == [never])
        // The case and the share keep them.
        #expect(try desk.client.get("/v1/cases/\(old)/deadlines").texts("items", "state").contains("forfalden"))
        let share = try desk.leader.get("/v1/reports/deadlines").items.first { $0["rule"]?["targetGroup"]?.text == "2" }
        #expect(share?["cases"]?.integer == 3)
    }

    @Test("A rule from today makes nobody late for months that were over before it")
    func newRule() throws {
        _ = try desk.caseFile(1, group: "6", benefit: "sygedagpenge", from: "2025-06-02")
        let running = try desk.caseFile(2, group: "6", benefit: "sygedagpenge", from: "2025-10-01")
        let rule = #"{"targetGroup": "6", "from": "\#(PlanDesk.today)", "talks": {"minimum": 4, "withinMonths": 6}, "firstTalk": {"days": 7}, "source": "Ny lov"}"#
        #expect(try desk.leader.post("/v1/deadline-rules", rule).status == 201)
        let found = try list("frister")
        #expect(found.texts("items", "case") == [running])
        #expect(found.texts("items", "text") == ["Mindst 4 samtaler senest den 31. marts 2026. Holdt: 0."])
    }

    @Test("Cases of which it is not known from when months count come last, as a kind of their own")
    func withoutStart() throws {
        let late = try desk.caseFile(1, from: "2026-03-02")
        let summed = try desk.caseFile(2, group: "1", benefit: "dagpenge", from: "2026-01-05")
        let ended = try desk.caseFile(3, from: "2026-02-02", to: "2026-02-20")
        _ = try desk.caseFile(4, group: "6", benefit: "sygedagpenge", from: "2026-02-02", to: "2026-02-20")
        let found = try list("frister")
        #expect(found.texts("items", "case") == [late, summed, ended])
        #expect(found.texts("items", "kind") == ["frist", "mangler-startdag", "mangler-startdag"])
        #expect(found.texts("items", "day") == ["2026-03-09", "2026-01-05", "2026-02-02"])
        #expect(try list("frister", "?kind=frist").texts("items", "case") == [late])
        #expect(try list("frister", "?kind=mangler-startdag").texts("items", "text") == [
            "Frister kan ikke regnes ud. Skriv på sagen, hvilken dag der regnes fra, eller hvor mange ugers ledighed der er lagt sammen.",
            "Frister kan ikke regnes ud, for sagen har ingen ydelse i dag. Skriv den ind, eller skriv, hvilken dag der regnes fra.",
        ])
        #expect(try desk.client.post("/v1/cases/\(summed)/deadline-starts", #"{"weeks": 4}"#).status == 201)
        #expect(try list("frister", "?kind=mangler-startdag").texts("items", "case") == [ended])
        let index = try desk.client.get("/v1/worklists").items.first { $0["worklist"]?.text == "frister" }
        #expect(index?["kinds"]?.elements?.compactMap { $0["label"]?.text } == ["Frist", "Mangler startdag"])
    }

    @Test("Who will soon be long-term unemployed by another definition, and by the municipality's own limit as it is set")
    func definitions() throws {
        let (half, most) = (try desk.caseFile(1, from: "2025-09-20"), try desk.caseFile(2, from: "2025-04-01"))
        let third = try desk.caseFile(3, from: "2025-10-25")
        #expect(try list("snart-langtidsledige").texts("items", "case").isEmpty)
        #expect(try list("snart-langtidsledige", "?definition=dst").texts("items", "case") == [most])
        let local = try list("snart-langtidsledige", "?definition=lokal")
        #expect(local.texts("items", "case") == [half, third])
        #expect(local.texts("items", "text") == [
            "Bliver langtidsledig den 21. marts 2026, hvis ydelsen fortsætter, regnet efter: Kommunens egen grænse.",
            "Bliver langtidsledig den 25. april 2026, hvis ydelsen fortsætter, regnet efter: Kommunens egen grænse.",
        ])
        let body = #"{"localWeeks": 20, "reason": "Vi vil tale med borgerne før."}"#
        #expect(try desk.leader.change("PUT", "/v1/unemployment-settings", body, ifMatch: "*").status == 200)
        #expect(try list("snart-langtidsledige", "?definition=lokal").texts("items", "day") == ["2026-03-14"])
        #expect(try desk.client.get("/v1/worklists/frister?definition=lokal").faults == ["?definition not-here"])
        #expect(try desk.client.get("/v1/worklists/snart-langtidsledige?definition=nej").faults == ["?definition unknown-code"])
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
