import Domain
import JSON
import Storage
import Support
import Testing

@Suite("Conversations over HTTP")
struct ConversationTests {
    private let desk: ConversationDesk

    init() throws {
        desk = try ConversationDesk()
    }

    @Test("The first is the first, and one after a held one follows it (R-78, R-79)")
    func kinds() throws {
        #expect(try desk.plan(inHours: -48).text("kind") == "foerste")
        let held = try desk.plan(#", "heldAt": "\#(desk.hours(-24))""#, inHours: -24)
        #expect(held.text("kind") == "foerste")
        #expect(held.text("state") == "afholdt")
        let next = try desk.plan()
        #expect(next.text("kind") == "opfoelgning")
        #expect(next.text("responsible") == desk.people.caseworker.id.description)
        #expect(try desk.plan(#", "kind": "foerste""#).text("kind") == "foerste")
    }

    @Test("The last one is the one that was held last, also where it was held before the time it was planned for")
    func heldEarly() throws {
        _ = try desk.plan(#", "heldAt": "\#(desk.hours(-48))", "notes": "Den første""#, inHours: -48)
        let early = try desk.plan(inHours: 240)
        #expect(early.json["previous"]?["conversation"]?["notes"]?.text == "Den første")
        let held = try desk.client.change("PUT", desk.path(early, "/completion"), #"{"notes": "Holdt i telefonen i dag"}"#, ifMatch: early.tag)
        #expect(held.status == 200, "\(held.text)")
        #expect(held.json["previous"]?["conversation"]?["notes"]?.text == "Den første", "nobody follows on themselves")
        let next = try desk.plan(inHours: 120)
        #expect(next.json["previous"]?["conversation"]?["notes"]?.text == "Holdt i telefonen i dag")
    }

    @Test("A placement names the conversation it was made in and is found by it; another case's conversation is refused")
    func placements() throws {
        let planned = try desk.plan()
        let conversation = planned.text("id")
        let positions = "/v1/cases/\(desk.caseID)/positions"
        func place(_ actor: String, _ rest: String) throws -> TestAnswer {
            try desk.client.post(positions, #"{"positions": [{"actor": "\#(actor)", "systemFaglighed": 10, "individOmverden": 20}]\#(rest)}"#)
        }
        let placed = try place(desk.borger, #", "conversation": "\#(conversation)""#)
        #expect(placed.status == 201, "\(placed.text)")
        #expect(placed.items.map { $0["conversation"]?.text } == [conversation])
        #expect(try place(desk.psykiater, "").status == 201)
        let found = try desk.client.get(positions + "?conversation=\(conversation)").items
        #expect(found.compactMap { $0["id"]?.text } == [placed.items[0]["id"]?.text])
        #expect(try desk.client.get(desk.path(planned)).json.texts("positions", "id") == found.compactMap { $0["id"]?.text })

        let other = try ConversationDesk().plan().text("id")
        let before = try desk.client.get(positions).items.count
        let refused = try place(desk.borger, #", "conversation": "\#(other)""#)
        #expect(refused.status == 422)
        #expect(refused.json["errors"]?[0]?["pointer"]?.text == "/conversation")
        #expect(refused.json["errors"]?[0]?["code"]?.text == "unknown-conversation")
        #expect(try desk.client.get(positions).items.count == before)
        #expect(try desk.client.get(positions + "?conversation=\(other)").items.isEmpty)
    }

    @Test("One call saves everything: what was said, agreements, placements and the next version of the plan")
    func oneCall() throws {
        let planned = try desk.plan()
        let body = """
            {"focus": "B", "applicationsAgreed": 5, "applicationsSent": 4, "unsolicitedAgreed": 2, "unsolicitedSent": 1,
             "refusals": [{"employer": "Børnehaven Prøven", "reason": "Mangler erfaring"}, {"reason": "Ingen ledige timer"}],
             "notes": "Vi talte om B.", "nextOn": "\(desk.day(14))", "actors": ["\(desk.psykiater)"], "staff": ["\(desk.people.colleague.id)"],
             "agreements": [{"what": "Ringe til to fritidshjem", "responsible": {"actor": "\(desk.borger)"}, "due": "\(desk.day(7))"}],
             "positions": [{"actor": "\(desk.borger)", "systemFaglighed": 40, "individOmverden": 20, "stance": "for"}],
             "jobPlan": {"focus": "B", "lines": [{"letter": "B", "kind": "funktion", "text": "At hjælpe børn med lektier"}]}}
            """
        let answer = try desk.client.change("PUT", desk.path(planned, "/completion"), #"{"heldAt": "\#(desk.hours(0))","# + body.dropFirst(), ifMatch: planned.tag)
        try #require(answer.status == 200, "\(answer.text)")
        #expect(answer.taggedVersion == 2)
        let json = answer.json
        let texts = ["state": "afholdt", "focus": "B", "notes": "Vi talte om B.", "nextOn": desk.day(14)]
        for (name, text) in texts { #expect(json[name]?.text == text, "\(name)") }
        let numbers = ["applicationsAgreed": 5, "applicationsSent": 4, "unsolicitedAgreed": 2, "unsolicitedSent": 1] as [String: Int64]
        for (name, number) in numbers { #expect(json[name]?.integer == number, "\(name)") }
        #expect(json.texts("refusals", "reason") == ["Mangler erfaring", "Ingen ledige timer"])
        #expect(json.texts("agreements", "what") == ["Ringe til to fritidshjem"])
        #expect(json["agreements"]?[0]?["source"]?.text == "samtale")
        #expect(json.texts("positions", "conversation") == [planned.text("id")])
        #expect(json.texts("staff", "id") == [desk.people.colleague.id.description])
        #expect(json.texts("actors", "name") == ["Psykiateren"])
        #expect(json["jobPlans"]?.elements?.compactMap(\.integer) == [1])
        #expect(try desk.client.get(desk.path(planned)).json == json)
        let version = try desk.client.get("/v1/cases/\(desk.caseID)/abc-jobplans/1")
        #expect(version.text("conversation") == planned.text("id"))
        let story = try desk.story()
        #expect(story.contains("Første samtale blev holdt."))
        #expect(story.contains("ABC-jobplanen blev lavet."))
    }

    @Test("Where one thing is wrong nothing is saved, and every fault is told")
    func allOrNone() throws {
        let planned = try desk.plan()
        let before = try desk.client.get(desk.path(planned))
        let body = """
            {"notes": "Må ikke blive stående", "responsible": "\(desk.borger)", "actors": ["\(desk.caseID)"], "ticks": ["\(desk.caseID)"],
             "agreements": [{"what": "Ringe", "responsible": {"actor": "\(desk.borger)"}, "due": "2020-01-01"}],
             "positions": [{"actor": "\(desk.caseID)", "systemFaglighed": 1, "individOmverden": 1}],
             "jobPlan": {"lines": [{"id": "\(desk.caseID)", "letter": "A", "kind": "funktion", "text": "Salg"},
                                   {"letter": "A", "kind": "opgave", "text": "Ringe", "responsible": {"actor": "\(desk.caseID)"}}]}}
            """
        let answer = try desk.client.change("PATCH", desk.path(planned), body, ifMatch: planned.tag)
        #expect(answer.status == 422)
        #expect(answer.faults.sorted() == [
            "/actors/0 unknown-actor", "/agreements/0/due in-the-past", "/jobPlan/lines/0/id unknown-line",
            "/jobPlan/lines/1/responsible/actor unknown-actor", "/positions/0/actor unknown-actor", "/responsible unknown-staff",
            "/ticks ticks-not-kept",
        ])
        #expect(try desk.client.get(desk.path(planned)).json == before.json)
        for table in ["agreement", "job_plan", "position", "conversation_tick"] { #expect(try desk.desk.count(table) == 0, "\(table)") }
    }

    @Test("One that follows begins with the last: its notes, what was agreed, and the plan as it stands (R-79)")
    func previous() throws {
        let first = try desk.plan(#"""
            , "heldAt": "\#(desk.hours(-24))", "notes": "Vi begyndte.", "agreements": [
              {"what": "Skrive CV", "responsible": {"actor": "\#(desk.borger)"}, "due": "\#(desk.day(3))"},
              {"what": "Sende en liste", "responsible": {"staff": "\#(desk.people.caseworker.id)"}, "due": "\#(desk.day(1))"}],
            "jobPlan": {"lines": [{"letter": "A", "kind": "funktion", "text": "At lege med de mindste"}]}
            """#, inHours: -24)
        #expect(first.json["previous"]?.isNull == true)
        let done = try #require(first.json["agreements"]?[1]?["id"]?.text)
        #expect(try desk.client.change("PUT", "/v1/agreements/\(done)/completion", #"{"state": "udfoert"}"#, ifMatch: "*").status == 200)
        let next = try desk.plan()
        let previous = try #require(next.json["previous"])
        #expect(previous["conversation"]?["id"]?.text == first.text("id"))
        #expect(previous["conversation"]?["notes"]?.text == "Vi begyndte.")
        #expect(previous.texts("agreements", "what") == ["Sende en liste", "Skrive CV"])
        #expect(previous.texts("agreements", "state") == ["udfoert", "aaben"])
        #expect(previous["jobPlan"]?["number"]?.integer == 1)
        #expect(previous["jobPlan"]?.texts("attention", "code") == ["tomt-bogstav", "tomt-bogstav"])
        _ = try desk.version(#"{"focus": "B"}"#)
        #expect(try desk.client.get(desk.path(next)).json["previous"]?["jobPlan"]?["number"]?.integer == 2)
    }

    @Test("Held, cancelled and missed each lead back to planned and nowhere else")
    func states() throws {
        let planned = try desk.plan(inHours: -1)
        func put(_ rest: String, _ body: String?, _ method: String = "PUT") throws -> TestAnswer {
            try desk.client.change(method, desk.path(planned, rest), body, ifMatch: "*")
        }
        #expect(try put("/completion", #"{"heldAt": "\#(desk.hours(1))"}"#).faults == ["/heldAt in-the-future"])
        #expect(try put("/completion", "{}").text("state") == "afholdt")
        let twice = try put("/completion", "{}")
        #expect(twice.text("code") == "not-planned")
        #expect(twice.text("detail") == "Samtalen er allerede afholdt. Er det en fejl, så sæt den først tilbage til planlagt.")
        #expect(try put("/cancellation", #"{"state": "aflyst", "reason": "Syg"}"#).text("code") == "not-planned")
        #expect(try put("/cancellation", nil, "DELETE").text("code") == "not-cancelled")
        #expect(try put("/completion", nil, "DELETE").text("state") == "planlagt")
        #expect(try put("/completion", nil, "DELETE").text("code") == "not-held")
        #expect(try put("/cancellation", #"{"state": "udeblevet"}"#).faults == ["/reason required"])
        let missed = try put("/cancellation", #"{"state": "udeblevet", "reason": "Kom ikke"}"#)
        #expect(missed.text("stateLabel") == "Udeblevet")
        #expect(missed.text("cancelReason") == "Kom ikke")
        let back = try put("/cancellation", nil, "DELETE")
        #expect(back.text("state") == "planlagt")
        #expect(back.json["cancelReason"]?.isNull == true)
        #expect(try desk.story().suffix(2) == ["Borgeren udeblev fra en samtale.", "En samtale blev sat tilbage til planlagt."])
    }

    @Test("Where another system keeps the booking, it says when, where and how; the answer names it, and only the integration changes it")
    func bookings() throws {
        let system = desk.desk.jobcenter.client(desk.people.integration)
        let booking = #", "minutes": 30, "place": "Lokale 1", "booking": {"system": "Fagsystemet", "id": "B-1"}"#
        let mine = try desk.client.post("/v1/cases/\(desk.caseID)/conversations", #"{"form": "digitalt", "startsAt": "\#(desk.hours(1))"\#(booking)}"#)
        #expect(mine.faults == ["/booking not-yours"])
        let planned = try desk.plan(booking, as: system)
        #expect(planned.json["booking"]?["system"]?.text == "Fagsystemet")
        let twice = try system.post("/v1/cases/\(desk.caseID)/conversations", #"{"form": "digitalt", "startsAt": "\#(desk.hours(1))"\#(booking)}"#)
        #expect(twice.text("code") == "booking-taken")

        let changes = #""form": "telefonisk", "startsAt": "\#(desk.hours(2))", "minutes": null, "place": "Lokale 2""#
        let refused = try desk.client.change("PATCH", desk.path(planned), "{\(changes)}", ifMatch: "*")
        #expect(refused.faults == ["/form owned-by-source", "/startsAt owned-by-source", "/minutes owned-by-source", "/place owned-by-source"])
        #expect(refused.text.contains("Fagsystemet"))
        // What stands there already is no change.
        #expect(try desk.client.change("PATCH", desk.path(planned), #"{"place": "Lokale 1", "notes": "Vores egne ord"}"#, ifMatch: "*").status == 200)
        #expect(try desk.client.change("PUT", desk.path(planned, "/completion"), #"{"minutes": 60}"#, ifMatch: "*").faults == ["/minutes owned-by-source"])
        let moved = try system.change("PATCH", desk.path(planned), "{\(changes)}", ifMatch: "*")
        #expect(moved.text("place") == "Lokale 2")
        #expect(moved.json["minutes"]?.isNull == true)
        #expect(moved.text("notes") == "Vores egne ord")
    }

    @Test("The list holds what the caller reaches, by person, team, state and time, and never what was said")
    func lists() throws {
        let late = try desk.plan(#", "notes": "Fortroligt""#, inHours: -2).text("id")
        let soon = try desk.plan(inHours: 0)
        let far = try desk.plan(inHours: 24 * 60).text("id")
        func ids(_ query: String, _ token: String? = nil) throws -> [String] {
            let answer = try desk.desk.jobcenter.client(token ?? desk.people.caseworker.token).get("/v1/conversations?\(query)")
            try #require(answer.status == 200, "\(answer.text)")
            #expect(!answer.text.contains("Fortroligt"))
            return answer.ids
        }
        #expect(try ids("responsible=me") == [late, soon.text("id"), far])
        #expect(try ids("due=overdue") == [late, soon.text("id")])
        #expect(try !ids("due=week").contains(far))
        #expect(try ids("from=\(desk.hours(24))") == [far])
        #expect(try ids("to=\(desk.hours(-1))") == [late])
        #expect(try desk.client.change("PUT", desk.path(soon, "/completion"), "{}", ifMatch: "*").status == 200)
        #expect(try ids("state=afholdt") == [soon.text("id")])
        #expect(try ids("due=overdue") == [late])
        #expect(try ids("team=\(desk.people.sygedagpenge)", desk.people.teamLeader.token) == [late, soon.text("id"), far])
        #expect(try ids("", desk.people.teamLeader.token) == [late, soon.text("id"), far])
        #expect(try ids("team=\(desk.people.jobindsats)", desk.people.leader.token).isEmpty)
        #expect(try ids("", desk.people.leader.token) == [late, soon.text("id"), far])
        for query in ["", "responsible=\(desk.people.caseworker.id)", "case=\(desk.caseID)"] {
            #expect(try ids(query, desk.people.colleague.token).isEmpty, "\(query)")
        }
        let answer = try desk.client.get("/v1/conversations?responsible=x2")
        #expect(answer.faults == ["?responsible not-an-id"])
        #expect(try desk.client.get("/v1/conversations?from=\(desk.hours(2))&to=\(desk.hours(1))").faults == ["?to ends-before-start"])
    }
}
