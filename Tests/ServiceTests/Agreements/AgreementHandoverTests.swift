import Domain
import JSON
import Support
import Testing

@Suite("Agreements: when somebody leaves or the case changes hands")
struct AgreementHandoverTests {
    private func reason(_ path: String, _ desk: AgreementDesk) throws -> String? {
        let handover = try desk.leader.get(path).json["needsHandover"]
        if let handover, handover != .null { #expect(handover["question"]?.text?.contains("?") == true) }
        return handover?["reason"]?.text
    }

    @Test("Who was to do it has left: the leader is asked who takes it, and nothing is moved by itself (R-37)")
    func leaves() throws {
        let desk = try AgreementDesk()
        let administrator = desk.jobcenter.client(desk.people.administrator.token)
        let path = try desk.agree(staff: desk.people.colleague.id).agreementPath
        let kept = try desk.agree("En andens").agreementPath
        #expect(try reason(path, desk) == nil)
        _ = try administrator.change("PATCH", "/v1/staff/\(desk.people.colleague.id)", #"{"active": false}"#, ifMatch: "*")
        #expect(try reason(path, desk) == "fratraadt")
        #expect(try reason(kept, desk) == nil)
        #expect(try desk.leader.get(path).json["responsible"]?["staff"]?.text == desk.people.colleague.id.description)
        #expect(try desk.leader.get("/v1/agreements?needsHandover=true").whats == ["Ringe til lægen"])
        let handed = try desk.leader.change("PATCH", path, #"{"responsible": {"staff": "\#(desk.people.caseworker.id)"}}"#, ifMatch: "*")
        #expect(handed.json["needsHandover"] == .null)
        #expect(try desk.leader.get("/v1/agreements?needsHandover=true").items.isEmpty)
        #expect(try desk.history().last == "agreement.changed responsible: Sagsbehandler 7 -> Sagsbehandler 4")
        #expect(try desk.story().last == "En aftale gik fra Sagsbehandler 7 til Sagsbehandler 4.")
    }

    @Test("The actor who was to do it has no part in the case any more")
    func retires() throws {
        let desk = try AgreementDesk()
        let physician = try desk.actors()[1]
        let body = #"{"what": "Skrive en erklæring", "responsible": {"actor": "\#(physician)"}, "due": "2026-12-01"}"#
        let path = try desk.client.post(desk.file.path + "/agreements", body).agreementPath
        #expect(try reason(path, desk) == nil)
        _ = try desk.leader.send("DELETE", desk.file.path + "/actors/\(physician)", headers: [("If-Match", "*")])
        #expect(try reason(path, desk) == "aktoer-ude")
        #expect(try desk.client.get("/v1/agreements?needsHandover=true").whats == ["Skrive en erklæring"])
    }

    @Test("The case has another responsible than when it was agreed, until somebody says that it lies right")
    func changesHands() throws {
        let desk = try AgreementDesk()
        let made = try desk.agree()
        _ = try desk.leader.change("PATCH", desk.file.path, #"{"responsible": "\#(desk.people.teamLeader.id)"}"#, ifMatch: "*")
        #expect(try reason(made.agreementPath, desk) == "ny-ansvarlig")
        #expect(try desk.leader.get("/v1/agreements?needsHandover=true").whats == ["Ringe til lægen"])
        let same = #"{"responsible": {"staff": "\#(desk.people.caseworker.id)"}}"#
        let said = try desk.leader.change("PATCH", made.agreementPath, same, ifMatch: made.tag)
        #expect(said.status == 200)
        #expect(said.json["version"]?.integer == 2)
        #expect(said.json["needsHandover"] == .null)
        #expect(try desk.history().last == "agreement.changed caseResponsible: Sagsbehandler 4 -> Teamleder 1")
        #expect(try desk.story().last == "En aftale blev bekræftet under den nye ansvarlige.")
        #expect(try desk.leader.change("PATCH", made.agreementPath, same, ifMatch: said.tag).tag == said.tag)
        // What is done asks for nobody.
        let other = try desk.agree("Gjort")
        _ = try desk.leader.change("PUT", other.agreementPath + "/completion", #"{"state": "udfoert"}"#, ifMatch: "*")
        _ = try desk.leader.change("PATCH", desk.file.path, #"{"responsible": "\#(desk.people.caseworker.id)"}"#, ifMatch: "*")
        #expect(try reason(other.agreementPath, desk) == nil)
    }

    @Test("Whoever reads another team's cases is not asked")
    func sight() throws {
        let desk = try AgreementDesk()
        let other = try desk.record(2, responsible: desk.people.colleague.id, team: desk.people.jobindsats)
        try desk.agree("I jobindsats", in: other, staff: desk.people.colleague.id)
        _ = try desk.leader.change("PATCH", other.path, #"{"responsible": "\#(desk.people.companyConsultant.id)"}"#, ifMatch: "*")
        func asked(_ token: String) throws -> [String] { try desk.jobcenter.client(token).get("/v1/agreements?needsHandover=true").whats }
        #expect(try asked(desk.people.teamLeader.token).isEmpty)
        #expect(try asked(desk.people.companyConsultant.token) == ["I jobindsats"])
        #expect(try asked(desk.people.leader.token) == ["I jobindsats"])
    }
}
