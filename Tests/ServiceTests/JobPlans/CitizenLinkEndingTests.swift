import Domain
import JSON
import Support
import Testing

@Suite("What becomes of a citizen's link and of what was written")
struct CitizenLinkEndingTests {
    @Test("A closed case has no link: none is given, and those that were open nothing until it is opened again")
    func closedCase() throws {
        let desk = try CitizenLinkDesk()
        let waiting = try desk.give()
        func close() throws {
            let closed = try desk.caseworker.change("PUT", desk.file.path + "/closure", #"{"reason": "job"}"#, ifMatch: "*")
            try #require(closed.status == 200, "\(closed.text)")
        }
        func reopen() throws {
            let opened = try desk.caseworker.change("DELETE", desk.file.path + "/closure", nil, ifMatch: "*")
            try #require(opened.status == 200, "\(opened.text)")
        }
        try close()
        #expect(try desk.open(waiting).status == 401)
        let refused = try desk.caseworker.post(desk.file.path + "/abc-jobplans/1/citizen-link", "{}")
        #expect(refused.status == 409)
        #expect(refused.text("code") == "closed-case")
        try reopen()
        let opened = try desk.open(waiting)
        try #require(opened.status == 201, "\(opened.text)")
        let citizen = desk.citizen(opened.text("key"))
        #expect(try desk.save(citizen, #"{"lines": [{"letter": "A", "kind": "virksomhed", "text": "Børnehaven"}]}"#).status == 200)
        try close()
        #expect(try citizen.get("/v1/citizen-plan").status == 401)
        #expect(try citizen.change("PUT", "/v1/citizen-plan", #"{"lines": []}"#, ifMatch: "*").status == 401)
        // What was written can still be read and taken over.
        #expect(try desk.caseworker.change("PUT", desk.path + "/adoption", "{}", ifMatch: "*").status == 200)
    }

    @Test("What was handed over, and what stood on a link that another took the place of, is in the timeline word for word (R-74)")
    func kept() throws {
        let desk = try CitizenLinkDesk()
        let citizen = try desk.opened()
        #expect(try desk.save(citizen, #"""
            {"lines": [{"letter": "A", "kind": "virksomhed", "text": "Børnehaven"}, {"letter": "B", "kind": "opgave", "text": "Ringer", "due": "2026-12-01"}],
             "intensity": {"B": 2}, "done": true}
            """#).status == 200)
        #expect(try desk.save(citizen, #"{"lines": [{"letter": "C", "kind": "funktion", "text": "Lager"}], "message": "Nej, hellere det."}"#).status == 200)
        let history = try desk.caseworker.get(desk.file.path + "/history?limit=100")
        let handedOver = "A, vil søge hos: Børnehaven\nB, gør selv: Ringer (senest 1. december 2026)\nB: 2 ansøgninger om ugen"
        let changes = history.items.filter { $0["action"]?.text == "completed" }.flatMap { $0["changes"]?.elements ?? [] }
        #expect(changes.contains { $0["field"]?.text == "sheet" && $0["to"]?.text == handedOver }, "\(history.text)")

        // The plan goes on without it, and the new link is to the new version.
        try desk.version(#"{"basedOn": 1, "lines": []}"#)
        #expect(try desk.opened(2).get("/v1/citizen-plan").json["lines"]?.elements?.isEmpty == true)
        let story = try desk.caseworker.get(desk.file.path + "/timeline").items
        let withdrawn = story.first { $0["text"]?.text == "Borgerens link til ABC-jobplanen blev trukket tilbage." }
        #expect(withdrawn?["quote"]?.text == "C, vil lave: Lager\nNej, hellere det.", "\(story)")
    }

    @Test("A sheet that should have come back is asked for, until the citizen says through the link that it is filled in (R-76)")
    func comeBack() throws {
        let desk = try CitizenLinkDesk()
        let citizen = try desk.opened()
        func codes() throws -> [String] { try desk.caseworker.get(desk.file.path + "/abc-jobplans/1").json.texts("attention", "code") }
        try desk.desk.clock.set("2026-12-01T08:00:00Z")
        #expect(try desk.save(citizen, #"{"lines": [], "message": "Jeg er i gang."}"#).status == 200)
        #expect(try !codes().contains("ikke-afleveret"))
        try desk.desk.clock.set("2026-12-11T08:00:00Z")
        #expect(try codes().contains("ikke-afleveret"))
        #expect(try !codes().contains("frist-overskredet"))
        try desk.desk.clock.set("2026-12-05T08:00:00Z")
        #expect(try desk.save(citizen, #"{"lines": [], "done": true}"#).status == 200)
        try desk.desk.clock.set("2026-12-16T08:00:00Z")
        #expect(try !codes().contains("ikke-afleveret"))
        #expect(try codes().contains("frist-overskredet"))
    }

    @Test("A line whose actor turns out to be somebody else becomes a new one: the sheet can still be saved and taken over")
    func corrected() throws {
        let desk = try CitizenLinkDesk()
        let citizen = try desk.opened()
        let own = try citizen.get("/v1/citizen-plan").json["lines"]?[1]?["id"]?.text ?? ""
        let sheet = #"{"lines": [{"id": "\#(own)", "letter": "B", "kind": "opgave", "text": "Ringer til tre"}]}"#
        #expect(try desk.save(citizen, sheet).status == 200)
        let corrected = try desk.caseworker.change("PATCH", "\(desk.file.path)/actors/\(desk.borger)", #"{"role": "egenlaege"}"#, ifMatch: "*")
        try #require(corrected.status == 200, "\(corrected.text)")
        #expect(try desk.save(citizen, sheet).faults == ["/lines/0/id unknown-line"])
        let again = try citizen.get("/v1/citizen-plan")
        #expect(again.json["lines"]?[0]?["text"]?.text == "Ringer til tre")
        #expect(again.json["lines"]?[0]?["id"]?.text == nil)
        let adopted = try desk.caseworker.change("PUT", desk.path + "/adoption", "{}", ifMatch: "*")
        try #require(adopted.status == 200, "\(adopted.text)")
        #expect(adopted.json.texts("lines", "text") == ["Ringer til tre", "Ringer til to", "Finder en praktik"])
    }

    @Test("A link has fewer requests than a token")
    func limit() throws {
        let desk = try CitizenLinkDesk(perToken: 6_000)
        let policy = try desk.opened().get("/v1/citizen-plan").header("ratelimit-policy")
        #expect(policy == "\"token\";q=600;w=60")
        #expect(try desk.caseworker.get("/v1/me").header("ratelimit-policy") == "\"token\";q=6000;w=60")
    }
}
