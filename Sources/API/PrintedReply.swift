import Application
import Endpoints

extension Reply {
    /// Nothing is fetched, nothing runs and nothing is sent; a page's own style stands in it.
    private static let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

    /// Something to print, in the form that was asked for: HTML, or else plain text.
    static func printed(_ printed: Printed, as medium: Medium) -> Reply {
        let isPage = medium.form == .html
        let text = isPage ? printed.html() : printed.text()
        var reply = Reply(status: 200, contentType: medium.contentType, body: Array(text.utf8))
        reply.headers = [("X-Content-Type-Options", "nosniff"), ("Content-Language", "da")]
        if isPage { reply.headers += [("Content-Security-Policy", policy), ("Referrer-Policy", "no-referrer")] }
        return reply
    }
}
