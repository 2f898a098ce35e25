import Endpoints

/// The frame around every page a person reads here: what a page is called, how it looks, and where one can go.
enum DocsPage {
    /// Nothing but our own style sheet is fetched, nothing runs, nothing is sent, and nobody puts the page in a frame of theirs.
    private static let policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

    fileprivate static let places = [
        (path: "/docs", name: "Adresser"), (path: "/problems", name: "Problemer"), (path: "/openapi.yaml", name: "openapi.yaml"),
    ]

    /// A page.
    /// - Parameters:
    ///   - title: its heading, too.
    ///   - path: where it is, so that the way to it is marked.
    static func make(_ title: String, at path: String, _ content: (inout Markup) -> Void) -> Reply {
        var page = Markup()
        page.doctype()
        page.element("html", ["lang": "da"]) { html in
            html.element("head") { head in
                head.void("meta", ["charset": "utf-8"])
                head.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
                head.element("title", text: "\(title) – Kompas")
                head.void("link", ["rel": "stylesheet", "href": "/docs.css"])
            }
            html.element("body") { body in
                body.element("a", ["class": "skip", "href": "#indhold"], text: "Spring til indholdet")
                body.element("header", ["class": "top"]) { $0.element("div") { $0.navigation(path) } }
                body.element("main", ["id": "indhold", "tabindex": "-1"]) { main in
                    main.element("h1", text: title)
                    content(&main)
                }
            }
        }
        var reply = Reply(status: 200, contentType: "text/html; charset=utf-8", body: page.bytes)
        reply.headers = [
            ("Content-Security-Policy", policy), ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
            ("Content-Language", "da"),
        ]
        return reply
    }

    fileprivate static func isAt(_ path: String, _ place: String) -> Bool {
        path == place || path.hasPrefix(place + "/")
    }
}

extension Markup {
    fileprivate mutating func navigation(_ path: String) {
        element("a", ["class": "brand", "href": "/docs"], text: "Kompas")
        element("nav", ["class": "nav", "aria-label": "Sider"]) { nav in
            for place in DocsPage.places {
                if DocsPage.isAt(path, place.path) {
                    nav.element("a", ["href": place.path, "aria-current": path == place.path ? "page" : "true"], text: place.name)
                } else {
                    nav.element("a", ["href": place.path], text: place.name)
                }
            }
        }
    }
}
