import Domain
import JSON
import Support
import Testing

@Suite("What a conversation begins with, and days that cannot be")
struct ConversationBeginningTests {
    private let desk: ConversationDesk

    init() throws {
        desk = try ConversationDesk()
    }

    @Test("A conversation begins with the newest indsatsplan: its goals, how far each has come, what is next, and where the whole is (R-84)")
    func indsatsplan() throws {
        _ = try desk.plan(#", "heldAt": "\#(desk.hours(-24))""#, inHours: -24)
        let next = try desk.plan()
        #expect(next.json["previous"]?["indsatsplan"]?.isNull == true)
        let plans = "/v1/cases/\(desk.caseID)/indsatsplans"
        let made = try desk.client.post(plans, """
            {"mainGoals": ["Job i et køkken"], "subGoals": [{"text": "Kender hygiejnereglerne"}, {"text": "Har prøvet et køkken"}],
             "activities": [{"subGoalNumber": 1, "text": "Hygiejnekursus", "kind": "opkvalificering"}, {"subGoalNumber": 2, "text": "Mentor", "kind": "mentor"},
                            {"subGoalNumber": 2, "text": "Besøg i kantinen", "kind": "andet"}, {"subGoalNumber": 2, "text": "Kursus i opvask", "kind": "enkeltfag"}]}
            """)
        try #require(made.status == 201, "\(made.text)")
        for (place, state) in [(0, "gennemfoert"), (1, "igang")] {
            let activity = made.json["activities"]?[place]?["id"]?.text ?? ""
            #expect(try desk.client.post("\(plans)/1/activities/\(activity)/outcome", #"{"state": "\#(state)"}"#).status == 201)
        }
        #expect(try desk.client.post(plans, #"{"basedOn": 1, "mainGoals": ["Job i et køkken", "Job i en kantine"]}"#).status == 201)
        let plan = try #require(try desk.client.get(desk.path(next)).json["previous"]?["indsatsplan"])
        #expect(plan["version"]?.integer == 2)
        #expect(plan["mainGoals"]?.elements?.compactMap(\.text) == ["Job i et køkken", "Job i en kantine"])
        #expect(plan.texts("subGoals", "text") == ["Kender hygiejnereglerne", "Har prøvet et køkken"])
        let progress = try #require(plan["subGoals"]?.elements?.map { $0["progress"] })
        #expect(progress.map { $0?["activities"]?.integer } == [1, 3])
        #expect(progress.map { $0?["gennemfoert"]?.integer } == [1, 0])
        #expect(progress.map { $0?["igang"]?.integer } == [0, 1])
        #expect(plan["progress"]?["planlagt"]?.integer == 2)
        #expect(plan.texts("next", "text") == ["Mentor", "Besøg i kantinen"])
        #expect(plan.texts("next", "state") == ["igang", "planlagt"])
        let whole = try desk.client.get(plan["path"]?.text ?? "")
        #expect(whole.json["version"]?.integer == 2)
        #expect(whole.json["attention"] == plan["attention"])
    }

    @Test("Nobody stayed away from what has not begun; it can be cancelled, and it can have been missed once it has")
    func stayedAway() throws {
        let planned = try desk.plan(inHours: 2)
        func put(_ state: String, of conversation: TestAnswer) throws -> TestAnswer {
            try desk.client.change("PUT", desk.path(conversation, "/cancellation"), #"{"state": "\#(state)", "reason": "Prøve"}"#, ifMatch: "*")
        }
        let refused = try put("udeblevet", of: planned)
        #expect(refused.faults == ["/state in-the-future"])
        #expect(refused.text.contains("så aflys den"))
        #expect(try desk.client.get(desk.path(planned)).text("state") == "planlagt")
        #expect(try put("aflyst", of: planned).text("state") == "aflyst")
        let past = try desk.plan(inHours: -1)
        #expect(try put("udeblevet", of: past).text("state") == "udeblevet")
        let moved = try desk.client.change("PATCH", desk.path(past), #"{"startsAt": "\#(desk.hours(24))"}"#, ifMatch: "*")
        #expect(moved.faults == ["/startsAt in-the-future"])
    }

    @Test("The next conversation is agreed for the day of this one or later, also where this one was held early")
    func nextDay() throws {
        let before = #""nextOn": "\#(desk.day(-400))""#
        let path = "/v1/cases/\(desk.caseID)/conversations"
        let body = #"{"form": "telefonisk", "startsAt": "\#(desk.hours(-48))", "heldAt": "\#(desk.hours(-48))", \#(before)}"#
        #expect(try desk.client.post(path, body).faults == ["/nextOn before-conversation"])
        let planned = try desk.plan(inHours: 24 * 30)
        #expect(try desk.client.change("PATCH", desk.path(planned), #"{"nextOn": "\#(desk.day(20))"}"#, ifMatch: "*").faults == ["/nextOn before-conversation"])
        let refused = try desk.client.change("PUT", desk.path(planned, "/completion"), #"{"heldAt": "\#(desk.hours(24))", \#(before)}"#, ifMatch: "*")
        #expect(refused.faults.sorted() == ["/heldAt in-the-future", "/nextOn before-conversation"], "all at once")
        let held = try desk.client.change("PUT", desk.path(planned, "/completion"), #"{"nextOn": "\#(desk.day(20))"}"#, ifMatch: "*")
        #expect(held.text("nextOn") == desk.day(20))
        let today = try desk.client.change("PATCH", desk.path(planned), #"{"nextOn": "\#(desk.day(0))"}"#, ifMatch: "*")
        #expect(today.status == 200, "\(today.text)")
    }

    @Test("Whoever moves a conversation past the day of the next takes that day along; where a booking system moves it, holding it says so")
    func movedPast() throws {
        let next = #", "nextOn": "\#(desk.day(-1))""#
        let move = #""startsAt": "\#(desk.hours(0))""#
        let planned = try desk.plan(next, inHours: -48)
        let refused = try desk.client.change("PATCH", desk.path(planned), "{\(move)}", ifMatch: "*")
        #expect(refused.faults == ["/nextOn before-conversation"])
        let told = "Der står, at den næste samtale er den \(Copenhagen.day(of: desk.now).advanced(by: -1).danish), og"
        #expect(refused.json["errors"]?[0]?["detail"]?.text?.hasPrefix(told) == true, "\(refused.text)")
        #expect(refused.text.contains("Skriv en ny dag i nextOn, eller send null."))
        #expect(try desk.client.change("PATCH", desk.path(planned), #"{\#(move), "nextOn": null}"#, ifMatch: "*").status == 200)

        let system = desk.desk.jobcenter.client(desk.people.integration)
        let booked = try desk.plan(next + #", "booking": {"system": "Prøvebooking", "id": "B-1"}"#, inHours: -48, as: system)
        #expect(try system.change("PATCH", desk.path(booked), "{\(move)}", ifMatch: "*").status == 200)
        let held = try desk.client.change("PUT", desk.path(booked, "/completion"), "{}", ifMatch: "*")
        #expect(held.faults == ["/nextOn before-conversation"])
        #expect(held.json["errors"]?[0]?["detail"]?.text?.hasPrefix(told) == true, "\(held.text)")
        #expect(try desk.client.change("PUT", desk.path(booked, "/completion"), #"{"nextOn": null}"#, ifMatch: "*").status == 200)
    }

    @Test("A colleague who may not see the case is named while it is planned: who holds it, and who takes part")
    func withoutSight() throws {
        let (people, colleague) = (desk.people, desk.people.colleague.id)
        let given = try desk.plan(#", "responsible": "\#(colleague)", "staff": ["\#(people.companyConsultant.id)", "\#(people.leader.id)"]"#)
        #expect(given.json.texts("attention", "code") == ["uden-adgang", "uden-adgang"])
        #expect(given.json.texts("attention", "staff") == [colleague.description, people.companyConsultant.id.description])
        #expect(given.json.texts("attention", "text").first?.contains("skal holde samtalen, men kan ikke se sagen") == true)
        #expect(try desk.client.get(desk.path(given)).json["attention"] == given.json["attention"])
        #expect(try desk.plan(#", "staff": ["\#(people.teamLeader.id)"]"#).json["attention"]?.elements?.isEmpty == true)
        // Where the case is given to their team, a colleague who reaches it is named no more.
        let held = try desk.client.change("PUT", desk.path(given, "/completion"), "{}", ifMatch: "*")
        #expect(held.json["attention"]?.elements?.isEmpty == true)
    }
}
