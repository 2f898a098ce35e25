import Domain
import Endpoints
import JSON
import Service
import Support
import Testing

@Suite("Changes: a copy that follows is the collection")
struct FeedPropertyTests {
    /// Walks that begin at any time and are interrupted at any place, feeds of any page length, and changes of every kind in between: in the end
    /// each reader's copy is what a walk through the whole list shows that reader.
    @Test("Whatever changes, and however it is read: in the end the copy equals the list, and nobody was told of what they could not see", arguments: 1...5)
    func copies(seed: Int) throws {
        let world = try FeedWorld(seed: seed)
        var copies: [(client: TestClient, copy: FeedCopy)] = []
        var seen: [String: Set<String>] = [:]
        func begin() {
            for client in world.leaders.map(\.client) + [world.system] {
                for list in ["/v1/citizens", "/v1/cases", "/v1/positions", "/v1/agreements"] { copies.append((client, FeedCopy(of: list, by: client))) }
            }
            for list in ["/v1/staff", "/v1/teams", "/v1/tokens"] { copies.append((world.administrator, FeedCopy(of: list, by: world.administrator))) }
        }
        for step in 0..<80 {
            if step == 0 || step == 25 { begin() }
            try world.change()
            // What the system could have seen after each change.
            for list in ["/v1/citizens", "/v1/cases", "/v1/positions", "/v1/agreements"] {
                seen[list, default: []].formUnion(try FeedCopy.fresh(list, by: world.system).keys)
            }
            for _ in 0..<world.number(0...6) { try world.pick(copies)?.copy.step(limit: world.number(1...4)) }
        }
        #expect(copies.contains { !$0.copy.removed.isEmpty }, "seed \(seed) tries nothing")
        for (client, copy) in copies {
            try copy.finish(limit: world.number(1...7))
            let fresh = try FeedCopy.fresh(copy.list, by: client).mapValues(lasting)
            #expect(copy.things.mapValues(lasting) == fresh, "seed \(seed), \(copy.list)")
            if client === world.system {
                let known = seen[copy.list] ?? []
                let told = Set(copy.told.compactMap { $0["id"]?.text })
                #expect(copy.removed.isSubset(of: known), "seed \(seed), \(copy.list): told that something is gone that it could never see")
                #expect(told.isSubset(of: known), "seed \(seed), \(copy.list)")
            }
        }
    }

    /// Without what is as on the day of the answer: when a token was last used.
    private func lasting(_ thing: JSONValue) -> JSONValue {
        .object((thing.members ?? []).filter { $0.name != "lastUsedAt" })
    }

    /// Four write over sockets of their own, and three read meanwhile.
    @Test("Several write at once, others follow: no change is lost, and what was acknowledged first is told first")
    func concurrently() throws {
        // They read as fast as they can.
        let jobcenter = try TestJobcenter { $0.rateLimits.perToken = 0 }
        let people = jobcenter.people
        let writers = 4, rounds = 25
        let done = Progress()
        let copies = try Support.concurrently(writers + 3) { index -> [FeedCopyResult] in
            if index < writers {
                defer { done.finish() }
                let client = jobcenter.client(people.leader.token)
                for round in 0..<rounds {
                    let file = try client.record(case: index * 1_000 + round, #""externalCaseNumber": "\#(index)-\#(round)", "actors": [{"role": "borger"}]"#)
                    let actor = try client.get(file.path + "/actors").ids.first ?? ""
                    try client.post(file.path + "/positions", #"{"positions": [{"actor": "\#(actor)", "systemFaglighed": 1, "individOmverden": 2}]}"#)
                    if round % 5 == 0 { try client.protect(file, for: [people.leader.id]) }
                    if round % 10 == 0 { try client.change("DELETE", file.citizenPath + "/protection", nil, ifMatch: "*") }
                }
                return []
            }
            let client = jobcenter.client(index == writers ? people.leader.token : people.integration)
            let copies = ["/v1/cases", "/v1/positions"].map { FeedCopy(of: $0, by: client) }
            // Bounded by the writers, who are bounded.
            while done.count < writers {
                for copy in copies { try copy.step(limit: index) }
            }
            return try copies.map { copy in
                try copy.finish(limit: index)
                return FeedCopyResult(list: copy.list, things: copy.things, told: copy.told, fresh: try FeedCopy.fresh(copy.list, by: client))
            }
        }
        for result in copies.flatMap({ $0 }) {
            #expect(result.things == result.fresh, "\(result.list)")
            guard result.list == "/v1/cases" else { continue }
            for writer in 0..<writers {
                let order = result.told.compactMap { $0["externalCaseNumber"]?.text }.filter { $0.hasPrefix("\(writer)-") }
                    .compactMap { Int($0.dropFirst(2)) }
                var first: [Int] = []
                for round in order where !first.contains(round) { first.append(round) }
                #expect(first == first.sorted(), "writer \(writer): \(first)")
            }
        }
    }
}

/// What a reader had in the end.
private struct FeedCopyResult: Sendable {
    var list: String
    var things: [String: JSONValue]
    var told: [JSONValue]
    var fresh: [String: JSONValue]
}
