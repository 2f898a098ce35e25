import Endpoints

/// The page that lets a person read what the service answers to, made from the declarations that it runs on.
enum ContractPage {
    static func make(describing endpoints: [Endpoint]) -> Reply {
        let groups = Group.all(of: endpoints)
        return DocsPage.make("Adresser", at: "/docs") { page in
            page.introduction()
            page.element("nav", ["class": "card", "aria-labelledby": "oversigt"]) { nav in
                nav.element("h2", ["id": "oversigt"], text: "Oversigt")
                nav.element("ul", ["class": "contents"]) { list in
                    for group in groups {
                        list.element("li") { $0.element("a", ["href": "#\(group.id)"], text: "\(group.title) (\(group.endpoints.count))") }
                    }
                }
            }
            for group in groups { page.group(group) }
        }
    }

    /// Addresses that are about the same thing.
    struct Group {
        var id: String
        var title: String
        var endpoints: [Endpoint]

        /// In the order the addresses are declared in; what lies outside `/v1` comes last.
        static func all(of endpoints: [Endpoint]) -> [Group] {
            var groups: [Group] = []
            for endpoint in endpoints {
                guard let resource = endpoint.resource else { continue }
                let id = "om-\(resource)"
                if let index = groups.firstIndex(where: { $0.id == id }) {
                    groups[index].endpoints.append(endpoint)
                } else {
                    groups.append(Group(id: id, title: danishName(ofResource: resource), endpoints: [endpoint]))
                }
            }
            let others = endpoints.filter { $0.resource == nil }
            if !others.isEmpty { groups.append(Group(id: "om-dokumentation", title: "Dokumentation", endpoints: others)) }
            return groups
        }
    }
}

extension Markup {
    fileprivate mutating func group(_ group: ContractPage.Group) {
        element("section", ["class": "group", "aria-labelledby": group.id]) { section in
            section.element("h2", ["id": group.id], text: group.title)
            for endpoint in group.endpoints { section.endpoint(endpoint) }
        }
    }

    fileprivate mutating func introduction() {
        element("p") { p in
            p.text("Her står alle adresser, som tjenesten svarer på: hvem der må bruge dem, hvad der logges, og hvad der kan gå galt. Felter og eksempler står i ")
            p.element("a", ["href": "/openapi.yaml"], text: "openapi.yaml")
            p.text(" (OpenAPI 3.1).")
        }
        for topic in ContractIntroduction.topics {
            element("section", ["class": "card"]) { card in
                card.element("h2", text: topic.title)
                for paragraph in topic.paragraphs { card.element("p", text: paragraph) }
            }
        }
    }
}
