import Service
import Support
import Testing

@testable import Endpoints

@Suite("Rate limits: the arithmetic")
struct RateLimitArithmeticTests {
    private let start = ContinuousClock.now

    @Test("All of the allowance may come at once, then one for each part of the minute, exactly", arguments: [1, 2, 7, 60, 6_000])
    func allowance(_ quota: Int) throws {
        let limit = try #require(RateLimit("token", quota: quota, start: start))
        for left in (0..<quota).reversed() {
            let standing = limit.count("a", at: start)
            #expect(standing.isWithin && standing.remaining == left)
        }
        let over = limit.count("a", at: start)
        #expect(!over.isWithin && over.remaining == 0)
        #expect(over.seconds >= 1)
        // Refused requests take nothing: after one part of the minute exactly one may come.
        let part = Duration.nanoseconds((60_000_000_000 + quota - 1) / quota)
        for step in 1...3 {
            let moment = start + part * step
            #expect(!limit.count("a", at: moment - .milliseconds(1)).isWithin)
            #expect(limit.count("a", at: moment + .milliseconds(1)).isWithin)
            #expect(!limit.count("a", at: moment + .milliseconds(1)).isWithin)
        }
    }

    @Test("Waiting as long as it says is enough, and after the minute all is back")
    func waiting() throws {
        let limit = try #require(RateLimit("token", quota: 5, start: start))
        for _ in 0..<5 { _ = limit.count("a", at: start) }
        let over = limit.count("a", at: start)
        #expect(over.seconds == 12)
        #expect(limit.count("a", at: start + .seconds(12)).isWithin)
        let later = limit.count("a", at: start + .seconds(72))
        #expect(later.isWithin && later.remaining == 4 && later.seconds == 12)
    }

    @Test("Callers do not take from each other")
    func apart() throws {
        let limit = try #require(RateLimit("token", quota: 1))
        // Among 100 callers in 16,384 slots a few may share one; not half of them.
        let within = (0..<100).count { limit.count("caller \($0)", at: start).isWithin }
        #expect(within > 50)
    }

    @Test("Moments before the start, far ahead and backwards trap nothing and give nobody more than the allowance")
    func anyMoment() throws {
        let limit = try #require(RateLimit("token", quota: 2, start: start))
        let century = Duration.seconds(100 * 366 * 86_400)
        #expect(limit.count("a", at: start - century).isWithin)
        #expect(limit.count("a", at: start - .seconds(1)).isWithin)
        #expect(!limit.count("a", at: start - .seconds(2)).isWithin)
        #expect(limit.count("a", at: start + century * 4).isWithin)
        #expect(limit.count("a", at: start + century * 4).isWithin)
        #expect(!limit.count("a", at: start).isWithin)
        #expect(!limit.count("a", at: start + century * 4).isWithin)
    }

    @Test("Many threads together are let through exactly as often as the allowance says")
    func together() throws {
        let limit = try #require(RateLimit("token", quota: 1_000, start: start))
        let start = start
        let within = try concurrently(8) { _ in (0..<400).count { _ in limit.count("a", at: start).isWithin } }
        #expect(within.reduce(0, +) == 1_000)
    }

    @Test("0 is no limit, and the largest one counts too")
    func extremes() throws {
        #expect(RateLimit("token", quota: 0) == nil)
        let limit = try #require(RateLimit("token", quota: .max))
        #expect(limit.count("a", at: start).remaining == RateLimits.most - 1)
    }
}

@Suite("Rate limits over the wire")
struct RateLimitTests {
    @Test("A token's requests count down in the headers, whatever they are; over the limit comes 429 with Retry-After, and no row")
    func token() throws {
        let jobcenter = try TestJobcenter { $0.rateLimits.perToken = 4 }
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let answers = [
            try client.get("/v1/me"), try client.get("/v1/cases"), try client.post("/v1/cases", "{}"),
            try client.get("/v1/access-log"),
        ]
        #expect(answers.map(\.status) == [200, 200, 422, 403])
        #expect(answers.map { $0.header("ratelimit")?.split(separator: ";")[1] } == ["r=3", "r=2", "r=1", "r=0"])
        for answer in answers { #expect(answer.header("ratelimit-policy") == "\"token\";q=4;w=60") }
        let rows = try jobcenter.logged().count
        let over = try client.get("/v1/cases")
        #expect(over.status == 429)
        #expect(over.text("type") == "/problems/too-many-requests")
        #expect(1...15 ~= Int(over.header("retry-after") ?? "") ?? 0)
        #expect(over.header("ratelimit") == "\"token\";r=0;t=\(over.header("retry-after") ?? "")")
        #expect(try jobcenter.logged().count == rows)
        // Two callers of many thousand share an allowance by chance.
        let people = jobcenter.people
        #expect(try [people.colleague, people.leader, people.teamLeader].contains { try jobcenter.client($0.token).get("/v1/me").status == 200 })
    }

    @Test("Without a token the address counts: open pages and what leads nowhere; a token is not held up by it")
    func address() throws {
        let jobcenter = try TestJobcenter { $0.rateLimits.perAddress = 3 }
        let stranger = jobcenter.client(nil)
        let answers = [try stranger.get("/docs"), try stranger.get("/v1/nothing"), try stranger.send("DELETE", "/docs")]
        #expect(answers.map(\.status) == [200, 404, 405])
        #expect(answers.map { $0.header("ratelimit")?.split(separator: ";")[1] } == ["r=2", "r=1", "r=0"])
        for target in ["/docs", "/openapi.yaml", "/v1/nothing", "/"] {
            let over = try stranger.get(target)
            #expect(over.status == 429)
            #expect(over.header("ratelimit-policy") == "\"address\";q=3;w=60")
            #expect(over.header("retry-after") != nil)
        }
        #expect(try jobcenter.client(jobcenter.people.caseworker.token).get("/v1/me").status == 200)
    }

    @Test("Set to 0 nothing is counted and no header says so")
    func off() throws {
        let jobcenter = try TestJobcenter {
            $0.rateLimits.perToken = 0
            $0.rateLimits.perAddress = 0
        }
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        for target in ["/v1/me", "/docs", "/v1/nothing"] {
            let answer = try client.get(target)
            #expect(answer.header("ratelimit") == nil && answer.header("ratelimit-policy") == nil)
        }
    }
}
