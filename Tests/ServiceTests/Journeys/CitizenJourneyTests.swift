import Domain
import JSON
import Support
import Testing

/// A citizen from the first conversation on, over HTTP alone, as the caseworker's screens would do it.
@Suite("From the first conversation to a job")
struct CitizenJourneyTests {
    private let desk: ConversationDesk

    init() throws {
        desk = try ConversationDesk()
    }

    @Test("""
        First conversation, two that follow, three versions of the ABC-jobplan, a praktik, a job, and a plan that goes on: each begins with what the last one \
        left (R-53, R-69, R-77 to R-79, R-84, R-86)
        """)
    func threeVersions() throws {
        let first = try firstConversation()
        let second = try secondConversation(after: first)
        try thirdConversation(after: second)

        let plans = try desk.client.get("/v1/cases/\(desk.caseID)/abc-jobplans").items
        #expect(plans.compactMap { $0["number"]?.integer } == [1, 2, 3])
        #expect(plans.compactMap { $0["focus"]?.text } == ["A", "B", "A"])
        #expect(plans.map { $0["signatures"]?["citizen"]?.isNull == false } == [true, false, false])
        let difference = try #require(try desk.client.get("/v1/cases/\(desk.caseID)/abc-jobplans/3?compareWith=1").json["comparison"])
        #expect(difference.texts("added", "text") == ["At hjælpe børn med lektier", "Skolekøkkener i Prøveby"])
        #expect(difference.texts("removed", "text") == ["Skrive et langt CV"])
        #expect(difference.texts("changed", "id").count == 1)
        #expect(try desk.client.get("/v1/conversations?responsible=me&state=afholdt").items.count == 3)
        let story = try desk.story()
        #expect(Array(story.prefix(6)) == [
            "Sagen begyndte. Ansvarlig: Sagsbehandler 4.", "Sagen bringes med et spørgsmål.", "Testborger 1 kom med i sagen.",
            "Psykiateren kom med i sagen.", "Første samtale blev planlagt til den \(danishToday).", "Første samtale blev holdt.",
        ])
        #expect(story.suffix(2) == ["Opfølgende samtale blev holdt.", "ABC-jobplanen fik version 3. Fokus gik fra B til A."])

        try praktikAndJob()
        try planGoesOn()
    }

    private var danishToday: String { Copenhagen.day(of: desk.now).danish }

    /// Planned, and held with agreements, a placement and the first version; the citizen signs and takes the sheet home.
    private func firstConversation() throws -> TestAnswer {
        let planned = try desk.plan(#", "minutes": 60, "place": "Lokale 2""#, inHours: 0)
        #expect(planned.text("kind") == "foerste")
        let guide = try desk.client.get("/v1/conversation-guides/\(planned.json["guide"]?["id"]?.text ?? "")")
        #expect(guide.text("kind") == "foerste")
        let held = try desk.client.change("PUT", desk.path(planned, "/completion"), """
            {"focus": "A", "applicationsAgreed": 4, "notes": "Vil helst arbejde med små børn.", "nextOn": "\(desk.day(14))",
             "agreements": [{"what": "Søge fire job under A", "responsible": {"actor": "\(desk.borger)"}, "due": "\(desk.day(13))"},
                            {"what": "Finde ledige job i fritidshjem", "responsible": {"staff": "\(desk.people.caseworker.id)"}, "due": "\(desk.day(7))"}],
             "positions": [{"actor": "\(desk.borger)", "systemFaglighed": 30, "individOmverden": -20, "statement": "Jeg vil gerne, men er nervøs."}],
             "jobPlan": {"returnBy": "\(desk.day(10))", "focusShiftOn": "\(desk.day(28))",
               "lines": [{"letter": "A", "kind": "funktion", "text": "Pædagogmedhjælper"},
                         {"letter": "A", "kind": "opgave", "text": "Skrive et langt CV", "responsible": {"actor": "\(desk.borger)"}, "due": "\(desk.day(10))"}]}}
            """, ifMatch: planned.tag)
        try #require(held.status == 200, "\(held.text)")
        let plan = try desk.client.get("/v1/cases/\(desk.caseID)/abc-jobplans/1")
        #expect(plan.json.texts("attention", "code") == ["tomt-bogstav", "tomt-bogstav", "titel-for-funktion"])
        let signed = try desk.client.change(
            "PUT", "/v1/cases/\(desk.caseID)/abc-jobplans/1/signature", #"{"citizen": {"how": "papir"}, "caseworker": {"how": "digitalt"}}"#, ifMatch: plan.tag
        )
        #expect(signed.status == 200)
        #expect(try desk.client.get("/v1/cases/\(desk.caseID)/abc-jobplans/1/document/cpr").text.contains("610170-1001"))
        return held
    }

    /// Begins with what was agreed; one agreement is kept, the plan moves its focus to B.
    private func secondConversation(after first: TestAnswer) throws -> TestAnswer {
        let planned = try desk.plan(inHours: 1)
        #expect(planned.text("kind") == "opfoelgning")
        let previous = try #require(planned.json["previous"])
        #expect(previous["conversation"]?["notes"]?.text == "Vil helst arbejde med små børn.")
        #expect(previous.texts("agreements", "what") == ["Finde ledige job i fritidshjem", "Søge fire job under A"])
        let mine = try #require(previous["agreements"]?[0]?["id"]?.text)
        let kept = try desk.client.change("PUT", "/v1/agreements/\(mine)/completion", #"{"state": "udfoert", "result": "Fandt tre"}"#, ifMatch: "*")
        #expect(kept.status == 200)
        let lines = try #require(previous["jobPlan"]?.texts("lines", "id"))
        let held = try desk.client.change("PUT", desk.path(planned, "/completion"), """
            {"focus": "B", "applicationsSent": 3, "unsolicitedAgreed": 2, "refusals": [{"employer": "Børnehaven Prøven", "reason": "Søgte en med erfaring"}],
             "notes": "Ser på job med de samme opgaver.",
             "jobPlan": {"basedOn": 1, "focus": "B",
               "lines": [{"id": "\(lines[0])", "letter": "A", "kind": "funktion", "text": "At lege og lære med de mindste"},
                         {"letter": "B", "kind": "funktion", "text": "At hjælpe børn med lektier"},
                         {"letter": "C", "kind": "virksomhed", "text": "Skolekøkkener i Prøveby"}]}}
            """, ifMatch: planned.tag)
        try #require(held.status == 200, "\(held.text)")
        let plan = try desk.client.get("/v1/cases/\(desk.caseID)/abc-jobplans/2")
        #expect(plan.json["attention"]?.elements?.isEmpty == true)
        #expect(plan.text("conversation") == planned.text("id"))
        return held
    }

    /// The focus goes back to A with a reason; what came before stands as it was.
    private func thirdConversation(after second: TestAnswer) throws {
        let planned = try desk.plan(inHours: 2)
        #expect(planned.json["previous"]?["conversation"]?["id"]?.text == second.text("id"))
        #expect(planned.json["previous"]?["conversation"]?.texts("refusals", "reason") == ["Søgte en med erfaring"])
        let body = #"{"notes": "Børnehaven ringede.", "jobPlan": {"focus": "A"}}"#
        let refused = try desk.client.change("PUT", desk.path(planned, "/completion"), body, ifMatch: planned.tag)
        #expect(refused.faults == ["/jobPlan/stepBackReason required"])
        let reasoned = #"{"notes": "Børnehaven ringede.", "jobPlan": {"focus": "A", "stepBackReason": "Børnehaven har et vikariat."}}"#
        let held = try desk.client.change("PUT", desk.path(planned, "/completion"), reasoned, ifMatch: planned.tag)
        try #require(held.status == 200, "\(held.text)")
    }

    private var plans: String { "/v1/cases/\(desk.caseID)/indsatsplans" }

    /// The vikariat of the ABC-jobplan becomes a praktik with a purpose that citizen and employer know, and the praktik a job.
    private func praktikAndJob() throws {
        let made = try desk.client.post(plans, """
            {"mainGoals": ["Job i en børnehave"], "subGoals": [{"text": "Har prøvet en hverdag med børn"}],
             "activities": [{"subGoalNumber": 1, "text": "Praktik i Børnehaven Prøven", "kind": "virksomhedspraktik", "provider": "Børnehaven Prøven",
               "from": "\(desk.day(0))", "to": "\(desk.day(28))", "purpose": {"text": "At prøve en hverdag i en børnehave"}}]}
            """)
        try #require(made.status == 201, "\(made.text)")
        let praktik = try #require(made.ids("activities").first)
        let rows = "\(plans)/1/activities/\(praktik)/outcome"
        #expect(try desk.client.post(rows, #"{"state": "igang"}"#).faults == ["/state acceptance-missing"])
        #expect(try desk.client.post(rows, #"{"acceptedByCitizen": "\#(desk.day(0))", "acceptedByEmployer": "\#(desk.day(0))"}"#).status == 201)
        #expect(try desk.client.post(rows, #"{"state": "igang"}"#).status == 201)
        #expect(try desk.client.post(rows, #"{"state": "gennemfoert", "evaluation": "Børnehaven vil ansætte hende."}"#).status == 201)
        #expect(try desk.client.change("PUT", "/v1/cases/\(desk.caseID)/closure", #"{"reason": "job"}"#, ifMatch: "*").status == 200)
    }

    /// The job is no end: the plan has a new version, and the next conversation begins with it.
    private func planGoesOn() throws {
        let goal = try #require(try desk.client.get(plans + "/1").ids("subGoals").first)
        let next = try desk.client.post(plans, """
            {"basedOn": 1, "mainGoals": ["Blive i jobbet"], "subGoals": [{"id": "\(goal)", "text": "Har prøvet en hverdag med børn"}, {"text": "Falder til"}],
             "activities": [{"subGoalNumber": 2, "text": "Mentor den første måned", "kind": "mentor"}]}
            """)
        try #require(next.status == 201, "\(next.text)")
        #expect(try desk.client.change("DELETE", "/v1/cases/\(desk.caseID)/closure", nil, ifMatch: "*").status == 200)
        let previous = try #require(try desk.plan(inHours: 3).json["previous"])
        #expect(previous["conversation"]?["notes"]?.text == "Børnehaven ringede.")
        #expect(previous["indsatsplan"]?["version"]?.integer == 2)
        #expect(previous["jobPlan"]?["focus"]?.text == "A")
        #expect(try desk.client.get(plans + "/1").texts("activities") == ["Praktik i Børnehaven Prøven"], "what was is as it was")
        let story = try desk.story()
        let way = [
            "Første samtale blev holdt.", "ABC-jobplanen fik version 3. Fokus gik fra B til A.", "Indsatsplanen begyndte.",
            "»Praktik i Børnehaven Prøven« gik i gang.", "»Praktik i Børnehaven Prøven« blev gennemført.", "Indsatsplanen fik version 2.",
        ]
        #expect(story.filter(way.contains) == way)
    }
}
