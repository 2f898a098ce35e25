import Domain
import JSON
import Service
import Storage
import Support
import Testing

@Suite("Journal: every use is logged (3.1)")
struct AccessLogServiceTests {
    @Test("Every call leaves one row that says who, what, why, about whom and with what result")
    func oneRowEach() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let file = try client.record(case: 1)
        let other = try client.record(case: 2)
        let actor = try client.add(actor: "borger", to: file)
        let both: Set<String> = [file.citizen, other.citizen]
        let calls: [(method: String, path: String, body: String?, operation: String, action: AccessAction, citizens: Set<String>)] = [
            ("GET", file.path, nil, "getCase", .laesning, [file.citizen]), ("GET", "/v1/cases", nil, "listCases", .soegning, both),
            ("GET", "/v1/cases?limit=1", nil, "listCases", .soegning, [other.citizen]),
            ("GET", "/v1/citizens", nil, "listCitizens", .soegning, both), ("GET", file.citizenPath, nil, "getCitizen", .laesning, [file.citizen]),
            ("GET", file.citizenPath + "/cpr", nil, "getCitizenCPR", .laesning, [file.citizen]),
            ("POST", "/v1/citizens/searches", #"{"name": "Test"}"#, "searchCitizens", .soegning, both),
            ("POST", "/v1/citizens/searches", #"{"name": "Ingen"}"#, "searchCitizens", .soegning, []),
            ("GET", file.path + "/compass", nil, "getCompass", .laesning, [file.citizen]),
            ("GET", file.path + "/timeline", nil, "getCaseTimeline", .laesning, [file.citizen]),
            ("GET", file.path + "/history", nil, "getCaseHistory", .laesning, [file.citizen]),
            ("GET", file.path + "/actors/\(actor)", nil, "getActor", .laesning, [file.citizen]),
            ("GET", file.path + "/benefit-periods", nil, "getBenefitPeriods", .laesning, [file.citizen]),
            ("GET", file.path + "/unemployment", nil, "getUnemployment", .laesning, [file.citizen]),
            ("PATCH", file.path, #"{"externalCaseNumber": "1"}"#, "changeCase", .aendring, [file.citizen]),
            ("PUT", file.path + "/closure", #"{"reason": "job"}"#, "closeCase", .aendring, [file.citizen]),
            ("POST", file.path + "/actors", #"{"role": "kollega"}"#, "addActor", .oprettelse, [file.citizen]),
            ("DELETE", file.path + "/actors/\(actor)", nil, "retireActor", .sletning, [file.citizen]),
            ("HEAD", file.path, nil, "getCase", .laesning, [file.citizen]), ("GET", "/v1/me", nil, "getMe", .laesning, []),
            ("GET", "/v1/staff", nil, "listStaff", .soegning, []),
        ]
        for (index, call) in calls.enumerated() {
            let request = "019b0000-0000-7000-8000-0000000000\(10 + index)"
            let before = try jobcenter.logged().count
            let answer = try client.send(call.method, call.path, call.body, headers: [("If-Match", "*"), ("X-Request-Id", request)])
            #expect(answer.status < 300, "\(call.method) \(call.path) \(answer.text)")
            let rows = try jobcenter.logged()
            #expect(rows.count == before + 1, "\(call.method) \(call.path)")
            let row = try #require(rows.last)
            #expect(row.operation == call.operation)
            #expect(row.action == call.action)
            #expect(Set(row.citizens.map { "\($0)" }) == call.citizens, "\(call.method) \(call.path)")
            #expect(row.status == answer.status)
            #expect("\(row.request)" == request)
            #expect(row.staff == jobcenter.people.caseworker.id)
            #expect(row.token != nil)
            #expect(row.peer == "127.0.0.1")
            #expect(call.path.hasPrefix(file.path) ? row.caseID?.description == file.id : row.caseID == nil, "\(call.path)")
        }
        #expect(try jobcenter.service.foundations.log.verify().fault == nil)
    }

    @Test("A listing names every citizen it shows, each once, and none beside")
    func listings() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let citizens = try (0..<25).map { try client.record(case: $0).citizen }
        #expect(try client.post("/v1/cases", #"{"citizen": "\#(citizens[3])"}"#).status == 201)
        #expect(try client.get("/v1/cases?limit=200").ids.count == 26)
        let row = try #require(try jobcenter.logged("listCases").last)
        #expect(row.citizens.map { "\($0)" }.sorted() == citizens.sorted())
        let page = try client.get("/v1/citizens?limit=10")
        #expect(try jobcenter.logged("listCitizens").last?.citizens.map { "\($0)" } == page.ids)
    }

    @Test("Refusals are logged: what was out of reach with whose it is, what was forbidden, stale, wrong or without a token")
    func refusals() throws {
        let jobcenter = try TestJobcenter()
        let people = jobcenter.people
        let file = try jobcenter.client(people.colleague.token).record(case: 1)
        let client = jobcenter.client(people.caseworker.token)
        func last(_ operation: String) throws -> AccessRecord { try #require(try jobcenter.logged(operation).last) }

        #expect(try client.get(file.path).status == 404)
        var row = try last("getCase")
        #expect(row.status == 404 && row.staff == people.caseworker.id)
        #expect(row.citizens.map { "\($0)" } == [file.citizen], "an attempt on a citizen is found from the citizen")
        #expect(try client.change("PATCH", file.path, "{}", ifMatch: "*").status == 404)
        row = try last("changeCase")
        #expect(row.status == 404 && row.citizens.map { "\($0)" } == [file.citizen])
        #expect(try jobcenter.client(people.dpo.token).get(file.path).status == 403)
        row = try last("getCase")
        #expect(row.status == 403 && row.staff == people.dpo.id && row.citizens.isEmpty)
        #expect(try jobcenter.client(people.colleague.token).change("PATCH", file.path, "{}", ifMatch: "\"9-0\"").status == 412)
        #expect(try last("changeCase").status == 412)
        #expect(try jobcenter.client(people.colleague.token).send("PATCH", file.path, "{}").status == 428)
        #expect(try last("changeCase").status == 428)
        #expect(try client.post("/v1/cases", "{}").status == 422)
        #expect(try last("createCase").status == 422)
        #expect(try client.get("/v1/cases", headers: [("Accept", "text/html")]).status == 406)
        row = try last("listCases")
        #expect(row.status == 406 && row.staff == people.caseworker.id)
        #expect(try jobcenter.client(nil).get(file.path).status == 401)
        row = try last("getCase")
        #expect(row.status == 401 && row.staff == nil && row.token == nil)
        #expect(try jobcenter.client(people.integration, as: StaffID(high: 1, low: 1)).get(file.path).status == 403)
        row = try last("getCase")
        #expect(row.status == 403 && row.token != nil && row.staff == nil)
    }

    @Test("A search for a number is kept as a keyed hash, the same for the same number, found or not (Decisions)")
    func searchHash() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let file = try client.record(case: 1)
        for number in [file.cpr, "670582-0001", "2512489996", "2512489996"] {
            #expect(try client.post("/v1/citizens/searches", #"{"cpr": "\#(number)"}"#).status == 200)
        }
        #expect(try client.post("/v1/citizens/searches", #"{"name": "T"}"#).status == 200)
        let rows = try jobcenter.logged("searchCitizens")
        let hashes = rows.map(\.searchHash)
        #expect(hashes[0] != nil && hashes[0] == hashes[1] && hashes[2] == hashes[3] && hashes[0] != hashes[2] && hashes[4] == nil)
        #expect(rows.map(\.citizens.count) == [1, 1, 0, 0, 1])
        jobcenter.stop()
        #expect(try !jobcenter.anyFile(contains: file.cpr))
        #expect(try !jobcenter.anyFile(contains: "2512489996"))
    }

    @Test("Code lists and the contract are about nobody and leave no row")
    func aboutNobody() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        for path in ["/v1/codes", "/v1/codes/ydelser", "/openapi.yaml", "/docs", "/problems/stale"] {
            #expect(try client.get(path).status == 200, "\(path)")
        }
        #expect(try jobcenter.logged().isEmpty)
    }

    @Test("A repeat is logged as a use of its own")
    func repeats() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let file = try client.record(case: 1)
        for _ in 0..<3 {
            #expect(try client.post(file.path + "/actors", #"{"role": "borger"}"#, headers: [("Idempotency-Key", "\"a\"")]).status == 201)
        }
        let rows = try jobcenter.logged("addActor")
        #expect(rows.count == 3)
        #expect(rows.allSatisfy { $0.citizens.map { "\($0)" } == [file.citizen] && $0.status == 201 })
        #expect(Set(rows.map(\.request)).count == 3)
    }
}
