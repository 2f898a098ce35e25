import Domain
import JSON
import Service
import Storage
import Support
import Testing

@Suite("What is agreed with an ABC-jobplan, and the focus of a talk (R-37, R-68, R-77)")
struct JobPlanAgreementTests {
    private let desk: ConversationDesk

    init() throws {
        desk = try ConversationDesk()
    }

    private var path: String { "/v1/cases/\(desk.caseID)/abc-jobplans" }

    private var agreed: String {
        #"""
        "agreements": [{"what": "Ringer til tre grossister", "responsible": {"actor": "\#(desk.borger)"}, "due": "\#(desk.day(7))"},
                       {"what": "Finder en rute", "responsible": {"staff": "\#(desk.people.caseworker.id)"}, "due": "\#(desk.day(0))"}]
        """#
    }

    @Test("One call makes the version and what is agreed with it; both are found wherever agreements are")
    func oneCall() throws {
        _ = try desk.version("{}")
        let made = try desk.version(#"{"focus": "B", \#(agreed)}"#)
        let rows = try #require(made.json["agreements"]?.elements)
        #expect(rows.map { $0["what"]?.text } == ["Ringer til tre grossister", "Finder en rute"])
        for row in rows {
            #expect(row["source"]?.text == "jobplan" && row["sourceLabel"]?.text == "ABC-jobplan")
            #expect(row["sourceID"] == made.json["id"] && row["sourceVersion"]?.integer == 2)
        }
        #expect(rows[0]["responsible"]?["name"]?.text == "Testborger 1")
        #expect(try desk.client.get("\(path)/2").json == made.json)
        // Each version has its own.
        #expect(try desk.client.get("\(path)/1").json["agreements"]?.elements?.isEmpty == true)

        let ids = Set(rows.compactMap { $0["id"]?.text })
        for list in ["/v1/agreements?source=jobplan", "/v1/agreements?case=\(desk.caseID)", "/v1/cases/\(desk.caseID)/agreements"] {
            #expect(Set(try desk.client.get(list).items.compactMap { $0["id"]?.text }) == ids, "\(list)")
        }
        #expect(try desk.client.get("/v1/agreements?source=samtale").items.isEmpty)
        #expect(try desk.client.get("/v1/agreements?source=plan").faults == ["?source unknown-code"])
        #expect(try desk.client.get("/v1/me/overview").json["agreements"]?["thisWeek"]?["items"]?[0]?["what"]?.text == "Finder en rute")
        let story = try desk.client.get("/v1/cases/\(desk.caseID)/timeline").items
        #expect(story.suffix(3).map { $0["quote"]?.text } == [nil, "Ringer til tre grossister", "Finder en rute"])
        let history = try desk.desk.history(desk.caseID)
        #expect(history.last == "agreement.created what: - -> Finder en rute, responsible: - -> Sagsbehandler 4, due: - -> \(desk.day(0))", "\(history)")
    }

    @Test("They live on as any other: done, and shown so with the version")
    func done() throws {
        let id = try #require(try desk.version(#"{\#(agreed)}"#).json["agreements"]?[1]?["id"]?.text)
        #expect(try desk.client.change("PUT", "/v1/agreements/\(id)/completion", #"{"state": "udfoert"}"#, ifMatch: "*").status == 200)
        _ = try desk.version(#"{"focus": "B"}"#)
        #expect(try desk.client.get("\(path)/1").json.texts("agreements", "state") == ["aaben", "udfoert"])
    }

    @Test("Where one is wrong there is no version either, and all faults are told; sent again it is made once")
    func allOrNone() throws {
        let wrong = try desk.client.post(path, #"""
            {"returnBy": "2001-01-01", "agreements": [{"what": "x", "responsible": {"actor": "\#(desk.caseID)"}, "due": "2020-01-01"}, {"what": " "}]}
            """#)
        #expect(Set(wrong.faults) == ["/agreements/1/what required", "/agreements/1/responsible required", "/agreements/1/due required"])
        let known = try desk.client.post(path, #"""
            {"returnBy": "2001-01-01", "agreements": [{"what": "x", "responsible": {"actor": "\#(desk.caseID)"}, "due": "2020-01-01"}]}
            """#)
        #expect(Set(known.faults) == ["/returnBy in-the-past", "/agreements/0/responsible/actor unknown-actor", "/agreements/0/due in-the-past"])
        for table in ["job_plan", "agreement"] { #expect(try desk.desk.count(table) == 0, "\(table)") }
        let key = [("Idempotency-Key", "\"019ab3c4-d003-7000-8000-000000000099\"")]
        let once = try desk.client.post(path, #"{\#(agreed)}"#, headers: key)
        let again = try desk.client.post(path, #"{\#(agreed)}"#, headers: key)
        #expect(once.status == 201 && again.status == 201)
        #expect(once.json == again.json)
        #expect(try desk.desk.count("job_plan") == 1)
        #expect(try desk.desk.count("agreement") == 2)
    }

    @Test("What is agreed stands on the paper, in both forms")
    func paper() throws {
        _ = try desk.version(#"{\#(agreed)}"#)
        let due = Copenhagen.day(of: desk.now).advanced(by: 7).danish
        let page = try desk.client.get("\(path)/1/document").text
        #expect(page.contains("<h2>Aftaler</h2>") && page.contains("Ringer til tre grossister") && page.contains(due), "\(page)")
        let text = try desk.client.get("\(path)/1/document", headers: [("Accept", "text/plain")]).text
        #expect(text.contains("AFTALER\nRinger til tre grossister. Testborger 1, senest den \(due).\n"), "\(text)")
        _ = try desk.version(#"{"note": "Vi begynder med A"}"#)
        #expect(try !desk.client.get("\(path)/2/document").text.contains("Aftaler"))
    }

    @Test("A plan made in a talk has the talk's focus, unless it says another")
    func focusOfTheTalk() throws {
        _ = try desk.version(#"{"focusShiftOn": "\#(desk.day(3))"}"#)
        let talk = try desk.plan(inHours: 0)
        func hold(_ body: String) throws -> TestAnswer { try desk.client.change("PUT", desk.path(talk, "/completion"), body, ifMatch: "*") }
        #expect(try hold(#"{"focus": "B", "jobPlan": {"note": "Vi ser på B"}}"#).status == 200)
        #expect(try desk.client.get("\(path)/2").text("focus") == "B")
        // The talk has its focus from before.
        #expect(try desk.client.change("PATCH", desk.path(talk), #"{"jobPlan": {"focus": "C"}}"#, ifMatch: "*").status == 200)
        #expect(try desk.client.get("\(path)/3").text("focus") == "C")
        let back = try desk.client.change("PATCH", desk.path(talk), #"{"jobPlan": {}}"#, ifMatch: "*")
        #expect(back.faults == ["/jobPlan/stepBackReason required"])
        let next = try desk.plan(inHours: 0)
        #expect(try desk.client.change("PUT", desk.path(next, "/completion"), #"{"jobPlan": {}}"#, ifMatch: "*").faults == ["/jobPlan nothing-said"])
        #expect(try desk.client.get("\(path)/4").status == 404, "nothing to sign anew")
        #expect(try desk.client.change("PUT", desk.path(next, "/completion"), #"{"jobPlan": {"note": "Vi bliver ved C"}}"#, ifMatch: "*").status == 200)
        #expect(try desk.client.get("\(path)/4").text("focus") == "C")
    }
}
