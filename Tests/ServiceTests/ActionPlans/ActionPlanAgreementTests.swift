import Domain
import JSON
import Service
import Storage
import Support
import Testing

@Suite("What is agreed with an indsatsplan, and activities whose day has passed (R-37, R-84)")
struct ActionPlanAgreementTests {
    private let desk: PlanDesk
    private let caseID: String

    init() throws {
        desk = try PlanDesk()
        caseID = try desk.caseFile()
    }

    private var path: String { "/v1/cases/\(caseID)/indsatsplans" }

    private func agreement(_ what: String = "Ringer til kantinen", due: String = "2026-03-12") -> String {
        #"{"what": "\#(what)", "responsible": {"staff": "\#(desk.jobcenter.people.caseworker.id)"}, "due": "\#(due)"}"#
    }

    private func count(_ table: String) throws -> Int {
        try desk.jobcenter.service.foundations.writer.perform { db in
            try db.first(composed: "SELECT count(*) FROM \(table)") { try $0.int(0) } ?? 0
        }
    }

    @Test("One call makes the version and what is agreed with it; each version has its own, and all are found wherever agreements are")
    func oneCall() throws {
        let first = try desk.plan(#"{"mainGoals": ["Job i et køkken"], "agreements": [\#(agreement("Låner en bog"))]}"#, in: caseID)
        #expect(first.texts("agreements", "what") == ["Låner en bog"])
        let second = try desk.plan(#"{"basedOn": 1, "agreements": [\#(agreement())]}"#, in: caseID)
        let row = try #require(second.json["agreements"]?[0])
        #expect(row["source"]?.text == "indsatsplan" && row["sourceLabel"]?.text == "Indsatsplan")
        #expect(row["sourceID"] == second.json["id"] && row["sourceVersion"]?.integer == 2)
        #expect(try desk.client.get("\(path)/1").texts("agreements", "what") == ["Låner en bog"])
        #expect(try desk.client.get("\(path)/2").json == second.json)
        #expect(try desk.plan(#"{"basedOn": 2, "consultantPhone": "00000018"}"#, in: caseID).json["agreements"]?.elements?.isEmpty == true)
        // Lists tell of the plans alone.
        #expect(try desk.client.get(path).items.allSatisfy { $0["agreements"] == nil })

        let whats: Set = ["Låner en bog", "Ringer til kantinen"]
        for list in ["/v1/agreements?source=indsatsplan", "/v1/agreements?case=\(caseID)", "/v1/cases/\(caseID)/agreements"] {
            #expect(Set(try desk.client.get(list).items.compactMap { $0["what"]?.text }) == whats, "\(list)")
        }
        #expect(try desk.client.get("/v1/agreements?source=jobplan").items.isEmpty)
        #expect(try desk.client.get("/v1/me/overview").json["agreements"]?["thisWeek"]?["items"]?.elements?.count == 2)
        let story = try desk.client.get("/v1/cases/\(caseID)/timeline").items
        #expect(story.compactMap { $0["quote"]?.text }.filter(whats.contains).count == 2)
    }

    @Test("Where one is wrong there is no version either; sent again it is made once")
    func allOrNone() throws {
        let wrong = try desk.client.post(path, #"{"mainGoals": ["Job"], "consultant": "\#(caseID)", "agreements": [\#(agreement(due: "2026-03-09"))]}"#)
        #expect(Set(wrong.faults) == ["/agreements/0/due in-the-past", "/consultant unknown-staff"])
        for table in ["action_plan_version", "agreement"] { #expect(try count(table) == 0, "\(table)") }
        let body = #"{"mainGoals": ["Job"], "agreements": [\#(agreement())]}"#
        let key = [("Idempotency-Key", "\"019ab3c4-e001-7000-8000-000000000099\"")]
        let (once, again) = (try desk.client.post(path, body, headers: key), try desk.client.post(path, body, headers: key))
        #expect(once.status == 201 && again.status == 201)
        #expect(once.json == again.json)
        for table in ["action_plan_version", "agreement"] { #expect(try count(table) == 1, "\(table)") }
    }

    @Test("What is agreed stands on the paper, in both forms; what was dropped does not")
    func paper() throws {
        let made = try desk.plan(#"{"mainGoals": ["Job"], "agreements": [\#(agreement()), \#(agreement("Skriver et brev"))]}"#, in: caseID)
        let dropped = try #require(made.json["agreements"]?[1]?["id"]?.text)
        let answer = try desk.client.change("PUT", "/v1/agreements/\(dropped)/completion", #"{"state": "bortfaldet", "reason": "Ikke nødvendigt"}"#, ifMatch: "*")
        #expect(answer.status == 200)
        let page = try desk.client.get("\(path)/1/document").text
        #expect(page.contains("<li>Ringer til kantinen. Sagsbehandler 4, senest den 12. marts 2026.</li>") && !page.contains("Skriver et brev"), "\(page)")
        let text = try desk.client.get("\(path)/1/document", headers: [("Accept", "text/plain")]).text
        #expect(text.contains("AFTALER\nRinger til kantinen. Sagsbehandler 4, senest den 12. marts 2026.\n"), "\(text)")
    }

    @Test("An activity that should have begun is asked about until something is recorded, or its last day passes and that is asked")
    func startUnsaid() throws {
        func codes(from: String, to: String, record: String? = nil) throws -> [String] {
            let other = try desk.caseFile(Int(from.suffix(2)).map { 10 + $0 } ?? 2)
            let made = try desk.plan("""
                {"mainGoals": ["Job"], "subGoals": [{"text": "Kender reglerne"}],
                 "activities": [{"subGoalNumber": 1, "text": "Kursus", "kind": "opkvalificering", "from": "\(from)", "to": "\(to)"}]}
                """, in: other)
            guard let record else { return made.texts("attention", "code") }
            return try desk.outcome(record, of: made.ids("activities")[0], in: other).texts("attention", "code")
        }
        #expect(try codes(from: "2026-03-10", to: "2026-03-20").isEmpty)
        #expect(try codes(from: "2026-03-09", to: "2026-03-20") == ["start-uden-nyt"])
        #expect(try codes(from: "2026-03-08", to: "2026-03-20", record: #"{"state": "igang", "day": "2026-03-08"}"#).isEmpty)
        #expect(try codes(from: "2026-03-07", to: "2026-03-20", record: #"{"state": "udsat"}"#).isEmpty)
        #expect(try codes(from: "2026-03-02", to: "2026-03-06") == ["slut-uden-resultat"])
    }
}
