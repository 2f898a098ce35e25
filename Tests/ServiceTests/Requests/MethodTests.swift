import Domain
import JSON
import Service
import Storage
import Service
import Storage
import Support
import Testing

@Suite("Requests: methods, origins and request ids")
struct MethodTests {
    @Test("HEAD answers as GET does, without the body")
    func head() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let file = try client.record(case: 1)
        for path in [file.path, file.citizenPath, "/v1/cases", "/v1/codes/ydelser", "/openapi.yaml"] {
            let (get, head) = (try client.get(path), try client.send("HEAD", path))
            #expect(get.status == 200, "\(path)")
            #expect(head.status == 200, "\(path)")
            #expect(head.tag == get.tag)
            #expect(head.header("content-type") == get.header("content-type"))
            #expect(head.header("content-length") == "\(get.body.count)")
            #expect(head.body.isEmpty)
        }
        #expect(try client.send("HEAD", "/v1/cases/x").status == 404)
        #expect(try client.send("HEAD", file.path, headers: [("If-None-Match", file.tag)]).status == 304)
        #expect(try jobcenter.client(nil).send("HEAD", file.path).status == 401)
        #expect(try client.get(file.path).status == 200, "the connection is still in step")
    }

    @Test("A method that a path does not know is 405, and Allow names those it does")
    func methodNotAllowed() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let cases: [(method: String, path: String, allow: Set<String>)] = [
            ("DELETE", "/v1/cases", ["GET", "HEAD", "POST", "OPTIONS"]), ("POST", "/v1/cases/x", ["GET", "HEAD", "PATCH", "OPTIONS"]),
            ("GET", "/v1/cases/x/closure", ["PUT", "DELETE", "OPTIONS"]), ("HEAD", "/v1/cases/x/closure", ["PUT", "DELETE", "OPTIONS"]),
            ("PUT", "/v1/me", ["GET", "HEAD", "OPTIONS"]), ("TRACE", "/v1/me", ["GET", "HEAD", "OPTIONS"]),
            ("get", "/v1/me", ["GET", "HEAD", "OPTIONS"]), ("GET", "/v1/cases/x/positions/y/withdrawal", ["POST", "OPTIONS"]),
        ]
        for (method, path, allow) in cases {
            let answer = try client.send(method, path)
            #expect(answer.status == 405, "\(method) \(path)")
            #expect(Set((answer.header("allow") ?? "").split(separator: ",").map { $0.drop { $0 == " " }.description }) == allow, "\(method) \(path)")
        }
    }

    @Test("OPTIONS is answered for every path, without a token")
    func options() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(nil)
        let answer = try client.send("OPTIONS", "/v1/cases/x")
        #expect(answer.status == 204)
        #expect(answer.header("allow") == "GET, PATCH, HEAD, OPTIONS")
        #expect(try client.send("OPTIONS", "*").status == 204)
        #expect(try client.send("OPTIONS", "/v1/nothing").status == 404)
    }

    private let origin = "https://front.example"

    @Test("A browser's preflight from a configured origin is told what it may send")
    func preflight() throws {
        let jobcenter = try TestJobcenter { $0.origins = ["https://front.example"] }
        let client = jobcenter.client(nil)
        let answer = try client.send("OPTIONS", "/v1/cases/x", headers: [("Origin", origin), ("Access-Control-Request-Method", "PATCH"), ("Access-Control-Request-Headers", "if-match")])
        #expect(answer.status == 204)
        #expect(answer.headers.filter { $0.0 == "access-control-allow-origin" }.map(\.1) == [origin], "once: browsers refuse it twice")
        #expect(answer.header("access-control-allow-methods")?.contains("PATCH") == true)
        for name in ["Authorization", "Content-Type", "If-Match", "Idempotency-Key", "Kompas-Acting-Staff", "Kompas-Purpose"] {
            #expect(answer.header("access-control-allow-headers")?.contains(name) == true, "\(name)")
        }
        #expect(answer.header("vary") == "Origin")
        #expect(answer.header("access-control-allow-credentials") == nil)
    }

    @Test("Every answer to a configured origin may be read by it, refusals too; a foreign origin's never")
    func simple() throws {
        let jobcenter = try TestJobcenter { $0.origins = ["https://front.example"] }
        let people = jobcenter.people
        let client = jobcenter.client(people.caseworker.token)
        let foreign = ["https://front.example.evil", "http://front.example", "https://front.example:8443", "null", "https://FRONT.example"]
        let requests: [(TestClient, String, String, [(String, String)], Int)] = [
            (client, "GET", "/v1/cases", [], 200), (client, "GET", "/v1/cases/x", [], 404), (client, "GET", "/v1/cases?x=1", [], 422),
            (client, "GET", "/v1/cases", [("Accept", "text/html")], 406), (client, "POST", "/v1/me", [], 405), (client, "GET", "/nothing", [], 404),
            (jobcenter.client(people.dpo.token), "GET", "/v1/cases", [], 403), (jobcenter.client(nil), "GET", "/v1/cases", [], 401),
            (client, "OPTIONS", "/v1/cases", [], 204), (jobcenter.client(nil), "GET", "/openapi.yaml", [], 200),
        ]
        for (client, method, path, headers, status) in requests {
            let known = try client.send(method, path, headers: headers + [("Origin", origin)])
            #expect(known.status == status, "\(method) \(path)")
            #expect(known.headers.filter { $0.0 == "access-control-allow-origin" }.map(\.1) == [origin], "\(method) \(path) \(status)")
            #expect(known.headers.count { $0 == ("vary", "Origin") } == 1, "\(method) \(path)")
        }
        for other in foreign {
            let preflight = try client.send("OPTIONS", "/v1/cases", headers: [("Origin", other), ("Access-Control-Request-Method", "GET")])
            let answer = try client.get("/v1/cases", headers: [("Origin", other)])
            #expect(answer.status == 200)
            for headers in [preflight.headers, answer.headers] { #expect(!headers.contains { $0.0.hasPrefix("access-control") }, "\(other)") }
            #expect(answer.headers.contains { $0 == ("vary", "Origin") }, "what a cache keeps is kept for each origin")
        }
    }

    @Test("429 can be read by a configured origin as well")
    func slowedDown() throws {
        let jobcenter = try TestJobcenter { $0.origins = ["https://front.example"] }
        var last: TestAnswer?
        for _ in 0..<30 where last?.status != 429 { last = try jobcenter.client("wrong").get("/v1/me", headers: [("Origin", origin)]) }
        #expect(last?.status == 429)
        #expect(last?.header("access-control-allow-origin") == origin)
    }

    @Test("Without configured origins no page may read anything")
    func noOrigins() throws {
        let jobcenter = try TestJobcenter()
        let answer = try jobcenter.client(jobcenter.people.leader.token).get("/v1/cases", headers: [("Origin", origin)])
        #expect(answer.status == 200)
        #expect(!answer.headers.contains { $0.0.hasPrefix("access-control") })
    }

    @Test("X-Request-Id that is a UUID comes back, in the problem too; otherwise the service makes one")
    func requestID() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let mine = "019b1234-5678-7abc-8def-0123456789ab"
        for path in ["/v1/cases", "/v1/codes/ydelser", "/openapi.yaml"] {
            #expect(try client.get(path, headers: [("X-Request-Id", mine)]).header("x-request-id") == mine, "\(path)")
        }
        let problem = try client.get("/v1/cases/x", headers: [("X-Request-Id", mine)])
        #expect(problem.header("x-request-id") == mine)
        #expect(problem.text("instance") == "urn:uuid:\(mine)")
        let first = try client.post("/v1/citizens", #"{"cpr": "6705824001", "name": "A"}"#, headers: [("X-Request-Id", mine)])
        #expect(first.status == 201, "an id that was used before is no obstacle")
        #expect(try client.post("/v1/citizens", #"{"cpr": "6705824002", "name": "B"}"#, headers: [("X-Request-Id", mine)]).status == 201)
        var made: Set<String> = []
        for own in [nil, "1", "' OR 1=1", "019B1234-5678-7ABC-8DEF-0123456789A"] {
            let answer = try client.get("/v1/cases", headers: own.map { [("X-Request-Id", $0)] } ?? [])
            let id = answer.header("x-request-id") ?? ""
            #expect(RequestID(id) != nil && id != own)
            made.insert(id)
        }
        #expect(made.count == 4)
        #expect(try jobcenter.logged("createCitizen").map { "\($0.request)" } == [mine, mine])
    }
}
