import Domain
import JSON
import Support
import Testing

@Suite("What lies out of reach leaves no trace")
struct ReachTests {
    private let world: ContractWorld
    private let subject: Subject

    init() throws {
        world = try ContractWorld()
        let operation = try #require(Contract.shared.operations.first { $0.id == "getCase" })
        subject = try world.request(operation).subject
    }

    private func found(_ client: TestClient) throws -> [Int] {
        let search = #"{"cpr": "\#(subject.cpr)"}"#
        let answers = try [
            client.get("/v1/cases?count=true"), client.get("/v1/cases?citizen=\(subject.citizen)"), client.get("/v1/citizens"),
            client.get("/v1/citizens?name=Testborger"), client.post("/v1/citizens/searches", search),
            client.post("/v1/citizens/searches", #"{"name": "Testborger"}"#),
        ]
        #expect(answers.allSatisfy { $0.status == 200 })
        #expect(answers[0].json["count"]?.integer == answers[0].json["items"]?.elements.map { Int64($0.count) })
        return answers.map { $0.json["items"]?.elements?.count ?? -1 }
    }

    @Test("Lists, counts and searches hold what the caller reaches, and nothing else")
    func lists() throws {
        let people = world.people
        for token in [people.caseworker.token, people.teamLeader.token, people.leader.token, people.integration] {
            #expect(try found(world.jobcenter.client(token)) == [1, 1, 1, 1, 1, 1])
        }
        for token in [people.colleague.token, people.companyConsultant.token] {
            #expect(try found(world.jobcenter.client(token)) == [0, 0, 0, 0, 0, 0])
        }
    }

    @Test("A protected citizen is found by the named alone")
    func protection() throws {
        try world.protect(subject)
        #expect(try found(world.jobcenter.client(world.people.caseworker.token)) == [1, 1, 1, 1, 1, 1])
        for token in [world.people.teamLeader.token, world.people.leader.token, world.people.integration] {
            #expect(try found(world.jobcenter.client(token)) == [0, 0, 0, 0, 0, 0])
        }
    }

    @Test("A number that is taken is refused alike, whether the caller may see whose it is or not")
    func takenNumbers() throws {
        try world.protect(subject)
        let body = #"{"cpr": "\#(subject.cpr)", "name": "Testborger"}"#
        let answers = try [world.people.caseworker.token, world.people.colleague.token].map { token in
            try world.jobcenter.client(token).post("/v1/citizens", body)
        }
        #expect(answers.map(\.status) == [409, 409])
        #expect(answers[0].text("detail") == answers[1].text("detail"))
    }

    @Test("A new case for a citizen out of reach is refused as if there were none")
    func newCases() throws {
        let client = world.jobcenter.client(world.people.colleague.token)
        let answers = try [subject.citizen, "019ab3c4-f000-7000-8000-00000000000f"].map { try client.post("/v1/cases", #"{"citizen": "\#($0)"}"#) }
        #expect(answers.map(\.status) == [422, 422])
        #expect(answers.map(\.faults) == [["/citizen unknown-citizen"], ["/citizen unknown-citizen"]])
        #expect(answers[0].json["errors"] == answers[1].json["errors"])
    }

    @Test("A system that acts for a person reaches what both reach")
    func acting() throws {
        let people = world.people
        #expect(try found(world.jobcenter.client(people.integration, as: people.caseworker.id)) == [1, 1, 1, 1, 1, 1])
        #expect(try found(world.jobcenter.client(people.integration, as: people.colleague.id)) == [0, 0, 0, 0, 0, 0])
    }
}
