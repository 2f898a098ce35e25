import Domain
import JSON
import Service
import Storage
import Support
import Testing

@Suite("Access: which tokens open")
struct TokenAdmissionTests {
    @Test("A token that has expired is refused with 401")
    func expired() throws {
        let jobcenter = try TestJobcenter()
        let foundations = jobcenter.service.foundations
        let (now, id) = (foundations.clock.now(), foundations.ids.next() as AccessTokenID)
        let (over, fresh) = (SecretToken.make(), SecretToken.make())
        let other = foundations.ids.next() as AccessTokenID
        try foundations.writer.perform { db in
            for (id, secret, left) in [(id, over, Int64(-1)), (other, fresh, 60_000)] {
                let row = AccessTokenRow(
                    id: id, name: "Kort", staff: nil, grants: [RoleGrant(role: .integration, reach: .all)], teams: [], scopes: [.read],
                    mayAct: false, createdAt: now.advanced(byMilliseconds: -86_400_000), expiresAt: now.advanced(byMilliseconds: left)
                )
                try AccessTokenStore.insert(row, hash: secret.hash, in: db)
            }
        }
        #expect(try jobcenter.client(over.text).get("/v1/cases").status == 401)
        #expect(try jobcenter.client(fresh.text).get("/v1/cases").status == 200)
        let shown = try jobcenter.client(jobcenter.people.administrator.token).get("/v1/tokens/\(id)")
        #expect(shown.text("state") == "udloebet")
    }

    @Test("A token that is taken back is refused from the next request on, and nobody else's with it")
    func revoked() throws {
        let jobcenter = try TestJobcenter()
        let administrator = jobcenter.client(jobcenter.people.administrator.token)
        let (id, text) = try administrator.token(#""staff": "\#(jobcenter.people.caseworker.id)", "scopes": ["read"]"#)
        let client = jobcenter.client(text)
        #expect(try client.get("/v1/cases").status == 200)
        let first = try administrator.send("DELETE", "/v1/tokens/\(id)")
        #expect(first.status == 200)
        #expect(first.text("state") == "tilbagekaldt")
        #expect(try client.get("/v1/cases").status == 401)
        #expect(try client.get("/v1/codes").status == 401)
        let second = try administrator.send("DELETE", "/v1/tokens/\(id)")
        #expect(second.status == 200)
        #expect(second.text("revokedAt") == first.text("revokedAt"), "taking it back twice is taking it back once")
        #expect(try jobcenter.client(jobcenter.people.caseworker.token).get("/v1/cases").status == 200)
    }

    @Test("Somebody who leaves loses access at once, and gets it back on return")
    func inactiveStaff() throws {
        let jobcenter = try TestJobcenter()
        let people = jobcenter.people
        let administrator = jobcenter.client(people.administrator.token)
        let client = jobcenter.client(people.caseworker.token)
        #expect(try client.get("/v1/me").status == 200)
        #expect(try administrator.change("PATCH", "/v1/staff/\(people.caseworker.id)", #"{"active": false}"#, ifMatch: "*").status == 200)
        #expect(try client.get("/v1/me").status == 401)
        #expect(try client.post("/v1/citizens", #"{"cpr": "\#(TestClient.cpr(1))", "name": "A"}"#).status == 401)
        #expect(try administrator.change("PATCH", "/v1/staff/\(people.caseworker.id)", #"{"active": true}"#, ifMatch: "*").status == 200)
        #expect(try client.get("/v1/me").status == 200)
    }

    @Test("A person's token has the roles and teams the person has on the day")
    func rolesFollowThePerson() throws {
        let jobcenter = try TestJobcenter()
        let people = jobcenter.people
        let file = try jobcenter.client(people.colleague.token).record(case: 1, #""team": "\#(people.jobindsats)""#)
        let client = jobcenter.client(people.caseworker.token)
        #expect(try client.get(file.path).status == 404)
        let administrator = jobcenter.client(people.administrator.token)
        func become(_ members: String) throws {
            #expect(try administrator.change("PATCH", "/v1/staff/\(people.caseworker.id)", members, ifMatch: "*").status == 200)
        }
        try become(#"{"roles": [{"role": "teamleder", "reach": "team"}], "teams": ["\#(people.jobindsats)"]}"#)
        #expect(try client.get(file.path).status == 200)
        try become(#"{"teams": []}"#)
        #expect(try client.get(file.path).status == 404)
        try become(#"{"roles": []}"#)
        #expect(try client.get(file.path).status == 403)
        #expect(try client.get("/v1/me").text("reach") == "ingen")
    }

    @Test("What is no token of ours is refused with 401, however it is written", arguments: [
        "", "Bearer", "Bearer ", "Basic a29tcGFzOmtvbXBhcw==", "Bearer kompas_", "Bearer kompas_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "Bearer eyJhbGciOiJub25lIn0.e30.", "kompas",
    ])
    func nonsense(_ value: String) throws {
        let jobcenter = try TestJobcenter()
        let answer = try jobcenter.client(nil).get("/v1/me", headers: [("Authorization", value)])
        #expect(answer.status == 401)
        #expect(answer.header("www-authenticate") != nil)
    }

    @Test("The word Bearer is read in any case (RFC 9110 section 11.1)")
    func schemeInAnyCase() throws {
        let jobcenter = try TestJobcenter()
        for scheme in ["bearer", "BEARER", "Bearer "] {
            let header = [("Authorization", "\(scheme) \(jobcenter.people.leader.token)")]
            #expect(try jobcenter.client(nil).get("/v1/me", headers: header).status == 200, "\(scheme)")
        }
    }
}
