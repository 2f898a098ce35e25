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
             "intensity": {"A": 4, "B": 1}, "focusShiftOn": "\#(desk.day(-1))", "returnBy": "\#(desk.day(5))", "note": "Lavet sammen"}
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
        #expect(json.texts("attention", "code") == ["titel-for-funktion", "uden-frist", "fokus-stadig-a"])
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
        let copy = try desk.version("{}").json
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
        _ = try desk.version(#"{"basedOn": 1}"#)
        let answer = try desk.client.post(path, #"{"basedOn": 1, "focus": "C"}"#)
        #expect(answer.status == 409)
        #expect(answer.text("code") == "newer-version")
        #expect(try desk.desk.count("job_plan") == 2)
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

    @Test("Citizen and caseworker each sign a version once, and a new version is unsigned")
    func signing() throws {
        let made = try first()
        func sign(_ body: String, _ tag: String = "*") throws -> TestAnswer { try desk.client.change("PUT", "\(path)/1/signature", body, ifMatch: tag) }
        #expect(try sign("{}").faults == [" required"])
        #expect(try sign(#"{"citizen": {"how": "papir", "day": "\#(desk.day(1))"}, "caseworker": {"how": "brev"}}"#).status == 422)
        #expect(try sign(#"{"citizen": {"how": "papir", "day": "\#(desk.day(1))"}}"#).faults == ["/citizen/day in-the-future"])
        let signed = try sign(#"{"citizen": {"how": "papir", "day": "\#(desk.day(-1))"}}"#, made.tag)
        try #require(signed.status == 200, "\(signed.text)")
        #expect(signed.taggedVersion == 2)
        #expect(signed.json["signatures"]?["citizen"]?["name"]?.text == "Testborger 1")
        #expect(signed.json["signatures"]?["citizen"]?["day"]?.text == desk.day(-1))
        #expect(signed.json["signatures"]?["caseworker"]?.isNull == true)
        #expect(try sign(#"{"citizen": {"how": "digitalt"}, "caseworker": {"how": "digitalt"}}"#).text("code") == "already-signed")
        #expect(try desk.client.get("\(path)/1").json["signatures"]?["caseworker"]?.isNull == true)
        let both = try sign(#"{"caseworker": {"how": "digitalt"}}"#)
        #expect(both.json["signatures"]?["caseworker"]?["name"]?.text == "Sagsbehandler 4")
        #expect(both.json["signatures"]?["caseworker"]?["howLabel"]?.text == "Digitalt")
        let next = try desk.version("{}")
        #expect(next.json["signatures"]?["citizen"]?.isNull == true)
        #expect(try desk.story().contains("ABC-jobplanens version 1 blev skrevet under af borgeren."))
        let unsigned = try desk.client.get("/v1/abc-jobplans?unsigned=true").items.compactMap { $0["number"]?.integer }
        #expect(unsigned == [2])
        #expect(try desk.client.get("/v1/abc-jobplans?newest=true&responsible=me").items.compactMap { $0["number"]?.integer } == [2])
        #expect(try desk.client.get("/v1/abc-jobplans?case=\(desk.caseID)").items.count == 2)
        #expect(try desk.desk.jobcenter.client(desk.people.colleague.token).get("/v1/abc-jobplans").items.isEmpty)
    }
}
