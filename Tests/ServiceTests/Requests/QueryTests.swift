import Domain
import JSON
import Support
import Testing

@Suite("Requests: what stands in the address")
struct QueryTests {
    @Test("An unknown query parameter is refused with 422, so a typo never widens an answer", arguments: [
        "/v1/cases?sate=aaben", "/v1/cases?State=open", "/v1/citizens?cpr=6705824001", "/v1/staff?x", "/v1/teams?count=true", "/v1/me?x=1",
        "/v1/codes?all=true", "/v1/codes/ydelser?after=a", "/v1/cases?limit=5&=",
    ])
    func unknown(_ target: String) throws {
        let jobcenter = try TestJobcenter()
        let answer = try jobcenter.client(jobcenter.people.leader.token).get(target)
        #expect(answer.status == 422)
        #expect(answer.text("type") == "/problems/invalid")
        #expect(answer.faults == ["? unknown-parameter"])
    }

    @Test("A change takes no query at all")
    func onChanges() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        #expect(try client.post("/v1/citizens?dryRun=true", #"{"cpr": "6705824001", "name": "A"}"#).faults == ["? unknown-parameter"])
        #expect(try client.get("/v1/citizens").ids.isEmpty)
    }

    @Test("A parameter that stands twice is refused, also with the same value")
    func duplicates() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.leader.token)
        #expect(try client.get("/v1/cases?limit=5&limit=6").faults == ["?limit duplicate"])
        #expect(try client.get("/v1/cases?state=open&limit=5&limit=5").faults.contains("?limit duplicate"))
        #expect(try client.get("/v1/cases?%6Cimit=5&limit=5").faults == ["?limit duplicate"])
    }

    @Test("Values are held against their shape: limit 1 to 200, ids, choices, flags, days, instants")
    func shapes() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.leader.token)
        let file = try client.record(case: 1)
        for limit in ["0", "201", "-1", "1.0", "+5", "05", "", "9223372036854775808", "ti"] {
            #expect(try client.get("/v1/cases?limit=\(limit)").faults == ["?limit out-of-range"], "\(limit)")
        }
        for limit in ["1", "200"] { #expect(try client.get("/v1/cases?limit=\(limit)").status == 200) }
        #expect(try client.get("/v1/cases?citizen=x").faults == ["?citizen not-an-id"])
        #expect(try client.get("/v1/cases?state=halvaaben").faults == ["?state unknown-code"])
        #expect(try client.get("/v1/cases?count=1").faults == ["?count wrong-type"])
        #expect(try client.get("/v1/cases?responsible=mig").faults == ["?responsible not-an-id"])
        #expect(try client.get("/v1/codes/ydelser?asOf=2026-02-30").faults == ["?asOf not-a-day"])
        #expect(try client.get(file.path + "/compass?asOf=2026-11-23").faults == ["?asOf not-an-instant"])
        #expect(try client.get(file.path + "/compass?include=alt").faults == ["?include unknown-code"])
    }

    @Test("Everything that is wrong with a query is said at once")
    func allAtOnce() throws {
        let jobcenter = try TestJobcenter()
        let answer = try jobcenter.client(jobcenter.people.leader.token).get("/v1/cases?limit=0&state=x&citizen=y&bogus=1")
        #expect(answer.faults == ["?limit out-of-range", "?state unknown-code", "?citizen not-an-id", "? unknown-parameter"])
    }

    @Test("A cursor we did not make is refused with 422 in every list")
    func badCursor() throws {
        let jobcenter = try TestJobcenter()
        let people = jobcenter.people
        let file = try jobcenter.client(people.leader.token).record(case: 1)
        let lists: [(String, String)] = [
            (people.leader.token, "/v1/cases"), (people.leader.token, "/v1/citizens"), (people.leader.token, file.path + "/history"),
            (people.leader.token, file.path + "/positions"), (people.leader.token, "/v1/staff"), (people.leader.token, "/v1/teams"),
            (people.administrator.token, "/v1/tokens"), (people.dpo.token, "/v1/access-log"),
            (people.dpo.token, file.citizenPath + "/access-log"),
        ]
        for (token, list) in lists {
            for cursor in ["x", "-1", "0~0", "019abcde-0000-7000-8000-00000000000", "019abcde-0000-7000-8000-000000000000~f", "2026-13~1"] {
                let answer = try jobcenter.client(token).get("\(list)?after=\(cursor)")
                #expect(answer.status == 422, "\(list) \(cursor)")
                #expect(answer.faults == ["?after unknown-cursor"], "\(list) \(cursor)")
            }
            #expect(try jobcenter.client(token).get("\(list)?after=").status == 422)
        }
    }

    @Test("A broken percent sign is refused, and what is no address of ours is 404")
    func addresses() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.leader.token)
        #expect(try client.get("/v1/cases?state=%zz").status == 422)
        #expect(try client.get("/v1/cases/%zz").status == 400)
        for path in ["/", "/v1", "/v2/cases", "/v1/cases/", "/v1//cases", "/V1/cases", "/v1/cases/x/y/z", "/v1/cas%65s/../cases"] {
            let answer = try client.get(path)
            #expect([400, 404].contains(answer.status), "\(path) \(answer.status)")
        }
        #expect(try client.get("/v1/cas%65s").status == 200, "an encoded letter is the letter (RFC 3986 section 2.3)")
    }
}
