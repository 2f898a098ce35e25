import Application
import Domain
import Embedded
import Endpoints

/// The page on which a citizen fills in their ABC-jobplan. It is the same for everybody: what it shows it asks for with the citizen's key.
enum CitizenPlanPage {
    /// The page, its style and its program.
    static let all = [
        constant("/abc-jobplan", id: "readCitizenPlanPage", "citizen-plan.html", .html),
        constant("/abc-jobplan.css", id: "getCitizenPlanStyle", "citizen-plan.css", .css),
        constant("/abc-jobplan.js", id: "getCitizenPlanProgram", "citizen-plan.js", .javaScript),
    ]

    /// Where a link leads. Its id stands behind the `#`, which no browser sends along: no log between here and there has it.
    static func path(to link: CitizenLinkID) -> String { "/abc-jobplan#\(link)" }

    /// Our own style and program alone, which ask our own addresses alone; nobody puts the page in a frame of theirs.
    private static let policy = """
        default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'
        """

    private static func constant(_ path: String, id: String, _ file: String, _ medium: Medium) -> Endpoint {
        var reply = Reply(status: 200, contentType: medium.contentType, body: Embedded.bytes(of: "Sources/API/Pages/\(file)") ?? [])
        reply.headers = [("X-Content-Type-Options", "nosniff")]
        if medium === Medium.html {
            reply.headers += [("Content-Security-Policy", policy), ("Referrer-Policy", "no-referrer"), ("Content-Language", "da")]
        }
        let answer = reply.precompressed()
        return Endpoint(open: path, id: id, access: open, audit: aboutNobody, problems: [], produces: medium) { _ in answer }
    }

    private static let open = AccessRule.open(reason: "A citizen reads the page before they have shown their code.")
    private static let aboutNobody = AuditRule.exempt(reason: "The page is the same for everybody and about nobody.")
}
