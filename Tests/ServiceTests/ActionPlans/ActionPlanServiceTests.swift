import JSON
import Support
import Testing

@Suite("Indsatsplans over HTTP (R-81 to R-88)")
struct ActionPlanServiceTests {
    private let desk: PlanDesk
    private let caseID: String

    init() throws {
        desk = try PlanDesk()
        caseID = try desk.caseFile()
    }

    @Test("R-83: what is wrong comes back at once, each with its place, and nothing is changed")
    func faults() throws {
        let answer = try desk.client.post("/v1/cases/\(caseID)/indsatsplans", """
            {"subGoals": [{"text": "Kursus", "id": "019ab3c4-f000-7000-8000-00000000000f"}],
             "activities": [
               {"subGoalNumber": 2, "text": "Kursus", "kind": "opkvalificering", "from": "2026-03-12", "to": "2026-03-11"},
               {"subGoalNumber": 1, "text": "Praktik", "kind": "virksomhedspraktik"},
               {"subGoalNumber": 1, "text": "Løntilskud", "kind": "loentilskud", "purpose": {"text": "Oplæring", "acceptedByEmployer": "2026-03-11"}}],
             "consultant": "019ab3c4-f000-7000-8000-00000000000f"}
            """)
        #expect(answer.status == 422)
        #expect(Set(answer.faults) == [
            "/subGoals/0/id unknown-sub-goal", "/activities/0/subGoalNumber leads-nowhere", "/activities/0/to ends-before-start",
            "/activities/1/purpose purpose-missing", "/activities/2/purpose/acceptedByEmployer in-the-future", "/consultant unknown-staff",
            "/mainGoals required",
        ])
        #expect(try desk.client.get("/v1/cases/\(caseID)/indsatsplans").json["items"]?.elements?.isEmpty == true)
    }

    @Test("R-84: a version starts as a copy of the newest, keeps what goes on with everything that came of it, and never changes")
    func versions() throws {
        let first = try desk.kitchenPlan(in: caseID)
        let activities = first.ids("activities")
        #expect(first.header("location") == "/v1/cases/\(caseID)/indsatsplans/1")
        #expect(first.json["activities"]?[1]?["subGoal"]?.text == first.ids("subGoals")[1])
        #expect(try desk.outcome(#"{"state": "gennemfoert", "evaluation": "Bestod"}"#, of: activities[0], in: caseID).status == 201)

        let copy = try desk.plan(#"{"basedOn": 1, "mainGoals": ["Job i et køkken", "Job i en kantine"]}"#, in: caseID)
        #expect(copy.json["version"]?.integer == 2)
        #expect(copy.ids("activities") == activities)
        #expect(copy.ids("subGoals") == first.ids("subGoals"))
        #expect(copy.text("consultantPhone") == "00000017")
        #expect(copy.json["activities"]?[0]?["state"]?.text == "gennemfoert")
        #expect(copy.json["progress"]?["gennemfoert"]?.integer == 1)

        let stale = try desk.client.post("/v1/cases/\(caseID)/indsatsplans", #"{"basedOn": 1, "mainGoals": ["Andet"]}"#)
        #expect(stale.status == 409)
        #expect(stale.text("code") == "newer-version")
        #expect(stale.text("detail").contains("nået til version 2") && stale.text("detail").contains("bygger på version 1"), "\(stale.text)")

        let shorter = try desk.plan("""
            {"basedOn": 2, "subGoals": [{"id": "\(first.ids("subGoals")[1])", "text": "Har prøvet et stort køkken"}],
             "activities": [{"id": "\(activities[1])", "subGoalNumber": 1, "text": "Praktik i kantinen", "kind": "virksomhedspraktik",
                             "purpose": {"text": "At prøve arbejdet"}}]}
            """, in: caseID)
        #expect(shorter.ids("activities") == [activities[1]])
        let again = try desk.client.get("/v1/cases/\(caseID)/indsatsplans/1")
        #expect(again.texts("subGoals") == ["Kender hygiejnereglerne", "Har prøvet et køkken"])
        #expect(again.ids("activities") == activities)
        #expect(again.json["newestVersion"]?.integer == 3)
        #expect(try desk.client.get("/v1/cases/\(caseID)/indsatsplans/4").status == 404)
        #expect(try desk.client.get("/v1/cases/\(caseID)/indsatsplans/01").status == 404)
        let page = try desk.client.get("/v1/cases/\(caseID)/indsatsplans?limit=2")
        #expect(page.json["items"]?.elements?.compactMap { $0["version"]?.integer } == [3, 2])
    }

    @Test("R-83: an activity that was copied and whose sub-goal was left out leads nowhere")
    func droppedGoal() throws {
        try desk.kitchenPlan(in: caseID)
        let answer = try desk.client.post("/v1/cases/\(caseID)/indsatsplans", #"{"basedOn": 1, "subGoals": [{"text": "Noget nyt"}]}"#)
        #expect(answer.status == 422)
        #expect(answer.faults == ["/activities leads-nowhere", "/activities leads-nowhere"])
        #expect(answer.json["errors"]?[0]?["detail"]?.text
            == "»Hygiejnekursus« fører til et delmål, der ikke er med i subGoals. Tag delmålet med igen, eller send activities, som de skal være nu.")
    }

    @Test("A version names the one it was made from, and says something more; else it is none")
    func basedOnAndSaid() throws {
        let path = "/v1/cases/\(caseID)/indsatsplans"
        let none = try desk.client.post(path, #"{"basedOn": 1, "mainGoals": ["Job"]}"#)
        #expect(none.status == 409 && none.text("detail").contains("ingen version"), "\(none.text)")
        try desk.kitchenPlan(in: caseID)
        let unnamed = try desk.client.post(path, #"{"mainGoals": ["Job"], "consultant": "\#(caseID)"}"#)
        #expect(Set(unnamed.faults) == ["/basedOn version-missing", "/consultant unknown-staff"])
        #expect(unnamed.text.contains("Planen har version 1."))
        for body in [#"{"basedOn": 1}"#, #"{"basedOn": 1, "mainGoals": null, "agreements": []}"#] {
            #expect(try desk.client.post(path, body).faults == [" nothing-said"], "\(body)")
        }
        #expect(Set(try desk.client.post(path, "{}").faults) == ["/basedOn version-missing", " nothing-said"])
        #expect(try desk.client.get(path).items.count == 1)
    }

    @Test("R-53: praktik cannot be under way before both have accepted the purpose; until then it is a hint, and kept from nobody")
    func acceptance() throws {
        let plan = try desk.kitchenPlan(in: caseID)
        let praktik = plan.ids("activities")[1]
        #expect(plan.texts("attention", "code") == ["accept-mangler"])
        for body in [#"{"state": "igang"}"#, #"{"state": "igang", "acceptedByCitizen": "2026-03-09"}"#,
                     #"{"state": "igang", "day": "2026-03-08", "acceptedByCitizen": "2026-03-09", "acceptedByEmployer": "2026-03-09"}"#] {
            let answer = try desk.outcome(body, of: praktik, in: caseID)
            #expect(answer.status == 422)
            #expect(answer.faults == ["/state acceptance-missing"], "\(body)")
            let late = "Virksomheden godkendte først formålet den 9. marts 2026, og aktiviteten skulle være begyndt den 8. marts 2026."
            #expect(answer.text.contains(late) == body.contains("2026-03-08"), "\(answer.text)")
        }
        #expect(try desk.outcome(#"{"acceptedByCitizen": "2026-03-09"}"#, of: praktik, in: caseID).status == 201)
        let begun = try desk.outcome(#"{"state": "igang", "acceptedByEmployer": "2026-03-10"}"#, of: praktik, in: caseID)
        #expect(begun.status == 201)
        #expect(begun.json["activities"]?[1]?["purpose"]?["acceptedByCitizen"]?.text == "2026-03-09")
        #expect(begun.json["activities"]?[1]?["state"]?.text == "igang")
        #expect(begun.texts("attention") == [])
    }

    @Test("A row says something, of a day that has come, about an activity of that version")
    func rows() throws {
        let course = try desk.kitchenPlan(in: caseID).ids("activities")[0]
        #expect(try desk.outcome("{}", of: course, in: caseID).faults == [" nothing-said"])
        #expect(try desk.outcome(#"{"state": "igang", "day": "2026-03-11"}"#, of: course, in: caseID).faults == ["/day in-the-future"])
        #expect(try desk.outcome(#"{"acceptedByEmployer": "2026-03-10"}"#, of: course, in: caseID).faults == ["/acceptedByEmployer no-purpose"])
        #expect(try desk.outcome(#"{"state": "igang"}"#, of: course, version: 2, in: caseID).status == 404)
    }

    @Test("R-86: the plan does not end by itself when a job begins: the case may be closed, and the plan goes on")
    func goesOn() throws {
        let course = try desk.kitchenPlan(in: caseID).ids("activities")[0]
        #expect(try desk.client.change("PUT", "/v1/cases/\(caseID)/closure", #"{"reason": "job"}"#, ifMatch: "*").status == 200)
        #expect(try desk.outcome(#"{"state": "igang"}"#, of: course, in: caseID).json["activities"]?[0]?["state"]?.text == "igang")
        #expect(try desk.plan(#"{"basedOn": 1, "mainGoals": ["Blive i jobbet"]}"#, in: caseID).json["version"]?.integer == 2)
    }

    @Test("History and story tell what happened")
    func story() throws {
        let course = try desk.kitchenPlan(in: caseID).ids("activities")[0]
        _ = try desk.outcome(#"{"state": "gennemfoert", "evaluation": "Bestod"}"#, of: course, in: caseID)
        try desk.plan(#"{"basedOn": 1, "mainGoals": ["Kantine"]}"#, in: caseID)
        let lines = try desk.client.get("/v1/cases/\(caseID)/timeline").json["items"]?.elements ?? []
        #expect(lines.suffix(3).compactMap { $0["text"]?.text } == [
            "Indsatsplanen begyndte.", "»Hygiejnekursus« blev gennemført.", "Indsatsplanen fik version 2.",
        ])
        #expect(lines.suffix(3).map { $0["quote"]?.text } == ["Job i et køkken", "Bestod", "Kantine"])
    }

    @Test("The story tells all that one row says, with its day where that was another than the day it was recorded")
    func rowsInTheStory() throws {
        let praktik = try desk.kitchenPlan(in: caseID).ids("activities")[1]
        let rows = [
            (#"{"acceptedByCitizen": "2026-03-09", "evaluation": "Hun glæder sig"}"#,
             "»Praktik i kantinen« blev evalueret. Formålet er godkendt af borgeren."),
            (#"{"state": "igang", "acceptedByEmployer": "2026-03-10"}"#, "»Praktik i kantinen« gik i gang. Formålet er godkendt af virksomheden."),
            (#"{"state": "udsat", "day": "2025-03-03"}"#, "»Praktik i kantinen« blev udsat den 3. marts 2025."),
            (#"{"state": "planlagt"}"#, "»Praktik i kantinen« står som planlagt."),
            (#"{"state": "planlagt", "day": "2026-03-09"}"#, "»Praktik i kantinen« står som planlagt fra den 9. marts 2026."),
            (#"{"evaluation": "God", "day": "2026-03-09"}"#, "»Praktik i kantinen« blev evalueret den 9. marts 2026."),
            (#"{"withdrawsCitizen": true, "acceptedByCitizen": "2026-03-10"}"#,
             "Borgerens godkendelse af formålet med »Praktik i kantinen« blev trukket tilbage. Formålet er godkendt af borgeren."),
            (#"{"state": "afbrudt", "withdrawsEmployer": true}"#,
             "»Praktik i kantinen« blev afbrudt. Virksomhedens godkendelse af formålet blev trukket tilbage."),
        ]
        for (body, _) in rows { #expect(try desk.outcome(body, of: praktik, in: caseID).status == 201, "\(body)") }
        #expect(try desk.client.get("/v1/cases/\(caseID)/timeline").texts("items").suffix(rows.count) == ArraySlice(rows.map(\.1)))
    }

    @Test("A feed tells of a plan that got a version or a row, and of one that went out of sight")
    func feed() throws {
        try desk.kitchenPlan(in: caseID)
        let other = try desk.caseFile(2)
        let reader = desk.jobcenter.client(desk.jobcenter.people.integration)
        let since = try reader.get("/v1/indsatsplans").text("changes")
        let course = try desk.kitchenPlan(in: other).ids("activities")[0]
        _ = try desk.outcome(#"{"state": "igang"}"#, of: course, in: other)
        let changed = try reader.get("/v1/indsatsplans?changedSince=\(since)")
        #expect(changed.json["items"]?.elements?.compactMap { $0["case"]?.text } == [other])
        #expect(changed.json["items"]?[0]?["activities"]?[0]?["state"]?.text == "igang")
        let citizen = try desk.client.get("/v1/cases/\(other)").text("citizen")
        let body = #"{"staff": ["\#(desk.jobcenter.people.caseworker.id)"], "reason": "Prøve"}"#
        #expect(try desk.client.change("PUT", "/v1/citizens/\(citizen)/protection", body, ifMatch: "*").status == 200)
        let gone = try reader.get("/v1/indsatsplans?changedSince=\(changed.text("changes"))")
        #expect(gone.json["items"]?.elements?.map { $0["removed"]?.boolean } == [true])
        #expect(try reader.get("/v1/indsatsplans").json["items"]?.elements?.compactMap { $0["case"]?.text } == [caseID])
        #expect(try desk.client.get("/v1/indsatsplans?responsible=me").json["items"]?.elements?.compactMap { $0["case"]?.text } == [caseID, other])
        #expect(try desk.leader.get("/v1/indsatsplans?responsible=me").json["items"]?.elements?.isEmpty == true)
        let teams = desk.jobcenter.people
        #expect(try desk.leader.get("/v1/indsatsplans?team=\(teams.sygedagpenge)").json["items"]?.elements?.count == 1)
        #expect(try desk.leader.get("/v1/indsatsplans?team=\(teams.jobindsats)").json["items"]?.elements?.isEmpty == true)
        #expect(try desk.jobcenter.client(desk.jobcenter.people.companyConsultant.token).get("/v1/indsatsplans").json["items"]?.elements?.isEmpty == true)
    }
}
