import Domain
import Support
import Testing

@Suite("Access: out of reach looks like absent")
struct OutOfReachTests {
    @Test("404 has the same body and the same header fields for what does not exist and what is out of reach; only request ids differ")
    func sameAnswer() throws {
        let jobcenter = try TestJobcenter()
        let colleague = jobcenter.client(jobcenter.people.colleague.token)
        let file = try colleague.record(case: 1, #""question": "Hvad nu?""#)
        let actor = try colleague.add(actor: "borger", to: file)
        let nobody = "019abcde-0000-7000-8000-000000000000"
        let operations: [(String, String, String?)] = [
            ("GET", "/v1/cases/CASE", nil), ("PATCH", "/v1/cases/CASE", #"{"benefit": null}"#),
            ("PUT", "/v1/cases/CASE/closure", #"{"reason": "job"}"#), ("DELETE", "/v1/cases/CASE/closure", nil),
            ("GET", "/v1/cases/CASE/benefit-periods", nil), ("PUT", "/v1/cases/CASE/benefit-periods", #"{"periods": []}"#),
            ("GET", "/v1/cases/CASE/unemployment", nil), ("GET", "/v1/cases/CASE/history", nil), ("GET", "/v1/cases/CASE/timeline", nil),
            ("GET", "/v1/cases/CASE/compass", nil), ("GET", "/v1/cases/CASE/positions", nil), ("GET", "/v1/cases/CASE/actors", nil),
            ("POST", "/v1/cases/CASE/actors", #"{"role": "borger"}"#), ("GET", "/v1/cases/CASE/actors/\(actor)", nil),
            ("PATCH", "/v1/cases/CASE/actors/\(actor)", #"{"name": "A"}"#), ("DELETE", "/v1/cases/CASE/actors/\(actor)", nil),
            ("POST", "/v1/cases/CASE/positions", #"{"positions": [{"actor": "\#(actor)", "systemFaglighed": 1, "individOmverden": 1}]}"#),
            ("GET", "/v1/citizens/CITIZEN", nil), ("PATCH", "/v1/citizens/CITIZEN", #"{"phone": "1"}"#),
            ("GET", "/v1/citizens/CITIZEN/cpr", nil), ("PUT", "/v1/citizens/CITIZEN/cpr", #"{"cpr": "6705824001"}"#),
            ("PUT", "/v1/citizens/CITIZEN/protection", #"{"staff": ["\#(jobcenter.people.caseworker.id)"], "reason": "A"}"#),
            ("DELETE", "/v1/citizens/CITIZEN/protection", nil),
        ]
        let caseworker = jobcenter.client(jobcenter.people.caseworker.token)
        for (method, path, body) in operations {
            func answer(_ caseID: String, _ citizen: String) throws -> TestAnswer {
                let target = path.replacing("CASE", with: caseID).replacing("CITIZEN", with: citizen)
                return try caseworker.send(method, target, body, headers: [("If-Match", "*")])
            }
            let (hidden, absent, nonsense) = (try answer(file.id, file.citizen), try answer(nobody, nobody), try answer("x", "x"))
            #expect(hidden.status == 404, "\(method) \(path)")
            #expect(absent.status == 404, "\(method) \(path)")
            #expect(nonsense.status == 404, "\(method) \(path)")
            #expect(hidden.anonymousProblem == absent.anonymousProblem, "\(method) \(path)")
            #expect(hidden.anonymousProblem == nonsense.anonymousProblem, "\(method) \(path)")
            #expect(hidden.headerNames == absent.headerNames, "\(method) \(path)")
            #expect(hidden.text("instance") != absent.text("instance"))
        }
    }

    @Test("An actor, a position and a citizen of another case are not found through one's own")
    func throughAnotherCase() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let (mine, other) = (try client.record(case: 1), try client.record(case: 2))
        let actor = try client.add(actor: "borger", to: other)
        #expect(try client.get(mine.path + "/actors/\(actor)").status == 404)
        #expect(try client.change("PATCH", mine.path + "/actors/\(actor)", #"{"name": "A"}"#, ifMatch: "*").status == 404)
        let place = #"{"positions": [{"actor": "\#(actor)", "systemFaglighed": 5, "individOmverden": 5}]}"#
        #expect(try client.post(mine.path + "/positions", place).faults == ["/positions/0/actor unknown-actor"])
        let placed = try client.post(other.path + "/positions", place)
        let position = placed.ids.first ?? ""
        #expect(try client.post(mine.path + "/positions/\(position)/withdrawal", #"{"reason": "Fejl"}"#).status == 404)
        #expect(try client.post(other.path + "/positions/\(position)/withdrawal", #"{"reason": "Fejl"}"#).status == 201)
    }
}
