import Domain
import JSON
import Support
import Testing

@Suite("Staff: who works here, in which team")
struct StaffServiceTests {
    @Test("An administrator records somebody with roles and teams, whom colleagues then see")
    func recording() throws {
        let jobcenter = try TestJobcenter()
        let people = jobcenter.people
        let administrator = jobcenter.client(people.administrator.token)
        let made = try administrator.post("/v1/staff", #"""
            {"name": "Ny Kollega", "title": "Socialrådgiver", "email": "Ny@Kommune.dk", "teams": ["\#(people.jobindsats)", "\#(people.jobindsats)"],
             "roles": [{"role": "teamleder", "reach": "team"}, {"role": "sagsbehandler", "reach": "egne"}]}
            """#)
        #expect(made.status == 201, "\(made.text)")
        #expect(made.header("location") == "/v1/staff/\(made.text("id"))")
        #expect(made.text("email") == "ny@kommune.dk")
        #expect(made.json["active"]?.boolean == true)
        #expect(made.json["teams"]?.elements?.compactMap { $0["name"]?.text } == ["Jobindsats"])
        #expect(made.json["roles"]?.elements?.compactMap { $0["role"]?.text } == ["sagsbehandler", "teamleder"])
        let read = try jobcenter.client(people.caseworker.token).get("/v1/staff/\(made.text("id"))")
        #expect(read.body == made.body)
        #expect(try jobcenter.client(people.caseworker.token).get("/v1/staff?team=\(people.jobindsats)").ids.contains(made.text("id")))
        #expect(try jobcenter.client(people.report).get("/v1/staff").status == 403)
    }

    @Test("Roles of systems, a role twice, unknown teams and wrong addresses are refused, all at once")
    func refusals() throws {
        let jobcenter = try TestJobcenter()
        let administrator = jobcenter.client(jobcenter.people.administrator.token)
        func faults(_ members: String) throws -> Set<String> {
            let answer = try administrator.post("/v1/staff", "{\(members)}")
            #expect(answer.status == 422)
            return Set(answer.faults)
        }
        #expect(try faults(#""name": "A", "email": "ikke en adresse", "roles": [{"role": "chef", "reach": "ingen"}]"#)
            == ["/email not-an-email", "/roles/0/role unknown-code", "/roles/0/reach unknown-code"])
        let rest = #""name": "A", "teams": ["019abcde-0000-7000-8000-000000000000"], "roles": [{"role": "leder", "reach": "alle"}, {"role": "leder", "reach": "team"}, {"role": "integration", "reach": "alle"}]"#
        #expect(try faults(rest) == ["/teams/0 unknown-team", "/roles/1/role duplicate", "/roles/2/role system-role"])
        #expect(try faults(#""title": "B""#) == ["/name required"])
    }

    @Test("An e-mail address belongs to one person, in any case of its letters")
    func email() throws {
        let jobcenter = try TestJobcenter()
        let administrator = jobcenter.client(jobcenter.people.administrator.token)
        #expect(try administrator.post("/v1/staff", #"{"name": "A", "email": "a@b.dk"}"#).status == 201)
        let second = try administrator.post("/v1/staff", #"{"name": "B", "email": "A@B.DK"}"#)
        #expect(second.status == 409)
        #expect(second.text("code") == "email-taken")
        let path = "/v1/staff/\(jobcenter.people.caseworker.id)"
        #expect(try administrator.change("PATCH", path, #"{"email": "a@B.dk"}"#, ifMatch: "*").status == 409)
        #expect(try administrator.get(path).json["version"]?.integer == 1)
    }

    @Test("The last administrator can neither leave nor give up the role; with another one they can")
    func lastAdministrator() throws {
        let jobcenter = try TestJobcenter()
        let people = jobcenter.people
        let administrator = jobcenter.client(people.administrator.token)
        let path = "/v1/staff/\(people.administrator.id)"
        for body in [#"{"active": false}"#, #"{"roles": []}"#, #"{"roles": [{"role": "leder", "reach": "alle"}]}"#] {
            let answer = try administrator.change("PATCH", path, body, ifMatch: "*")
            #expect(answer.status == 409)
            #expect(answer.text("code") == "last-administrator")
        }
        let another = #"{"roles": [{"role": "leder", "reach": "alle"}, {"role": "administrator", "reach": "alle"}]}"#
        #expect(try administrator.change("PATCH", "/v1/staff/\(people.leader.id)", another, ifMatch: "*").status == 200)
        #expect(try administrator.change("PATCH", path, #"{"active": false}"#, ifMatch: "*").status == 200)
        #expect(try administrator.get("/v1/me").status == 401)
    }

    @Test("Who has left is listed by active=false, keeps the name on what they did and gets no new case")
    func leaving() throws {
        let jobcenter = try TestJobcenter()
        let people = jobcenter.people
        let administrator = jobcenter.client(people.administrator.token)
        let file = try jobcenter.client(people.colleague.token).record(case: 1)
        #expect(try administrator.change("PATCH", "/v1/staff/\(people.colleague.id)", #"{"active": false}"#, ifMatch: "*").status == 200)
        #expect(try administrator.get("/v1/staff?active=false").ids == ["\(people.colleague.id)"])
        #expect(try !administrator.get("/v1/staff?active=true").ids.contains("\(people.colleague.id)"))
        let leader = jobcenter.client(people.leader.token)
        #expect(try leader.get(file.path).text("responsibleName") == "Sagsbehandler 7")
        let body = #"{"citizen": "\#(file.citizen)", "responsible": "\#(people.colleague.id)"}"#
        #expect(try leader.post("/v1/cases", body).faults == ["/responsible unknown-staff"])
    }

    @Test("A team has a name of its own")
    func teams() throws {
        let jobcenter = try TestJobcenter()
        let administrator = jobcenter.client(jobcenter.people.administrator.token)
        let made = try administrator.post("/v1/teams", #"{"name": "Ungeindsats"}"#)
        #expect(made.status == 201)
        #expect(made.header("location") == "/v1/teams/\(made.text("id"))")
        let same = try administrator.post("/v1/teams", #"{"name": "Ungeindsats"}"#)
        #expect(same.status == 409)
        #expect(same.text("code") == "name-taken")
        let path = "/v1/teams/\(made.text("id"))"
        #expect(try administrator.change("PATCH", path, #"{"name": "Jobindsats"}"#, ifMatch: made.tag).status == 409)
        let renamed = try administrator.change("PATCH", path, #"{"name": "Åben indsats"}"#, ifMatch: made.tag)
        #expect(renamed.status == 200)
        #expect(try administrator.get("/v1/teams").items.compactMap { $0["name"]?.text } == ["Jobindsats", "Sygedagpenge", "Åben indsats"])
        #expect(try administrator.change("PATCH", path, #"{"name": null}"#, ifMatch: "*").faults == ["/name required"])
        #expect(try administrator.get("/v1/teams/019abcde-0000-7000-8000-000000000000").status == 404)
    }

    @Test("Who am I: token, person, roles with reach, teams, scopes")
    func me() throws {
        let jobcenter = try TestJobcenter()
        let people = jobcenter.people
        let me = try jobcenter.client(people.teamLeader.token).get("/v1/me")
        #expect(me.json["staff"]?["name"]?.text == "Teamleder 1")
        #expect(me.json["roles"]?[0]?["role"]?.text == "teamleder")
        #expect(me.text("reach") == "team")
        #expect(me.json["teams"]?[0]?["id"]?.text == "\(people.sygedagpenge)")
        #expect(me.json["scopes"]?.elements?.count == 5)
        let system = try jobcenter.client(people.integration).get("/v1/me")
        #expect(system.json["staff"]?.isNull == true)
        #expect(system.json["token"]?["name"]?.text == "Fagsystem")
    }
}
