import Domain
import JSON
import Service
import Support
import Synchronization
import Testing

/// Every loop remembers the code lists it gave out. Eight open connections lie on both loops of the service.
@Suite("Code lists that a loop remembers")
struct RememberedListTests {
    private func clients(_ jobcenter: TestJobcenter) -> [TestClient] {
        let token = jobcenter.people.caseworker.token
        return (0..<8).map { _ in TestClient(port: jobcenter.service.port, token: token) }
    }

    private func body(_ codes: ClosedRange<Int>, label: String, from: String = "2020-01-01") -> String {
        let rows = codes.map { #"{"code": "15.\#(10 + $0 / 90).\#(10 + $0 % 90)", "label": "\#(label)", "validFrom": "\#(from)"}"# }
        return #"{"codes": [\#(rows.joined(separator: ", "))]}"#
    }

    private func labels(_ client: TestClient, _ query: String = "") throws -> [String] {
        let answer = try client.get("/v1/codes/kle" + query)
        #expect(answer.status == 200)
        return answer.items.filter { ($0["code"]?.text ?? "").hasPrefix("15.") }.compactMap { $0["label"]?.text }
    }

    @Test("What was imported is listed by every loop from the next request on, under another tag")
    func imported() throws {
        let jobcenter = try TestJobcenter { $0.loops = 2 }
        let administrator = jobcenter.client(jobcenter.people.administrator.token)
        let clients = clients(jobcenter)
        for round in 0..<5 {
            let before = try clients[0].get("/v1/codes/kle")
            for client in clients { #expect(try client.get("/v1/codes/kle").text == before.text) }
            #expect(try administrator.post("/v1/codes/kle", body(1...2, label: "Runde \(round)")).status == 200)
            let tag = try #require(before.header("etag"))
            for client in clients {
                #expect(try labels(client).filter { $0 == "Runde \(round)" }.count == 2)
                #expect(try client.get("/v1/codes/kle", headers: [("If-None-Match", tag)]).status == 200)
            }
        }
    }

    @Test("Two addresses of one list are two answers")
    func addresses() throws {
        let jobcenter = try TestJobcenter()
        let administrator = jobcenter.client(jobcenter.people.administrator.token)
        #expect(try administrator.post("/v1/codes/kle", body(1...1, label: "Senere", from: "2199-01-01")).status == 200)
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        for _ in 0..<3 {
            #expect(try !labels(client).contains("Senere"))
            #expect(try labels(client, "?all=true").contains("Senere"))
            #expect(try labels(client, "?asOf=2199-06-01").contains("Senere"))
        }
    }

    @Test("A long list is read like a short one")
    func long() throws {
        let jobcenter = try TestJobcenter()
        let administrator = jobcenter.client(jobcenter.people.administrator.token)
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let before = try client.get("/v1/codes/kle").items.count
        #expect(try administrator.post("/v1/codes/kle", body(1...500, label: "Mange")).status == 200)
        for _ in 0..<3 {
            #expect(try labels(client).filter { $0 == "Mange" }.count == 500)
            #expect(try client.get("/v1/codes/kle").items.count == before + 500)
        }
    }

    @Test("Today's list is another at midnight in Copenhagen, with nothing written in between")
    func midnight() throws {
        let clock = TurnedHands(try #require(Instant(rfc3339: "2026-11-23T22:50:00Z")))
        let jobcenter = try TestJobcenter(clock: ClockSource { clock.now }) { $0.loops = 2 }
        let administrator = jobcenter.client(jobcenter.people.administrator.token)
        #expect(try administrator.post("/v1/codes/kle", body(1...1, label: "Fra i morgen", from: "2026-11-24")).status == 200)
        let clients = clients(jobcenter)
        // The uses of the tokens are noted, and after that nothing is written.
        for client in clients { _ = try client.get("/v1/codes/kle") }
        clock.set(try #require(Instant(rfc3339: "2026-11-23T22:59:59.999Z")))
        for client in clients { #expect(try !labels(client).contains("Fra i morgen")) }
        clock.set(try #require(Instant(rfc3339: "2026-11-23T23:00:00Z")))
        for client in clients { #expect(try labels(client).contains("Fra i morgen")) }
    }
}

/// A clock that is set by hand.
private final class TurnedHands: Sendable {
    private let time: Mutex<Instant>

    init(_ time: Instant) { self.time = Mutex(time) }

    var now: Instant { time.withLock { $0 } }

    func set(_ time: Instant) { self.time.withLock { $0 = time } }
}
