import Application
import Domain

/// Who works in the demo jobcenter.
struct DemoPeople {
    private var teams: [String: TeamID] = [:]
    private var staff: [String: StaffID] = [:]

    private struct Person {
        var name: String
        var title: String
        var team: String?
        var role: Role
        var reach: Reach
    }

    private static let sygedagpenge = "Sygedagpenge"
    private static let jobindsats = "Jobindsats"

    private static let people = [
        Person(name: "Sagsbehandler 4", title: "Sygedagpengerådgiver", team: sygedagpenge, role: .sagsbehandler, reach: .team),
        Person(name: "Sagsbehandler 7", title: "Beskæftigelsesrådgiver", team: jobindsats, role: .sagsbehandler, reach: .own),
        Person(name: "Virksomhedskonsulent 2", title: "Virksomhedskonsulent", team: jobindsats, role: .virksomhedskonsulent, reach: .team),
        Person(name: "Teamleder 1", title: "Teamleder", team: sygedagpenge, role: .teamleder, reach: .team),
        Person(name: "Leder 1", title: "Jobcenterchef", team: nil, role: .leder, reach: .all),
        Person(name: "Administrator 1", title: "Systemadministrator", team: nil, role: .administrator, reach: .all),
        Person(name: "Databeskyttelsesrådgiver 1", title: "Databeskyttelsesrådgiver", team: nil, role: .dpo, reach: .all),
    ]

    static func hire(_ app: Kompas, at instant: Instant, _ run: DemoJobcenter.Run) throws -> DemoPeople {
        var result = DemoPeople()
        for name in [sygedagpenge, jobindsats] {
            let step = try run(instant, nil) { unit in .formed(try app.staff.record(NewTeam(name: name), unit).id) }
            if case .formed(let id) = step { result.teams[name] = id }
        }
        for person in people {
            let teams = person.team.flatMap { result.teams[$0] }.map { [$0] } ?? []
            let input = NewStaff(
                name: person.name, title: person.title, teams: teams, roles: [RoleGrant(role: person.role, reach: person.reach)]
            )
            let step = try run(instant, nil) { unit in .hired(try app.staff.record(input, unit).member.id) }
            if case .hired(let id) = step { result.staff[person.name] = id }
        }
        return result
    }

    /// - Throws: `Problem.notFound` for somebody who was not hired
    func id(of name: String) throws -> StaffID {
        guard let id = staff[name] else { throw Problem.notFound }
        return id
    }

    func team(of name: String) throws -> TeamID? {
        Self.people.first { $0.name == name }?.team.flatMap { teams[$0] }
    }

    /// A token for the caseworker of the published case, and one for each of those who keep an eye on things.
    func issueTokens(_ app: Kompas, at now: Instant, _ run: DemoJobcenter.Run) throws -> DemoTokens {
        var tokens = DemoTokens(tokens: [])
        let wanted: [(String, [Scope])] = [
            ("Sagsbehandler 4", [.read, .write, .cpr]), ("Leder 1", [.read, .write, .accessLog]), ("Administrator 1", [.read, .admin]),
            ("Databeskyttelsesrådgiver 1", [.read, .accessLog]),
        ]
        for (name, scopes) in wanted {
            let input = NewToken(name: "Demo: \(name)", holder: .person(try id(of: name)), scopes: scopes)
            let step = try run(now, nil) { unit in .issued(try app.tokens.make(input, unit).text) }
            if case .issued(let token) = step { tokens.tokens.append((name, token)) }
        }
        return tokens
    }
}
