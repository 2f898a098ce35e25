import Domain
import JSON
import Storage

/// Holds roles and teams that come in against what there is.
extension CodeCheck {
    /// Adds a fault for every role that is named twice, and for a person's every role that only systems have.
    func requireGrants(_ grants: [RoleGrant], ofPerson isPerson: Bool, at pointer: String) {
        var seen: Set<Role> = []
        for (index, grant) in grants.enumerated() {
            let place = "\(pointer)/\(index)/role"
            if isPerson, grant.role.isForSystems {
                faults.add(Fault(pointer: place, code: "system-role", detail: "Rollen \(grant.role.label) er til systemer. Lav et token til systemet i stedet."))
            }
            if !seen.insert(grant.role).inserted {
                faults.add(Fault(pointer: place, code: "duplicate", detail: "Rollen står allerede på listen. En rolle har én rækkevidde."))
            }
        }
    }

    /// Adds a fault for every team that does not exist.
    func requireTeams(_ teams: [TeamID], at pointer: String) throws {
        for (index, team) in teams.enumerated() { try requireTeam(team, at: "\(pointer)/\(index)") }
    }
}

extension Role {
    /// Whether the role belongs to systems alone.
    var isForSystems: Bool {
        switch self {
        case .integration, .rapport: true
        case .sagsbehandler, .virksomhedskonsulent, .teamleder, .leder, .administrator, .dpo: false
        }
    }
}

extension ReadScope {
    /// The teams behind the ids, in alphabetical order.
    func teams(_ ids: Set<TeamID>) throws -> [Team] {
        try ids.compactMap { try TeamStore.find($0, in: db) }
            .map { (key: DanishSortKey.make($0.name), team: $0) }
            .sorted { ($0.key, $0.team.id) < ($1.key, $1.team.id) }
            .map(\.team)
    }
}
