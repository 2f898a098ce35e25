import Domain
import JSON
import Support
import Testing

@Suite("Codes: the lists")
struct CodeListServiceTests {
    @Test("Every list is there with its source, and says whether it can be changed here")
    func lists() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.report)
        let lists = try client.get("/v1/codes").items
        for name in ["maalgrupper", "ydelser", "kle", "formaal", "lukkeaarsager", "aktoerroller", "praksislogikker"] {
            let list = try #require(lists.first { $0["list"]?.text == name }, "\(name)")
            #expect(list["label"]?.text?.isEmpty == false)
            #expect(list["source"]?.text?.isEmpty == false)
            #expect(list["open"]?.boolean == ["maalgrupper", "ydelser", "kle"].contains(name), "\(name): the law's lists change, the program's do not")
            #expect(try !client.get("/v1/codes/\(name)").items.isEmpty)
        }
        #expect(try client.get("/v1/codes/findes-ikke").status == 404)
    }

    @Test("A code has days: it is listed on those, and all=true lists it always")
    func dated() throws {
        let jobcenter = try TestJobcenter()
        let administrator = jobcenter.client(jobcenter.people.administrator.token)
        let body = #"{"codes": [{"code": "15.99.01", "label": "Forsøg", "validFrom": "2020-01-01", "validTo": "2020-12-31", "attributes": {"a": "b"}}]}"#
        let added = try administrator.post("/v1/codes/kle", body)
        #expect(added.status == 200, "\(added.text)")
        #expect(added.json["added"]?.integer == 1)
        func listed(_ query: String) throws -> JSONValue? {
            try administrator.get("/v1/codes/kle" + query).items.first { $0["code"]?.text == "15.99.01" }
        }
        for (query, seen) in [("?asOf=2019-12-31", false), ("?asOf=2020-01-01", true), ("?asOf=2020-12-31", true), ("?asOf=2021-01-01", false), ("", false), ("?all=true", true)] {
            #expect(try (listed(query) != nil) == seen, "\(query)")
        }
        #expect(try listed("?all=true")?["verified"]?.boolean == false)
        #expect(try listed("?all=true")?["attributes"]?["a"]?.text == "b")
        #expect(try administrator.get("/v1/codes/kle?all=true&asOf=2020-01-01").faults == ["?all one-of"])
        let again = try administrator.post("/v1/codes/kle", body)
        #expect(again.json["unchanged"]?.integer == 1)
        let renamed = try administrator.post("/v1/codes/kle", body.replacing("Forsøg", with: "Nyt navn"))
        #expect(renamed.json["changed"]?.integer == 1)
        #expect(try listed("?all=true")?["label"]?.text == "Nyt navn")
    }

    @Test("An import is all or nothing, and every fault is said at once")
    func allOrNothing() throws {
        let jobcenter = try TestJobcenter()
        let administrator = jobcenter.client(jobcenter.people.administrator.token)
        let before = try administrator.get("/v1/codes/kle?all=true").text
        let answer = try administrator.post("/v1/codes/kle", #"""
            {"codes": [{"code": "15.99.01", "label": "A"}, {"code": "nonsens", "label": "B"}, {"code": "15.99.01", "label": "C"},
             {"code": "15.99.02", "label": "D", "validFrom": "2020-02-01", "validTo": "2020-01-01"}]}
            """#)
        #expect(answer.status == 422)
        #expect(Set(answer.faults) == ["/codes/1/code not-a-kle-number", "/codes/2 duplicate", "/codes/3/validTo ends-before-start"])
        #expect(try administrator.get("/v1/codes/kle?all=true").text == before)
    }

    @Test("A list that belongs to the program is not changed here, and no list by anybody but an administrator")
    func closed() throws {
        let jobcenter = try TestJobcenter()
        let administrator = jobcenter.client(jobcenter.people.administrator.token)
        let body = #"{"codes": [{"code": "x", "label": "X"}]}"#
        let answer = try administrator.post("/v1/codes/formaal", body)
        #expect(answer.status == 409)
        #expect(answer.text("code") == "closed-list")
        #expect(try administrator.post("/v1/codes/findes-ikke", body).status == 404)
        #expect(try jobcenter.client(jobcenter.people.leader.token).post("/v1/codes/kle", body).status == 403)
    }
}
