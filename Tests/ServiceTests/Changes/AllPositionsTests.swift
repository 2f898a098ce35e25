import Domain
import JSON
import Support
import Testing

@Suite("Compass: placements across cases")
struct AllPositionsTests {
    private let jobcenter: TestJobcenter
    private let leader: TestClient

    init() throws {
        jobcenter = try TestJobcenter()
        leader = jobcenter.client(jobcenter.people.leader.token)
    }

    /// A case with two actors, and for each a placement for every step.
    private func place(_ number: Int, steps: ClosedRange<Int>) throws -> (file: RecordedCase, actors: [String], positions: [String]) {
        let file = try leader.record(case: number)
        let actors = try ["borger", "virksomhed"].map { try leader.add(actor: $0, to: file) }
        let positions = try steps.flatMap { step in
            let placements = actors.map { #"{"actor": "\#($0)", "systemFaglighed": \#(step), "individOmverden": 3}"# }.joined(separator: ", ")
            return try leader.post(file.path + "/positions", #"{"positions": [\#(placements)]}"#).ids
        }
        return (file, actors, positions)
    }

    @Test("All of them, the oldest first, page by page, as their own case shows them")
    func walk() throws {
        let (first, _, early) = try place(1, steps: 1...3)
        let (_, _, late) = try place(2, steps: 4...5)
        #expect(try leader.post(first.path + "/positions/\(early[1])/withdrawal", #"{"reason": "Tastefejl"}"#).status == 201)
        for limit in [1, 3, 200] {
            var found: [JSONValue] = []
            var target: String? = "/v1/positions?limit=\(limit)"
            while let place = target, found.count < 50 {
                let page = try leader.get(place)
                found += page.items
                target = page.nextLink
            }
            #expect(found.compactMap { $0["id"]?.text } == early + late)
            let own = try leader.get(first.path + "/positions").items
            let same = found.prefix(early.count).map { item in JSONValue.object((item.members ?? []).filter { $0.name != "case" }) }
            #expect(same == own)
            #expect(found.first?["case"]?.text == first.id)
            #expect(found[1]["withdrawal"]?["reason"]?.text == "Tastefejl")
        }
    }

    @Test("Narrowed by case, actor and time; what cannot be is refused")
    func filters() throws {
        let (first, actors, early) = try place(1, steps: 1...2)
        let (second, _, late) = try place(2, steps: 3...3)
        #expect(try leader.get("/v1/positions?case=\(first.id)").ids == early)
        #expect(try leader.get("/v1/positions?case=\(first.id)&actor=\(actors[1])").ids == [early[1], early[3]])
        #expect(try leader.get("/v1/positions?case=\(second.id)&actor=\(actors[1])").ids.isEmpty)
        let all = try leader.get("/v1/positions").items
        let at = try #require(all[early.count]["recordedAt"]?.text)
        let from = all.filter { ($0["recordedAt"]?.text ?? "") >= at }.compactMap { $0["id"]?.text }
        #expect(try leader.get("/v1/positions?from=\(at)").ids == from)
        #expect(try leader.get("/v1/positions?to=\(at)").ids == (early + late).filter { !from.contains($0) })
        #expect(try leader.get("/v1/positions?actor=\(actors[0])").faults == ["?actor without-case"])
        #expect(try leader.get("/v1/positions?from=\(at)&to=\(at)").faults == ["?to ends-before-start"])
        let link = try #require(try leader.get("/v1/positions?limit=1&case=\(first.id)&from=2000-01-01T00:00:00Z").nextLink)
        #expect(try leader.get(link).ids == [early[1]], "the link keeps the filters")
    }

    @Test("For those who reach all cases, and of the protected for the named alone")
    func reach() throws {
        let people = jobcenter.people
        let (file, _, positions) = try place(1, steps: 1...1)
        let (_, _, others) = try place(2, steps: 2...2)
        for token in [people.caseworker.token, people.teamLeader.token, people.companyConsultant.token, people.dpo.token, people.report] {
            #expect(try jobcenter.client(token).get("/v1/positions").status == 403)
        }
        #expect(try jobcenter.client(people.caseworker.token).get("/v1/positions").text("detail").contains("adgang til alle sager"))
        #expect(try jobcenter.client(people.integration, as: people.caseworker.id).get("/v1/positions").status == 403)
        #expect(try jobcenter.client(people.integration, as: people.leader.id).get("/v1/positions").ids == positions + others)
        try leader.protect(file, for: [people.leader.id])
        #expect(try leader.get("/v1/positions").ids == positions + others)
        #expect(try jobcenter.client(people.integration).get("/v1/positions").ids == others)
        #expect(try jobcenter.client(people.integration).get("/v1/positions?case=\(file.id)").ids.isEmpty)
    }
}
