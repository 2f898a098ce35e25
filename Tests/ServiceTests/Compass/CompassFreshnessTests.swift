import Domain
import JSON
import Support
import Testing

@Suite("A compass that nobody has moved")
struct CompassFreshnessTests {
    @Test("Asked again it answers 304, and the whole compass once somebody has moved")
    func notModified() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let created = try client.post("/v1/cases", """
            {"citizen": {"cpr": "6705824051", "name": "Testborger 51"},
             "actors": [{"role": "borger", "positions": [{"systemFaglighed": 40, "individOmverden": 30}]}]}
            """)
        let path = "/v1/cases/\(created.text("id"))"
        let first = try client.get(path + "/compass")
        #expect(first.status == 200)
        #expect(Instant(rfc3339: first.text("asOf")) != nil)
        let again = try client.get(path + "/compass", headers: [("If-None-Match", first.tag)])
        #expect(again.status == 304)
        #expect(again.tag == first.tag)

        let actor = first.json["actors"]?.elements?.first?["id"]?.text ?? ""
        let body = #"{"positions": [{"actor": "\#(actor)", "systemFaglighed": 41, "individOmverden": 30}]}"#
        #expect(try client.post(path + "/positions", body).status == 201)
        let moved = try client.get(path + "/compass", headers: [("If-None-Match", first.tag)])
        #expect(moved.status == 200)
        #expect(moved.tag != first.tag)
    }

    @Test("Nobody is placed twice of the same kind in one call: no movement in no time")
    func placedTwice() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let twice = #"{"role": "borger", "positions": [{"systemFaglighed": 1, "individOmverden": 1}, {"systemFaglighed": -1, "individOmverden": -1}]}"#
        let case_ = #"{"citizen": {"cpr": "6705824053", "name": "Testborger 53"}, "actors": [\#(twice)]}"#
        #expect(try client.post("/v1/cases", case_).faults == ["/actors/0/positions/1 duplicate"])
        let id = try client.post("/v1/cases", #"{"citizen": {"cpr": "6705824053", "name": "Testborger 53"}}"#).text("id")
        #expect(try client.post("/v1/cases/\(id)/actors", twice).faults == ["/positions/1 duplicate"])
        let both = twice.replacing("\"individOmverden\": -1", with: "\"individOmverden\": -1, \"kind\": \"handling\"")
        let actor = try client.post("/v1/cases/\(id)/actors", both)
        #expect(actor.status == 201)
        let one = #"{"actor": "\#(actor.text("id"))", "systemFaglighed": 5, "individOmverden": 5}"#
        #expect(try client.post("/v1/cases/\(id)/positions", #"{"positions": [\#(one), \#(one)]}"#).faults == ["/positions/1 duplicate"])
    }
}
