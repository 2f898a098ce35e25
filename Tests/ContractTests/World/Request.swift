import Application
import Domain
import Endpoints
import JSON
import Service
import Support

/// A request that fits the contract, to send as it is or with one thing changed.
struct Request: Sendable {
    var method: String
    var target: String
    var body: String?
    var headers: [(String, String)] = []

    func with(_ name: String, _ value: String) -> Request {
        var request = self
        request.headers.removeAll { $0.0 == name }
        request.headers.append((name, value))
        return request
    }

    func without(_ name: String) -> Request {
        var request = self
        request.headers.removeAll { $0.0 == name }
        return request
    }

    func with(body: String?) -> Request {
        var request = self
        request.body = body
        return request
    }

    func with(target: String) -> Request {
        var request = self
        request.target = target
        return request
    }

    func with(method: String) -> Request {
        var request = self
        request.method = method
        return request
    }
}

extension TestClient {
    @discardableResult
    func send(_ request: Request) throws -> TestAnswer {
        try send(request.method, request.target, request.body, headers: request.headers)
    }
}

extension ContractWorld {
    /// The contract's own example of a request, about something that is there. Where a change demands `If-Match` it says `*`.
    func request(_ operation: ContractOperation, example index: Int = 0) throws -> (request: Request, subject: Subject) {
        let example = operation.examples.isEmpty ? nil : operation.examples[index].jsonText
        let subject = try subject(of: operation, example: example ?? "")
        let path = operation.path.split(separator: "/").map { step in
            step.hasPrefix("{") ? subject.value(for: String(step.dropFirst().dropLast())) : String(step)
        }
        var request = Request(method: operation.method, target: "/" + path.joined(separator: "/"), body: example.map { fill($0, subject) })
        if operation.isGuarded { request = request.with("If-Match", "*") }
        if operation.isForCitizen { request = request.with("Authorization", "Bearer \(subject.credential)") }
        return (request, subject)
    }

    /// The example with ids that exist here, and with names and numbers that nobody has yet.
    private func fill(_ example: String, _ subject: Subject) -> String {
        let number = Counter.next()
        let values = [
            (ExampleID.citizen, subject.citizen), (ExampleID.caseFile, subject.caseID), (ExampleID.actor, subject.actors.first ?? ""),
            (ExampleID.otherActor, subject.actors.dropFirst().first ?? ""), (ExampleID.staff, people.caseworker.id.description),
            (ExampleID.team, people.sygedagpenge.description), ("670582-4001", CPRSource.next()), ("670582-4002", CPRSource.next()),
            ("sagsbehandler12@", "sagsbehandler\(number)@"), ("Prøveteam", "Prøveteam \(number)"),
            ("15.20.05", "15.\(10 + number / 100 % 90).\(10 + number % 90)"),
        ]
        return (values + subject.examples.map { ($0.id, $0.value) }).reduce(example) { $0.replacing($1.0, with: $1.1) }
    }

    /// Somebody whom the operation admits and who reaches what it is about.
    /// A citizen shows what stands in the request.
    func admitted(to operation: ContractOperation) throws -> TestClient {
        jobcenter.client(operation.isForCitizen ? nil : try admittedToken(to: operation))
    }

    func admittedToken(to operation: ContractOperation) throws -> String {
        guard case .roles(let roles, _, let reach) = try endpoint(operation).access else { return people.caseworker.token }
        let admitted = reach == .all ? roles.intersection(Self.reachingAll) : roles
        guard let found = people.tokens.first(where: { admitted.contains($0.role) }) else { throw WorldFault.noEndpoint(operation.id) }
        return found.token
    }

    /// The roles that the test jobcenter gives a reach of all cases.
    static let reachingAll: Set<Role> = [.leder, .administrator, .dpo, .integration, .rapport]
}
