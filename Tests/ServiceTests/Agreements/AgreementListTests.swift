import Domain
import JSON
import Storage
import Support
import Testing

@Suite("Agreements: across cases and sources")
struct AgreementListTests {
    @Test("Mine, this week from Monday to Sunday, overdue, by case, team, state and days, in the order of last days")
    func filters() throws {
        let desk = try AgreementDesk()
        let (people, other) = (desk.people, try desk.record(2, responsible: desk.people.colleague.id, team: desk.people.jobindsats))
        let late = try desk.agree("For sent", due: "2026-11-25")
        try desk.backdate(late, to: "2026-11-20")
        let monday = try desk.agree("Mandag", due: "2026-11-25")
        try desk.backdate(monday, to: "2026-11-23")
        try desk.agree("Søndag", staff: people.colleague.id, due: "2026-11-29")
        try desk.agree("Næste mandag", due: "2026-11-30")
        try desk.agree("I den anden sag", in: other, staff: people.colleague.id, due: "2026-11-27")
        let done = try desk.agree("Gjort", in: other, due: "2026-11-26")
        _ = try desk.leader.change("PUT", done.agreementPath + "/completion", #"{"state": "udfoert"}"#, ifMatch: "*")

        func list(_ query: String, _ client: TestClient? = nil) throws -> [String] {
            let answer = try (client ?? desk.leader).get("/v1/agreements?\(query)")
            #expect(answer.status == 200, "\(answer.text)")
            return answer.whats
        }
        let everything = ["For sent", "Mandag", "Gjort", "I den anden sag", "Søndag", "Næste mandag"]
        #expect(try list("") == everything)
        #expect(try list("due=week") == ["Mandag", "Gjort", "I den anden sag", "Søndag"])
        #expect(try list("overdue=true") == ["For sent", "Mandag"])
        #expect(try list("overdue=true&due=week") == ["Mandag"])
        #expect(try list("responsible=me", desk.client) == ["For sent", "Mandag", "Gjort", "Næste mandag"])
        #expect(try list("responsible=me&state=aaben", desk.client) == ["For sent", "Mandag", "Næste mandag"])
        #expect(try list("responsible=\(people.colleague.id)") == ["I den anden sag", "Søndag"])
        #expect(try list("case=\(other.id)") == ["Gjort", "I den anden sag"])
        #expect(try list("team=\(people.sygedagpenge)") == ["For sent", "Mandag", "Søndag", "Næste mandag"])
        #expect(try list("state=udfoert") == ["Gjort"])
        #expect(try list("state=udfoert&overdue=true").isEmpty)
        #expect(try list("from=2026-11-25&to=2026-11-29") == ["Gjort", "I den anden sag", "Søndag"])
        let counted = try desk.leader.get("/v1/agreements?count=true&limit=2")
        #expect(counted.json["count"]?.integer == 6)
        #expect(counted.items.count == 2)
        #expect(try desk.leader.get("/v1/agreements?from=2026-12-01&to=2026-11-01").faults == ["?to ends-before-start"])
        #expect(try desk.leader.get("/v1/agreements?responsible=hende").faults == ["?responsible not-an-id"])
        #expect(try desk.jobcenter.client(people.integration).get("/v1/agreements?responsible=me").faults == ["?responsible not-an-id"])
    }

    @Test("Pages follow one another without gap or repeat, and their link keeps the filters", arguments: [1, 2, 3, 200])
    func pages(limit: Int) throws {
        let desk = try AgreementDesk()
        for number in 0..<7 { try desk.agree("Aftale \(number)", due: "2026-12-0\(1 + number * 5 % 4)") }
        try desk.agree("En andens", staff: desk.people.colleague.id)
        let query = "responsible=\(desk.people.caseworker.id)&from=2026-12-01"
        var found: [String] = []
        var target: String? = "/v1/agreements?\(query)&limit=\(limit)"
        while let place = target, found.count < 20 {
            let page = try desk.leader.get(place)
            found += page.ids
            target = page.nextLink
        }
        let all = try desk.leader.get("/v1/agreements?\(query)&limit=200")
        #expect(found == all.ids)
        #expect(Set(found).count == 7)
        let order = all.items.map { ($0["due"]?.text ?? "") + ($0["id"]?.text ?? "") }
        #expect(order == order.sorted())
    }

    @Test("Each sees those in their cases, and their own wherever the case is; with the team by team")
    func sight() throws {
        let desk = try AgreementDesk()
        let people = desk.people
        let other = try desk.record(2, responsible: people.colleague.id, team: people.jobindsats)
        try desk.agree("A", due: "2026-12-01")
        try desk.agree("B", staff: people.colleague.id, due: "2026-12-02")
        try desk.agree("C", in: other, staff: people.colleague.id, due: "2026-12-03")
        try desk.agree("D", in: other, due: "2026-12-04")
        func list(_ token: String) throws -> [String] { try desk.jobcenter.client(token).get("/v1/agreements").whats }
        #expect(try list(people.caseworker.token) == ["A", "B", "D"])
        #expect(try list(people.colleague.token) == ["B", "C", "D"])
        #expect(try list(people.teamLeader.token) == ["A", "B"])
        #expect(try list(people.companyConsultant.token) == ["C", "D"])
        #expect(try list(people.leader.token) == ["A", "B", "C", "D"])
        #expect(try list(people.integration) == ["A", "B", "C", "D"])
        #expect(try desk.jobcenter.client(people.caseworker.token).get("/v1/agreements?count=true").json["count"]?.integer == 3)
        let acting = desk.jobcenter.client(people.integration, as: people.colleague.id)
        #expect(try acting.get("/v1/agreements").whats == ["B", "C", "D"])
    }

    @Test("One's own agreement in a case out of reach: what is needed to do it, and no way to the case")
    func outOfReach() throws {
        let desk = try AgreementDesk()
        let colleague = desk.jobcenter.client(desk.people.colleague.token)
        let made = try desk.agree("Ringe til borgeren", staff: desk.people.colleague.id)
        let shown = try colleague.get(made.agreementPath)
        #expect(shown.status == 200, "\(shown.text)")
        #expect(shown.text("what") == "Ringe til borgeren")
        #expect(shown.text("citizenName") == "Testborger 1")
        #expect(shown.json["caseInReach"]?.boolean == false)
        for name in ["case", "citizen", "sourceID"] { #expect(shown.json[name] == .null) }
        #expect(!shown.text.contains(desk.file.id))
        #expect(try colleague.get("/v1/agreements?responsible=me").items == [shown.json])
        #expect(try colleague.get(desk.file.path).status == 404)
        #expect(try colleague.get(desk.file.path + "/agreements").status == 404)
        // It is theirs to do, to put off and to hand over, and then it is not theirs any more.
        #expect(try colleague.post(made.agreementPath + "/postponements", #"{"due": "2026-12-09", "reason": "Ferie"}"#).status == 201)
        #expect(try colleague.change("PUT", made.agreementPath + "/completion", #"{"state": "udfoert"}"#, ifMatch: "*").status == 200)
        #expect(try colleague.change("DELETE", made.agreementPath + "/completion", nil, ifMatch: "*").status == 200)
        let body = #"{"responsible": {"staff": "\#(desk.people.caseworker.id)"}}"#
        #expect(try colleague.change("PATCH", made.agreementPath, body, ifMatch: "*").status == 200)
        #expect(try colleague.get(made.agreementPath).status == 404)
        #expect(try colleague.get("/v1/agreements").items.isEmpty)
        let logged = try desk.jobcenter.logged("listAgreements").first { $0.staff == desk.people.colleague.id }
        #expect(logged?.citizens == [CitizenID(desk.file.citizen)].compactMap { $0 })
    }

    @Test("Who stands in for somebody does what was theirs to do, in cases out of reach too, as long as they stand in")
    func standIn() throws {
        let desk = try AgreementDesk()
        let consultant = desk.jobcenter.client(desk.people.companyConsultant.token)
        let made = try desk.agree("Ringe til borgeren", staff: desk.people.colleague.id)
        #expect(try consultant.get(made.agreementPath).status == 404)
        let body = #"""
            {"absent": "\#(desk.people.colleague.id)", "standIn": "\#(desk.people.companyConsultant.id)", "from": "2026-11-25", "to": "2026-11-27"}
            """#
        try #require(try desk.leader.post("/v1/stand-ins", body).status == 201)
        #expect(try consultant.get(made.agreementPath).json["caseInReach"]?.boolean == false)
        #expect(try consultant.get("/v1/agreements?responsible=\(desk.people.colleague.id)").whats == ["Ringe til borgeren"])
        #expect(try consultant.get("/v1/agreements").whats == ["Ringe til borgeren"])
        #expect(try consultant.get("/v1/agreements?responsible=me").items.isEmpty)
        #expect(try consultant.change("PUT", made.agreementPath + "/completion", #"{"state": "udfoert"}"#, ifMatch: "*").status == 200)
    }

    @Test("Protection comes first: who is not named does not see even their own")
    func protection() throws {
        let desk = try AgreementDesk()
        let made = try desk.agree("Hemmelig", staff: desk.people.colleague.id)
        let (colleague, caseworker) = (desk.jobcenter.client(desk.people.colleague.token), desk.client)
        try desk.leader.protect(desk.file, for: [desk.people.caseworker.id])
        for client in [colleague, desk.leader, desk.jobcenter.client(desk.people.integration)] {
            #expect(try client.get(made.agreementPath).status == 404)
            #expect(try client.get("/v1/agreements?count=true").json["count"]?.integer == 0)
            #expect(try client.change("PUT", made.agreementPath + "/completion", #"{"state": "udfoert"}"#, ifMatch: "*").status == 404)
        }
        #expect(try caseworker.get("/v1/agreements").whats == ["Hemmelig"])
        #expect(try caseworker.get(made.agreementPath).json["caseInReach"]?.boolean == true)
    }

    @Test("As a table, with who is to do it, where it was made, and each day it was moved")
    func table() throws {
        let desk = try AgreementDesk()
        let made = try desk.agree(due: "2026-12-01")
        for day in ["2026-12-02", "2026-12-03"] { try desk.client.post(made.agreementPath + "/postponements", #"{"due": "\#(day)", "reason": "Ferie"}"#) }
        let table = try desk.client.get("/v1/agreements", headers: [("Accept", "text/csv")]).text.split(separator: "\r\n")
        let columns = table[0].split(separator: ",", omittingEmptySubsequences: false)
        let row = table[1].split(separator: ",", omittingEmptySubsequences: false)
        func value(_ name: String) -> Substring { columns.firstIndex(of: Substring(name)).map { row[$0] } ?? "?" }
        #expect(value("responsible.name") == "Sagsbehandler 4")
        #expect(value("due") == "2026-12-03")
        #expect(value("postponements.from") == "2026-12-01|2026-12-02")
        #expect(value("sourceLabel") == "Sagen")
    }
}
