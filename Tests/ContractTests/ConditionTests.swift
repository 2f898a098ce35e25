import Domain
import Endpoints
import JSON
import Support
import Testing

@Suite("Versions, tags and repeats")
struct ConditionTests {
    private static let reads = Contract.shared.operations.filter { $0.method == "GET" }
    private static let guarded = Contract.shared.operations.filter(\.isGuarded)
    private static let repeatable = Contract.shared.operations.filter(\.takesRepeatKey)

    @Test("An answer that has not changed is not sent again, and HEAD says what GET would", arguments: reads)
    func unchanged(operation: ContractOperation) throws {
        let world = try ContractWorld()
        let client = try world.admitted(to: operation)
        let request = try steady(operation, in: world, client)
        let answer = try client.send(request)
        #expect(answer.status == 200, "\(answer.text)")
        #expect(!answer.tag.isEmpty)
        #expect(answer.header("content-length") == "\(answer.body.count)")

        for known in [answer.tag, "\"andet\", \(answer.tag)", "W/\(answer.tag)", "*"] {
            let again = try client.send(request.with("If-None-Match", known))
            #expect(again.status == 304, "\(known)")
            #expect(again.body.isEmpty)
            #expect(again.tag == answer.tag)
        }
        #expect(try client.send(request.with("If-None-Match", "\"andet\"")).status == 200)

        let head = try client.send(request.with(method: "HEAD"))
        #expect(head.status == 200)
        #expect(head.body.isEmpty)
        for name in ["etag", "content-type", "content-length", "link"] { #expect(head.header(name) == answer.header(name), "\(name)") }
        #expect(try client.send(request.with(method: "HEAD").with("Accept", "image/png")).status == 406)
    }

    /// A request whose answer stays the same. What moves by itself is asked for as it was: the compass at an instant, the log before a row.
    private func steady(_ operation: ContractOperation, in world: ContractWorld, _ client: TestClient) throws -> Request {
        let request = try world.request(operation).request
        switch operation.id {
        case "getCompass":
            return request.with(target: request.target + "?asOf=" + (try client.send(request)).text("asOf"))
        case "listAccessLog", "getCitizenAccessLog":
            for _ in 0..<2 { try client.send(request) }
            let next = try client.send(request.with(target: request.target + "?limit=1")).text("next")
            return request.with(target: request.target + "?limit=1&after=" + next)
        default:
            try client.send(request)
            try world.settle()
            return request
        }
    }

    @Test("A change says what it was decided on: 428 without, 412 with what is not the newest", arguments: guarded)
    func stale(operation: ContractOperation) throws {
        let world = try ContractWorld()
        let watch = try Watch(world)
        let client = try world.admitted(to: operation)
        let (request, _) = try world.request(operation)
        let tag = try versionTag(of: request, client)
        let before = try watch.dump()

        #expect(try client.send(request.without("If-Match")).status == 428)
        for wrong in ["\"424242-0123456789abcdef\"", "\"0-0123456789abcdef\"", "W/\(tag)", "1", "\"\"", "\(tag), \(tag)"] {
            let answer = try client.send(request.with("If-Match", wrong))
            #expect(answer.status == 412, "\(wrong): \(answer.text)")
        }
        #expect(try watch.dump().changes(since: before).isEmpty)

        let done = try client.send(request.with("If-Match", tag))
        #expect(done.status == 200, "\(done.text)")
        #expect(done.tag != tag)
        let after = try watch.dump()
        let again = try client.send(request.with("If-Match", tag))
        #expect(again.status == 412, "\(again.text)")
        #expect(try watch.dump().changes(since: after).isEmpty)
    }

    /// The tag a change goes by: that of the nearest path above whose answer has a version.
    private func versionTag(of request: Request, _ client: TestClient) throws -> String {
        var target = request.target
        while target.count > "/v1".count {
            let answer = try client.send(request.with(method: "GET").with(target: target).with(body: nil).without("If-Match"))
            if answer.status == 200, answer.json["version"] != nil { return answer.tag }
            target = String(target[..<(target.lastIndex(of: "/") ?? target.startIndex)])
        }
        throw WorldFault.unprepared("no tag for \(request.target)")
    }

    @Test("The same request with the same key is done once, and answered alike", arguments: repeatable)
    func repeats(operation: ContractOperation) throws {
        let world = try ContractWorld()
        let watch = try Watch(world)
        let client = try world.admitted(to: operation)
        let request = try world.request(operation).request.with("Idempotency-Key", "\"noegle 1\"")
        let first = try client.send(request)
        #expect(first.status < 300, "\(first.text)")
        #expect(first.header("idempotency-replayed") == nil)
        let (before, end) = (try watch.dump(), try watch.end())

        let second = try client.send(request)
        #expect(second.status == first.status)
        #expect(second.body == first.body)
        #expect(second.header("location") == first.header("location"))
        #expect(second.tag == first.tag)
        #expect(second.header("idempotency-replayed") == "true")
        #expect(try watch.log(after: end).count == 1, "a repeat is a use, too")

        guard let body = request.body else { return }
        let other = try client.send(request.with(body: body + " "))
        #expect(other.status == 422)
        #expect(other.text("type") == "/problems/repeat-mismatch")
        #expect(try watch.dump().changes(since: before).isEmpty)
    }

    @Test("A repeat shows nothing that its caller may no longer see", arguments: repeatable.filter { ["createCitizen", "createCase"].contains($0.id) })
    func repeatsOutOfReach(operation: ContractOperation) throws {
        let world = try ContractWorld()
        let request = try world.request(operation).request.with("Idempotency-Key", "\"noegle\"")
        let first = try world.leader.send(request)
        #expect(first.status == 201, "\(first.text)")
        let citizen = operation.id == "createCase" ? first.text("citizen") : first.text("id")
        let protection = #"{"staff": ["\#(world.people.caseworker.id)"], "reason": "Prøve"}"#
        #expect(try world.leader.change("PUT", "/v1/citizens/\(citizen)/protection", protection, ifMatch: "*").status == 200)
        let second = try world.leader.send(request)
        #expect(second.status == 404, "\(second.text)")
    }

    @Test("A key belongs to whoever used it first")
    func keysOfOthers() throws {
        let world = try ContractWorld()
        let key = ("Idempotency-Key", "\"noegle\"")
        let body = #"{"cpr": "\#(CPRSource.next())", "name": "Testborger 1"}"#
        let mine = try world.leader.post("/v1/citizens", body, headers: [key])
        #expect(mine.status == 201)
        let others = try world.jobcenter.client(world.people.caseworker.token).post("/v1/citizens", body, headers: [key])
        #expect(others.status == 409, "\(others.text)")
        #expect(others.header("idempotency-replayed") == nil)
    }
}
