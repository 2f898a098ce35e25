import Domain
import JSON
import Support

/// A jobcenter in which things keep changing, and the readers who keep copies of it.
final class FeedWorld {
    let jobcenter: TestJobcenter
    let administrator: TestClient
    /// May be named in a protection: both reach all cases.
    let leaders: [(id: StaffID, client: TestClient)]
    let system: TestClient
    private var random: SeededRandom
    private var files: [RecordedCase] = []
    private var people: [String] = []
    private var teams: [String] = []
    private var number = 0

    init(seed: Int) throws {
        jobcenter = try TestJobcenter()
        let found = jobcenter.people
        administrator = jobcenter.client(found.administrator.token)
        let second = try administrator.post("/v1/staff", #"{"name": "Leder 2", "roles": [{"role": "leder", "reach": "alle"}]}"#).text("id")
        let token = try administrator.token(#""scopes": ["read", "write", "cpr"], "staff": "\#(second)""#).text
        guard let id = StaffID(second) else { throw FeedFault.endless }
        leaders = [(found.leader.id, jobcenter.client(found.leader.token)), (id, jobcenter.client(token))]
        system = jobcenter.client(found.integration)
        random = SeededRandom(seed: seed)
        people = [found.caseworker, found.colleague, found.leader].map(\.id.description)
        teams = [found.sygedagpenge, found.jobindsats].map(\.description)
    }

    func pick<Element>(_ elements: [Element]) -> Element? { elements.randomElement(using: &random) }
    func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &random) }

    /// One change of any kind. What the chooser may not do, or cannot do now, is refused and changes nothing.
    func change() throws {
        number += 1
        guard let leader = pick(leaders), let person = pick(people), let team = pick(teams) else { return }
        let client = leader.client
        guard let file = pick(files), number(0...9) > 1 else { return try record(by: client, person, team) }
        switch number(0...22) {
        case 0: try client.change("PATCH", file.citizenPath, #"{"name": "Testborger \#(number)"}"#, ifMatch: "*")
        case 1: try client.change("PATCH", file.path, #"{"responsible": "\#(person)", "team": "\#(team)"}"#, ifMatch: "*")
        case 2: try client.change("PATCH", file.path, #"{"question": "Spørgsmål \#(number)?"}"#, ifMatch: "*")
        case 3: try client.change("PUT", file.path + "/closure", #"{"reason": "job"}"#, ifMatch: "*")
        case 4: try client.change("DELETE", file.path + "/closure", nil, ifMatch: "*")
        case 5, 6: try place(file, by: client)
        case 7: try withdraw(file, by: client)
        case 8, 9, 21, 22: try protect(file, by: client)
        case 10, 11: try client.change("DELETE", file.citizenPath + "/protection", nil, ifMatch: "*")
        case 12: try administrator.change("PATCH", "/v1/staff/\(person)", #"{"name": "Ansat \#(number)", "teams": ["\#(team)"]}"#, ifMatch: "*")
        case 13: try administrator.change("PATCH", "/v1/teams/\(team)", #"{"name": "Team \#(number)"}"#, ifMatch: "*")
        case 14: try client.change("PUT", file.citizenPath + "/cpr", #"{"cpr": "\#(TestClient.cpr(5_000 + number))", "correction": true}"#, ifMatch: "*")
        case 15: try hire(team)
        case 16, 17: try agree(file, person, by: client)
        case 18: try settle(file, by: client)
        case 19: try retire(file, by: client)
        default: try leave(file, by: client)
        }
    }

    /// Somebody comes, is to do something, and leaves.
    private func leave(_ file: RecordedCase, by client: TestClient) throws {
        let person = try administrator.post("/v1/staff", #"{"name": "Vikar \#(number)"}"#).text("id")
        try client.post(file.path + "/agreements", #"{"what": "Aftale", "responsible": {"staff": "\#(person)"}, "due": "2199-01-01"}"#)
        try administrator.change("PATCH", "/v1/staff/\(person)", #"{"active": false}"#, ifMatch: "*")
    }

    private func agree(_ file: RecordedCase, _ person: String, by client: TestClient) throws {
        let actor = pick(try client.get(file.path + "/actors").ids)
        let responsible = number(0...1) == 0 ? actor.map { #""actor": "\#($0)""# } : nil
        let body = #"{"what": "Aftale \#(number)", "responsible": {\#(responsible ?? #""staff": "\#(person)""#)}, "due": "2199-01-0\#(number(1...9))"}"#
        try client.post(file.path + "/agreements", body)
    }

    private func settle(_ file: RecordedCase, by client: TestClient) throws {
        guard let agreement = pick(try client.get(file.path + "/agreements").ids) else { return }
        let path = "/v1/agreements/\(agreement)"
        switch number(0...3) {
        case 0: try client.change("PUT", path + "/completion", #"{"state": "udfoert"}"#, ifMatch: "*")
        case 1: try client.change("DELETE", path + "/completion", nil, ifMatch: "*")
        case 2: try client.post(path + "/postponements", #"{"due": "2199-02-0\#(number(1...9))", "reason": "Ferie"}"#)
        default: try client.change("PATCH", path, #"{"responsible": {"staff": "\#(pick(people) ?? "")"}}"#, ifMatch: "*")
        }
    }

    private func retire(_ file: RecordedCase, by client: TestClient) throws {
        guard let actor = pick(try client.get(file.path + "/actors").ids) else { return }
        try client.send("DELETE", file.path + "/actors/\(actor)", headers: [("If-Match", "*")])
    }

    private func record(by client: TestClient, _ person: String, _ team: String) throws {
        let more = #""responsible": "\#(person)", "team": "\#(team)", "question": "Hvad nu?", "actors": [{"role": "borger"}]"#
        // Sometimes another case of somebody known, which those who cannot see them are not told of.
        if let known = pick(files), number(0...2) == 0 {
            let answer = try client.post("/v1/cases", #"{"citizen": "\#(known.citizen)", \#(more)}"#)
            guard answer.status == 201 else { return }
            files.append(RecordedCase(id: answer.text("id"), citizen: known.citizen, cpr: known.cpr, tag: answer.tag))
        } else {
            files.append(try client.record(case: number, more))
        }
    }

    private func place(_ file: RecordedCase, by client: TestClient) throws {
        let actors = try client.get(file.path + "/actors").ids
        let placements = actors.map { #"{"actor": "\#($0)", "systemFaglighed": \#(number(-100...100)), "individOmverden": 7}"# }
        try client.post(file.path + "/positions", #"{"positions": [\#(placements.joined(separator: ", "))]}"#)
    }

    private func withdraw(_ file: RecordedCase, by client: TestClient) throws {
        guard let position = pick(try client.get(file.path + "/positions").ids) else { return }
        try client.post(file.path + "/positions/\(position)/withdrawal", #"{"reason": "Fejl"}"#)
    }

    private func protect(_ file: RecordedCase, by client: TestClient) throws {
        let named = leaders.filter { _ in number(0...1) == 0 }.map { "\"\($0.id)\"" }
        guard !named.isEmpty else { return }
        let body = #"{"staff": [\#(named.joined(separator: ", "))], "reason": "Prøve"}"#
        try client.change("PUT", file.citizenPath + "/protection", body, ifMatch: "*")
    }

    private func hire(_ team: String) throws {
        people.append(try administrator.post("/v1/staff", #"{"name": "Ansat \#(number)", "teams": ["\#(team)"]}"#).text("id"))
        teams.append(try administrator.post("/v1/teams", #"{"name": "Team \#(number)"}"#).text("id"))
        let token = try administrator.token(#""scopes": ["read"], "roles": [{"role": "integration", "reach": "team"}], "teams": ["\#(team)"]"#).id
        if number(0...1) == 0 { try administrator.send("DELETE", "/v1/tokens/\(token)") }
    }
}
