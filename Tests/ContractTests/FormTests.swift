import Domain
import Endpoints
import JSON
import Support
import Testing

/// What is wrong with a request before anybody looks at what it is about: each is refused with its own status, and nothing is changed.
@Suite("Requests that are not as they should be")
struct FormTests {
    @Test("Each fault of form has its status, for every operation", arguments: Contract.shared.operations)
    func faults(operation: ContractOperation) throws {
        let world = try ContractWorld()
        let watch = try Watch(world)
        let client = try world.admitted(to: operation)
        let request = try world.request(operation).request
        let before = try watch.dump()

        func expect(_ status: Int, _ kind: String, _ changed: Request, _ fault: String? = nil) throws {
            let answer = try client.send(changed)
            let sent = "\(operation.id): \(changed.headers) \(changed.body ?? "")"
            let place = Comment(rawValue: "\(sent) gave \(answer.status) \(answer.text.prefix(400))")
            #expect(answer.status == status, place)
            #expect(answer.text("type") == "/problems/\(kind)", place)
            if let fault { #expect(answer.faults.contains(fault), place) }
        }

        try expect(406, "not-acceptable", request.with("Accept", "image/png"))
        try expect(406, "not-acceptable", request.with("Accept", "*/*;q=0"))
        try expect(415, "unsupported-media-type", request.with(body: "hej").with("Content-Type", "text/plain"))
        try expect(415, "unsupported-media-type", request.with(body: "{}").with("Content-Type", "application/json; charset=iso-8859-1"))
        try expect(422, "invalid", request.with(target: request.target + "?stavefejl=1"), "? unknown-parameter")
        if operation.takesBody {
            try expect(400, "malformed", request.with(body: "{"))
            try expect(400, "malformed", request.with(body: #"{"a": 1, "a": 2}"#))
            try expect(422, "invalid", request.with(body: "[]"), " not-an-object")
            let body = try #require(request.body)
            try expect(422, "invalid", request.with(body: #"{"stavefejl": 1, "# + body.dropFirst()), "/stavefejl unknown-member")
        } else {
            try expect(422, "invalid", request.with(body: "{}"), " unexpected-body")
        }
        if !operation.isOpen, !operation.isForCitizen { try expect(400, "malformed", request.with("Kompas-Purpose", "nysgerrighed")) }
        if operation.takesRepeatKey {
            for key in ["1", "\"\"", "\"\(String(repeating: "x", count: 65))\"", "\"a\\\"b\""] {
                try expect(400, "malformed", request.with("Idempotency-Key", key))
            }
        }
        #expect(try watch.dump().changes(since: before).isEmpty)
    }

    @Test("What is not there is not found, and neither is what is no id", arguments: Contract.shared.operations.filter { !$0.holes.isEmpty })
    func missing(operation: ContractOperation) throws {
        let world = try ContractWorld()
        let watch = try Watch(world)
        let client = try world.admitted(to: operation)
        let (request, subject) = try world.request(operation)
        let before = try watch.dump()
        for hole in operation.holes {
            let others = [
                ("019ab3c4-f000-7000-8000-00000000000f", 404), ("019AB3C4-F000-7000-8000-00000000000F", 404), ("findes-ikke", 404), ("%00", 400),
            ]
            for (other, status) in others {
                let target = request.target.replacing("/\(subject.value(for: hole))", with: "/\(other)")
                #expect(target != request.target)
                let answer = try client.send(request.with(target: target))
                #expect(answer.status == status, "\(target): \(answer.text)")
            }
        }
        #expect(try watch.dump().changes(since: before).isEmpty)
    }

    @Test("What belongs to one is not found under another", arguments: Contract.shared.operations.filter { $0.parts.count > 1 })
    func strayParts(operation: ContractOperation) throws {
        let world = try ContractWorld()
        let watch = try Watch(world)
        let client = try world.admitted(to: operation)
        let (request, subject) = try world.request(operation)
        let other = try world.request(operation).subject
        let before = try watch.dump()
        let hole = try #require(operation.holes.first)
        let target = request.target.replacing(subject.value(for: hole), with: other.value(for: hole), maxReplacements: 1)
        #expect(target != request.target)
        let answer = try client.send(request.with(target: target))
        #expect(answer.status == 404, "\(answer.text)")
        #expect(try watch.dump().changes(since: before).isEmpty)
    }

    @Test("A path tells which methods it has", arguments: Contract.shared.methods.keys.sorted())
    func methods(path: String) throws {
        let world = try ContractWorld()
        let watch = try Watch(world)
        let operation = try #require(Contract.shared.operations.first { $0.path == path })
        let request = try world.request(operation).request.with(body: nil).without("If-Match")
        let methods = try #require(Contract.shared.methods[path])
        let allowed = methods.union(["OPTIONS"]).union(methods.contains("GET") ? ["HEAD"] : [])
        let client = world.jobcenter.client(nil)
        let end = try watch.end()
        func allow(_ answer: TestAnswer) -> Set<String> {
            Set((answer.header("allow") ?? "").split(separator: ",").map { $0.filter { $0 != " " } })
        }
        for method in Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "PROPFIND"]).subtracting(allowed).sorted() {
            let answer = try client.send(request.with(method: method))
            #expect(answer.status == 405, "\(method) \(path)")
            #expect(allow(answer) == allowed, "\(method) \(path)")
        }
        let options = try client.send(request.with(method: "OPTIONS"))
        #expect(options.status == 204)
        #expect(options.body.isEmpty)
        #expect(allow(options) == allowed)
        #expect(try watch.end() == end, "asking for the methods is no use of anybody's data")
    }

    @Test("A path that nobody declared does not exist")
    func nowhere() throws {
        let world = try ContractWorld()
        for path in ["/", "/v1", "/v1/borgere", "/v1/cases/", "/v1//cases", "/V1/cases", "/v1/cases/%2e%2e/staff", "/docs/x"] {
            #expect(try world.leader.get(path).status == 404, "\(path)")
        }
    }

    @Test("A body that is too large is refused, and the connection closes")
    func tooLarge() throws {
        let world = try ContractWorld()
        let body = #"{"name": ""# + String(repeating: "a", count: 1_100_000) + #""}"#
        let answer = try world.administrator.post("/v1/teams", body)
        #expect(answer.status == 413, "\(answer.text)")
        #expect(answer.text("type") == "/problems/too-large")
        #expect(answer.header("connection")?.lowercased() == "close")
    }

    @Test("Whoever sends wrong tokens waits, and nobody else does")
    func wrongTokens() throws {
        let world = try ContractWorld()
        let stranger = world.jobcenter.client("kompas_" + String(repeating: "A", count: 43))
        // An attempt comes back every six seconds, so that there may be more than ten.
        let answers = try (0..<20).map { _ in try stranger.get("/v1/me") }
        #expect(answers.prefix(10).map(\.status) == Array(repeating: 401, count: 10))
        let refused = try #require(answers.first { $0.status != 401 })
        #expect(refused.status == 429)
        #expect((Int(refused.header("retry-after") ?? "") ?? 0) > 0)
        #expect(try world.leader.get("/v1/me").status == 200)
    }
}
