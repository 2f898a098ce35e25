import API
import Domain
import Endpoints
import JSON
import Service
import Storage
import Support

/// A jobcenter and what a request to it can be about.
///
/// The cases belong to the caseworker and to the team `sygedagpenge`: the team leader, the leader and the integration reach them, the
/// company consultant does not.
final class ContractWorld: Sendable {
    let jobcenter: TestJobcenter
    let endpoints: [Endpoint]
    /// Reaches all cases.
    let leader: TestClient
    let administrator: TestClient

    init() throws {
        jobcenter = try TestJobcenter()
        endpoints = AllEndpoints.make(jobcenter.service.foundations.app)
        leader = jobcenter.client(jobcenter.people.leader.token)
        administrator = jobcenter.client(jobcenter.people.administrator.token)
    }

    var people: TestJobcenter.People { jobcenter.people }

    /// The declaration behind an operation of the contract.
    func endpoint(_ operation: ContractOperation) throws -> Endpoint {
        guard let endpoint = endpoints.first(where: { $0.id == operation.id }) else { throw WorldFault.noEndpoint(operation.id) }
        return endpoint
    }

    /// Makes what a request is about, fresh for each request: nothing that came before is in its way.
    func subject(of operation: ContractOperation, example: String) throws -> Subject {
        var subject = Subject(staff: people.caseworker.id.description, team: people.sygedagpenge.description)
        let text = operation.path + example
        let isAboutCase = ["{citizenID}", "{caseID}", ExampleID.citizen, ExampleID.caseFile, ExampleID.actor].contains(where: text.contains)
        if isAboutCase || Self.aboutCases.contains(where: text.contains) { try addCase(to: &subject) }
        if operation.holes.contains("staffID") {
            subject.staff = try made(administrator.post("/v1/staff", #"{"name": "Ansat \#(Counter.next())"}"#)).text("id")
        }
        if operation.holes.contains("teamID") {
            subject.team = try made(administrator.post("/v1/teams", #"{"name": "Team \#(Counter.next())"}"#)).text("id")
        }
        if operation.holes.contains("tokenID") {
            let body = #"{"name": "Prøve", "scopes": ["read"], "staff": "\#(people.colleague.id)"}"#
            subject.token = try made(administrator.post("/v1/tokens", body)).text("id")
        }
        for prepare in Self.preparations { try prepare(self, operation, text, &subject) }
        switch operation.id {
        case "reopenCase":
            _ = try made(leader.change("PUT", "/v1/cases/\(subject.caseID)/closure", #"{"reason": "job"}"#, ifMatch: "*"))
        case "unprotectCitizen":
            let named = [people.caseworker, people.teamLeader, people.leader].map { "\"\($0.id)\"" }.joined(separator: ", ")
            let body = #"{"staff": [\#(named)], "reason": "Prøve"}"#
            _ = try made(leader.change("PUT", "/v1/citizens/\(subject.citizen)/protection", body, ifMatch: "*"))
        default: break
        }
        return subject
    }

    /// A case with three actors, the first two of them placed.
    private func addCase(to subject: inout Subject) throws {
        subject.cpr = CPRSource.next()
        let file = try made(leader.post("/v1/cases", """
            {"citizen": {"cpr": "\(subject.cpr)", "name": "Testborger \(Counter.next())"}, "benefit": "kontanthjaelp", "openedOn": "2025-03-03",
             "responsible": "\(people.caseworker.id)", "team": "\(people.sygedagpenge)", "question": "Er det tid til en praktik?",
             "actors": [
               {"role": "borger", "positions": [{"systemFaglighed": 60, "individOmverden": -40, "stance": "for"}]},
               {"role": "sagsbehandler", "staff": "\(people.caseworker.id)", "positions": [{"systemFaglighed": -20, "individOmverden": -30}]},
               {"role": "virksomhed"}]}
            """))
        subject.citizen = file.text("citizen")
        subject.caseID = file.text("id")
        let actors = try made(leader.get("/v1/cases/\(subject.caseID)/actors")).json["items"]?.elements ?? []
        subject.actors = actors.compactMap { $0["id"]?.text }
        let positions = try made(leader.get("/v1/cases/\(subject.caseID)/positions")).json["items"]?.elements ?? []
        subject.position = positions.first?["id"]?.text ?? ""
        guard subject.actors.count == 3, positions.count == 2 else { throw WorldFault.unprepared("actors of \(subject.caseID)") }
    }

    /// Lets only the caseworker see the subject's citizen.
    func protect(_ subject: Subject) throws {
        let body = #"{"staff": ["\#(people.caseworker.id)"], "reason": "Prøve"}"#
        _ = try made(leader.change("PUT", "/v1/citizens/\(subject.citizen)/protection", body, ifMatch: "*"))
    }

    /// Waits until the writer has done what it was given, such as noting that a token was used.
    func settle() throws {
        try jobcenter.service.foundations.writer.perform { _ in }
    }

    func made(_ answer: TestAnswer) throws -> TestAnswer {
        guard answer.status < 300 else { throw WorldFault.unprepared(answer.text) }
        return answer
    }
}

enum WorldFault: Error {
    case noEndpoint(String)
    /// Something a test stands on could not be made; the answer says why.
    case unprepared(String)
}

/// What one request is about.
struct Subject: Sendable {
    var cpr = ""
    var citizen = ""
    var caseID = ""
    var actors: [String] = []
    var position = ""
    var staff: String
    var team: String
    var token = ""
    /// What its citizen shows to be let in through a link.
    var credential = ""
    /// What else stands in holes of paths, by the holes' names.
    var parts: [String: String] = [:]
    /// What stands for further ids of the contract's examples.
    var examples: [(id: String, value: String)] = []

    init(staff: String, team: String) {
        self.staff = staff
        self.team = team
    }

    /// The value for a hole of a path.
    func value(for hole: String) -> String {
        switch hole {
        case "citizenID": citizen
        case "caseID": caseID
        case "actorID": actors.first ?? ""
        case "positionID": position
        case "staffID": staff
        case "teamID": team
        case "tokenID": token
        case "list": "kle"
        default: parts[hole] ?? "stale"
        }
    }
}

/// The ids that stand in the contract's examples.
enum ExampleID {
    static let citizen = "019ab3c4-1000-7000-8000-000000000001"
    static let caseFile = "019ab3c4-2000-7000-8000-000000000001"
    static let actor = "019ab3c4-3000-7000-8000-000000000001"
    static let otherActor = "019ab3c4-3000-7000-8000-000000000002"
    static let staff = "019ab3c4-7000-7000-8000-000000000001"
    static let team = "019ab3c4-8000-7000-8000-000000000001"
}
