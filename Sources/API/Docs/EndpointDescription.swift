import Application
import Domain
import Endpoints

extension Markup {
    /// What a person needs to know of one address before they open the contract itself.
    mutating func endpoint(_ endpoint: Endpoint) {
        element("article", ["class": "card endpoint", "id": endpoint.id, "aria-labelledby": "\(endpoint.id)-adresse"]) { card in
            card.element("h3", ["id": "\(endpoint.id)-adresse"]) { heading in
                heading.element("span", ["class": "method \(endpoint.method.rawValue.lowercased())"], text: endpoint.method.rawValue)
                heading.element("code", text: endpoint.path.description)
            }
            card.element("dl", ["class": "facts"]) { $0.facts(of: endpoint) }
        }
    }

    private mutating func facts(of endpoint: Endpoint) {
        fact("Navn") { $0.element("code", text: endpoint.id) }
        access(endpoint.access)
        fact("Adgangslog") { $0.text(endpoint.audit.danish) }
        if !endpoint.parameters.isEmpty {
            fact("Parametre") { fact in
                fact.element("ul") { list in
                    for parameter in endpoint.parameters {
                        list.element("li") { item in
                            item.element("code", text: parameter.name)
                            item.text(": \(parameter.shape.danish)")
                        }
                    }
                }
            }
        }
        let headers = [(endpoint.guarded, "If-Match", "kræves"), (endpoint.takesRepeatKey, "Idempotency-Key", "kan sendes")].filter(\.0)
        if !headers.isEmpty {
            fact("Headere") { fact in
                for (index, header) in headers.enumerated() {
                    if index > 0 { fact.text(", ") }
                    fact.element("code", text: header.1)
                    fact.text(" \(header.2)")
                }
            }
        }
        if endpoint.takesBody { fact("Indhold") { $0.element("code", text: "application/json") } }
        fact("Svar") { fact in
            fact.text(endpoint.success.sorted().map(String.init).joined(separator: ", ") + " ")
            for (index, medium) in endpoint.media.enumerated() {
                if index > 0 { fact.text(", ") }
                fact.element("code", text: medium.contentType)
            }
        }
        if !endpoint.problems.isEmpty { problems(endpoint.problems) }
    }

    private mutating func access(_ rule: AccessRule) {
        switch rule {
        case .open: fact("Adgang") { $0.text("Alle, også uden at være logget ind") }
        case .signedIn: fact("Adgang") { $0.text("Alle, der er logget ind") }
        case .citizen(.code): fact("Adgang") { $0.text("Borgeren med sit link og sin engangskode") }
        case .citizen(.key): fact("Adgang") { $0.text("Borgeren med den nøgle, som linket gav, da det blev åbnet") }
        case .roles(let roles, let scope, let reach):
            fact("Roller") { $0.text(Role.allCases.filter(roles.contains).map(\.label).joined(separator: ", ")) }
            fact("Rettighed") { $0.element("code", text: scope.rawValue) }
            if let reach = reach.danish { fact("Rækkevidde") { $0.text(reach) } }
        }
    }

    private mutating func problems(_ kinds: Set<ProblemKind>) {
        fact("Kan gå galt") { fact in
            fact.element("ul") { list in
                for kind in kinds.byStatus {
                    list.element("li") { item in
                        item.text("\(kind.status) ")
                        item.element("a", ["href": "/problems/\(kind.rawValue)"], text: kind.title)
                    }
                }
            }
        }
    }

    /// A term and what is said of it, in a list of facts.
    mutating func fact(_ term: String, _ content: (inout Markup) -> Void) {
        element("dt", text: term)
        element("dd") { content(&$0) }
    }
}

extension AuditRule {
    fileprivate var danish: String {
        switch self {
        case .logged(let action, let purpose): "Skrives som \(action.danish) med formålet \(purpose.label.lowercased())"
        case .exempt: "Skrives ikke: svaret er ens for alle og handler ikke om nogen"
        }
    }
}
