import Application
import Domain
import Endpoints
import Support
import Testing

/// Everybody at every door: the right answer, nothing changed when refused, and one row in the access log.
@Suite("Who is let in")
struct AdmissionTests {
    @Test("Each role is let in, refused or told that there is nothing, as the declaration says", arguments: Contract.shared.operations)
    func roles(operation: ContractOperation) throws {
        let visit = try Visitors(operation)
        for (role, token) in visit.world.people.tokens {
            try visit.check(role.rawValue, token, expecting: visit.expectation(of: role))
        }
    }

    @Test("Nobody comes in without a token that is known, in force and somebody's", arguments: Contract.shared.operations)
    func strangers(operation: ContractOperation) throws {
        let visit = try Visitors(operation)
        let expected: Visitors.Expectation = visit.endpoint.access.isOpen ? .success : .refused(401)
        for (name, token) in try visit.world.wrongTokens() { try visit.check(name, token, expecting: expected) }
    }

    @Test("A token without the scope opens nothing, whatever the roles", arguments: Contract.shared.operations)
    func scopes(operation: ContractOperation) throws {
        let visit = try Visitors(operation)
        guard case .roles(let roles, let scope, _) = visit.endpoint.access else { return }
        let token = try visit.world.systemToken(roles: roles, scopes: Set(Scope.allCases).subtracting([scope]))
        try visit.check("every role without \(scope.rawValue)", token, expecting: .refused(403))
        guard !Self.forPeopleAlone.contains(operation.id) else { return }
        let whole = try visit.world.systemToken(roles: roles, scopes: [scope])
        try visit.check("every role with \(scope.rawValue) alone", whole, expecting: .success)
    }

    /// Ending a protection takes somebody who is named in it, which a system never is; an emergency and looking at it are people's, and so is
    /// an overview.
    private static let forPeopleAlone = ["unprotectCitizen", "openEmergencyAccess", "reviewEmergencyAccess", "getMyOverview"]

    @Test("Only a token that may act is let in for somebody else", arguments: Contract.shared.operations)
    func acting(operation: ContractOperation) throws {
        let visit = try Visitors(operation)
        guard !visit.endpoint.access.isOpen, !visit.endpoint.access.isForCitizen else { return }
        let people = visit.world.people
        let token = try visit.world.admittedToken(to: operation)
        try visit.check("for a colleague", token, acting: people.colleague.id, expecting: .refused(403))
        try visit.check("for nobody", people.integration, acting: StaffID(high: 1, low: 1), expecting: .refused(403))
        for (role, person) in [
            (Role.sagsbehandler, people.caseworker), (.virksomhedskonsulent, people.companyConsultant), (.administrator, people.administrator),
        ] {
            try visit.check("for \(role.rawValue)", people.integration, acting: person.id, expecting: visit.expectation(of: role))
        }
    }

    /// Operations on a meeting whose body names cases or items.
    private static let namingCases = ["bringCase", "orderAgenda"]

    @Test("A protected citizen is not there for those who are not named, whatever their reach", arguments: Contract.shared.operations)
    func protection(operation: ContractOperation) throws {
        guard !["protectCitizen", "unprotectCitizen"].contains(operation.id) else { return }
        let visit = try Visitors(operation)
        guard case .roles(let roles, _, let reach) = visit.endpoint.access else { return }
        guard ![.none, .all].contains(reach) || operation.id == "getCitizenAccessLog" else { return }
        // A meeting is about nobody; what it shows of its cases is left out, and a body that names one of them names something unknown.
        let unnamed: Visitors.Expectation = if case .meeting = reach {
            Self.namingCases.contains(operation.id) ? .refused(422) : .success
        } else {
            .refused(404)
        }
        if roles.contains(.leder) { try visit.check("leader", visit.world.people.leader.token, protected: true, expecting: unnamed) }
        if roles.contains(.integration) {
            try visit.check("integration", visit.world.people.integration, protected: true, expecting: unnamed)
        }
        if roles.contains(.sagsbehandler) {
            try visit.check("named", visit.world.people.caseworker.token, protected: true, expecting: .success)
        }
        if roles.contains(.dpo) { try visit.check("dpo", visit.world.people.dpo.token, protected: true, expecting: .success) }
    }
}
