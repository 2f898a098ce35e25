import Domain
import JSON
import Service
import Storage
import Support
import Testing

@Suite("Access: a system that names the person at the keys")
struct ActingStaffTests {
    @Test("Reach is the smaller of both: a system that reaches all sees the person's cases alone")
    func personsReach() throws {
        let jobcenter = try TestJobcenter()
        let people = jobcenter.people
        let mine = try jobcenter.client(people.caseworker.token).record(case: 1)
        let other = try jobcenter.client(people.colleague.token).record(case: 2)
        let acting = jobcenter.client(people.integration, as: people.caseworker.id)
        #expect(try acting.get("/v1/cases").ids == [mine.id])
        #expect(try acting.get(other.path).status == 404)
        #expect(try acting.change("PATCH", other.path, "{}", ifMatch: "*").status == 404)
        let leading = jobcenter.client(people.integration, as: people.leader.id)
        #expect(try leading.get("/v1/cases").ids.sorted() == [mine.id, other.id].sorted())
    }

    @Test("Reach is the smaller of both: a system that reaches a team sees no more for a leader than that team")
    func systemsReach() throws {
        let jobcenter = try TestJobcenter()
        let people = jobcenter.people
        let sick = try jobcenter.client(people.caseworker.token).record(case: 1, #""team": "\#(people.sygedagpenge)""#)
        let job = try jobcenter.client(people.colleague.token).record(case: 2, #""team": "\#(people.jobindsats)""#)
        let token = try jobcenter.client(people.administrator.token).token(
            #""roles": [{"role": "integration", "reach": "team"}], "teams": ["\#(people.sygedagpenge)"], "mayAct": true, "scopes": ["read", "write"]"#
        ).text
        #expect(try jobcenter.client(token).get("/v1/cases").ids == [sick.id])
        let leading = jobcenter.client(token, as: people.leader.id)
        #expect(try leading.get("/v1/cases").ids == [sick.id])
        #expect(try leading.get(job.path).status == 404)
        #expect(try leading.get("/v1/me").text("reach") == "team")
        let consulting = jobcenter.client(token, as: people.companyConsultant.id)
        #expect(try consulting.get("/v1/cases").ids.isEmpty, "the consultant's team is not the system's")
        #expect(try consulting.get(job.path).status == 404)
        let teamLeading = jobcenter.client(token, as: people.teamLeader.id)
        #expect(try teamLeading.get("/v1/cases").ids == [sick.id])
    }

    @Test("What the person may not do the system may not do for them, and its scopes still bind")
    func rolesAndScopes() throws {
        let jobcenter = try TestJobcenter()
        let people = jobcenter.people
        let administrator = jobcenter.client(people.administrator.token)
        #expect(try jobcenter.client(people.integration, as: people.administrator.id).get("/v1/cases").status == 403)
        #expect(try jobcenter.client(people.integration, as: people.caseworker.id).post("/v1/teams", #"{"name": "Ny"}"#).status == 403)
        let reading = try administrator.token(
            #""roles": [{"role": "integration", "reach": "alle"}], "mayAct": true, "scopes": ["read"]"#
        ).text
        let client = jobcenter.client(reading, as: people.caseworker.id)
        #expect(try client.get("/v1/cases").status == 200)
        #expect(try client.post("/v1/citizens", #"{"cpr": "\#(TestClient.cpr(1))", "name": "A"}"#).status == 403)
    }

    @Test("The log, history and what is recorded name both")
    func namesBoth() throws {
        let jobcenter = try TestJobcenter()
        let people = jobcenter.people
        let acting = jobcenter.client(people.integration, as: people.caseworker.id)
        let me = try acting.get("/v1/me")
        #expect(me.json["staff"]?["id"]?.text == "\(people.caseworker.id)")
        let system = me.json["token"]?["id"]?.text
        let file = try acting.record(case: 1)
        #expect(try acting.get(file.path).text("responsible") == "\(people.caseworker.id)")
        let rows = try jobcenter.service.foundations.log.entries(AccessFilter(operation: "createCase"), limit: 10).entries
        #expect(rows.count == 1)
        #expect(rows.first?.record.staff == people.caseworker.id)
        #expect(rows.first?.record.token?.description == system)
        #expect(try acting.get(file.path + "/history").items.last?["staff"]?.text == "\(people.caseworker.id)")
    }

    @Test("Somebody unknown, somebody who has left and no id at all are refused with 403")
    func unknownPerson() throws {
        let jobcenter = try TestJobcenter()
        let people = jobcenter.people
        let client = jobcenter.client(people.integration)
        for value in ["019abcde-0000-7000-8000-000000000000", "nonsense", ""] {
            #expect(try client.get("/v1/cases", headers: [("Kompas-Acting-Staff", value)]).status == 403, "\(value)")
        }
        let left = try jobcenter.client(people.administrator.token).change(
            "PATCH", "/v1/staff/\(people.colleague.id)", #"{"active": false}"#, ifMatch: "*"
        )
        #expect(left.status == 200)
        #expect(try jobcenter.client(people.integration, as: people.colleague.id).get("/v1/cases").status == 403)
        #expect(try jobcenter.client(people.integration, as: people.caseworker.id).get("/v1/cases").status == 200)
    }

    @Test("A person's token cannot act, not even for that person, nor can a system's that was not allowed to")
    func personCannotAct() throws {
        let jobcenter = try TestJobcenter()
        let people = jobcenter.people
        #expect(try jobcenter.client(people.leader.token, as: people.caseworker.id).get("/v1/cases").status == 403)
        #expect(try jobcenter.client(people.leader.token, as: people.leader.id).get("/v1/cases").status == 403)
        let token = try jobcenter.client(people.administrator.token).token(
            #""roles": [{"role": "integration", "reach": "alle"}], "scopes": ["read"]"#
        ).text
        #expect(try jobcenter.client(token, as: people.caseworker.id).get("/v1/cases").status == 403)
        let made = try jobcenter.client(people.administrator.token).post(
            "/v1/tokens", #"{"name": "A", "staff": "\#(people.leader.id)", "mayAct": true, "scopes": ["read"]}"#
        )
        #expect(made.status == 422)
        #expect(made.faults == ["/mayAct one-of"])
    }
}
