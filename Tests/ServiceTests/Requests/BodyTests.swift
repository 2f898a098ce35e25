import Domain
import JSON
import Support
import Testing

@Suite("Requests: bodies and formats")
struct BodyTests {
    @Test("An unknown member is refused with its pointer, wherever it stands, and nothing is saved")
    func unknownMember() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let body = #"""
            {"citizen": {"cpr": "6705824001", "name": "A", "fone": "1"}, "tagetGroup": "6",
             "actors": [{"role": "borger", "positions": [{"systemFaglighed": 1, "individOmverden": 1, "logic": "omsorg"}]}]}
            """#
        let answer = try client.post("/v1/cases", body)
        #expect(answer.status == 422)
        #expect(Set(answer.faults) == ["/citizen/fone unknown-member", "/tagetGroup unknown-member", "/actors/0/positions/0/logic unknown-member"])
        #expect(try client.get("/v1/citizens").ids.isEmpty)
    }

    @Test("Everything that is wrong with a body is said at once, with a Danish text and a stable code each")
    func allAtOnce() throws {
        let jobcenter = try TestJobcenter()
        let answer = try jobcenter.client(jobcenter.people.caseworker.token).post("/v1/cases", #"""
            {"citizen": {"cpr": "123", "name": ""}, "kle": "x", "team": 5, "openedOn": "2026-02-30", "actors": [{"role": "nabo"}, 7]}
            """#)
        #expect(answer.status == 422)
        #expect(answer.header("content-type") == "application/problem+json; charset=utf-8")
        #expect(Set(answer.faults) == [
            "/citizen/cpr not-a-cpr-number", "/citizen/name required", "/kle not-a-kle-number", "/team wrong-type",
            "/openedOn not-a-day", "/actors/0/role unknown-code", "/actors/1 not-an-object",
        ])
        #expect(answer.json["errors"]?.elements?.allSatisfy { $0["detail"]?.text?.isEmpty == false } == true)
        #expect(answer.json["status"]?.integer == 422)
        #expect(answer.text("instance").hasPrefix("urn:uuid:"))
    }

    @Test("What is not JSON is 400", arguments: [
        "", "{", "{'a': 1}", #"{"a": 1,}"#, #"{"a": 01}"#, #"{"a": 1} x"#, "\u{feff}{}", #"{"a": "\ud800"}"#, #"{"a": 1, "a": 2}"#, "NaN",
    ])
    func notJSON(_ body: String) throws {
        let jobcenter = try TestJobcenter()
        let answer = try jobcenter.client(jobcenter.people.caseworker.token).post("/v1/citizens", body)
        #expect(answer.status == 400, "\(answer.text)")
        #expect(answer.text("type") == "/problems/malformed")
    }

    @Test("JSON that is no object is 422", arguments: ["[]", "null", "1", #""tekst""#])
    func notAnObject(_ body: String) throws {
        let jobcenter = try TestJobcenter()
        let answer = try jobcenter.client(jobcenter.people.caseworker.token).post("/v1/citizens", body)
        #expect(answer.status == 422)
        #expect(answer.faults == [" not-an-object"])
    }

    @Test("A body where none is taken is refused")
    func unexpectedBody() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let file = try client.record(case: 1)
        #expect(try client.send("GET", file.path, "{}").faults == [" unexpected-body"])
        #expect(try client.change("DELETE", file.path + "/closure", "{}", ifMatch: "*").faults == [" unexpected-body"])
    }

    @Test("A body comes as JSON in UTF-8: any other type is 415", arguments: [
        "text/plain", "application/x-www-form-urlencoded", "application/json; charset=iso-8859-1", "application/jsonx", "application", "",
        "application/merge-patch+xml",
    ])
    func unsupported(_ type: String) throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let answer = try client.post("/v1/citizens", #"{"cpr": "6705824001", "name": "A"}"#, headers: [("Content-Type", type)])
        #expect(answer.status == 415)
        #expect(answer.text("type") == "/problems/unsupported-media-type")
        #expect(try client.get("/v1/citizens").ids.isEmpty)
    }

    @Test("JSON goes by its name in any case, with or without UTF-8", arguments: [
        "application/json", "Application/JSON", "application/json;charset=utf-8", "application/json; charset=\"UTF-8\"",
    ])
    func supported(_ type: String) throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let answer = try client.post("/v1/citizens", #"{"cpr": "6705824001", "name": "Åse Ørsted"}"#, headers: [("Content-Type", type)])
        #expect(answer.status == 201)
        #expect(answer.text("name") == "Åse Ørsted")
        #expect(answer.header("content-type") == "application/json; charset=utf-8")
    }

    @Test("An Accept that takes no form there is is 406", arguments: [
        "text/html", "application/xml, image/*", "application/json;q=0", "*/*;q=0", "text/csv;excel=en", "application/json;q=0, text/*;q=0",
    ])
    func notAcceptable(_ accept: String) throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let answer = try client.get("/v1/cases", headers: [("Accept", accept)])
        #expect(answer.status == 406)
        #expect(answer.text("type") == "/problems/not-acceptable")
        #expect(answer.text("detail") == "Accept nævner intet format, som svaret findes i. Det findes som application/json, text/csv, text/csv; excel=da.")
        #expect(try client.post("/v1/citizens", #"{"cpr": "6705824001", "name": "A"}"#, headers: [("Accept", accept)]).status == 406)
        #expect(try client.get("/v1/citizens").ids.isEmpty, "refused before anything was done")
    }

    @Test("An Accept that takes JSON in any way is served", arguments: [
        "application/json", "*/*", "application/*", "text/html, application/json;q=0.5", "text/html,application/xhtml+xml,*/*;q=0.8",
    ])
    func acceptable(_ accept: String) throws {
        let jobcenter = try TestJobcenter()
        let answer = try jobcenter.client(jobcenter.people.caseworker.token).get("/v1/cases", headers: [("Accept", accept)])
        #expect(answer.status == 200)
    }

    @Test("Limits: a body over 1 MiB is 413, an address over 8 KiB 414, a header block over 32 KiB 431, JSON over 64 levels 422")
    func limits() throws {
        let jobcenter = try TestJobcenter()
        let token = jobcenter.people.caseworker.token
        let long = try jobcenter.client(token).post("/v1/citizens", #"{"name": ""# + String(repeating: "a", count: 1_048_576) + #""}"#)
        #expect(long.status == 413)
        #expect(try jobcenter.client(token).get("/v1/citizens?name=" + String(repeating: "a", count: 8_200)).status == 414)
        let headers = (0..<9).map { ("X-Long-\($0)", String(repeating: "a", count: 4_000)) }
        #expect(try jobcenter.client(token).get("/v1/citizens", headers: headers).status == 431)
        let deep = try jobcenter.client(token).post("/v1/citizens", String(repeating: "[", count: 65) + String(repeating: "]", count: 65))
        #expect(deep.status == 422)
        #expect(deep.faults == [" too-deep"])
        #expect(try jobcenter.client(token).get("/v1/citizens").status == 200)
    }

    @Test("Who may not come in is told that, whatever is wrong with the request")
    func gateFirst() throws {
        let jobcenter = try TestJobcenter()
        let stranger = jobcenter.client(nil)
        #expect(try stranger.post("/v1/citizens", "{", headers: [("Content-Type", "text/plain")]).status == 401)
        #expect(try stranger.get("/v1/cases?bogus=1", headers: [("Accept", "text/csv")]).status == 401)
        #expect(try jobcenter.client(jobcenter.people.dpo.token).post("/v1/citizens", "{").status == 403)
    }
}
