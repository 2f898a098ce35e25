import Domain
import JSON
import Support
import Testing

@Suite("Changes: what becomes protected, and what was")
struct ProtectedFeedTests {
    private let jobcenter: TestJobcenter
    private let leader: TestClient
    private let system: TestClient
    private var people: TestJobcenter.People { jobcenter.people }

    init() throws {
        jobcenter = try TestJobcenter()
        leader = jobcenter.client(jobcenter.people.leader.token)
        system = jobcenter.client(jobcenter.people.integration)
    }

    private static let lists = ["/v1/citizens", "/v1/cases", "/v1/positions"]

    private func cursors(_ client: TestClient) throws -> [String] { try Self.lists.map { try client.get($0).text("changes") } }

    private func feeds(_ client: TestClient, since cursors: [String]) throws -> [TestAnswer] {
        try zip(Self.lists, cursors).map { list, cursor in
            let answer = try client.get("\(list)?changedSince=\(cursor)")
            guard answer.status == 200 else { throw UnexpectedAnswer(answer) }
            return answer
        }
    }

    /// A case with one placement.
    private func placedCase(_ number: Int, by client: TestClient, of citizen: String? = nil) throws -> (file: RecordedCase, position: String) {
        let file: RecordedCase
        if let citizen {
            let answer = try client.post("/v1/cases", #"{"citizen": "\#(citizen)", "responsible": "\#(people.leader.id)"}"#)
            guard answer.status == 201 else { throw UnexpectedAnswer(answer) }
            file = RecordedCase(id: answer.text("id"), citizen: citizen, cpr: "", tag: answer.tag)
        } else {
            file = try client.record(case: number, #""responsible": "\#(people.leader.id)""#)
        }
        let actor = try client.add(actor: "borger", to: file)
        let body = #"{"positions": [{"actor": "\#(actor)", "systemFaglighed": 5, "individOmverden": 5, "statement": "Hemmeligt"}]}"#
        let placed = try client.post(file.path + "/positions", body)
        guard placed.status == 201 else { throw UnexpectedAnswer(placed) }
        return (file, placed.ids.first ?? "")
    }

    private func tombstone(_ id: String) throws -> JSONValue { try JSONValue.parse(Array(#"{"id":"\#(id)","removed":true}"#.utf8)) }

    @Test("Protection takes citizen, cases and placements out of the copies of the others, by their ids alone")
    func protecting() throws {
        let (file, position) = try placedCase(1, by: leader)
        _ = try placedCase(2, by: leader)
        let since = try cursors(system)
        try leader.protect(file, for: [people.leader.id])
        let feeds = try feeds(system, since: since)
        for (feed, id) in zip(feeds, [file.citizen, file.id, position]) {
            #expect(feed.items == [try tombstone(id)])
            #expect(!feed.text.contains("Testborger"))
        }
        let named = try self.feeds(leader, since: since)
        #expect(named.map(\.ids) == [[file.citizen], [file.id], [position]])
        #expect(named.allSatisfy { $0.items.allSatisfy { $0["removed"] == nil } })
    }

    @Test("As a table a feed says what is gone in a column of its own, and where to follow on in a header")
    func table() throws {
        let (file, _) = try placedCase(1, by: leader)
        let (other, _) = try placedCase(2, by: leader)
        let since = try cursors(system)[1]
        try leader.protect(file, for: [people.leader.id])
        #expect(try leader.change("PATCH", other.path, #"{"externalCaseNumber": "7"}"#, ifMatch: "*").status == 200)
        let json = try system.get("/v1/cases?changedSince=\(since)")
        let table = try system.get("/v1/cases?changedSince=\(since)", headers: [("Accept", "text/csv")])
        let lines = table.text.split(separator: "\r\n").map(String.init)
        #expect(lines.count == 3)
        #expect(lines.first?.hasSuffix(",removed") == true)
        #expect(lines.dropFirst().first?.hasPrefix("\(file.id),,") == true && lines.dropFirst().first?.hasSuffix(",true") == true)
        #expect(lines.last?.hasPrefix("\(other.id),2,") == true && lines.last?.hasSuffix(",") == true)
        #expect(table.header("kompas-changes") == json.text("changes"))
        let whole = try system.get("/v1/cases", headers: [("Accept", "text/csv")])
        #expect(whole.header("kompas-changes") == json.text("changes"))
        #expect(!whole.text.contains("removed"))
    }

    @Test("What happens under protection is not told to the others, not even that it happens; when it ends, all of it is there")
    func underProtection() throws {
        let (file, position) = try placedCase(1, by: leader)
        try leader.protect(file, for: [people.leader.id])
        let since = try cursors(system)
        let (hidden, hiddenPosition) = try placedCase(1, by: leader, of: file.citizen)
        #expect(try leader.change("PATCH", file.citizenPath, #"{"phone": "12345678"}"#, ifMatch: "*").status == 200)
        #expect(try leader.change("PUT", file.path + "/closure", #"{"reason": "job"}"#, ifMatch: "*").status == 200)
        // The names change: nothing that the system ever saw.
        try leader.protect(file, for: [people.leader.id, people.colleague.id])
        for feed in try feeds(system, since: since) { #expect(feed.items.isEmpty, "\(feed.text)") }
        #expect(try leader.change("DELETE", file.citizenPath + "/protection", nil, ifMatch: "*").status == 200)
        let after = try feeds(system, since: since)
        #expect(after.map { Set($0.ids) } == [[file.citizen], [file.id, hidden.id], [position, hiddenPosition]])
        #expect(after.allSatisfy { $0.items.allSatisfy { $0["removed"] == nil } })
    }

    @Test("Protected, ended and protected again between two looks: gone; and what was made under the first protection stays unknown")
    func again() throws {
        let (file, position) = try placedCase(1, by: leader)
        let since = try cursors(system)
        try leader.protect(file, for: [people.leader.id])
        let (hidden, hiddenPosition) = try placedCase(1, by: leader, of: file.citizen)
        var found = try feeds(system, since: since)
        #expect(found.map(\.items) == [[try tombstone(file.citizen)], [try tombstone(file.id)], [try tombstone(position)]])
        try leader.protect(file, for: [people.leader.id, people.colleague.id])
        found = try feeds(system, since: since)
        #expect(found.map(\.items) == [[try tombstone(file.citizen)], [try tombstone(file.id)], [try tombstone(position)]])
        #expect(try leader.change("DELETE", file.citizenPath + "/protection", nil, ifMatch: "*").status == 200)
        try leader.protect(file, for: [people.leader.id])
        // In between they were there to be seen, by whoever looked.
        found = try feeds(system, since: since)
        #expect(found.map { Set($0.ids) } == [[file.citizen], [file.id, hidden.id], [position, hiddenPosition]])
        #expect(found.allSatisfy { $0.items.allSatisfy { $0["removed"]?.boolean == true } })
    }

    @Test("Whoever is taken off the list of names loses the citizen, and whoever comes on it gets everything")
    func names() throws {
        let administrator = jobcenter.client(people.administrator.token)
        let second = try administrator.post("/v1/staff", #"{"name": "Leder 2", "roles": [{"role": "leder", "reach": "alle"}]}"#).text("id")
        let other = jobcenter.client(try administrator.token(#""scopes": ["read", "write"], "staff": "\#(second)""#).text)
        let secondID = try #require(StaffID(second))
        let (file, position) = try placedCase(1, by: leader)
        try leader.protect(file, for: [people.leader.id])
        let (hidden, hiddenPosition) = try placedCase(1, by: leader, of: file.citizen)
        let (mine, others) = (try cursors(leader), try cursors(other))
        try leader.protect(file, for: [secondID])
        let gained = try feeds(other, since: others)
        #expect(gained.map { Set($0.ids) } == [[file.citizen], [file.id, hidden.id], [position, hiddenPosition]])
        #expect(gained.allSatisfy { $0.items.allSatisfy { $0["removed"] == nil } })
        let lost = try feeds(leader, since: mine)
        #expect(lost.map { Set($0.ids) } == [[file.citizen], [file.id, hidden.id], [position, hiddenPosition]])
        #expect(lost.allSatisfy { $0.items.allSatisfy { $0["removed"]?.boolean == true } })
    }

    @Test("Every citizen a feed shows is in the access log, and so is every one it says is gone")
    func logged() throws {
        let (shown, _) = try placedCase(1, by: leader)
        let (hidden, _) = try placedCase(2, by: leader)
        let since = try cursors(system)
        try leader.protect(hidden, for: [people.leader.id])
        #expect(try leader.change("PATCH", shown.citizenPath, #"{"phone": "12345678"}"#, ifMatch: "*").status == 200)
        _ = try feeds(system, since: since)
        let dpo = jobcenter.client(people.dpo.token)
        for (operation, citizens) in [
            ("listCitizens", [shown.citizen, hidden.citizen]), ("listCases", [shown.citizen, hidden.citizen]), ("listAllPositions", [hidden.citizen]),
        ] {
            let last = try #require(try dpo.get("/v1/access-log?operation=\(operation)&limit=1").items.first)
            #expect(Set((last["citizens"]?.elements ?? []).compactMap(\.text)) == Set(citizens), "\(operation)")
            #expect(last["status"]?.integer == 200)
        }
    }
}
