import Domain
import JSON
import Service
import Storage
import Support
import Synchronization
import Testing

@Suite("Requests: many at once")
struct ConcurrencyTests {
    @Test("Sixteen record positions on one case while others read: nothing acknowledged is lost, and nothing is there twice")
    func positions() throws {
        let jobcenter = try TestJobcenter()
        let token = jobcenter.people.caseworker.token
        let file = try jobcenter.client(token).record(case: 1)
        let actor = try jobcenter.client(token).add(actor: "borger", to: file)
        let writers = 16, each = 12
        let acknowledged = try concurrently(writers + 4) { thread -> [String] in
            let client = jobcenter.client(token)
            var ids: [String] = []
            for step in 0..<each {
                if thread < writers {
                    let body = #"{"positions": [{"actor": "\#(actor)", "systemFaglighed": \#(thread + 1), "individOmverden": \#(step + 1)}]}"#
                    let answer = try client.post(file.path + "/positions", body)
                    guard answer.status == 201 else { throw UnexpectedAnswer(answer) }
                    ids += answer.ids
                } else {
                    let answer = try client.get(file.path + ["/compass", "/positions?limit=200", "/timeline", ""][thread - writers])
                    guard answer.status == 200 else { throw UnexpectedAnswer(answer) }
                }
            }
            return ids
        }.flatMap { $0 }
        #expect(acknowledged.count == writers * each)
        let listed = try jobcenter.client(token).get(file.path + "/positions?limit=200")
        #expect(listed.json["next"]?.isNull == true)
        #expect(listed.ids.sorted() == acknowledged.sorted())
        let points = Set(listed.items.map { "\($0["systemFaglighed"]?.integer ?? 0),\($0["individOmverden"]?.integer ?? 0)" })
        #expect(points.count == writers * each)
        let rows = try jobcenter.logged("recordPositions")
        #expect(rows.count == writers * each, "one row each in the access log")
        #expect(try jobcenter.service.foundations.log.verify().fault == nil)
    }

    @Test("What one was told is written is there for the next reader, on any connection")
    func readYourWrites() throws {
        let jobcenter = try TestJobcenter()
        let token = jobcenter.people.caseworker.token
        let readers = (0..<6).map { _ in jobcenter.client(token) }
        let writer = jobcenter.client(token)
        for number in 0..<20 {
            let file = try writer.record(case: number)
            for reader in readers {
                #expect(try reader.get(file.path).status == 200)
                #expect(try reader.get("/v1/cases?limit=1").ids == [file.id])
            }
        }
    }

    @Test("Changes that race for one version: exactly one wins, the others are told 412, and what is there is the winner's")
    func oneWinner() throws {
        let jobcenter = try TestJobcenter()
        let token = jobcenter.people.caseworker.token
        let file = try jobcenter.client(token).record(case: 1)
        var tag = file.tag
        for round in 0..<10 {
            let base = tag
            let answers = try concurrently(8) { thread in
                try jobcenter.client(token).change("PATCH", file.path, #"{"externalCaseNumber": "\#(round)-\#(thread)"}"#, ifMatch: base)
            }
            #expect(answers.map(\.status).sorted() == [200] + Array(repeating: 412, count: 7))
            let winner = answers.first { $0.status == 200 }
            let now = try jobcenter.client(token).get(file.path)
            #expect(now.text("externalCaseNumber") == winner?.text("externalCaseNumber"))
            #expect(now.json["version"]?.integer == Int64(round + 2))
            tag = now.tag
        }
    }

    @Test("The same number recorded by many at once is recorded once")
    func oneCitizen() throws {
        let jobcenter = try TestJobcenter()
        let people = jobcenter.people
        for number in 0..<5 {
            let body = #"{"cpr": "\#(TestClient.cpr(number))", "name": "Testborger"}"#
            let answers = try concurrently(8) { thread in
                try jobcenter.client(thread.isMultiple(of: 2) ? people.caseworker.token : people.colleague.token).post("/v1/citizens", body)
            }
            #expect(answers.map(\.status).sorted() == [201] + Array(repeating: 409, count: 7))
        }
        #expect(try jobcenter.client(people.leader.token).get("/v1/citizens").ids.count == 5)
    }

    @Test("A case is closed once, however many close it")
    func oneClosure() throws {
        let jobcenter = try TestJobcenter()
        let token = jobcenter.people.caseworker.token
        let file = try jobcenter.client(token).record(case: 1)
        let answers = try concurrently(8) { _ in
            try jobcenter.client(token).change("PUT", file.path + "/closure", #"{"reason": "job"}"#, ifMatch: "*")
        }
        #expect(answers.map(\.status).sorted() == [200] + Array(repeating: 409, count: 7))
        let history = try jobcenter.client(token).get(file.path + "/history").items.compactMap { $0["action"]?.text }
        #expect(history == ["closed", "created"])
    }
}
