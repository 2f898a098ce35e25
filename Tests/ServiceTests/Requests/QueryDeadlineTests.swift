import Domain
import Foundation
import JSON
import Support
import Testing

@Suite("Requests: a query that takes too long")
struct QueryDeadlineTests {
    private let jobcenter: TestJobcenter
    private let file: RecordedCase
    private let token: String

    init() throws {
        jobcenter = try TestJobcenter()
        token = jobcenter.people.leader.token
        file = try jobcenter.client(token).record(case: 1)
    }

    @Test("It is cut off with 503, says what to do, is in the access log, and its reader is free again")
    func cutOff() throws {
        let service = try SlowService(jobcenter, readers: 1, deadline: .seconds(5))
        let client = service.client(token)
        for _ in 0..<2 {
            let answer = try client.get(file.path + "/timeline")
            #expect(answer.status == 503)
            #expect(answer.text("type") == "/problems/unavailable")
            #expect((Int(answer.header("retry-after") ?? "") ?? 0) > 0)
            #expect(answer.text("detail").contains("Gør den smallere"))
            #expect(try client.get("/v1/cases").ids == [file.id], "the only reader serves the next")
        }
        #expect(service.slow.count == 2)
        let rows = try jobcenter.client(jobcenter.people.dpo.token).get("/v1/access-log?operation=getCaseTimeline").items
        #expect(rows.map { $0["status"]?.integer } == [503, 503])
        #expect(rows.allSatisfy { $0["case"]?.text == file.id && $0["citizens"]?[0]?.text == file.citizen })
    }

    @Test("Neighbours are answered while it runs: lists by the other readers, reads and writes as ever")
    func neighbours() throws {
        let service = try SlowService(jobcenter, readers: 2, deadline: .seconds(10))
        let answers = try Support.concurrently(2) { index in
            let client = service.client(token)
            guard index == 1 else { return [try client.get(file.path + "/timeline").status] }
            guard service.slow.waitForBegin() else { return [] }
            return try (0..<40).flatMap { number in
                [
                    try client.get("/v1/cases").status, try client.get(file.path).status,
                    try client.change("PATCH", file.path, #"{"externalCaseNumber": "\#(number)"}"#, ifMatch: "*").status,
                ]
            }
        }
        #expect(answers[0] == [503])
        #expect(answers[1] == Array(repeating: 200, count: 120))
    }

    @Test("The wait for a reader counts: who has waited out the deadline is answered without being begun")
    func waiting() throws {
        let service = try SlowService(jobcenter, readers: 1, deadline: .seconds(5))
        let gate = service.slow.hold()
        let answers = try Support.concurrently(2) { index in
            if index == 1 {
                guard service.slow.waitForBegin() else { return 0 }
                // Lets go when the deadline of this one, which is sent now and waits, has long passed.
                let late = Thread {
                    service.awaitWaiting()
                    Thread.sleep(forTimeInterval: 6)
                    gate.signal()
                }
                late.start()
            }
            return try service.client(token).get(file.path + "/timeline").status
        }
        #expect(answers == [503, 503])
        #expect(service.slow.count == 1)
        #expect(try service.client(token).get("/v1/cases").status == 200)
    }
}
