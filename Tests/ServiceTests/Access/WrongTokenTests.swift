import Domain
import Support
import Testing

@Suite("Access: wrong tokens slow down")
struct WrongTokenTests {
    @Test("After ten wrong tokens from an address the next is answered 429 with Retry-After, and a right one still opens")
    func slowsDown() throws {
        let jobcenter = try TestJobcenter()
        let right = jobcenter.client(jobcenter.people.caseworker.token)
        var statuses: [Int] = []
        for attempt in 0..<30 {
            let answer = try jobcenter.client("kompas_wrong\(attempt)").get("/v1/me")
            statuses.append(answer.status)
            if answer.status == 429 {
                let wait = Int(answer.header("retry-after") ?? "") ?? 0
                #expect(1...6 ~= wait)
                #expect(answer.text("type") == "/problems/too-many-requests")
            }
            #expect(try right.get("/v1/me").status == 200, "attempt \(attempt)")
        }
        #expect(statuses.prefix(10).allSatisfy { $0 == 401 })
        // An allowance grows back while the test runs, so the exact number is a matter of time; most of the rest is refused.
        #expect(statuses.contains(429))
        #expect(Set(statuses) == [401, 429])
    }

    @Test("Being slowed down, one is not told whether a token is right")
    func sameForEveryToken() throws {
        let jobcenter = try TestJobcenter()
        let administrator = jobcenter.client(jobcenter.people.administrator.token)
        let (id, text) = try administrator.token(#""staff": "\#(jobcenter.people.caseworker.id)", "scopes": ["read"]"#)
        #expect(try administrator.send("DELETE", "/v1/tokens/\(id)").status == 200)
        var refused = false
        for _ in 0..<30 where !refused { refused = try jobcenter.client(text).get("/v1/me").status == 429 }
        #expect(refused, "a token that was taken back counts as a wrong one")
        #expect(try administrator.get("/v1/me").status == 200)
    }
}
