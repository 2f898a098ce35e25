import JSON
import Support
import Testing

/// The second half of a way over HTTP: from a praktik with a purpose that both accept, to a job, to a plan that goes on (R-53, R-84, R-86).
@Suite("From praktik to a job, and on")
struct CitizenToJobTests {
    @Test("R-53, R-84, R-86: a praktik with purpose and acceptances, a job, and a plan that goes on")
    func wholeWay() throws {
        let desk = try PlanDesk()
        let caseID = try desk.caseFile(from: "2025-12-01")
        let consultant = desk.jobcenter.people.companyConsultant

        // A screening at the first talk, and the talks that the rules ask for.
        #expect(try desk.client.post("/v1/cases/\(caseID)/screenings", #"{"observations": ["lille-netvaerk"], "risk": "ja", "reason": "Kender få."}"#).status == 201)
        try desk.held("2025-12-08", in: caseID)

        // Version 1, reckoned backwards from the goal: a course, then a praktik that is planned and not yet accepted.
        let first = try desk.kitchenPlan(in: caseID)
        let (course, praktik) = (first.ids("activities")[0], first.ids("activities")[1])
        #expect(first.texts("attention", "code") == ["accept-mangler"])
        #expect(try desk.outcome(#"{"state": "gennemfoert", "day": "2026-03-06", "evaluation": "Bestod hygiejnekurset."}"#, of: course, in: caseID).status == 201)

        // Nobody begins before citizen and employer know what it is for.
        #expect(try desk.outcome(#"{"state": "igang"}"#, of: praktik, in: caseID).faults == ["/state acceptance-missing"])
        let second = try desk.plan("""
            {"basedOn": 1, "companyConsultant": "\(consultant.id)", "mainGoals": ["Job i et køkken", "Job i en kantine"]}
            """, in: caseID)
        #expect(second.ids("activities") == [course, praktik])
        #expect(try desk.outcome(#"{"acceptedByCitizen": "2026-03-09", "acceptedByEmployer": "2026-03-10"}"#, of: praktik, version: 2, in: caseID).status == 201)
        let begun = try desk.outcome(#"{"state": "igang"}"#, of: praktik, version: 2, in: caseID)
        #expect(begun.json["progress"]?["igang"]?.integer == 1)
        #expect(try desk.outcome(#"{"state": "gennemfoert", "evaluation": "Kantinen vil gerne have hende."}"#, of: praktik, version: 2, in: caseID).status == 201)

        // The job: the benefit ends, the case is closed, and the plan is not.
        let periods = #"{"periods": [{"benefit": "kontanthjaelp", "from": "2025-12-01", "to": "2026-03-09"}]}"#
        #expect(try desk.client.change("PUT", "/v1/cases/\(caseID)/benefit-periods", periods, ifMatch: "*").status == 200)
        #expect(try desk.client.change("PUT", "/v1/cases/\(caseID)/closure", #"{"reason": "job"}"#, ifMatch: "*").status == 200)
        let goals = second.ids("subGoals")
        let third = try desk.plan("""
            {"basedOn": 2, "mainGoals": ["Blive i jobbet"],
             "subGoals": [{"id": "\(goals[1])", "text": "Har prøvet et køkken"}, {"text": "Falder til"}],
             "activities": [
               {"id": "\(praktik)", "subGoalNumber": 1, "text": "Praktik i kantinen", "kind": "virksomhedspraktik", "purpose": {"text": "At prøve arbejdet og møde kolleger"}},
               {"subGoalNumber": 2, "text": "Mentor de første tre måneder", "kind": "mentor", "from": "2026-03-16", "to": "2026-06-16"}]}
            """, in: caseID)
        #expect(third.json["version"]?.integer == 3)
        #expect(third.texts("activities", "state") == ["gennemfoert", "planlagt"], "what came of the praktik came along")
        #expect(third.texts("outcomes", "activity") == [praktik, praktik, praktik])
        let mentor = third.ids("activities")[1]
        #expect(try desk.outcome(#"{"state": "igang"}"#, of: mentor, version: 3, in: caseID).status == 201)

        // Every version is as it was, and the story tells the way.
        #expect(try desk.client.get("/v1/cases/\(caseID)/indsatsplans/1").texts("activities") == ["Hygiejnekursus", "Praktik i kantinen"])
        let story = try desk.client.get("/v1/cases/\(caseID)/timeline").texts("items")
        for sentence in [
            "Indsatsplanen begyndte.", "»Hygiejnekursus« blev gennemført den 6. marts 2026.", "Indsatsplanen fik version 2.",
            "Formålet med »Praktik i kantinen« er godkendt af borgeren og virksomheden.", "»Praktik i kantinen« gik i gang.",
            "»Praktik i kantinen« blev gennemført.", "Indsatsplanen fik version 3.", "»Mentor de første tre måneder« gik i gang.",
        ] {
            #expect(story.contains(sentence), "\(sentence)")
        }
        let paper = try desk.client.get("/v1/cases/\(caseID)/indsatsplans/3/document", headers: [("Accept", "text/plain")]).text
        #expect(paper.contains("Blive i jobbet") && paper.contains("Kantinen vil gerne have hende.") && paper.contains("Virksomhedskonsulent 2"))
        #expect(try desk.client.get("/v1/worklists/planer-uden-bevaegelse").json["items"]?.elements?.isEmpty == true)
    }
}
