import Domain
import JSON
import Support
import Testing

@Suite("Requests: walking through a list")
struct PageWalkTests {
    /// Follows the `Link` header from a first address to the end.
    private func walk(_ client: TestClient, _ first: String, between: (Int) throws -> Void = { _ in }) throws -> [TestAnswer] {
        var pages = [try client.get(first)]
        while let next = pages.last?.nextLink, pages.count < 500 {
            try between(pages.count)
            pages.append(try client.get(next))
        }
        return pages
    }

    @Test("120 cases, seven a page: every case exactly once, the newest first, while new ones are being recorded")
    func cases() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let recorded = try (0..<120).map { try client.record(case: $0).id }
        let pages = try walk(client, "/v1/cases?limit=7&state=aaben") { page in _ = try client.record(case: 1_000 + page) }
        #expect(pages.flatMap(\.ids) == recorded.reversed())
        #expect(pages.count == 18)
        #expect(pages.dropLast().allSatisfy { $0.ids.count == 7 })
        #expect(pages.last?.ids.count == 1)
        for page in pages.dropLast() {
            let next = page.text("next")
            #expect(page.nextLink == "/v1/cases?state=aaben&limit=7&after=\(next)", "the link keeps filter and limit")
        }
        #expect(pages.last?.json["next"]?.isNull == true)
        #expect(pages.last?.header("link") == nil)
        #expect(try walk(client, "/v1/cases?limit=7").flatMap(\.ids).count == 120 + 17)
        #expect(try client.get("/v1/cases?limit=7&count=true").json["count"]?.integer == 137)
        #expect(try client.get("/v1/cases").ids.count == 50, "50 if left out")
    }

    @Test("A page that ends exactly at the last one has no next")
    func exactEnd() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        for number in 0..<6 { _ = try client.record(case: number) }
        let pages = try walk(client, "/v1/cases?limit=3")
        #expect(pages.map(\.ids.count) == [3, 3])
    }

    @Test("Citizens in alphabetical order, several of one name: every one exactly once, while others are renamed past the reader")
    func citizens() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let names = ["Anna Ø", "anna ø", "Åse", "Bo", "Bo", "Bo", "Bo", "Ærø", "Zita", "Øm"]
        for (number, name) in names.enumerated() { _ = try client.record(case: number, name: name) }
        for limit in [1, 2, 3, 10] {
            let pages = try walk(client, "/v1/citizens?limit=\(limit)")
            #expect(pages.allSatisfy { $0.ids.count <= limit }, "the link keeps the limit")
            let found = pages.flatMap(\.items)
            #expect(Set(found.compactMap { $0["id"]?.text }).count == names.count, "limit \(limit)")
            #expect(found.count == names.count)
            #expect(found.suffix(3).compactMap { $0["name"]?.text } == ["Ærø", "Øm", "Åse"])
        }
    }

    @Test("A search by name is paged by the caller: no link drops the name and leads to others")
    func byName() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        for (number, name) in ["Bo A", "Bo B", "Bo C", "Carl"].enumerated() { _ = try client.record(case: number, name: name) }
        var found: [String] = []
        var target = "/v1/citizens?name=bo&limit=2"
        for _ in 0..<5 {
            let page = try client.get(target)
            #expect(page.header("link") == nil)
            found += page.items.compactMap { $0["name"]?.text }
            guard let next = page.json["next"]?.text else { break }
            target = "/v1/citizens?name=bo&limit=2&after=\(next)"
        }
        #expect(found == ["Bo A", "Bo B", "Bo C"])
    }

    @Test("History, positions, staff, teams, tokens and the access log are walked the same way")
    func otherLists() throws {
        let jobcenter = try TestJobcenter()
        let people = jobcenter.people
        let client = jobcenter.client(people.caseworker.token)
        let administrator = jobcenter.client(people.administrator.token)
        let file = try client.record(case: 1)
        let actor = try client.add(actor: "borger", to: file)
        for step in 1...9 {
            let body = #"{"positions": [{"actor": "\#(actor)", "systemFaglighed": \#(step), "individOmverden": 1}]}"#
            #expect(try client.post(file.path + "/positions", body).status == 201)
            #expect(try administrator.post("/v1/teams", #"{"name": "Team \#(step)"}"#).status == 201)
            #expect(try administrator.post("/v1/staff", #"{"name": "Ansat", "title": "\#(step)"}"#).status == 201)
        }
        for list in [file.path + "/history", file.path + "/positions"] { try expectWalk(client, list) }
        for list in ["/v1/teams", "/v1/staff", "/v1/staff?active=true", "/v1/tokens"] { try expectWalk(administrator, list) }
        let steps = try walk(client, file.path + "/positions?limit=4").flatMap(\.items).compactMap { $0["systemFaglighed"]?.integer }
        #expect(steps == Array(1...9), "positions go from the oldest on")
        let dpo = jobcenter.client(people.dpo.token)
        let seen = try walk(dpo, "/v1/access-log?limit=4&operation=recordPositions").flatMap(\.items)
        #expect(seen.count == 9)
        #expect(Set(seen.compactMap { $0["request"]?.text }).count == 9)
    }

    private func expectWalk(_ client: TestClient, _ list: String) throws {
        let mark = list.contains("?") ? "&" : "?"
        let whole = try client.get(list + mark + "limit=200").items
        #expect(whole.count > 7, "\(list)")
        for limit in [1, 4] {
            let pages = try walk(client, list + mark + "limit=\(limit)")
            #expect(pages.flatMap(\.items) == whole, "\(list) \(limit)")
            #expect(pages.count == (whole.count + limit - 1) / limit)
        }
    }
}
