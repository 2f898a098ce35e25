import Domain
import JSON
import Support
import Testing

@Suite("Staff: API tokens")
struct TokenServiceTests {
    @Test("A token's text is shown once, when it is made, and only its hash is kept")
    func shownOnce() throws {
        let jobcenter = try TestJobcenter()
        let people = jobcenter.people
        let administrator = jobcenter.client(people.administrator.token)
        let made = try administrator.post("/v1/tokens", #"{"name": "Til mig", "staff": "\#(people.leader.id)", "scopes": ["write", "read"]}"#)
        #expect(made.status == 201)
        let text = made.text("token")
        #expect(text.hasPrefix("kompas_"))
        #expect(try jobcenter.client(text).get("/v1/me").json["staff"]?["id"]?.text == "\(people.leader.id)")
        let path = try #require(made.header("location"))
        for answer in [try administrator.get(path), try administrator.get("/v1/tokens")] {
            #expect(answer.status == 200)
            #expect(!answer.text.contains(text))
        }
        let read = try administrator.get(path)
        #expect(read.text("state") == "aktiv")
        #expect(read.json["scopes"]?.elements == [.string("read"), .string("write")])
        jobcenter.stop()
        #expect(try !jobcenter.anyFile(contains: text))
        #expect(!CapturingLog.text.contains(text))
    }

    @Test("A token is a person's or a system's, for a time, and for something")
    func refusals() throws {
        let jobcenter = try TestJobcenter()
        let people = jobcenter.people
        let administrator = jobcenter.client(people.administrator.token)
        func faults(_ members: String) throws -> Set<String> {
            let answer = try administrator.post("/v1/tokens", #"{"name": "A", \#(members)}"#)
            #expect(answer.status == 422, "\(answer.text)")
            return Set(answer.faults)
        }
        let staff = #""staff": "\#(people.leader.id)""#
        let system = #""roles": [{"role": "integration", "reach": "alle"}]"#
        #expect(try faults(#""scopes": ["read"]"#) == [" one-of"])
        #expect(try faults(staff + #", "scopes": []"#) == ["/scopes too-few"])
        #expect(try faults(staff) == ["/scopes required"])
        #expect(try faults(staff + #", "scopes": ["read", "alt"]"#) == ["/scopes/1 unknown-code"])
        #expect(try faults(staff + ", " + system + #", "scopes": ["read"]"#) == ["/roles one-of"])
        #expect(try faults(#""staff": "019abcde-0000-7000-8000-000000000000", "scopes": ["read"]"#) == ["/staff unknown-staff"])
        #expect(try faults(system + #", "scopes": ["read"], "teams": ["019abcde-0000-7000-8000-000000000000"]"#) == ["/teams/0 unknown-team"])
        for day in ["2020-01-01", "2999-01-01"] {
            let found = try faults(staff + #", "scopes": ["read"], "expiresOn": "\#(day)""#)
            #expect(found.count == 1 && found.first?.hasPrefix("/expiresOn ") == true, "\(day)")
        }
        #expect(try administrator.get("/v1/tokens?limit=200").items.allSatisfy { $0["name"]?.text != "A" })
    }

    @Test("When a token was last used is remembered, to the hour")
    func lastUse() throws {
        let jobcenter = try TestJobcenter()
        let administrator = jobcenter.client(jobcenter.people.administrator.token)
        let (id, text) = try administrator.token(#""staff": "\#(jobcenter.people.leader.id)", "scopes": ["read", "write"]"#)
        #expect(try administrator.get("/v1/tokens/\(id)").json["lastUsedAt"]?.isNull == true)
        #expect(try jobcenter.client(text).get("/v1/cases").status == 200)
        // The note is written behind the answer, by the one writer: a write that is answered comes after it.
        #expect(try administrator.post("/v1/teams", #"{"name": "Efter"}"#).status == 201)
        #expect(try administrator.get("/v1/tokens/\(id)").json["lastUsedAt"]?.isNull == false)
    }
}
