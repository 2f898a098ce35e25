import Application
import Domain

/// Who works in the municipality: teams of a dozen with a leader, a company consultant and caseworkers, and those over all of them.
public struct MunicipalityPeople: Sendable {
    struct Crew: Sendable {
        var team: TeamID
        var leader: StaffID
        var consultant: StaffID
        var caseworkers: [StaffID]
    }

    private(set) var crews: [MunicipalityUnit: [Crew]] = [:]
    private(set) var leader: StaffID?
    private(set) var administrator: StaffID?
    private(set) var dpo: StaffID?

    /// So many cases a team has had over the years.
    private static let casesOfTeam = 700
    private static let caseworkersOfTeam = 10

    /// Hires everybody, in one transaction.
    static func hire(_ app: Kompas, cases: Int, at instant: Instant, _ ids: IdentifierSource, _ begin: Municipality.Begin) throws -> MunicipalityPeople {
        var hiring = Hiring(app: app, unit: begin(instant, nil, ids))
        var people = MunicipalityPeople()
        for unit in MunicipalityUnit.allCases {
            let share = CaseKind.all.filter { $0.unit == unit }.reduce(0) { $0 + $1.share }
            let teams = 1 + cases / Self.casesOfTeam * share / 100
            people.crews[unit] = try (1...teams).map { try hiring.crew("\(unit.rawValue) \($0)", caseworkers: Self.caseworkersOfTeam) }
        }
        people.leader = try hiring.person("Leder", "Jobcenterchef", nil, .leder, .all)
        people.administrator = try hiring.person("Administrator", "Systemadministrator", nil, .administrator, .all)
        people.dpo = try hiring.person("Databeskyttelsesrådgiver", "Databeskyttelsesrådgiver", nil, .dpo, .all)
        return people
    }

    /// The team that gets a case.
    func crew(of unit: MunicipalityUnit, _ dice: inout Dice) -> Crew? {
        dice.pick(crews[unit] ?? [])
    }

    /// A token for a leader, who sees every case, and one for each sort of reach below, and for those who keep an eye on things.
    func issueTokens(_ app: Kompas, _ unit: UnitOfWork) throws -> DemoTokens {
        let crew = crews[.sygedagpenge]?.first
        let wanted: [(name: String, staff: StaffID?, scopes: [Scope])] = [
            ("Leder 1", leader, [.read, .write, .cpr, .accessLog]),
            ("Teamleder af \(MunicipalityUnit.sygedagpenge.rawValue) 1", crew?.leader, [.read, .write]),
            ("Sagsbehandler af \(MunicipalityUnit.sygedagpenge.rawValue) 1", crew?.caseworkers.first, [.read, .write, .cpr]),
            ("Administrator 1", administrator, [.read, .admin]), ("Databeskyttelsesrådgiver 1", dpo, [.read, .accessLog]),
        ]
        return DemoTokens(tokens: try wanted.compactMap { name, staff, scopes in
            guard let staff else { return nil }
            return (name, try app.tokens.make(NewToken(name: "Demo: \(name)", holder: .person(staff), scopes: scopes), unit).text)
        })
    }
}

/// Hires one person after another and numbers them: "Sagsbehandler 17".
private struct Hiring {
    let app: Kompas
    let unit: UnitOfWork
    private var hired: [String: Int] = [:]

    init(app: Kompas, unit: UnitOfWork) {
        self.app = app
        self.unit = unit
    }

    mutating func crew(_ name: String, caseworkers: Int) throws -> MunicipalityPeople.Crew {
        let team = try app.staff.record(NewTeam(name: name), unit).id
        return MunicipalityPeople.Crew(
            team: team, leader: try person("Teamleder", "Teamleder", team, .teamleder, .team),
            consultant: try person("Virksomhedskonsulent", "Virksomhedskonsulent", team, .virksomhedskonsulent, .team),
            // Every third sees the team's cases, the others their own.
            caseworkers: try (0..<caseworkers).map { try person("Sagsbehandler", "Rådgiver", team, .sagsbehandler, $0 % 3 == 0 ? .team : .own) }
        )
    }

    mutating func person(_ name: String, _ title: String, _ team: TeamID?, _ role: Role, _ reach: Reach) throws -> StaffID {
        let number = hired[name, default: 0] + 1
        hired[name] = number
        let input = NewStaff(
            name: "\(name) \(number)", title: title, email: "\(role.rawValue)\(number)@kompas.example", teams: team.map { [$0] } ?? [],
            roles: [RoleGrant(role: role, reach: reach)]
        )
        return try app.staff.record(input, unit).member.id
    }
}
