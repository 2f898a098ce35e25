import Application
public import Domain
import Foundation
import Glibc
import JSON
import Logging
public import Service
import Storage
import Synchronization

/// A whole service on a temporary folder, listening on a loopback port, with a small jobcenter in it: two teams, people of every
/// role, a token for each of them. Stopped and removed when the last one lets go.
public final class TestJobcenter: Sendable {
    public let service: KompasService
    public let folder: String
    public let people: People
    private let stopped = Mutex(false)

    /// Who works here, and the tokens they carry.
    public struct People: Sendable {
        /// The two teams.
        public var sygedagpenge: TeamID
        public var jobindsats: TeamID
        /// A caseworker who reaches own cases, in `sygedagpenge`.
        public var caseworker: Person
        /// Another one, in `jobindsats`.
        public var colleague: Person
        public var companyConsultant: Person
        /// Reaches the cases of `sygedagpenge`.
        public var teamLeader: Person
        /// Reaches all cases.
        public var leader: Person
        public var administrator: Person
        public var dpo: Person
        /// A source system that reaches all cases and may act for a person.
        public var integration: String
        /// A reporting script.
        public var report: String

        /// Every role's token, by the role's code.
        public var tokens: [(role: Role, token: String)] {
            [
                (.sagsbehandler, caseworker.token), (.virksomhedskonsulent, companyConsultant.token), (.teamleder, teamLeader.token),
                (.leder, leader.token), (.administrator, administrator.token), (.dpo, dpo.token), (.integration, integration),
                (.rapport, report),
            ]
        }
    }

    public struct Person: Sendable {
        public var id: StaffID
        public var token: String

        public init(id: StaffID, token: String) {
            self.id = id
            self.token = token
        }
    }

    /// - Parameters:
    ///   - clock: what time it is there.
    ///   - configure: changes to the settings, such as origins.
    public init(clock: ClockSource = .system, _ configure: (inout ServiceConfiguration) -> Void = { _ in }) throws {
        folder = NSTemporaryDirectory() + "kompas-test-" + UUID().uuidString
        var configuration = ServiceConfiguration(dataDirectory: folder)
        configuration.port = 0
        configuration.healthPort = 0
        configuration.loops = 2
        configure(&configuration)
        var logger = Logger(label: "test") { _ in CapturingLog.shared }
        logger.logLevel = .debug
        let foundations = try Foundations(configuration, clock: clock, logger: logger)
        people = try Hiring(foundations).people()
        service = try KompasService(configuration, on: foundations, logger: logger)
    }

    deinit {
        stop()
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Stops the service; the folder stays until the last one lets go.
    public func stop() {
        let isFirst = stopped.withLock { stopped in
            defer { stopped = true }
            return !stopped
        }
        if isFirst { service.stop() }
    }

    /// A client that signs in with the token and keeps its connection.
    public func client(_ token: String?, as staff: StaffID? = nil) -> TestClient {
        TestClient(port: service.port, token: token, actingStaff: staff)
    }

    /// A client for the health listener.
    public var healthClient: TestClient { TestClient(port: service.healthPort ?? 0, token: nil) }
}

/// Hires everybody straight through the stores, before the service listens.
private struct Hiring {
    let foundations: Foundations

    init(_ foundations: Foundations) {
        self.foundations = foundations
    }

    func people() throws -> TestJobcenter.People {
        let (ids, now) = (foundations.ids, foundations.clock.now())
        return try foundations.writer.perform { db in
            func team(_ name: String) throws -> TeamID {
                let team = Team(id: ids.next(), name: name)
                try TeamStore.insert(team, in: db)
                return team.id
            }
            func issue(_ name: String, staff: StaffID?, _ grants: [RoleGrant], mayAct: Bool = false) throws -> String {
                let secret = SecretToken.make()
                let row = AccessTokenRow(
                    id: ids.next(), name: name, staff: staff, grants: grants, teams: [], scopes: Set(Scope.allCases), mayAct: mayAct,
                    createdAt: now, expiresAt: now.advanced(byMilliseconds: 86_400_000)
                )
                try AccessTokenStore.insert(row, hash: secret.hash, in: db)
                return secret.text
            }
            func person(_ name: String, _ role: Role, _ reach: Reach, _ team: TeamID?) throws -> TestJobcenter.Person {
                let member = StaffMember(
                    id: ids.next(), name: name, email: nil, title: role.label, teams: team.map { [$0] } ?? [],
                    grants: [RoleGrant(role: role, reach: reach)]
                )
                try StaffStore.insert(member, in: db)
                return TestJobcenter.Person(id: member.id, token: try issue(name, staff: member.id, []))
            }
            let sygedagpenge = try team("Sygedagpenge")
            let jobindsats = try team("Jobindsats")
            return TestJobcenter.People(
                sygedagpenge: sygedagpenge, jobindsats: jobindsats,
                caseworker: try person("Sagsbehandler 4", .sagsbehandler, .own, sygedagpenge),
                colleague: try person("Sagsbehandler 7", .sagsbehandler, .own, jobindsats),
                companyConsultant: try person("Virksomhedskonsulent 2", .virksomhedskonsulent, .team, jobindsats),
                teamLeader: try person("Teamleder 1", .teamleder, .team, sygedagpenge),
                leader: try person("Leder 1", .leder, .all, nil),
                administrator: try person("Administrator 1", .administrator, .all, nil),
                dpo: try person("Databeskyttelsesrådgiver 1", .dpo, .all, nil),
                integration: try issue("Fagsystem", staff: nil, [RoleGrant(role: .integration, reach: .all)], mayAct: true),
                report: try issue("Rapport", staff: nil, [RoleGrant(role: .rapport, reach: .all)])
            )
        }
    }
}
