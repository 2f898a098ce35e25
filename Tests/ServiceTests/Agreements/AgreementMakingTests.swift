import Domain
import JSON
import Support
import Testing

@Suite("Agreements: made")
struct AgreementMakingTests {
    @Test("What, who and by when, outside of a meeting (R-37): shown with names, in history and in the case's story")
    func makes() throws {
        let desk = try AgreementDesk()
        let made = try desk.client.post(desk.file.path + "/agreements", """
            {"what": "Aftale en samtale med lægen", "responsible": {"staff": "\(desk.people.caseworker.id)"}, "due": "2026-12-03"}
            """)
        #expect(made.status == 201, "\(made.text)")
        #expect(made.header("location") == made.agreementPath)
        #expect(made.json["source"]?.text == "sag")
        #expect(made.text("sourceID") == desk.file.id)
        #expect(made.text("citizenName") == "Testborger 1")
        #expect(made.json["responsible"]?["name"]?.text == "Sagsbehandler 4")
        #expect(made.text("stateLabel") == "Åben")
        #expect(made.json["overdue"]?.boolean == false)
        #expect(made.json["needsHandover"] == .null)
        #expect(made.json["caseInReach"]?.boolean == true)
        #expect(try desk.client.get(made.agreementPath).json == made.json)
        #expect(try desk.client.get(desk.file.path + "/agreements").items == [made.json])
        #expect(try desk.history().last == """
            agreement.created what: - -> Aftale en samtale med lægen, responsible: - -> Sagsbehandler 4, due: - -> 2026-12-03
            """)
        #expect(try desk.story() == ["Det blev aftalt: Sagsbehandler 4 gør det senest den 3. december 2026."])
        let quote = try desk.client.get(desk.file.path + "/timeline").items.last?["quote"]?.text
        #expect(quote == "Aftale en samtale med lægen")
    }

    @Test("An actor of the case may be the one; an actor who works here is kept as the member of staff, and so is among theirs")
    func actors() throws {
        let desk = try AgreementDesk()
        let actors = try desk.actors()
        func make(_ actor: String) throws -> TestAnswer {
            try desk.client.post(desk.file.path + "/agreements", #"{"what": "Spørge", "responsible": {"actor": "\#(actor)"}, "due": "2026-11-25"}"#)
        }
        let physician = try make(actors[1]).json["responsible"]
        #expect(physician?["actor"]?.text == actors[1])
        #expect(physician?["name"]?.text == "Egen læge")
        #expect(physician?["roleLabel"]?.text == "Egen læge")
        #expect(try make(actors[0]).json["responsible"]?["name"]?.text == "Borger")
        #expect(try desk.story().last == "Det blev aftalt: Borgeren gør det senest den 25. november 2026.")
        let own = try make(actors[2])
        #expect(own.json["responsible"]?["staff"]?.text == desk.people.caseworker.id.description)
        #expect(own.json["responsible"]?["actor"] == .null)
        #expect(try desk.client.get("/v1/agreements?responsible=me").ids == [own.text("id")])
    }

    @Test("Every fault comes back at once, and nothing is made")
    func faults() throws {
        let desk = try AgreementDesk()
        let path = desk.file.path + "/agreements"
        let retired = try desk.actors()[1]
        _ = try desk.leader.send("DELETE", desk.file.path + "/actors/\(retired)", headers: [("If-Match", "*")])
        let nobody = "019abcde-0000-7000-8000-000000000000"
        let trials: [(body: String, faults: [String])] = [
            (#"{"what": " ", "responsible": {}, "due": "i morgen", "hvem": 1}"#, [
                "/due not-a-day", "/hvem unknown-member", "/responsible one-of", "/what required",
            ]),
            (#"{"what": "A", "responsible": {"staff": "\#(nobody)", "actor": "\#(nobody)"}, "due": "2026-12-01"}"#, ["/responsible one-of"]),
            (#"{"what": "A", "responsible": {"staff": "\#(nobody)"}, "due": "2026-11-24"}"#, ["/due in-the-past", "/responsible/staff unknown-staff"]),
            (#"{"what": "A", "responsible": {"actor": "\#(nobody)"}, "due": "2026-11-25"}"#, ["/responsible/actor unknown-actor"]),
            (#"{"what": "A", "responsible": {"actor": "\#(retired)"}, "due": "2026-11-25"}"#, ["/responsible/actor retired-actor"]),
            (#"{"what": "\#(String(repeating: "x", count: 1_001))", "responsible": {"actor": "\#(retired)"}, "due": "2026-11-25"}"#, ["/what too-long"]),
        ]
        for trial in trials {
            let answer = try desk.client.post(path, trial.body)
            #expect(answer.status == 422)
            #expect(answer.faults.sorted() == trial.faults, "\(trial.body)")
        }
        #expect(try desk.client.get(path).items.isEmpty)
    }

    @Test("Somebody without the case makes no agreement in it, and the case is not there for them")
    func reach() throws {
        let desk = try AgreementDesk()
        let body = #"{"what": "A", "responsible": {"staff": "\#(desk.people.colleague.id)"}, "due": "2026-12-01"}"#
        for token in [desk.people.colleague.token, desk.people.companyConsultant.token] {
            #expect(try desk.jobcenter.client(token).post(desk.file.path + "/agreements", body).status == 404)
            #expect(try desk.jobcenter.client(token).get(desk.file.path + "/agreements").status == 404)
        }
        #expect(try desk.jobcenter.client(desk.people.dpo.token).get(desk.file.path + "/agreements").status == 403)
    }

    @Test("The list of a case comes in pages, in the order of last days, and by state")
    func pages() throws {
        let desk = try AgreementDesk()
        let days = ["2026-12-05", "2026-12-01", "2026-12-03", "2026-12-01", "2026-12-02"]
        let made = try days.enumerated().map { number, day in try desk.agree("Aftale \(number)", due: day) }
        _ = try desk.client.change("PUT", made[2].agreementPath + "/completion", #"{"state": "udfoert"}"#, ifMatch: "*")
        let expected = ["Aftale 1", "Aftale 3", "Aftale 4", "Aftale 2", "Aftale 0"]
        for limit in [1, 2, 200] {
            var found: [String] = []
            var target: String? = desk.file.path + "/agreements?limit=\(limit)"
            while let place = target, found.count < 20 {
                let page = try desk.client.get(place)
                found += page.whats
                target = page.nextLink
            }
            #expect(found == expected)
        }
        #expect(try desk.client.get(desk.file.path + "/agreements?state=aaben").whats == expected.filter { $0 != "Aftale 2" })
        let link = try #require(try desk.client.get(desk.file.path + "/agreements?state=aaben&limit=3").nextLink)
        #expect(try desk.client.get(link).whats == ["Aftale 0"])
        #expect(try desk.client.get(desk.file.path + "/agreements?after=x").faults == ["?after unknown-cursor"])
    }
}
