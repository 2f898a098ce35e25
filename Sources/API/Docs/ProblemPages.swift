import Endpoints

/// The pages that a problem's `type` leads to (RFC 9457 section 3.1.1).
enum ProblemPages {
    /// All kinds of problem, by status.
    static func list() -> Reply {
        DocsPage.make("Problemer", at: "/problems") { page in
            page.element("p", text: "Når noget ikke lykkes, svarer tjenesten med et af disse problemer. Feltet type i svaret fører til problemets side.")
            page.element("div", ["class": "card"]) { card in
                card.element("dl", ["class": "facts"]) { list in
                    for kind in ProblemKind.allCases.byStatus {
                        list.element("dt") { term in
                            term.text("\(kind.status) ")
                            term.element("code", text: kind.rawValue)
                        }
                        list.element("dd") { $0.element("a", ["href": "/problems/\(kind.rawValue)"], text: kind.title) }
                    }
                }
            }
        }
    }

    /// What one kind means, and what to do.
    static func one(_ kind: ProblemKind) -> Reply {
        DocsPage.make(kind.title, at: "/problems/\(kind.rawValue)") { page in
            page.element("div", ["class": "card"]) { card in
                card.element("p", text: kind.explanation)
                card.element("dl", ["class": "facts"]) { list in
                    list.fact("Status") { $0.text("\(kind.status)") }
                    list.fact("Type") { $0.element("code", text: "/problems/\(kind.rawValue)") }
                }
            }
            page.element("p") { $0.element("a", ["href": "/problems"], text: "Alle problemer") }
        }
    }
}
