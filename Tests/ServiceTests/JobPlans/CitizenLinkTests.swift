import Domain
import JSON
import Support
import Testing

/// A case with an ABC-jobplan whose citizen is to fill it in: a line each for the citizen and for a colleague.
struct CitizenLinkDesk {
    let desk: MeetingDesk
    let file: RecordedCase
    let borger: String

    var path: String { file.path + "/citizen-link" }
    var caseworker: TestClient { desk.caseworker }

    /// - Parameters:
    ///   - isOn: whether the leader has turned the links on.
    ///   - perToken: how many requests a token has in a minute; 0 for as many as it likes.
    init(isOn: Bool = true, perToken: Int = 0) throws {
        desk = try MeetingDesk(perToken: perToken)
        file = try desk.file()
        let actor = try desk.caseworker.post(file.path + "/actors", #"{"role": "borger"}"#)
        try #require(actor.status == 201, "\(actor.text)")
        borger = actor.text("id")
        try version(#"""
            {"lines": [{"letter": "A", "kind": "funktion", "text": "At lege med de mindste"},
                       {"letter": "B", "kind": "opgave", "text": "Ringer til to", "responsible": {"actor": "\#(borger)"}, "due": "2026-12-15"},
                       {"letter": "B", "kind": "opgave", "text": "Finder en praktik", "responsible": {"staff": "\#(desk.people.caseworker.id)"}}],
             "intensity": {"A": 3}, "returnBy": "2026-12-10"}
            """#)
        if isOn { try turn(on: true) }
    }

    func version(_ body: String) throws {
        let answer = try desk.caseworker.post(file.path + "/abc-jobplans", body)
        try #require(answer.status == 201, "\(answer.text)")
    }

    func turn(on: Bool) throws {
        try desk.step("PUT", "/v1/citizen-link-settings", #"{"isOn": \#(on), "reason": "Prøve"}"#, by: desk.leader)
    }

    /// Gives the citizen a link to a version.
    func give(_ number: Int = 1, _ body: String = "{}") throws -> TestAnswer {
        let answer = try caseworker.post("\(file.path)/abc-jobplans/\(number)/citizen-link", body)
        try #require(answer.status == 201, "\(answer.text)")
        return answer
    }

    /// Opens a link with a code.
    func open(_ link: TestAnswer, code: String? = nil) throws -> TestAnswer {
        try citizen("\(link.text("id")).\(code ?? link.text("code"))").send("POST", "/v1/citizen-plan/opening")
    }

    /// Somebody who shows a code or a key.
    func citizen(_ credential: String) -> TestClient { desk.jobcenter.client(credential) }

    /// The citizen at their sheet, which was opened just now.
    func opened(_ number: Int = 1) throws -> TestClient {
        let answer = try open(give(number))
        try #require(answer.status == 201, "\(answer.text)")
        return citizen(answer.text("key"))
    }

    func save(_ client: TestClient, _ body: String) throws -> TestAnswer {
        try client.change("PUT", "/v1/citizen-plan", body, ifMatch: client.get("/v1/citizen-plan").tag)
    }
}

@Suite("A citizen's link to their ABC-jobplan")
struct CitizenLinkTests {
    @Test("From the code on paper to the next version: the citizen writes, the caseworker takes it over (R-74, R-76)")
    func wholeWay() throws {
        let desk = try CitizenLinkDesk()
        let link = try desk.give(1, #"{"days": 14}"#)
        #expect(link.text("path") == "/abc-jobplan#\(link.text("id"))")
        #expect(link.text("state") == "venter")
        let opened = try desk.open(link)
        try #require(opened.status == 201, "\(opened.text)")
        #expect(opened.text("returnBy") == "2026-12-10")
        #expect(opened.json.texts("lines", "text") == ["At lege med de mindste", "Ringer til to"])
        #expect(opened.json.texts("others", "text") == ["Finder en praktik"])
        #expect(opened.json.texts("others", "who") == ["Sagsbehandler 4"])

        let citizen = desk.citizen(opened.text("key"))
        let own = opened.json["lines"]?[1]?["id"]?.text ?? ""
        let saved = try desk.save(citizen, #"""
            {"lines": [{"letter": "C", "kind": "virksomhed", "text": "Lageret ved motorvejen"},
                       {"id": "\#(own)", "letter": "C", "kind": "opgave", "text": "Ringer til tre", "due": "2026-12-18"}],
             "intensity": {"A": 1, "C": 4}, "message": "Jeg vil gerne tale om C.", "done": true}
            """#)
        try #require(saved.status == 200, "\(saved.text)")
        #expect(saved.json.texts("lines", "text") == ["Lageret ved motorvejen", "Ringer til tre"])

        // Nothing of the plan is changed by that.
        let before = try desk.caseworker.get(desk.file.path + "/abc-jobplans/1")
        #expect(before.json.texts("lines", "text") == ["At lege med de mindste", "Ringer til to", "Finder en praktik"])
        let seen = try desk.caseworker.get(desk.path)
        #expect(seen.text("state") == "udfyldt")
        #expect(seen.json["sheet"]?["message"]?.text == "Jeg vil gerne tale om C.")

        let adopted = try desk.caseworker.change("PUT", desk.path + "/adoption", "{}", ifMatch: seen.tag)
        try #require(adopted.status == 200, "\(adopted.text)")
        #expect(adopted.json["number"]?.integer == 2)
        #expect(adopted.json["intensity"]?["C"]?.integer == 4)
        let compared = try desk.caseworker.get(desk.file.path + "/abc-jobplans/2?compareWith=1").json["comparison"]
        #expect(compared?["added"]?.elements?.compactMap { $0["text"]?.text } == ["Lageret ved motorvejen"])
        #expect(compared?["removed"]?.elements?.compactMap { $0["text"]?.text } == ["At lege med de mindste"])
        #expect(compared?["moved"]?.elements?.compactMap { $0["id"]?.text } == [own])
        #expect(compared?["changed"]?.elements?.compactMap { $0["to"]?["text"]?.text } == ["Ringer til tre"])
        #expect(try desk.caseworker.get(desk.path).json["adoptedAs"]?.integer == 2)
        // The link has served.
        #expect(try citizen.get("/v1/citizen-plan").status == 401)

        let story = try desk.caseworker.get(desk.file.path + "/timeline").items.compactMap { $0["text"]?.text }
        for sentence in [
            "Borgeren fik et link til selv at fylde ABC-jobplanens version 1 ud. Det gælder til den 7. december 2026.",
            "Borgeren åbnede sit link til ABC-jobplanen.", "Borgeren er klar til at tale om det, der står på arket til ABC-jobplanen.",
            "Det, borgeren skrev, blev taget over i ABC-jobplanens version 2.",
        ] { #expect(story.contains(sentence), "\(sentence): \(story)") }
    }

    @Test("As delivered there are no links; turned off again, none of those that were given opens anything")
    func off() throws {
        let desk = try CitizenLinkDesk(isOn: false)
        let refused = try desk.caseworker.post(desk.file.path + "/abc-jobplans/1/citizen-link", "{}")
        #expect(refused.status == 409)
        #expect(refused.text("code") == "citizen-links-off")
        try desk.turn(on: true)
        let (waiting, citizen) = (try desk.give(), try desk.opened())
        #expect(try citizen.get("/v1/citizen-plan").status == 200)
        try desk.turn(on: false)
        #expect(try citizen.get("/v1/citizen-plan").status == 401)
        #expect(try desk.open(waiting).status == 401)
    }

    @Test("A code opens its own link, once, however it is typed")
    func codes() throws {
        let desk = try CitizenLinkDesk()
        let link = try desk.give()
        let code = link.text("code")
        #expect(code.wholeMatch(of: /[2-9A-HJ-KM-NP-TV-Z]{4}-[2-9A-HJ-KM-NP-TV-Z]{4}/) != nil, "\(code)")
        for wrong in ["AAAA-AAAA", String(code.dropLast()), code + "A", ""] { #expect(try desk.open(link, code: wrong).status == 401) }
        #expect(try desk.citizen(code).send("POST", "/v1/citizen-plan/opening").status == 401)
        #expect(try desk.open(link, code: code.lowercased().replacing("-", with: "")).status == 201)
        let again = try desk.open(link)
        #expect(again.status == 409)
        #expect(again.text("code") == "code-used")
        // The code is no key, and the key no code.
        #expect(try desk.citizen("\(link.text("id")).\(code)").get("/v1/citizen-plan").status == 401)
    }

    @Test("Whoever guesses codes waits")
    func guessing() throws {
        let desk = try CitizenLinkDesk()
        let link = try desk.give()
        // An attempt comes back every six seconds, so that there may be more than ten.
        let answers = try (0..<20).map { _ in try desk.open(link, code: "AAAA-AAAA").status }
        #expect(answers.prefix(10).allSatisfy { $0 == 401 })
        #expect(Set(answers) == [401, 429])
        #expect(try desk.open(link).status == 201, "the right code is not held up")
    }

    @Test("A link ends on its day, when it is taken back, and when another takes its place; what was written stays")
    func endings() throws {
        let desk = try CitizenLinkDesk()
        let first = try desk.opened()
        #expect(try desk.save(first, #"{"lines": [{"letter": "A", "kind": "virksomhed", "text": "Børnehaven"}]}"#).status == 200)
        let second = try desk.opened()
        #expect(try first.get("/v1/citizen-plan").status == 401)
        #expect(try second.get("/v1/citizen-plan").json.texts("lines", "text") == ["Børnehaven"], "it begins where the one before ended")

        let withdrawn = try desk.caseworker.change("DELETE", desk.path, nil, ifMatch: "*")
        #expect(withdrawn.text("state") == "trukket-tilbage")
        #expect(withdrawn.json["sheet"]?["lines"]?.elements?.count == 1)
        #expect(try second.get("/v1/citizen-plan").status == 401)

        let third = try desk.opened()
        #expect(try third.get("/v1/citizen-plan").json.texts("lines", "text") == ["Børnehaven"], "also after one that was taken back")
        try desk.desk.clock.set("2026-12-06T08:00:00Z")
        #expect(try third.get("/v1/citizen-plan").status == 200)
        try desk.desk.clock.set("2026-12-07T08:00:00Z")
        #expect(try third.get("/v1/citizen-plan").status == 401)
        #expect(try desk.caseworker.get(desk.path).text("state") == "udloebet")
    }

    @Test("Through the link the plan is seen, and nothing else: no name of the citizen, no number, no case")
    func nothingElse() throws {
        let desk = try CitizenLinkDesk()
        let citizen = try desk.opened()
        let plan = try citizen.get("/v1/citizen-plan")
        #expect(plan.status == 200)
        let number = desk.file.cpr
        for secret in ["Testborger", number, number.filter { $0 != "-" }, desk.file.id, desk.file.citizen] { #expect(!plan.text.contains(secret), "\(secret)") }
        for path in ["/v1/me", desk.file.path, desk.file.path + "/abc-jobplans", desk.path, "/v1/cases", "/v1/citizens", "/v1/codes/kle"] {
            #expect(try citizen.get(path).status == 401, "\(path)")
        }
        #expect(try citizen.post("/v1/cases", "{}").status == 401)
        // Nor does anybody who works here come in where the citizen does.
        #expect(try desk.caseworker.get("/v1/citizen-plan").status == 403)
    }

    @Test("The citizen changes their own lines alone, and every fault comes at once")
    func ownLines() throws {
        let desk = try CitizenLinkDesk()
        let citizen = try desk.opened()
        let plan = try desk.caseworker.get(desk.file.path + "/abc-jobplans/1")
        let (own, others) = (plan.json["lines"]?[0]?["id"]?.text ?? "", plan.json["lines"]?[2]?["id"]?.text ?? "")
        let answer = try desk.save(citizen, #"""
            {"lines": [{"id": "\#(others)", "letter": "B", "kind": "opgave", "text": "Finder en praktik"},
                       {"id": "\#(own)", "letter": "A", "kind": "funktion", "text": "A"}, {"id": "\#(own)", "letter": "A", "kind": "funktion", "text": "A"}]}
            """#)
        #expect(answer.status == 422)
        #expect(answer.faults == ["/lines/0/id unknown-line", "/lines/2/id duplicate"])
        #expect(try desk.caseworker.get(desk.path).json["sheet"]?.members == nil)
        let due = try desk.save(citizen, #"{"lines": [{"letter": "A", "kind": "funktion", "text": "A", "due": "2026-12-01"}]}"#)
        #expect(due.faults == ["/lines/0/due not-here"])
    }

    @Test("What citizens wrote is a work list until it is taken over or taken back")
    func workList() throws {
        let desk = try CitizenLinkDesk()
        func list(_ query: String = "") throws -> [String] {
            try [desk.caseworker, desk.desk.leader].flatMap { client in
                try client.get("/v1/worklists/borgernes-ark\(query)").json.texts("items", "text")
            }
        }
        let citizen = try desk.opened()
        #expect(try list().isEmpty)
        _ = try desk.save(citizen, #"{"lines": []}"#)
        let begun = "Borgeren har skrevet på sit ark til ABC-jobplanen, gemt den 23. november 2026."
        #expect(try list() == [begun, begun])
        #expect(try list("?kind=klar").isEmpty)
        _ = try desk.save(citizen, #"{"lines": [], "done": true}"#)
        let ready = "Borgeren er klar til at tale om sit ark til ABC-jobplanen, gemt den 23. november 2026."
        #expect(try list("?kind=klar") == [ready, ready])
        #expect(try desk.desk.colleague.get("/v1/worklists/borgernes-ark").json.texts("items", "text").isEmpty)
        #expect(try desk.caseworker.change("DELETE", desk.path, nil, ifMatch: "*").status == 200)
        #expect(try list().isEmpty)
    }

    @Test("Two windows do not write over each other")
    func twoWindows() throws {
        let desk = try CitizenLinkDesk()
        let citizen = try desk.opened()
        let tag = try citizen.get("/v1/citizen-plan").tag
        #expect(try citizen.change("PUT", "/v1/citizen-plan", #"{"lines": []}"#, ifMatch: tag).status == 200)
        #expect(try citizen.change("PUT", "/v1/citizen-plan", #"{"lines": []}"#, ifMatch: tag).status == 412)
    }

    @Test("A plan that went on in the meantime is not written over, and a citizen who is no actor yet becomes one")
    func adoption() throws {
        let desk = try CitizenLinkDesk()
        var citizen = try desk.opened()
        let nothing = try desk.caseworker.change("PUT", desk.path + "/adoption", "{}", ifMatch: "*")
        #expect(nothing.text("code") == "nothing-written")
        let task = #"{"lines": [{"letter": "A", "kind": "opgave", "text": "Spørger min nabo"}]}"#
        #expect(try desk.save(citizen, task).status == 200)
        try desk.version(#"{"basedOn": 1, "lines": []}"#)
        let late = try desk.caseworker.change("PUT", desk.path + "/adoption", "{}", ifMatch: "*")
        #expect(late.text("code") == "newer-version")
        #expect(late.text("detail").contains("borgerens ark bygger på version 1"))
        // No link was ever given to this one, and nobody has a sheet of it.
        let given = try desk.caseworker.post("\(desk.file.path)/abc-jobplans/1/citizen-link", "{}")
        #expect(given.text("code") == "newer-version")
        #expect(given.text("detail") == "Planen er nået til version 2. Giv linket til den.")

        #expect(try desk.caseworker.change("DELETE", "\(desk.file.path)/actors/\(desk.borger)", nil, ifMatch: "*").status == 200)
        citizen = try desk.opened(2)
        #expect(try desk.save(citizen, task).status == 200)
        func agree(due: String) throws -> TestAnswer {
            let responsible = #"{"staff": "\#(desk.desk.people.caseworker.id)"}"#
            let body = #"{"agreements": [{"what": "Taler med kantinen", "responsible": \#(responsible), "due": "\#(due)"}]}"#
            return try desk.caseworker.change("PUT", desk.path + "/adoption", body, ifMatch: "*")
        }
        #expect(try agree(due: "2001-01-01").faults == ["/agreements/0/due in-the-past"])
        #expect(try desk.caseworker.get(desk.path).text("state") == "aabnet", "nothing was taken over")
        let adopted = try agree(due: "2026-12-10")
        try #require(adopted.status == 200, "\(adopted.text)")
        #expect(adopted.json["agreements"]?[0]?["what"]?.text == "Taler med kantinen")
        let actor = adopted.json["lines"]?[0]?["responsible"]?["actor"]?.text ?? ""
        #expect(actor != desk.borger)
        #expect(try desk.caseworker.get("\(desk.file.path)/actors/\(actor)").text("role") == "borger")
    }

    @Test("A protected citizen's link is theirs as much as anybody's")
    func protection() throws {
        let desk = try CitizenLinkDesk()
        let citizen = try desk.opened()
        let body = #"{"staff": ["\#(desk.desk.people.caseworker.id)"], "reason": "Prøve"}"#
        try desk.desk.step("PUT", "/v1/citizens/\(desk.file.citizen)/protection", body, by: desk.desk.leader)
        #expect(try citizen.get("/v1/citizen-plan").status == 200)
        #expect(try desk.desk.leader.get(desk.path).status == 404)
    }

    @Test("The log tells that the citizen looked, and through what")
    func logged() throws {
        let desk = try CitizenLinkDesk()
        let citizen = try desk.opened()
        _ = try citizen.get("/v1/citizen-plan")
        let dpo = desk.desk.jobcenter.client(desk.desk.people.dpo.token)
        let rows = try dpo.get("/v1/citizens/\(desk.file.citizen)/access-log").items
        let own = rows.filter { ["openCitizenPlan", "getCitizenPlan"].contains($0["operation"]?.text) }
        #expect(own.count == 2)
        #expect(own.allSatisfy { $0["tokenName"]?.text == "Borgerens eget link" && $0["staff"]?.text == nil })
    }

    @Test("The page is there for whoever has a link, and runs its own program alone")
    func page() throws {
        let desk = try CitizenLinkDesk(isOn: false)
        let stranger = desk.desk.jobcenter.client(nil)
        let page = try stranger.get("/abc-jobplan")
        #expect(page.status == 200)
        #expect(page.header("content-security-policy")?.contains("script-src 'self'") == true)
        #expect(page.header("referrer-policy") == "no-referrer")
        for (path, type) in [("/abc-jobplan.js", "text/javascript; charset=utf-8"), ("/abc-jobplan.css", "text/css; charset=utf-8")] {
            #expect(page.text.contains(path))
            #expect(try stranger.get(path).header("content-type") == type)
        }
    }
}
