import Domain
import JSON
import Support
import Testing

@Suite("Access: a protected citizen is seen by the named alone")
struct ProtectionTests {
    private func setting() throws -> (TestJobcenter, RecordedCase) {
        let jobcenter = try TestJobcenter()
        let people = jobcenter.people
        let file = try jobcenter.client(people.caseworker.token).record(
            case: 1, name: "Beskyttet Borger", #""team": "\#(people.sygedagpenge)", "actors": [{"role": "borger"}]"#
        )
        return (jobcenter, file)
    }

    /// Whether any of the ways to a citizen shows them to the client; all ways must agree.
    private func sees(_ client: TestClient, _ file: RecordedCase) throws -> Set<Bool> {
        var seen: Set<Bool> = []
        for path in ["", "/compass", "/positions", "/actors", "/timeline", "/history", "/benefit-periods", "/unemployment"] {
            seen.insert(try client.get(file.path + path).status == 200)
        }
        seen.insert(try client.get(file.citizenPath).status == 200)
        seen.insert(try client.get(file.citizenPath + "/cpr").status == 200)
        let list = try client.get("/v1/cases?count=true")
        seen.insert(list.ids == [file.id])
        seen.insert(list.json["count"]?.integer == 1)
        seen.insert(list.text.contains("Beskyttet"))
        seen.insert(try client.get("/v1/cases?citizen=\(file.citizen)").ids == [file.id])
        seen.insert(try client.get("/v1/citizens").ids == [file.citizen])
        seen.insert(try client.get("/v1/citizens?name=Besky").ids == [file.citizen])
        seen.insert(try client.post("/v1/citizens/searches", #"{"cpr": "\#(file.cpr)"}"#).ids == [file.citizen])
        seen.insert(try client.post("/v1/citizens/searches", #"{"name": "Beskyttet"}"#).ids == [file.citizen])
        seen.insert(try client.change("PATCH", file.path, "{}", ifMatch: "*").status == 200)
        return seen
    }

    @Test("Only the named see a protected citizen, by every way there is: not the responsible, the leader or a source system")
    func everyWay() throws {
        let (jobcenter, file) = try setting()
        let people = jobcenter.people
        try jobcenter.client(people.leader.token).protect(file, for: [people.colleague.id])
        #expect(try sees(jobcenter.client(people.colleague.token), file) == [true])
        for token in [people.caseworker.token, people.teamLeader.token, people.leader.token, people.companyConsultant.token, people.integration] {
            #expect(try sees(jobcenter.client(token), file) == [false])
        }
        let administrator = jobcenter.client(people.administrator.token)
        #expect(try administrator.get(file.citizenPath).status == 403)
        #expect(try administrator.get("/v1/cases").status == 403)
        #expect(try sees(jobcenter.client(people.integration, as: people.colleague.id), file) == [true], "acting for a named person")
        #expect(try sees(jobcenter.client(people.integration, as: people.leader.id), file) == [false])
    }

    @Test("A protected citizen answers 404 with the same body as one who does not exist")
    func looksAbsent() throws {
        let (jobcenter, file) = try setting()
        try jobcenter.client(jobcenter.people.caseworker.token).protect(file, for: [jobcenter.people.caseworker.id])
        let leader = jobcenter.client(jobcenter.people.leader.token)
        let absent = try leader.get("/v1/citizens/019abcde-0000-7000-8000-000000000000")
        #expect(try leader.get(file.citizenPath).anonymousProblem == absent.anonymousProblem)
        #expect(try leader.get(file.path).anonymousProblem == absent.anonymousProblem)
        #expect(try leader.get(file.citizenPath + "/access-log").anonymousProblem == absent.anonymousProblem)
        #expect(try leader.post("/v1/cases", #"{"citizen": "\#(file.citizen)"}"#).faults == ["/citizen unknown-citizen"])
    }

    @Test("Among the named, several see the citizen, and the list of names can be changed by one of them")
    func changingNames() throws {
        let (jobcenter, file) = try setting()
        let people = jobcenter.people
        let leader = jobcenter.client(people.leader.token)
        try leader.protect(file, for: [people.leader.id, people.colleague.id])
        #expect(try sees(leader, file) == [true])
        #expect(try sees(jobcenter.client(people.colleague.token), file) == [true])
        try leader.protect(file, for: [people.leader.id])
        #expect(try sees(leader, file) == [true])
        #expect(try sees(jobcenter.client(people.colleague.token), file) == [false])
        let shown = try leader.get(file.citizenPath).json["protection"]
        #expect(shown?["staff"]?.elements == [.string("\(people.leader.id)")])
        #expect(shown?["reason"]?.text == "Ansat i huset")
        #expect(try leader.get(file.path).json["protected"]?.boolean == true)
    }

    @Test("Unprotecting makes reach count again, and is refused where there is no protection")
    func unprotecting() throws {
        let (jobcenter, file) = try setting()
        let people = jobcenter.people
        let colleague = jobcenter.client(people.colleague.token)
        try jobcenter.client(people.leader.token).protect(file, for: [people.colleague.id])
        #expect(try jobcenter.client(people.leader.token).change("DELETE", file.citizenPath + "/protection", nil, ifMatch: "*").status == 404)
        let ended = try colleague.change("DELETE", file.citizenPath + "/protection", nil, ifMatch: "*")
        #expect(ended.status == 200)
        #expect(ended.json["protection"]?.isNull == true)
        #expect(try sees(colleague, file) == [false])
        for token in [people.caseworker.token, people.teamLeader.token, people.leader.token, people.integration] {
            #expect(try sees(jobcenter.client(token), file) == [true])
        }
        #expect(try jobcenter.client(people.leader.token).change("DELETE", file.citizenPath + "/protection", nil, ifMatch: "*").status == 404)
    }

    @Test("Protection names somebody who works here, once, and says why")
    func refusals() throws {
        let (jobcenter, file) = try setting()
        let people = jobcenter.people
        let leader = jobcenter.client(people.leader.token)
        func faults(_ body: String) throws -> [String] {
            let answer = try leader.change("PUT", file.citizenPath + "/protection", body, ifMatch: "*")
            #expect(answer.status == 422, "\(answer.status)")
            return answer.faults
        }
        #expect(try faults(#"{"staff": [], "reason": "Ansat"}"#) == ["/staff too-few"])
        #expect(try faults(#"{"reason": "Ansat"}"#) == ["/staff required"])
        #expect(try faults(#"{"staff": ["\#(people.leader.id)"]}"#) == ["/reason required"])
        let nobody = "019abcde-0000-7000-8000-000000000000"
        #expect(try faults(#"{"staff": ["\#(nobody)", "\#(people.leader.id)"], "reason": "Ansat"}"#) == ["/staff/0 unknown-staff"])
        #expect(try faults(#"{"staff": ["\#(people.leader.id)", "\#(people.leader.id)"], "reason": "Ansat"}"#) == ["/staff/1 duplicate"])
        #expect(try leader.get(file.citizenPath).json["protection"]?.isNull == true)
    }

    @Test("A protected citizen's number is as taken as any other's, and nobody is told whose it is")
    func numberStaysTaken() throws {
        let (jobcenter, file) = try setting()
        let people = jobcenter.people
        try jobcenter.client(people.caseworker.token).protect(file, for: [people.caseworker.id])
        let again = try jobcenter.client(people.leader.token).post("/v1/citizens", #"{"cpr": "\#(file.cpr)", "name": "En Anden"}"#)
        #expect(again.status == 409)
        #expect(again.text("code") == "cpr-taken")
        #expect(!again.text.contains("Beskyttet"))
        #expect(!again.text.contains(file.citizen))
        #expect(!again.anonymousProblem.contains("670582"))
    }
}
