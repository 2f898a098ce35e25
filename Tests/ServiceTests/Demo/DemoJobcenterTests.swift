import Demo
import Domain
import JSON
import Service
import Support
import Testing

@Suite("The demo jobcenter")
struct DemoJobcenterTests {
    private let demo: DemoService
    private let leader: TestClient

    init() throws {
        demo = try DemoService()
        leader = demo.client("Leder 1")
    }

    @Test("It loads into an empty store, and fills it")
    func loads() throws {
        #expect(demo.wasEmpty)
        #expect(try !demo.foundations.isEmpty())
        let cases = try leader.get("/v1/cases?count=true")
        #expect(cases.status == 200, "\(cases.text)")
        #expect(cases.json["count"]?.integer == 6)
        #expect(cases.items.allSatisfy { $0["citizenName"]?.text?.hasPrefix("Testborger ") == true })
        #expect(Set(cases.items.compactMap { $0["targetGroupLabel"]?.text }).count >= 4)
    }

    @Test("Its published case shows R-16 with R-19's remark, and the disagreement (5.5)")
    func publishedCase() throws {
        let id = try #require(try demo.foundations.demoCase())
        #expect(try leader.get("/v1/cases/\(id)").text("externalCaseNumber") == DemoJobcenter.publishedCaseNumber)
        let compass = try leader.get("/v1/cases/\(id)/compass").json
        #expect(compass["actors"]?.elements?.count == 6)
        #expect(compass.patternCodes == ["omsorg-moeder-system", "uenighed"])
        #expect(compass["patterns"]?[0]?["rule"]?.text == "R-16")
        #expect(compass["patterns"]?[0]?["remark"]?["rule"]?.text == "R-19")
        let unemployment = try leader.get("/v1/cases/\(id)/unemployment").json
        #expect(unemployment["definitions"]?.elements?.allSatisfy { $0["notAssessed"]?.text == "ydelsen-taeller-ikke" } == true)
    }

    @Test("Every CPR number in it is a replacement number, so that no real person has it (1.3)")
    func replacementNumbers() throws {
        for file in try leader.get("/v1/cases").items {
            #expect(file["cprKind"]?.text == "erstatning", "\(file["citizenName"]?.text ?? "")")
        }
        let caseworker = demo.client("Sagsbehandler 4")
        for file in try caseworker.get("/v1/cases").items {
            let numbers = try caseworker.get("/v1/citizens/\(file["citizen"]?.text ?? "")/cpr")
            #expect(numbers.status == 200, "\(numbers.text)")
            let rows = numbers.json["numbers"]?.elements ?? []
            #expect(!rows.isEmpty)
            for number in rows {
                guard case .success(let cpr) = CPRNumber.parse(number["cpr"]?.text ?? "") else {
                    Issue.record("no CPR number")
                    continue
                }
                #expect(cpr.kind == .erstatning)
            }
        }
    }

    @Test("Every placement says that its coordinates are the demo's own")
    func coordinatesAreOurs() throws {
        var placements = 0
        for file in try leader.get("/v1/cases").items {
            for position in try leader.get("/v1/cases/\(file["id"]?.text ?? "")/positions").items {
                placements += 1
                #expect(position["conditionsNote"]?.text?.contains("Demoens eget bud") == true)
            }
        }
        #expect(placements >= 10)
    }

    @Test("Each token signs in as the one it is for, with what the demo needs of them")
    func tokensWork() throws {
        #expect(demo.tokens.count == 4)
        for name in demo.tokens.keys {
            let me = try demo.client(name).get("/v1/me")
            #expect(me.status == 200, "\(name)")
            #expect(me.text.contains(name), "\(me.text)")
        }
        #expect(try demo.client("Sagsbehandler 4").get("/v1/cases").items.isEmpty == false)
        #expect(try demo.client("Administrator 1").get("/v1/staff").status == 200)
        #expect(try demo.client("Administrator 1").get("/v1/cases").status == 403)
        #expect(try demo.client("Databeskyttelsesrådgiver 1").get("/v1/access-log").status == 200)
    }

    @Test("Its job seeker has been met twice and has the next booked, a plan whose versions differ, the last signed, and what was seen early on")
    func jobSeeker() throws {
        let caseworker = demo.client("Sagsbehandler 4")
        let id = try caseworker.get("/v1/cases?externalCaseNumber=\(DemoJobcenter.jobSeekerCaseNumber)").items.first?["id"]?.text ?? ""
        let talks = try caseworker.get("/v1/cases/\(id)/conversations").items
        #expect(talks.compactMap { $0["state"]?.text } == ["afholdt", "aflyst", "afholdt", "planlagt"])
        let next = try caseworker.get("/v1/cases/\(id)/conversations/\(talks[3]["id"]?.text ?? "")").json
        #expect(next["previous"]?["conversation"]?["focus"]?.text == "B")
        #expect(next["previous"]?["conversation"]?["refusals"]?.elements?.count == 2)
        #expect(next["previous"]?["agreements"]?.elements?.map { $0["state"]?.text } == ["udfoert", "aaben"])
        let plan = try caseworker.get("/v1/cases/\(id)/abc-jobplans/2?compareWith=1").json
        for party in ["citizen", "caseworker"] { #expect(plan["signatures"]?[party]?["howLabel"]?.text == "På papir") }
        #expect(plan["attention"]?.elements?.map { $0["code"]?.text } == ["frist-overskredet"])
        let difference = plan["comparison"]
        for part in ["added", "removed", "changed", "moved", "intensity"] { #expect(difference?[part]?.elements?.isEmpty == false, "\(part)") }
        #expect(difference?["focus"]?["to"]?.text == "B")
        #expect(try caseworker.get("/v1/cases/\(id)/abc-jobplans/1").json["lines"]?.elements?.count == 5)
        let screening = try caseworker.get("/v1/cases/\(id)/screenings").items
        #expect(screening.map { $0["archetypes"]?[0]?["name"]?.text } == ["Palle Pakkehal"])
        #expect(try caseworker.get("/v1/cases/\(id)/strategy").json["strategy"]?["type"]?.text == "selektion")
        #expect(try caseworker.get("/v1/cases/\(id)/positions?conversation=\(talks[2]["id"]?.text ?? "")").items.count == 1)
        let soon = try caseworker.get("/v1/worklists/snart-langtidsledige").items
        #expect(soon.compactMap { $0["case"]?.text } == [id])
    }

    @Test("Its indsatsplan has goals in order, a praktik that was accepted, held and valued, and the next talk is agreed and not booked")
    func actionPlan() throws {
        let caseworker = demo.client("Sagsbehandler 4")
        let id = try caseworker.get("/v1/cases?externalCaseNumber=\(DemoJobcenter.planCaseNumber)").items.first?["id"]?.text ?? ""
        let plan = try caseworker.get("/v1/cases/\(id)/indsatsplans/1").json
        #expect(plan["subGoals"]?.elements?.compactMap { $0["number"]?.integer } == [1, 2, 3])
        #expect(plan["activities"]?.elements?.compactMap { $0["state"]?.text } == ["igang", "gennemfoert", "gennemfoert", "planlagt"])
        #expect(plan["outcomes"]?.elements?.contains { $0["evaluation"]?.text?.contains("Tre formiddage") == true } == true)
        let deadlines = try caseworker.get("/v1/cases/\(id)/deadlines").json
        #expect(deadlines["items"]?[0]?["state"]?.text == "kommende")
        #expect(deadlines["items"]?[0]?["held"]?.integer == 1)
        #expect(deadlines["items"]?[0]?["source"]?.text?.contains("opdigtet til demoen") == true)
        let next = try caseworker.get("/v1/worklists/naeste-samtaler?kind=ikke-booket").items
        #expect(next.compactMap { $0["case"]?.text } == [id])
    }

    @Test("No text in it speaks of where somebody comes from")
    func nothingSensitive() throws {
        for file in try leader.get("/v1/cases").items {
            let id = file["id"]?.text ?? ""
            for part in ["", "/timeline", "/positions", "/actors", "/conversations", "/abc-jobplans", "/indsatsplans", "/screenings"] {
                let text = try leader.get("/v1/cases/\(id)\(part)").text.lowercased()
                for word in ["tyrk", "etnisk", "indvandrer", "muslim"] { #expect(!text.contains(word)) }
            }
        }
    }
}
