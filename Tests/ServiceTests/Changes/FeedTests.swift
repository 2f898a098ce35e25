import Application
import Domain
import JSON
import Service
import Storage
import Support
import Testing

@Suite("Changes: following a collection")
struct FeedTests {
    private let jobcenter: TestJobcenter
    private let leader: TestClient
    private let administrator: TestClient
    private var people: TestJobcenter.People { jobcenter.people }

    init() throws {
        jobcenter = try TestJobcenter()
        leader = jobcenter.client(jobcenter.people.leader.token)
        administrator = jobcenter.client(jobcenter.people.administrator.token)
    }

    /// Where each collection is followed from now on, and who can follow it.
    private static let lists = ["/v1/citizens", "/v1/cases", "/v1/positions", "/v1/staff", "/v1/teams", "/v1/tokens"]

    private func reader(of list: String) -> TestClient { list == "/v1/tokens" ? administrator : leader }

    private func cursor(_ list: String) throws -> String { try reader(of: list).get(list).text("changes") }

    @Test("Each collection tells what changed since an earlier answer, and then nothing more")
    func everyCollection() throws {
        let cursors = try Dictionary(uniqueKeysWithValues: Self.lists.map { ($0, try cursor($0)) })
        let file = try leader.record(case: 1)
        let actor = try leader.add(actor: "borger", to: file)
        _ = try leader.post(file.path + "/positions", #"{"positions": [{"actor": "\#(actor)", "systemFaglighed": 9, "individOmverden": 9}]}"#)
        let person = try administrator.post("/v1/staff", #"{"name": "Ny Ansat"}"#).text("id")
        let team = try administrator.post("/v1/teams", #"{"name": "Nyt team"}"#).text("id")
        let token = try administrator.token(#""scopes": ["read"], "staff": "\#(person)""#).id
        let placed = try leader.get(file.path + "/positions").ids
        let expected = [[file.citizen], [file.id], placed, [person], [team], [token]]
        for (list, ids) in zip(Self.lists, expected) {
            let since = try #require(cursors[list])
            let feed = try reader(of: list).get("\(list)?changedSince=\(since)")
            #expect(feed.status == 200)
            #expect(feed.ids == ids, "\(list)")
            #expect(feed.json["next"]?.isNull == true)
            let rest = try reader(of: list).get("\(list)?changedSince=\(feed.text("changes"))")
            #expect(rest.ids.isEmpty, "\(list)")
            #expect(rest.text("changes") == feed.text("changes"))
            let whole = try reader(of: list).get("\(list)?limit=200")
            #expect(whole.text("changes") == feed.text("changes"), "\(list)")
            #expect(whole.items.contains(try #require(feed.items.first)), "a feed shows a thing as the list does: \(list)")
        }
    }

    @Test("A thing that changed three times comes once, as it is now, at its last change")
    func once() throws {
        let since = try cursor("/v1/cases")
        let first = try leader.record(case: 1)
        let second = try leader.record(case: 2)
        for number in 1...3 {
            #expect(try leader.change("PATCH", first.path, #"{"externalCaseNumber": "\#(number)"}"#, ifMatch: "*").status == 200)
        }
        let feed = try leader.get("/v1/cases?changedSince=\(since)")
        #expect(feed.ids == [second.id, first.id])
        #expect(feed.items.last?["externalCaseNumber"]?.text == "3")
    }

    @Test("A change that many things show is cut between pages, and goes on exactly there")
    func insideOneChange() throws {
        let files = try (0..<7).map { try leader.record(case: $0, #""responsible": "\#(people.caseworker.id)", "team": "\#(people.jobindsats)""#) }
        let since = try cursor("/v1/cases")
        #expect(try administrator.change("PATCH", "/v1/staff/\(people.caseworker.id)", #"{"name": "Nyt Navn"}"#, ifMatch: "*").status == 200)
        #expect(try administrator.change("PATCH", "/v1/teams/\(people.jobindsats)", #"{"name": "Nyt Team"}"#, ifMatch: "*").status == 200)
        for limit in [1, 2, 3, 7, 200] {
            var found: [JSONValue] = []
            var target: String? = "/v1/cases?limit=\(limit)&changedSince=\(since)"
            while let place = target, found.count < 50 {
                let page = try leader.get(place)
                #expect(page.items.count <= limit)
                #expect((page.nextLink == nil) == (page.json["next"]?.isNull == true))
                found += page.items
                target = page.nextLink
            }
            #expect(Set(found.compactMap { $0["id"]?.text }) == Set(files.map(\.id)), "limit \(limit)")
            #expect(found.allSatisfy { $0["responsibleName"]?.text == "Nyt Navn" && $0["teamName"]?.text == "Nyt Team" })
            #expect(found.count <= 14, "each at most once for each of the two changes")
        }
        let other = try cursor("/v1/cases")
        #expect(try administrator.change("PATCH", "/v1/staff/\(people.caseworker.id)", #"{"title": "Chef"}"#, ifMatch: "*").status == 200)
        #expect(try leader.get("/v1/cases?changedSince=\(other)").ids.isEmpty, "a title stands in no case")
    }

    @Test("Who does not reach all is refused with 403 and gets no cursor", arguments: lists)
    func lesserReach(_ list: String) throws {
        let since = try cursor(list)
        let token = try administrator.token(
            #""scopes": ["read", "write"], "mayAct": true, "roles": [{"role": "integration", "reach": "team"}], "teams": ["\#(people.jobindsats)"]"#
        )
        var narrow = [jobcenter.client(people.caseworker.token), jobcenter.client(people.teamLeader.token), jobcenter.client(token.text)]
        // A system that reaches teams, for somebody who reaches all.
        narrow.append(jobcenter.client(token.text, as: people.leader.id))
        for client in narrow {
            let refused = try client.get("\(list)?changedSince=\(since)")
            #expect(refused.status == 403, "\(refused.text)")
            let whole = try client.get(list)
            if list == "/v1/positions" || list == "/v1/tokens" {
                #expect(whole.status == 403)
            } else {
                #expect(whole.status == 200)
                #expect(whole.json["changes"]?.isNull == true)
            }
            if list != "/v1/tokens" { #expect(refused.text("detail").contains("adgang til alle sager")) }
        }
    }

    @Test("A feed takes limit and nothing else beside its cursor")
    func withOthers() throws {
        let since = try cursor("/v1/cases")
        let answer = try leader.get("/v1/cases?changedSince=\(since)&after=x&state=aaben&count=true&limit=3")
        #expect(answer.status == 422)
        #expect(answer.faults == ["?after one-of", "?count one-of", "?state one-of"])
        #expect(try leader.get("/v1/citizens?changedSince=\(since)&name=a").faults == ["?name one-of"])
        #expect(try leader.get("/v1/cases?changedSince=\(since)&limit=3").status == 200)
    }

    @Test("A cursor that no such list gave out is refused", arguments: lists)
    func strangeCursors(_ list: String) throws {
        let since = try cursor(list)
        let other = list == "/v1/teams" ? "/v1/staff" : "/v1/teams"
        for cursor in ["x", "0", "~~", since + "~", since + "~~", since.dropLast(1) + "x", "+" + since.dropFirst(), since + "~1~1", try self.cursor(other)] {
            let answer = try reader(of: list).get("\(list)?changedSince=\(cursor.replacing("+", with: "%2B"))")
            #expect(answer.faults == ["?changedSince unknown-cursor"], "\(list) \(cursor): \(answer.text)")
        }
    }

    @Test("A cursor from another life of the store, from its future, or older than what is kept answers 410", arguments: lists)
    func gone(_ list: String) throws {
        let since = try cursor(list)
        let parts = since.split(separator: "~")
        let epoch = try #require(UInt32(parts[0], radix: 16))
        let digits = String(epoch ^ 1, radix: 16)
        let otherEpoch = String(repeating: "0", count: 8 - digits.count) + digits + since.dropFirst(8)
        let future = "\(parts[0])~\(parts[1])~\((Int(parts[2]) ?? 0) + 1_000)"
        func expectGone(_ cursor: String) throws {
            let answer = try reader(of: list).get("\(list)?changedSince=\(cursor)")
            #expect(answer.status == 410)
            #expect(answer.text("type") == "/problems/gone")
            #expect(answer.text("detail").contains("uden changedSince"))
        }
        try expectGone(otherEpoch)
        try expectGone(future)
        _ = try leader.record(case: 1)
        let foundations = jobcenter.service.foundations
        let late = foundations.clock.now().advanced(byMilliseconds: Int64(ChangeRetention.days + 1) * 86_400_000)
        let passed = try foundations.writer.perform { db in try ChangeRetention.forget(at: late, limit: 1_000, in: db) }
        #expect(passed > 0)
        try expectGone(since)
        #expect(try reader(of: list).get("\(list)?changedSince=\(try cursor(list))").status == 200)
    }

    @Test("That something else changed is no change of the list: 304, though the cursor has moved")
    func notModified() throws {
        let before = try leader.get("/v1/teams")
        _ = try leader.record(case: 1)
        let after = try leader.get("/v1/teams")
        #expect(after.text("changes") != before.text("changes"))
        #expect(try leader.get("/v1/teams", headers: [("If-None-Match", before.tag)]).status == 304)
    }
}
