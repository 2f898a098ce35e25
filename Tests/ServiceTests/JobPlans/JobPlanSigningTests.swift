import Domain
import JSON
import Service
import Storage
import Support
import Testing

@Suite("Who signed an ABC-jobplan, and signatures that were wrong (R-66)")
struct JobPlanSigningTests {
    private let desk: ConversationDesk

    init() throws {
        desk = try ConversationDesk()
    }

    private var path: String { "/v1/cases/\(desk.caseID)/abc-jobplans" }

    private func sign(_ body: String, _ number: Int = 1, _ tag: String = "*") throws -> TestAnswer {
        try desk.client.change("PUT", "\(path)/\(number)/signature", body, ifMatch: tag)
    }

    private func withdraw(_ body: String, _ number: Int = 1) throws -> TestAnswer {
        try desk.client.post("\(path)/\(number)/signature/withdrawal", body)
    }

    private func unsigned() throws -> [Int64] {
        try desk.client.get("/v1/abc-jobplans?unsigned=true").items.compactMap { $0["number"]?.integer }
    }

    @Test("Citizen and caseworker each sign a version once, and a new version is unsigned")
    func signing() throws {
        let made = try desk.version("{}")
        #expect(try sign("{}").faults == [" required"])
        #expect(try sign(#"{"citizen": {"how": "papir", "day": "\#(desk.day(1))"}, "caseworker": {"how": "brev"}}"#).status == 422)
        let signed = try sign(#"{"citizen": {"how": "papir", "day": "\#(desk.day(0))"}}"#, 1, made.tag)
        try #require(signed.status == 200, "\(signed.text)")
        #expect(signed.taggedVersion == 2)
        #expect(signed.json["signatures"]?["citizen"]?["name"]?.text == "Testborger 1")
        #expect(signed.json["signatures"]?["citizen"]?["day"]?.text == desk.day(0))
        #expect(signed.json["signatures"]?["caseworker"]?.isNull == true)
        let again = try sign(#"{"citizen": {"how": "digitalt"}, "caseworker": {"how": "digitalt"}}"#)
        #expect(again.text("code") == "already-signed")
        #expect(again.text("detail").contains("træk den tilbage"))
        #expect(try desk.client.get("\(path)/1").json["signatures"]?["caseworker"]?.isNull == true)
        let both = try sign(#"{"caseworker": {"how": "digitalt"}}"#)
        #expect(both.json["signatures"]?["caseworker"]?["name"]?.text == "Sagsbehandler 4")
        #expect(both.json["signatures"]?["caseworker"]?["howLabel"]?.text == "Digitalt")
        let next = try desk.version(#"{"focus": "B"}"#)
        #expect(next.json["signatures"]?["citizen"]?.isNull == true)
        #expect(try desk.story().contains("ABC-jobplanens version 1 blev skrevet under af borgeren."))
        #expect(try unsigned() == [2])
        #expect(try desk.client.get("/v1/abc-jobplans?newest=true&responsible=me").items.compactMap { $0["number"]?.integer } == [2])
        #expect(try desk.client.get("/v1/abc-jobplans?case=\(desk.caseID)").items.count == 2)
        #expect(try desk.desk.jobcenter.client(desk.people.colleague.token).get("/v1/abc-jobplans").items.isEmpty)
    }

    @Test("Nobody signs ahead, or before the version was there; on paper it was there with the sheet before it, in a talk with the talk")
    func days() throws {
        _ = try desk.version("{}")
        #expect(try sign(#"{"citizen": {"how": "papir", "day": "\#(desk.day(1))"}}"#).faults == ["/citizen/day in-the-future"])
        let early = try sign(#"{"citizen": {"how": "papir", "day": "2020-01-01"}, "caseworker": {"how": "digitalt", "day": "\#(desk.day(-1))"}}"#)
        #expect(early.faults == ["/citizen/day before-version", "/caseworker/day before-version"])
        let first = "Underskriften kan ikke ligge før den \(Copenhagen.day(of: desk.now).danish): før den dag var"
        #expect(early.json.texts("errors", "detail") == [
            "\(first) sagen ikke begyndt. Ret dagen.",
            "\(first) planen ikke lavet. Ret dagen, eller skriv i how, at det var på papir, hvis arket var der før.",
        ])
        #expect(try desk.desk.count("job_plan_signature") == 0)

        let talk = try desk.plan(#", "heldAt": "\#(desk.noon(-2))", "jobPlan": {"note": "Fra samtalen"}"#, at: desk.noon(-2))
        #expect(talk.json["jobPlans"]?[0]?.integer == 2)
        #expect(try sign(#"{"caseworker": {"how": "digitalt", "day": "\#(desk.day(-3))"}}"#, 2).faults == ["/caseworker/day before-version"])
        #expect(try sign(#"{"caseworker": {"how": "digitalt", "day": "\#(desk.day(-2))"}}"#, 2).status == 200)
    }

    @Test("A sheet that was signed by hand before it was written in: the day of the version it was printed from is the first that can be")
    func byHand() throws {
        try desk.insert(JobPlan(version: 1), made: "2026-01-05T09:00:00Z")
        _ = try desk.version(#"{"focus": "B"}"#)
        for (how, status) in [("digitalt", 422), ("mundtligt", 422), ("papir", 200)] {
            #expect(try sign(#"{"citizen": {"how": "\#(how)", "day": "2026-01-05"}}"#, 2).status == status, "\(how)")
        }
        #expect(try sign(#"{"caseworker": {"how": "papir", "day": "2026-01-04"}}"#, 2).faults == ["/caseworker/day before-version"])
    }

    @Test("Paper that was there first: the first version is as old as the case, and the sheet of a version made in a talk as old as the talk")
    func paperFirst() throws {
        let old = try desk.desk.record(#""openedOn": "\#(desk.day(-30))", "team": "\#(desk.people.sygedagpenge)","#, citizen: 2)
        let plans = "/v1/cases/\(old.text("id"))/abc-jobplans"
        #expect(try desk.client.post(plans, "{}").status == 201)
        func signed(_ days: Int, _ how: String = "papir") throws -> TestAnswer {
            try desk.client.change("PUT", "\(plans)/1/signature", #"{"citizen": {"how": "\#(how)", "day": "\#(desk.day(days))"}}"#, ifMatch: "*")
        }
        #expect(try signed(-10, "digitalt").faults == ["/citizen/day before-version"])
        #expect(try signed(-31).faults == ["/citizen/day before-version"])
        #expect(try signed(-10).status == 200)

        _ = try desk.plan(#", "heldAt": "\#(desk.noon(-7))", "jobPlan": {"focus": "B"}"#, at: desk.noon(-7))
        _ = try desk.version(#"{"note": "Skrevet ind fra arket"}"#)
        let before = try sign(#"{"citizen": {"how": "papir", "day": "\#(desk.day(-8))"}}"#, 2)
        #expect(before.faults == ["/citizen/day before-version"])
        #expect(before.text.contains("på den version, der blev skrevet under"))
        #expect(try sign(#"{"citizen": {"how": "papir", "day": "\#(desk.day(-2))"}}"#, 2).status == 200)
    }

    @Test("A wrong signature is taken back with a reason: it stays in history, counts no longer, and the right one takes its place")
    func withdrawing() throws {
        _ = try desk.version("{}")
        let both = try sign(#"{"citizen": {"how": "papir", "name": "En forkert"}, "caseworker": {"how": "digitalt"}}"#)
        #expect(both.taggedVersion == 3)
        #expect(try withdraw(#"{"party": "borger"}"#).faults == ["/reason required"])
        #expect(try withdraw(#"{"party": "andre", "reason": "x"}"#).faults == ["/party unknown-code"])
        let taken = try withdraw(#"{"party": "borger", "reason": "Det var på en andens plan."}"#)
        try #require(taken.status == 201, "\(taken.text)")
        #expect(taken.json["signatures"]?["citizen"]?.isNull == true)
        #expect(taken.json["signatures"]?["caseworker"]?.isNull == false)
        #expect(taken.taggedVersion == 4)
        #expect(try desk.client.get("\(path)/1").json == taken.json)
        #expect(try unsigned() == [1])
        let list = try desk.client.get("/v1/worklists/planer-uden-underskrift").json
        #expect(list.texts("items", "text").first?.hasSuffix("mangler underskrift fra borgeren.") == true, "\(list)")
        let twice = try withdraw(#"{"party": "borger", "reason": "Igen"}"#)
        #expect(twice.status == 409 && twice.text("code") == "not-signed")

        let right = try sign(#"{"citizen": {"how": "papir"}}"#, 1, taken.tag)
        try #require(right.status == 200, "\(right.text)")
        #expect(right.json["signatures"]?["citizen"]?["name"]?.text == "Testborger 1")
        #expect(right.taggedVersion == 5)
        #expect(try unsigned().isEmpty)
        #expect(try withdraw(#"{"party": "borger", "reason": "Alligevel ikke"}"#).taggedVersion == 6)
        #expect(try desk.client.get("\(path)/1/document").text.contains("En forkert") == false)

        let rows = try desk.desk.history(desk.caseID).filter { $0.hasPrefix("abc-jobplan.withdrawn") }
        #expect(rows.first == "abc-jobplan.withdrawn number: - -> 1, borger: En forkert, \(desk.day(0)), På papir -> -, reason: - -> Det var på en andens plan.")
        #expect(try desk.story().contains("Borgerens underskrift på ABC-jobplanens version 1 blev trukket tilbage."))
        #expect(try desk.desk.count("job_plan_signature") == 3)
        #expect(try desk.desk.jobcenter.client(desk.people.colleague.token).post("\(path)/1/signature/withdrawal", #"{"party": "borger", "reason": "x"}"#).status == 404)
    }

    @Test("Neither a signature nor that it was taken back changes or goes away, in the store neither")
    func kept() throws {
        _ = try desk.version("{}")
        _ = try sign(#"{"citizen": {"how": "papir"}}"#)
        _ = try withdraw(#"{"party": "borger", "reason": "x"}"#)
        for table in ["job_plan_signature", "job_plan_signature_withdrawal"] {
            for statement in ["UPDATE \(table) SET number = 2", "DELETE FROM \(table)"] {
                #expect(throws: StorageError.self, "\(statement)") {
                    try desk.desk.jobcenter.service.foundations.writer.perform { db in try db.run(composed: statement) }
                }
            }
        }
    }
}
