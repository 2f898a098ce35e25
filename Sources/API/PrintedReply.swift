import Endpoints

extension Reply {
    /// Nothing is fetched, nothing runs and nothing is sent; the page's own style stands in it.
    private static let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

    /// A page for A4. It is about somebody, so it is kept by nobody on the way.
    static func page(_ html: String) -> Reply {
        var reply = Reply(status: 200, contentType: Medium.html.contentType, body: Array(html.utf8))
        reply.headers = [
            ("Content-Security-Policy", policy), ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
            ("Content-Language", "da"),
        ]
        return reply
    }

    /// Plain text, as it is put in a letter or a journal.
    static func plain(_ text: String) -> Reply {
        var reply = Reply(status: 200, contentType: Medium.text.contentType, body: Array(text.utf8))
        reply.headers = [("X-Content-Type-Options", "nosniff"), ("Content-Language", "da")]
        return reply
    }
}
