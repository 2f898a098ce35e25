import Application
import Domain
import Endpoints
import Service
import Storage
import Support
import Testing

/// One operation, called by one after another, each time about something fresh.
struct Visitors {
    enum Expectation: Equatable {
        case success
        /// Nothing is changed, and nothing but the refusal comes back.
        case refused(Int)
    }

    let operation: ContractOperation
    let world: ContractWorld
    let endpoint: Endpoint
    private let watch: Watch

    init(_ operation: ContractOperation) throws {
        self.operation = operation
        world = try ContractWorld()
        endpoint = try world.endpoint(operation)
        watch = try Watch(world)
    }

    /// What the declaration means for somebody with this role alone, with the reach the test jobcenter gives it.
    func expectation(of role: Role) -> Expectation {
        if endpoint.access.isForCitizen { return .refused(403) }
        guard case .roles(let roles, _, let reach) = endpoint.access else { return .success }
        guard roles.contains(role) else { return .refused(403) }
        if reach == .all { return ContractWorld.reachingAll.contains(role) ? .success : .refused(403) }
        return reach == .none || role != .virksomhedskonsulent ? .success : .refused(404)
    }

    /// Calls the operation and holds answer, store and access log against what is expected.
    func check(
        _ name: String, _ token: String?, acting staff: StaffID? = nil, protected: Bool = false, expecting expectation: Expectation
    ) throws {
        let (made, subject) = try world.request(operation)
        // What a citizen shows stands in the request itself; here somebody else asks.
        let request = made.without("Authorization")
        if protected { try world.protect(subject) }
        let client = world.jobcenter.client(token, as: staff)
        let (before, end) = (try watch.dump(), try watch.end())
        let answer = try client.send(request)
        let after = try watch.dump()
        let place = Comment(rawValue: "\(operation.id), \(name): \(answer.status) \(answer.text.prefix(600))")

        switch expectation {
        case .success:
            #expect(endpoint.success.contains(answer.status), place)
            if endpoint.isWrite { #expect(after.count("history") > before.count("history"), place) }
        case .refused(let status):
            #expect(answer.status == status, place)
            #expect(answer.header("content-type") == "application/problem+json; charset=utf-8", place)
        }
        if expectation != .success || !endpoint.isWrite { #expect(after.changes(since: before).isEmpty, place) }
        try checkLog(watch.log(after: end), answer, subject, place)
    }

    private func checkLog(_ rows: [LogRow], _ answer: TestAnswer, _ subject: Subject, _ place: Comment) throws {
        guard case .logged(let action, let purpose) = endpoint.audit else {
            #expect(rows.isEmpty, place)
            return
        }
        #expect(rows.count == 1, place)
        guard let row = rows.first else { return }
        #expect(row.operation == operation.id, place)
        #expect(row.status == answer.status, place)
        #expect(row.action == action.rawValue, place)
        #expect(row.purpose == purpose.rawValue, place)
        guard answer.status != 401, answer.status != 403 else { return }
        #expect(row.token != nil, place)
        let isAboutCase = operation.holes.contains("caseID") || operation.holes.contains("itemID")
        // Of a meeting that is out of reach it is not looked up which cases it is about.
        if operation.holes.contains("itemID"), answer.status == 404, row.caseID == nil { return }
        if isAboutCase { #expect(row.caseID == CaseID(subject.caseID)?.bytes, place) }
        if operation.holes.contains("citizenID") || isAboutCase {
            #expect(row.citizens == CitizenID(subject.citizen)?.bytes, place)
        }
    }
}

extension ContractWorld {
    /// Tokens that let nobody in, and no token at all.
    func wrongTokens() throws -> [(name: String, token: String?)] {
        let foundations = jobcenter.service.foundations
        let (ids, now, colleague) = (foundations.ids, foundations.clock.now(), people.colleague.id)
        let made = try foundations.writer.perform { db in
            func issue(_ staff: StaffID, expiresIn milliseconds: Int64, revoked: Bool) throws -> String {
                let secret = SecretToken.make()
                let row = AccessTokenRow(
                    id: ids.next(), name: "Prøve", staff: staff, grants: [], teams: [], scopes: Set(Scope.allCases), mayAct: false,
                    createdAt: now, expiresAt: now.advanced(byMilliseconds: milliseconds)
                )
                try AccessTokenStore.insert(row, hash: secret.hash, in: db)
                if revoked { try AccessTokenStore.revoke(row.id, at: now, in: db) }
                return secret.text
            }
            let gone = StaffMember(
                id: ids.next(), name: "Fratrådt", grants: Role.allCases.map { RoleGrant(role: $0, reach: .all) }, isActive: false
            )
            try StaffStore.insert(gone, in: db)
            return [
                ("expired", try issue(colleague, expiresIn: -1, revoked: false)),
                ("revoked", try issue(colleague, expiresIn: 3_600_000, revoked: true)),
                ("of somebody who left", try issue(gone.id, expiresIn: 3_600_000, revoked: false)),
            ]
        }
        let others: [(String, String?)] = [("none", nil), ("garbage", "garbage"), ("unknown", SecretToken.make().text)]
        return others + made.map { ($0.0, $0.1) }
    }

    /// A system's token with these roles, each for all cases.
    func systemToken(roles: Set<Role>, scopes: Set<Scope>) throws -> String {
        let foundations = jobcenter.service.foundations
        let (ids, now) = (foundations.ids, foundations.clock.now())
        let secret = SecretToken.make()
        let row = AccessTokenRow(
            id: ids.next(), name: "Prøve", staff: nil, grants: roles.map { RoleGrant(role: $0, reach: .all) }, teams: [], scopes: scopes,
            mayAct: false, createdAt: now, expiresAt: now.advanced(byMilliseconds: 3_600_000)
        )
        try foundations.writer.perform { db in try AccessTokenStore.insert(row, hash: secret.hash, in: db) }
        return secret.text
    }
}
