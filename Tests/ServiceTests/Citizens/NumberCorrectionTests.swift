import JSON
import Support
import Testing

@Suite("Correcting a mistyped CPR number")
struct NumberCorrectionTests {
    private let jobcenter: TestJobcenter
    private let client: TestClient

    init() throws {
        jobcenter = try TestJobcenter()
        client = jobcenter.client(jobcenter.people.caseworker.token)
    }

    private func search(_ cpr: String) throws -> Int {
        try client.post("/v1/citizens/searches", "{\"cpr\": \"\(cpr)\"}").json["items"]?.elements?.count ?? -1
    }

    private func correct(_ path: String, to cpr: String) throws -> TestAnswer {
        let tag = try client.get(path).tag
        return try client.change("PUT", path + "/cpr", "{\"cpr\": \"\(cpr)\", \"correction\": true}", ifMatch: tag)
    }

    @Test("The mistyped number is free again and finds nobody; the right one holds from the same day (1.1)")
    func mistyped() throws {
        let path = "/v1/citizens/" + (try client.post("/v1/citizens", #"{"cpr": "6211904021", "name": "Testborger 31"}"#)).text("id")
        let before = try client.get(path + "/cpr").json["numbers"]?.elements?.first?["validFrom"]?.text
        #expect(try correct(path, to: "6211904023").status == 200)
        let numbers = try client.get(path + "/cpr").json["numbers"]?.elements
        #expect(numbers?.count == 1)
        #expect(numbers?.first?["cpr"]?.text == "6211904023")
        #expect(numbers?.first?["validFrom"]?.text == before)
        #expect(try search("6211904021") == 0)
        #expect(try search("6211904023") == 1)
        #expect(try client.post("/v1/citizens", #"{"cpr": "6211904021", "name": "Testborger 32"}"#).status == 201)
    }

    @Test("A change made by mistake is corrected back to the number before")
    func back() throws {
        let path = "/v1/citizens/" + (try client.post("/v1/citizens", #"{"cpr": "6211904031", "name": "Testborger 33"}"#)).text("id")
        let changed = try client.change("PUT", path + "/cpr", #"{"cpr": "6211904033"}"#, ifMatch: client.get(path).tag)
        #expect(changed.status == 200)
        #expect(try correct(path, to: "6211904031").status == 200)
        let numbers = try client.get(path + "/cpr").json["numbers"]?.elements
        #expect(numbers?.map { $0["cpr"]?.text } == ["6211904031"])
        #expect(numbers?.first?["validTo"]?.isNull == true)
    }

    @Test("A correction has no day of its own")
    func noDay() throws {
        let path = "/v1/citizens/" + (try client.post("/v1/citizens", #"{"cpr": "6211904041", "name": "Testborger 34"}"#)).text("id")
        let body = #"{"cpr": "6211904043", "correction": true, "validFrom": "2026-01-01"}"#
        let answer = try client.change("PUT", path + "/cpr", body, ifMatch: client.get(path).tag)
        #expect(answer.faults == ["/validFrom one-of"])
    }
}
