import Service
import Support
import Testing

/// A loop remembers the code lists it gave out, and gives them without reading the request again.
@Suite("Requests: what a loop remembers of its answers")
struct SharedAnswersTests {
    private let jobcenter: TestJobcenter
    private let client: TestClient
    private let list = "/v1/codes/stillingtagen"

    init() throws {
        jobcenter = try TestJobcenter { $0.loops = 1 }
        client = jobcenter.client(jobcenter.people.caseworker.token)
        // The first use of a token is noted in the store, after which all is read once more.
        for _ in 0..<3 { #expect(try client.get(list).status == 200) }
    }

    @Test("The same answer comes with the same fields, made anew or remembered")
    func same() throws {
        let (made, known) = (try client.get(list + "?all=false"), try client.get(list))
        #expect(known.status == 200)
        #expect(known.body == made.body)
        for name in ["Content-Type", "Cache-Control", "Vary", "ETag", "RateLimit-Policy", "Content-Length"] {
            #expect(known.header(name) != nil, "\(name)")
            #expect(known.header(name) == made.header(name), "\(name)")
        }
        #expect(known.header("X-Request-Id") != made.header("X-Request-Id"))
    }

    @Test("What is wrong with a request is told, whether the answer is remembered or not")
    func faults() throws {
        #expect(try client.send("GET", list, "{}").faults == [" unexpected-body"])
        #expect(try client.get(list, headers: [("Accept", "image/png")]).status == 406)
        #expect(try client.get(list + "?al=true").faults == ["? unknown-parameter"])
        #expect(try client.send("POST", list, "{}").status == 403)
    }

    @Test("Who knows the answer is told that it holds, and HEAD has its length alone")
    func unchanged() throws {
        let known = try client.get(list)
        let tag = try #require(known.header("ETag"))
        let unchanged = try client.get(list, headers: [("If-None-Match", tag)])
        #expect(unchanged.status == 304)
        #expect(unchanged.header("ETag") == tag)
        #expect(unchanged.body.isEmpty)
        let head = try client.send("HEAD", list)
        #expect(head.status == 200)
        #expect(head.header("Content-Length") == "\(known.body.count)")
    }
}
