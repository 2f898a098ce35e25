import Domain
import JSON
import Support
import Testing

@Suite("Access: opening a case in an emergency")
struct EmergencyTests {
    private let desk: MeetingDesk
    private let file: RecordedCase

    init() throws {
        desk = try MeetingDesk()
        file = try desk.file()
    }

    private func open(_ target: String, by client: TestClient) throws -> TestAnswer {
        try client.post("/v1/emergency-accesses", #"{\#(target), "reason": "Borgeren står her nu"}"#)
    }

    private var byID: String { #""case": "\#(file.id)""# }

    @Test("The case is open to whoever opened it for 24 hours, to read and to change, and to nobody else")
    func window() throws {
        #expect(try desk.colleague.get(file.path).status == 404)
        #expect(try open(byID, by: desk.colleague).text("until") == "2026-11-24T08:00:00.000Z")
        for path in [file.path, file.path + "/compass", file.path + "/history", file.citizenPath, file.citizenPath + "/cpr"] {
            #expect(try desk.colleague.get(path).status == 200, "\(path)")
        }
        #expect(try desk.colleague.change("PATCH", file.path, #"{"externalCaseNumber": "7"}"#, ifMatch: "*").status == 200)
        #expect(try desk.consultant.get(file.path).status == 404)
        try desk.clock.set("2026-11-24T07:59:59.999Z")
        #expect(try desk.colleague.get(file.path).status == 200)
        try desk.clock.set("2026-11-24T08:00:00Z")
        #expect(try desk.colleague.get(file.path).status == 404)
        #expect(try desk.colleague.get(file.citizenPath).status == 404)
        #expect(try desk.colleague.change("PATCH", file.path, #"{"externalCaseNumber": "8"}"#, ifMatch: "*").status == 404)
    }

    @Test("By the citizen's number it is the newest open case; that a number is unknown is told as if it lay out of reach")
    func byNumber() throws {
        let second = try desk.caseworker.post("/v1/cases", #"{"citizen": "\#(file.citizen)"}"#).text("id")
        #expect(try open(#""cpr": "\#(file.cpr)""#, by: desk.colleague).text("case") == second)
        try desk.step("PUT", "/v1/cases/\(second)/closure", #"{"reason": "job"}"#, by: desk.caseworker)
        #expect(try open(#""cpr": "\#(file.cpr)""#, by: desk.colleague).text("case") == file.id)

        let alone = try desk.caseworker.post("/v1/citizens", #"{"cpr": "\#(TestClient.cpr(5))", "name": "Testborger 5"}"#)
        #expect(alone.status == 201)
        let hidden = try desk.file(6)
        try desk.caseworker.protect(hidden, for: [desk.people.caseworker.id])
        let refused = try [TestClient.cpr(4), TestClient.cpr(5), hidden.cpr].map { try open(#""cpr": "\#($0)""#, by: desk.colleague) }
        #expect(refused.map(\.status) == [404, 404, 404])
        #expect(Set(refused.map(\.anonymousProblem)).count == 1)
        #expect(try desk.log("openEmergencyAccess").filter { $0["status"]?.integer == 404 }.count == 3)
    }

    @Test("A reason is told, and a leader of the case's team sees it; of one's own opening somebody else does")
    func review() throws {
        #expect(try desk.colleague.post("/v1/emergency-accesses", #"{\#(byID), "reason": "Haster"}"#).faults == ["/reason too-short"])
        let made = try open(byID, by: desk.colleague)
        let path = "/v1/emergency-accesses/\(made.text("id"))"
        #expect(try desk.teamLeader.get("/v1/emergency-accesses?seen=false").ids == [made.text("id")])
        #expect(try desk.teamLeader.get(path).text("reason") == "Borgeren står her nu")
        for client in [desk.colleague, desk.caseworker] { #expect(try client.get(path).status == 403) }
        #expect(try desk.teamLeader.change("PUT", path + "/review", nil, ifMatch: made.tag).text("seenByName") == "Teamleder 1")
        #expect(try desk.teamLeader.get("/v1/emergency-accesses?seen=false").ids.isEmpty)
        #expect(try desk.teamLeader.get("/v1/emergency-accesses?seen=true").ids == [made.text("id")])

        let own = try open(byID, by: desk.leader).text("id")
        #expect(try desk.leader.change("PUT", "/v1/emergency-accesses/\(own)/review", nil, ifMatch: "*").status == 403)
        #expect(try desk.teamLeader.change("PUT", "/v1/emergency-accesses/\(own)/review", nil, ifMatch: "*").status == 200)
    }

    @Test("A leader of another team is not told, even where they opened it themselves")
    func otherTeams() throws {
        let other = try desk.colleague.record(case: 2, #""team": "\#(desk.people.jobindsats)""#)
        let made = try open(#""case": "\#(other.id)""#, by: desk.teamLeader).text("id")
        #expect(try desk.teamLeader.get(other.path).status == 200)
        #expect(try desk.teamLeader.get("/v1/emergency-accesses").ids.isEmpty)
        #expect(try desk.teamLeader.get("/v1/emergency-accesses/\(made)").status == 404)
        #expect(try desk.leader.get("/v1/emergency-accesses").ids == [made])
    }

    @Test("A protected citizen's case opens to leaders alone, who can name others: the way out when everybody named has left")
    func protected() throws {
        try desk.caseworker.protect(file, for: [desk.people.caseworker.id])
        #expect(try open(byID, by: desk.colleague).status == 404)
        try desk.step("PATCH", "/v1/staff/\(desk.people.caseworker.id)", #"{"active": false}"#, by: desk.administrator)
        #expect(try desk.leader.get(file.path).status == 404)
        #expect(try open(byID, by: desk.leader).status == 201)
        #expect(try desk.leader.get(file.path).status == 200)
        #expect(try desk.teamLeader.get(file.path).status == 404)
        try desk.leader.protect(file, for: [desk.people.teamLeader.id])
        #expect(try desk.teamLeader.get(file.path).status == 200)
    }

    @Test("Protecting a citizen closes what was opened before, also to leaders")
    func protectedLater() throws {
        #expect(try open(byID, by: desk.colleague).status == 201)
        #expect(try open(byID, by: desk.leader).status == 201)
        try desk.clock.set("2026-11-23T09:00:00Z")
        try desk.caseworker.protect(file, for: [desk.people.caseworker.id])
        #expect(try desk.colleague.get(file.path).status == 404)
        #expect(try desk.leader.get(file.path).status == 404)
    }

    @Test("3.1: What is looked at through an opening is logged with that purpose, and told in the case's history")
    func logged() throws {
        _ = try open(byID, by: desk.colleague)
        _ = try desk.colleague.get(file.path + "/compass")
        _ = try desk.caseworker.get(file.path + "/compass")
        #expect(try desk.log("getCompass").map { $0["purpose"]?.text } == ["sagsbehandling", "noedadgang"])
        let row = try desk.caseworker.get(file.path + "/history").items.first
        #expect(row?["entity"]?.text == "emergency-access")
        let line = try desk.caseworker.get(file.path + "/timeline").items.last
        #expect(line?["text"]?.text == "Sagsbehandler 7 åbnede sagen med nødadgang.")
        #expect(line?["quote"]?.text == "Borgeren står her nu")
    }

    @Test("An emergency is a person's: a system opens nothing on its own, and for somebody no more than its teams")
    func systems() throws {
        let token = try desk.administrator.token(
            #""scopes": ["read", "write"], "mayAct": true, "roles": [{"role": "integration", "reach": "team"}], "teams": ["\#(desk.people.jobindsats)"]"#
        ).text
        #expect(try open(byID, by: desk.system).status == 403)
        #expect(try open(byID, by: desk.jobcenter.client(token, as: desk.people.colleague.id)).status == 404)
        #expect(try open(byID, by: desk.colleague).status == 201)
        #expect(try desk.jobcenter.client(token, as: desk.people.colleague.id).get(file.path).status == 404)
    }
}
