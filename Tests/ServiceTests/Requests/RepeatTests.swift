import Domain
import JSON
import Support
import Testing

@Suite("Requests: a POST that may come twice")
struct RepeatTests {
    private func post(_ client: TestClient, _ path: String, _ body: String, _ key: String) throws -> TestAnswer {
        try client.post(path, body, headers: [("Idempotency-Key", key)])
    }

    private let newCase = #"{"citizen": {"cpr": "6705824001", "name": "Testborger"}}"#

    @Test("A repeat is given the first answer, marked as such: status, body, Location and ETag; the work is done once")
    func replay() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let first = try post(client, "/v1/cases", newCase, "\"a\"")
        #expect(first.status == 201)
        #expect(first.header("idempotency-replayed") == nil)
        #expect(try client.change("PATCH", "/v1/cases/\(first.text("id"))", #"{"externalCaseNumber": "senere"}"#, ifMatch: "*").status == 200)
        for _ in 0..<3 {
            let again = try post(client, "/v1/cases", newCase, "\"a\"")
            #expect(again.status == 201)
            #expect(again.body == first.body)
            #expect(again.header("location") == first.header("location"))
            #expect(again.tag == first.tag)
            #expect(again.header("content-type") == first.header("content-type"))
            #expect(again.header("idempotency-replayed") == "true")
            #expect(again.header("x-request-id") != first.header("x-request-id"))
        }
        #expect(try client.get("/v1/cases").ids == [first.text("id")])
    }

    @Test("The same key with another body, or on another thing, is refused with 422 and nothing is done")
    func anotherBody() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let (one, two) = (try client.record(case: 1), try client.record(case: 2))
        #expect(try post(client, one.path + "/actors", #"{"role": "borger"}"#, "\"a\"").status == 201)
        let otherBody = try post(client, one.path + "/actors", #"{"role": "kollega"}"#, "\"a\"")
        #expect(otherBody.status == 422)
        #expect(otherBody.text("type") == "/problems/repeat-mismatch")
        #expect(try post(client, two.path + "/actors", #"{"role": "borger"}"#, "\"a\"").status == 422)
        #expect(try client.get(one.path + "/actors").items.count == 1)
        #expect(try client.get(two.path + "/actors").items.isEmpty)
    }

    @Test("A key belongs to a caller and an operation: others use the same one for themselves")
    func ownKeys() throws {
        let jobcenter = try TestJobcenter()
        let people = jobcenter.people
        let file = try jobcenter.client(people.caseworker.token).record(case: 1)
        let callers = [
            jobcenter.client(people.caseworker.token), jobcenter.client(people.leader.token), jobcenter.client(people.integration),
            jobcenter.client(people.integration, as: people.caseworker.id), jobcenter.client(people.integration, as: people.leader.id),
        ]
        for (index, client) in callers.enumerated() {
            let added = try post(client, file.path + "/actors", #"{"role": "borger"}"#, "\"a\"")
            #expect(added.status == 201)
            #expect(added.header("idempotency-replayed") == nil, "caller \(index)")
        }
        let actors = try callers[0].get(file.path + "/actors").ids
        #expect(actors.count == callers.count)
        let place = #"{"positions": [{"actor": "\#(actors[0])", "systemFaglighed": 1, "individOmverden": 2}]}"#
        #expect(try post(callers[0], file.path + "/positions", place, "\"a\"").header("idempotency-replayed") == nil)
        #expect(try post(callers[0], file.path + "/positions", place, "\"a\"").header("idempotency-replayed") == "true")
    }

    @Test("A key is a quoted string of 1 to 64 printable characters; anything else is 400 and nothing is done", arguments: [
        "a", "\"\"", "\"a", "a\"", "\"a\"b\"", "\"a\\b\"", "\"æ\"", "\"" + String(repeating: "a", count: 65) + "\"", "\"a\", \"b\"",
    ])
    func malformed(_ key: String) throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let answer = try post(client, "/v1/cases", newCase, key)
        #expect(answer.status == 400)
        #expect(answer.text("type") == "/problems/malformed")
        #expect(try client.get("/v1/cases").ids.isEmpty)
    }

    @Test("The longest key is 64 characters", arguments: ["\"" + String(repeating: "k", count: 64) + "\"", "\"a b\"", " \"a\" "])
    func longest(_ key: String) throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        #expect(try post(client, "/v1/cases", newCase, key).status == 201)
        #expect(try post(client, "/v1/cases", newCase, key).header("idempotency-replayed") == "true")
    }

    @Test("Two posts with the same key at once: the work is done once and both are given the same answer")
    func atOnce() throws {
        let jobcenter = try TestJobcenter()
        let people = jobcenter.people
        for round in 0..<10 {
            let body = #"{"citizen": {"cpr": "\#(TestClient.cpr(round))", "name": "Testborger"}}"#
            let answers = try concurrently(4) { _ in
                try jobcenter.client(people.caseworker.token).post("/v1/cases", body, headers: [("Idempotency-Key", "\"k\(round)\"")])
            }
            #expect(answers.allSatisfy { $0.status == 201 })
            #expect(Set(answers.map(\.text)).count == 1)
            #expect(Set(answers.map(\.tag)).count == 1)
            #expect(answers.count { $0.header("idempotency-replayed") == nil } == 1)
        }
        #expect(try jobcenter.client(people.caseworker.token).get("/v1/cases?limit=200").ids.count == 10)
    }

    @Test("A repeat by somebody who no longer reaches the case is 404")
    func afterLosingReach() throws {
        let jobcenter = try TestJobcenter()
        let people = jobcenter.people
        let client = jobcenter.client(people.caseworker.token)
        let created = try post(client, "/v1/cases", newCase, "\"c\"")
        let path = "/v1/cases/\(created.text("id"))"
        let body = #"{"role": "borger", "name": "Anna"}"#
        #expect(try post(client, path + "/actors", body, "\"a\"").status == 201)
        let handed = try jobcenter.client(people.leader.token).change("PATCH", path, #"{"responsible": "\#(people.colleague.id)"}"#, ifMatch: "*")
        #expect(handed.status == 200)
        for answer in [try post(client, path + "/actors", body, "\"a\""), try post(client, "/v1/cases", newCase, "\"c\"")] {
            #expect(answer.status == 404)
            #expect(!answer.text.contains("Anna"))
            #expect(!answer.text.contains("Testborger"))
            #expect(answer.header("idempotency-replayed") == nil)
        }
    }

    @Test("A repeat for a citizen who has become protected is 404 for those not named")
    func afterProtection() throws {
        let jobcenter = try TestJobcenter()
        let people = jobcenter.people
        let client = jobcenter.client(people.caseworker.token)
        let body = #"{"cpr": "6705824001", "name": "Testborger"}"#
        let created = try post(client, "/v1/citizens", body, "\"a\"")
        let path = "/v1/citizens/\(created.text("id"))/protection"
        let protect = #"{"staff": ["\#(people.leader.id)"], "reason": "Ansat"}"#
        #expect(try client.change("PUT", path, protect, ifMatch: created.tag).status == 200)
        #expect(try post(client, "/v1/citizens", body, "\"a\"").status == 404)
    }

    @Test("What failed is not kept: the same key does the work when it can be done")
    func failureNotKept() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let wrong = #"{"citizen": {"cpr": "6705824001", "name": "Testborger"}, "targetGroup": "findes-ikke"}"#
        #expect(try post(client, "/v1/cases", wrong, "\"a\"").status == 422)
        let right = try post(client, "/v1/cases", newCase, "\"a\"")
        #expect(right.status == 201)
        #expect(right.header("idempotency-replayed") == nil)
        #expect(try post(client, "/v1/citizens", #"{"cpr": "6705824001", "name": "A"}"#, "\"b\"").status == 409)
        #expect(try post(client, "/v1/citizens", #"{"cpr": "6705824002", "name": "A"}"#, "\"b\"").status == 201)
    }

    @Test("A kept answer is sealed: the store's files hold no name from it")
    func sealed() throws {
        let jobcenter = try TestJobcenter()
        let administrator = jobcenter.client(jobcenter.people.administrator.token)
        let body = #"{"name": "Til fagsystemet", "roles": [{"role": "integration", "reach": "alle"}], "scopes": ["read"]}"#
        let made = try post(administrator, "/v1/tokens", body, "\"a\"")
        let secret = made.text("token")
        #expect(!secret.isEmpty)
        #expect(try post(administrator, "/v1/tokens", body, "\"a\"").text("token") == secret)
        jobcenter.stop()
        #expect(try !jobcenter.anyFile(contains: secret))
        #expect(try jobcenter.anyFile(contains: "Til fagsystemet"), "the search does find what is there")
    }
}
