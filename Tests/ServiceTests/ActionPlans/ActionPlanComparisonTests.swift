import JSON
import Support
import Testing

@Suite("Indsatsplans: versions compared, one case's plan, and who is asked (R-82 to R-84, R-87)")
struct ActionPlanComparisonTests {
    private let desk: PlanDesk
    private let caseID: String

    init() throws {
        desk = try PlanDesk()
        caseID = try desk.caseFile()
    }

    @Test("What was added, removed, changed and moved, and the goal before and after; any two compare, either way round")
    func compare() throws {
        let first = try desk.kitchenPlan(in: caseID)
        let (goals, activities) = (first.ids("subGoals"), first.ids("activities"))
        try desk.plan("""
            {"basedOn": 1, "mainGoals": ["Job i et køkken", "Kantine"],
             "subGoals": [{"id": "\(goals[1])", "text": "Har prøvet et stort køkken"}, {"text": "Har en hverdag"}],
             "activities": [{"subGoalNumber": 2, "text": "Mentor", "kind": "mentor"},
               {"id": "\(activities[1])", "subGoalNumber": 2, "text": "Praktik i kantinen", "kind": "virksomhedspraktik", "from": "2026-03-16", "to": "2026-04-20",
                "provider": "Kantinen", "purpose": {"text": "At prøve arbejdet og møde kolleger"}}]}
            """, in: caseID)
        let path = "/v1/cases/\(caseID)/indsatsplans"
        let answer = try desk.client.get("\(path)/2?compareWith=1")
        let difference = try #require(answer.json["comparison"])
        #expect(difference["with"]?.integer == 1)
        #expect(difference["mainGoals"]?["from"]?.elements?.compactMap(\.text) == ["Job i et køkken"])
        #expect(difference["mainGoals"]?["to"]?.elements?.compactMap(\.text) == ["Job i et køkken", "Kantine"])
        func texts(_ part: String, _ list: String) -> [String] { difference[part]?[list]?.elements?.compactMap { $0["text"]?.text } ?? [] }
        #expect(texts("subGoals", "added") == ["Har en hverdag"])
        #expect(texts("subGoals", "removed") == ["Kender hygiejnereglerne"])
        #expect(difference["subGoals"]?["changed"]?[0]?["to"]?["text"]?.text == "Har prøvet et stort køkken")
        #expect(texts("subGoals", "moved") == [])
        #expect(texts("activities", "added") == ["Mentor"])
        #expect(texts("activities", "removed") == ["Hygiejnekursus"])
        let removed = difference["activities"]?["removed"]?[0]
        #expect(removed?["subGoalNumber"]?.integer == 1 && removed?["provider"]?.text == "Prøvekøbing Skole", "as it stood there")
        let changed = difference["activities"]?["changed"]?[0]
        #expect(changed?["from"]?["provider"]?.isNull == true && changed?["to"]?["provider"]?.text == "Kantinen")
        #expect(changed?["to"]?["to"]?.text == "2026-04-20" && changed?["to"]?["purpose"]?.text == "At prøve arbejdet og møde kolleger")
        #expect(texts("activities", "moved") == ["Praktik i kantinen"])
        let moved = difference["activities"]?["moved"]?[0]
        #expect(moved?["from"]?["subGoal"]?.text == goals[1] && moved?["to"]?["subGoalNumber"]?.integer == 2)

        let back = try #require(try desk.client.get("\(path)/1?compareWith=2").json["comparison"])
        #expect(back["activities"]?["added"]?[0]?["text"]?.text == "Hygiejnekursus")
        let same = try #require(try desk.client.get("\(path)/2?compareWith=2").json["comparison"])
        #expect(same["mainGoals"]?.isNull == true && same["activities"]?["changed"]?.elements?.isEmpty == true)
        #expect(try desk.client.get("\(path)/2?compareWith=9").faults == ["?compareWith unknown-version"])
        #expect(try desk.client.get("\(path)/2").json["comparison"] == nil)
    }

    @Test("The list can be of one case, and of one out of sight it is empty")
    func ofOneCase() throws {
        let other = try desk.caseFile(2)
        for file in [caseID, other] { try desk.kitchenPlan(in: file) }
        func cases(_ query: String) throws -> [String] {
            try desk.client.get("/v1/indsatsplans?\(query)").json["items"]?.elements?.compactMap { $0["case"]?.text } ?? []
        }
        #expect(try cases("limit=10") == [caseID, other])
        #expect(try cases("case=\(other)") == [other])
        #expect(try cases("case=\(other)&responsible=me&team=\(desk.jobcenter.people.sygedagpenge)") == [other])
        #expect(try cases("case=\(other)&responsible=\(desk.jobcenter.people.leader.id)") == [])
        #expect(try cases("case=\(other)&team=\(desk.jobcenter.people.jobindsats)") == [])
        #expect(try cases("case=019ab3c4-f000-7000-8000-00000000000f") == [])
        let outside = desk.jobcenter.client(desk.jobcenter.people.companyConsultant.token)
        #expect(try outside.get("/v1/indsatsplans?case=\(other)").json["items"]?.elements?.isEmpty == true)
    }

    @Test("R-87: who is asked can be emptied; what is left out stays, and the first version names the caller")
    func consultants() throws {
        let company = desk.jobcenter.people.companyConsultant.id
        let first = try desk.plan(#"{"mainGoals": ["Job"], "consultant": null, "consultantPhone": "00000017", "companyConsultant": "\#(company)"}"#, in: caseID)
        #expect(first.text("consultant") == "\(desk.jobcenter.people.caseworker.id)")
        let second = try desk.plan(#"{"basedOn": 1, "direction": "baglaens"}"#, in: caseID)
        #expect(second.text("consultantPhone") == "00000017")
        #expect(second.text("companyConsultant") == "\(company)")
        let third = try desk.plan(#"{"basedOn": 2, "consultant": null, "consultantPhone": null, "companyConsultant": null}"#, in: caseID)
        for name in ["consultant", "consultantPhone", "companyConsultant"] { #expect(third.json[name]?.isNull == true, "\(name)") }
        #expect(try desk.plan(#"{"basedOn": 3, "mainGoals": ["Et job"]}"#, in: caseID).json["consultant"]?.isNull == true)
        let paper = try desk.client.get("/v1/cases/\(caseID)/indsatsplans/4/document", headers: [("Accept", "text/plain")]).text
        #expect(!paper.contains("00000017") && !paper.contains("Virksomhedskonsulent"))
    }
}
