import Domain
import JSON
import Support
import Testing

@Suite("Access: what a token may be used for")
struct ScopeTests {
    private func token(_ jobcenter: TestJobcenter, _ staff: TestJobcenter.Person, _ scopes: String) throws -> TestClient {
        let text = try jobcenter.client(jobcenter.people.administrator.token).token(#""staff": "\#(staff.id)", "scopes": [\#(scopes)]"#).text
        return jobcenter.client(text)
    }

    @Test("A token that may only read writes nothing")
    func readOnly() throws {
        let jobcenter = try TestJobcenter()
        let file = try jobcenter.client(jobcenter.people.caseworker.token).record(case: 1)
        let client = try token(jobcenter, jobcenter.people.caseworker, #""read""#)
        #expect(try client.get(file.path).status == 200)
        #expect(try client.post("/v1/citizens/searches", #"{"cpr": "\#(file.cpr)"}"#).ids == [file.citizen])
        let refused = try client.post("/v1/cases", #"{"citizen": "\#(file.citizen)"}"#)
        #expect(refused.status == 403)
        #expect(refused.text("type") == "/problems/forbidden")
        #expect(try client.change("PATCH", file.path, #"{"externalCaseNumber": "A"}"#, ifMatch: "*").status == 403)
        #expect(try client.change("PUT", file.path + "/closure", #"{"reason": "job"}"#, ifMatch: "*").status == 403)
        #expect(try client.post(file.path + "/actors", #"{"role": "borger"}"#).status == 403)
        #expect(try client.get(file.path).tag == file.tag)
    }

    @Test("The full CPR number needs the scope cpr, for reading and for changing")
    func cpr() throws {
        let jobcenter = try TestJobcenter()
        let file = try jobcenter.client(jobcenter.people.caseworker.token).record(case: 1)
        let without = try token(jobcenter, jobcenter.people.caseworker, #""read", "write""#)
        #expect(try without.get(file.citizenPath + "/cpr").status == 403)
        #expect(try without.change("PUT", file.citizenPath + "/cpr", #"{"cpr": "2512489996"}"#, ifMatch: "*").status == 403)
        #expect(try without.get(file.citizenPath).text("cprMasked") == "670582-••••")
        let with = try token(jobcenter, jobcenter.people.caseworker, #""cpr""#)
        #expect(try with.get(file.citizenPath + "/cpr").json["numbers"]?[0]?["cpr"]?.text == file.cpr)
        #expect(try with.get(file.citizenPath).status == 403, "cpr is not read")
    }

    @Test("The access log needs the scope access-log, and administration the scope admin")
    func logAndAdministration() throws {
        let jobcenter = try TestJobcenter()
        let dpo = try token(jobcenter, jobcenter.people.dpo, #""read", "write", "cpr", "admin""#)
        #expect(try dpo.get("/v1/access-log").status == 403)
        let administrator = try token(jobcenter, jobcenter.people.administrator, #""read", "write", "cpr", "access-log""#)
        #expect(try administrator.get("/v1/tokens").status == 403)
        #expect(try administrator.post("/v1/teams", #"{"name": "Ny"}"#).status == 403)
        #expect(try administrator.get("/v1/teams").status == 200)
    }

    @Test("Who one is and the code lists need no scope of their own")
    func me() throws {
        let jobcenter = try TestJobcenter()
        let client = try token(jobcenter, jobcenter.people.caseworker, #""access-log""#)
        let me = try client.get("/v1/me")
        #expect(me.status == 200)
        #expect(me.json["scopes"]?.elements == [.string("access-log")])
        #expect(try client.get("/v1/codes").status == 200)
        #expect(try client.get("/v1/cases").status == 403)
    }
}
