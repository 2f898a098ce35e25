import Domain
import JSON
import Support
import Testing

@Suite("Lists of cases")
struct CaseListTests {
    /// Four cases: 1 and 2 the caseworker's, 3 the colleague's, 4 the caseworker's and closed.
    private struct Shelf {
        let desk: CaseDesk
        let leader: TestClient
        var ids: [String] = []
        var citizens: [String] = []

        init() throws {
            desk = try CaseDesk()
            let people = desk.jobcenter.people
            leader = desk.jobcenter.client(people.leader.token)
            let colleague = desk.jobcenter.client(people.colleague.token)
            try add(#""targetGroup": "6", "team": "\#(people.sygedagpenge)", "externalCaseNumber": "A 1","#)
            try add(#""targetGroup": "1","#)
            try add(#""targetGroup": "6", "team": "\#(people.jobindsats)","#, as: colleague)
            try add(#""targetGroup": "6","#)
            let closed = try desk.client.change("PUT", "/v1/cases/\(ids[3])/closure", #"{"reason": "job"}"#, ifMatch: CaseDesk.tag(1))
            try #require(closed.status == 200)
        }

        private mutating func add(_ members: String, as client: TestClient? = nil) throws {
            let answer = try desk.record(members, citizen: ids.count + 1, as: client)
            ids.append(answer.text("id"))
            citizens.append(answer.text("citizen"))
        }

        /// The numbers of the cases in a list, as they come.
        func numbers(_ query: String, _ client: TestClient) throws -> [Int] {
            let answer = try client.get("/v1/cases\(query)")
            try #require(answer.status == 200, "\(answer.text)")
            return answer.items.compactMap { item in ids.firstIndex(of: item["id"]?.text ?? "").map { $0 + 1 } }
        }
    }

    @Test("The newest come first, and everybody sees what they reach")
    func orderAndReach() throws {
        let shelf = try Shelf()
        #expect(try shelf.numbers("", shelf.leader) == [4, 3, 2, 1])
        #expect(try shelf.numbers("", shelf.desk.client) == [4, 2, 1])
        #expect(try shelf.numbers("", shelf.desk.jobcenter.client(shelf.desk.jobcenter.people.colleague.token)) == [3])
        #expect(try shelf.numbers("", shelf.desk.jobcenter.client(shelf.desk.jobcenter.people.teamLeader.token)) == [1])
    }

    @Test("Each filter narrows, and several narrow together")
    func filters() throws {
        let shelf = try Shelf()
        let people = shelf.desk.jobcenter.people
        let expected: [(String, [Int])] = [
            ("?citizen=\(shelf.citizens[1])", [2]), ("?responsible=\(people.colleague.id)", [3]), ("?team=\(people.sygedagpenge)", [1]),
            ("?state=aaben", [3, 2, 1]), ("?state=lukket", [4]), ("?targetGroup=6", [4, 3, 1]), ("?externalCaseNumber=A%201", [1]),
            ("?targetGroup=6&state=aaben", [3, 1]), ("?targetGroup=6&state=aaben&team=\(people.jobindsats)", [3]), ("?targetGroup=13", []),
        ]
        for (query, numbers) in expected { #expect(try shelf.numbers(query, shelf.leader) == numbers, "\(query)") }
    }

    @Test("responsible=me is the caller, also through a system; a system alone is nobody")
    func me() throws {
        let shelf = try Shelf()
        let people = shelf.desk.jobcenter.people
        #expect(try shelf.numbers("?responsible=me", shelf.desk.client) == [4, 2, 1])
        #expect(try shelf.numbers("?responsible=me", shelf.leader) == [])
        #expect(try shelf.numbers("?responsible=me", shelf.desk.jobcenter.client(people.integration, as: people.colleague.id)) == [3])
        let alone = try shelf.desk.jobcenter.client(people.integration).get("/v1/cases?responsible=me")
        #expect(alone.faults == ["?responsible not-an-id"])
    }

    @Test("A filter never shows what lies out of reach, and the count leaves it out too")
    func filtersKeepToReach() throws {
        let shelf = try Shelf()
        let people = shelf.desk.jobcenter.people
        #expect(try shelf.numbers("?responsible=\(people.colleague.id)", shelf.desk.client) == [])
        #expect(try shelf.numbers("?citizen=\(shelf.citizens[2])", shelf.desk.client) == [])
        #expect(try shelf.desk.client.get("/v1/cases?count=true&limit=1").json["count"]?.integer == 3)
        #expect(try shelf.leader.get("/v1/cases?count=true&limit=1").json["count"]?.integer == 4)
        #expect(try shelf.leader.get("/v1/cases?count=true&targetGroup=6").json["count"]?.integer == 3)
        #expect(try shelf.leader.get("/v1/cases").json["count"] == nil)
    }

    @Test("Pages follow each other without a gap, and the Link keeps the filters")
    func pages() throws {
        let shelf = try Shelf()
        let first = try shelf.leader.get("/v1/cases?limit=2&targetGroup=6")
        #expect(first.items.compactMap { $0["id"]?.text } == [shelf.ids[3], shelf.ids[2]])
        let link = try #require(first.header("link"))
        let target = try #require(link.split(separator: ">").first?.dropFirst())
        #expect(target.contains("targetGroup=6"))
        let second = try shelf.leader.get(String(target))
        #expect(second.items.compactMap { $0["id"]?.text } == [shelf.ids[0]])
        #expect(second.json["next"]?.isNull == true)
        #expect(second.header("link") == nil)
    }

    @Test("What is no filter is refused", arguments: [
        ("?state=aabne", "?state unknown-code"), ("?citizen=1", "?citizen not-an-id"), ("?responsible=mig", "?responsible not-an-id"),
        ("?limit=0", "?limit out-of-range"), ("?limit=201", "?limit out-of-range"), ("?after=nej", "?after unknown-cursor"),
        ("?status=aaben", "? unknown-parameter"), ("?count=ja", "?count wrong-type"),
    ])
    func faults(query: String, fault: String) throws {
        let desk = try CaseDesk()
        let answer = try desk.client.get("/v1/cases\(query)")
        #expect(answer.status == 422)
        #expect(answer.faults == [fault])
    }
}
