import Domain
import JSON
import Service
import Storage
import Support
import Testing

@Suite("Versions of ABC-jobplans over HTTP (R-62 to R-77)")
struct JobPlanVersionTests {
    private let desk: ConversationDesk

    init() throws {
        desk = try ConversationDesk()
    }

    private var path: String { "/v1/cases/\(desk.caseID)/abc-jobplans" }

    private func first() throws -> TestAnswer {
        try desk.version(#"""
            {"lines": [{"letter": "A", "kind": "funktion", "text": "Pædagogmedhjælper"},
                       {"letter": "B", "kind": "virksomhed", "text": "Fritidshjem i Prøveby"},
                       {"letter": "B", "kind": "opgave", "text": "Ringe til to", "responsible": {"actor": "\#(desk.borger)"}},
                       {"letter": "C", "kind": "opgave", "text": "Finde tre", "responsible": {"staff": "\#(desk.people.caseworker.id)"}, "due": "\#(desk.day(7))"}],
             "intensity": {"A": 4, "B": 1}, "focusShiftOn": "\#(desk.day(1))", "returnBy": "\#(desk.day(5))", "note": "Lavet sammen"}
            """#)
    }

    @Test("The sheet's columns come back under their letters, with names and hints (R-66 to R-68, R-76, R-77)")
    func sheet() throws {
        let answer = try first()
        let json = answer.json
        #expect(json["number"]?.integer == 1)
        #expect(json.texts("lines", "letter") == ["A", "B", "B", "C"])
        #expect(json.texts("lines", "kind") == ["funktion", "virksomhed", "opgave", "opgave"])
        #expect(json["lines"]?[2]?["responsible"]?["name"]?.text == "Testborger 1")
        #expect(json["lines"]?[3]?["responsible"]?["name"]?.text == "Sagsbehandler 4")
        #expect(json["intensity"]?["A"]?.integer == 4)
        #expect(json["intensity"]?["C"]?.isNull == true)
        #expect(json["returnBy"]?.text == desk.day(5))
        #expect(json.texts("attention", "code") == ["titel-for-funktion", "uden-frist"])
        #expect(json["attention"]?[0]?["line"] == json["lines"]?[0]?["id"])
        #expect(answer.header("location") == "\(path)/1")
        // Neither value nor colour is laid on the letters (R-73).
        for word in ["god", "dårlig", "grøn", "rød"] { #expect(!answer.text.lowercased().contains(word), "\(word)") }
    }

    @Test("A first version may be empty: that is a hint and no fault (R-77)")
    func empty() throws {
        let answer = try desk.version("{}")
        #expect(answer.json["focus"]?.text == "A")
        #expect(answer.json.texts("attention", "letter") == ["B", "C"])
        #expect(answer.json.texts("attention", "code") == ["tomt-bogstav", "tomt-bogstav"])
    }

    @Test("The next starts as a copy; any two compare (R-69, R-74)")
    func comparing() throws {
        let one = try first().json
        let copy = try desk.version(#"{"agreements": [{"what": "Ringer", "responsible": {"staff": "\#(desk.people.caseworker.id)"}, "due": "\#(desk.day(7))"}]}"#).json
        for name in ["lines", "intensity", "focus", "focusShiftOn"] { #expect(copy[name] == one[name], "\(name)") }
        for name in ["returnBy", "note", "stepBackReason"] { #expect(copy[name]?.isNull == true, "\(name)") }
        let ids = one.texts("lines", "id")
        let third = try desk.version(#"""
            {"basedOn": 2, "focus": "B", "focusShiftOn": null, "intensity": {"A": 2, "B": 3, "C": 1},
             "lines": [{"id": "\#(ids[0])", "letter": "A", "kind": "funktion", "text": "At lege med de mindste"},
                       {"id": "\#(ids[1])", "letter": "C", "kind": "virksomhed", "text": "Fritidshjem i Prøveby"},
                       {"id": "\#(ids[2])", "letter": "B", "kind": "opgave", "text": "Ringe til to", "responsible": {"actor": "\#(desk.borger)"}},
                       {"letter": "C", "kind": "funktion", "text": "At lave mad til mange"}]}
            """#).json
        #expect(third["focusShiftOn"]?.isNull == true)
        let difference = try #require(try desk.client.get("\(path)/3?compareWith=1").json["comparison"])
        #expect(difference["with"]?.integer == 1)
        #expect(difference.texts("added", "text") == ["At lave mad til mange"])
        #expect(difference.texts("removed", "text") == ["Finde tre"])
        #expect(difference["removed"]?[0]?["responsible"]?["name"]?.text == "Sagsbehandler 4")
        #expect(difference.texts("changed", "id") == [ids[0]])
        #expect(difference["changed"]?[0]?["from"]?["text"]?.text == "Pædagogmedhjælper")
        #expect(difference["moved"] == .array([.object([
            .init(name: "id", value: .string(ids[1])), .init(name: "text", value: .string("Fritidshjem i Prøveby")),
            .init(name: "from", value: .string("B")), .init(name: "to", value: .string("C")),
        ])]))
        #expect(difference.texts("intensity", "letter") == ["A", "B", "C"])
        #expect(difference["focus"]?["to"]?.text == "B")
        let back = try #require(try desk.client.get("\(path)/1?compareWith=3").json["comparison"])
        #expect(back.texts("removed", "text") == ["At lave mad til mange"])
        #expect(try desk.client.get("\(path)/3?compareWith=9").faults == ["?compareWith unknown-version"])
        #expect(try desk.client.get(path).items.compactMap { $0["number"]?.integer } == [1, 2, 3])
        #expect(try desk.client.get(path).items.compactMap { $0["newest"]?.boolean } == [false, false, true])
        // Nothing is said about a version that is no longer in use.
        #expect(try desk.client.get("\(path)/1").json["attention"]?.elements?.isEmpty == true)
    }

    @Test("Who decided on an older version is told, and nothing is made")
    func decidedOnAnOlder() throws {
        _ = try first()
        _ = try desk.version(#"{"basedOn": 1, "note": "Set igen"}"#)
        let answer = try desk.client.post(path, #"{"basedOn": 1, "focus": "C"}"#)
        #expect(answer.status == 409)
        #expect(answer.text("code") == "newer-version")
        #expect(answer.text("detail").contains("nået til version 2") && answer.text("detail").contains("send basedOn 2"), "\(answer.text)")
        #expect(try desk.desk.count("job_plan") == 2)
    }

    @Test("What says nothing makes no version that would want new signatures, alone or in a talk; what is agreed says something")
    func nothingSaid() throws {
        _ = try first()
        for body in ["{}", #"{"basedOn": 1}"#, #"{"basedOn": 1, "lines": null, "note": null, "agreements": []}"#] {
            #expect(try desk.client.post(path, body).faults == [" nothing-said"], "\(body)")
        }
        let talk = try desk.plan(inHours: 0)
        for (method, rest) in [("PATCH", ""), ("PUT", "/completion")] {
            let answer = try desk.client.change(method, desk.path(talk, rest), #"{"notes": "Vi talte om det", "jobPlan": {}}"#, ifMatch: talk.tag)
            #expect(answer.faults == ["/jobPlan nothing-said"], "\(method)")
        }
        #expect(try desk.client.get(desk.path(talk)).text("state") == "planlagt")
        #expect(try desk.desk.count("job_plan") == 1)
    }

    @Test("What takes the place of all lines, or of all numbers, is decided on a version that it names: two at once lose nothing of each other's")
    func twoAtOnce() throws {
        let line = #"{"letter": "C", "kind": "funktion", "text": "At lave mad"}"#
        let none = try desk.client.post(path, #"{"basedOn": 1, "lines": [\#(line)]}"#)
        #expect(none.status == 409)
        #expect(none.text("detail").contains("ingen version"), "\(none.text)")
        _ = try desk.version(#"{"lines": [\#(line)], "intensity": {"A": 1}}"#)
        for body in [#"{"lines": [\#(line)]}"#, #"{"intensity": {"A": 2}}"#, #"{"lines": []}"#] {
            let answer = try desk.client.post(path, body)
            #expect(answer.faults == ["/basedOn version-missing"], "\(body)")
            #expect(answer.json["errors"]?[0]?["detail"]?.text?.contains("Planen har version 1") == true)
        }
        // The talk's own version says nothing of the plan's.
        let talk = try desk.plan(inHours: 0)
        for (method, rest) in [("PUT", "/completion"), ("PATCH", "")] {
            let answer = try desk.client.change(method, desk.path(talk, rest), #"{"jobPlan": {"lines": [\#(line)]}}"#, ifMatch: talk.tag)
            #expect(answer.faults == ["/jobPlan/basedOn version-missing"], "\(method)")
            let old = try desk.client.change(method, desk.path(talk, rest), #"{"jobPlan": {"basedOn": 0, "lines": [\#(line)]}}"#, ifMatch: talk.tag)
            #expect(old.text("code") == "newer-version", "\(method)")
        }
        #expect(try desk.desk.count("job_plan") == 1)
        // What leaves all that others wrote in its place wants no number.
        #expect(try desk.version(#"{"focus": "B", "note": "x"}"#).json["lines"]?.elements?.count == 1)
        let held = try desk.client.change("PUT", desk.path(talk, "/completion"), #"{"jobPlan": {"basedOn": 2, "lines": [\#(line)]}}"#, ifMatch: talk.tag)
        #expect(held.status == 200, "\(held.text)")
    }

    @Test("Days that are agreed lie ahead; one that stood there before may have passed")
    func days() throws {
        let past = try desk.client.post(path, #"{"returnBy": "2001-01-01", "focusShiftOn": "\#(desk.day(-1))"}"#)
        #expect(past.faults == ["/focusShiftOn in-the-past", "/returnBy in-the-past"])
        let talk = try desk.plan(inHours: 0)
        let held = try desk.client.change("PUT", desk.path(talk, "/completion"), #"{"jobPlan": {"returnBy": "2001-01-01"}}"#, ifMatch: talk.tag)
        #expect(held.faults == ["/jobPlan/returnBy in-the-past"])
        #expect(try desk.desk.count("job_plan") == 0)
        try desk.insert(JobPlan(version: 1, focusShiftOn: Day("2020-02-01")))
        #expect(try desk.version(#"{"focusShiftOn": "2020-02-01", "returnBy": "\#(desk.day(0))"}"#).text("focusShiftOn") == "2020-02-01")
    }

    @Test("A talk is recorded afterwards with the days that were agreed in it, and a version that is sent back whole keeps the days it has")
    func afterwards() throws {
        let held = desk.noon(-7)
        let days = #""returnBy": "\#(desk.day(-2))", "focusShiftOn": "\#(desk.day(-1))""#
        let talk = try desk.plan(#", "heldAt": "\#(held)", "jobPlan": {\#(days)}"#, at: held)
        #expect(talk.json["jobPlans"]?[0]?.integer == 1)
        let body = #"{"form": "personligt", "startsAt": "\#(held)", "heldAt": "\#(held)", "jobPlan": {"returnBy": "\#(desk.day(-8))"}}"#
        let early = try desk.client.post("/v1/cases/\(desk.caseID)/conversations", body)
        #expect(early.faults == ["/jobPlan/returnBy in-the-past"])
        #expect(early.text.contains("Dagen ligger før samtalen"))
        func agreed(_ due: Int) -> String {
            #""agreements": [{"what": "Ringe", "responsible": {"actor": "\#(desk.borger)"}, "due": "\#(desk.day(due))"}]"#
        }
        func recorded(_ due: Int) throws -> TestAnswer {
            let talk = #"{"form": "personligt", "startsAt": "\#(held)", "heldAt": "\#(held)", \#(agreed(due))}"#
            return try desk.client.post("/v1/cases/\(desk.caseID)/conversations", talk)
        }
        let before = try recorded(-8)
        #expect(before.faults == ["/agreements/0/due in-the-past"])
        #expect(before.text.contains("Dagen ligger før samtalen"))
        #expect(try recorded(-7).status == 201)
        let planned = try desk.plan(at: held)
        let late = try desk.client.change("PUT", desk.path(planned, "/completion"), #"{"heldAt": "\#(held)", \#(agreed(-7))}"#, ifMatch: "*")
        #expect(late.status == 200, "\(late.text)")
        let told = #""conversation": "\#(talk.text("id"))""#
        #expect(try desk.client.post(path, #"{"note": "Aftalt", \#(told), \#(agreed(-8))}"#).faults == ["/agreements/0/due in-the-past"])
        #expect(try desk.version(#"{"basedOn": 1, \#(days), "note": "Sendt hel"}"#).text("returnBy") == desk.day(-2))
        let other = #""returnBy": "\#(desk.day(-3))""#
        #expect(try desk.client.post(path, "{\(other)}").faults == ["/returnBy in-the-past"])
        #expect(try desk.version(#"{\#(other), "conversation": "\#(talk.text("id"))"}"#).text("returnBy") == desk.day(-3))
        let another = try desk.plan(at: held)
        let completion = #"{"heldAt": "\#(held)", "jobPlan": {"returnBy": "\#(desk.day(-4))"}}"#
        #expect(try desk.client.change("PUT", desk.path(another, "/completion"), completion, ifMatch: "*").status == 200)
    }

    @Test("Tasks whose day has passed, and a sheet that did not come back, are pointed at (R-68, R-76, R-77)")
    func passed() throws {
        let task = JobPlan.Content.task(what: "Ringer til tre", responsible: .staff(desk.people.caseworker.id), due: Day("2026-01-05"))
        try desk.insert(JobPlan(version: 1, entries: [
            .init(id: ID(high: 1, low: 1), letter: .b, content: task), .init(id: ID(high: 1, low: 2), letter: .c, content: .employer("Prøven")),
        ], focusShiftOn: Day("2026-01-10")), returnBy: Day("2026-01-06"))
        let plan = try desk.client.get("\(path)/1").json
        #expect(plan.texts("attention", "code") == ["frist-overskredet", "fokus-stadig-a", "ikke-afleveret"])
        #expect(plan["attention"]?[0]?["line"] == plan["lines"]?[0]?["id"])
        #expect(plan["attention"]?[0]?["text"]?.text == "Det skulle være gjort senest den 5. januar 2026. Hvad kom der ud af det?")
        #expect(plan["attention"]?[2]?["text"]?.text == "Planen skulle være fyldt ud og afleveret senest den 6. januar 2026. Er den kommet tilbage?")
        // The day to return it by is that version's alone.
        #expect(try desk.version(#"{"note": "Vi ser på det igen"}"#).json.texts("attention", "code") == ["frist-overskredet", "fokus-stadig-a"])
    }

    @Test("The focus goes back with a reason, which the version and the story keep (R-77)")
    func stepBack() throws {
        _ = try desk.version(#"{"focus": "C"}"#)
        let refused = try desk.client.post(path, #"{"focus": "A"}"#)
        #expect(refused.faults == ["/stepBackReason required"])
        let back = try desk.version(#"{"focus": "A", "stepBackReason": "Børnehaven har åbnet igen."}"#)
        #expect(back.text("stepBackReason") == "Børnehaven har åbnet igen.")
        // A reason without a step back says nothing.
        #expect(try desk.version(#"{"focus": "B", "stepBackReason": "Uden grund"}"#).json["stepBackReason"]?.isNull == true)
        #expect(try desk.story().suffix(3) == [
            "ABC-jobplanen blev lavet.", "ABC-jobplanen fik version 2. Fokus gik fra C til A.", "ABC-jobplanen fik version 3. Fokus gik fra A til B.",
        ])
    }

    @Test("What a line may say, told all at once (R-68)")
    func faults() throws {
        let answer = try desk.client.post(path, #"""
            {"lines": [{"letter": "D", "kind": "funktion", "text": "x"}, {"letter": "A", "kind": "opgave", "text": "x"},
                       {"letter": "A", "kind": "funktion", "text": " ", "due": "2026-01-01"},
                       {"letter": "A", "kind": "opgave", "text": "x", "responsible": {"staff": "\#(desk.borger)", "actor": "\#(desk.borger)"}}],
             "intensity": {"A": -1, "D": 1}, "focusShiftOn": "2026-02-30"}
            """#)
        #expect(answer.status == 422)
        #expect(Set(answer.faults) == [
            "/lines/0/letter unknown-code", "/lines/1/responsible nobody", "/lines/2/text required", "/lines/2/due not-here",
            "/lines/3/responsible one-of", "/intensity/A out-of-range", "/intensity/D unknown-member", "/focusShiftOn not-a-day",
        ])
        let known = try desk.client.post(path, #"{"conversation": "\#(desk.caseID)", "lines": [{"letter": "A", "kind": "opgave", "text": "x", "responsible": {"staff": "\#(desk.borger)"}}]}"#)
        #expect(known.faults == ["/lines/0/responsible/staff unknown-staff", "/conversation unknown-conversation"])
    }

    @Test("A version never changes, in the store neither: no line is added, altered or taken away")
    func immutable() throws {
        _ = try first()
        let statements = [
            "UPDATE job_plan SET focus = 'C'", "DELETE FROM job_plan", "UPDATE job_plan_line SET text = 'x'", "DELETE FROM job_plan_line",
            """
            INSERT INTO job_plan_line (case_id, number, place, id, letter, kind, text)
            SELECT case_id, number, 99, randomblob(16), 'A', 'funktion', 'x' FROM job_plan
            """,
        ]
        for statement in statements {
            #expect(throws: StorageError.self, "\(statement)") {
                try desk.desk.jobcenter.service.foundations.writer.perform { db in try db.run(composed: statement) }
            }
        }
        #expect(try desk.desk.count("job_plan_line") == 4)
    }
}
